import { inputDefs } from '../blocks/input-defs';
import type { InputDef } from '../language/types';
import { changedNumbers } from '../project/changed-numbers';
import type { Option, Project } from '../project/schema';
import { assembleScheme, numbersRead } from '../schemes';
import type { AssembledModel } from '../schemes/scheme';

/** Puts one option of a settled project together. */
export type Assemble = (project: Project, option: Option) => AssembledModel;

const known = new WeakMap<Project, Map<string, AssembledModel>>();

/** Put one option of a settled project together; of the very same project and option only once, as neither ever changes. */
export function assembleOnce(
  project: Project,
  option: Option,
  assemble: Assemble = assembleScheme,
): AssembledModel {
  const options = known.get(project) ?? new Map<string, AssembledModel>();
  known.set(project, options);
  const before = options.get(option.id);
  if (before) return before;
  const assembled = assemble(project, option);
  options.set(option.id, assembled);
  return assembled;
}

interface Kept {
  readonly project: Project;
  readonly option: string;
  readonly assembled: AssembledModel;
  /** The inputs whose numbers decided how it was put together. */
  readonly read: ReadonlySet<string>;
  /** Whether that is known of this very model; else it is so of one that differs in those numbers, and likely here. */
  readonly sure: boolean;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Keep the last few models put together. A project that differs from an earlier one in numbers nothing was decided by is
 * the same model with other numbers; any other is put together anew.
 */
export function keepAssembled(most: number): Assemble {
  const all: Kept[] = [];
  return (project, option) => {
    let read = NOTHING;
    for (const [at, before] of all.entries()) {
      const changed = before.option === option.id ? changedNumbers(before.project, project) : null;
      if (changed === null) continue;
      const decides = ({ read: those }: Kept): boolean => changed.some((path) => those.has(path));
      const kept = before.sure || decides(before) ? before : surely(before);
      all[at] = kept;
      if (decides(kept)) {
        read = kept.read;
        continue;
      }
      all.splice(at, 1);
      const assembled = renumbered(kept.assembled, project, option.id, changed);
      all.unshift({ ...kept, project, assembled });
      return assembled;
    }
    const assembled = assembleScheme(project, option);
    all.unshift({ project, option: option.id, assembled, read, sure: false });
    all.length = Math.min(all.length, most);
    return assembled;
  };
}

function surely(kept: Kept): Kept {
  const { project, option } = kept;
  return { ...kept, read: numbersRead(project, optionOf(project, option)), sure: true };
}

function renumbered(
  assembled: AssembledModel,
  project: Project,
  option: string,
  changed: readonly string[],
): AssembledModel {
  const { spec } = assembled;
  const listed = inputDefs(project, optionOf(project, option), spec.periods.length, spec.periodsPerYear);
  const here = new Set(changed);
  const fresh = new Map(
    listed.flatMap((def) => (here.has(def.path ?? '') ? [[def.path, def] as const] : [])),
  );
  const inputs = spec.inputs.map((def): InputDef => fresh.get(def.path) ?? def);
  return { ...assembled, spec: { ...spec, inputs } };
}

function optionOf(project: Project, id: string): Option {
  const option = project.options.find((one) => one.id === id);
  if (!option) throw new Error(`No option ${id}`);
  return option;
}
