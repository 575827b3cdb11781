import type { LineDef } from '../../language/types';
import type { SubsidyOf } from '../../project/schema-subsidies';
import { say } from '../part';
import { DUE, indexed, type Writing, type Written } from './writing';

type Land = SubsidyOf<'land_value_capture'>;

const LEVY = say(
  '土地增值收益：分享比例 ×（建成后地价 − 建成前地价 − 自然增值）× 面积',
  'Betterment levy: share × (value after − value before − natural growth) × area',
);
const SALE = say(
  '土地出让收益：面积 × 容积率 × 楼面地价 ×（1 − 成本比例）× 分享比例',
  'Land sale: area × floor-area ratio × price × (1 − cost share) × share',
);

/** Write what the land gives: a levy on its rise in value or a share of sales, as it is taken up. */
export function landValueLines(writing: Writing<Land>): Written {
  const { subsidy, line } = writing;
  const levy = subsidy.method === 'betterment';
  return {
    lines: [
      line(
        'taken_up',
        `${writing.context.inTerm} * area * absorption / timeline.periods_per_year`,
        'm2',
        'flow',
        say('当期去化面积', 'Area taken up'),
        {
          definition: say(
            '面积 × 当年去化比例，年内平均。',
            'Area × share taken up in the year, even within it.',
          ),
        },
      ),
      ...(levy ? levyLines(writing) : saleLines(writing)),
      line(
        'due',
        levy ? 'taken_up * captured_share * rise' : 'captured_share * proceeds',
        'money',
        'flow',
        DUE,
        {
          definition: levy
            ? say('去化面积 × 分享比例 × 单位增值。', 'Area taken up × share × rise in value.')
            : say('净收益 × 分享比例。', 'Net proceeds × share.'),
          source: levy ? LEVY : SALE,
        },
      ),
    ],
  };
}

function levyLines({ subsidy, line }: Writing<Land>): LineDef[] {
  const { natural_growth, index } = subsidy;
  return [
    line(
      'without_project',
      natural_growth === undefined
        ? 'value_before'
        : 'value_before * (1 + natural_growth) ^ (timeline.year_index - 1)',
      'money/m2',
      'rate',
      say('无项目时的地价', 'Land value without the project'),
      {
        definition: say(
          '建成前地价 ×（1+自然增长率）^（项目年−1）。',
          'Value before × (1 + natural growth)^(project year − 1).',
        ),
      },
    ),
    line(
      'rise',
      `max(0, value_after${indexed(index)} - without_project)`,
      'money/m2',
      'rate',
      say('项目带来的单位增值', 'Rise due to the project'),
      {
        definition: say(
          'max(0, 建成后地价 − 无项目时的地价)。',
          'max(0, value after − value without the project).',
        ),
        source: LEVY,
      },
    ),
  ];
}

function saleLines({ subsidy, line }: Writing<Land>): LineDef[] {
  return [
    line(
      'proceeds',
      `taken_up * floor_area_ratio * land_price${indexed(subsidy.index)}${subsidy.cost_share === undefined ? '' : ' * (1 - cost_share)'}`,
      'money',
      'flow',
      say('土地净收益', 'Net proceeds of land'),
      {
        definition: say(
          '去化面积 × 容积率 × 楼面地价 ×（1 − 成本比例）。',
          'Area taken up × floor-area ratio × price × (1 − cost share).',
        ),
        source: SALE,
      },
    ),
  ];
}
