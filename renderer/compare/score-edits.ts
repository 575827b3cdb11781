import type { Comparison } from '../engine/compare';
import { type Project, setAt } from '../engine/engine';
import {
  proposeCriteria,
  type Scoring,
  type ScoringCriterion,
  type Weighting,
  withWeight,
} from '../engine/scoring';
import { freeId } from '../facts/lists';

type Method = Weighting['method'];

/** Weights are kept with so many decimals, so that a file stays readable. */
const KEPT = 1e4;

/** Put the proposed criteria into the project. */
export function withProposed(project: Project, comparison: Comparison): Project {
  return { ...project, criteria: proposeCriteria(project, comparison) };
}

/** Set one criterion's weight: shares keep their sum, the others in proportion; swing points stand alone. */
export function withCriterionWeight(project: Project, at: number, weight: number): Project {
  const { criteria = [], weighting } = project;
  if (weighting?.method === 'swing') return patched(project, at, { points: { value: Math.round(weight) } });
  const given = criteria.map((one) => one.weight?.value ?? 0);
  const sum = given.reduce((total, one) => total + one, 0);
  const shares = sum > 0 ? given.map((one) => one / sum) : given;
  return weighted(project, withWeight(shares, at, weight));
}

/** Type one criterion's weight and leave the others as they are. */
export function withTypedWeight(project: Project, at: number, weight: number): Project {
  return project.weighting?.method === 'swing'
    ? patched(project, at, { points: { value: weight } })
    : patched(project, at, { weight: { value: weight } });
}

/** Scale the weights so that they add up to 1. */
export function withNormalised(project: Project): Project {
  const given = (project.criteria ?? []).map(({ weight }) => weight?.value ?? 0);
  const sum = given.reduce((total, one) => total + one, 0);
  return sum > 0
    ? weighted(
        project,
        given.map((one) => one / sum),
      )
    : project;
}

/** Weigh by another method; what was typed for the others stays. Points and shares begin where they are missing. */
export function withMethod(project: Project, method: Method): Project {
  const criteria = (project.criteria ?? []).map((one) => ({
    ...one,
    points: one.points ?? { value: 100 },
    weight: one.weight ?? { value: 0 },
  }));
  return { ...project, criteria, weighting: { ...project.weighting, method } };
}

/** Change parts of one criterion. */
export function patched(project: Project, at: number, patch: Partial<ScoringCriterion>): Project {
  const criterion = project.criteria?.[at];
  return criterion ? setAt(project, `/criteria/${at}`, { ...criterion, ...patch }) : project;
}

/** Set one anchor; the direction follows from where the best lies. */
export function withAnchor(project: Project, at: number, end: 'worst' | 'best', value: number): Project {
  const before = project.criteria?.[at];
  if (!before) return project;
  const anchors = { worst: before.worst, best: before.best, [end]: { ...before[end], value } };
  const { worst, best } = anchors;
  const direction =
    worst.value === best.value ? before.direction : best.value > worst.value ? 'more' : 'less';
  return patched(project, at, { ...anchors, direction });
}

/** Leave one criterion out, with its comparisons; the other shares keep their proportions and their sum. */
export function withoutCriterion(project: Project, at: number): Project {
  const { criteria = [], weighting } = project;
  const gone = criteria[at]?.id;
  const rest = criteria.filter((_, i) => i !== at);
  const comparisons = weighting?.comparisons?.filter(
    ({ criterion, over }) => criterion !== gone && over !== gone,
  );
  return withNormalised({
    ...project,
    criteria: rest,
    ...(weighting ? { weighting: { ...weighting, ...(comparisons ? { comparisons } : {}) } } : {}),
  });
}

/** Add a criterion that experts mark from 0 to 100. */
export function withExpertCriterion(project: Project, label: { zh: string; en: string }): Project {
  const { criteria = [] } = project;
  const fresh: ScoringCriterion = {
    id: freeId(criteria, 'criterion'),
    label,
    from: { type: 'experts' },
    direction: 'more',
    worst: { value: 0 },
    best: { value: 100 },
    weight: { value: 0 },
    points: { value: 100 },
    marks: [],
  };
  return { ...project, criteria: [...criteria, fresh] };
}

/** Add a headline figure as a criterion, its anchors set from the options as they stand. */
export function withFigureCriterion(project: Project, comparison: Comparison, line: string): Project {
  const { criteria = [] } = project;
  const figure = comparison.figures.find(({ id }) => id === line);
  const numbers = (figure?.values ?? []).filter((value): value is number => typeof value === 'number');
  if (!figure || numbers.length === 0) return project;
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const fresh: ScoringCriterion = {
    id: freeId(criteria, 'criterion'),
    label: figure.label,
    from: { type: 'figure', line },
    unit: figure.unit,
    direction: 'more',
    worst: { value: low },
    best: { value: low === high ? high + 1 : high },
    weight: { value: 0 },
    points: { value: 100 },
  };
  return { ...project, criteria: [...criteria, fresh] };
}

/** Give an option one mark in the meeting; it takes the place of the marks of single experts. */
export function withMark(project: Project, at: number, option: string, mark: number | null): Project {
  const marks = (project.criteria?.[at]?.marks ?? []).filter((one) => one.option !== option);
  return patched(project, at, { marks: mark === null ? marks : [...marks, { option, mark }] });
}

/** Say how many times as much one criterion matters as another; null takes the comparison back. */
export function withComparison(
  project: Project,
  first: string,
  second: string,
  ratio: number | null,
): Project {
  const weighting = project.weighting ?? { method: 'ahp' as const };
  const others = (weighting.comparisons ?? []).filter(
    ({ criterion, over }) =>
      !((criterion === first && over === second) || (criterion === second && over === first)),
  );
  const comparisons = ratio === null ? others : [...others, { criterion: first, over: second, ratio }];
  return { ...project, weighting: { ...weighting, comparisons } };
}

/** The comparison of two criteria as it stands, either way round; null where it has not been made. */
export function comparisonOf(project: Project, first: string, second: string): number | null {
  const found = (project.weighting?.comparisons ?? []).findLast(
    ({ criterion, over }) =>
      (criterion === first && over === second) || (criterion === second && over === first),
  );
  if (!found) return null;
  return found.criterion === first ? found.ratio : 1 / found.ratio;
}

/** Weighted points of each criterion and option, out of 100: what stacked bars are made of. */
export function weightedPoints({ criteria, options }: Scoring): readonly (readonly (number | null)[])[] {
  return criteria.map(({ cells, weight }) =>
    options.map((_, i) => {
      const cell = cells[i];
      return cell === undefined || cell.state === 'missing' || weight === null
        ? null
        : cell.value * weight * 100;
    }),
  );
}

function weighted(project: Project, weights: readonly number[]): Project {
  const criteria = (project.criteria ?? []).map((one, i) => ({
    ...one,
    weight: { ...one.weight, value: Math.round((weights[i] ?? 0) * KEPT) / KEPT },
  }));
  return { ...project, criteria };
}
