import type { LineDef } from '../../language/types';
import type { SubsidyOf } from '../../project/schema-subsidies';
import { say } from '../part';
import { DUE, dueLines, indexed, payingShare, type Writing, type Written, windowLines } from './writing';

type Increment = SubsidyOf<'tax_increment'>;

const SOURCE = say(
  '税收增量融资：税率 × 计提比例 × max(0, 评估价值 − 基准价值)',
  'Tax-increment financing: rate × share × max(0, assessed value − base)',
);

/** Write a share of the tax on what assessed value stands above its base, and the bond it could carry. */
export function taxIncrementLines(writing: Writing<Increment>): Written {
  const { subsidy, line } = writing;
  const { driver, base_index, captured_share, yearly_cap, bond } = subsidy;
  return {
    lines: [
      ...windowLines(writing),
      line('base', `base_value${indexed(base_index)}`, 'money', 'stock', say('基准价值', 'Base value'), {
        definition:
          base_index === undefined
            ? say('冻结于基期的评估价值。', 'The assessed value frozen at the base date.')
            : say('基期评估价值 × 价格指数。', 'The assessed value at the base date × price index.'),
      }),
      line(
        'value_added',
        `max(0, drivers.${driver} - base)`,
        'money',
        'stock',
        say('增值', 'Value above the base'),
        {
          definition: say('max(0, 评估价值 − 基准价值)。', 'max(0, assessed value − base).'),
          source: SOURCE,
        },
      ),
      line(
        'increment',
        `${payingShare(writing)} * tax_rate * ${captured_share === undefined ? '' : 'captured_share * '}value_added`,
        'money/year',
        'rate',
        say('年税收增量', 'Yearly increment'),
        {
          definition: say(
            '税率 × 计提比例 × 增值，按年计。',
            'Tax rate × share × value above the base, per year.',
          ),
          source: SOURCE,
        },
      ),
      ...dueLines(
        writing,
        `${yearly_cap === undefined ? 'increment' : 'min(increment, yearly_cap)'} / timeline.periods_per_year`,
        DUE,
        say(
          '年税收增量，以年度上限为限，逐期平均。',
          'The yearly increment within its cap, even over the periods.',
        ),
      ),
    ],
    memo: bond === undefined ? [] : bondLines(writing),
  };
}

function bondLines({ subsidy, line }: Writing<Increment>): LineDef[] {
  return [
    line(
      'stable_increment',
      `at(${subsidy.yearly_cap === undefined ? 'increment' : 'capped_increment'}, min(timeline.periods - 1, timeline.construction_periods + round((stable_year - 1) * timeline.periods_per_year)))`,
      'money/year',
      'rate',
      say('稳定年税收增量', 'Stabilised yearly increment'),
      {
        emphasis: 'memo',
        definition: say('稳定运营年的年税收增量。', 'The yearly increment of the stabilised year.'),
      },
    ),
    ...(subsidy.yearly_cap === undefined
      ? []
      : [
          line(
            'capped_increment',
            'min(increment, yearly_cap)',
            'money/year',
            'rate',
            say('上限以内的年税收增量', 'Yearly increment within its cap'),
            { definition: say('min(年税收增量，年度上限)。', 'min(yearly increment, cap per year).') },
          ),
        ]),
    line(
      'bond_capacity',
      'stable_increment / bond_cover * if(bond_rate == 0, bond_years, (1 - (1 + bond_rate) ^ (-bond_years)) / bond_rate)',
      'money',
      'flow',
      say('可支持的债券规模', 'Bond it could carry'),
      {
        emphasis: 'memo',
        definition: say(
          '稳定增量 ÷ 偿债备付率 × 年金现值系数；仅供参考，不产生现金流。',
          'Stabilised increment ÷ cover × annuity factor; a figure beside the model, no cash.',
        ),
        source: SOURCE,
      },
    ),
  ];
}
