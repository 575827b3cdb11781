import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { irr, mirr } from '../../../models/finance';
import { law, valueIn, wholeFlows } from './support';

describe('mirr', () => {
  test.each([
    ['pyxirr', [-1000, 100, 250, 500, 500], 0.1, 0.1, 0.10401626746, 10],
    ['formulajs', [-75000, 12000, 15000, 18000, 21000, 24000], 0.1, 0.12, 0.07971710360838036, 15],
    ['numpy-financial', [-120000, 39000, 30000, 21000, 37000, 46000], 0.1, 0.12, 0.126094, 6],
    ['numpy-financial', [-4500, -800, 800, 800, 600, 600, 800, 800, 700, 3000], 0.08, 0.055, 0.06659718, 8],
  ] as const)('agrees with %s (case A7)', (_, flows, finance, reinvest, published, digits) => {
    expect(valueIn(mirr(flows, finance, reinvest))).toBeCloseTo(published, digits);
  });

  test('says why there is none', () => {
    expect(mirr([], 0.1, 0.1)).toEqual({ ok: false, reason: 'empty' });
    expect(mirr([-1], 0.1, 0.1)).toEqual({ ok: false, reason: 'too_few_flows' });
    expect(mirr([0, 0], 0.1, 0.1)).toEqual({ ok: false, reason: 'all_zero' });
    expect(mirr([-1, -2], 0.1, 0.1)).toEqual({ ok: false, reason: 'no_sign_change' });
    expect(mirr([1, 2], 0.1, 0.1)).toEqual({ ok: false, reason: 'no_sign_change' });
    expect(mirr([-1, 2], -1, 0.1)).toEqual({ ok: false, reason: 'rate_out_of_range' });
    expect(mirr([-1, 2], 0.1, Number.NaN)).toEqual({ ok: false, reason: 'not_finite' });
  });

  test('does not depend on the money unit, even near the end of the number range', () => {
    expect(valueIn(mirr([-1e308, 1e308, 1e308], 0.1, 0.1))).toBeCloseTo(Math.sqrt(2.1) - 1, 14);
  });

  law(
    'reproduces the IRR when both rates are that IRR',
    fc.property(fc.integer({ min: 1, max: 900 }), wholeFlows(1, 10), (outlay, rest) => {
      const flows = [-outlay, ...rest.map(Math.abs)];
      const found = irr(flows);
      if (!found.ok) return;
      expect(valueIn(mirr([...flows], found.value.rate, found.value.rate))).toBeCloseTo(found.value.rate, 9);
    }),
  );
});
