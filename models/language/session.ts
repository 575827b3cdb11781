import type { ExecutableModel } from './compile';
import { bindEvaluation } from './evaluate';
import type { CompiledModel, FeedbackReport, ModelRun } from './model';
import { asExecutable, runOver } from './run';
import { Storage } from './storage';
import type { InputDef, LineDef, ModelSpec, TableDef } from './types';

/** A compiled model bound once: set some inputs, evaluate, read, again and again. */
export interface ModelSession {
  readonly model: CompiledModel;
  /** Give an input other numbers: one, or one per period where the model's own value has one per period. */
  set(input: string, value: number | readonly number[]): void;
  /** Evaluate what the inputs that may vary reach. */
  evaluate(): readonly FeedbackReport[];
  /** The number of a line after the last evaluation; NaN is undefined. A scalar ignores the period. */
  read(id: string, period?: number): number;
  /** The last evaluation with numbers of its own, which later ones do not touch. */
  run(): ModelRun;
  /** Go on with another specification of the same structure: its numbers, names and sources. */
  adopt(spec: ModelSpec): void;
}

/**
 * Open a session on a model.
 *
 * @param vary ids of the inputs that may be set; all of them when absent. The fewer, the less is evaluated again.
 */
export function openSession(model: CompiledModel, vary?: readonly string[]): ModelSession {
  return new Session(asExecutable(model), vary);
}

/**
 * Whether two specifications differ only in the numbers of their inputs and in their words, so that one compiled
 * program serves both. An input whose numbers cannot be used makes them differ: compiling then says what is wrong.
 */
export function sameStructure(a: ModelSpec, b: ModelSpec): boolean {
  return (
    a === b ||
    (a.periods.length === b.periods.length &&
      alike(a.inputs, b.inputs, (x, y) => sameInput(x, y, b.periods.length)) &&
      alike(a.lines, b.lines, sameLine) &&
      alike(a.tables, b.tables, sameTable))
  );
}

/** The same program for a specification of the same structure. */
export function withSpec(model: CompiledModel, spec: ModelSpec): CompiledModel {
  const executable = asExecutable(model);
  if (executable.spec === spec) return executable;
  return {
    ...executable,
    spec,
    lines: new Map(
      spec.lines.map((def) => {
        const line = executable.lines.get(def.id);
        if (!line) throw new Error(`no line named ${def.id}`);
        return [def.id, { ...line, def }];
      }),
    ),
    inputs: new Map(spec.inputs.map((input) => [input.id, input])),
    tables: new Map(spec.tables.map((table) => [table.id, table])),
  } satisfies ExecutableModel;
}

class Session implements ModelSession {
  #model: ExecutableModel;
  readonly #storage: Storage;
  readonly #evaluate: () => FeedbackReport[];
  readonly #open: ReadonlySet<string>;
  #feedback: readonly FeedbackReport[] = [];

  constructor(model: ExecutableModel, vary?: readonly string[]) {
    this.#model = model;
    this.#open = new Set(vary ?? model.inputs.keys());
    const { program } = model;
    const nodes = new Set([...this.#open].map((id) => this.#node(this.#input(id).id)));
    this.#storage = new Storage(program, 1, nodes);
    for (const input of model.inputs.values()) this.#storage.setInput(input);
    this.#evaluate = bindEvaluation(this.#storage);
  }

  get model(): CompiledModel {
    return this.#model;
  }

  set(id: string, value: number | readonly number[]): void {
    const input = this.#input(id);
    if (!this.#open.has(id)) throw new Error(`${id} was not opened to be varied`);
    if (typeof value !== 'number') {
      const wanted = typeof input.value === 'number' ? 0 : input.value.length;
      if (value.length !== wanted) throw new Error(`${id} needs ${wanted} values, got ${value.length}`);
    }
    // Of a series, only the periods: beyond the timeline it stays zero.
    const spread = typeof value === 'number' && typeof input.value !== 'number';
    this.#storage.setInput({ id, value: spread ? input.value.map(() => value) : value });
  }

  evaluate(): readonly FeedbackReport[] {
    // Circles outside the varied inputs' reach keep the report of the first evaluation.
    this.#feedback = merged(this.#feedback, this.#evaluate());
    return this.#feedback;
  }

  read(id: string, period = 0): number {
    const node = this.#node(id);
    const at = this.#storage.isSeries(node) ? period : 0;
    const { periods } = this.#model.program;
    if (at < 0 || at >= periods) return Number.NaN;
    return this.#storage.buffer(node)[this.#storage.base(node) + at] as number;
  }

  run(): ModelRun {
    const storage = this.#storage;
    const { periods } = storage.program;
    const buffers = storage.buffers.map((buffer) => buffer.slice());
    const numbers = {
      isSeries: (node: number) => storage.isSeries(node),
      read: (node: number) => {
        const base = storage.base(node);
        return (buffers[node] as Float64Array).slice(base, base + (storage.isSeries(node) ? periods : 1));
      },
    };
    return runOver(this.#model, numbers, this.#feedback);
  }

  adopt(spec: ModelSpec): void {
    this.#model = asExecutable(withSpec(this.#model, spec));
    for (const { id, value } of spec.inputs) this.set(id, value);
  }

  #input(id: string): InputDef {
    const input = this.#model.inputs.get(id);
    if (!input) throw new Error(`${id} is not an input`);
    return input;
  }

  #node(id: string): number {
    const node = this.#model.program.byName.get(id);
    if (node === undefined) throw new Error(`no line or input named ${id}`);
    return node;
  }
}

function merged(
  before: readonly FeedbackReport[],
  now: readonly FeedbackReport[],
): readonly FeedbackReport[] {
  if (before.length === 0 || now.length === before.length) return now;
  const keyOf = (report: FeedbackReport): string => report.members.join(' ');
  const fresh = new Map(now.map((report) => [keyOf(report), report]));
  return before.map((report) => fresh.get(keyOf(report)) ?? report);
}

function alike<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!same(a[i] as T, b[i] as T)) return false;
  return true;
}

function sameLine(a: LineDef, b: LineDef): boolean {
  return (
    a.id === b.id &&
    a.formula === b.formula &&
    a.unit === b.unit &&
    a.kind === b.kind &&
    a.block === b.block &&
    // A user's formula looks names up in another order.
    (a.path === undefined) === (b.path === undefined) &&
    alike(a.scope ?? [], b.scope ?? [], Object.is)
  );
}

function sameInput(a: InputDef, b: InputDef, periods: number): boolean {
  return (
    a.id === b.id && a.unit === b.unit && a.kind === b.kind && sameUsableValue(a.value, b.value, periods)
  );
}

function sameUsableValue(a: InputDef['value'], b: InputDef['value'], periods: number): boolean {
  if (typeof b === 'number') return typeof a === 'number' && Number.isFinite(b);
  return typeof a !== 'number' && b.length === periods && b.every(Number.isFinite);
}

function sameTable(a: TableDef, b: TableDef): boolean {
  return (
    a.id === b.id &&
    a.unit === b.unit &&
    alike(a.keys, b.keys, Object.is) &&
    alike(a.values, b.values, Object.is)
  );
}
