import { describe, expect, test } from 'vitest';
import { annuity, compute, costs, earns, money, near, span, tiny, works } from './tiny';

type Facts = Parameters<typeof tiny>[0];
type Terms = NonNullable<Parameters<typeof tiny>[1]>;

/** Works of 100, two years of operation at 20; users pay `fees`, the city pays `availability` whatever the use. */
function facts(fees: number, availability: number, rest: Facts = {}): Facts {
  return {
    timeline: span(2),
    inputs: [money('fees', fees), money('availability', availability)],
    revenue: [
      ...(fees > 0 ? [earns('fees')] : []),
      ...(availability > 0 ? [{ ...earns('availability'), payer: 'city', unconditional: true }] : []),
    ],
    capex: [works(100, 2)],
    opex: [costs(20)],
    tax: { rate: { value: 0.25 }, loss_carry_forward: true },
    ...rest,
  };
}

const total = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0);
const rate = (70 + Math.sqrt(70 ** 2 + 4 * 100 * 70)) / 200 - 1; // −100, 70, 70

describe('the financial-asset model', () => {
  const { series, value, broken } = compute(tiny(facts(0, 90)));

  test('recognises construction revenue and cost while it builds, without a margin', () => {
    expect(series('accounting.construction_revenue')).toEqual([100, 0, 0]);
    expect(series('statements.d.r1')[0]).toBeCloseTo(100, 9);
    expect(series('statements.i.construction')).toEqual([100, 0, 0]);
    expect(series('income.profit_before_tax')[0]).toBeCloseTo(0, 9);
  });

  test('splits each payment into operating services, interest and repayment', () => {
    const interest = [100 * rate, (100 * (1 + rate) - 70) * rate];
    expect(value('accounting.effective_rate')).toBeCloseTo(rate, 9);
    expect(series('accounting.service_revenue')).toEqual([0, 20, 20]);
    expect(near(series('accounting.interest').slice(1), 6)).toEqual(near(interest, 6));
    expect(near(series('accounting.repaid').slice(1), 6)).toEqual(
      near(
        interest.map((i) => 70 - i),
        6,
      ),
    );
    expect(near(series('income.profit_before_tax').slice(1), 6)).toEqual(near(interest, 6));
  });

  test('carries a receivable in place of fixed assets, which are not depreciated', () => {
    expect(near(series('balance_sheet.fixed'))).toEqual([0, 0, 0]);
    expect(near(series('accounting.depreciation'))).toEqual([0, 0, 0]);
    expect(series('balance_sheet.assets')[0]).toBeCloseTo(100, 9);
    expect(series('statements.f.receivable')[0]).toBeCloseTo(100, 9);
    expect(series('statements.f.r1_2')[0]).toBe(0);
    expect(series('accounting.receivable')[2]).toBeCloseTo(0, 9);
  });

  test('leaves tax on billed revenue and tax depreciation', () => {
    expect(near(series('tax.paid'))).toEqual([0, 5, 5]); // 25 % of 90 − 20 − 50
  });

  test('keeps every check and statement', () => {
    expect(broken()).toEqual([]);
  });

  test('a construction margin is profit of construction and lowers the interest', () => {
    const margin = { accounting: { construction_margin: { value: 0.1 } } };
    const with_margin = compute(tiny(facts(0, 90), margin));
    expect(with_margin.series('income.profit_before_tax')[0]).toBeCloseTo(10, 9);
    expect(with_margin.sum('income.profit_before_tax')).toBeCloseTo(40, 9); // 180 − 40 − 100, as without
    expect(with_margin.sum('accounting.interest')).toBeCloseTo(30, 9); // 180 − 40 − 110
    expect(with_margin.broken()).toEqual([]);
  });

  test('an operation margin moves income from interest to services', () => {
    const { sum, broken: wrong } = compute(
      tiny(facts(0, 90), { accounting: { operation_margin: { value: 0.2 } } }),
    );
    expect(sum('accounting.service_revenue')).toBeCloseTo(48, 9);
    expect(sum('accounting.interest')).toBeCloseTo(32, 9);
    expect(wrong()).toEqual([]);
  });
});

describe('the mixed model', () => {
  test('the guaranteed part is a receivable, the rest a right that is amortised', () => {
    const { series, value, broken } = compute(tiny(facts(30, 90)));
    expect(value('accounting.receivable_share')).toBeCloseTo(0.75, 12);
    expect(series('accounting.receivable')[0]).toBeCloseTo(75, 9);
    expect(near(series('accounting.net_assets'))).toEqual([25, 12.5, 0]);
    expect(near(series('accounting.depreciation'))).toEqual([0, 12.5, 12.5]);
    expect(near(series('statements.n.of_works_net'))).toEqual([25, 12.5, 0]);
    expect(broken()).toEqual([]);
  });

  test('a margin makes the right dearer as well, and profit over the term stays', () => {
    const { series, sum, broken } = compute(
      tiny(facts(30, 90), { accounting: { construction_margin: { value: 0.2 } } }),
    );
    expect(near(series('accounting.net_assets'))).toEqual([30, 15, 0]); // 25 × 1.2
    expect(sum('income.profit_before_tax')).toBeCloseTo(sum('income.profit_at_cost'), 9);
    expect(broken()).toEqual([]);
  });
});

