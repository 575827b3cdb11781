export {
  ahpWeights,
  CONSISTENT_UP_TO,
  type DoubtfulJudgement,
  type Priorities,
} from './ahp';
export { type DecisionOutcome, type DecisionReason, decided, undecided } from './decision-outcome';
export {
  type GroupedWeights,
  groupedWeights,
  type HierarchyConsistency,
  hierarchyConsistency,
} from './grouped-weights';
export {
  type HierarchyNode,
  type HierarchyPriorities,
  hierarchyPriorities,
  type NodePriorities,
} from './hierarchy';
export { type Judgement, matrixOf, type PairwiseMatrix, readPairwise } from './pairwise-matrix';
export { RANDOM_INDEX_TABLES, type RandomIndexTable, randomIndex } from './random-index';
export { type RankRobustness, rankRobustness } from './rank-robustness';
export { type Dominance, dominances, ranksOf, type ValueTable, weightedScores } from './score';
export { type AnchoredValue, type Anchors, anchoredValue, type ValueShape } from './value-function';
export { type Flip, type WeightFlips, weightFlips } from './weight-flips';
export { type TornadoBar, weightTornado } from './weight-tornado';
export { directWeights, inProportion, swingWeights, withWeight } from './weights';
