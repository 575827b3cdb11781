import { civilDate, isLeapYear, newYearsDay } from './day-serial';

/** How days become years; `act/365f` is Excel's XIRR and the house default. */
export type DayCount = 'act/365f' | 'act/360' | '30e/360' | 'act/act-isda';

export const DEFAULT_DAY_COUNT: DayCount = 'act/365f';

/**
 * Measure the time between two days in years.
 *
 * Sources: ISDA 2006 definitions 4.16 (b) Actual/Actual, (d) Actual/365 Fixed, (e) Actual/360,
 * (g) 30E/360 Eurobond basis.
 *
 * @param from day serial
 * @param to day serial; before `from` the result is negative, with the same size as the other way round
 * @throws RangeError when a serial is not a whole number
 */
export function yearFraction(from: number, to: number, dayCount: DayCount): number {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) {
    throw new RangeError(`${from} and ${to} are not both day serials`);
  }
  switch (dayCount) {
    case 'act/365f':
      return (to - from) / 365;
    case 'act/360':
      return (to - from) / 360;
    case '30e/360':
      return (thirtyDayCount(to) - thirtyDayCount(from)) / 360;
    case 'act/act-isda':
      return from <= to ? isdaYears(from, to) : -isdaYears(to, from);
    default: {
      const unknown: never = dayCount;
      throw new RangeError(`unknown day count ${String(unknown)}`);
    }
  }
}

function thirtyDayCount(serial: number): number {
  const { year, month, day } = civilDate(serial);
  return year * 360 + month * 30 + Math.min(day, 30);
}

/** Days in leap years over 366 plus days in other years over 365; whole years count as 1. */
function isdaYears(from: number, to: number): number {
  const first = civilDate(from).year;
  const last = civilDate(to).year;
  const length = (year: number) => (isLeapYear(year) ? 366 : 365);
  if (first === last) return (to - from) / length(first);
  const head = (newYearsDay(first + 1) - from) / length(first);
  const tail = (to - newYearsDay(last)) / length(last);
  return head + (last - first - 1) + tail;
}
