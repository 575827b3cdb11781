import { allFinite } from './all-finite';
import { type DayCount, DEFAULT_DAY_COUNT, yearFraction } from './day-count';
import { exp, log1p } from './elementary';
import { definedIfFinite, type Outcome, undefinedBecause } from './outcome';

/**
 * Discount dated flows to the first listed date.
 *
 * XNPV = Σ flowᵢ / (1 + rate)^(years from dates[0] to dates[i]). As in Excel the base is the date listed
 * first, not the earliest; a flow before it is compounded forward. Rates below 0 are allowed, unlike Excel.
 *
 * @param rate per year as a fraction, above −1
 * @param dates day serials (see `daySerial`), in any order
 * @param flows one per date, inflow +
 * @returns the value in the unit of the flows; `empty`, `not_finite` or `rate_out_of_range`
 * @throws RangeError when dates and flows differ in number or a date is not a whole day serial
 */
export function xnpv(
  rate: number,
  dates: ArrayLike<number>,
  flows: ArrayLike<number>,
  dayCount: DayCount = DEFAULT_DAY_COUNT,
): Outcome {
  if (dates.length !== flows.length) {
    throw new RangeError(`${dates.length} dates for ${flows.length} flows`);
  }
  const base = dates[0];
  if (base === undefined) return undefinedBecause('empty');
  if (!Number.isFinite(rate) || !allFinite(dates) || !allFinite(flows)) {
    return undefinedBecause('not_finite');
  }
  if (rate <= -1) return undefinedBecause('rate_out_of_range');
  const logGrowth = log1p(rate);
  let sum = 0;
  for (let i = 0; i < flows.length; i++) {
    const flow = flows[i] ?? 0;
    // A zero flow far away must not turn an overflowing factor into NaN.
    if (flow === 0) continue;
    sum += flow * exp(-logGrowth * yearFraction(base, dates[i] ?? base, dayCount));
  }
  return definedIfFinite(sum);
}
