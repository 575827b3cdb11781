import { runTrials, type TrialsResult } from '../../../language/trials';
import type { ModelError, Result } from '../../../language/types';
import type { Uncertainty } from '../../../project/schema-contingent';
import type { RunResult } from '../../../studies/result';
import { type Instrument, readBy } from './instruments';
import { type Payer, payerOf, type Reading } from './outcomes';
import { shakenModel } from './shocks';
import { varyingOf } from './variations';

/** What every trial has each instrument pay, `[period][trial]`. */
export interface Simulated {
  readonly trials: number;
  readonly paid: ReadonlyMap<string, Float64Array>;
  readonly recovered: ReadonlyMap<string, Float64Array>;
  readonly missing: readonly Uncertainty[];
  /** Batches in which a circle of lines did not settle. */
  readonly unsettled: number;
}

/** Enough that putting the model together for a batch costs little, few enough to tell of progress. */
const BATCH = 1000;

/** Run the trials of a base case: the same seed gives the same numbers, whatever the batches. */
export function simulate(
  base: RunResult,
  instruments: readonly Instrument[],
  uncertainties: readonly Uncertainty[],
  asked: { readonly trials: number; readonly seed: number; readonly onProgress?: (done: number) => void },
): Result<Simulated, ModelError[]> {
  const { model } = base.run;
  const { periodsPerYear: perYear, periods: all } = model.spec;
  const keep = [...new Set(instruments.flatMap(readBy))].filter((id) => model.lines.has(id));
  const shaken = shakenModel(base.run, uncertainties, keep);
  if (!shaken.ok) return shaken;
  const { shocks, missing } = shaken.value;
  const periods = all.length;
  const construction = all.filter(({ phase }) => phase === 'construction').length;
  const vary = varyingOf(shocks, { periods, perYear, construction }, asked.seed);
  const payers = instruments.flatMap((instrument, i): readonly (readonly [string, Payer])[] =>
    instrument.payment === undefined
      ? []
      : [[instrument.id, payerOf(instrument.payment, { periods, perYear }, asked.seed, i)]],
  );
  const room = (): Float64Array => new Float64Array(periods * asked.trials);
  const paid = new Map(payers.map(([id]) => [id, room()]));
  const recovered = new Map(
    instruments.flatMap(({ id, recovered: line }) => (line === undefined ? [] : [[id, room()] as const])),
  );
  let unsettled = 0;
  for (let start = 0; start < asked.trials; start += BATCH) {
    const count = Math.min(BATCH, asked.trials - start);
    const ran = runTrials(shaken.value.model, count, vary(count), keep);
    unsettled += ran.failures.length > 0 ? 1 : 0;
    const read = readingOf(ran, base);
    for (const [id, payer] of payers) put(paid.get(id), payer(read, count), start, count, asked.trials);
    for (const { id, recovered: line } of instruments) {
      if (line === undefined) continue;
      const own = payerOf({ by: 'line', line }, { periods, perYear }, 0, 0);
      put(recovered.get(id), own(read, count), start, count, asked.trials);
    }
    asked.onProgress?.(start + count);
  }
  return { ok: true, value: { trials: asked.trials, paid, recovered, missing, unsettled } };
}

/** Read lines from the trials, inputs that stand still from the base case. */
function readingOf({ kept, trials }: TrialsResult, base: RunResult): Reading {
  return (id) => {
    const values = kept.get(id);
    if (values === undefined) {
      const own = base.run.series(id);
      const isSeries = base.run.shape(id) === 'series';
      return (period) => own[isSeries ? period : 0] ?? Number.NaN;
    }
    const isSeries = values.length > trials;
    return (period, trial) => values[isSeries ? period * trials + trial : trial] ?? Number.NaN;
  };
}

function put(
  into: Float64Array | undefined,
  batch: Float64Array,
  start: number,
  count: number,
  trials: number,
): void {
  if (!into) return;
  for (let p = 0; p * count < batch.length; p += 1)
    into.set(batch.subarray(p * count, (p + 1) * count), p * trials + start);
}
