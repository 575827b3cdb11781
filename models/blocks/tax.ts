import type { LineDef } from '../language/types';
import { atCost } from './accounting-choice';
import type { BuildContext } from './context';
import { capsInterest, deferredLines, hasDeferredTax } from './deferred-tax';
import { hasTaxBooks } from './depreciation';
import { settlesByYear, taxWithLosses } from './losses';
import { type LineWriter, type Part, part, say, writerOf } from './part';
import { hasSubsidies } from './subsidies';
import { lagLines, laterLines, paysTaxLater } from './tax-lag';

/** The profit an unlevered income tax is due on: EBIT, with depreciation of the tax books where they differ. */
export function unleveredProfit(context: BuildContext): string {
  return hasTaxBooks(context) ? 'tax.unlevered_profit' : atCost(context, 'ebit');
}

/** Corporate income tax the company pays: on its profit as the tax law counts it, after losses and holidays. */
export function taxBlock(context: BuildContext): Part {
  const { project, option, inputsOf } = context;
  const line = writerOf('tax');
  const adjusted = hasTaxBooks(context) || capsInterest(context);
  const later = paysTaxLater(context);
  const unused = (id: string): boolean => id.startsWith('tax.interest_cap') && !capsInterest(context);
  return part({
    blocks: [{ id: 'tax', label: say('企业所得税', 'Corporate income tax'), group: 'tax' }],
    inputs: [
      ...inputsOf('tax').filter(({ id }) => !unused(id)),
      {
        id: 'tax.loss_carry_forward',
        unit: '1',
        kind: 'flag',
        label: say('亏损可结转', 'Losses carried forward'),
        value: project.tax.loss_carry_forward ? 1 : 0,
        block: 'tax',
        path: '/tax/loss_carry_forward',
        definition: say('为 1 时亏损抵减以后利润。', 'When 1, losses reduce later profits.'),
      },
    ],
    lines: [
      ...settingLines(line, context),
      ...(capsInterest(context) ? interestLines(line, context) : []),
      ...(adjusted ? profitLines(line, context) : []),
      ...taxWithLosses(
        line,
        adjusted ? 'tax.profit' : atCost(context, 'profit_before_tax'),
        later
          ? {
              short: 'due',
              label: say('应交企业所得税', 'Corporate income tax due'),
              extras: {
                emphasis: 'subtotal',
                definition: say(
                  '应纳税所得额 × 税率，属本期的税款，缴纳见下。',
                  'Taxable income × rate: the tax of the period, paid later.',
                ),
              },
            }
          : {
              short: 'paid',
              label: say('企业所得税', 'Corporate income tax'),
              extras: {
                from: option.terms.company,
                to: option.terms.tax_authority,
                emphasis: 'total',
                definition: say(
                  '应纳税所得额 × 税率，当期缴纳。',
                  'Taxable income × rate, paid in the same period.',
                ),
              },
            },
        context,
      ),
      ...(later ? paidLaterLines(line, context) : []),
      ...(hasDeferredTax(context) ? deferredLines(line, context) : []),
    ],
  });
}

function paidLaterLines(line: LineWriter, context: BuildContext): LineDef[] {
  const { company, tax_authority } = context.option.terms;
  return [
    ...lagLines(line),
    ...laterLines(line, {
      due: 'due',
      label: say('应交所得税', 'Income tax due'),
      paid: 'paid',
      paidLabel: say('缴纳的企业所得税', 'Corporate income tax paid'),
      unpaid: 'unpaid',
      unpaidLabel: say('应交所得税余额', 'Income tax owed'),
      lag: 'tax',
      from: company,
      to: tax_authority,
      ...(settlesByYear(context)
        ? {
            returned: {
              out: say('缴纳的所得税', 'Income tax remitted'),
              back: say('汇算清缴退税', 'Income tax returned at settlement'),
            },
          }
        : {}),
    }),
  ];
}

function settingLines(line: LineWriter, { project, option }: BuildContext): LineDef[] {
  const { loss_years, holiday } = project.tax;
  return [
    ...(loss_years === undefined
      ? []
      : [
          line(
            'loss_lag',
            'max(1, round(loss_years * timeline.periods_per_year))',
            'period',
            'count',
            say('亏损结转期数', 'Periods a loss may be used'),
          ),
        ]),
    ...(holiday?.from === 'first_revenue'
      ? [
          line(
            'revenue_to_date',
            // What a government pays for a service is operating revenue too, and may be all there is.
            hasSubsidies(option)
              ? 'prev(revenue_to_date) + revenue.gross + max(0, subsidies.received)'
              : 'cum(revenue.gross)',
            'money',
            'stock',
            say('累计营业收入', 'Revenue to date'),
          ),
        ]
      : []),
  ];
}

function interestLines(line: LineWriter, context: BuildContext): LineDef[] {
  return [
    line(
      'interest_limit',
      `interest_cap * max(0, ${atCost(context, 'ebitda')})`,
      'money',
      'flow',
      say('可扣除利息上限', 'Most interest deducted'),
      {
        definition: say(
          '上限比例 × EBITDA，不为负；逐期计算。',
          'Cap × EBITDA, never negative; period by period.',
        ),
      },
    ),
    line(
      'interest_opening',
      'prev(interest_carried)',
      'money',
      'stock',
      say('期初结转利息', 'Opening interest carried'),
    ),
    line(
      'interest_deducted',
      'min(loan.finance_cost + interest_opening, interest_limit)',
      'money',
      'flow',
      say('税前扣除的利息', 'Interest deducted'),
    ),
    line(
      'interest_carried',
      'interest_opening + loan.finance_cost - interest_deducted',
      'money',
      'stock',
      say('期末结转利息', 'Interest carried forward'),
      { definition: say('超过上限而结转以后扣除的利息。', 'Interest above the cap, deducted later.') },
    ),
  ];
}

function profitLines(line: LineWriter, context: BuildContext): LineDef[] {
  const books = hasTaxBooks(context);
  const capped = capsInterest(context);
  const difference = ' + depreciation.charge - depreciation.tax_charge';
  return [
    line(
      'profit',
      `${atCost(context, 'profit_before_tax')}${books ? difference : ''}${capped ? ' + loan.finance_cost - interest_deducted' : ''}`,
      'money',
      'flow',
      say('纳税调整后所得', 'Profit for tax'),
      {
        definition: say(
          '利润总额，按税法折旧与可扣除的利息调整。',
          'Profit before tax with the depreciation and the interest that tax law allows.',
        ),
      },
    ),
    ...(books
      ? [
          line(
            'unlevered_profit',
            `${atCost(context, 'ebit')}${difference}`,
            'money',
            'flow',
            say('融资前应税利润', 'Profit for tax before financing'),
            { definition: say('EBIT，按税法折旧调整。', 'EBIT with the depreciation that tax law allows.') },
          ),
        ]
      : []),
  ];
}
