/** A date of the proleptic Gregorian calendar. */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const DAYS_PER_ERA = 146_097;

/**
 * Turn a date into its day serial: whole days since 1970-01-01.
 *
 * Pure calendar arithmetic, so no time zone can shift it. Source: H. Hinnant, "chrono-compatible
 * low-level date algorithms" (days_from_civil), with the year starting on 1 March.
 *
 * @param text `YYYY-MM-DD`, years 0001 to 9999
 * @throws RangeError when the text is not a date that exists
 */
export function daySerial(text: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = (match ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1) {
    throw new RangeError(`"${text}" is not a date in the form YYYY-MM-DD`);
  }
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new RangeError(`"${text}" is not a date in the calendar`);
  }
  return serialOf(year, month, day);
}

/**
 * Write a day serial as `YYYY-MM-DD`.
 *
 * @throws RangeError when the serial is not a whole number or the year is outside 0001 to 9999
 */
export function isoDate(serial: number): string {
  const { year, month, day } = civilDate(serial);
  if (year < 1 || year > 9999) throw new RangeError(`day ${serial} is outside the years 1 to 9999`);
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/**
 * Move a day serial by whole months, staying on the last day of a shorter month.
 *
 * 31 January + 1 month is 28 or 29 February. Build a schedule as `addMonths(start, k)`, not step by step:
 * the day lost in February would not come back.
 *
 * @throws RangeError when either argument is not a whole number
 */
export function addMonths(serial: number, months: number): number {
  if (!Number.isInteger(months)) throw new RangeError(`${months} is not a whole number of months`);
  const { year, month, day } = civilDate(serial);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return serialOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/**
 * Split a day serial into year, month and day (Hinnant's civil_from_days).
 *
 * @throws RangeError when the serial is not a whole number
 */
export function civilDate(serial: number): CivilDate {
  if (!Number.isSafeInteger(serial)) throw new RangeError(`${serial} is not a day serial`);
  const shifted = serial + 719_468;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Tell whether a year has 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Return the day serial of 1 January. */
export function newYearsDay(year: number): number {
  return serialOf(year, 1, 1);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function serialOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - 719_468;
}
