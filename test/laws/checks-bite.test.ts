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
  ['income.profit_before_tax', 'ebit - loan.interest_expense', 'checks.balance_sheet'],
  ['loan.principal', 'repaying * opening * principal_share * 0.9', 'checks.loan_repaid'],
  ['loan.closing', 'opening + draw', 'checks.loan_roll'],
  ['loan.principal', 'repaying * opening * principal_share * 3', 'checks.loan_negative'],
  ['loan.draw', 'gearing * funding.uses_capex * 2.5', 'checks.sources_uses'],
  ['equity.injection', 'max(0, cash.required - cash.before_equity) * 0.5', 'checks.cash_negative'],
  ['equity.distribution', 'distributable * distribution.payout * 0.5', 'checks.cash_left'],
  ['cash.operating', 'collected - concession.payment', 'checks.company_cash'],
  ['cash.financing', 'equity.injection - equity.distribution', 'checks.cash_roll'],
  ['parties.city.inflow', 'from_citybridge * 2', 'checks.parties'],
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
