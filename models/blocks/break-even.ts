import type { LineDef } from '../language/types';
import { rankOf } from '../project/schema-sharing';
import { moneyPerUnit } from '../project/unit-cost';
import type { BuildContext } from './context';
import { hasLoan } from './loan';
import { type LineWriter, type Part, part, say, writerOf } from './part';
import { hasSurcharges } from './surcharges';

const SOURCE = say(
  '《建设项目经济评价方法与参数》（第三版）盈亏平衡分析',
  'China: Methods and Parameters (3rd ed.), break-even analysis',
);

/** Break-even of a typical year: how much of the output, how many units, or what price just covers all cost. */
export function breakEvenBlock(context: BuildContext): Part {
  const { project, option, inputsOf } = context;
  if (project.break_even === undefined) return part({});
  const line = writerOf('break_even');
  const financed = hasLoan(option);
  const driver = project.drivers.find(({ id }) => id === project.break_even?.driver);
  const shares = option.terms.payments.filter(
    (payment) =>
      payment.type === 'share' &&
      payment.base.measure === 'gross_revenue' &&
      payment.threshold === undefined &&
      rankOf(payment) === 'operating',
  );
  const shared = shares.map(({ id }) => `concession.${id}.payment`).toSorted();
  const taxes = hasSurcharges(context);
  const ofYear = (
    short: string,
    formula: string,
    zh: string,
    en: string,
    dzh: string,
    den: string,
  ): LineDef[] => [
    line(
      `${short}_flow`,
      `in_year * (${formula})`,
      'money',
      'flow',
      say(`${zh}（分析年各期）`, `${en}, periods of the year`),
    ),
    line(short, `total(${short}_flow)`, 'money', 'flow', say(zh, en), { definition: say(dzh, den) }),
  ];
  return part({
    blocks: [{ id: 'break_even', label: say('盈亏平衡', 'Break-even'), group: 'returns' }],
    inputs: inputsOf('break_even'),
    lines: [
      line(
        'in_year',
        'timeline.year_index == year',
        '1',
        'flag',
        say('盈亏平衡分析年', 'Year of the break-even'),
      ),
      ...ofYear(
        'revenue',
        'revenue.gross',
        '年营业收入',
        'Revenue of the year',
        '分析年营业收入，不含税。',
        'Without VAT.',
      ),
      ...ofYear(
        'variable',
        ['opex.variable', ...shared].join(' + '),
        '年可变成本',
        'Variable cost of the year',
        '可变经营成本与按收入分成的特许经营付费。',
        'Variable operating cost and concession payments that are a share of revenue.',
      ),
      ...ofYear(
        'taxes',
        taxes ? 'surcharges.expense' : '0 * revenue.gross',
        '年税金及附加',
        'Taxes and surcharges of the year',
        '随收入变化的税金及附加。',
        'Taken to vary with revenue.',
      ),
      ...ofYear(
        'fixed',
        [
          'opex.fixed',
          'concession.payment',
          ...shared.map((name) => `-${name}`),
          'depreciation.charge',
          ...(financed ? ['amortisation.charge', 'loan.finance_cost'] : []),
        ]
          .join(' + ')
          .replaceAll('+ -', '- '),
        '年固定成本',
        'Fixed cost of the year',
        '固定经营成本、其他特许经营付费、折旧摊销与利息。',
        'Fixed operating cost, other concession payments, depreciation, amortisation and interest.',
      ),
      ...(driver === undefined
        ? []
        : [
            line(
              'output_flow',
              `if(in_year, drivers.${driver.id}, 0)`,
              driver.unit,
              'flow',
              say('产出（分析年各期）', 'Output, periods of the year'),
            ),
            line(
              'output',
              'total(output_flow) / total(in_year)',
              driver.unit,
              'stock',
              say('年产出', 'Output of the year'),
              {
                definition: say('所选业务量在分析年的平均值。', 'The chosen driver, average of the year.'),
              },
            ),
          ]),
      ...breakEvenFigures(line, driver?.unit),
    ],
  });
}

/** The three forms, from the short names revenue, variable, taxes, fixed and, with a unit of output, output. */
export function breakEvenFigures(line: LineWriter, outputUnit?: string): LineDef[] {
  const counted = outputUnit !== undefined;
  return [
    line(
      'margin',
      'revenue - variable - taxes',
      'money',
      'flow',
      say('年边际贡献', 'Contribution of the year'),
      {
        definition: say(
          '年营业收入 − 年可变成本 − 年税金及附加。',
          'Revenue − variable cost − taxes and surcharges.',
        ),
      },
    ),
    line(
      'capacity',
      'ratio(fixed, max(0, margin))',
      '%',
      'rate',
      say('盈亏平衡生产能力利用率', 'Break-even capacity use'),
      {
        emphasis: 'total',
        definition: say(
          '年固定成本 ÷（年营业收入 − 年可变成本 − 年税金及附加）；边际贡献不为正时无值。',
          'Fixed cost ÷ (revenue − variable cost − taxes); no value unless the contribution is positive.',
        ),
        source: SOURCE,
      },
    ),
    ...(counted
      ? [
          line(
            'quantity',
            'capacity * output',
            outputUnit,
            'stock',
            say('盈亏平衡产量', 'Break-even quantity'),
            {
              emphasis: 'total',
              definition: say(
                '盈亏平衡生产能力利用率 × 年产出。',
                'Break-even capacity use × output of the year.',
              ),
              source: SOURCE,
            },
          ),
        ]
      : []),
    line(
      'revenue_needed',
      'ratio(fixed + variable, max(0, 1 - ratio(taxes, revenue)))',
      'money',
      'flow',
      say('盈亏平衡收入（产出不变）', 'Break-even revenue at the same output'),
      {
        definition: say(
          '（固定成本 + 可变成本）÷（1 − 税金占收入的比例）。',
          '(Fixed + variable cost) ÷ (1 − taxes as a share of revenue).',
        ),
      },
    ),
    line(
      'price_share',
      'ratio(revenue_needed, revenue)',
      '%',
      'rate',
      say('盈亏平衡价格占现价的比例', 'Break-even price, share of the price'),
      {
        emphasis: 'total',
        definition: say('盈亏平衡收入 ÷ 年营业收入。', 'Break-even revenue ÷ revenue of the year.'),
        source: SOURCE,
      },
    ),
    ...(counted
      ? [
          line(
            'price',
            'ratio(revenue_needed, output)',
            moneyPerUnit(outputUnit),
            'rate',
            say('盈亏平衡售价', 'Break-even price'),
            {
              emphasis: 'total',
              definition: say('盈亏平衡收入 ÷ 年产出。', 'Break-even revenue ÷ output of the year.'),
              source: SOURCE,
            },
          ),
        ]
      : []),
  ];
}
