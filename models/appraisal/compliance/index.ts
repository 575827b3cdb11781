export {
  type ComplianceResult,
  complianceOf,
  type Justification,
  type RuleReading,
  type RuleVerdict,
} from './assess';
export { type ProjectRule, RULE_CATALOGUE, rulesOfProject } from './catalogue';
export { checkExpression } from './expression';
export { FACTS, factsOf } from './facts';
export { FIGURES } from './figures';
export { complianceProblems } from './problems';
export { QUESTIONS } from './questions';
export { REGIMES, type RegimeChoice, RULE_SETS, regimeOf, ruleSetOf } from './regime';
export { factText, faultWords, LIMITS } from './sentence';
export { type ComplianceSummary, complianceSummary, countsWords } from './summary';
export { type FactDef, type FactValue, type RuleDef, type RuleState, SURE } from './types';
