import type { ExecutableModel } from './compile';
import { bindEvaluation } from './evaluate';
import type { CompiledModel, FeedbackReport, ModelRun } from './model';
import { Storage } from './storage';
import type { Shape, Value } from './types';
import { undefinedAt } from './undefined';

/** Evaluate a compiled model once; every line keeps its numbers, NaN carrying "undefined". */
export function runModel(model: CompiledModel): ModelRun {
  const executable = asExecutable(model);
  const storage = new Storage(executable.program, 1, new Set());
  for (const input of executable.inputs.values()) storage.setInput(input);
  const feedback = bindEvaluation(storage)();
  return runOver(executable, storage, feedback);
}

/** The numbers of an evaluation that is over: nothing changes them any more. */
export type Numbers = Pick<Storage, 'isSeries' | 'read'>;

/** Read the numbers of an evaluation by name. */
export function runOver(
  model: ExecutableModel,
  numbers: Numbers,
  feedback: readonly FeedbackReport[],
): ModelRun {
  return new SingleRun(model, numbers, feedback);
}

/** The program inside a compiled model. */
export function asExecutable(model: CompiledModel): ExecutableModel {
  if (!('program' in model)) throw new Error('this model was not made by compileModel');
  return model as ExecutableModel;
}

class SingleRun implements ModelRun {
  readonly model: ExecutableModel;
  readonly feedback: readonly FeedbackReport[];
  readonly #numbers: Numbers;
  readonly #series = new Map<string, Float64Array>();

  constructor(model: ExecutableModel, numbers: Numbers, feedback: readonly FeedbackReport[]) {
    this.model = model;
    this.feedback = feedback;
    this.#numbers = numbers;
  }

  shape(id: string): Shape {
    return this.#numbers.isSeries(this.#node(id)) ? 'series' : 'scalar';
  }

  series(id: string): Float64Array {
    const known = this.#series.get(id);
    if (known) return known;
    const read = this.#numbers.read(this.#node(id), 0);
    this.#series.set(id, read);
    return read;
  }

  value(id: string, period?: number): Value {
    const series = this.series(id);
    const at = series.length === 1 && this.shape(id) === 'scalar' ? 0 : (period ?? 0);
    const value = series[at];
    if (value !== undefined && Number.isFinite(value)) return value;
    return undefinedAt(this, id, this.shape(id) === 'scalar' ? undefined : at);
  }

  fedBack(id: string): Float64Array {
    const target = this.#node(id);
    const fed = this.model.program.nodes.find((n) => n.rule.rule === 'feedback' && n.rule.node === target);
    return fed ? this.#numbers.read(fed.index, 0) : this.series(id);
  }

  #node(id: string): number {
    const node = this.model.program.byName.get(id);
    if (node === undefined) throw new Error(`no line or input named ${id}`);
    return node;
  }
}
