import { type GameOutcome, given, notGiven } from './game-outcome';
import { random32, randomBelow, shuffle } from './random';

/** Fill `values[k]` with the figure of the first k + 1 players of an order. */
export type ValuesAlong = (order: Int32Array, values: Float64Array) => void;

export interface SamplingOptions {
  readonly seed: number;
  /** Orders drawn; an odd number is rounded up, since each order is also walked backwards. */
  readonly orders: number;
}

/** An estimate of the Shapley value. The shares add up to the total exactly but for rounding. */
export interface SampledShares {
  readonly shares: readonly number[];
  /** Standard error of each share, in the unit of the game. */
  readonly standardErrors: readonly number[];
  readonly orders: number;
  readonly seed: number;
}

/**
 * Estimate the Shapley value from random orders of joining, each with its reverse (antithetic pairs).
 *
 * The standard error is that of the mean of the pairs' averages, sd ÷ √pairs. The same seed gives the same result.
 * Source: Castro, Gómez and Tejada (2009); antithetic orders: Mitchell et al. (2022).
 *
 * @returns `player_count`, `too_few_samples` (fewer than two pairs) or `not_finite`
 */
export function sampledShapley(
  players: number,
  along: ValuesAlong,
  { seed, orders }: SamplingOptions,
): GameOutcome<SampledShares> {
  if (!Number.isInteger(players) || players < 1) return notGiven('player_count');
  const pairs = Math.ceil(orders / 2);
  if (!(pairs >= 2 && Number.isFinite(pairs))) return notGiven('too_few_samples');
  const below = randomBelow(random32(seed));
  const order = Int32Array.from({ length: players }, (_, i) => i);
  const values = new Float64Array(players);
  const pair = new Float64Array(players);
  const mean = new Float64Array(players);
  const spread = new Float64Array(players);
  for (let k = 1; k <= pairs; k++) {
    shuffle(order, below);
    pair.fill(0);
    for (const _ of ['forwards', 'backwards']) {
      along(order, values);
      for (let at = 0; at < players; at++) {
        const added = (values[at] ?? 0) - (at > 0 ? (values[at - 1] ?? 0) : 0);
        const player = order[at] ?? 0;
        pair[player] = (pair[player] ?? 0) + added / 2;
      }
      order.reverse();
    }
    // Welford (1962): mean and squared spread in one pass, without cancellation.
    for (let i = 0; i < players; i++) {
      const off = (pair[i] ?? 0) - (mean[i] ?? 0);
      mean[i] = (mean[i] ?? 0) + off / k;
      spread[i] = (spread[i] ?? 0) + off * ((pair[i] ?? 0) - (mean[i] ?? 0));
    }
  }
  const shares = Array.from(mean);
  if (!shares.every(Number.isFinite)) return notGiven('not_finite');
  const standardErrors = Array.from(spread, (sum) => Math.sqrt(sum / (pairs - 1) / pairs));
  return given({ shares, standardErrors, orders: 2 * pairs, seed });
}
