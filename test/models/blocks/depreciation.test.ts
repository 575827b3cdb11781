import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { compute, near, span, tiny, works } from './tiny';

type Item = Project['capex'][number];

/** The charge of each year of one item placed in service after one year of construction. */
function charged(item: Item, operation: number, step: Project['timeline']['step'] = 'year') {
  const { series, broken } = compute(tiny({ timeline: span(operation, 1, step), capex: [item] }));
  expect(broken()).toEqual([]);
  const perYear = { year: 1, half_year: 2, quarter: 4, month: 12 }[step];
  const all = series('depreciation.works.charge');
  return near(
    Array.from({ length: operation }, (_, y) =>
      all.slice((y + 1) * perYear, (y + 2) * perYear).reduce((sum, v) => sum + v, 0),
    ),
  );
}

const item = (
  amount: number,
  life: number,
  residual: number,
  method: NonNullable<Item['depreciation']>['method'],
): Item => ({
  ...works(amount, life),
  ...(residual > 0 ? { residual_rate: { value: residual } } : {}),
  depreciation: { method },
});

describe('depreciation methods (case A28, of formulajs)', () => {
  test('straight line: SLN(30000, 7500, 10) = 2250', () => {
    expect(charged(item(30_000, 10, 0.25, 'straight_line'), 12).slice(0, 3)).toEqual([2250, 2250, 2250]);
  });

  test('sum of years: SYD(30, 7, 10, 1) = 4.181818181818182', () => {
    const years = charged(item(30, 10, 7 / 30, 'sum_of_years'), 12);
    expect(years[0]).toBeCloseTo(4.181818181818182, 9); // 23 × 10/55
    expect(years[9]).toBeCloseTo(23 / 55, 9);
    expect(years[10]).toBe(0);
  });

  test('fixed declining: DB(1000000, 100000, 6), years 1, 3 and 5', () => {
    const years = charged(item(1_000_000, 6, 0.1, 'fixed_declining'), 8);
    expect(years[0]).toBeCloseTo(319_000, 6);
    expect(years[2]).toBeCloseTo(147_939.759, 6);
    expect(years[4]).toBeCloseTo(68_608.690573599, 6);
    expect(years.slice(0, 6).reduce((sum, v) => sum + v, 0)).toBeCloseTo(900_000, 5); // the last year reaches the residual
  });

  test('double declining: 2/5 of the opening value, the last two years in equal parts (双倍余额递减法)', () => {
    // 100000, 5 years, 4 %: 40000, 24000, 14400, then (21600 − 4000) / 2
    expect(charged(item(100_000, 5, 0.04, 'declining_balance'), 6)).toEqual([
      40_000, 24_000, 14_400, 8800, 8800, 4000,
    ]);
  });

  test.each([1, 2, 3])('double declining over %i years still adds up', (life) => {
    const years = charged(item(90, life, 0, 'declining_balance'), 5);
    expect(years.reduce((sum, v) => sum + v, 0)).toBeCloseTo(90, 9);
    expect(years.slice(life)).toEqual(new Array<number>(5 - life).fill(0));
  });

  test.each(['sum_of_years', 'declining_balance', 'fixed_declining', 'straight_line'] as const)(
    '%s: months and quarters add up to the years',
    (method) => {
      const yearly = charged(item(1000, 5, 0.05, method), 7);
      for (const step of ['half_year', 'quarter', 'month'] as const)
        charged(item(1000, 5, 0.05, method), 7, step).forEach((v, y) => {
          expect(v).toBeCloseTo(yearly[y] ?? Number.NaN, 6);
        });
    },
  );

  test('units of production follow the driver over the operating phase', () => {
    const { series, broken } = compute(
      tiny({
        timeline: span(4),
        drivers: [
          {
            id: 'trips',
            label: 'Trips',
            unit: 'trip/year',
            kind: 'flow',
            form: { type: 'table', values: { value: [0, 1, 2, 3, 4] } },
          },
        ],
        capex: [{ ...works(1000, 10), depreciation: { method: 'units', driver: 'trips' } }],
      }),
    );
    expect(near(series('depreciation.works.charge'))).toEqual([0, 100, 200, 300, 400]);
    expect(broken()).toEqual([]);
  });

  test('a concession right is amortised over what is left of the term', () => {
    const years = charged({ ...works(100, 50), depreciation: { method: 'over_term' } }, 4);
    expect(years).toEqual([25, 25, 25, 25]);
  });

  test('every vintage keeps its own age', () => {
    const later: Item = {
      ...item(150, 3, 0, 'sum_of_years'),
      cost: {
        type: 'total',
        amount: { value: 150 },
        spend: { profile: 'table', weights: { value: [0.4, 0.6, 0, 0, 0, 0] } },
      },
    };
    const { series } = compute(tiny({ timeline: span(5), capex: [later] }));
    // 60 at 3, 2, 1 sixths from year 1, 90 from year 2.
    expect(near(series('depreciation.works.charge'))).toEqual([0, 30, 20 + 45, 10 + 30, 15, 0]);
  });
});

describe('what is left in the last period', () => {
  test('is written off when the assets pass free of charge', () => {
    expect(charged(item(100, 10, 0, 'straight_line'), 4)).toEqual([10, 10, 10, 70]);
  });

  test('is recovered at book value where a buyer is named', () => {
    const { series, broken } = compute(
      tiny({
        timeline: span(4),
        capex: [{ ...item(100, 4, 0.05, 'straight_line'), residual_buyer: 'city' }],
      }),
    );
    expect(near(series('depreciation.recovered'))).toEqual([0, 0, 0, 0, 5]);
    expect(near(series('depreciation.charge'))).toEqual([0, 23.75, 23.75, 23.75, 23.75]);
    expect(near(series('cash.investing'))).toEqual([-100, 0, 0, 0, 5]);
    expect(near(series('parties.city.net'))).toEqual([0, 0, 0, 0, -5]);
    expect(broken()).toEqual([]);
  });
});
