import { describe, expect, test } from 'vitest';
import type { SubsidyOf } from '../../../../models/project/schema-subsidies';
import { compute, earns, money, near, span, tiny, works } from '../tiny';

type Guarantee = SubsidyOf<'revenue_guarantee'>;
type Step = 'year' | 'half_year' | 'quarter' | 'month';

const BASE = [100, 104, 108.16, 112.4864, 116.985856];
const ACTUAL = [70, 95, 112, 140, 150];
const COLLAR: Guarantee = {
  id: 'collar',
  label: 'Collar',
  type: 'revenue_guarantee',
  forecast: { value: [0, ...BASE] },
  floor_share: { value: 0.8 },
  ceiling_share: { value: 1.2 },
  upside_share: { value: 0.5 },
};

/** One year of works, five of operation with the given revenue. */
function run(terms: Partial<Guarantee> = {}, actual = ACTUAL, step: Step = 'year') {
  return compute(
    tiny(
      {
        timeline: span(5, 1, step),
        inputs: [money('fees', [0, ...actual])],
        revenue: [earns('fees')],
        capex: [works(50, 5)],
      },
      { subsidies: [{ ...COLLAR, ...terms }] },
    ),
  );
}

const paid = (terms?: Partial<Guarantee>, actual?: number[]) => {
  const { series, broken } = run(terms, actual);
  expect(broken()).toEqual([]);
  return {
    payment: near(series('subsidies.collar.payment').slice(1), 9),
    returned: near(series('subsidies.collar.returned').slice(1), 9),
  };
};

describe('a collar on revenue (international.md C6)', () => {
  test('pays 10 in the first year and shares 2.50816 and 4.808486', () => {
    expect(paid().payment).toEqual([10, 0, 0, 0, 0]);
    expect(paid().returned).toEqual([0, 0, 0, 2.50816, 4.8084864]);
  });

  test('costs the public 3.692765169 at 5 %, end of year', () => {
    const net = run().series('subsidies.received').slice(1);
    const worth = net.reduce((sum, amount, t) => sum + amount / 1.05 ** (t + 1), 0);
    expect(worth).toBeCloseTo(3.692765169, 9);
  });

  test('a base that grows with an index is the same as one written out', () => {
    const { series } = compute(
      tiny(
        {
          timeline: span(5),
          indices: [{ id: 'growth', label: 'Growth', rate: { value: 0.04 } }],
          inputs: [money('fees', [0, ...ACTUAL])],
          revenue: [earns('fees')],
          capex: [works(50, 5)],
        },
        { subsidies: [{ ...COLLAR, forecast: { value: 100 / 1.04 }, index: 'growth' }] },
      ),
    );
    expect(series('subsidies.received')[1]).toBeCloseTo(10, 12);
    expect(series('subsidies.received')[4]).toBeCloseTo(-2.50816, 12);
  });

  test.each(['half_year', 'quarter', 'month'] as const)(
    'by %s it is settled when the year closes',
    (step) => {
      const { series, broken } = run({}, ACTUAL, step);
      const perYear = series('subsidies.received').length / 6;
      const closing = series('subsidies.received').filter((_, p) => (p + 1) % perYear === 0);
      expect(near(closing.slice(1), 9)).toEqual([10, 0, 0, -2.50816, -4.8084864]);
      const rest = series('subsidies.received').filter((_, p) => (p + 1) % perYear !== 0);
      expect(rest.every((amount) => amount === 0)).toBe(true);
      expect(broken()).toEqual([]);
    },
  );
});

