import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { ofItem, type Part, part, say, writerOf } from './part';

/** Price indices: 1 in the first period, then growing by the yearly rate spread evenly over the year's periods. */
export function indicesBlock({ project, inputsOf }: BuildContext): Part {
  const line = writerOf('indices');
  return part({
    blocks: [{ id: 'indices', label: say('价格指数', 'Price indices'), group: 'indices' }],
    inputs: inputsOf('indices'),
    lines: project.indices.flatMap(({ id, label }) => {
      const item = bilingual(label);
      return [
        line(
          `${id}.growth`,
          `(1 + ${id}.rate) ^ (1 / timeline.periods_per_year) - 1`,
          '%/period',
          'rate',
          ofItem(item, say('每期增长率', 'Growth per period')),
          {
            definition: say(
              '(1 + 年增长率)^(1/每年期数) − 1。',
              '(1 + yearly growth)^(1 / periods per year) − 1.',
            ),
          },
        ),
        line(
          id,
          `if(timeline.t == 0, 1, prev(indices.${id}) * (1 + indices.${id}.growth))`,
          '1',
          'index',
          item,
          {
            definition: say(
              '首期为 1，逐期按增长率累乘。',
              '1 in the first period, then compounding each period.',
            ),
          },
        ),
      ];
    }),
  });
}
