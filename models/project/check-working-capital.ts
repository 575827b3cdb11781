import { nearestName } from '../language/nearest';
import { fieldOf } from './fields';
import { errorAt, type Finding, warningAt } from './problem';
import type { Project } from './schema';
import { COST_PARTS, isCounted, STOCK_PARTS } from './working-capital-items';

const AT = '/working_capital';

/** Days and the costs they count that go with them. */
const LISTS = ['payable', 'prepaid', ...COST_PARTS] as const;

/** Check that the parts of working capital name costs that exist, have something to stand on and are counted once. */
export function checkWorkingCapital(project: Project): Finding[] {
  return [
    ...LISTS.flatMap((part) => [...unknownItems(project, part), ...itemsWithoutDays(project, part)]),
    ...daysWithoutCosts(project),
    ...countedTwice(project),
  ];
}

function unknownItems(project: Project, part: (typeof LISTS)[number]): Finding[] {
  const known = [...project.opex, ...project.options.flatMap(({ terms }) => terms.costs ?? [])].map(
    ({ id }) => id,
  );
  const named = project.working_capital[`${part}_items`] ?? [];
  return named.flatMap((id, i) => {
    const path = `${AT}/${part}_items/${i}`;
    if (known.includes(id)) {
      if (named.indexOf(id) === i) return [];
      return [warningAt(path, `“${id}”列了两次，只计一次。`, `"${id}" is listed twice and counts once.`)];
    }
    const near = nearestName(id, known);
    const list = known.length > 0 ? known.join(', ') : '—';
    return [
      errorAt(
        path,
        `没有标识为“${id}”的经营成本。${near ? `是否应为“${near}”？` : `已有：${list}。`}`,
        `There is no operating cost "${id}". ${near ? `Did you mean "${near}"?` : `Known: ${list}.`}`,
      ),
    ];
  });
}

function itemsWithoutDays({ working_capital }: Project, part: (typeof LISTS)[number]): Finding[] {
  if (working_capital[`${part}_items`] === undefined || working_capital[`${part}_days`] !== undefined)
    return [];
  const { zh, en } = fieldOf(`working_capital.${part}_days`).label;
  return [
    warningAt(
      `${AT}/${part}_items`,
      `没有填“${zh}”，所列成本不起作用。`,
      `Without "${en}" the costs named here do nothing.`,
    ),
  ];
}

function daysWithoutCosts({ working_capital, opex, options }: Project): Finding[] {
  const items = [...opex, ...options.flatMap(({ terms }) => terms.costs ?? [])];
  return COST_PARTS.flatMap((part) => {
    if (working_capital[`${part}_days`] === undefined || working_capital[`${part}_items`] !== undefined)
      return [];
    if (items.some((item) => isCounted(item, part, working_capital))) return [];
    return [
      warningAt(
        `${AT}/${part}_days`,
        '没有相应性质的经营成本，这一天数不起作用；请填写成本的性质，或指定所计成本。',
        'No operating cost has the nature this counts, so these days do nothing; state the nature of the costs, or name the costs it counts.',
      ),
    ];
  });
}

function countedTwice({ working_capital }: Project): Finding[] {
  const { inventory_days, enlarged } = working_capital;
  if (inventory_days === undefined || enlarged !== undefined) return [];
  if (STOCK_PARTS.every((part) => working_capital[`${part}_days`] === undefined)) return [];
  return [
    warningAt(
      `${AT}/inventory_days`,
      '存货已分项估算，再按经营成本天数估算会重复计算；请删去存货天数。',
      'Stock is estimated by kind already; days of operating cost count it again. Clear the inventory days.',
    ),
  ];
}
