import type { LineDef } from '../language/types';
import type { Revenue } from '../project/schema';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { endsEarly } from './flexible-term';
import { type LineWriter, type Part, part, rollUpOf, say, writerOf } from './part';
import { USER_SCOPE } from './user-formula';
import { itemVat } from './vat';
import { hasAdvances, receivableFactor } from './working-capital';

/** Revenue streams: earned over the operating phase, collected after the credit given to customers. */
export function revenueBlock(context: BuildContext): Part {
  const { project, inputsOf, deal } = context;
  const line = writerOf('revenue');
  const rolled = (short: string): string => rollUpOf('revenue', short, project.revenue, deal.borne.revenue);
  return part({
    blocks: [
      ...project.revenue.map(({ id, label }) => ({
        id: `revenue.${id}`,
        label: bilingual(label),
        group: 'revenue',
      })),
      { id: 'revenue', label: say('收入合计', 'Revenue in all'), group: 'revenue' },
    ],
    inputs: project.revenue.flatMap(({ id }) => inputsOf(`revenue.${id}`)),
    lines: [
      ...project.revenue.flatMap((stream) => streamLines(stream, context, context.option.terms.company)),
      line('gross', rolled('gross'), 'money', 'flow', say('营业收入', 'Gross revenue'), {
        emphasis: 'total',
        definition: say(
          '各收入项目的合计，尚未扣除任何分成与成本。',
          'All streams together, before any sharing or cost.',
        ),
      }),
      line('received', rolled('received'), 'money', 'flow', say('收到的收入', 'Revenue collected'), {
        emphasis: 'total',
      }),
      line('receivable', rolled('receivable'), 'money', 'stock', say('应收账款', 'Receivables'), {
        emphasis: 'total',
      }),
      ...(hasAdvances(context)
        ? [
            line('advance', rolled('advance'), 'money', 'stock', say('预收账款', 'Advances from customers'), {
              emphasis: 'total',
            }),
          ]
        : []),
      ...subsidyLines(context),
    ],
  });
}

/** Subsidies apart from sales, where the file names any. */
function subsidyLines({ project }: BuildContext): LineDef[] {
  const streams = project.revenue.filter(({ nature }) => nature === 'subsidy');
  if (streams.length === 0) return [];
  const line = writerOf('revenue');
  const terms = streams.map(({ id }) => `revenue.${id}.gross`).toSorted();
  return [
    line('subsidy', `sum(${terms.join(', ')})`, 'money', 'flow', say('补贴收入', 'Subsidy income')),
    line('sales', 'gross - subsidy', 'money', 'flow', say('补贴外营业收入', 'Revenue without subsidies')),
  ];
}

/** The lines of one stream, collected by the given party. */
export function streamLines(stream: Revenue, context: BuildContext, collector: string): LineDef[] {
  const ahead = hasAdvances(context);
  const own = collector === context.option.terms.company;
  const line = writerOf(`revenue.${stream.id}`, [], bilingual(stream.label));
  const indexed = stream.index === undefined ? '' : ` * indices.${stream.index}`;
  const told = stream.source ?? stream.note;
  const absorbed = context.absorbsVat && stream.vat_rate !== undefined ? ' * (1 + vat_rate)' : '';
  return [
    line(
      'annual',
      stream.formula,
      'money/year',
      'rate',
      say('年收入（使用者公式）', "Yearly revenue (user's formula)"),
      {
        scope: USER_SCOPE,
        path: `${context.deal.pathOf(stream)}/formula`,
        definition: say('按基期价格、全年计。', 'At base prices, for a whole year.'),
        ...(told === undefined ? {} : { source: bilingual(told) }),
      },
    ),
    ...earnedLines(
      `if(timeline.operation, annual${indexed}${absorbed} / timeline.periods_per_year, 0)`,
      line,
      stream,
      context,
    ),
    // Never more than is owed: with long credit in short periods the balance builds up over several of them.
    line(
      'receivable',
      `min(gross * working_capital.receivable_periods${own ? receivableFactor(context) : ''}, prev(receivable) + gross${ahead ? ' - prev(advance)' : ''}) * (1 - timeline.last)`,
      'money',
      'stock',
      say('应收账款', 'Receivable'),
      {
        definition: say(
          '当期收入 × 应收天数 ÷ 每期天数，以尚未收回的金额为限；末期全部收回。',
          'Revenue of the period × receivable days ÷ days in the period, at most what is still owed; all collected in the last period.',
        ),
      },
    ),
    ...(ahead
      ? [
          line(
            'advance',
            'timeline.operation * next(gross) * working_capital.advance_share',
            'money',
            'stock',
            say('预收账款', 'Advance'),
            {
              definition: say(
                '下一期收入中本期提前收到的部分。',
                "What is collected ahead of the next period's revenue.",
              ),
            },
          ),
        ]
      : []),
    line(
      'received',
      `prev(receivable) + gross - receivable${ahead ? ' + advance - prev(advance)' : ''}`,
      'money',
      'flow',
      say('收到的收入', 'Revenue collected'),
      {
        from: stream.payer,
        to: collector,
        definition: ahead
          ? say(
              '期初应收 + 当期收入 − 期末应收 + 预收账款增加。',
              'Opening receivable + revenue − closing receivable + increase in advances.',
            )
          : say('期初应收 + 当期收入 − 期末应收。', 'Opening receivable + revenue − closing receivable.'),
      },
    ),
    ...itemVat(context, stream, line, {
      short: 'output_vat',
      base: 'gross',
      from: stream.payer,
      to: collector,
    }),
  ];
}

/** What a stream earns; under a flexible term, what it earns after the contract has ended is the government's. */
function earnedLines(formula: string, line: LineWriter, stream: Revenue, context: BuildContext): LineDef[] {
  const charged = context.absorbsVat && stream.vat_rate !== undefined;
  const whole = charged
    ? say(
        '运营期内：年收入 × 价格指数 ×（1 + 税率）÷ 每年期数。使用者付的价格与企业收费时相同，政府收费属非税收入，不缴增值税。',
        'In operation: yearly revenue × price index × (1 + VAT rate) ÷ periods per year. Users pay the same price as a company would charge; public charges bear no VAT.',
      )
    : say(
        '运营期内：年收入 × 价格指数 ÷ 每年期数。',
        'In operation: yearly revenue × price index ÷ periods per year.',
      );
  const label = say('营业收入', 'Gross revenue');
  if (!endsEarly(context)) return [line('gross', formula, 'money', 'flow', label, { definition: whole })];
  return [
    line('full', formula, 'money', 'flow', say('全部收入', 'Revenue whoever collects it'), {
      definition: whole,
    }),
    line('gross', `full * ${context.inTerm}`, 'money', 'flow', label, {
      definition: say(
        '合同存续部分的收入。',
        'Revenue of the part of the period in which the contract runs.',
      ),
    }),
    line(
      'after_term',
      'full - gross',
      'money',
      'flow',
      say('合同结束后的收入', 'Revenue after the contract'),
      {
        from: stream.payer,
        to: context.option.terms.government,
        definition: say('合同结束后由政府收取。', 'Collected by the government once the contract has ended.'),
      },
    ),
  ];
}
