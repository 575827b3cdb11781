import { allFinite } from './all-finite';
import { power } from './elementary';
import { definedIfFinite, type Outcome, undefinedBecause } from './outcome';

/**
 * Compute the modified internal rate of return.
 *
 * MIRR = (FV of inflows at the reinvestment rate ÷ −PV of outflows at the finance rate)^(1/(n−1)) − 1,
 * n flows. Defined and single-valued where IRR has several roots. Source: Excel, numpy-financial.
 *
 * @param flows one per period, inflow +; trailing zeros lengthen the horizon and do matter
 * @param financeRate paid on outflows, fraction per period, above −1
 * @param reinvestRate earned on inflows, fraction per period, above −1
 * @returns rate per period; `empty`, `not_finite`, `too_few_flows`, `rate_out_of_range`, `all_zero` or
 *   `no_sign_change` (inflows and outflows are both needed)
 */
export function mirr(flows: ArrayLike<number>, financeRate: number, reinvestRate: number): Outcome {
  if (flows.length === 0) return undefinedBecause('empty');
  if (!Number.isFinite(financeRate) || !Number.isFinite(reinvestRate) || !allFinite(flows)) {
    return undefinedBecause('not_finite');
  }
  if (flows.length === 1) return undefinedBecause('too_few_flows');
  if (financeRate <= -1 || reinvestRate <= -1) return undefinedBecause('rate_out_of_range');
  const last = flows.length - 1;
  let largest = 0;
  for (let k = 0; k <= last; k++) largest = Math.max(largest, Math.abs(flows[k] ?? 0));
  if (largest === 0) return undefinedBecause('all_zero');
  let outflows = 0;
  let inflows = 0;
  for (let k = last; k >= 0; k--) {
    outflows = outflows / (1 + financeRate) + Math.max(0, -(flows[k] ?? 0)) / largest;
  }
  for (let k = 0; k <= last; k++) {
    inflows = inflows * (1 + reinvestRate) + Math.max(0, flows[k] ?? 0) / largest;
  }
  if (outflows === 0 || inflows === 0) return undefinedBecause('no_sign_change');
  return definedIfFinite(power(inflows / outflows, 1 / last) - 1);
}
