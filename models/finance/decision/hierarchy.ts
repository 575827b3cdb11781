import { ahpWeights, type Priorities } from './ahp';
import { type DecisionOutcome, decided, undecided } from './decision-outcome';
import type { PairwiseMatrix } from './pairwise-matrix';
import type { RandomIndexTable } from './random-index';

/** A goal or criterion: its matrix compares its sub-criteria, or the alternatives where it has none. */
export interface HierarchyNode {
  readonly id: string;
  readonly matrix: PairwiseMatrix;
  readonly children?: readonly HierarchyNode[];
}

/** One node of a worked-out hierarchy. */
export interface NodePriorities extends Priorities {
  readonly id: string;
  /** Its share of the whole goal; 1 for the goal itself. */
  readonly globalWeight: number;
}

/** Alternatives weighed under every criterion, and together. */
export interface HierarchyPriorities {
  /** One share for each alternative, adding up to 1. */
  readonly alternatives: readonly number[];
  /** Every node from the goal downwards. */
  readonly nodes: readonly NodePriorities[];
}

/**
 * Weigh alternatives through a hierarchy of criteria.
 *
 * `distributive` shares each criterion's weight among the alternatives; `ideal` gives its best alternative all of it,
 * so that one more alternative does not turn the order of the others. Source: Saaty (1980); ideal mode, Saaty (1994).
 *
 * @returns the first node's reason where one cannot be weighed; `wrong_length` where matrices disagree in size
 */
export function hierarchyPriorities(
  goal: HierarchyNode,
  {
    table = 'saaty_1980',
    mode = 'distributive',
  }: { readonly table?: RandomIndexTable; readonly mode?: 'distributive' | 'ideal' } = {},
): DecisionOutcome<HierarchyPriorities> {
  const nodes: NodePriorities[] = [];
  const leaves: { readonly share: number; readonly weights: readonly number[] }[] = [];
  const walk = (node: HierarchyNode, share: number): DecisionOutcome<null> => {
    const weighed = ahpWeights(node.matrix, table);
    if (!weighed.ok) return weighed;
    nodes.push({ id: node.id, globalWeight: share, ...weighed.value });
    const { weights } = weighed.value;
    const { children = [] } = node;
    if (children.length === 0) {
      leaves.push({ share, weights });
      return decided(null);
    }
    if (children.length !== weights.length) return undecided({ reason: 'wrong_length' });
    for (const [i, child] of children.entries()) {
      const below = walk(child, share * (weights[i] ?? 0));
      if (!below.ok) return below;
    }
    return decided(null);
  };
  const walked = walk(goal, 1);
  if (!walked.ok) return walked;
  const size = leaves[0]?.weights.length ?? 0;
  if (leaves.some(({ weights }) => weights.length !== size)) return undecided({ reason: 'wrong_length' });
  const raw = Array.from({ length: size }, (_, i) =>
    leaves.reduce((total, { share, weights }) => {
      const most = mode === 'ideal' ? Math.max(...weights) : 1;
      return total + (share * (weights[i] ?? 0)) / most;
    }, 0),
  );
  const total = raw.reduce((sum, one) => sum + one, 0);
  return decided({ alternatives: raw.map((one) => one / total), nodes });
}
