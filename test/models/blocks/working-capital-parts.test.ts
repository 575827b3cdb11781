import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { annuity, compute, costs, earns, money, near, span, tiny } from './tiny';

type Opex = Project['opex'][number];
type Working = Project['working_capital'];

function cost(id: string, amount: number | number[], rest: Partial<Opex> = {}): Opex {
  return { ...costs(amount), id, label: id, ...rest };
}

const days = (value: number) => ({ value });

/** The published case: its parts add up to more than its operating cost of 21,000, so the overlap is an item of its own. */
function published(working: Partial<Working> = {}): Project {
  const real = ['wages', 'other', 'materials', 'repairs'];
  return tiny({
    timeline: span(3),
    inputs: [money('sales', 30_000)],
    revenue: [earns('sales')],
    opex: [
      cost('wages', 1100 * 0.72, { nature: 'wages' }), // 792
      cost('other', 860, { nature: 'other' }),
      cost('materials', 19_200, { nature: 'materials', payee: 'supplier' }),
      cost('repairs', 0.1 * 21_000, { nature: 'repairs', payee: 'supplier' }), // 2,100
      cost('overlap', 0, { cost: { type: 'formula', formula: '21000 - 792 - 860 - 19200 - 2100' } }), // −1,952
    ],
    working_capital: {
      receivable_days: days(30),
      receivable_base: 'operating_cost',
      payable_days: days(30),
      payable_items: ['materials'],
      materials_days: days(40),
      progress_days: days(40),
      progress_items: real,
      finished_days: days(40),
      cash_days: days(40),
      cash_items: ['wages', 'other'],
      days_in_year: { value: 360 },
      ...working,
    },
  });
}

describe('case E14 through the engine', () => {
  const { series, broken } = compute(published());
  const middle = (id: string): number => series(id)[1] ?? Number.NaN;

  test.each([
    ['revenue.receivable', 1750], // 21,000 ÷ 12
    ['working_capital.cash_held', 183.56], // (792 + 860) ÷ 9
    ['working_capital.materials', 2133.33], // 19,200 ÷ 9
    ['working_capital.progress', 2550.22], // (792 + 860 + 19,200 + 2,100) ÷ 9
    ['working_capital.finished', 2333.33], // 21,000 ÷ 9
    ['working_capital.stock', 7016.89],
    ['opex.payable', 1600], // 19,200 ÷ 12
    ['working_capital.net', 7350.44],
    ['statements.l.r1', 8950.44],
    ['statements.l.r1_2_1', 2133.33],
    ['statements.l.r1_2_3', 2550.22],
    ['statements.l.r1_2_4', 2333.33],
    ['statements.l.r1_3', 183.56],
    ['statements.l.r2_1', 1600],
    ['statements.l.r3', 7350.44],
  ])('%s is %d as printed', (id, printed) => {
    expect(middle(id)).toBeCloseTo(printed, 2);
  });

  test('all of it is free again in the last year, and every check holds', () => {
    expect(near(series('working_capital.net'), 2)).toEqual([0, 7350.44, 7350.44, 0]);
    expect(near(series('statements.a.r1_4'), 2)).toEqual([0, 0, 0, 7350.44]);
    expect(near(series('statements.a.r2_2'), 2)).toEqual([0, 7350.44, 0, 0]);
    expect(broken()).toEqual([]);
  });

  test('the cash stays in the company: it is paid to nobody and stands on the balance sheet', () => {
    expect(near(series('cash.closing'), 2)).toEqual([0, 183.56, 183.56, 0]);
    expect(near(series('parties.company.net'), 2)).toEqual([0, 183.56, 0, -183.56]);
    expect(near(series('statements.f.r1_1_1'), 2)).toEqual([0, 183.56, 183.56, 0]);
    // 累计盈余资金 leaves out what is working capital.
    expect(near(series('statements.e.r5'), 2)).toEqual([0, 0, 0, 0]);
  });

  test('the project pays for all of it before financing', () => {
    // 30,000 − 21,000, less 7,350.44 in the first year and as much more in the last
    expect(near(series('returns.project.pre_tax'), 2)).toEqual([0, 1649.56, 9000, 16_350.44]);
  });
});

