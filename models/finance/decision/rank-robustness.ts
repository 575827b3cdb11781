import { ln } from '../elementary';
import { random32 } from '../games/random';
import { ranksOf, type ValueTable, weightedScores } from './score';

/** How ranks turn out when nothing is known about the weights. */
export interface RankRobustness {
  readonly trials: number;
  readonly seed: number;
  /** For each option, the share of trials in which it takes the first place, the second, and so on. */
  readonly shares: readonly (readonly number[])[];
}

/**
 * Draw weights evenly from all that add up to 1 and count the places each option takes; ties share their places.
 *
 * Exponential spacings, normalised, are uniform on the simplex. Source: Rubinstein and Melamed (1998).
 */
export function rankRobustness(
  values: ValueTable,
  { trials, seed }: { readonly trials: number; readonly seed: number },
): RankRobustness {
  const criteria = values[0]?.length ?? 0;
  const next = random32(seed);
  const counts = values.map(() => values.map(() => 0));
  for (let trial = 0; trial < trials; trial++) {
    const spacings = Array.from({ length: criteria }, () => -ln((next() + 0.5) / 2 ** 32));
    const total = spacings.reduce((sum, one) => sum + one, 0);
    const ranks = ranksOf(
      weightedScores(
        values,
        spacings.map((one) => one / total),
      ),
    );
    for (const [i, rank] of ranks.entries()) {
      const tied = ranks.filter((other) => other === rank).length;
      const row = counts[i] ?? [];
      for (let place = rank; place < rank + tied; place++) row[place - 1] = (row[place - 1] ?? 0) + 1 / tied;
    }
  }
  return { trials, seed, shares: counts.map((row) => row.map((count) => count / Math.max(1, trials))) };
}
