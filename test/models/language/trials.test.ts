import { describe, expect, it } from 'vitest';
import { runModel } from '../../../models/language/run';
import { runTrials } from '../../../models/language/trials';
import { compiled, input, line } from '../../support/formula-model';

const model = compiled({
  periods: 4,
  inputs: [input('price', [1, 2, 3, 4]), input('volume', 10), input('rate', 0.05), input('lag', 1)],
  lines: [
    line('revenue', 'price * volume'),
    line('late', 'prev(revenue, lag)'),
    line('value', 'npv(rate, revenue)'),
    line('fixed', 'price + 1'),
  ],
});

describe('trials', () => {
  it('replace, multiply or shift an input in every period', () => {
    const two = (mode: 'value' | 'factor' | 'shift') => [
      ...(runTrials(model, 2, [{ input: 'price', values: [2, -1], mode }], ['price']).kept.get('price') ??
        []),
    ];
    expect(two('value')).toEqual([2, -1, 2, -1, 2, -1, 2, -1]);
    expect(two('factor')).toEqual([2, -1, 4, -2, 6, -3, 8, -4]);
    expect(two('shift')).toEqual([3, 0, 4, 1, 5, 2, 6, 3]);
  });

  it('keep `[period][trial]` for a series and `[trial]` for a scalar', () => {
    const { kept, trials, failures } = runTrials(
      model,
      3,
      [{ input: 'volume', values: [1, 2, 3], mode: 'value' }],
      ['revenue', 'value', 'fixed', 'volume'],
    );
    expect(trials).toBe(3);
    expect(failures).toEqual([]);
    expect([...(kept.get('revenue') ?? [])]).toEqual([1, 2, 3, 2, 4, 6, 3, 6, 9, 4, 8, 12]);
    expect(kept.get('value')).toHaveLength(3);
    expect([...(kept.get('fixed') ?? [])]).toEqual([2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5]);
    expect([...(kept.get('volume') ?? [])]).toEqual([1, 2, 3]);
  });

  it('vary how far back a line looks', () => {
    const { kept } = runTrials(model, 4, [{ input: 'lag', values: [1, 2, 0, 9], mode: 'value' }], ['late']);
    expect([...(kept.get('late') ?? [])].slice(12)).toEqual([30, 20, Number.NaN, 0]);
  });

  it('let two variations of one input work together, in either order', () => {
    const a = { input: 'volume', values: [2, 3], mode: 'factor' } as const;
    const b = { input: 'volume', values: [5, 7], mode: 'factor' } as const;
    for (const vary of [
      [a, b],
      [b, a],
    ]) {
      expect([...(runTrials(model, 2, vary, ['volume']).kept.get('volume') ?? [])]).toEqual([100, 210]);
    }
  });

  it.each([1, 5, 256, 600])('without variance are the base case (%i trials)', (trials) => {
    const base = runModel(model);
    const still = { input: 'price', values: new Float64Array(trials).fill(1), mode: 'factor' } as const;
    const keep = ['revenue', 'late', 'value', 'fixed'];
    for (const vary of [[], [still]]) {
      const { kept } = runTrials(model, trials, vary, keep);
      for (const id of keep) {
        const series = base.series(id);
        kept.get(id)?.forEach((v, i) => {
          expect(v).toBe(series[Math.floor(i / trials)]);
        });
      }
    }
  });

  it('may be none', () => {
    expect(runTrials(model, 0, [], ['revenue']).kept.get('revenue')).toHaveLength(0);
  });

  it('refuse what is misuse', () => {
    expect(() => runTrials(model, 2, [], ['nothing'])).toThrow('no line or input named nothing');
    expect(() => runTrials(model, 2, [{ input: 'revenue', values: [1, 2], mode: 'value' }], [])).toThrow(
      'revenue is not an input',
    );
    expect(() => runTrials(model, 2, [{ input: 'price', values: [1], mode: 'value' }], [])).toThrow(
      'price needs 2 values, got 1',
    );
  });
});
