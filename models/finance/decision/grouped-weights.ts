import { ahpWeights, type Priorities } from './ahp';
import { type DecisionOutcome, decided } from './decision-outcome';
import type { PairwiseMatrix } from './pairwise-matrix';
import type { RandomIndexTable } from './random-index';

/** What a whole hierarchy says of its consistency. */
export interface HierarchyConsistency {
  /** Σ weight × consistency index, over the goal and every group. */
  readonly index: number;
  /** Σ weight × random index; undefined where one node is beyond the published sizes. */
  readonly randomIndex: number | undefined;
  /** The first ÷ the second; 0 where nothing can contradict. */
  readonly ratio: number | undefined;
}

/** Weights of criteria in groups. */
export interface GroupedWeights {
  readonly goal: Priorities;
  /** One for each group, weights within it adding up to 1. */
  readonly groups: readonly Priorities[];
  /** Shares of the whole by group and member: the group's weight times the member's; all of them add up to 1. */
  readonly global: readonly (readonly number[])[];
  readonly consistency: HierarchyConsistency;
}

/**
 * Weigh criteria that stand in groups: groups against one another, then the members of each.
 *
 * Source: Saaty, The Analytic Hierarchy Process (1980), local and global priorities, consistency of a hierarchy.
 */
export function groupedWeights(
  goal: PairwiseMatrix,
  groups: readonly PairwiseMatrix[],
  table: RandomIndexTable = 'saaty_1980',
): DecisionOutcome<GroupedWeights> {
  const top = ahpWeights(goal, table);
  if (!top.ok) return top;
  const weighed: Priorities[] = [];
  for (const matrix of groups) {
    const below = ahpWeights(matrix, table);
    if (!below.ok) return below;
    weighed.push(below.value);
  }
  const shares = top.value.weights;
  return decided({
    goal: top.value,
    groups: weighed,
    global: weighed.map(({ weights }, g) => weights.map((one) => one * (shares[g] ?? 0))),
    consistency: hierarchyConsistency([
      { weight: 1, ...top.value },
      ...weighed.map((one, g) => ({ weight: shares[g] ?? 0, ...one })),
    ]),
  });
}

/** Consistency of a whole hierarchy: each matrix counts as much as its node weighs. Source: Saaty (1980). */
export function hierarchyConsistency(
  nodes: readonly (Pick<Priorities, 'consistencyIndex' | 'randomIndex'> & { readonly weight: number })[],
): HierarchyConsistency {
  const index = nodes.reduce((sum, { weight, consistencyIndex }) => sum + weight * consistencyIndex, 0);
  const randomIndex = nodes.reduce<number | undefined>(
    (sum, node) =>
      sum === undefined || node.randomIndex === undefined ? undefined : sum + node.weight * node.randomIndex,
    0,
  );
  const ratio = randomIndex === undefined ? undefined : randomIndex === 0 ? 0 : index / randomIndex;
  return { index, randomIndex, ratio };
}
