import type { CompiledModel, ModelRun } from '../language/model';
import { type ModelSession, openSession } from '../language/session';
import { runTrials, type Variation } from '../language/trials';
import type { Bilingual, ModelError, ModelSpec, Undefined, Value } from '../language/types';

/** Factors moved at once: each by its proportion. */
export type Place = readonly { readonly factor: MovedFactor; readonly change: number }[];

/** A factor as the model knows it: ids of the inputs it multiplies. */
export interface MovedFactor {
  readonly id: string;
  readonly ids: readonly string[];
}

/** A number read at each place: a scalar line, or a line over time added up. */
export interface Watched {
  readonly line: string;
  /** Indices of the periods added up; absent for a scalar. */
  readonly periods?: readonly number[];
}

/** The model as a function of places. */
export interface Evaluator {
  /** `[watched][place]`; NaN where there is no value. */
  numbers(places: readonly Place[], watched: readonly Watched[]): readonly Float64Array[];
  /** One figure at one place, with the reason where it has no value. */
  value(place: Place, line: string): Value;
  evaluations(): number;
}

/** All places side by side on one compiled model. */
export function batchEvaluator(model: CompiledModel): Evaluator {
  let evaluations = 0;
  let session: ModelSession | undefined;
  let last: { readonly place: string; readonly run: ModelRun | null } | undefined;
  const value = (place: Place, line: string): Value => {
    const key = keyOf(place);
    if (last?.place !== key) last = { place: key, run: runAt(place) };
    return last.run ? last.run.value(line) : unsettled(line);
  };
  const runAt = (place: Place): ModelRun | null => {
    session ??= openSession(model);
    evaluations++;
    const moved = variationsOf([place]);
    for (const { input, values } of moved)
      session.set(input, times(model.inputs.get(input)?.value ?? 0, values[0] ?? 1));
    const settled = session.evaluate().every(({ converged }) => converged);
    const run = settled ? session.run() : null;
    for (const { input } of moved) session.set(input, model.inputs.get(input)?.value ?? 0);
    return run;
  };
  return {
    value,
    evaluations: () => evaluations,
    numbers: (places, watched) => {
      evaluations += places.length;
      const lines = [...new Set(watched.map(({ line }) => line))];
      const { kept, failures } = runTrials(model, places.length, variationsOf(places), lines);
      return watched.map(({ line, periods }) => {
        const all = kept.get(line) ?? new Float64Array();
        return Float64Array.from(places, (place, i) => {
          // A circle that did not close in some trial says nothing of which one.
          if (failures.length > 0 && periods === undefined) return numberOf(value(place, line));
          return (periods ?? [0]).reduce((sum, p) => sum + (all[p * places.length + i] ?? Number.NaN), 0);
        });
      });
    },
  };
}

/** One place after the other, the model put together anew at each: where moving a factor changes more than numbers. */
export function singleEvaluator(
  runAt: (place: Place) => { readonly run: ModelRun } | readonly ModelError[] | Bilingual,
): Evaluator {
  let evaluations = 0;
  const known = new Map<string, ReturnType<typeof runAt>>();
  const read = (place: Place, { line, periods }: Watched): Value => {
    const key = keyOf(place);
    const ran = known.get(key) ?? runAt(place);
    if (!known.has(key)) evaluations++;
    known.set(key, ran);
    if ('zh' in ran) return { kind: 'undefined', reason: ran, at: { line } };
    if (!('run' in ran)) return noModel(ran, line);
    if (!ran.run.model.lines.has(line)) return noModel([], line);
    if (periods === undefined) return ran.run.value(line);
    const series = ran.run.series(line);
    return periods.reduce((sum, p) => sum + (series[p] ?? Number.NaN), 0);
  };
  return {
    value: (place, line) => read(place, { line }),
    evaluations: () => evaluations,
    numbers: (places, watched) =>
      watched.map((one) => Float64Array.from(places, (place) => numberOf(read(place, one)))),
  };
}

/**
 * Whether moving inputs by a factor changes nothing but their own numbers, and those by just that factor: then one
 * compiled model serves every place.
 */
export function movesInProportion(
  base: ModelSpec,
  moved: ModelSpec,
  factors: ReadonlyMap<string, number>,
): boolean {
  return moved.inputs.every(({ id, value }, i) => {
    const wanted = [times(base.inputs[i]?.value ?? 0, factors.get(id) ?? 1)].flat();
    const found = [value].flat();
    return found.length === wanted.length && found.every((one, k) => alike(one, wanted[k] ?? Number.NaN));
  });
}

function alike(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

/** One factor per trial for each input that any place moves. */
function variationsOf(places: readonly Place[]): Variation[] {
  const byInput = new Map<string, Float64Array>();
  for (const [i, place] of places.entries()) {
    for (const { factor, change } of place) {
      for (const id of factor.ids) {
        const values = byInput.get(id) ?? new Float64Array(places.length).fill(1);
        values[i] = (values[i] ?? 1) * (1 + change);
        byInput.set(id, values);
      }
    }
  }
  return [...byInput].map(([input, values]) => ({ input, values, mode: 'factor' }));
}

/** A number, or a series, times a factor. */
export function times(value: number | readonly number[], factor: number): number | readonly number[] {
  return typeof value === 'number' ? value * factor : value.map((one) => one * factor);
}

function keyOf(place: Place): string {
  return JSON.stringify(place.map(({ factor, change }) => [factor.id, change]));
}

function numberOf(value: Value): number {
  return typeof value === 'number' ? value : Number.NaN;
}

function noModel([first]: readonly ModelError[], line: string): Undefined {
  const reason = first?.message ?? { zh: '模型中没有这一行。', en: 'The model has no such line.' };
  return { kind: 'undefined', reason, at: { line: first?.line || line } };
}

function unsettled(line: string): Undefined {
  const zh = '循环计算未收敛。';
  return { kind: 'undefined', reason: { zh, en: 'A circular calculation did not converge.' }, at: { line } };
}
