import {
  ahpWeights,
  CONSISTENT_UP_TO,
  directWeights,
  groupedWeights,
  type Priorities,
  type RandomIndexTable,
  swingWeights,
} from '../../finance/decision';
import { contradictionWords } from '../../project/check-criteria-groups';
import { type ComparisonNode, comparisonNodes } from '../../project/criteria-tree';
import type { CriteriaGroup, ScoringCriterion, Weighting } from '../../project/schema-scoring';
import type { Consistency, ScoredHierarchy, ScoredNode } from './types';

/** Weights of the criteria by the method chosen; null where the method gives none (the project's check says why). */
export interface CriteriaWeights {
  readonly method: Weighting['method'];
  readonly weights: readonly number[] | null;
  readonly inProportion: boolean;
  readonly consistency?: Consistency;
  readonly hierarchy?: ScoredHierarchy;
}

/** Weigh the criteria: shares, swing points or pairwise comparisons. Shares that do not add up count in proportion. */
export function criteriaWeights(
  criteria: readonly ScoringCriterion[],
  weighting: Weighting | undefined,
  groups: readonly CriteriaGroup[] = [],
): CriteriaWeights {
  const method = weighting?.method ?? 'direct';
  if (method === 'ahp') return pairwiseWeights(criteria, weighting, groups);
  if (method === 'swing') {
    const swung = swingWeights(criteria.map(({ points }) => points?.value ?? 0));
    return { method, weights: swung.ok ? swung.value : null, inProportion: false };
  }
  const direct = directWeights(criteria.map(({ weight }) => weight?.value ?? 0));
  if (direct.ok) return { method, weights: direct.value, inProportion: false };
  return direct.error.reason === 'weights_do_not_sum'
    ? { method, weights: direct.error.normalised, inProportion: true }
    : { method, weights: null, inProportion: false };
}

function pairwiseWeights(
  criteria: readonly ScoringCriterion[],
  weighting: Weighting | undefined,
  groups: readonly CriteriaGroup[],
): CriteriaWeights {
  const table = weighting?.random_index ?? 'saaty_1980';
  const nodes = comparisonNodes(criteria, groups, weighting);
  const [top, ...filled] = nodes;
  if (filled.length === 0) {
    const weighed = ahpWeights(top.matrix, table);
    if (!weighed.ok) return { method: 'ahp', weights: null, inProportion: false };
    const consistency = consistencyOf(weighed.value, table);
    return { method: 'ahp', weights: weighed.value.weights, inProportion: false, consistency };
  }
  // A criterion in no group is a group of its own: its share of the goal is its weight.
  const below = top.members.map(({ id }) => filled.find((node) => node.id === id));
  const weighed = groupedWeights(
    top.matrix,
    below.map((node) => node?.matrix ?? [[1]]),
    table,
  );
  if (!weighed.ok) return { method: 'ahp', weights: null, inProportion: false };
  const { goal, groups: local, global, consistency } = weighed.value;
  const weights = criteria.map((_, k) => {
    const g = top.members.findIndex(
      ({ criterion }, i) => criterion === k || below[i]?.members.some((one) => one.criterion === k),
    );
    const at = below[g]?.members.findIndex(({ criterion }) => criterion === k) ?? 0;
    return global[g]?.[at] ?? 0;
  });
  const scored = nodes.map((node): ScoredNode => {
    const g = top.members.findIndex(({ id }) => id === node.id);
    const own = node.id === null ? goal : local[g];
    return scoredNode(node, own ?? goal, node.id === null ? 1 : (goal.weights[g] ?? 0), table);
  });
  return {
    method: 'ahp',
    weights,
    inProportion: false,
    hierarchy: {
      nodes: scored,
      ...consistency,
      accepted: isAccepted(consistency.ratio) && scored.every((one) => one.consistency.accepted),
    },
  };
}

function scoredNode(
  node: ComparisonNode,
  own: Priorities,
  weight: number,
  table: RandomIndexTable,
): ScoredNode {
  const consistency = consistencyOf(own, table);
  const { ratio, worst } = consistency;
  return {
    id: node.id,
    label: node.label,
    weight,
    members: node.members.map(({ id, label }, i) => {
      const local = own.weights[i] ?? 0;
      return { id, label, local, global: local * weight };
    }),
    consistency,
    ...(ratio !== undefined && !consistency.accepted
      ? { caution: contradictionWords(node, ratio, worst) }
      : {}),
  };
}

function isAccepted(ratio: number | undefined): boolean {
  return ratio !== undefined && ratio <= CONSISTENT_UP_TO;
}

function consistencyOf(
  { consistencyIndex, consistencyRatio, randomIndex, worst }: Priorities,
  table: RandomIndexTable,
): Consistency {
  return {
    table,
    randomIndex,
    index: consistencyIndex,
    ratio: consistencyRatio,
    accepted: isAccepted(consistencyRatio),
    worst,
  };
}
