import type { Bilingual, Result } from '../language/types';
import { checkEntries } from './check-contracted';
import { openDebt } from './contracted-debt';
import { type InputValue, listInputs, setInput } from './inputs';
import { placeOf } from './place';
import type { ProjectProblem } from './problem';
import type { Contracted, Option, Project } from './schema';
import { bilingual } from './text';

/**
 * Give the project as one option's contracted values leave it: each written over its input, the list itself gone.
 *
 * Applied after a scenario, so a contracted value stands whatever the scenario says. Facts are shared between options;
 * the result is for this option alone.
 */
export function applyContracted(project: Project, optionId: string): Result<Project, ProjectProblem[]> {
  const at = project.options.findIndex(({ id }) => id === optionId);
  const option = project.options[at];
  if (!option) throw new Error(`No option ${optionId}`);
  const entries = option.contracted ?? [];
  if (entries.length === 0) return { ok: true, value: project };
  const open = openDebt(project, at);
  const inputs = listInputs(open, optionId);
  const findings = checkEntries(entries, at, inputs).filter(({ severity }) => severity === 'error');
  if (findings.length > 0) {
    return {
      ok: false,
      error: findings.map((finding) => ({ ...finding, place: placeOf(project, finding.path) })),
    };
  }
  const changed = entries.reduce((here, entry) => {
    const input = inputs.find(({ id }) => id === entry.input);
    if (!input) throw new Error(`No input ${entry.input}`);
    return setInput(here, input.path, {
      value: entry.value,
      source: undefined,
      note: noteOf(entry),
      confidence: 'assumption',
    });
  }, open);
  return { ok: true, value: releaseContracted(changed, optionId) };
}

/** Give the project with one option's contracted values gone: its inputs and the scenarios decide again. */
export function releaseContracted(project: Project, optionId: string): Project {
  return withEntries(project, optionId, []);
}

/** Write a contracted value into an option, in the place of an earlier one of the same input. */
export function putContracted(project: Project, optionId: string, entry: Contracted): Project {
  const known = project.options.find(({ id }) => id === optionId)?.contracted ?? [];
  const at = known.findIndex(({ input }) => input === entry.input);
  return withEntries(project, optionId, at < 0 ? [...known, entry] : known.with(at, entry));
}

/** Take one contracted value out of an option. */
export function dropContracted(project: Project, optionId: string, input: string): Project {
  const known = project.options.find(({ id }) => id === optionId)?.contracted ?? [];
  return withEntries(
    project,
    optionId,
    known.filter((entry) => entry.input !== input),
  );
}

/** The contracted value of an input, where an option has one. */
export function contractedValue(option: Option, input: string): InputValue | undefined {
  return option.contracted?.find((entry) => entry.input === input)?.value;
}

function withEntries(project: Project, optionId: string, entries: readonly Contracted[]): Project {
  const options = project.options.map((option): Option => {
    if (option.id !== optionId) return option;
    const { contracted: _former, ...rest } = option;
    return entries.length === 0 ? rest : { ...rest, contracted: [...entries] };
  });
  return { ...project, options };
}

function noteOf({ note, solved_for: { target, scenario } }: Contracted): Bilingual {
  if (note !== undefined) return bilingual(note);
  return {
    zh: `约定值：在情景“${scenario}”下按指标“${target}”求解得出，各情景均不变。`,
    en: `Contracted: solved in scenario "${scenario}" for "${target}", the same in every scenario.`,
  };
}
