export { type ComplianceFinding, complianceAcross, type OptionCompliance } from './compliance-across';
export { figureText, percentText, pointsText } from './figure-text';
export { proposeCriteria } from './propose';
export { type ScoreSettings, scoreOptions } from './score-options';
export { flipSentence, rankedOptions, type SummarySentence, scoringSummary } from './summary';
export type {
  Consistency,
  CriterionCell,
  MarkSpread,
  RankFlip,
  ScoredCriterion,
  Scoring,
  WeightBar,
} from './types';
