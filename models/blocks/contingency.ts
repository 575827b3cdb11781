import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { type LineWriter, type Part, part, rollUpOf, say, writerOf } from './part';

const line = writerOf('contingency');

/** Whether the spending of the construction phase carries a contingency. */
export function hasContingency({ project }: BuildContext): boolean {
  return project.contingency !== undefined;
}

/** Contingency in all: for unforeseen works, and for price rises from the estimate to the year of spending. */
export function contingencyBlock(context: BuildContext): Part {
  if (!hasContingency(context)) return part({});
  const { project, deal } = context;
  return part({
    blocks: [{ id: 'contingency', label: say('预备费', 'Contingency'), group: 'capex' }],
    inputs: context.inputsOf('contingency'),
    lines: [
      line(
        'price_factor',
        '(1 + price_rate) ^ (preparation_years + timeline.year_index - 0.5) - 1',
        '%',
        'rate',
        say('价差系数', 'Price rise since the estimate'),
        {
          definition: say(
            '(1+f)^m × (1+f)^0.5 × (1+f)^(t−1) − 1：m 为建设前期年限，t 为建设年序，年内投资按年中计。',
            '(1+f)^m × (1+f)^0.5 × (1+f)^(t−1) − 1: m years before works, t the year of construction, spending at mid-year.',
          ),
          source: say(
            '建设项目投资估算编审规程：价差预备费 PF = Σ I_t[(1+f)^m(1+f)^0.5(1+f)^(t−1) − 1]',
            'China: Rules for investment estimates, PF = Σ I_t[(1+f)^m(1+f)^0.5(1+f)^(t−1) − 1]',
          ),
        },
      ),
      line(
        'physical',
        rollUpOf('capex', 'physical', project.capex, deal.borne.capex),
        'money',
        'flow',
        say('基本预备费', 'Physical contingency'),
        { emphasis: 'subtotal' },
      ),
      line(
        'price',
        rollUpOf('capex', 'price', project.capex, deal.borne.capex),
        'money',
        'flow',
        say('价差预备费', 'Price contingency'),
        {
          emphasis: 'subtotal',
        },
      ),
    ],
  });
}

/** The lines between an item's cost and its spending: physical contingency, then price contingency on both. */
export function contingencyLines(item: LineWriter): LineDef[] {
  return [
    item(
      'physical',
      'timeline.construction * estimate * contingency.physical_rate',
      'money',
      'flow',
      say('基本预备费', 'Physical contingency'),
      {
        definition: say(
          '建设期的工程费用与其他费用 × 费率。',
          'Cost of works and other costs in construction × the rate.',
        ),
        source: say(
          '基本预备费 =（工程费用 + 工程建设其他费用）× 费率',
          'China: physical contingency = (works + other costs) × rate',
        ),
      },
    ),
    item(
      'price',
      'timeline.construction * (estimate + physical) * contingency.price_factor',
      'money',
      'flow',
      say('价差预备费', 'Price contingency'),
      {
        definition: say(
          '建设期静态投资（含基本预备费）× 价差系数。',
          'Spending of construction with physical contingency × the price rise since the estimate.',
        ),
      },
    ),
  ];
}