describe('the choice of the option', () => {
  const intangible: Terms = { accounting: { model: 'intangible' } };

  test('intangible: profit is that of cost and depreciation, whatever the right to cash', () => {
    const { series, value, broken } = compute(tiny(facts(0, 90), intangible));
    expect(near(series('income.profit_before_tax'))).toEqual([0, 20, 20]);
    expect(value('accounting.share')).toBe(1);
    expect([value('accounting.intangible'), value('accounting.financial')]).toEqual([1, 0]);
    expect(broken()).toEqual([]);
  });

  test('financial asset: all revenue repays the receivable', () => {
    const { value, series, broken } = compute(
      tiny(facts(90, 0), { accounting: { model: 'financial_asset' } }),
    );
    expect(value('accounting.financial')).toBe(1);
    expect(near(series('accounting.interest').slice(1, 2), 6)).toEqual(near([100 * rate], 6));
    expect(broken()).toEqual([]);
  });

  test('payments that do not cover their cost cannot be a receivable: all is an intangible asset, with an alert', () => {
    const { result, series, value, broken } = compute(tiny(facts(0, 60)));
    expect(value('accounting.intangible')).toBe(1);
    expect(near(series('income.profit_before_tax'))).toEqual([0, -10, -10]); // 60 − 20 − 50
    const alert = result.checks.find(({ id }) => id === 'checks.accounting_measured');
    expect([alert?.passed, alert?.severity]).toEqual([false, 'alert']);
    expect(broken()).toEqual([]);
  });

  test('a government payment of the terms counts when it is unconditional', () => {
    const subsidies = [
      {
        id: 'availability',
        label: 'Availability',
        type: 'availability' as const,
        base_payment: { value: 90 },
        unconditional: true,
      },
    ];
    const { value, series, broken } = compute(tiny(facts(0, 0), { subsidies }));
    expect(value('accounting.share')).toBe(1);
    expect(near(series('statements.d.r4'))).toEqual([0, 0, 0]);
    expect(near(series('accounting.interest').slice(1, 2), 6)).toEqual(near([100 * rate], 6));
    expect(broken()).toEqual([]);
  });
});

describe('what the accounts show changes no cash', () => {
  const cash = ['cash.net', 'tax.paid', 'equity.distribution', 'loan.closing', 'returns.debt.cfads'];
  const rich: Facts = {
    ...facts(30, 90, { timeline: span(6, 2), capex: [works(200, 6, 2)] }),
    tax: {
      rate: { value: 0.25 },
      loss_carry_forward: true,
      deferred: true,
      interest_cap: { value: 0.3 },
    },
  };
  const loan = (repayment: 'annuity' | 'full_capacity'): Terms => ({
    funding: {
      tranches: [
        annuity(0.6, 0.05, 0, 5, {
          repayment:
            repayment === 'annuity'
              ? { type: 'annuity', years: { value: 5 }, grace_years: { value: 0 } }
              : { type: 'full_capacity', years: { value: 6 } },
          fees: { upfront: { value: 0.01 } },
        }),
      ],
    },
    end_of_term: { transfer_price: { basis: 'amount', price: { value: 12 } } },
  });

  test.each(['annuity', 'full_capacity'] as const)('with a loan repaid by %s', (repayment) => {
    const terms = loan(repayment);
    const restated = compute(tiny(rich, terms));
    const plain = compute(tiny(rich, { ...terms, accounting: { model: 'intangible' } }));
    for (const id of cash) expect(near(restated.series(id), 6)).toEqual(near(plain.series(id), 6));
    expect(restated.series('income.net_profit')).not.toEqual(plain.series('income.net_profit'));
    expect(restated.sum('income.profit_before_tax')).toBeCloseTo(plain.sum('income.profit_before_tax'), 6);
    expect(restated.sum('income.net_profit')).toBeCloseTo(plain.sum('income.net_profit'), 6);
    expect(restated.broken()).toEqual([]);
    expect(plain.broken()).toEqual([]);
  });

  test('under a tax holiday as well, whose deferred tax goes by the rate of each reversal', () => {
    const holiday = { exempt_years: { value: 2 }, half_years: { value: 2 }, from: 'first_revenue' } as const;
    const { interest_cap: _, ...tax } = rich.tax ?? { rate: { value: 0.25 }, loss_carry_forward: true };
    const free: Facts = { ...rich, tax: { ...tax, holiday } };
    const terms = loan('full_capacity');
    const restated = compute(tiny(free, terms));
    const plain = compute(tiny(free, { ...terms, accounting: { model: 'intangible' } }));
    for (const id of cash) expect(near(restated.series(id), 6)).toEqual(near(plain.series(id), 6));
    expect(near(restated.series('income.net_profit_at_cost'), 6)).toEqual(
      near(plain.series('income.net_profit'), 6),
    );
    expect(restated.sum('tax.deferred_charge')).toBeCloseTo(0, 9);
    expect(restated.broken()).toEqual([]);
  });

  test('interest during construction is an expense as far as there is a receivable', () => {
    const { series } = compute(tiny(rich, loan('annuity')));
    const share = 0.75;
    expect(near(series('accounting.borrowing_expensed'), 6)).toEqual(
      near(
        series('amortisation.additions').map((v) => share * v),
        6,
      ),
    );
    expect(series('income.profit_before_tax')[0]).toBeLessThan(0);
  });

  test('what has a buyer at the end stays a fixed asset', () => {
    const own = { ...works(40, 4), id: 'own', label: 'Own', residual_buyer: 'city' };
    const { series, broken } = compute(tiny({ ...rich, capex: [works(200, 6, 2), own] }));
    expect(near(series('statements.n.of_own_net'))).toEqual(near(series('depreciation.own.closing')));
    expect(near(series('accounting.construction_cost'))).toEqual(near(series('capex.works.spend')));
    expect(broken()).toEqual([]);
  });

  test('deferred tax follows the receivable and is gone by the end', () => {
    const { series } = compute(tiny(rich));
    expect(total(series('tax.deferred_charge'))).toBeCloseTo(0, 9);
    expect(near(series('accounting.deferred_tax').slice(2, 3))).toEqual(
      near([0.25 * (series('accounting.difference')[2] ?? 0)]),
    );
  });
});
