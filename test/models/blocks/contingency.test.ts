import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { compute, near, span, tiny, works } from './tiny';

const rates = (physical: number, price: number, years: number): NonNullable<Project['contingency']> => ({
  physical_rate: { value: physical },
  price_rate: { value: price },
  preparation_years: { value: years },
});

/** Works of 1,000 over three years: 20, 60 and 20 %. */
const item: Project['capex'][number] = {
  ...works(1000, 5),
  cost: {
    type: 'total',
    amount: { value: 1000 },
    spend: { profile: 'table', weights: { value: [0.2, 0.6, 0.2, 0, 0, 0, 0, 0] } },
  },
};

describe('contingency', () => {
  test('physical and price contingency by the formula of the investment estimate', () => {
    const { series, sum, broken } = compute(
      tiny({ timeline: span(5, 3), capex: [item], contingency: rates(0.1, 0.05, 1) }),
    );
    expect(near(series('contingency.physical').slice(0, 4))).toEqual([20, 60, 20, 0]);
    // I_t × (1.05^1 × 1.05^0.5 × 1.05^(t−1) − 1) with I_t = 220, 660, 220
    const price = [220 * (1.05 ** 1.5 - 1), 660 * (1.05 ** 2.5 - 1), 220 * (1.05 ** 3.5 - 1), 0];
    expect(near(series('contingency.price').slice(0, 4))).toEqual(near(price));
    expect(sum('capex.spend')).toBeCloseTo(1100 + price.reduce((a, b) => a + b, 0), 9);
    expect(series('parties.supplier.inflow')[0]).toBeCloseTo(220 + (price[0] ?? 0), 9);
    expect(broken()).toEqual([]);
  });

  test('is depreciated with the item and is no part of renewals in operation', () => {
    const renewal: Project['capex'][number] = {
      ...works(50, 2),
      id: 'renewal',
      cost: {
        type: 'total',
        amount: { value: 50 },
        spend: { profile: 'even', start_year: { value: 5 }, years: { value: 1 } },
      },
    };
    const { series, sum, broken } = compute(
      tiny({ timeline: span(5, 3), capex: [item, renewal], contingency: rates(0.1, 0, 0) }),
    );
    expect(near(series('capex.spend'))).toEqual([220, 660, 220, 0, 50, 0, 0, 0]);
    expect(sum('depreciation.charge')).toBeCloseTo(1150, 9);
    expect(broken()).toEqual([]);
  });

  test('investment by category, equipment where the file names none', () => {
    const { sum } = compute(
      tiny({
        timeline: span(5, 3),
        capex: [
          { ...item, category: 'civil' },
          { ...item, id: 'gear', label: 'Gear' },
        ],
        contingency: rates(0.1, 0, 0),
      }),
    );
    expect(sum('capex.all_civil')).toBeCloseTo(1000, 9);
    expect(sum('capex.all_equipment')).toBeCloseTo(1000, 9);
  });
});
