import type { BuildContext } from './context';
import { hasGrants } from './grants';
import { hasLoan } from './loan';
import { type Part, part, say, writerOf } from './part';
import { hasSubsidies } from './subsidies';
import { turnoverTaxes } from './surcharges';
import { hasDeferredTax } from './tax';

/** Profit and loss: from revenue to net profit, with the measures before concession payments that shares are based on. */
export function incomeBlock(context: BuildContext): Part {
  const { option } = context;
  const { cost } = turnoverTaxes(context);
  const line = writerOf('income');
  const financed = hasLoan(option);
  const granted = hasGrants(option);
  return part({
    blocks: [{ id: 'income', label: say('利润', 'Profit and loss'), group: 'tax' }],
    lines: [
      line(
        'ebitda_before_payments',
        `revenue.gross${cost} - opex.expense`,
        'money',
        'flow',
        say('付费前息税折旧摊销前利润', 'EBITDA before concession payments'),
        {
          definition: cost
            ? say(
                '营业收入 − 税金及附加 − 经营成本。',
                'Gross revenue − taxes and surcharges − operating cost.',
              )
            : say('营业收入 − 经营成本。', 'Gross revenue − operating cost.'),
        },
      ),
      line(
        'operating_profit_before_payments',
        'ebitda_before_payments - depreciation.charge',
        'money',
        'flow',
        say('付费前营业利润', 'Operating profit before concession payments'),
        { definition: say('付费前息税折旧摊销前利润 − 折旧。', 'EBITDA before payments − depreciation.') },
      ),
      line(
        'ebitda',
        `ebitda_before_payments - concession.payment${hasSubsidies(option) ? ' + subsidies.received' : ''}`,
        'money',
        'flow',
        say('息税折旧摊销前利润（EBITDA）', 'EBITDA'),
        {
          emphasis: 'subtotal',
          definition: say(
            '营业收入 − 经营成本 − 特许经营付费 + 政府补贴。',
            'Gross revenue − operating cost − concession payments + government payments.',
          ),
        },
      ),
      line('ebit', 'ebitda - depreciation.charge', 'money', 'flow', say('息税前利润（EBIT）', 'EBIT'), {
        emphasis: 'subtotal',
        definition: say(
          'EBITDA − 折旧；不含融资费用的摊销。',
          'EBITDA − depreciation; amortised financing costs not deducted.',
        ),
      }),
      line(
        'total_cost',
        `opex.expense + depreciation.charge${financed ? ' + amortisation.charge + loan.finance_cost' : ''}`,
        'money',
        'flow',
        say('总成本费用', 'Total cost'),
        {
          emphasis: 'memo',
          definition: say(
            '经营成本 + 折旧 + 摊销 + 财务费用；不含税金及附加与特许经营付费。',
            'Operating cost + depreciation + amortisation + finance cost; taxes, surcharges and concession payments apart.',
          ),
          source: say('总成本费用估算表第 10 行', 'China: total cost table, row 10'),
        },
      ),
      line(
        'profit_before_tax',
        `ebit${financed ? ' - amortisation.charge - loan.finance_cost' : ''}${granted ? ' + grants.released' : ''}`,
        'money',
        'flow',
        say('利润总额', 'Profit before tax'),
        {
          emphasis: 'subtotal',
          definition: say(
            'EBIT − 融资费用摊销 − 运营期财务费用 + 递延补助转入。',
            'EBIT − amortised financing costs − finance cost in operation + grants released to income.',
          ),
        },
      ),
      line(
        'net_profit',
        `profit_before_tax - ${hasDeferredTax(context) ? 'tax.charge' : 'tax.paid'}`,
        'money',
        'flow',
        say('净利润', 'Net profit'),
        {
          emphasis: 'total',
          definition: say('利润总额 − 企业所得税。', 'Profit before tax − corporate income tax.'),
        },
      ),
    ],
  });
}
