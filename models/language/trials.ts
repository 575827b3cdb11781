import { bindEvaluation } from './evaluate';
import type { CompiledModel, FeedbackReport } from './model';
import { asExecutable } from './run';
import { Storage } from './storage';

/** One input varied over trials: its own value replaced, multiplied or shifted in every period. */
export interface Variation {
  readonly input: string;
  /** One value per trial; or for a series one per period and trial, `[period][trial]`. */
  readonly values: ArrayLike<number>;
  readonly mode: 'value' | 'factor' | 'shift';
}

export interface TrialsResult {
  readonly trials: number;
  /** Kept lines: `[period][trial]` for a series, `[trial]` for a scalar; NaN is undefined. */
  readonly kept: ReadonlyMap<string, Float64Array>;
  /** Circular groups that failed to converge in some chunk; empty when all converged. */
  readonly failures: readonly FeedbackReport[];
}

/** Trials evaluated side by side: enough to drown the interpreter's cost, few enough for a line to stay in the fast cache. */
const CHUNK = 256;

/**
 * Evaluate a model over many trials at once; lines that nothing varied reaches are computed once.
 *
 * @param vary inputs and their values, one per trial or one per period and trial
 * @param keep ids of the lines whose results are wanted
 * @throws for an unknown id or a list of values of the wrong length (misuse)
 */
export function runTrials(
  model: CompiledModel,
  trials: number,
  vary: readonly Variation[],
  keep: readonly string[],
): TrialsResult {
  const executable = asExecutable(model);
  const { program } = executable;
  const nodeOf = (id: string): number => {
    const node = program.byName.get(id);
    if (node === undefined) throw new Error(`no line or input named ${id}`);
    return node;
  };
  const varied = vary.map((v, i): Varied => {
    const input = executable.inputs.get(v.input);
    if (!input) throw new Error(`${v.input} is not an input`);
    const byPeriod = typeof input.value !== 'number' && v.values.length === trials * program.periods;
    if (v.values.length !== trials && !byPeriod)
      throw new Error(`${v.input} needs ${trials} values, got ${v.values.length}`);
    return {
      ...v,
      node: nodeOf(v.input),
      base: input.value,
      further: vary.findIndex((w) => w.input === v.input) < i,
      stride: v.values.length === trials ? 0 : trials,
    };
  });
  const width = Math.min(CHUNK, Math.max(trials, 1));
  const storage = new Storage(program, width, new Set(varied.map((v) => v.node)));
  for (const input of executable.inputs.values()) storage.setInput(input);
  const evaluate = bindEvaluation(storage);
  const kept = new Map(
    keep.map((id) => [id, new Float64Array(trials * (storage.isSeries(nodeOf(id)) ? program.periods : 1))]),
  );
  const failures: FeedbackReport[] = [];
  for (let start = 0; start < trials; start += width) {
    for (const v of varied) setTrials(storage, v, start, trials);
    failures.push(...evaluate().filter((r) => !r.converged));
    for (const [id, out] of kept) collect(storage, nodeOf(id), start, trials, out);
  }
  return { trials, kept, failures };
}

interface Varied extends Variation {
  readonly node: number;
  readonly base: number | readonly number[];
  /** Whether an earlier variation of the list already moved the same input: they add to one another. */
  readonly further: boolean;
  /** How far the values of one period stand from those of the next; 0 where all share them. */
  readonly stride: number;
}

/** The last chunk repeats the last trial; what is beyond is never collected. */
function setTrials(storage: Storage, v: Varied, start: number, trials: number): void {
  const buf = storage.buffer(v.node);
  const offset = storage.base(v.node);
  const width = storage.width;
  const periods = typeof v.base === 'number' ? 1 : v.base.length;
  for (let p = 0; p < periods; p++) {
    const own = typeof v.base === 'number' ? v.base : (v.base[p] as number);
    for (let i = 0; i < width; i++) {
      const at = offset + p * width + i;
      const drawn = v.values[p * v.stride + Math.min(start + i, trials - 1)] as number;
      const before = v.further ? (buf[at] as number) : own;
      buf[at] = v.mode === 'value' ? drawn : v.mode === 'factor' ? before * drawn : before + drawn;
    }
  }
}

function collect(storage: Storage, node: number, start: number, trials: number, out: Float64Array): void {
  const buf = storage.buffer(node);
  const offset = storage.base(node);
  const width = storage.widthOf(node);
  const count = Math.min(storage.width, trials - start);
  const periods = out.length / trials;
  for (let p = 0; p < periods; p++) {
    for (let i = 0; i < count; i++)
      out[p * trials + start + i] = buf[offset + p * width + (width === 1 ? 0 : i)] as number;
  }
}
