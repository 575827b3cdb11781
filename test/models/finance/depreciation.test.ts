import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { db, sln, syd } from '../../../models/finance';
import { law, valueIn } from './support';

describe('depreciation', () => {
  test('agrees with formulajs (case A28)', () => {
    expect(valueIn(sln(30000, 7500, 10))).toBe(2250);
    expect(valueIn(syd(30, 7, 10, 1))).toBeCloseTo(4.181818181818182, 14);
    expect(valueIn(db(1_000_000, 100_000, 6, 1))).toBeCloseTo(319000, 9);
    expect(valueIn(db(1_000_000, 100_000, 6, 3))).toBeCloseTo(147939.759, 8);
    expect(valueIn(db(1_000_000, 100_000, 6, 5))).toBeCloseTo(68608.690573599, 8);
  });

  test('counts part years at both ends of declining balance (Microsoft DB example, 7 months first)', () => {
    const charges = [1, 2, 3, 4, 5, 6, 7].map((year) => valueIn(db(1_000_000, 100_000, 6, year, 7)));
    const published = [186083.33, 259639.42, 176814.44, 120410.64, 81999.64, 55841.76, 15845.1];
    for (const [i, charge] of charges.entries()) expect(charge).toBeCloseTo(published[i] ?? 0, 2);
  });

  test('says why it has no value', () => {
    expect(sln(1, 0, 0)).toEqual({ ok: false, reason: 'division_by_zero' });
    expect(syd(1, 0, -5, 1)).toEqual({ ok: false, reason: 'negative_argument' });
    expect(db(-1, 0, 5, 1)).toEqual({ ok: false, reason: 'negative_argument' });
    expect(sln(Number.NaN, 0, 5)).toEqual({ ok: false, reason: 'not_finite' });
    expect(db(0, 0, 5, 1)).toEqual({ ok: true, value: 0 });
    expect(() => syd(1, 0, 5, 6)).toThrow('period 6 is outside 1 to 5');
    expect(() => db(1, 0, 5, 6)).toThrow(RangeError);
    expect(() => db(1, 0, 5, 1, 13)).toThrow(RangeError);
  });

  law(
    'straight line and sum of digits both write off exactly cost less salvage',
    fc.property(fc.nat(100_000), fc.nat(100_000), fc.integer({ min: 1, max: 50 }), (cost, salvage, life) => {
      let digits = 0;
      for (let period = 1; period <= life; period++) digits += valueIn(syd(cost, salvage, life, period));
      expect(digits).toBeCloseTo(cost - salvage, 6);
      expect(life * valueIn(sln(cost, salvage, life))).toBeCloseTo(cost - salvage, 6);
    }),
  );
});
