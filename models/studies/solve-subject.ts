import { sameStructure } from '../language/structure';
import type { ModelError, ModelSpec, Result } from '../language/types';
import { type InputValue, type ProjectInput, setInput } from '../project/inputs';
import type { Option, Project } from '../project/schema';
import type { KeptModels } from './kept-models';
import { faultsOf, type Settled } from './settle';

export type VaryMode = 'value' | 'factor' | 'shift';

export interface ProbeSubject {
  readonly settled: Settled;
  readonly input: ProjectInput;
  readonly mode: VaryMode;
  readonly line: string;
  /** Index of the model period, for a line with one value per period. */
  readonly period: number;
}

/** What the input becomes when moved to x. */
export function movedValue(value: InputValue, mode: VaryMode, x: number): InputValue {
  const move = (one: number): number => (mode === 'value' ? x : mode === 'factor' ? one * x : one + x);
  return typeof value === 'number' ? move(value) : value.map(move);
}

/** The settled project with the input moved to x. */
export function projectAt({ settled, input, mode }: ProbeSubject, x: number): Project {
  const value = movedValue(input.input.value, mode, x);
  return equal(value, input.input.value) ? settled.project : setInput(settled.project, input.path, { value });
}

/** Put the model of a moved project together; faults when the project may not be computed so. */
export function specAt(subject: ProbeSubject, x: number, kept: KeptModels): Result<ModelSpec, ModelError[]> {
  const project = projectAt(subject, x);
  const faults = faultsOf(project, subject.settled.option.id);
  return faults.length > 0
    ? { ok: false, error: faults }
    : { ok: true, value: specOf(project, subject, kept) };
}

/** The same without the checks, for a place between others that passed them. */
export function uncheckedSpecAt(subject: ProbeSubject, x: number, kept: KeptModels): ModelSpec {
  return specOf(projectAt(subject, x), subject, kept);
}

function specOf(project: Project, { settled }: ProbeSubject, kept: KeptModels): ModelSpec {
  const option = project.options.find(({ id }) => id === settled.option.id) as Option;
  return kept.assembled(project, option).spec;
}

/**
 * Whether moving the input changes nothing but its own numbers in the model: then one compiled program serves every
 * place between the ends.
 */
export function movesOnlyItself(base: ModelSpec, others: readonly ModelSpec[], input: string): boolean {
  return others.every(
    (other) =>
      sameStructure(base, other) &&
      other.inputs.every(({ id, value }, i) => id === input || equal(value, base.inputs[i]?.value)),
  );
}

function equal(a: InputValue, b: InputValue | undefined): boolean {
  if (typeof a === 'number' || typeof b === 'number' || b === undefined) return a === b;
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
