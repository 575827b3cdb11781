import type { Bilingual, LineDef } from '../../language/types';
import type { CheckDef } from '../checks';
import { say, writerOf } from '../part';
import { type Form, letterOf } from './form';
import type { Ledger } from './ledger';

interface Tie {
  /** Id of the form. */
  readonly form: string;
  /** What must be zero. */
  readonly difference: string;
  readonly holds: Bilingual;
}

/** Every statement agrees with the model it is drawn up from. */
export function tieChecks(
  ledger: Ledger,
  forms: readonly Form[],
): { readonly lines: readonly LineDef[]; readonly checks: readonly CheckDef[] } {
  const line = writerOf('checks');
  const known = new Set(forms.map(({ id }) => id.slice(0, 1)));
  const ties = tiesOf(ledger, forms).filter(({ form }) => known.has(form));
  return {
    lines: ties.map(({ form, difference, holds }) =>
      line(
        `statement_${form}`,
        difference,
        'money',
        'flow',
        say(`附表 ${form.toUpperCase()} 与模型之差`, `Statement ${form.toUpperCase()} against the model`),
        { definition: holds },
      ),
    ),
    checks: ties.map(({ form, holds }) => ({
      id: `checks.statement_${form}`,
      severity: 'error',
      holds,
      fails: say(
        `附表 ${form.toUpperCase()} 与模型不符`,
        `Statement ${form.toUpperCase()} differs from the model`,
      ),
    })),
  };
}

function tiesOf(ledger: Ledger, forms: readonly Form[]): readonly Tie[] {
  const { of, has } = ledger;
  const postTax = has('vat.payable') ? 'r3' : 'r6';
  const investors = forms.filter(({ id }) => id.startsWith('c')).map(({ id }) => `statements.${id}.r3`);
  const debt = (line: string): string => of(`?loan.${line}`);
  return [
    tie(
      'a',
      `statements.a.${postTax} - returns.project.post_tax`,
      '税后净现金流量等于模型。',
      "The after-tax net cash flow is the model's.",
    ),
    tie(
      'b',
      'statements.b.r3 - returns.equity.flow',
      '净现金流量等于股东实际收付。',
      'The net cash flow is what shareholders pay and get.',
    ),
    tie(
      'c',
      of(...investors, '-returns.equity.flow'),
      '各方净现金流量之和等于股东实际收付。',
      'The net cash flows of all investors are what shareholders pay and get.',
    ),
    tie('d', 'statements.d.r9 - income.net_profit', '净利润等于模型。', "The net profit is the model's."),
    tie(
      'e',
      of('statements.e.r4', '-cash.net', '?working_capital.cash_increase'),
      '净现金流量等于公司现金变动。',
      'The net cash flow is the change in cash.',
    ),
    tie(
      'f',
      'statements.f.r1 - statements.f.r2',
      '资产等于负债与所有者权益。',
      'Assets equal liabilities and equity.',
    ),
    tie(
      'g',
      `statements.g.total_closing - (${debt('closing')})`,
      '期末余额等于模型的债务余额。',
      "The closing balances are the model's debt.",
    ),
    tie('h', 'statements.h.r1 - statements.h.r2', '总投资等于资金筹措。', 'Total investment equals funding.'),
    tie(
      'i',
      'statements.i.r10 - income.total_cost - concession.payment',
      '总成本费用等于模型与特许经营付费之和。',
      "Total cost is the model's and concession payments.",
    ),
    tie(
      'j',
      'max(abs(statements.j.items - statements.j.r1), abs(statements.j.taxes - statements.j.r2))',
      '收入与税金等于各项之和。',
      'Revenue and taxes are the sums of their items.',
    ),
    tie(
      'k',
      `statements.k.total_interest - (${debt('interest_capitalised')})`,
      '建设期利息等于模型。',
      "Interest during construction is the model's.",
    ),
    tie(
      'l',
      'statements.l.r3 - working_capital.net',
      '流动资金等于模型。',
      "Working capital is the model's.",
    ),
    tie(
      'm',
      'statements.m.r4 - funding.uses_capex',
      '建设投资等于模型。',
      "Construction investment is the model's.",
    ),
    tie(
      'n',
      has('accounting.net_assets')
        ? of('statements.n.total_net', '-accounting.net_assets', '-?accounting.financing_costs')
        : of('statements.n.total_net', '-depreciation.closing', '-?amortisation.closing'),
      '净值等于模型。',
      "Net values are the model's.",
    ),
  ];
}

function tie(form: string, difference: string, zh: string, en: string): Tie {
  const letter = letterOf({ id: form });
  return { form, difference, holds: say(`附表 ${letter}：${zh}`, `Statement ${letter}: ${en}`) };
}
