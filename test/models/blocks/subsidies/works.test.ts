import { describe, expect, test } from 'vitest';
import type { SubsidyOf } from '../../../../models/project/schema-subsidies';
import { annuity, compute, near, span, tiny, works } from '../tiny';

type Step = 'year' | 'half_year' | 'quarter' | 'month';

const BUY_BACK: SubsidyOf<'instalments'> = {
  id: 'buy_back',
  label: 'Buy-back',
  type: 'instalments',
  cost_base: 'without_interest',
  return_rate: { value: 0.08 },
  instalments: { value: 3 },
  method: 'equal_instalments',
};

const build = (subsidy: SubsidyOf<'instalments'> | SubsidyOf<'lease_rent'>, step: Step = 'year') =>
  compute(tiny({ timeline: span(4, 1, step), capex: [works(1000, 4)] }, { subsidies: [subsidy] }));

const yearly = (series: readonly number[], years: number): number[] => {
  const per = series.length / years;
  return Array.from({ length: years }, (_, y) =>
    series.slice(y * per, (y + 1) * per).reduce((a, b) => a + b, 0),
  );
};

describe('instalments of a build-transfer', () => {
  // 1000 × 0.08 ÷ (1 − 1.08^−3) = 388.0335; interest 80, 55.3573, 28.7432; principal 308.0335, 332.6762, 359.2903.
  const LEVEL = (1000 * 0.08) / (1 - 1.08 ** -3);

  test('three equal instalments of 388.03 at 8 % buy works of 1,000', () => {
    const { series, broken } = build(BUY_BACK);
    expect(near(series('subsidies.received'), 9)).toEqual(near([0, LEVEL, LEVEL, LEVEL, 0], 9));
    expect(near(series('subsidies.buy_back.return_paid'), 4)).toEqual([0, 80, 55.3573, 28.7432, 0]);
    expect(near(series('subsidies.buy_back.principal'), 4)).toEqual([0, 308.0335, 332.6762, 359.2903, 0]);
    expect(series('subsidies.buy_back.closing')[3]).toBe(0);
    expect(broken()).toEqual([]);
  });

  test('equal principal: 333.33 and the return on the balance', () => {
    const { series } = build({ ...BUY_BACK, method: 'equal_principal' as const });
    expect(near(series('subsidies.received'), 6)).toEqual(
      near([0, 1000 / 3 + 80, 1000 / 3 + 160 / 3, 1000 / 3 + 80 / 3, 0], 6),
    );
    expect(near(series('subsidies.buy_back.closing'), 9)[3]).toBe(0);
  });

  test('until the first instalment the return is added to the balance', () => {
    const { series } = build({ ...BUY_BACK, from_year: { value: 2 } });
    expect(near(series('subsidies.received'), 9)).toEqual(
      near([0, 0, LEVEL * 1.08, LEVEL * 1.08, LEVEL * 1.08], 9),
    );
    expect(series('subsidies.buy_back.closing')[4]).toBe(0);
  });

  test.each(['half_year', 'quarter', 'month'] as const)('by %s the years are the same', (step) => {
    const { series } = build(BUY_BACK, step);
    expect(near(yearly(series('subsidies.received'), 5), 8)).toEqual(near([0, LEVEL, LEVEL, LEVEL, 0], 8));
    expect(series('subsidies.buy_back.closing').at(-1)).toBe(0);
  });

  test('without a return the cost is divided', () => {
    expect(near(build({ ...BUY_BACK, return_rate: { value: 0 } }).series('subsidies.received'), 9)).toEqual(
      near([0, 1000 / 3, 1000 / 3, 1000 / 3, 0], 9),
    );
  });

  test('an agreed sum, of which the review withholds half of a tenth', () => {
    const { series } = build({
      ...BUY_BACK,
      cost_base: 'agreed',
      agreed_cost: { value: 600 },
      performance: { value: 0.9 },
      linked_share: { value: 0.5 },
    });
    expect(series('subsidies.received')[1]).toBeCloseTo(0.6 * LEVEL * 0.95, 9);
  });

  test('interest during construction counts where it was agreed', () => {
    const { series, value } = compute(
      tiny(
        { timeline: span(4, 2), capex: [works(1000, 4, 2)] },
        {
          subsidies: [{ ...BUY_BACK, cost_base: 'with_interest' }],
          funding: { tranches: [annuity(0.5, 0.1, 0, 4)] },
        },
      ),
    );
    const interest = series('loan.interest_capitalised').reduce((a, b) => a + b, 0);
    expect(interest).toBeGreaterThan(0);
    expect(value('subsidies.buy_back.cost')).toBeCloseTo(1000 + interest, 8);
  });
});

describe('rent of a build-lease-transfer', () => {
  const RENT: SubsidyOf<'lease_rent'> = {
    id: 'rent',
    label: 'Rent',
    type: 'lease_rent',
    basis: 'recovery',
    cost_base: 'without_interest',
    implicit_rate: { value: 0.06 },
    residual_share: { value: 0.1 },
  };

  test('recovers the cost less a residual of 100 over four years at 6 %', () => {
    // (1000 − 100·1.06^−4) × 0.06 ÷ (1 − 1.06^−4) = 265.7323
    const level = ((1000 - 100 * 1.06 ** -4) * 0.06) / (1 - 1.06 ** -4);
    expect(level).toBeCloseTo(265.7323, 4);
    const { series, broken } = build(RENT);
    expect(near(series('subsidies.received'), 9)).toEqual(near([0, level, level, level, level], 9));
    expect(broken()).toEqual([]);
  });

  test.each(['half_year', 'month'] as const)('by %s rents and residual are still worth the cost', (step) => {
    const { series } = build({ ...RENT, from_year: { value: 2 }, years: { value: 2 } }, step);
    const rents = series('subsidies.received');
    const per = rents.length / 5;
    const rate = 1.06 ** (1 / per) - 1;
    const worth = rents.reduce((sum, rent, p) => sum + rent / (1 + rate) ** (p + 1 - per), 0);
    expect(worth + 100 / 1.06 ** 3).toBeCloseTo(1000, 7);
    expect(rents.filter((rent) => rent > 0)).toHaveLength(2 * per);
  });

  test('or is agreed and follows an index', () => {
    const { series } = compute(
      tiny(
        {
          timeline: span(2),
          indices: [{ id: 'cpi', label: 'CPI', rate: { value: 0.1 } }],
          capex: [works(100, 2)],
        },
        {
          subsidies: [
            {
              id: 'rent',
              label: 'Rent',
              type: 'lease_rent',
              basis: 'agreed',
              rent: { value: 50 },
              index: 'cpi',
            },
          ],
        },
      ),
    );
    expect(near(series('subsidies.received'), 9)).toEqual([0, 55, 60.5]);
  });
});
