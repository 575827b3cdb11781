/** The way to scores across criteria. */
export {
  complianceAcross,
  flipSentence,
  hierarchyWords,
  type OptionCompliance,
  proposeCriteria,
  rankedOptions,
  type ScoredCriterion,
  type ScoredNode,
  type Scoring,
  type SummarySentence,
  scoreOptions,
  scoringSummary,
} from '../../models/appraisal/scoring';
export { withWeight } from '../../models/finance/decision';
export { type ComparisonNode, comparisonNodes } from '../../models/project/criteria-tree';
export type { ScoringCriterion, Weighting } from '../../models/project/schema-scoring';
