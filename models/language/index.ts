/** The public surface of the formula language. */
export { compileModel } from './compile';
export { explain } from './explain';
export { FUNCTIONS } from './functions';
export type { CompiledLine, CompiledModel, Explanation, FeedbackReport, ModelRun, Precedent } from './model';
export { parseFormula } from './parse';
export { runModel } from './run';
export { runTrials, type TrialsResult, type Variation } from './trials';
export type * from './types';
export { parseUnit, sameUnit, unitText } from './units';
