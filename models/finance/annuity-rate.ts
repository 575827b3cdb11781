import { allFinite } from './all-finite';
import type { Due } from './annuity';
import { geometricGrid, scanBrackets } from './bracket-scan';
import { brent } from './brent';
import { exp, expm1, ln, log1p } from './elementary';
import { chooseHeadline } from './headline-rate';
import { definedIfFinite, type Outcome, undefinedBecause } from './outcome';
import { DEFAULT_MAX_RATE, SMALLEST_GROWTH } from './rate-of-return';

const CELLS = 150;
const NEAREST_TO_ZERO = 1e-6;

/**
 * Find the rate per period of a level-payment contract. Excel RATE without its starting guess.
 *
 * Searches (−1, 10]. Payments and amounts can change sign twice, so two rates may exist: `chooseHeadline`
 * decides, as for `irr`. Signs as `pmt`.
 *
 * @param nper number of periods above 0, not necessarily whole
 * @returns rate per period; `not_finite`, `too_few_flows` (nper = 0), `negative_argument` (nper < 0),
 *   `all_zero`, `no_sign_change` or `no_root_in_range`
 */
export function rate(nper: number, pmt: number, pv: number, fv = 0, due: Due = 'end'): Outcome {
  if (!allFinite([nper, pmt, pv, fv])) return undefinedBecause('not_finite');
  if (nper === 0) return undefinedBecause('too_few_flows');
  if (nper < 0) return undefinedBecause('negative_argument');
  const gross = Math.max(Math.abs(pv), Math.abs(pmt), Math.abs(fv));
  if (gross === 0) return undefinedBecause('all_zero');
  const signs = [pv, pmt, fv].filter((amount) => amount !== 0).map(Math.sign);
  if (signs.every((sign) => sign === signs[0])) return undefinedBecause('no_sign_change');

  // In x = ln(1 + r): present value for x ≥ 0, end value for x < 0; the same zeros, no overflow.
  const value = (x: number): number => {
    const shrink = exp(-nper * Math.abs(x));
    const payments = x === 0 ? nper : -expm1(-nper * Math.abs(x)) / Math.abs(expm1(x));
    const paid = (pmt / gross) * payments * (due === 'begin' ? exp(x) : 1);
    return x >= 0 ? pv / gross + paid + (fv / gross) * shrink : (pv / gross) * shrink + paid + fv / gross;
  };
  const down = geometricGrid(NEAREST_TO_ZERO, -ln(SMALLEST_GROWTH), CELLS);
  const up = geometricGrid(NEAREST_TO_ZERO, log1p(DEFAULT_MAX_RATE) + 1e-12, CELLS);
  const grid = [...down.reverse().map((x) => -x), 0, ...up];
  const roots: number[] = [];
  for (const { lower, upper } of scanBrackets(value, grid, 8 * Number.EPSILON)) {
    const found = brent(value, lower, upper);
    const x = lower === upper ? lower : found.ok ? found.value.root : undefined;
    if (x !== undefined) roots.push(Math.min(expm1(x), DEFAULT_MAX_RATE));
  }
  if (roots.length === 0) return undefinedBecause('no_root_in_range');
  const total = pv + pmt * nper + fv;
  return definedIfFinite(chooseHeadline(roots, total, { moreAbove: false, norstrom: false }).rate);
}
