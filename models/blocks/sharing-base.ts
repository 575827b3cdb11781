import type { Bilingual, LineDef } from '../language/types';
import type { ConcessionPayment, Measure } from '../project/schema-sharing';
import { atCost } from './accounting-choice';
import type { BuildContext } from './context';
import { grossOf } from './gross-of';
import { hasLoan } from './loan';
import { type LineWriter, say } from './part';
import { hasVat } from './vat';

type ShareBase = Extract<ConcessionPayment, { type: 'share' }>['base'];

/** What a share is of, in words. */
export const BASES: Readonly<Record<Measure, Bilingual>> = {
  gross_revenue: say(
    '约定收入项目的营业收入，不扣成本。',
    'Gross revenue of the agreed streams, before any cost.',
  ),
  gross_with_vat: say(
    '约定收入项目的含税收入：营业收入 + 销项税额。',
    'What users pay for the agreed streams: gross revenue + output VAT.',
  ),
  ebitda: say(
    '付费前的息税折旧摊销前利润：营业收入 − 经营成本。',
    'EBITDA before payments: gross revenue − operating cost.',
  ),
  operating_profit: say(
    '付费前的营业利润：营业收入 − 经营成本 − 折旧。',
    'Operating profit before payments: gross revenue − operating cost − depreciation.',
  ),
  net_profit: say(
    '净利润：已扣作为经营成本的付费与所得税，未扣偿债后支付的分成（分成不计入损益，因此不循环）。',
    'Net profit after tax and payments that are operating costs, before what is paid after debt service: that is a use of profit, not a cost, so nothing runs in a circle.',
  ),
  cfads: say(
    '可用于偿债的现金（CFADS）：已扣经营阶段的付费与税款，未扣还本付息。',
    'Cash flow available for debt service: after taxes and payments of operation, before debt service.',
  ),
  distributions: say(
    '本期拟分配的现金：付给股东之前，按分红比例与分红限制计算。',
    'The cash about to be distributed, before shareholders get any of it: after payout and limits of distributions.',
  ),
};

/** The base of a share, with its definition. */
export function baseLine(base: ShareBase, context: BuildContext, line: LineWriter): LineDef {
  return line('base', baseFormula(base, context), 'money', 'flow', say('分成基数', 'Base of the share'), {
    definition: BASES[base.measure],
  });
}

function baseFormula({ measure, streams }: ShareBase, context: BuildContext): string {
  switch (measure) {
    case 'gross_revenue':
      return grossOf(streams);
    case 'gross_with_vat':
      return [grossOf(streams), ...outputVat(streams, context)].join(' + ');
    case 'ebitda':
      return 'income.ebitda_before_payments';
    case 'operating_profit':
      return 'income.operating_profit_before_payments';
    case 'net_profit':
      return atCost(context, 'net_profit');
    case 'cfads':
      return hasLoan(context.option) ? 'returns.debt.cfads' : `${context.inTerm} * cash.operating`;
    case 'distributions':
      return 'equity.proposed';
  }
}

function outputVat(streams: readonly string[] | undefined, context: BuildContext): string[] {
  if (!hasVat(context)) return [];
  const rated = context.project.revenue.filter(({ vat_rate }) => vat_rate !== undefined);
  if (streams !== undefined)
    return rated.filter(({ id }) => streams.includes(id)).map(({ id }) => `revenue.${id}.output_vat`);
  return rated.length > 0 ? ['sum_of(revenue.*.output_vat)'] : [];
}
