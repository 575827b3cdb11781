import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runModel } from '../../../models/language/run';
import { runTrials } from '../../../models/language/trials';
import { compiled, input, line, type Parts, table } from '../../support/formula-model';

/** Every line hangs on the one before it and on its own past, so that all of them stand in one loop over time. */
function loop(formulas: readonly string[], values: readonly number[]): Parts {
  return {
    periods: values.length,
    inputs: [input('x', values), input('k', 0.25), input('lag', 2)],
    tables: [table('steps', [-10, 0, 1, 5], [1, 2, 3, 4])],
    lines: [
      line('a0', 'prev(last) + x'),
      ...formulas.map((formula, i) => line(`a${i + 1}`, formula.replaceAll('@', `a${i}`))),
      line('last', `a${formulas.length} * k`),
    ],
  };
}

const FORMULAS = [
  '@ + x',
  '@ - k * x',
  'x - @ * 0.5',
  'x / (@ - 1)',
  'min(@, x)',
  'max(x, @) - 1',
  'if(@ > x, @ / 2, x + 1)',
  '(@ < 1) + (@ <= x) + (@ >= 2) + (@ == 3) + (@ != x)',
  '(@ > 0 and x > 0) + (@ < 0 or not(x > 1))',
  'abs(-@) + floor(x)',
  'round(@, 2) + mod(x, 3)',
  '(1 + abs(@)) ^ 0.5',
  'prev(@, lag) + @',
  'lookup(steps, @) + x',
  'exp(min(@, 1)) - ln(x)',
];

describe('a loop over time', () => {
  it('gives one number at a time the very bits it gives in batches (seed 90210)', () => {
    let figures = 0;
    const figure = fc.oneof(fc.constantFrom(0, 1, -1, 2, 3), fc.double({ min: -50, max: 50, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...FORMULAS), { minLength: 1, maxLength: 12 }),
        fc.array(figure, { minLength: 3, maxLength: 9 }),
        (formulas, values) => {
          const model = compiled(loop(formulas, values));
          const alone = runModel(model);
          const ids = [...model.lines.keys()];
          const still = { input: 'x', values: [1, 1, 1], mode: 'factor' } as const;
          const { kept } = runTrials(model, 3, [still], ids);
          for (const id of ids) {
            const series = alone.series(id);
            kept.get(id)?.forEach((value, i) => {
              figures++;
              expect(value, id).toBe(series[Math.floor(i / 3)]);
            });
          }
        },
      ),
      { seed: 90_210, numRuns: 400 },
    );
    expect(figures).toBeGreaterThan(10_000);
  });

  it('sums and discounts period by period', () => {
    const run = runModel(
      compiled({
        periods: 4,
        inputs: [input('x', [1, -2, 3, 0.5]), input('rate', 0.1)],
        lines: [
          line('sum', 'cum(x)'),
          line('grown', 'index(x, 0)'),
          line('ahead', '(next(ahead) + next(x)) / (1 + rate)', { kind: 'stock' }),
        ],
      }),
    );
    expect([...run.series('sum')]).toEqual([1, -1, 2, 2.5]);
    expect([...run.series('grown')].map((one) => one / (run.series('grown')[0] ?? 0))).toEqual([
      1, -1, -4, -6,
    ]);
    const last = 0.5 / 1.1;
    expect([...run.series('ahead')]).toEqual([((last + 3) / 1.1 - 2) / 1.1, (last + 3) / 1.1, last, 0]);
  });
});
