import { sizeOf } from './coalitions';
import { type Game, worth } from './game';
import { type Allocation, type GameOutcome, givenShares } from './game-outcome';

/**
 * Compute the Shapley value: what a player adds on average over all orders of joining.
 *
 * φ_i = Σ_{S∌i} |S|!(n−|S|−1)! ÷ n! · [v(S∪i) − v(S)], for costs and savings alike. Defined for every game.
 * Source: Shapley (1953).
 */
export function shapleyValue(game: Game): GameOutcome<Allocation> {
  const { players: n } = game;
  // 1 ÷ (n · C(n − 1, s)): the chance that exactly the members of S, s of them, come before i.
  const chances: number[] = [1 / n];
  for (let s = 1; s < n; s++) chances.push(((chances[s - 1] ?? 0) * s) / (n - s));
  const shares = new Float64Array(n);
  for (let mask = 0; mask < game.values.length; mask++) {
    const chance = chances[sizeOf(mask)] ?? 0;
    const before = worth(game, mask);
    for (let i = 0; i < n; i++) {
      const after = mask | (1 << i);
      if (after !== mask) shares[i] = (shares[i] ?? 0) + chance * (worth(game, after) - before);
    }
  }
  return givenShares(Array.from(shares));
}
