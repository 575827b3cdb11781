export { type Advice, advise, type Contribution, type SchemeAdvice } from './advise';
export { readAnswers, UNKNOWN } from './answers';
export type { CaseCity } from './case';
export { CASES, comparedWith } from './cases';
export { CITATIONS } from './citations';
export { EVIDENCE } from './evidence';
export { namesOf } from './headline';
export { SCHEME_NAMES, VARIANT_NAMES } from './names';
export { QUESTION_GROUPS, QUESTIONS } from './questions';
export { RULES } from './rules';
export { type Change, type QuestionSensitivity, withAnswer } from './sensitivity';
export {
  type Answers,
  CHOICES,
  type Citation,
  type Evidence,
  type QuestionId,
  SCHEMES,
  type SchemeId,
  type Severity,
  VARIANTS,
  type VariantId,
} from './types';
export { VARIANT_RULES } from './variants';
