import { allFinite } from './all-finite';
import { defined, type Outcome, undefinedBecause } from './outcome';

/**
 * Take an inclusive percentile of a sample.
 *
 * Position p·(n − 1) in the sorted sample, straight line between neighbours. Source: Excel PERCENTILE.INC,
 * numpy's default ("linear", Hyndman–Fan type 7).
 *
 * @param values in any order; not changed
 * @param p a fraction, 0 to 1
 * @returns in the unit of the values; `empty`, `not_finite` or `rate_out_of_range` (p outside 0 to 1)
 */
export function percentile(values: ArrayLike<number>, p: number): Outcome {
  const all = percentiles(values, [p]);
  return all.ok ? defined(all.value[0] ?? 0) : all;
}

/** Take several inclusive percentiles, sorting the sample once. See `percentile`. */
export function percentiles(values: ArrayLike<number>, ps: ArrayLike<number>): Outcome<readonly number[]> {
  if (values.length === 0) return undefinedBecause('empty');
  if (!allFinite(values) || !allFinite(ps)) return undefinedBecause('not_finite');
  const fractions = Array.from(ps);
  if (fractions.some((p) => p < 0 || p > 1)) return undefinedBecause('rate_out_of_range');
  const sorted = Float64Array.from(values).sort();
  return defined(fractions.map((p) => interpolate(sorted, p * (sorted.length - 1))));
}

/** Take the middle value of a sample: the inclusive 50th percentile. */
export function median(values: ArrayLike<number>): Outcome {
  return percentile(values, 0.5);
}

function interpolate(sorted: Float64Array, position: number): number {
  const index = Math.min(Math.floor(position), sorted.length - 1);
  const lower = sorted[index] ?? 0;
  const upper = sorted[Math.min(index + 1, sorted.length - 1)] ?? lower;
  const share = position - index;
  const spread = upper - lower;
  // The difference of two huge values of opposite sign overflows; the weighted form does not.
  if (!Number.isFinite(spread)) return lower * (1 - share) + upper * share;
  return Math.min(upper, lower + share * spread);
}
