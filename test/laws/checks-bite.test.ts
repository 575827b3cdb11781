import { describe, expect, test } from 'vitest';
import { compileModel } from '../../models/language/compile';
import { runModel } from '../../models/language/run';
import type { ModelSpec } from '../../models/language/types';
import { assembleScheme } from '../../models/schemes';
import { checksOf } from '../../models/studies/checks';
import { readSample } from './subjects';

/** A slip an author could make in one line, and a check that must then fail. */
const slips: readonly (readonly [line: string, formula: string, check: string])[] = [
  ['revenue.national.received', 'prev(receivable) + gross', 'checks.receivables'],
  [
    'revenue.national.receivable',
    'gross * working_capital.receivable_periods',
    'checks.working_capital_left',
  ],
  ['opex.maintenance.paid', 'expense - payable', 'checks.payables'],
  ['opex.expense', 'opex.maintenance.expense + opex.overhead.expense', 'checks.payables'],
  ['working_capital.inventory_release', 'max(0, inventory_change)', 'checks.inventory'],
  ['depreciation.kiosks.charge', 'straight_line', 'checks.depreciation'],
  ['depreciation.kiosks.closing', 'opening - charge', 'checks.fixed_assets'],
  ['amortisation.charge', 'timeline.operation * capitalised / timeline.periods', 'checks.financing_costs'],
  ['income.ebitda', 'ebitda_before_payments', 'checks.revenue_shares'],
  ['income.net_profit', 'profit_before_tax', 'checks.balance_sheet'],
  ['income.profit_before_tax', 'ebit - loan.finance_cost', 'checks.balance_sheet'],
  ['tranches.senior.principal', 'principal_due * 0.9', 'checks.loan_repaid'],
  ['loan.closing', 'tranches.senior.opening + tranches.senior.draw', 'checks.loan_roll'],
  ['tranches.senior.principal', 'principal_due * 3', 'checks.loan_negative'],
  ['tranches.senior.net_size', 'size * 0.9', 'checks.loan_drawn'],
  ['tranches.senior.size', 'limit_gearing * 2.5', 'checks.loan_above_uses'],
  ['funding.needs_equity', 'needs_net', 'checks.sources_uses'],
  ['waterfall.support', 'timeline.operation * max(0, -before_debt)', 'checks.debt_unpaid'],
  ['waterfall.senior_interest_paid', 'senior_interest_due + start', 'checks.waterfall_overspent'],
  ['waterfall.left', 'start', 'checks.waterfall_cash'],
  [
    'equity.injection',
    'if(timeline.construction, funding.needs_equity, waterfall.support) * 0.5',
    'checks.cash_negative',
  ],
  ['equity.distribution', 'distributable * distribution.payout * 0.5', 'checks.cash_left'],
  ['cash.operating', 'collected - concession.payment', 'checks.company_cash'],
  ['cash.financing', 'equity.injection - equity.distribution', 'checks.cash_roll'],
  ['parties.city.inflow', 'from_citybridge * 2', 'checks.parties'],
  ['statements.a.r2_3', 'opex.expense', 'checks.statement_a'],
  ['statements.b.r2_10', 'timeline.operation * cash.closing', 'checks.statement_b'],
  ['statements.c.r2_1', 'timeline.construction * equity.injection', 'checks.statement_c'],
  ['statements.d.r8', 'returns.project.tax', 'checks.statement_d'],
  ['statements.e.r2_2_3', '(1 - timeline.last) * working_capital.increase', 'checks.statement_e'],
  ['statements.f.r2_5_1', 'cum(equity.injection)', 'checks.statement_f'],
  ['statements.g.of_senior_closing', 'tranches.senior.opening', 'checks.statement_g'],
  ['statements.h.r1_2', 'loan.interest_capitalised', 'checks.statement_h'],
  ['statements.i.r8', 'if(timeline.operation, 0, 0)', 'checks.statement_i'],
  ['statements.j.r1', 'revenue.received', 'checks.statement_j'],
  ['statements.k.of_senior_interest', 'tranches.senior.interest', 'checks.statement_k'],
  ['statements.l.r1_2_1', 'if(timeline.operation, 0, 0)', 'checks.statement_l'],
  ['statements.m.r1_2', 'timeline.construction * capex.kiosks.spend', 'checks.statement_m'],
  ['statements.n.of_kiosks_net', 'depreciation.kiosks.opening', 'checks.statement_n'],
];

const sample = readSample('linknyc');
const option = sample.options[0];
if (!option) throw new Error('the sample has an option');
const assembled = assembleScheme(sample, option);

describe('a slip in one line is caught', () => {
  test.each(slips)('%s = %s fails %s', (line, formula, check) => {
    expect(assembled.spec.lines.some(({ id }) => id === line)).toBe(true);
    expect(failing(withFormula(assembled.spec, line, formula))).toContain(check);
  });

  test('without a slip nothing fails', () => {
    expect(failing(assembled.spec)).toEqual([]);
  });

  test('every error check is shown to bite', () => {
    const bitten = new Set(slips.map(([, , check]) => check));
    const all = assembled.checks.filter(({ severity }) => severity === 'error').map(({ id }) => id);
    expect(all.filter((id) => !bitten.has(id))).toEqual([]);
  });
});

function withFormula(spec: ModelSpec, id: string, formula: string): ModelSpec {
  return { ...spec, lines: spec.lines.map((line) => (line.id === id ? { ...line, formula } : line)) };
}

function failing(spec: ModelSpec): string[] {
  const compiled = compileModel(spec);
  if (!compiled.ok)
    throw new Error(compiled.error.map(({ line, message }) => `${line}: ${message.en}`).join('\n'));
  return checksOf(runModel(compiled.value), assembled.checks, spec.periods)
    .filter(({ passed }) => !passed)
    .map(({ id }) => id);
}
