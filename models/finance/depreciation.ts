import { allFinite } from './all-finite';
import { power } from './elementary';
import { definedIfFinite, type Outcome, undefinedBecause } from './outcome';

/**
 * Compute the straight-line depreciation of one period.
 *
 * (cost − salvage) / life. Source: Excel SLN.
 *
 * @param cost money
 * @param salvage money left at the end of life
 * @param life in periods, above 0
 * @returns money per period; `not_finite`, `division_by_zero` or `negative_argument`
 */
export function sln(cost: number, salvage: number, life: number): Outcome {
  return checkLife([cost, salvage, life], life) ?? definedIfFinite((cost - salvage) / life);
}

/**
 * Compute the sum-of-years'-digits depreciation of one period.
 *
 * (cost − salvage) · (life − period + 1) · 2 / (life · (life + 1)). Source: Excel SYD.
 *
 * @param period 1 to life
 * @returns money; reasons as `sln`
 * @throws RangeError when the period is outside 1 to life
 */
export function syd(cost: number, salvage: number, life: number, period: number): Outcome {
  const refusal = checkLife([cost, salvage, life, period], life);
  if (refusal) return refusal;
  assertPeriod(period, life);
  return definedIfFinite(((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1)));
}

/**
 * Compute the fixed-declining-balance depreciation of one period.
 *
 * Rate = 1 − (salvage / cost)^(1/life), rounded to three decimals as Excel does; the first year counts
 * `month` twelfths and, when that is a part year, a last part year follows. Source: Excel DB.
 *
 * @param cost money, ≥ 0
 * @param salvage money, ≥ 0
 * @param life in years, a whole number above 0
 * @param period a whole year, 1 to life (to life + 1 when `month` < 12)
 * @param month months in the first year, 1 to 12
 * @returns money; `not_finite`, `division_by_zero` or `negative_argument`
 * @throws RangeError when life, period or month is not a whole number in its range
 */
export function db(cost: number, salvage: number, life: number, period: number, month = 12): Outcome {
  const refusal = checkLife([cost, salvage, life, period, month], life);
  if (refusal) return refusal;
  if (cost < 0 || salvage < 0) return undefinedBecause('negative_argument');
  if (![life, period, month].every(Number.isInteger) || month < 1 || month > 12) {
    throw new RangeError('db needs whole years, and 1 to 12 months in the first');
  }
  assertPeriod(period, month < 12 ? life + 1 : life);
  if (cost === 0) return definedIfFinite(0);
  const rate = Math.round((1 - power(salvage / cost, 1 / life)) * 1000) / 1000;
  let written = (cost * rate * month) / 12;
  let charge = written;
  for (let year = 2; year <= period; year++) {
    const share = year === life + 1 ? (12 - month) / 12 : 1;
    charge = (cost - written) * rate * share;
    written += charge;
  }
  return definedIfFinite(charge);
}

function checkLife(args: readonly number[], life: number): Outcome<never> | undefined {
  if (!allFinite(args)) return undefinedBecause('not_finite');
  if (life === 0) return undefinedBecause('division_by_zero');
  return life < 0 ? undefinedBecause('negative_argument') : undefined;
}

function assertPeriod(period: number, last: number): void {
  if (period < 1 || period > last) {
    throw new RangeError(`period ${period} is outside 1 to ${last}`);
  }
}
