import { compileModel } from '../language/compile';
import { type ModelSession, openSession } from '../language/session';
import { sameStructure } from '../language/structure';
import type { ModelError, ModelSpec, Result } from '../language/types';
import { type Assemble, assembleOnce, keepAssembled } from './assembled';

/**
 * Models of earlier runs, so that a change of numbers only is neither put together nor compiled again. Results never
 * depend on what is kept, only the time they take.
 */
export interface KeptModels {
  /** One option of a settled project, put together. */
  readonly assembled: Assemble;
  /** A session on this specification, with all its inputs set; the next call may take it over. */
  session(spec: ModelSpec): Result<ModelSession, ModelError[]>;
}

/** Keep the models of the last few structures. */
export function keepModels(most = 8): KeptModels {
  const sessions: ModelSession[] = [];
  const assemble = keepAssembled(most);
  return {
    assembled: (project, option) => assembleOnce(project, option, assemble),
    session(spec) {
      const at = sessions.findIndex(({ model }) => sameStructure(model.spec, spec));
      const [known] = at < 0 ? [] : sessions.splice(at, 1);
      if (known) known.adopt(spec);
      const opened = known ? { ok: true as const, value: known } : freshSession(spec);
      if (opened.ok) sessions.unshift(opened.value);
      sessions.length = Math.min(sessions.length, most);
      return opened;
    },
  };
}

function freshSession(spec: ModelSpec): Result<ModelSession, ModelError[]> {
  const compiled = compileModel(spec);
  return compiled.ok ? { ok: true, value: openSession(compiled.value) } : compiled;
}
