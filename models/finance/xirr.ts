import { allFinite } from './all-finite';
import { type DayCount, DEFAULT_DAY_COUNT, yearFraction } from './day-count';
import { type Outcome, undefinedBecause } from './outcome';
import { type RateOfReturn, type RateOptions, rateOfReturn } from './rate-of-return';

/**
 * Find all annual rates of return of dated flows, and the one to show.
 *
 * Roots of Σ flowᵢ / (1 + r)^(yearsᵢ) in (−1, 10], with the headline rule of `irr`. The order of the list
 * does not matter; flows of one date are added up first.
 *
 * @param dates day serials (see `daySerial`), in any order
 * @param flows one per date, inflow +
 * @returns rate per year, roots and rule; `empty`, `not_finite`, `too_few_flows`, `all_zero` (also when
 *   the flows of every date cancel), `no_sign_change`, `no_root_in_range` or `not_converged`
 * @throws RangeError when dates and flows differ in number or a date is not a whole day serial
 */
export function xirr(
  dates: ArrayLike<number>,
  flows: ArrayLike<number>,
  dayCount: DayCount = DEFAULT_DAY_COUNT,
  options: RateOptions = {},
): Outcome<RateOfReturn> {
  if (dates.length !== flows.length) {
    throw new RangeError(`${dates.length} dates for ${flows.length} flows`);
  }
  const base = dates[0];
  if (base === undefined) return undefinedBecause('empty');
  if (!allFinite(dates) || !allFinite(flows)) return undefinedBecause('not_finite');
  if (flows.length === 1) return undefinedBecause('too_few_flows');
  const { times, amounts } = netByTime(dates, flows, base, dayCount);
  if (amounts.length === 0) return undefinedBecause('all_zero');
  return rateOfReturn(amounts, times, options);
}

/** Sum the flows of each moment, drop the moments that net to nothing, and order them. */
function netByTime(
  dates: ArrayLike<number>,
  flows: ArrayLike<number>,
  base: number,
  dayCount: DayCount,
): { times: number[]; amounts: number[] } {
  const dated = Array.from(dates, (date, i) => ({
    time: yearFraction(base, date, dayCount),
    flow: flows[i] ?? 0,
  }));
  // Equal times also by size, so that the sum, and every bit of the result, ignores the list's order.
  dated.sort((p, q) => p.time - q.time || p.flow - q.flow);
  const times: number[] = [];
  const amounts: number[] = [];
  for (let i = 0; i < dated.length; ) {
    const time = dated[i]?.time ?? 0;
    let net = 0;
    let gross = 0;
    for (; dated[i]?.time === time; i++) {
      net += dated[i]?.flow ?? 0;
      gross += Math.abs(dated[i]?.flow ?? 0);
    }
    // What remains of 0.1 + 0.2 − 0.3 is rounding, not money.
    if (Math.abs(net) <= 4 * Number.EPSILON * gross) continue;
    times.push(time);
    amounts.push(net);
  }
  return { times, amounts };
}
