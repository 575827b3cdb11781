export { type ComplianceFinding, complianceAcross, type OptionCompliance } from './compliance-across';
export { figureText, percentText, pointsText } from './figure-text';
export { hierarchyWords, nodeWords } from './hierarchy-words';
export { proposeCriteria } from './propose';
export { type ScoreSettings, scoreOptions } from './score-options';
export { flipSentence, rankedOptions, type SummarySentence, scoringSummary } from './summary';
export type {
  Consistency,
  CriterionCell,
  MarkSpread,
  RankFlip,
  ScoredCriterion,
  ScoredHierarchy,
  ScoredNode,
  Scoring,
  WeightBar,
} from './types';
