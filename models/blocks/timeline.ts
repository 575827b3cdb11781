import type { BuildContext } from './context';
import { type Part, part, say, writerOf } from './part';

/** The calendar in numbers: period counters, phase flags, years. */
export function timelineBlock({ inputsOf, periods, periodsPerYear }: BuildContext): Part {
  const line = writerOf('timeline');
  return part({
    blocks: [{ id: 'timeline', label: say('时间轴', 'Timeline'), group: 'timeline' }],
    inputs: [
      ...inputsOf('timeline'),
      {
        id: 'timeline.periods_per_year',
        unit: '1',
        kind: 'count',
        label: say('每年期数', 'Periods per year'),
        value: periodsPerYear,
        block: 'timeline',
        definition: say(
          '由模型步长决定：年 1，半年 2，季 4，月 12。',
          'Follows from the model step: year 1, half-year 2, quarter 4, month 12.',
        ),
      },
      ...(periodsPerYear > 1
        ? [
            {
              id: 'timeline.tax_year',
              unit: '1',
              kind: 'index' as const,
              label: say('纳税年度', 'Tax year'),
              value: periods.map(({ year }) => year),
              block: 'timeline',
              definition: say('本期最后一日所在的公历年。', 'Calendar year of the last day of the period.'),
            },
          ]
        : []),
    ],
    lines: [
      line('period', 'prev(period) + 1', '1', 'index', say('期数', 'Period number'), {
        definition: say(
          '自开工起的期数，首期为 1。',
          'Periods counted from the start of works; the first is 1.',
        ),
      }),
      line('t', 'period - 1', '1', 'index', say('期序 t', 'Period index t'), {
        definition: say(
          '首期为 0；现值按 t 折算，各期资金视为期末发生。',
          'The first period is 0; present values discount by t, and flows stand at the end of their period.',
        ),
      }),
      line('year_index', 'floor(t / periods_per_year) + 1', '1', 'index', say('项目年', 'Project year'), {
        definition: say(
          '自开工起的年序，首年为 1。',
          'Years counted from the start of works; the first is 1.',
        ),
      }),
      line(
        'years_elapsed',
        'period / periods_per_year',
        'year',
        'stock',
        say('期末已历年数', 'Years elapsed at period end'),
      ),
      line(
        'construction_periods',
        'round(construction_years * periods_per_year)',
        'period',
        'count',
        say('建设期期数', 'Construction periods'),
      ),
      line(
        'operation_periods',
        'round(operation_years * periods_per_year)',
        'period',
        'count',
        say('运营期期数', 'Operating periods'),
      ),
      line(
        'periods',
        'construction_periods + operation_periods',
        'period',
        'count',
        say('计算期期数', 'Periods in all'),
      ),
      line('construction', 't < construction_periods', '1', 'flag', say('建设期', 'Construction phase')),
      line('operation', 't >= construction_periods', '1', 'flag', say('运营期', 'Operating phase')),
      line(
        'first_operation',
        't == construction_periods',
        '1',
        'flag',
        say('运营首期', 'First operating period'),
      ),
      line('last', 'period == periods', '1', 'flag', say('末期', 'Last period')),
      ...(periodsPerYear > 1
        ? [
            line(
              'tax_year_start',
              't == 0 or tax_year != prev(tax_year)',
              '1',
              'flag',
              say('纳税年度首期', 'First period of a tax year'),
            ),
            line(
              'tax_year_end',
              'last or tax_year != next(tax_year)',
              '1',
              'flag',
              say('纳税年度末期', 'Last period of a tax year'),
            ),
          ]
        : []),
    ],
  });
}
