import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annuity, compute, earns, money, span, tiny, works } from '../../models/blocks/tiny';
import { runSmall } from '../../support/small-models';

/*
 * All records of shared/cases/golden/ssc-single-owner.json (NREL/ssc, BSD-3-Clause), read where the file is present. The
 * debt itself is held in test/models/blocks/funding-cases.test.ts; here total cost, equity, cover, flows, value and WACC.
 */
const FILE = '/work/shared/cases/golden/ssc-single-owner.json';

interface Record_ {
  readonly source: string;
  readonly inputs: {
    term_int_rate: number;
    term_tenor: number;
    dscr: number;
    dscr_reserve_months: number;
    cost_debt_fee: number;
    real_discount_rate: number;
    inflation_rate: number;
    dscr_limit_debt_fraction: number;
    dscr_maximum_debt_fraction: number;
  };
  readonly cfads: number[];
  readonly expected: {
    size_of_debt: number;
    size_of_equity: number;
    debt_fraction: number;
    min_dscr: number;
    cost_installed: number;
    wacc: number;
    effective_tax_rate: number;
    project_return_aftertax_irr: number;
    project_return_aftertax_npv: number;
    cf_pretax_dscr: number[];
    cf_reserve_debtservice: number[];
    cf_debt_payment_total: number[];
    cf_project_return_aftertax: number[];
  };
}

const records = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record_[]) : [];
const named = records.map((record) => [record.source.split('_branch_').at(-1), record] as const);

test.skipIf(records.length > 0)('ssc-single-owner.json: not present', () => {
  expect(records).toEqual([]);
});

describe.each(named)('NREL single owner, %s', (_, { inputs, cfads, expected }) => {
  const { size_of_debt: debt, cost_installed: cost } = expected;
  const fee = (inputs.cost_debt_fee / 100) * debt;
  const limited = inputs.dscr_limit_debt_fraction === 1;

  test('fee and reserve are funded with the works: cost, equity, debt fraction and cover as printed', () => {
    const works_ = cost - fee - (expected.cf_reserve_debtservice[0] ?? 0);
    const { series, value, sum, broken } = compute(
      tiny(
        {
          timeline: span(cfads.length - 1),
          inputs: [money('sales', cfads)],
          revenue: [earns('sales')],
          capex: [works(works_, 20)],
        },
        {
          funding: {
            tranches: [
              annuity(1, inputs.term_int_rate / 100, 0, inputs.term_tenor, {
                size: {
                  dscr: { value: inputs.dscr },
                  ...(limited ? { gearing: { value: inputs.dscr_maximum_debt_fraction / 100 } } : {}),
                },
                fees: { upfront: { value: inputs.cost_debt_fee / 100 } },
                repayment: { type: 'sculpted', years: { value: inputs.term_tenor } },
              }),
            ],
            reserves: { dsra: { months: { value: inputs.dscr_reserve_months }, funding: 'construction' } },
          },
        },
      ),
    );
    const within = (found: number, wanted: number): void =>
      expect(Math.abs(found / wanted - 1)).toBeLessThan(1e-10);
    within(value('tranches.senior.size'), debt);
    within(sum('funding.uses'), cost);
    within(sum('funding.sources_equity'), expected.size_of_equity);
    within(value('returns.debt.gearing') * 100, expected.debt_fraction);
    within(value('returns.debt.dscr_min'), expected.min_dscr);
    expect(value('tranches.senior.binds_dscr')).toBe(1);
    series('loan.debt_service').forEach((service, t) => {
      expect(Math.abs(service - (expected.cf_debt_payment_total[t] ?? 0)) / debt).toBeLessThan(1e-10);
      if (service > 0) within(series('returns.debt.dscr')[t] ?? 0, expected.cf_pretax_dscr[t] ?? 0);
    });
    expect(broken()).toEqual([]);
  });

  test('the after-tax flow is worth the printed NPV, and nothing at the printed IRR; WACC follows', () => {
    const { run } = runSmall({
      periods: cfads.length,
      inputs: {
        flow: expected.cf_project_return_aftertax,
        real: inputs.real_discount_rate / 100,
        inflation: inputs.inflation_rate / 100,
        printed: expected.project_return_aftertax_irr / 100,
      },
      lines: [
        ['nominal', '(1 + real) * (1 + inflation) - 1', '1', 'rate'],
        ['worth', 'npv(nominal, flow)'],
        ['nothing', 'npv(printed, flow)'],
        ['rate', 'irr(flow)', '1', 'rate'],
      ],
    });
    const value = (id: string): number => run.value(`m.${id}`) as number;
    expect(Math.abs(value('worth') / expected.project_return_aftertax_npv - 1)).toBeLessThan(1e-9);
    // SAM stops its search early: its own flows are not quite worthless at its own rate.
    expect(Math.abs(value('nothing')) / expected.size_of_equity).toBeLessThan(1e-6);
    expect(Math.abs(value('rate') - expected.project_return_aftertax_irr / 100)).toBeLessThan(1e-6);
    const d = expected.debt_fraction / 100;
    const after = 1 - expected.effective_tax_rate / 100;
    const wacc = (1 - d) * value('rate') * 100 + d * inputs.term_int_rate * after;
    expect(wacc).toBeCloseTo(expected.wacc, 4);
  });
});
