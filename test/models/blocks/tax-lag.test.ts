import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { annuity, compute, costs, credit, earns, money, near, span, tiny, works } from './tiny';

/** One year of works, then income of 200 less 100 of cost and 20 of depreciation: 80 taxed at 25 %, 20 a year. */
function taxed(tax: Partial<Project['tax']>, rest: Parameters<typeof tiny>[0] = {}): Project {
  return tiny({
    timeline: span(5),
    inputs: [money('fares', 200)],
    revenue: [earns('fares')],
    opex: [costs(100)],
    capex: [works(100, 5)],
    working_capital: credit(0, 0),
    tax: { rate: { value: 0.25 }, loss_carry_forward: true, ...tax },
    ...rest,
  });
}

describe('income tax paid later than it arises', () => {
  test('no lag adds no line', () => {
    const { result } = compute(taxed({}));
    expect(result.run.model.lines.has('tax.due')).toBe(false);
    expect(result.run.model.lines.has('balance_sheet.taxes_owed')).toBe(false);
  });

  test('90 of 360 days leave a quarter of each year to the next; the last year pays all', () => {
    const { series, broken } = compute(taxed({ payment_lag_days: { value: 90 } }));
    expect(near(series('tax.due'))).toEqual([0, 20, 20, 20, 20, 20]);
    expect(near(series('tax.paid'))).toEqual([0, 15, 20, 20, 20, 25]); // 20 × 3/4, …, 20 + 5 owed
    expect(near(series('balance_sheet.taxes_owed'))).toEqual([0, 5, 5, 5, 5, 0]);
    expect(broken()).toEqual([]);
  });

  test('a whole year of lag pays each year in the next', () => {
    const { series, broken } = compute(taxed({ payment_lag_days: { value: 360 } }));
    expect(near(series('tax.paid'))).toEqual([0, 0, 20, 20, 20, 40]);
    expect(broken()).toEqual([]);
  });

  test('profit bears the tax when it arises, cash when it is paid', () => {
    const plain = compute(taxed({}));
    const later = compute(taxed({ payment_lag_days: { value: 180 } }));
    expect(later.series('income.net_profit')).toEqual(plain.series('income.net_profit'));
    expect(near(later.series('cash.operating'))).toEqual([0, 90, 80, 80, 80, 70]);
    expect(later.sum('cash.operating')).toBeCloseTo(plain.sum('cash.operating'), 9);
    expect(later.value('returns.equity.irr')).toBeGreaterThan(plain.value('returns.equity.irr'));
    // The adjusted tax of the project before financing stays with the profit it is charged on.
    expect(later.series('returns.project.post_tax')).toEqual(plain.series('returns.project.post_tax'));
  });

  test.each(['half_year', 'quarter', 'month'] as const)(
    'the balance at year ends does not depend on the step: %s',
    (step) => {
      const perYear = { half_year: 2, quarter: 4, month: 12 }[step];
      const { series, broken } = compute(
        taxed({ payment_lag_days: { value: 90 } }, { timeline: span(5, 1, step) }),
      );
      const owed = series('balance_sheet.taxes_owed').filter((_, t) => (t + 1) % perYear === 0);
      // A month's or quarter's tax is settled by the year to date, so it is even within the year.
      expect(near(owed)).toEqual([0, 5, 5, 5, 5, 0]);
      expect(broken()).toEqual([]);
    },
  );

  test('what a year-end settlement returns is received later as well', () => {
    // 200 in the first half of each year and nothing in the second: prepaid on 80 + … then given back at the year end.
    const { series, broken, sum } = compute(
      taxed(
        { payment_lag_days: { value: 90 } },
        {
          timeline: span(3, 1, 'half_year'),
          opex: [
            { ...costs(100), cost: { type: 'formula', formula: 'if(mod(timeline.t, 2) == 1, 360, 0)' } },
          ],
        },
      ),
    );
    const due = series('tax.due');
    expect(due.some((v) => v < 0)).toBe(true);
    expect(sum('tax.refunded')).toBeGreaterThan(0);
    expect(sum('tax.paid')).toBeCloseTo(sum('tax.due'), 9);
    // Half of each half-year's tax (90 of 180 days) waits for the next.
    due.forEach((v, t) => {
      const before = due[t - 1] ?? 0;
      if (t < due.length - 1) expect(series('tax.paid')[t]).toBeCloseTo(0.5 * v + 0.5 * before, 9);
    });
    expect(broken()).toEqual([]);
  });

  test('debt cover counts the tax that is paid; the standard form the tax that is charged', () => {
    const terms = { funding: { tranches: [annuity(0.6, 0.05, 1, 4)] } };
    const plain = compute(withTerms(taxed({}), terms));
    const later = compute(withTerms(taxed({ payment_lag_days: { value: 180 } }), terms));
    expect(later.series('returns.debt.cfads')[1]).toBeCloseTo(
      (plain.series('returns.debt.cfads')[1] ?? 0) + 0.5 * (later.series('tax.due')[1] ?? 0),
      9,
    );
    expect(later.series('statements.g.cover')).toEqual(plain.series('statements.g.cover'));
    expect(later.broken()).toEqual([]);
  });
});

