/** The way to scores across criteria. */
export {
  complianceAcross,
  flipSentence,
  type OptionCompliance,
  proposeCriteria,
  rankedOptions,
  type ScoredCriterion,
  type Scoring,
  type SummarySentence,
  scoreOptions,
  scoringSummary,
} from '../../models/appraisal/scoring';
export { withWeight } from '../../models/finance/decision';
export type { ScoringCriterion, Weighting } from '../../models/project/schema-scoring';
