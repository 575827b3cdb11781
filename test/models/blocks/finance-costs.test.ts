import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { annuity, compute, costs, earns, money, near, span, tiny, works } from './tiny';

describe('total cost of the 2012 paper (E5)', () => {
  // 1,800 of the works is borrowed in two draws of 900; depreciation and amortisation come to the paper's 369.27.
  const depreciable = (369.27 - 109.62 / 10) * 10;
  const { series, broken } = compute(
    tiny(
      {
        timeline: span(10, 2),
        inputs: [money('sales', 2000)],
        revenue: [earns('sales')],
        capex: [works(depreciable, 10, 2)],
        opex: [costs([0, 0, 0.8 * 680, ...new Array<number>(9).fill(680)])],
      },
      {
        funding: {
          tranches: [
            annuity(1, 0.06, 0, 4, {
              size: { fixed: { value: 1909.62 } },
              draws: 'mid',
              interest_in_construction: 'capitalised',
            }),
          ],
        },
      },
    ),
  );

  test('interest of construction 27 and 82.62 is capitalised and amortised', () => {
    expect(near(series('loan.interest_capitalised').slice(0, 2), 2)).toEqual([27, 82.62]);
    expect(near(series('amortisation.charge').slice(2, 4), 3)).toEqual([10.962, 10.962]);
  });

  test('1027.85 in the first year of operation, 1137.66 in the second', () => {
    expect(near(series('income.total_cost').slice(2, 4), 2)).toEqual([1027.85, 1137.66]);
    expect(broken()).toEqual([]);
  });
});

describe('interest beyond 30 % of EBITDA', () => {
  const tax: Project['tax'] = {
    rate: { value: 0.25 },
    loss_carry_forward: true,
    interest_cap: { value: 0.3 },
  };
  const run = (more: Partial<Project['tax']> = {}) =>
    compute(
      tiny(
        {
          timeline: span(3),
          inputs: [money('sales', [0, 100, 100, 300])],
          revenue: [earns('sales')],
          capex: [works(500, 3)],
          tax: { ...tax, ...more },
        },
        {
          funding: {
            tranches: [annuity(1, 0.1, 0, 3, { repayment: { type: 'bullet', years: { value: 3 } } })],
          },
        },
      ),
    );

  test('is carried forward and deducted when there is room', () => {
    const { series, broken } = run();
    expect(near(series('loan.finance_cost'))).toEqual([0, 50, 50, 50]);
    expect(near(series('tax.interest_deducted'))).toEqual([0, 30, 30, 90]); // 30 % of 100, 100, 300
    expect(near(series('tax.interest_carried'))).toEqual([0, 20, 40, 0]);
    const added = series('tax.profit').map((v, t) => v - (series('income.profit_before_tax')[t] ?? 0));
    expect(near(added)).toEqual([0, 20, 20, -40]);
    expect(broken()).toEqual([]);
  });

  test('is a deferred tax asset meanwhile', () => {
    const { series, broken } = run({ deferred: true });
    const losses = series('tax.loss_closing');
    expect(near(series('tax.deferred').slice(0, 3))).toEqual(
      near([0, -0.25 * (20 + (losses[1] ?? 0)), -0.25 * (40 + (losses[2] ?? 0))]),
    );
    expect(broken()).toEqual([]);
  });
});

describe('stamp duty on what is borrowed', () => {
  test('0.05 ‰ in the period after, itself part of the needs', () => {
    const { series, broken } = compute(
      tiny(
        {
          timeline: span(4, 2),
          inputs: [money('sales', 800_000)],
          revenue: [earns('sales')],
          capex: [works(1_000_000, 4, 2)],
          tax: {
            rate: { value: 0 },
            loss_carry_forward: true,
            stamp_duty: { loan_rate: { value: 0.00005 }, capital_rate: { value: 0.00025 } },
          },
        },
        { funding: { tranches: [annuity(0.7, 0.05, 0, 4)] } },
      ),
    );
    const drawn = series('loan.draw')[0] ?? 0;
    const paid = series('equity.injection')[0] ?? 0;
    expect(series('surcharges.stamp_loan')[1]).toBeCloseTo(drawn * 0.00005, 6);
    expect(series('surcharges.stamp_capital')[1]).toBeCloseTo(paid * 0.00025, 6);
    expect(broken()).toEqual([]);
  });
});
