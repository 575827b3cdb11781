import { isPositiveDefinite } from '../finance/cholesky';
import { nearestName } from '../language/nearest';
import { correlationMatrix } from './correlations';
import { fieldOf } from './fields';
import { listFactInputs, listOptionInputs } from './inputs';
import { errorAt, type Finding, warningAt } from './problem';
import type { Project } from './schema';
import type { Uncertainty } from './schema-contingent';

/** The lists whose items may be uncertain as a whole. */
export const UNCERTAIN_ITEMS = ['revenue', 'drivers', 'opex', 'capex', 'indices'] as const;

/** Check what is uncertain: that it exists, that its points stand in order, that correlations go together. */
export function checkContingent(project: Project): Finding[] {
  const { uncertainties = [], contingent } = project;
  if (uncertainties.length === 0 && contingent === undefined) return [];
  const whole = wholeInputs(project);
  const known = [...uncertainNames(project, whole), ...whole];
  return [
    ...uncertainties.flatMap((one, i) => findingsOf(one, `/uncertainties/${i}`, uncertainties, known)),
    ...uncertainties.flatMap(({ of }, i) =>
      whole.has(of) ? [wholeFinding(of, `/uncertainties/${i}/of`)] : [],
    ),
    ...togetherFindings(uncertainties),
    ...hazardFindings(project),
    ...(contingent?.adopted ?? []).flatMap(({ option }, i) =>
      project.options.some(({ id }) => id === option)
        ? []
        : [
            warningAt(
              `/contingent/adopted/${i}/option`,
              `没有标识为“${option}”的方案，此项不起作用。`,
              `There is no option with the id "${option}", so this does nothing.`,
            ),
          ],
    ),
  ];
}

/** Inputs that must be whole (lives, terms, years): a drawn number would not be. */
function wholeInputs(project: Project): ReadonlySet<string> {
  const whole = [...listFactInputs(project), ...listOptionInputs(project)].filter(({ field }) => {
    const { integer, wholePeriods } = fieldOf(field);
    return integer === true || wholePeriods === true;
  });
  return new Set(whole.map(({ id }) => id));
}

function wholeFinding(of: string, at: string): Finding {
  return errorAt(
    at,
    `“${of}”必须是整数（年数、期数等），不能随机变动；请另设情景。`,
    `"${of}" must be a whole number (years, periods and the like) and cannot be drawn; use a scenario instead.`,
  );
}

/** Everything a project may call uncertain: whole items first, then every input that need not be a whole number. */
export function uncertainNames(
  project: Project,
  whole: ReadonlySet<string> = wholeInputs(project),
): readonly string[] {
  const own = project.options.flatMap(({ terms }) => [
    ...(terms.revenues ?? []).map(({ id }) => `revenue.${id}`),
    ...(terms.costs ?? []).map(({ id }) => `opex.${id}`),
    ...(terms.investments ?? []).map(({ id }) => `capex.${id}`),
  ]);
  const items = UNCERTAIN_ITEMS.flatMap((list) => project[list].map(({ id }) => `${list}.${id}`));
  const inputs = [...listFactInputs(project), ...listOptionInputs(project)].map(({ id }) => id);
  return [...new Set([...items, ...own, ...inputs])].filter((id) => !whole.has(id));
}

function findingsOf(
  { id, of, distribution, measure, path, correlated }: Uncertainty,
  at: string,
  all: readonly Uncertainty[],
  known: readonly string[],
): Finding[] {
  const found: Finding[] = [];
  if (!known.includes(of)) {
    const near = nearestName(of, known);
    found.push(
      errorAt(
        `${at}/of`,
        `没有名为“${of}”的输入或项目。${near ? `是否应为“${near}”？` : ''}`,
        `There is no input or item "${of}". ${near ? `Did you mean "${near}"?` : ''}`.trim(),
      ),
    );
  }
  const isItem = of.split('.').length === 2 && UNCERTAIN_ITEMS.some((list) => of.startsWith(`${list}.`));
  if (measure === 'value' && isItem) {
    found.push(
      errorAt(
        `${at}/measure`,
        '整项只能按基准值的倍数变动；要按数值变动，请选具体输入。',
        'A whole item varies by multiples of its base case; choose an input to give values.',
      ),
    );
  }
  if ('low' in distribution) {
    const { low, high } = distribution;
    const likely = 'likely' in distribution ? distribution.likely.value : low.value;
    if (low.value > likely || likely > high.value) {
      found.push(
        errorAt(
          `${at}/distribution/${'likely' in distribution ? 'likely' : 'high'}`,
          `各点应满足 最低 ≤ 最可能 ≤ 最高，实际为 ${low.value}、${likely}、${high.value}。`,
          `The points must be in order, lowest ≤ likeliest ≤ highest; found ${low.value}, ${likely}, ${high.value}.`,
        ),
      );
    }
  }
  if (path === 'walk' && distribution.type !== 'normal' && distribution.type !== 'lognormal') {
    found.push(
      errorAt(
        `${at}/path`,
        '逐年游走只用于正态与对数正态分布；其他分布请选“一次”或“各年独立”。',
        'Only normal and lognormal ones walk from year to year; draw the others once or for each year.',
      ),
    );
  }
  if (correlated) found.push(...correlationFindings(id, path, correlated.with, `${at}/correlated/with`, all));
  return found;
}

function correlationFindings(
  id: string,
  path: Uncertainty['path'],
  other: string,
  at: string,
  all: readonly Uncertainty[],
): Finding[] {
  const found = all.find((one) => one.id === other);
  if (!found || other === id)
    return [
      errorAt(
        at,
        `没有另一个标识为“${other}”的不确定因素。`,
        `There is no other uncertainty with the id "${other}".`,
      ),
    ];
  if (((path ?? 'once') === 'once') === ((found.path ?? 'once') === 'once')) return [];
  return [
    errorAt(
      at,
      `“${other}”与本项一个只抽一次、一个逐年抽取，不能相关；请改为同样方式。`,
      `One of this and "${other}" is drawn once and the other every year, so they cannot be correlated; draw both alike.`,
    ),
  ];
}

function togetherFindings(all: readonly Uncertainty[]): Finding[] {
  if (!all.some(({ correlated }) => correlated) || isPositiveDefinite(correlationMatrix(all))) return [];
  const last = all.findLastIndex(({ correlated }) => correlated);
  return [
    errorAt(
      `/uncertainties/${last}/correlated/correlation`,
      '这些相关系数不能同时成立（相关矩阵非正定）；请减小其中之一。',
      'These correlations cannot hold together (the matrix is not positive definite); make one of them smaller.',
    ),
  ];
}

/** Causes exclude one another: in a year their probabilities add up to at most 1. */
function hazardFindings({ contingent }: Project): Finding[] {
  const { authority_probability, force_majeure_probability, company_probability } = contingent ?? {};
  const all = [authority_probability, force_majeure_probability, company_probability];
  const years = Math.max(1, ...all.map((one) => (Array.isArray(one?.value) ? one.value.length : 1)));
  for (let year = 0; year < years; year += 1) {
    const sum = all.reduce((total, one) => {
      const value = one?.value ?? 0;
      return total + (typeof value === 'number' ? value : (value[year] ?? 0));
    }, 0);
    if (sum > 1 + 1e-12)
      return [
        errorAt(
          '/contingent',
          `各终止事由的年概率合计为 ${Number((sum * 100).toFixed(2))}%，超过 100%。`,
          `The yearly probabilities of the causes of termination add up to ${Number((sum * 100).toFixed(2))} %, more than 100 %.`,
        ),
      ];
  }
  return [];
}
