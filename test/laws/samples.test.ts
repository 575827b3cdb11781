import { describe, expect, test } from 'vitest';
import { npv } from '../../models/finance';
import { runTrials } from '../../models/language/trials';
import { computed, readSample, SAMPLES } from './subjects';

const CASES = SAMPLES.flatMap((name) => readSample(name).options.map(({ id }) => ({ name, option: id })));

describe.each(CASES)('$name, $option', ({ name, option }) => {
  const { run } = computed(readSample(name), { option });

  test('trials in which nothing varies are the base case, in every headline flow', () => {
    const keep = [
      'cash.net',
      'tax.paid',
      'returns.equity.flow',
      'returns.project.post_tax',
      'balance_sheet.assets',
    ];
    const [priced] = [...run.model.inputs.values()].filter(({ unit }) => unit.startsWith('money'));
    const still = [{ input: priced?.id ?? '', values: new Float64Array(7).fill(1), mode: 'factor' } as const];
    const { kept, failures } = runTrials(run.model, 7, still, keep);
    expect(failures).toEqual([]);
    for (const id of keep) {
      const base = run.series(id);
      const near = 1e-9 * Math.max(1, ...base.map(Math.abs));
      kept.get(id)?.forEach((value, i) => {
        expect(Math.abs(value - (base[Math.floor(i / 7)] ?? Number.NaN))).toBeLessThanOrEqual(near);
      });
    }
  });

  test.each([0, 0.02, 0.055, -0.01])(
    'the value in real terms is the value in nominal ones (inflation %f)',
    (inflation) => {
      for (const id of ['returns.project.pre_tax', 'returns.equity.flow']) {
        const nominal = run.series(id);
        const real = nominal.map((flow, t) => flow / (1 + inflation) ** t); // deflated by the price index
        for (const rate of [0.03, 0.06, 0.1]) {
          const realRate = (1 + rate) / (1 + inflation) - 1; // (1 + n) = (1 + ρ)(1 + i)
          const scale = Math.max(1, ...nominal.map(Math.abs));
          expect(worth(realRate, real) / scale).toBeCloseTo(worth(rate, nominal) / scale, 9);
        }
      }
    },
  );
});

function worth(rate: number, flows: ArrayLike<number>): number {
  const outcome = npv(rate, flows);
  if (!outcome.ok) throw new Error(`no present value: ${outcome.reason}`);
  return outcome.value;
}
