import type { LineDef } from '../language/types';
import type { Revenue } from '../project/schema';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { type Part, part, rollUp, say, writerOf } from './part';
import { USER_SCOPE } from './user-formula';
import { itemVat } from './vat';
import { hasAdvances } from './working-capital';

/** Revenue streams: earned over the operating phase, collected after the credit given to customers. */
export function revenueBlock(context: BuildContext): Part {
  const { project, inputsOf } = context;
  const line = writerOf('revenue');
  const count = project.revenue.length;
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
      ...project.revenue.flatMap((stream, at) => streamLines(stream, at, context)),
      line('gross', rollUp('revenue.*.gross', count), 'money', 'flow', say('营业收入', 'Gross revenue'), {
        emphasis: 'total',
        definition: say(
          '各收入项目的合计，尚未扣除任何分成与成本。',
          'All streams together, before any sharing or cost.',
        ),
      }),
      line(
        'received',
        rollUp('revenue.*.received', count),
        'money',
        'flow',
        say('收到的收入', 'Revenue collected'),
        {
          emphasis: 'total',
        },
      ),
      line(
        'receivable',
        rollUp('revenue.*.receivable', count),
        'money',
        'stock',
        say('应收账款', 'Receivables'),
        {
          emphasis: 'total',
        },
      ),
      ...(hasAdvances(context)
        ? [
            line(
              'advance',
              rollUp('revenue.*.advance', count),
              'money',
              'stock',
              say('预收账款', 'Advances from customers'),
              { emphasis: 'total' },
            ),
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

function streamLines(stream: Revenue, at: number, context: BuildContext): LineDef[] {
  const { company } = context.option.terms;
  const ahead = hasAdvances(context);
  const line = writerOf(`revenue.${stream.id}`, [], bilingual(stream.label));
  const indexed = stream.index === undefined ? '' : ` * indices.${stream.index}`;
  const told = stream.source ?? stream.note;
  return [
    line(
      'annual',
      stream.formula,
      'money/year',
      'rate',
      say('年收入（使用者公式）', "Yearly revenue (user's formula)"),
      {
        scope: USER_SCOPE,
        path: `/revenue/${at}/formula`,
        definition: say('按基期价格、全年计。', 'At base prices, for a whole year.'),
        ...(told === undefined ? {} : { source: bilingual(told) }),
      },
    ),
    line(
      'gross',
      `if(timeline.operation, annual${indexed} / timeline.periods_per_year, 0)`,
      'money',
      'flow',
      say('营业收入', 'Gross revenue'),
      {
        definition: say(
          '运营期内：年收入 × 价格指数 ÷ 每年期数。',
          'In operation: yearly revenue × price index ÷ periods per year.',
        ),
      },
    ),
    // Never more than is owed: with long credit in short periods the balance builds up over several of them.
    line(
      'receivable',
      `min(gross * working_capital.receivable_periods, prev(receivable) + gross${ahead ? ' - prev(advance)' : ''}) * (1 - timeline.last)`,
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
        to: company,
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
      to: company,
    }),
  ];
}
