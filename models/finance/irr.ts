import { allFinite } from './all-finite';
import { type Outcome, undefinedBecause } from './outcome';
import { type RateOfReturn, type RateOptions, rateOfReturn } from './rate-of-return';

/**
 * Find all internal rates of return of equally spaced flows, and the one to show.
 *
 * Every root of NPV in (−1, 10] is reported; the headline follows `chooseHeadline`. Zeros before the first
 * and after the last flow, and the scale of the flows, change nothing.
 *
 * @param flows one per period, inflow +; the rate is per the same period
 * @returns rate, roots and rule; `empty`, `not_finite`, `too_few_flows` (one period), `all_zero`,
 *   `no_sign_change`, `no_root_in_range` or `not_converged`
 */
export function irr(flows: ArrayLike<number>, options: RateOptions = {}): Outcome<RateOfReturn> {
  if (flows.length === 0) return undefinedBecause('empty');
  if (!allFinite(flows)) return undefinedBecause('not_finite');
  if (flows.length === 1) return undefinedBecause('too_few_flows');
  let start = 0;
  let end = flows.length;
  while (start < end && flows[start] === 0) start++;
  while (end > start && flows[end - 1] === 0) end--;
  if (start === end) return undefinedBecause('all_zero');
  const amounts = Float64Array.from({ length: end - start }, (_, i) => flows[start + i] ?? 0);
  return rateOfReturn(amounts, undefined, options);
}
