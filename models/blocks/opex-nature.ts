import type { Bilingual, LineDef } from '../language/types';
import type { Opex } from '../project/schema';
import type { BuildContext } from './context';
import { say, writerOf, ZERO_SERIES } from './part';

const NATURES: Readonly<Record<NonNullable<Opex['nature']>, Bilingual>> = {
  materials: say('外购原材料费', 'Materials'),
  fuel: say('外购燃料及动力费', 'Fuel and power'),
  wages: say('工资及福利费', 'Wages and benefits'),
  repairs: say('修理费', 'Repairs'),
  other: say('其他费用', 'Other costs'),
};

/** Whether a cost varies with output: as the file says, or by its form. */
function isVariable({ variable, cost }: Opex): boolean {
  return variable ?? (cost.type === 'per_unit' || cost.type === 'share_of_revenue');
}

/** Operating cost by the rows of the total cost table, and split into variable and fixed. */
export function natureLines({ project }: BuildContext): LineDef[] {
  const line = writerOf('opex');
  const sum = (items: readonly Opex[]): string =>
    items.length === 0
      ? ZERO_SERIES
      : `sum(${items
          .map(({ id }) => `opex.${id}.expense`)
          .toSorted()
          .join(', ')})`;
  const source = say('总成本费用估算表（生产要素法）', 'China: total cost table by nature');
  return [
    ...(Object.keys(NATURES) as (keyof typeof NATURES)[]).flatMap((nature) => {
      const items = project.opex.filter((item) => (item.nature ?? 'other') === nature);
      if (items.length === 0) return [];
      return [line(`all_${nature}`, sum(items), 'money', 'flow', NATURES[nature], { source })];
    }),
    line(
      'variable',
      sum(project.opex.filter(isVariable)),
      'money',
      'flow',
      say('可变经营成本', 'Variable operating cost'),
      {
        definition: say('随产出变化的经营成本之和。', 'Operating costs that vary with output.'),
        source,
      },
    ),
    line('fixed', 'expense - variable', 'money', 'flow', say('固定经营成本', 'Fixed operating cost'), {
      definition: say('经营成本 − 可变经营成本。', 'Operating cost − variable operating cost.'),
      source,
    }),
  ];
}
