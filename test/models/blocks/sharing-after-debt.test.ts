import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { annuity, compute, earns, money, near, span, tiny, works } from './tiny';

type Payment = Project['options'][number]['terms']['payments'][number];

const named = { id: 'fee', label: 'Fee' } as const;

/** Revenue of the operating years after one year of works that cost `invested`. */
function earning(
  revenue: readonly number[],
  payments: Payment[],
  invested = 0,
  facts: Partial<Project> = {},
) {
  return compute(
    tiny(
      {
        timeline: span(revenue.length),
        inputs: [money('sales', [0, ...revenue])],
        revenue: [earns('sales')],
        capex: invested > 0 ? [works(invested, revenue.length)] : [],
        ...facts,
      },
      { payments },
    ),
  );
}

describe('after debt service', () => {
  const fixed = (more: Partial<Extract<Payment, { type: 'fixed' }>> = {}): Payment => ({
    ...named,
    type: 'fixed',
    amount: { value: 30 },
    priority: 'after_debt_service',
    ...more,
  });

  test('only cash that is there is paid; the rest is carried forward', () => {
    const { series } = earning([20, 50, 35], [fixed()]);
    expect(near(series('concession.fee.paid_after_debt'))).toEqual([0, 20, 40, 30]);
    expect(near(series('concession.fee.unpaid'))).toEqual([0, 10, 0, 0]);
    expect(near(series('equity.injection'))).toEqual([0, 0, 0, 0]);
  });

  test('or lapses', () => {
    const { series } = earning([20, 50, 35], [fixed({ unpaid: 'lapses' })]);
    expect(near(series('concession.fee.paid_after_debt'))).toEqual([0, 20, 30, 30]);
  });

  test('first in the list, first paid; another party may be the recipient', () => {
    const { series } = earning([40], [fixed({ to: 'staff' }), fixed({ id: 'second', label: 'Second' })]);
    expect(near(series('concession.fee.paid_after_debt'))).toEqual([0, 30]);
    expect(near(series('concession.second.paid_after_debt'))).toEqual([0, 10]);
    expect(near(series('parties.staff.net'))).toEqual([0, 30]);
    expect(near(series('concession.public'))).toEqual([0, 10]);
  });

  test('shares of distributions are all of the same whole', () => {
    const share = (id: string, rate: number): Payment => ({
      id,
      label: id,
      type: 'share',
      rate: { value: rate },
      base: { measure: 'distributions' },
    });
    const { series } = earning([100], [share('a', 0.3), share('b', 0.2)]);
    expect(near(series('concession.shared'))).toEqual([0, 50]);
    expect(near(series('equity.distribution'))).toEqual([0, 50]);
  });

  test('lenders come first: debt is served, then shares, then shareholders', () => {
    const { series } = compute(
      tiny(
        {
          timeline: span(2),
          inputs: [money('sales', [0, 80, 120])],
          revenue: [earns('sales')],
          capex: [works(100, 2)],
        },
        {
          payments: [fixed({ amount: { value: 40 } })],
          funding: { tranches: [annuity(1, 0, 0, 2)] },
        },
      ),
    );
    // A loan of 100 at no interest: 50 a year; 30 and 70 are left, 40 a year is due.
    expect(near(series('loan.principal'))).toEqual([0, 50, 50]);
    expect(near(series('equity.available'))).toEqual([0, 30, 70]);
    expect(near(series('concession.fee.paid_after_debt'))).toEqual([0, 30, 50]);
    expect(near(series('equity.distribution'))).toEqual([0, 0, 20]);
    expect(near(series('returns.debt.cfads'))).toEqual([0, 80, 120]);
  });

  test('where profit bounds distributions, shares of them are bound as well', () => {
    const { series } = compute(
      tiny(
        {
          timeline: span(2),
          inputs: [money('sales', [0, 100, 100])],
          revenue: [earns('sales')],
          capex: [works(100, 2)],
        },
        {
          payments: [{ ...named, type: 'share', rate: { value: 0.4 }, base: { measure: 'distributions' } }],
          distribution: {
            payout: { value: 1 },
            minimum_cash: { value: 0 },
            dividends: 'distributable_profit',
          },
        },
      ),
    );
    // Cash of 100, profit of 50 after depreciation; what is trapped comes out in the last period.
    expect(near(series('equity.proposed'))).toEqual([0, 50, 150]);
    expect(near(series('concession.shared'))).toEqual([0, 20, 60]);
    expect(near(series('dividends.trapped'))).toEqual([0, 50, 0]);
  });

  test('no tax is saved: it is a use of profit, and net profit is the base', () => {
    const { series } = earning(
      [100],
      [{ ...named, type: 'share', rate: { value: 0.4 }, base: { measure: 'net_profit' } }],
      0,
      { tax: { rate: { value: 0.25 }, loss_carry_forward: true } },
    );
    expect(near(series('tax.paid'))).toEqual([0, 25]);
    expect(near(series('concession.shared'))).toEqual([0, 30]); // 40 % of 75
    expect(near(series('income.net_profit'))).toEqual([0, 75]);
  });
});
