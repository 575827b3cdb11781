/** The one door through which the page reaches the engine. */
export { NEW_DEBT } from '../../models/blocks/debt-list';
export { SIZE_LIMIT_NAMES, SIZE_LIMITS } from '../../models/blocks/sizing';
export { CAUSE_NAMES, CAUSES, type Cause } from '../../models/blocks/termination-causes';
export { explain } from '../../models/language/explain';
export { FUNCTIONS } from '../../models/language/functions';
export type {
  Bilingual,
  Confidence,
  Kind,
  LineDef,
  ModelError,
  PeriodDef,
  Result,
  Value,
} from '../../models/language/types';
export {
  checkProject,
  debtInput,
  dropContracted,
  FIELDS,
  fieldOf,
  getAt,
  hinders,
  type InputPatch,
  type InputValue,
  listInputs,
  newProject,
  openDebt,
  type Project,
  type ProjectInput,
  type ProjectProblem,
  parseDraft,
  parsePointer,
  parseProject,
  placeOf,
  projectYears,
  serializeProject,
  setAt,
  setInput,
} from '../../models/project';
export { POOL_RULES } from '../../models/project/pool-rule-names';
export type { PartyRole } from '../../models/project/schema';
export type { Pool, PoolMember, PoolRule } from '../../models/project/schema-pool';
export { contractValue, releaseDebt } from '../../models/studies/contract';
export { keepModels } from '../../models/studies/kept-models';
export { type PoolStudy, poolOf, type RuleVerdict } from '../../models/studies/pool';
export { completeTable } from '../../models/studies/pool-table';
export { coreWords, fairnessWords, leavingWords, stabilityWords } from '../../models/studies/pool-words';
export type {
  AccountResult,
  CheckResult,
  ContractedResult,
  MetricResult,
  PartyResult,
  RunResult,
} from '../../models/studies/result';
export { runProject } from '../../models/studies/run';
export { type Sharing, type SharingPart, sharingOf } from '../../models/studies/sharing';
export { type Margins, sharingMargins } from '../../models/studies/sharing-margin';
export type { Solution, SolveFailure, SolveRequest } from '../../models/studies/solve-types';
export { statementByYear } from '../../models/studies/statements';
