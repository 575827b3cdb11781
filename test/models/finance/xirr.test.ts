import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DayCount, daySerial, xirr, xnpv, yearFraction } from '../../../models/finance';
import { law, relativeNpv, valueIn } from './support';

const days = (...texts: string[]): number[] => texts.map(daySerial);

const excelDates = days('2008-01-01', '2008-03-01', '2008-10-30', '2009-02-15', '2009-04-01');
const excelFlows = [-10000, 2750, 4250, 3250, 2750];
const unorderedDates = days('2015-06-11', '2015-07-21', '2018-06-10', '2015-10-17');
const unorderedFlows = [-1000, -9000, 20000, -3000];

describe('xnpv', () => {
  test('agrees with the Excel documentation (case A9, recomputed: formulajs prints 0.024 more)', () => {
    expect(valueIn(xnpv(0.09, excelDates, excelFlows))).toBeCloseTo(2086.647602031535, 9);
  });

  test('takes the first listed date as its base (pyxirr unordered.csv, case A11)', () => {
    expect(valueIn(xnpv(0.1, unorderedDates, unorderedFlows))).toBeCloseTo(2218.42566365675, 9);
    const [first = 0, ...rest] = unorderedDates;
    const rotated = valueIn(xnpv(0.1, [...rest, first], [...unorderedFlows.slice(1), -1000]));
    // 40 days later base: × 1.1^(40/365)
    expect(rotated).toBeCloseTo(2218.42566365675 * 1.1 ** (40 / 365), 8);
  });

  test('allows negative rates and flows before the base', () => {
    expect(valueIn(xnpv(-0.5, days('2021-01-01', '2022-01-01', '2020-01-02'), [0, 1, 8]))).toBeCloseTo(6, 12);
  });

  test('says why it has no value, and throws on lists of different length', () => {
    expect(xnpv(0.1, [], [])).toEqual({ ok: false, reason: 'empty' });
    expect(xnpv(-1, [0, 1], [1, 2])).toEqual({ ok: false, reason: 'rate_out_of_range' });
    expect(xnpv(0.1, [0, Number.NaN], [1, 2])).toEqual({ ok: false, reason: 'not_finite' });
    expect(() => xnpv(0.1, [0], [1, 2])).toThrow('1 dates for 2 flows');
    expect(() => xnpv(0.1, [0, 0.5], [1, 2])).toThrow(RangeError);
  });
});