function withTerms(project: Project, terms: Partial<Project['options'][number]['terms']>): Project {
  return {
    ...project,
    options: project.options.map((option) => ({ ...option, terms: { ...option.terms, ...terms } })),
  };
}

describe('VAT and surcharges paid later', () => {
  const rated = (lag?: number): Project =>
    taxed(
      {},
      {
        revenue: [{ ...earns('fares'), vat_rate: { value: 0.06 } }],
        opex: [{ ...costs(100), vat_rate: { value: 0.06 } }],
        vat: {
          surplus: 'carry_forward',
          surcharge_rate: { value: 0.12 },
          ...(lag === undefined ? {} : { payment_lag_days: { value: lag } }),
        },
      },
    );

  test('30 of 360 days leave a twelfth of VAT and surcharges owed', () => {
    const { series, broken } = compute(rated(30));
    expect(near(series('vat.payable'))).toEqual([0, 6, 6, 6, 6, 6]); // (200 − 100) × 6 %
    expect(near(series('vat.paid'))).toEqual([0, 5.5, 6, 6, 6, 6.5]);
    expect(near(series('surcharges.vat_surcharge_paid'))).toEqual([0, 0.66, 0.72, 0.72, 0.72, 0.78]);
    expect(near(series('balance_sheet.taxes_owed'))).toEqual([0, 0.56, 0.56, 0.56, 0.56, 0]); // 6.72 ÷ 12
    expect(near(series('statements.e.r1_2_4'))).toEqual([0, 5.5, 6, 6, 6, 6.5]);
    expect(near(series('statements.f.r2_1_4'))).toEqual([0, 0.56, 0.56, 0.56, 0.56, 0]);
    expect(broken()).toEqual([]);
  });

  test('profit and income tax are as without a lag', () => {
    expect(compute(rated(30)).series('income.net_profit')).toEqual(
      compute(rated()).series('income.net_profit'),
    );
  });

  test('what is refunded upon collection comes with the payment', () => {
    const project = rated(90);
    const { series, broken, sum } = compute({
      ...project,
      vat: {
        surplus: 'carry_forward',
        payment_lag_days: { value: 90 },
        refund_on_collection: { burden: { value: 0.02 } },
      },
    });
    expect(near(series('vat.collected_refund'))).toEqual([0, 2, 2, 2, 2, 2]); // 6 − 200 × 2 %
    expect(near(series('vat.collected_refund_received'))).toEqual([0, 1.5, 2, 2, 2, 2.5]);
    expect(near(series('balance_sheet.taxes_owed'))).toEqual([0, 1, 1, 1, 1, 0]); // a quarter of 6 − 2
    expect(sum('vat.collected_refund')).toBeCloseTo(sum('vat.collected_refund_received'), 9);
    expect(broken()).toEqual([]);
  });
});
