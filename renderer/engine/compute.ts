import {
  type Bilingual,
  checkProject,
  hinders,
  keepModels,
  type ModelError,
  type Project,
  placeOf,
  type RunResult,
  runProject,
} from './engine';

/** What keeps a project from being computed, or deserves judgement: a place and a sentence. */
export interface Problem {
  /** JSON pointer into the project file; empty for the file as a whole. */
  readonly path: string;
  readonly place: Bilingual;
  readonly message: Bilingual;
  readonly severity: 'error' | 'warning';
  /** Character offset in the formula that stands at `path`. */
  readonly position?: number;
  readonly suggestion?: string;
}

/** Models of earlier runs: a change of numbers alone is not compiled again. */
let kept = keepModels();

/** A run, or what stands in its way. */
export type Outcome =
  | { readonly ok: true; readonly result: RunResult; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Check a project and compute one option under one scenario; a fault of the program itself is a problem like any other. */
export function computeProject(project: Project, option: string, scenario: string): Outcome {
  try {
    return compute(project, option, scenario);
  } catch (thrown) {
    // A model that broke off half way is not gone on with.
    kept = keepModels();
    return { ok: false, problems: [programFault(thrown)] };
  }
}

function compute(project: Project, option: string, scenario: string): Outcome {
  const found: readonly Problem[] = checkProject(project);
  const at = project.options.findIndex(({ id }) => id === option);
  if (found.some((p) => hinders(p, at))) return { ok: false, problems: found };
  const outcome = runProject(project, { option, scenario }, kept);
  if (outcome.ok) return { ok: true, result: outcome.value, warnings: found };
  return { ok: false, problems: [...outcome.error.map((error) => problemOf(error, project)), ...found] };
}

function problemOf(error: ModelError, project: Project): Problem {
  const path = error.path ?? '';
  return {
    path,
    place: path === '' && error.line !== '' ? placeInRun(error.line) : placeOf(project, path),
    message: error.message,
    severity: 'error',
    ...(error.position === undefined ? {} : { position: error.position }),
    ...(error.suggestion === undefined ? {} : { suggestion: error.suggestion }),
  };
}

/** A fault that only the run shows stands at no one place of the file. */
function placeInRun(line: string): Bilingual {
  return { zh: `计算过程（${line}）`, en: `In the calculation (${line})` };
}

function programFault(thrown: unknown): Problem {
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    path: '',
    place: { zh: '程序', en: 'The program' },
    message: {
      zh: `计算时程序出错，项目没有受影响；请撤销上一步修改，并把这句话告诉开发者：${words}`,
      en: `The program failed while computing; the project is untouched. Undo the last change and tell the developers: ${words}`,
    },
    severity: 'error',
  };
}
