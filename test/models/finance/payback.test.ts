import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discountedPayback, payback } from '../../../models/finance';
import { law, valueIn, wholeFlows } from './support';

// NREL ssc cash loan, PVWatts Commercial, years 0 to 13 (case A20)
const sscFlows = [
  -928395.648, 318237.2948, 103384.7918, 76792.4816, 61191.7274, 62068.6896, 50624.1122, 39201.2656,
  40143.4166, 41107.9812, 42095.8844, 43107.6942, 44143.9926, 45205.3757,
];

describe('payback', () => {
  test('counts from the first flow by default (ssc, case A20)', () => {
    expect(valueIn(payback(sscFlows)).periods).toBeCloseTo(12.139282462557919, 8);
  });

  test('agrees with the Chinese textbook rows (case E11)', () => {
    const closesYearOne = { origin: 1 } as const;
    expect(valueIn(payback([-800, -700, 400, 600, 600, 600, 600], closesYearOne)).periods).toBeCloseTo(
      4 + 500 / 600,
      12,
    );
    expect(valueIn(payback([-800, 220, 242, 266, 293], closesYearOne)).periods).toBeCloseTo(4 + 72 / 293, 12);
    expect(valueIn(payback([-50, -50, -200, 100, 150, 100, 250])).periods).toBe(4.5);
  });

  test('takes the last recovery and warns when the money was back earlier', () => {
    // Cumulative −100, 20, −30, 30: back after 1 year, gone again, back for good in year 3.
    expect(valueIn(payback([-100, 120, -50, 60]))).toEqual({ periods: 2.5, turnsNegativeAgain: true });
    expect(valueIn(payback([-100, 60, 60])).turnsNegativeAgain).toBe(false);
  });

  test('does not warn about money received before the investment', () => {
    // Cumulative 50, −150, 0: a grant first is not a recovery.
    expect(valueIn(payback([50, -200, 150]))).toEqual({ periods: 2, turnsNegativeAgain: false });
  });

  test('is exact when the cumulative flow lands on zero, rounding included', () => {
    expect(valueIn(payback([-100, 50, 50, 0, 0])).periods).toBe(2);
    expect(valueIn(payback([-0.3, 0.1, 0.2])).periods).toBe(2);
    expect(valueIn(payback([-0.3, 0.1, 0.2, 0, 0.1])).periods).toBe(2);
    expect(valueIn(payback([-100, 0, 0, 200])).periods).toBe(2.5);
  });

  test('says why there is none', () => {
    expect(payback([])).toEqual({ ok: false, reason: 'empty' });
    expect(payback([100, 20])).toEqual({ ok: false, reason: 'no_investment' });
    expect(payback([0, 0])).toEqual({ ok: false, reason: 'no_investment' });
    expect(payback([-100, 20, 20])).toEqual({ ok: false, reason: 'never_recovers' });
    expect(payback([-100, 150, -80])).toEqual({ ok: false, reason: 'never_recovers' });
    expect(payback([-100, Number.NaN])).toEqual({ ok: false, reason: 'not_finite' });
  });

  law(
    'lies between the investment and the horizon, and the origin only shifts it',
    fc.property(wholeFlows(1, 30), (flows) => {
      const found = payback(flows);
      const shifted = payback(flows, { origin: 1 });
      expect(shifted.ok).toBe(found.ok);
      if (!found.ok || !shifted.ok) return;
      expect(found.value.periods).toBeGreaterThan(0);
      expect(found.value.periods).toBeLessThanOrEqual(flows.length - 1);
      expect(shifted.value.periods).toBeCloseTo(found.value.periods + 1, 12);
    }),
  );
});

describe('discountedPayback', () => {
  test('never recovers where the undiscounted flows do (ssc, case A20)', () => {
    expect(discountedPayback(0.0808, sscFlows)).toEqual({ ok: false, reason: 'never_recovers' });
  });

  test('interpolates on discounted flows', () => {
    // 10 %: −100, 54.5454…, 49.5868… → 1 + 45.4545/49.5868
    const found = valueIn(discountedPayback(0.1, [-100, 60, 60]));
    expect(found.periods).toBeCloseTo(1 + 45.45454545454545 / 49.586776859504134, 12);
    expect(valueIn(discountedPayback(0.1, [-100, 60, 60], { origin: 1 })).periods).toBeCloseTo(
      found.periods + 1,
      12,
    );
  });

  test('refuses rates at or below −100 %', () => {
    expect(discountedPayback(-1, [-1, 2])).toEqual({ ok: false, reason: 'rate_out_of_range' });
  });

  law(
    'of an investment followed by income never gets shorter as the rate rises',
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 20 }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      (outlay, income, rate) => {
        const plain = payback([-outlay, ...income]);
        const later = discountedPayback(rate, [-outlay, ...income]);
        if (!later.ok) return;
        expect(later.value.periods).toBeGreaterThanOrEqual(valueIn(plain).periods - 1e-9);
      },
    ),
  );
});
