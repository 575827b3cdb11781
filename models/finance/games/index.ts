export {
  type Coalition,
  coalitionOf,
  coalitionSums,
  everyone,
  membersOf,
  namesOf,
  sizeOf,
} from './coalitions';
export { type BalancedCoalition, type LeastCore, leastCore } from './core';
export { type Corners, cornersOf, separableOf } from './corners';
export { type CostFormula, type CostPart, checkedFormula } from './cost-formula';
export {
  type CoreViolation,
  coreViolations,
  efficiencyGap,
  type IndividualViolation,
  individualViolations,
  isInCore,
  savingsOf,
} from './examine';
export { cornersOfFormula, gameFromFormula } from './formula-game';
export {
  type Game,
  type GameKind,
  gameOf,
  MAX_TABLE_PLAYERS,
  RELATIVE_TOLERANCE,
  toleranceOf,
  totalOf,
  worth,
} from './game';
export type { Allocation, GameOutcome, GameReason } from './game-outcome';
export { type GatelyPoint, gatelyPoint } from './gately';
export { type Nucleolus, nucleolus, perCapitaNucleolus, prenucleolus } from './nucleolus';
export { nucleolusOfLargest } from './nucleolus-largest';
export {
  gainTogether,
  isConcave,
  isConvex,
  isEssential,
  isMonotone,
  isSubadditive,
  isSuperadditive,
  type Property,
} from './properties';
export { type RemainingBenefits, remainingBenefits } from './remaining-benefits';
export { shapleyValue } from './shapley';
export { type FormulaShapley, shapleyOfFormula, shapleyOfLargest } from './shapley-formula';
export {
  type SampledShares,
  type SamplingOptions,
  sampledShapley,
  type ValuesAlong,
} from './shapley-sampled';
export { equalNonSeparable, equalShares, equalSurplus, proportionalShares } from './simple-rules';
export { aloneOf, dualGame, monotoneCover, savingsGame } from './transform';
