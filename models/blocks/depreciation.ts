import type { LineDef } from '../language/types';
import type { Capex } from '../project/schema';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { type Part, part, rollUp, say, writerOf } from './part';

/** Straight-line depreciation by vintage; what is left in the last period is written off: free hand-over. */
export function depreciationBlock({ project }: BuildContext): Part {
  const line = writerOf('depreciation');
  const count = project.capex.length;
  return part({
    blocks: [
      ...project.capex.map(({ id, label }) => ({
        id: `depreciation.${id}`,
        label: bilingual(label),
        group: 'depreciation',
      })),
      { id: 'depreciation', label: say('折旧合计', 'Depreciation in all'), group: 'depreciation' },
    ],
    lines: [
      ...project.capex.flatMap(itemLines),
      line('charge', rollUp('depreciation.*.charge', count), 'money', 'flow', say('折旧', 'Depreciation'), {
        emphasis: 'total',
        definition: say(
          '直线折旧与末期无偿移交时的核销之和。',
          'Straight-line charge plus the write-off at the free hand-over.',
        ),
      }),
      line(
        'closing',
        rollUp('depreciation.*.closing', count),
        'money',
        'stock',
        say('固定资产净值', 'Net book value'),
        {
          emphasis: 'total',
        },
      ),
    ],
  });
}

function itemLines(item: Capex): LineDef[] {
  const capex = `capex.${item.id}`;
  const line = writerOf(`depreciation.${item.id}`, [], bilingual(item.label));
  return [
    line(
      'life_periods',
      `max(1, round(${capex}.life * timeline.periods_per_year))`,
      'period',
      'count',
      say('折旧期数', 'Depreciation life in periods'),
    ),
    line('spent', `cum(${capex}.spend)`, 'money', 'stock', say('累计投资', 'Spent to date')),
    line(
      'placed',
      `if(timeline.first_operation, prev(spent), timeline.operation * prev(${capex}.spend))`,
      'money',
      'flow',
      say('转入固定资产', 'Placed in service'),
      {
        definition: say(
          '建设期支出在运营首期转固；运营期支出在下一期转固。',
          'Construction spending enters service in the first operating period; later spending in the period after.',
        ),
      },
    ),
    line('in_service', 'cum(placed)', 'money', 'stock', say('累计转固', 'Placed in service to date')),
    line(
      'straight_line',
      '(in_service - prev(in_service, life_periods)) / life_periods',
      'money',
      'flow',
      say('直线折旧', 'Straight-line charge'),
      {
        definition: say(
          '最近一个折旧年限内转固的资产 ÷ 折旧期数。',
          'Assets placed in service within the last life ÷ periods of life.',
        ),
      },
    ),
    line('opening', 'prev(closing)', 'money', 'stock', say('期初净值', 'Opening book value')),
    line('additions', `${capex}.spend`, 'money', 'flow', say('本期投资', 'Additions')),
    line(
      'write_off',
      'timeline.last * (opening + additions - straight_line)',
      'money',
      'flow',
      say('移交核销', 'Write-off at hand-over'),
      {
        definition: say(
          '期满无偿移交政府时，尚未折旧的余额一次核销。',
          'The balance left when the assets pass to the government free of charge.',
        ),
      },
    ),
    line('charge', 'straight_line + write_off', 'money', 'flow', say('折旧', 'Depreciation'), {
      emphasis: 'subtotal',
    }),
    line('closing', 'opening + additions - charge', 'money', 'stock', say('期末净值', 'Closing book value'), {
      emphasis: 'subtotal',
      definition: say(
        '期初净值 + 本期投资 − 折旧，含在建工程。',
        'Opening + additions − depreciation; works in progress included.',
      ),
    }),
  ];
}
