import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { npv } from '../../../models/finance';
import { law, valueIn, wholeFlows } from './support';

describe('npv', () => {
  test('leaves the first flow undiscounted (pyxirr, case A1)', () => {
    expect(valueIn(npv(0.08, [-40000, 5000, 8000, 12000, 30000]))).toBeCloseTo(3065.222668179, 8);
    expect(valueIn(npv(0.05, [-15000, 1500, 2500, 3500, 4500, 6000]))).toBeCloseTo(122.894855, 6); // case A3
  });

  test('discounts the first flow by one period when it stands at t = 1 (Excel, cases A1 and A2)', () => {
    expect(valueIn(npv(0.08, [-40000, 5000, 8000, 12000, 30000], 1))).toBeCloseTo(2838.169137203, 8);
    expect(valueIn(npv(0.1, [-10000, 2000, 4000, 8000], 1))).toBeCloseTo(1031.3503176012546, 10);
  });

  test('accepts typed arrays and rates below zero', () => {
    expect(valueIn(npv(-0.5, Float64Array.of(0, 1, 1)))).toBe(6); // 1/0.5 + 1/0.25
  });

  test('says why it has no value', () => {
    expect(npv(0.1, [])).toEqual({ ok: false, reason: 'empty' });
    expect(npv(-1, [1, 2])).toEqual({ ok: false, reason: 'rate_out_of_range' });
    expect(npv(Number.NaN, [1])).toEqual({ ok: false, reason: 'not_finite' });
    expect(npv(0.1, [1, Number.POSITIVE_INFINITY])).toEqual({ ok: false, reason: 'not_finite' });
    expect(npv(-0.999999, new Array(100).fill(1))).toEqual({ ok: false, reason: 'not_finite' }); // 1e594
  });

  law(
    'is linear in the flows and equals their sum at rate zero',
    fc.property(wholeFlows(1, 30), fc.double({ min: -0.5, max: 5, noNaN: true }), (flows, rate) => {
      const one = valueIn(npv(rate, flows));
      expect(
        valueIn(
          npv(
            rate,
            flows.map((f) => 2 * f),
          ),
        ),
      ).toBe(2 * one);
      expect(valueIn(npv(0, flows))).toBe(flows.reduce((a, b) => a + b, 0));
      expect(valueIn(npv(rate, flows, 1)) * (1 + rate)).toBeCloseTo(one, 3);
    }),
  );
});
