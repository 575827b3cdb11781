import type { InputDef, LineDef } from '../language/types';
import type { InKind } from '../project/schema-shareholders';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { APPRAISAL, totalLines } from './in-kind-totals';
import { type LineWriter, type Part, part, say, writerOf } from './part';
import { hasInKind, inKindOf, isInKindKept } from './shareholders-list';

/** Contributions in kind: capital and an asset of the company without any cash, written off over time. */
export function inKindBlock(context: BuildContext): Part {
  const { option, inputsOf } = context;
  if (!hasInKind(option)) return part({});
  const items = inKindOf(option);
  return part({
    blocks: [
      ...items.map(({ id, label }) => ({
        id: `in_kind.${id}`,
        label: bilingual(label),
        group: 'funding',
      })),
      { id: 'in_kind', label: say('实物出资合计', 'Contributions in kind in all'), group: 'funding' },
    ],
    inputs: items.flatMap(({ id }): readonly InputDef[] => inputsOf(`in_kind.${id}`)),
    lines: [...items.flatMap((item) => itemLines(item, context)), ...totalLines(context)],
  });
}

function itemLines(item: InKind, context: BuildContext): LineDef[] {
  const line = writerOf(`in_kind.${item.id}`, [], bilingual(item.label));
  return [...valueLines(item, line), ...writeOffLines(item, line), ...endLines(item, line, context)];
}

/** The three values of practice: appraised, booked, economic. */
function valueLines({ booked, economic }: InKind, line: LineWriter): LineDef[] {
  return [
    line(
      'handed_over',
      'timeline.period == (year - 1) * timeline.periods_per_year + 1',
      '1',
      'flag',
      say('交付', 'Handed over'),
      { definition: say('出资年首期为 1。', '1 in the first period of the year of contribution.') },
    ),
    line(
      'at_appraisal',
      'handed_over * appraised',
      'money',
      'flow',
      say('出资（评估值）', 'Contributed, as appraised'),
      { emphasis: 'memo', source: APPRAISAL },
    ),
    line(
      'contributed',
      `handed_over * ${booked === undefined ? 'appraised' : 'booked'}`,
      'money',
      'flow',
      say('作价入股', 'Contributed, as booked'),
      {
        emphasis: 'subtotal',
        definition: say(
          '计入资产与实缴资本，不是现金。',
          'Counts as an asset and as paid-in capital; it is not cash.',
        ),
      },
    ),
    line(
      'given_up',
      `handed_over * ${economic === undefined ? 'appraised' : 'economic'}`,
      'money',
      'flow',
      say('出资的机会成本', 'Contributed, at its economic value'),
      {
        emphasis: 'memo',
        definition: say(
          '出资方放弃的价值，只计入其经济流量。',
          'What its owner gives up; it enters his economic flow alone.',
        ),
      },
    ),
  ];
}

/** Straight-line from the period after it is handed over, but not before operation. */
function writeOffLines({ kind, life }: InKind, line: LineWriter): LineDef[] {
  const kept = kind === 'land' && life === undefined;
  const opening = line('opening', 'prev(closing)', 'money', 'stock', say('期初净值', 'Opening book value'));
  const cost = line('cost', 'cum(contributed)', 'money', 'stock', say('原值', 'Cost'));
  if (kept) {
    return [
      cost,
      opening,
      line('regular', '0 * contributed', 'money', 'flow', say('摊销', 'Amortisation'), {
        definition: say('土地不摊销。', 'Land is not written off.'),
      }),
    ];
  }
  return [
    cost,
    opening,
    line(
      'first_period',
      'max(timeline.construction_periods, (year - 1) * timeline.periods_per_year + 1) + 1',
      'period',
      'count',
      say('摊销首期', 'First period of amortisation'),
      {
        definition: say(
          '投产首期；投产后交付的自下一期起。',
          'The first of operation; the next one for what is handed over later.',
        ),
      },
    ),
    line(
      'write_off_periods',
      life === undefined
        ? 'max(1, timeline.periods - first_period + 1)'
        : 'max(1, round(life * timeline.periods_per_year))',
      'period',
      'count',
      say('摊销期数', 'Periods of amortisation'),
    ),
    line(
      'regular',
      'if(timeline.period >= first_period and timeline.period < first_period + write_off_periods, total(contributed) / write_off_periods, 0)',
      'money',
      'flow',
      say('摊销', 'Amortisation'),
      { definition: say('作价入股金额 ÷ 摊销期数。', 'Booked value ÷ periods of amortisation.') },
    ),
  ];
}

function endLines({ reversion, deductible }: InKind, line: LineWriter, { option }: BuildContext): LineDef[] {
  const { to, basis = 'free' } = reversion ?? {};
  const left = 'timeline.last * (opening + contributed - regular)';
  const paid = to !== undefined && basis !== 'free';
  const kept = isInKindKept(option, reversion);
  return [
    kept
      ? line('kept', left, 'money', 'flow', say('期末持有的净值', 'Book value still held'), {
          definition: say(
            '公司不移交资产，末期仍持有，不转出。',
            'The company hands nothing over and still holds it; it is not written off.',
          ),
        })
      : line('write_off', left, 'money', 'flow', say('期末转出', 'Written off at the end'), {
          definition: say(
            '末期尚未摊销的余额转出。',
            'What is not yet written off leaves in the last period.',
          ),
        }),
    ...(paid
      ? [
          line(
            'paid_back',
            basis === 'book_value'
              ? 'write_off'
              : `timeline.last * ${reversion?.price === undefined ? '0' : 'price'}`,
            'money',
            'flow',
            say('期末收回价款', 'Price at the end'),
            {
              from: to,
              to: option.terms.company,
              definition: say(
                '末期收回该资产的一方付给公司，抵减转出。',
                'Paid to the company by whoever takes it; set against the write-off.',
              ),
            },
          ),
        ]
      : []),
    ...(reversion?.worth === undefined
      ? []
      : [
          line(
            'worth_back',
            'timeline.last * worth',
            'money',
            'flow',
            say('期末收回资产的价值', 'Worth of what is taken back'),
            { emphasis: 'memo', definition: say('不是现金。', 'Not cash.') },
          ),
        ]),
    line(
      'charge',
      kept ? 'regular' : `regular + write_off${paid ? ' - paid_back' : ''}`,
      'money',
      'flow',
      say('摊销与转出', 'Amortisation and write-off'),
      { emphasis: 'subtotal' },
    ),
    line(
      'closing',
      `opening + contributed - regular${kept ? '' : ' - write_off'}`,
      'money',
      'stock',
      say('期末净值', 'Closing book value'),
      { emphasis: 'subtotal' },
    ),
    ...(deductible === false
      ? [
          line(
            'not_deducted',
            kept ? 'regular' : 'regular + write_off',
            'money',
            'flow',
            say('不得税前扣除的摊销', 'Amortisation not deducted'),
          ),
        ]
      : []),
  ];
}
