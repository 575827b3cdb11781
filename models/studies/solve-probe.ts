import type { CompiledModel } from '../language/model';
import { type ModelSession, openSession, sameStructure } from '../language/session';
import { runTrials } from '../language/trials';
import type { ModelError, ModelSpec, Result, Undefined, Value } from '../language/types';
import { type InputValue, type ProjectInput, setInput } from '../project/inputs';
import type { Option, Project } from '../project/schema';
import { assembleScheme } from '../schemes';
import { type KeptModels, keepModels } from './kept-models';
import { faultsOf, type Settled } from './settle';
import type { Curve } from './solve-roots';

export type VaryMode = 'value' | 'factor' | 'shift';

/** One input moved, everything else at rest: a line of the model as a function of one number. */
export interface Probe extends Curve {
  /** The line at one place, with the reason where it has no value. */
  readonly value: (x: number) => Value;
  /** Flag lines of a name with `bind` that are 1 in some period. */
  readonly binding: (x: number) => readonly { readonly line: string; readonly label: LineLabel }[];
  readonly evaluations: () => number;
}

type LineLabel = { readonly zh: string; readonly en: string };

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
  return setInput(settled.project, input.path, { value: movedValue(input.input.value, mode, x) });
}

/** Put the model of a moved project together; faults when the project may not be computed so. */
export function specAt(subject: ProbeSubject, x: number): Result<ModelSpec, ModelError[]> {
  const project = projectAt(subject, x);
  const faults = faultsOf(project);
  return faults.length > 0 ? { ok: false, error: faults } : { ok: true, value: specOf(project, subject) };
}

/** The same without the checks, for a place between others that passed them. */
export function uncheckedSpecAt(subject: ProbeSubject, x: number): ModelSpec {
  return specOf(projectAt(subject, x), subject);
}

function specOf(project: Project, { settled }: ProbeSubject): ModelSpec {
  const option = project.options.find(({ id }) => id === settled.option.id) as Option;
  return assembleScheme(project, option).spec;
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

/** A probe on one compiled program: an evaluation repeats only what the input reaches. */
export function fastProbe(subject: ProbeSubject, base: ModelSession): Probe {
  const { input, mode, line, period } = subject;
  const { model } = base;
  const session = openSession(model, [input.id]);
  const own = model.inputs.get(input.id)?.value ?? 0;
  let evaluations = 0;
  const move = (x: number): void => {
    session.set(input.id, movedValue(own, mode, x));
    session.evaluate();
    evaluations++;
  };
  return {
    at: (x) => {
      move(x);
      return session.read(line, period);
    },
    many: (xs) => {
      evaluations += xs.length;
      const { kept } = runTrials(model, xs.length, [{ input: input.id, values: xs, mode }], [line]);
      const series = kept.get(line) ?? new Float64Array();
      const at = series.length > xs.length ? period * xs.length : 0;
      return series.slice(at, at + xs.length);
    },
    value: (x) => {
      move(x);
      return session.run().value(line, period);
    },
    binding: (x) => {
      move(x);
      return bindingIn(session, subject.input.id);
    },
    evaluations: () => evaluations,
  };
}

/** A probe that puts the model together anew at each place: for terms of years and whatever else changes its structure. */
export function slowProbe(subject: ProbeSubject, kept: KeptModels = keepModels()): Probe {
  const { line, period } = subject;
  let evaluations = 0;
  const opened = (x: number): ModelSession | Undefined => {
    const spec = specAt(subject, x);
    const session = spec.ok ? kept.session(spec.value) : spec;
    if (!session.ok) return because(session.error, subject);
    session.value.evaluate();
    evaluations++;
    return session.value;
  };
  const value = (x: number): Value => {
    const session = opened(x);
    if ('kind' in session) return session;
    if (!session.model.lines.has(line)) return because([], subject);
    return session.run().value(line, period);
  };
  const at = (x: number): number => {
    const session = opened(x);
    return 'kind' in session || !session.model.lines.has(line) ? Number.NaN : session.read(line, period);
  };
  return {
    at,
    many: (xs) => xs.map(at),
    value,
    binding: (x) => {
      const session = opened(x);
      return 'kind' in session ? [] : bindingIn(session, subject.input.id);
    },
    evaluations: () => evaluations,
  };
}

function because([first]: readonly ModelError[], { line }: ProbeSubject): Undefined {
  return {
    kind: 'undefined',
    reason: first?.message ?? { zh: '模型中没有这一行', en: 'the model has no such line' },
    at: { line: first?.line || line },
  };
}

/** The given name and every line that reads it, directly or through others. */
export function reachedFrom(model: CompiledModel, id: string): Set<string> {
  const reached = new Set([id]);
  for (const one of reached) for (const reader of model.dependents.get(one) ?? []) reached.add(reader);
  return reached;
}

/** Only what the input can move: a limit that binds whatever it is explains nothing. */
function bindingIn(session: ModelSession, input: string) {
  const periods = session.model.spec.periods.length;
  const reached = reachedFrom(session.model, input);
  return [...session.model.lines.values()].flatMap(({ def: { id, kind, label } }) => {
    if (kind !== 'flag' || !reached.has(id) || !/bind/.test(id.slice(id.lastIndexOf('.') + 1))) return [];
    const binds = Array.from({ length: periods }, (_, p) => session.read(id, p)).some((one) => one === 1);
    return binds ? [{ line: id, label }] : [];
  });
}
