import { allFinite } from './all-finite';
import { definedIfFinite, type Outcome, undefinedBecause } from './outcome';

/**
 * Discount equally spaced flows to the base date.
 *
 * NPV = Σ flowₖ / (1 + rate)^(k + first).
 *
 * @param rate rate per period as a fraction, above −1
 * @param flows one flow per period, inflow +
 * @param first time of the first flow: 0 leaves it undiscounted (the house convention, numpy);
 *   1 discounts it by one period (Excel's NPV, Chinese textbooks)
 * @returns the value in the unit of the flows; `empty`, `rate_out_of_range` or `not_finite`
 */
export function npv(rate: number, flows: ArrayLike<number>, first: 0 | 1 = 0): Outcome {
  if (flows.length === 0) return undefinedBecause('empty');
  if (!Number.isFinite(rate) || !allFinite(flows)) return undefinedBecause('not_finite');
  if (rate <= -1) return undefinedBecause('rate_out_of_range');
  const discount = 1 / (1 + rate);
  let sum = 0;
  for (let k = flows.length - 1; k >= 0; k--) sum = sum * discount + (flows[k] ?? 0);
  return definedIfFinite(first === 1 ? sum * discount : sum);
}
