import type { ExecutableModel } from './compile';
import { bindEvaluation, type Evaluation } from './evaluate';
import type { CompiledModel, FeedbackReport, ModelRun } from './model';
import type { Program } from './program';
import { asExecutable, runOver } from './run';
import { Storage } from './storage';
import type { InputDef, ModelSpec } from './types';

/** A compiled model bound once: set some inputs, evaluate, read, again and again. */
export interface ModelSession {
  readonly model: CompiledModel;
  /** Give an input other numbers: one, or one per period where the model's own value has one per period. */
  set(input: string, value: number | readonly number[]): void;
  /** Evaluate what the inputs that may vary reach. */
  evaluate(): readonly FeedbackReport[];
  /**
   * Evaluate roughly, for a search under way: circles start from a guess at what they are fed and stop once near enough.
   * The guess is not among the results: `evaluate` afterwards gives the numbers it always gives.
   *
   * @param fed as `fed` gave it for a similar place; null for none
   * @returns whether every circle came near enough
   */
  approach(fed: Float64Array | null, enough: number): boolean;
  /** What the circles within reach of the varied inputs were fed at the last evaluation; empty without such circles. */
  fed(): Float64Array;
  /** The number of a line after the last evaluation; NaN is undefined. A scalar ignores the period. */
  read(id: string, period?: number): number;
  /** The last evaluation with numbers of its own, which later ones do not touch; only of lines that may be read. */
  run(): ModelRun;
  /** Go on with another specification of the same structure: its numbers, names and sources. */
  adopt(spec: ModelSpec): void;
}

/**
 * Open a session on a model.
 *
 * @param vary ids of the inputs that may be set; all of them when absent. The fewer, the less is evaluated again.
 * @param keep ids of the lines that will be read; all of them when absent. Only what they depend on is evaluated.
 */
export function openSession(
  model: CompiledModel,
  vary?: readonly string[],
  keep?: readonly string[],
): ModelSession {
  return new Session(asExecutable(model), vary, keep);
}

/** The same program for a specification of the same structure. */
export function withSpec(model: CompiledModel, spec: ModelSpec): CompiledModel {
  const executable = asExecutable(model);
  if (executable.spec === spec) return executable;
  return {
    ...executable,
    spec,
    lines:
      spec.lines === executable.spec.lines
        ? executable.lines
        : new Map(
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
  readonly #evaluate: Evaluation;
  readonly #kept: ReadonlySet<number> | undefined;
  readonly #links: readonly number[];
  readonly #open: ReadonlySet<string>;
  #feedback: readonly FeedbackReport[] = [];

  constructor(model: ExecutableModel, vary?: readonly string[], keep?: readonly string[]) {
    this.#model = model;
    this.#open = new Set(vary ?? model.inputs.keys());
    const { program } = model;
    const nodes = new Set([...this.#open].map((id) => this.#node(this.#input(id).id)));
    this.#storage = new Storage(program, 1, nodes);
    for (const input of model.inputs.values()) this.#storage.setInput(input);
    this.#kept =
      keep &&
      neededBy(
        program,
        keep.map((id) => this.#node(id)),
      );
    this.#evaluate = bindEvaluation(this.#storage, this.#kept);
    this.#links = program.steps.flatMap((step) =>
      step.step === 'iterate' && step.nodes.some((node) => this.#storage.varied[node] && this.#keeps(node))
        ? step.feedbacks
        : [],
    );
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

  approach(fed: Float64Array | null, enough: number): boolean {
    let at = 0;
    for (const link of fed ? this.#links : []) {
      const [from, to] = this.#span(link);
      this.#storage.buffer(link).set(fed?.subarray(at, at + to - from) ?? [], from);
      at += to - from;
    }
    const reports = this.#evaluate({ start: fed ? 'held' : 'zeros', enough });
    return reports.every(({ converged }) => converged);
  }

  fed(): Float64Array {
    const spans = this.#links.map((link) => this.#storage.buffer(link).subarray(...this.#span(link)));
    const all = new Float64Array(spans.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const span of spans) {
      all.set(span, at);
      at += span.length;
    }
    return all;
  }

  read(id: string, period = 0): number {
    const node = this.#node(id);
    if (!this.#keeps(node)) throw new Error(`${id} was not opened to be read`);
    const at = this.#storage.isSeries(node) ? period : 0;
    const { periods } = this.#model.program;
    if (at < 0 || at >= periods) return Number.NaN;
    return this.#storage.buffer(node)[this.#storage.base(node) + at] as number;
  }

  run(): ModelRun {
    const storage = this.#storage;
    const { periods } = storage.program;
    // Every node has one trial here, and all of them stand in the one memory.
    const memory = storage.memory.slice();
    const numbers = {
      isSeries: (node: number) => storage.isSeries(node),
      read: (node: number) => {
        if (!this.#keeps(node)) throw new Error('this line was not opened to be read');
        const from = storage.addressOf(node) + storage.base(node);
        return memory.slice(from, from + (storage.isSeries(node) ? periods : 1));
      },
    };
    return runOver(this.#model, numbers, this.#feedback);
  }

  adopt(spec: ModelSpec): void {
    this.#model = asExecutable(withSpec(this.#model, spec));
    for (const { id, value } of spec.inputs) this.set(id, value);
  }

  #keeps(node: number): boolean {
    return this.#kept?.has(node) ?? true;
  }

  /** Where the numbers of a node of one trial stand in its buffer. */
  #span(node: number): [number, number] {
    const from = this.#storage.base(node);
    return [from, from + (this.#storage.isSeries(node) ? this.#model.program.periods : 1)];
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

/** The given nodes and all they depend on. */
function neededBy({ nodes }: Program, wanted: readonly number[]): ReadonlySet<number> {
  const needed = new Set(wanted);
  for (const index of needed) for (const { to } of nodes[index]?.edges ?? []) needed.add(to);
  return needed;
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
