export { checkProject } from './check';
export {
  applyContracted,
  contractedValue,
  dropContracted,
  putContracted,
  releaseContracted,
} from './contracted';
export { debtInput, openDebt } from './contracted-debt';
export { newProject } from './defaults';
export type { FieldDef } from './field';
export { FIELDS, fieldOf } from './fields';
export {
  type InputPatch,
  type InputValue,
  listFactInputs,
  listInputs,
  listOptionInputs,
  type ProjectInput,
  setInput,
} from './inputs';
export { projectJsonSchema } from './json-schema';
export { CURRENT_VERSION, type Migration, type MigrationFailure, migrate } from './migrate';
export { applyScenario } from './overrides';
export { LARGEST_PROJECT, parseDraft, parseProject, readProject } from './parse';
export { placeOf } from './place';
export { formatPointer, getAt, parsePointer, setAt } from './pointer';
export { hinders, type ProjectProblem } from './problem';
export type * from './schema';
export { projectSchema } from './schema';
export { serializeProject } from './serialize';
export { bilingual, inLanguage, type Language } from './text';
export { periodsPerYear, projectYears } from './years';