describe('xirr', () => {
  test('agrees with the Excel documentation (case A9)', () => {
    expect(valueIn(xirr(excelDates, excelFlows)).rate).toBeCloseTo(0.3733625335188, 12);
  });

  test.each<[DayCount, number]>([
    ['act/365f', 0.10064378342638],
    ['act/360', 0.0991988898057063],
    ['30e/360', 0.100675477282743],
    ['act/act-isda', 0.100739648987346],
  ])('agrees with MathWorks under %s (pyxirr, case A10)', (dayCount, published) => {
    const dates = days('2007-01-12', '2008-02-14', '2008-03-03', '2008-06-14', '2008-12-01');
    const flows = [-10000, 2500, 2000, 3000, 4000];
    expect(valueIn(xirr(dates, flows, dayCount)).rate).toBeCloseTo(published, 11);
  });

  test('keeps each flow with its date (pyxirr unordered.csv, case A11)', () => {
    expect(valueIn(xirr(unorderedDates, unorderedFlows))).toMatchObject({ rule: 'unique', moreAbove: false });
    expect(valueIn(xirr(unorderedDates, unorderedFlows)).rate).toBeCloseTo(0.16353715844326425, 13);
  });

  test('does not report a rate of 2.98e-9 where Excel gives up', () => {
    // Money lost within two months: −99.9 % a year (pyxirr minus_0_99.csv)
    const found = valueIn(xirr(days('2021-06-09', '2021-08-11'), [-134.09, 40.86]));
    expect(found.rate).toBeCloseTo(-0.9989769231734277, 14);
  });

  test('finds a double root between dates once', () => {
    const dates = [0, 365, 730];
    const found = valueIn(xirr(dates, [-1, 2.2, -1.21]));
    expect(found.roots).toHaveLength(1);
    expect(found.rate).toBeCloseTo(0.1, 7);
  });

  test('adds up flows of one day before looking for signs', () => {
    const dates = days('2020-01-01', '2020-01-01', '2021-01-01', '2020-01-01');
    expect(xirr(dates, [100, -150, -5, 50])).toEqual({ ok: false, reason: 'no_sign_change' });
    expect(xirr([7, 7, 7], [0.1, 0.2, -0.3])).toEqual({ ok: false, reason: 'all_zero' });
    // 30 and 31 January are the same moment under 30E/360.
    expect(xirr(days('2020-01-30', '2020-01-31'), [-1, 1], '30e/360')).toEqual({
      ok: false,
      reason: 'all_zero',
    });
  });

  test('says why there is none', () => {
    expect(xirr([], [])).toEqual({ ok: false, reason: 'empty' });
    expect(xirr([1], [-5])).toEqual({ ok: false, reason: 'too_few_flows' });
    expect(xirr([1, 2], [0, 0])).toEqual({ ok: false, reason: 'all_zero' });
    expect(xirr([1, 2], [1, Number.NaN])).toEqual({ ok: false, reason: 'not_finite' });
    expect(xirr([0, 365], [-1, 12])).toEqual({ ok: false, reason: 'no_root_in_range' });
    expect(valueIn(xirr([0, 365], [-1, 12], 'act/365f', { maxRate: 100 })).rate).toBeCloseTo(11, 12);
    expect(() => xirr([0, 1], [1])).toThrow(RangeError);
  });

  const dated = fc.array(
    fc.tuple(fc.integer({ min: -9000, max: 30000 }), fc.integer({ min: -500, max: 500 })),
    { minLength: 2, maxLength: 25 },
  );

  law(
    'the order of the pairs after the first never changes a bit of the result',
    fc.property(dated, fc.infiniteStream(fc.nat()), ([first, ...rest], keys) => {
      if (!first) return;
      const shuffled = rest
        .map((pair) => ({ pair, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ pair }) => pair);
      const run = (pairs: [number, number][]) =>
        xirr(
          pairs.map((p) => p[0]),
          pairs.map((p) => p[1]),
        );
      expect(run([first, ...shuffled])).toEqual(run([first, ...rest]));
    }),
  );

  law(
    'XNPV at every root is zero to rounding under every day count',
    fc.property(
      dated,
      fc.constantFrom<DayCount>('act/365f', 'act/360', '30e/360', 'act/act-isda'),
      (pairs, dayCount) => {
        const dates = pairs.map((p) => p[0]);
        const flows = pairs.map((p) => p[1]);
        const found = xirr(dates, flows, dayCount);
        if (!found.ok) return;
        const times = dates.map((date) => yearFraction(dates[0] ?? 0, date, dayCount));
        const span = Math.max(...times) - Math.min(...times);
        for (const root of found.value.roots) {
          const slack = 1e-12 + (span * 1e-15) / (1 + root);
          expect(Math.abs(relativeNpv(root, times, flows))).toBeLessThan(slack);
        }
      },
    ),
  );
});

interface GoldenRecord {
  readonly name: string;
  /** What the sample's own tool answers; null where it gives up, whether or not a root exists. */
  readonly expected: number | null;
  readonly roots: readonly number[];
  readonly cashflows: readonly (readonly [string, number])[];
}

const goldenPath = resolve(import.meta.dirname, '../../../../shared/cases/golden/xirr.json');
const present = existsSync(goldenPath);
const golden: GoldenRecord[] = present ? JSON.parse(readFileSync(goldenPath, 'utf8')) : [];

describe('xirr against the pyxirr samples (shared/cases/golden/xirr.json)', () => {
  test.skipIf(present)('not present', () => {});

  for (const { name, expected, roots, cashflows } of golden) {
    const dates = cashflows.map(([date]) => daySerial(date));
    const flows = cashflows.map(([, flow]) => flow);

    test(`${name}: finds its ${roots.length} roots`, () => {
      const found = xirr(dates, flows, 'act/365f', { maxRate: 1000 });
      if (roots.length === 0) {
        expect(found.ok).toBe(false);
        return;
      }
      expect(valueIn(found).roots).toHaveLength(roots.length);
      for (const [i, root] of roots.entries()) {
        const actual = valueIn(found).roots[i] ?? Number.NaN;
        expect(Math.abs(actual - root) / (1 + root)).toBeLessThan(1e-11);
      }
    });

    test.skipIf(expected === null)(`${name}: shows the published rate`, () => {
      // One sample answers 3 291 %; two others have a second root above 20 000 % that nobody shows.
      const found = valueIn(xirr(dates, flows, 'act/365f', { maxRate: 100 }));
      expect(Math.abs(found.rate - (expected ?? Number.NaN)) / (1 + found.rate)).toBeLessThan(1e-8);
    });

    test(`${name}: keeps to (−1, 10] unless asked`, () => {
      const found = xirr(dates, flows);
      const within = roots.filter((root) => root <= 10);
      expect(found.ok ? found.value.roots.length : 0).toBe(within.length);
      if (found.ok) expect(found.value.moreAbove).toBe(roots.some((root) => root > 10));
    });
  }
});