describe('what the terms of a guarantee do', () => {
  test('half of the shortfall, at most 4 a year', () => {
    expect(paid({ guarantee_share: { value: 0.5 } }).payment[0]).toBeCloseTo(5, 12);
    expect(paid({ guarantee_share: { value: 0.5 }, yearly_cap: { value: 4 } }).payment[0]).toBe(4);
  });

  test('a cap in total stops the payments', () => {
    const low = [70, 70, 70, 70, 70]; // shortfalls 10, 13.2, 16.528, 19.98912, 23.5886848
    expect(paid({ total_cap: { value: 30 } }, low).payment).toEqual([10, 13.2, 6.8, 0, 0]);
  });

  test('the guarantee may end before the sharing does, and the window ends both', () => {
    const low = [70, 70, 140, 140, 150];
    const two = paid({ guarantee_years: { value: 1 } }, low);
    expect(two.payment).toEqual([10, 0, 0, 0, 0]);
    expect(two.returned[2]).toBeCloseTo(0.5 * (140 - 1.2 * 108.16), 9);
    expect(paid({ from_year: { value: 2 }, years: { value: 2 } }, low)).toEqual({
      payment: near([0, 13.2, 0, 0, 0]),
      returned: near([0, 0, 0.5 * (140 - 129.792), 0, 0]),
    });
  });

  test('what was paid is repaid first out of later excess, and only then is the rest shared', () => {
    // Above the base itself: 112 − 108.16 = 3.84, then 140 − 112.4864 covers the 6.16 left; 140 − 6.16 < 134.98368 + …
    const { payment, returned } = paid({ repay_above: { value: 1 } });
    expect(payment).toEqual([10, 0, 0, 0, 0]);
    expect(returned[2]).toBeCloseTo(3.84, 9);
    expect(returned[3]).toBeCloseTo(6.16, 9); // 140 − 6.16 = 133.84 lies below the ceiling of 134.98368
    expect(returned[4]).toBeCloseTo(4.8084864, 9);
  });

  test('what is owed may bear interest', () => {
    const { series } = run({ repay_above: { value: 1 }, repay_rate: { value: 0.1 } });
    expect(series('subsidies.collar.repaid')[3]).toBeCloseTo(3.84, 9);
    // 10·1.1² = 12.1 less 3.84, a year later 9.086
    expect(series('subsidies.collar.repaid')[4]).toBeCloseTo((12.1 - 3.84) * 1.1, 9);
    expect(near(series('subsidies.collar.owed'), 9)[4]).toBe(0);
  });
});

describe('what a guarantee is expected to cost (international.md C7)', () => {
  // Revenue lognormal, mean 100·1.03^t, σ 15 %·√t, floor 80 % of the mean.
  const means = Array.from({ length: 11 }, (_, t) => (t === 0 ? 0 : 100 * 1.03 ** t));
  const valued = (terms: Partial<Guarantee> = {}) =>
    compute(
      tiny(
        {
          timeline: span(10),
          inputs: [money('fees', means)],
          revenue: [earns('fees')],
          capex: [works(50, 10)],
        },
        {
          subsidies: [
            {
              id: 'floor',
              label: 'Floor',
              type: 'revenue_guarantee',
              forecast: { value: means },
              floor_share: { value: 0.8 },
              volatility: { value: 0.15 },
              ...terms,
            },
          ],
        },
      ),
    );

  test.each([
    [1, 0.415707328, 0.078883202],
    [3, 2.734224517, 0.233008135],
    [5, 5.226808842, 0.309389899],
    [10, 11.64200794, 0.40778089],
  ])('in year %s the payment is expected to be %s, with a probability of %s', (t, payment, chance) => {
    const { series, broken } = valued();
    expect(series('subsidies.floor.expected_payment')[t]).toBeCloseTo(payment, 8);
    expect(series('subsidies.floor.call_chance')[t]).toBeCloseTo(chance, 8);
    expect(broken()).toEqual([]);
  });

  test('and moves no cash; half of it where half is guaranteed', () => {
    const half = valued({ guarantee_share: { value: 0.5 } });
    expect(half.sum('subsidies.received')).toBe(0);
    expect(half.series('subsidies.floor.expected_payment')[5]).toBeCloseTo(5.226808842 / 2, 8);
  });
});
