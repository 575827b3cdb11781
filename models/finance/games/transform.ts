import { coalitionSums, everyone } from './coalitions';
import { directionOf, type Game, worth } from './game';

/** Each player's own figure, alone. */
export function aloneOf(game: Game): readonly number[] {
  return Array.from({ length: game.players }, (_, i) => worth(game, 1 << i));
}

/**
 * What each coalition gains by working together.
 *
 * Cost game: v(S) = Σ c(i) − c(S); savings game: v(S) = v(S) − Σ v(i). A share of the gain and a share of the
 * original game differ by what the player has alone.
 */
export function savingsGame(game: Game): Game {
  const alone = coalitionSums(aloneOf(game));
  const sign = directionOf(game.kind);
  const values = game.values.map((value, mask) => sign * (value - (alone[mask] ?? 0)));
  for (let i = 0; i < game.players; i++) values[1 << i] = 0;
  return { kind: 'savings', players: game.players, values };
}

/** The dual game: what a coalition adds when it joins last, v*(S) = v(N) − v(N∖S). */
export function dualGame(game: Game): Game {
  const all = everyone(game.players);
  const total = worth(game, all);
  return {
    ...game,
    values: game.values.map((_, mask) => (mask === 0 ? 0 : total - worth(game, all ^ mask))),
  };
}

/**
 * The game in which a coalition may use a better choice of others'.
 *
 * Cost: the cheapest of the coalitions that contain S (free disposal); savings: the best of those within S.
 */
export function monotoneCover(game: Game): Game {
  const values = game.values.slice();
  const all = everyone(game.players);
  for (let i = 0; i < game.players; i++) {
    const bit = 1 << i;
    for (let mask = 1; mask <= all; mask++) {
      if (mask & bit) continue;
      const without = values[mask] ?? 0;
      const withOne = values[mask | bit] ?? 0;
      if (game.kind === 'cost') values[mask] = Math.min(without, withOne);
      else values[mask | bit] = Math.max(without, withOne);
    }
  }
  if (game.kind === 'savings') {
    // The empty coalition saves nothing, and lies within every other.
    for (let mask = 1; mask <= all; mask++) values[mask] = Math.max(0, values[mask] ?? 0);
  }
  return { ...game, values };
}
