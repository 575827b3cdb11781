import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, daySerial, isoDate, yearFraction } from '../../../models/finance';
import { law } from './support';

const MIN_DAY = daySerial('0001-01-01');
const MAX_DAY = daySerial('9999-12-31');
const anyDay = fc.integer({ min: MIN_DAY, max: MAX_DAY });

describe('day serials', () => {
  test('count days from 1970-01-01', () => {
    expect(daySerial('1970-01-01')).toBe(0);
    expect(daySerial('1969-12-31')).toBe(-1);
    expect(daySerial('2000-02-29')).toBe(11016);
    expect(daySerial('1900-03-01') - daySerial('1900-02-28')).toBe(1); // no 29 February 1900, unlike Excel
  });

  test.each(['2023-02-29', '2023-13-01', '2023-00-10', '2023-04-31', '0000-01-01'])(
    'refuse %s, which is not in the calendar',
    (text) => expect(() => daySerial(text)).toThrow(RangeError),
  );

  test.each(['2023-1-01', '20230101', '2023-01-01T00:00:00Z', '', ' 2023-01-01', '2023-01-01\n'])(
    'refuse %j, which is not YYYY-MM-DD',
    (text) => expect(() => daySerial(text)).toThrow('YYYY-MM-DD'),
  );

  test('refuse to be written when they are not days of the years 1 to 9999', () => {
    expect(() => isoDate(0.5)).toThrow(RangeError);
    expect(() => isoDate(Number.NaN)).toThrow(RangeError);
    expect(() => isoDate(MAX_DAY + 1)).toThrow(RangeError);
    expect(() => isoDate(MIN_DAY - 1)).toThrow(RangeError);
  });

  law(
    'agree with the platform calendar in UTC, both ways',
    fc.property(anyDay, (serial) => {
      expect(isoDate(serial)).toBe(new Date(serial * 86_400_000).toISOString().slice(0, 10));
      expect(daySerial(isoDate(serial))).toBe(serial);
    }),
    2000,
  );
});

describe('addMonths', () => {
  const move = (text: string, months: number) => isoDate(addMonths(daySerial(text), months));

  test('stays on the last day of a shorter month', () => {
    expect(move('2024-01-31', 1)).toBe('2024-02-29');
    expect(move('2023-01-31', 1)).toBe('2023-02-28');
    expect(move('2023-03-31', -1)).toBe('2023-02-28');
    expect(move('2024-02-29', 12)).toBe('2025-02-28');
    expect(move('2024-02-29', 48)).toBe('2028-02-29');
    expect(move('2023-12-15', 1)).toBe('2024-01-15');
    expect(move('2023-01-15', -13)).toBe('2021-12-15');
    expect(move('2023-02-28', 1)).toBe('2023-03-28'); // a 28th stays a 28th
  });

  test('refuses part months', () => {
    expect(() => addMonths(0, 1.5)).toThrow(RangeError);
  });

  law(
    'moves by exactly the months asked and never changes the day except to shorten it',
    fc.property(
      fc.integer({ min: -200_000, max: 400_000 }),
      fc.integer({ min: -600, max: 600 }),
      (serial, months) => {
        const [y0 = 0, m0 = 0, d0 = 0] = isoDate(serial).split('-').map(Number);
        const [y1 = 0, m1 = 0, d1 = 0] = isoDate(addMonths(serial, months)).split('-').map(Number);
        expect(y1 * 12 + m1 - (y0 * 12 + m0)).toBe(months);
        expect(d1).toBeLessThanOrEqual(d0);
        expect(d1).toBeGreaterThanOrEqual(Math.min(d0, 28));
      },
    ),
  );
});

describe('day counts', () => {
  const years = (from: string, to: string, dayCount: Parameters<typeof yearFraction>[2]) =>
    yearFraction(daySerial(from), daySerial(to), dayCount);

  test('divide the same half-year as their names say', () => {
    expect(years('2023-11-01', '2024-05-01', 'act/365f')).toBe(182 / 365);
    expect(years('2023-11-01', '2024-05-01', 'act/360')).toBe(182 / 360);
    expect(years('2023-11-01', '2024-05-01', '30e/360')).toBe(0.5);
    expect(years('2023-11-01', '2024-05-01', 'act/act-isda')).toBeCloseTo(61 / 365 + 121 / 366, 15);
  });

  test('agree with the ISDA memorandum of 1998 on Actual/Actual', () => {
    // 1 November 2003 to 1 May 2004: 61/365 + 121/366
    expect(years('2003-11-01', '2004-05-01', 'act/act-isda')).toBeCloseTo(0.49772438056740775, 15);
    // 1 February 1999 to 1 July 1999 and on to 1 July 2000
    expect(years('1999-02-01', '1999-07-01', 'act/act-isda')).toBeCloseTo(150 / 365, 15);
    expect(years('1999-07-01', '2000-07-01', 'act/act-isda')).toBeCloseTo(184 / 365 + 182 / 366, 15);
  });

  test('treat month ends as the 30th under 30E/360', () => {
    expect(years('2024-01-31', '2024-03-31', '30e/360')).toBe(60 / 360);
    expect(years('2024-02-29', '2024-03-31', '30e/360')).toBe(31 / 360);
    expect(years('2023-12-31', '2024-12-31', '30e/360')).toBe(1);
  });

  law(
    'are additive and change sign with the direction',
    fc.property(
      anyDay,
      anyDay,
      anyDay,
      fc.constantFrom('act/365f' as const, 'act/360' as const, '30e/360' as const, 'act/act-isda' as const),
      (a, b, c, dayCount) => {
        const whole = yearFraction(a, c, dayCount);
        expect(yearFraction(a, b, dayCount) + yearFraction(b, c, dayCount)).toBeCloseTo(whole, 8);
        expect(yearFraction(c, a, dayCount)).toBeCloseTo(-whole, 12);
      },
    ),
  );
});
