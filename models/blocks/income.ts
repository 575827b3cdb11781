import type { LineDef } from '../language/types';
import { restates } from './accounting-choice';
import type { BuildContext } from './context';
import { hasDeferredTax } from './deferred-tax';
import { hasGrants } from './grants';
import { hasLoan } from './loan';
import { type LineWriter, type Part, part, say, writerOf } from './part';
import { hasSubsidies } from './subsidies';
import { turnoverTaxes } from './surcharges';
import { taxDue } from './tax-lag';

/** Profit and loss: from revenue to net profit, with the measures before concession payments that shares are based on. */
export function incomeBlock(context: BuildContext): Part {
  const { option } = context;
  const { cost } = turnoverTaxes(context);
  const line = writerOf('income');
  const financed = hasLoan(option);
  const granted = hasGrants(option);
  const restated = restates(context);
  const ebitda = `ebitda_before_payments - concession.payment${hasSubsidies(option) ? ' + subsidies.received' : ''}`;
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
      ...(restated ? costLines(line, context, ebitda) : []),
      line(
        'ebitda',
        restated ? 'ebitda_at_cost + accounting.ebitda_change' : ebitda,
        'money',
        'flow',
        say('息税折旧摊销前利润（EBITDA）', 'EBITDA'),
        {
          emphasis: 'subtotal',
          definition: restated
            ? say(
                '成本口径 EBITDA + 会计模式的影响（建造、运营服务与利息收入代替无条件收款）。',
                'EBITDA at cost + effect of the accounting model: revenue from construction, operating services and interest in place of unconditional receipts.',
              )
            : say(
                '营业收入 − 经营成本 − 特许经营付费 + 政府补贴。',
                'Gross revenue − operating cost − concession payments + government payments.',
              ),
        },
      ),
      line(
        'ebit',
        restated ? 'ebitda - accounting.depreciation' : 'ebitda - depreciation.charge',
        'money',
        'flow',
        say('息税前利润（EBIT）', 'EBIT'),
        {
          emphasis: 'subtotal',
          definition: say(
            'EBITDA − 折旧；不含融资费用的摊销。',
            'EBITDA − depreciation; amortised financing costs not deducted.',
          ),
        },
      ),
      line(
        'total_cost',
        restated
          ? `opex.expense + accounting.construction_cost + accounting.depreciation${financed ? ' + accounting.amortisation + accounting.borrowing_expensed + loan.finance_cost' : ''}`
          : `opex.expense + depreciation.charge${financed ? ' + amortisation.charge + loan.finance_cost' : ''}`,
        'money',
        'flow',
        say('总成本费用', 'Total cost'),
        {
          emphasis: 'memo',
          definition: restated
            ? say(
                '经营成本 + 建造成本 + 折旧 + 摊销 + 财务费用；不含税金及附加与特许经营付费。',
                'Operating cost + construction cost + depreciation + amortisation + finance cost; taxes, surcharges and concession payments apart.',
              )
            : say(
                '经营成本 + 折旧 + 摊销 + 财务费用；不含税金及附加与特许经营付费。',
                'Operating cost + depreciation + amortisation + finance cost; taxes, surcharges and concession payments apart.',
              ),
          source: say('总成本费用估算表第 10 行', 'China: total cost table, row 10'),
        },
      ),
      line(
        'profit_before_tax',
        `ebit${financed ? financing(restated) : ''}${granted ? ' + grants.released' : ''}`,
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
        `profit_before_tax - ${hasDeferredTax(context) ? 'tax.charge' : taxDue(context)}`,
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

function financing(restated: boolean): string {
  return restated
    ? ' - accounting.amortisation - accounting.borrowing_expensed - loan.finance_cost'
    : ' - amortisation.charge - loan.finance_cost';
}

/** The same measures with revenue as billed and assets at cost: what taxes and contracts go by. */
function costLines(line: LineWriter, context: BuildContext, ebitda: string): LineDef[] {
  const financed = hasLoan(context.option);
  const base = say(
    '收入按合同收取、资产按成本与折旧计；计税与合同约定采用，不随会计模式变化。',
    'Revenue as billed, assets at cost less depreciation: what taxes and contracts go by, whatever the accounting model.',
  );
  const atCost = (short: string, formula: string, zh: string, en: string): LineDef =>
    line(short, formula, 'money', 'flow', say(`${zh}（成本口径）`, `${en} at cost`), {
      emphasis: 'memo',
      definition: base,
    });
  return [
    atCost('ebitda_at_cost', ebitda, '息税折旧摊销前利润', 'EBITDA'),
    atCost('ebit_at_cost', 'ebitda_at_cost - depreciation.charge', '息税前利润', 'EBIT'),
    atCost(
      'profit_at_cost',
      `ebit_at_cost${financed ? financing(false) : ''}${hasGrants(context.option) ? ' + grants.released' : ''}`,
      '利润总额',
      'Profit before tax',
    ),
    atCost(
      'net_profit_at_cost',
      hasDeferredTax(context)
        ? 'profit_at_cost - tax.charge + accounting.deferred_tax - prev(accounting.deferred_tax)'
        : `profit_at_cost - ${taxDue(context)}`,
      '净利润',
      'Net profit',
    ),
  ];
}
