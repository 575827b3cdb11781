import { matrixOf, type PairwiseMatrix } from '../finance/decision';
import type { Bilingual } from '../language/types';
import type { CriteriaGroup, ScoringCriterion, Weighting } from './schema-scoring';
import { bilingual } from './text';

/** What is compared at a node: a group, or a criterion by its place in the list. */
export interface ComparedMember {
  readonly id: string;
  readonly label: Bilingual;
  readonly criterion: number | null;
}

/** A place of the hierarchy where pairs are compared: the goal (no id), or a group. */
export interface ComparisonNode {
  readonly id: string | null;
  readonly label: Bilingual;
  readonly members: readonly ComparedMember[];
  /** Pairs nobody compared are null. */
  readonly matrix: PairwiseMatrix;
}

export const GOAL: Bilingual = { zh: '总目标', en: 'The goal' };

/** The goal with its groups: the goal first; a criterion in no known group stands beside the groups. */
export function comparisonNodes(
  criteria: readonly ScoringCriterion[],
  groups: readonly CriteriaGroup[] = [],
  weighting: Weighting | undefined = undefined,
): readonly [ComparisonNode, ...ComparisonNode[]] {
  const known = new Set(groups.map(({ id }) => id));
  const members = criteria.map((one, criterion) => ({ id: one.id, label: bilingual(one.label), criterion }));
  const of = (id: string): readonly ComparedMember[] =>
    members.filter(({ criterion }) => criteria[criterion]?.group === id);
  const filled = groups
    .map((group) => ({ id: group.id, label: bilingual(group.label), members: of(group.id) }))
    .filter((group) => group.members.length > 0);
  const loose = members.filter(({ criterion }) => !known.has(criteria[criterion]?.group ?? ''));
  const top = [...filled.map(({ id, label }) => ({ id, label, criterion: null })), ...loose];
  return [
    { id: null, label: GOAL, members: top, matrix: matrixAmong(top, weighting) },
    ...filled.map((group) => ({ ...group, matrix: matrixAmong(group.members, weighting) })),
  ];
}

function matrixAmong(members: readonly ComparedMember[], weighting: Weighting | undefined): PairwiseMatrix {
  const at = (id: string): number => members.findIndex((one) => one.id === id);
  return matrixOf(
    members.length,
    (weighting?.comparisons ?? [])
      .map(({ criterion, over, ratio }) => ({ first: at(criterion), second: at(over), ratio }))
      .filter(({ first, second }) => first >= 0 && second >= 0),
  );
}
