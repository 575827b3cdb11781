import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { compute, costs, credit, earns, money, near, span, tiny } from './tiny';

const sales = money('sales', 360);

describe('revenue', () => {
  test('is earned in operation only, a yearly amount spread over the periods', () => {
    const { series } = compute(
      tiny({ timeline: span(1, 1, 'quarter'), inputs: [sales], revenue: [earns('sales')] }),
    );
    expect(series('revenue.gross')).toEqual([0, 0, 0, 0, 90, 90, 90, 90]);
  });

  test('quarters add up to the years', () => {
    const year = compute(tiny({ timeline: span(3), inputs: [sales], revenue: [earns('sales')] }));
    const month = compute(
      tiny({ timeline: span(3, 1, 'month'), inputs: [sales], revenue: [earns('sales')] }),
    );
    expect(month.sum('revenue.gross')).toBeCloseTo(year.sum('revenue.gross'), 9);
  });

  test('follows its index', () => {
    const { series } = compute(
      tiny({
        timeline: span(2),
        indices: [{ id: 'cpi', label: 'CPI', rate: { value: 0.1 } }],
        inputs: [sales],
        revenue: [earns('sales', 'cpi')],
      }),
    );
    expect(near(series('revenue.sales.gross'))).toEqual([0, 396, 435.6]); // 360 × 1.1, 360 × 1.21
  });

  test('a formula that cannot be computed before operation does not spoil it', () => {
    const { series } = compute(
      tiny({
        timeline: span(2),
        inputs: [sales, { id: 'months_open', label: 'Open', kind: 'rate', unit: '1', value: [0, 6, 12] }],
        revenue: [{ ...earns('sales'), formula: 'sales / months_open' }],
      }),
    );
    expect(series('revenue.gross')).toEqual([0, 60, 30]);
  });
});

describe('credit given to customers', () => {
  test('36 of 360 days: a tenth of the revenue is collected a year later, the rest at the end', () => {
    const { series } = compute(
      tiny({ timeline: span(3), inputs: [sales], revenue: [earns('sales')], working_capital: credit(36, 0) }),
    );
    expect(series('revenue.receivable')).toEqual([0, 36, 36, 0]);
    expect(series('revenue.received')).toEqual([0, 324, 360, 396]);
  });

  test('60 days in a monthly model builds up over two months and is never more than is owed', () => {
    const { series, broken } = compute(
      tiny({
        timeline: span(1, 0, 'month'),
        inputs: [sales],
        revenue: [earns('sales')],
        working_capital: credit(60, 0),
      }),
    );
    expect(series('revenue.receivable').slice(0, 4)).toEqual([30, 60, 60, 60]);
    expect(series('revenue.received').slice(0, 4)).toEqual([0, 0, 30, 30]);
    expect(series('revenue.received').at(-1)).toBe(90);
    expect(broken()).toEqual([]);
  });
});

describe('operating costs', () => {
  const ads = earns('ads');
  const fees = earns('fees');
  const base: Parameters<typeof tiny>[0] = {
    timeline: span(1, 1, 'half_year'),
    inputs: [money('ads', 100), money('fees', 40)],
    revenue: [ads, fees],
    drivers: [
      {
        id: 'kiosks',
        label: 'Kiosks',
        unit: 'kiosk',
        kind: 'stock',
        form: { type: 'constant', value: { value: 5 } },
      },
    ],
  };
  const expense = (cost: Project['opex'][number]['cost']): number[] =>
    compute(tiny({ ...base, opex: [{ id: 'costs', label: 'Costs', payee: 'staff', cost }] })).series(
      'opex.expense',
    );

  test('fixed', () => expect(expense({ type: 'fixed', amount: { value: 12 } })).toEqual([0, 0, 6, 6]));

  test('per unit of a driver', () =>
    expect(expense({ type: 'per_unit', driver: 'kiosks', unit_cost: { value: 4 } })).toEqual([0, 0, 10, 10]));

  test('share of all revenue', () =>
    expect(expense({ type: 'share_of_revenue', share: { value: 0.1 } })).toEqual([0, 0, 7, 7]));

  test('share of chosen streams', () =>
    expect(expense({ type: 'share_of_revenue', share: { value: 0.1 }, streams: ['ads'] })).toEqual([
      0, 0, 5, 5,
    ]));

  test('formula', () => expect(expense({ type: 'formula', formula: 'fees * 0.5' })).toEqual([0, 0, 10, 10]));

  test('30 of 360 days of credit: a twelfth is paid a year later, the rest at the end', () => {
    const { series } = compute(
      tiny({ timeline: span(2), opex: [costs(120)], working_capital: credit(0, 30) }),
    );
    expect(series('opex.payable')).toEqual([0, 10, 0]);
    expect(series('opex.paid')).toEqual([0, 110, 130]);
  });
});

describe('paid and collected ahead', () => {
  test('36 of 360 days: a tenth of the next year, nothing before operation or after the end', () => {
    const { series, broken } = compute(
      tiny({
        timeline: span(3),
        inputs: [money('sales', [0, 300, 400, 500])],
        revenue: [earns('sales')],
        opex: [costs([0, 100, 200, 100])],
        working_capital: { ...credit(0, 0), prepaid_days: { value: 36 }, advance_days: { value: 36 } },
      }),
    );
    expect(series('revenue.advance')).toEqual([0, 40, 50, 0]);
    expect(series('revenue.received')).toEqual([0, 340, 410, 450]);
    expect(series('opex.prepaid')).toEqual([0, 20, 10, 0]);
    expect(series('opex.paid')).toEqual([0, 120, 190, 90]);
    expect(series('working_capital.net')).toEqual([0, -20, -40, 0]);
    expect(broken()).toEqual([]);
  });
});

describe('operating costs by nature', () => {
  test('rows of the total cost table, variable and fixed', () => {
    const { series } = compute(
      tiny({
        timeline: span(2),
        inputs: [sales],
        revenue: [earns('sales')],
        opex: [
          { ...costs(50), nature: 'wages' },
          {
            id: 'power',
            label: 'Power',
            payee: 'supplier',
            nature: 'fuel',
            cost: { type: 'share_of_revenue', share: { value: 0.1 } },
          },
          { ...costs(20), id: 'spares', label: 'Spares', variable: true },
        ],
      }),
    );
    expect(series('opex.all_wages')).toEqual([0, 50, 50]);
    expect(series('opex.all_fuel')).toEqual([0, 36, 36]);
    expect(series('opex.all_other')).toEqual([0, 20, 20]);
    expect(series('opex.variable')).toEqual([0, 56, 56]);
    expect(series('opex.fixed')).toEqual([0, 50, 50]);
  });
});

describe('goods in stock', () => {
  test('30 of 360 days of operating cost, bought first and used up in the last period', () => {
    const { series, broken } = compute(
      tiny({
        timeline: span(3),
        opex: [costs([0, 120, 240, 240])],
        working_capital: {
          ...credit(0, 0),
          inventory_days: { value: 30 },
          inventory_supplier: 'supplier',
        },
      }),
    );
    expect(series('working_capital.inventory')).toEqual([0, 10, 20, 0]);
    expect(series('working_capital.inventory_purchase')).toEqual([0, 10, 10, 0]);
    expect(series('working_capital.inventory_release')).toEqual([0, 0, 0, 20]);
    expect(series('cash.operating')).toEqual([0, -130, -250, -220]);
    expect(broken()).toEqual([]);
  });
});
