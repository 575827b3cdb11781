import {
  anchoredValue,
  dominances,
  rankRobustness,
  ranksOf,
  type ValueShape,
  weightedScores,
  weightFlips,
  weightTornado,
} from '../../finance/decision';
import { applyScenario } from '../../project/overrides';
import type { Project } from '../../project/schema';
import type { ScoringCriterion } from '../../project/schema-scoring';
import { decisionWords } from '../../project/scoring-reasons';
import { bilingual } from '../../project/text';
import type { ComparedOption, Comparison } from '../../studies/compare';
import { type CriteriaWeights, criteriaWeights } from './criteria-weights';
import { criterionFigure, unknownLine } from './criterion-figure';
import type { CriterionCell, RankFlip, ScoredCriterion, Scoring } from './types';

/** How the robustness of the ranking is sampled. */
export interface ScoreSettings {
  readonly trials?: number;
  readonly seed?: number;
}

/**
 * Score the options of a comparison against the project's criteria: totals, ranks, and what would turn them.
 *
 * Null where the project has no criteria. An option without one of the figures is not ranked, so that nobody else's
 * score depends on it.
 */
export function scoreOptions(
  project: Project,
  comparison: Comparison,
  { trials = 10_000, seed = 1 }: ScoreSettings = {},
): Scoring | null {
  const changed = applyScenario(project, comparison.scenario);
  const { criteria: given = [], criteria_groups: groups, weighting } = changed.ok ? changed.value : project;
  if (given.length === 0) return null;
  const weighed = criteriaWeights(given, weighting, groups);
  const criteria = given.map((criterion, k) =>
    scoredCriterion(criterion, comparison, weighed.weights?.[k] ?? null),
  );
  return {
    scenario: comparison.scenario,
    options: comparison.options.map(({ id, label }) => ({ id, label })),
    criteria,
    ...rankingOf(criteria, comparison.options.length, weighed, { trials, seed }),
    problems: given.flatMap((criterion, k) => unknownLine(criterion, k, comparison) ?? []),
  };
}

function scoredCriterion(
  criterion: ScoringCriterion,
  { options, figures }: Comparison,
  weight: number | null,
): ScoredCriterion {
  const headlines = new Set(figures.map((figure) => figure.id));
  const { id, label, unit = '', direction, worst, best, from } = criterion;
  return {
    id,
    label: bilingual(label),
    unit,
    direction,
    worst: worst.value,
    best: best.value,
    weight,
    ...(from.type === 'experts' ? {} : { line: from.line }),
    cells: options.map((option) => cellOf(criterion, option, headlines)),
  };
}

function cellOf(
  criterion: ScoringCriterion,
  option: ComparedOption,
  headlines: ReadonlySet<string>,
): CriterionCell {
  const { worst, best, shape, missing } = criterion;
  const figure = criterionFigure(criterion, option, headlines);
  if (!figure.ok) {
    return missing === 'worst' && option.ok
      ? { state: 'worst', value: 0, reason: figure.reason }
      : { state: 'missing', reason: figure.reason };
  }
  const valued = anchoredValue(figure.value, { worst: worst.value, best: best.value }, shapeOf(shape));
  if (!valued.ok)
    return { state: 'missing', reason: decisionWords(valued.error, [], bilingual(criterion.label)) };
  const { spread } = figure;
  return { state: 'valued', figure: figure.value, ...valued.value, ...(spread ? { spread } : {}) };
}

function shapeOf(shape: ScoringCriterion['shape']): ValueShape | undefined {
  switch (shape?.form) {
    case 'exponential':
      return { form: 'exponential', curvature: shape.curvature.value };
    case 'piecewise':
      return { form: 'piecewise', points: shape.points.map(({ at, worth }) => ({ at, value: worth })) };
    default:
      return shape;
  }
}

type Ranking = Omit<Scoring, 'scenario' | 'options' | 'criteria' | 'problems'>;

function rankingOf(
  criteria: readonly ScoredCriterion[],
  size: number,
  { weights, ...about }: CriteriaWeights,
  sampling: { readonly trials: number; readonly seed: number },
): Ranking {
  const everyone = Array.from({ length: size }, (_, i) => i);
  const ranked = everyone.filter((i) => criteria.every(({ cells }) => cells[i]?.state !== 'missing'));
  const values = ranked.map((i) =>
    criteria.map(({ cells }) => {
      const cell = cells[i];
      return cell === undefined || cell.state === 'missing' ? 0 : cell.value;
    }),
  );
  /** Spread a list about the ranked options over all of them. */
  const spread = <T>(list: readonly T[]): (T | null)[] =>
    everyone.map((i) => {
      const at = ranked.indexOf(i);
      return at < 0 ? null : (list[at] ?? null);
    });
  const optionAt = (i: number): number => ranked[i] ?? 0;
  const pairs = dominances(values).map(({ better, worse }) => ({
    better: optionAt(better),
    worse: optionAt(worse),
  }));
  const robust = ranked.length > 0 ? rankRobustness(values, sampling) : null;
  const robustness = robust === null ? null : { ...sampling, shares: spread(robust.shares) };
  if (weights === null) {
    const none = everyone.map(() => null);
    return { ...about, totals: none, ranks: none, dominances: pairs, robustness, flips: [], tornado: [] };
  }
  const totals = weightedScores(values, weights);
  return {
    ...about,
    totals: spread(totals),
    ranks: spread(ranksOf(totals)),
    dominances: pairs,
    robustness,
    flips: flipsOf(values, weights, optionAt),
    tornado: weightTornado(values, weights),
  };
}

function flipsOf(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  optionAt: (i: number) => number,
): readonly RankFlip[] {
  return weightFlips(values, weights)
    .flatMap(({ criterion, weight, rising, falling }): RankFlip[] => [
      ...(rising
        ? [
            {
              criterion,
              weight,
              at: rising.weight,
              direction: 'rises' as const,
              first: optionAt(rising.first),
            },
          ]
        : []),
      ...(falling
        ? [
            {
              criterion,
              weight,
              at: falling.weight,
              direction: 'falls' as const,
              first: optionAt(falling.first),
            },
          ]
        : []),
    ])
    .toSorted((a, b) => Math.abs(a.at - a.weight) - Math.abs(b.at - b.weight));
}
