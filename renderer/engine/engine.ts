/** The one door through which the page reaches the engine. */
export { SIZE_LIMIT_NAMES, SIZE_LIMITS } from '../../models/blocks/sizing';
export { explain } from '../../models/language/explain';
export { FUNCTIONS } from '../../models/language/functions';
export type {
  Bilingual,
  Confidence,
  Kind,
  LineDef,
  ModelError,
  PeriodDef,
  Value,
} from '../../models/language/types';
export {
  checkProject,
  FIELDS,
  getAt,
  type InputPatch,
  type InputValue,
  listInputs,
  newProject,
  type Project,
  type ProjectInput,
  type ProjectProblem,
  parsePointer,
  parseProject,
  placeOf,
  projectYears,
  serializeProject,
  setAt,
  setInput,
} from '../../models/project';
export type { PartyRole } from '../../models/project/schema';
export type {
  CheckResult,
  ContractedResult,
  MetricResult,
  PartyResult,
  RunResult,
} from '../../models/studies/result';
export { runProject } from '../../models/studies/run';
export { statementByYear } from '../../models/studies/statements';