describe('stock by kind', () => {
  const project = (working: Partial<Working>, opex: Opex[]): Project =>
    tiny({
      timeline: span(3),
      inputs: [money('sales', 1000)],
      revenue: [earns('sales')],
      opex,
      working_capital: {
        receivable_days: days(0),
        payable_days: days(0),
        days_in_year: { value: 360 },
        ...working,
      },
    });

  test('is paid for to those who supply the costs it is made of', () => {
    const { series, broken } = compute(
      project({ materials_days: days(90), progress_days: days(36) }, [
        cost('ore', [0, 400, 800, 400], { nature: 'materials', payee: 'supplier' }),
        cost('crew', 200, { nature: 'wages' }),
      ]),
    );
    expect(near(series('working_capital.materials'))).toEqual([0, 100, 200, 0]); // a quarter of a year
    expect(near(series('working_capital.progress'))).toEqual([0, 60, 100, 0]); // a tenth of all costs
    expect(near(series('parties.supplier.net'))).toEqual([0, 540, 940, 120]); // cost + change of 140, 280, 0
    expect(near(series('parties.staff.net'))).toEqual([0, 220, 200, 180]);
    expect(broken()).toEqual([]);
  });

  test('days without a cost they count add no line', () => {
    const { result } = compute(project({ fuel_days: days(30) }, [cost('crew', 200, { nature: 'wages' })]));
    expect(result.run.model.lines.has('working_capital.stock')).toBe(false);
  });

  test.each([
    ['quarter', 4],
    ['month', 12],
  ] as const)('the balance of a level business does not depend on the step: %s', (step, perYear) => {
    const level = project({ materials_days: days(45), cash_days: days(20) }, [
      cost('ore', 400, { nature: 'materials' }),
      cost('crew', 180, { nature: 'wages' }),
    ]);
    const { series, broken } = compute({ ...level, timeline: span(3, 1, step) });
    const end = (id: string): number => series(id)[2 * perYear - 1] ?? Number.NaN;
    expect(end('working_capital.stock')).toBeCloseTo(50, 9); // 400 × 45 ÷ 360
    expect(end('working_capital.cash_held')).toBeCloseTo(10, 9); // 180 × 20 ÷ 360
    expect(broken()).toEqual([]);
  });
});

describe('cash held for daily payments', () => {
  const project = (terms: Parameters<typeof tiny>[1], capital = 0): Project =>
    tiny(
      {
        timeline: span(4),
        inputs: [money('sales', 500)],
        revenue: [earns('sales')],
        opex: [cost('crew', 180, { nature: 'wages' })],
        capex:
          capital === 0
            ? []
            : [
                {
                  id: 'works',
                  label: 'Works',
                  supplier: 'supplier',
                  cost: {
                    type: 'total',
                    amount: { value: capital },
                    spend: { profile: 'even', start_year: { value: 1 }, years: { value: 1 } },
                  },
                  life: { value: 4 },
                },
              ],
        working_capital: {
          receivable_days: days(0),
          payable_days: days(0),
          cash_days: days(60),
          days_in_year: { value: 360 },
        },
      },
      terms,
    );

  test('is held back from distributions and paid out in the last year', () => {
    const { series, broken } = compute(project({}));
    expect(near(series('equity.distribution'))).toEqual([0, 290, 320, 320, 350]); // 320 a year less 180 × 60 ÷ 360
    expect(broken()).toEqual([]);
  });

  test('adds to the minimum agreed for distributions', () => {
    const { series } = compute(
      project({ distribution: { payout: { value: 1 }, minimum_cash: { value: 20 } } }),
    );
    expect(near(series('cash.closing'))).toEqual([0, 50, 50, 50, 0]);
  });

  test('comes out of what debt service leaves, and initial working capital pays for it', () => {
    const funding = { tranches: [annuity(0.7, 0.05, 1, 3)], initial_working_capital: { value: 30 } };
    const { series, broken } = compute(project({ funding }, 600));
    expect(near(series('cash.closing'))).toEqual([30, 30, 30, 30, 0]);
    // Nothing is held back of the first year: what it needs was set aside in construction.
    const first = (id: string): number => series(id)[1] ?? Number.NaN;
    expect(first('equity.distribution')).toBeCloseTo(first('cash.operating') - first('loan.debt_service'), 9);
    expect(near(series('statements.h.r1_3'))).toEqual([30, 0, 0, 0, 0]);
    expect(broken()).toEqual([]);
  });
});

describe('working capital as one share', () => {
  const project = (base: 'revenue' | 'operating_cost', share: number | number[]): Project =>
    tiny({
      timeline: span(3),
      inputs: [money('sales', 1000)],
      revenue: [earns('sales')],
      opex: [cost('crew', 400)],
      working_capital: {
        receivable_days: days(30),
        payable_days: days(90),
        enlarged: { base, share: { value: share } },
        days_in_year: { value: 360 },
      },
    });

  test.each([
    ['revenue', 200], // 1,000 × 20 %
    ['operating_cost', 80], // 400 × 20 %
  ] as const)('of %s: the days of its parts no longer count', (base, tied) => {
    const { series, broken } = compute(project(base, 0.2));
    expect(near(series('working_capital.net'))).toEqual([0, tied, tied, 0]);
    expect(near(series('cash.collected'))).toEqual([0, 600 - tied, 600, 600 + tied]);
    expect(near(series('statements.l.r3'))).toEqual([0, tied, tied, 0]);
    expect(broken()).toEqual([]);
  });
});
