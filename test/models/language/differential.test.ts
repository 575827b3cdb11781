import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExecutableModel } from '../../../models/language/compile';
import { runModel } from '../../../models/language/run';
import { runTrials, type Variation } from '../../../models/language/trials';
import type { InputDef } from '../../../models/language/types';
import { compiled, type Parts } from '../../support/formula-model';
import { Choices, randomModel } from '../../support/random-formulas';
import { referenceRun } from '../../support/reference-interpreter';

const SEED = 20_301_117;
const tape = fc.array(fc.nat(9999), { minLength: 60, maxLength: 600, size: 'max' });

function shown(parts: Parts): string {
  const inputs = parts.inputs?.map((i) => `${i.id} = ${i.value}`) ?? [];
  return [
    `periods ${parts.periods}`,
    ...inputs,
    ...parts.lines.map((l) => `${l.id} [${l.unit}] = ${l.formula}`),
  ].join('\n');
}

const close = (a: number, b: number): boolean =>
  Object.is(a, b) || a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));

/** Values under other inputs, without compiling again. */
function withInputs(
  model: ExecutableModel,
  changed: ReadonlyMap<string, InputDef['value']>,
): ExecutableModel {
  const inputs = [...model.inputs].map(([id, def]): [string, InputDef] => [
    id,
    { ...def, value: changed.get(id) ?? def.value },
  ]);
  return { ...model, inputs: new Map(inputs) };
}

const inputValues = (model: ExecutableModel) =>
  new Map([...model.inputs].map(([id, { value }]) => [id, value]));

describe(`random models (seed ${SEED})`, () => {
  it('give the numbers of the reference interpreter, line by line and period by period', () => {
    let figures = 0;
    fc.assert(
      fc.property(tape, (numbers) => {
        const parts = randomModel(new Choices(numbers));
        const model = compiled(parts);
        const run = runModel(model);
        const reference = referenceRun(model, inputValues(model));
        for (const [id, values] of reference) {
          const series = run.series(id);
          expect(series.length, id).toBe(values.length);
          values.forEach((value, p) => {
            figures++;
            if (!close(series[p] as number, value))
              throw new Error(`${id}[${p}] = ${series[p]}, reference ${value}\n${shown(parts)}`);
          });
        }
      }),
      { seed: SEED, numRuns: 2000 },
    );
    expect(figures).toBeGreaterThan(20_000);
  });

  it.each([1, 3, 256, 257, 600])(
    'give in %i trials at once exactly what each trial gives alone',
    (trials) => {
      fc.assert(
        fc.property(tape, tape, (numbers, draws) => {
          const parts = randomModel(new Choices(numbers));
          const model = compiled(parts);
          const vary = variations(model, trials, new Choices(draws));
          const keep = [...model.lines.keys(), ...model.inputs.keys()];
          const { kept } = runTrials(model, trials, vary, keep);
          for (const trial of new Set([0, 1, 2, 254, 255, 256, 257, 511, 512, trials - 2, trials - 1])) {
            if (trial < 0 || trial >= trials) continue;
            const alone = runModel(withInputs(model, drawn(model, vary, trial)));
            for (const id of keep) {
              const batch = kept.get(id) as Float64Array;
              alone.series(id).forEach((value, p) => {
                const found = batch[p * trials + trial] as number;
                if (!Object.is(found, value))
                  throw new Error(
                    `${id}[${p}] in trial ${trial} = ${found}, alone ${value}\n${shown(parts)}\n${vary.map((v) => `${v.input} ${v.mode}`)}`,
                  );
              });
            }
          }
        }),
        { seed: SEED + trials, numRuns: trials < 200 ? 300 : 60 },
      );
    },
  );
});

function variations(model: ExecutableModel, trials: number, choices: Choices): Variation[] {
  const ids = [...model.inputs.keys()].filter((id) => id !== 'timeline.t' && choices.below(2) === 1);
  return ids.map((input) => ({
    input,
    mode: choices.of(['value', 'factor', 'shift']),
    values: Float64Array.from({ length: trials }, (_, i) => choices.number() + ((i * 7919) % 13) / 13),
  }));
}

function drawn(
  model: ExecutableModel,
  vary: readonly Variation[],
  trial: number,
): Map<string, InputDef['value']> {
  return new Map(
    vary.map(({ input, mode, values }) => {
      const by = values[trial] as number;
      const move = (own: number): number => (mode === 'value' ? by : mode === 'factor' ? own * by : own + by);
      const value = model.inputs.get(input)?.value ?? 0;
      return [input, typeof value === 'number' ? move(value) : value.map(move)];
    }),
  );
}
