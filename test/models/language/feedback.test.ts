import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runTrials } from '../../../models/language/trials';
import { compiled, input, line, type Parts, ran } from '../../support/formula-model';
import { referenceRun } from '../../support/reference-interpreter';

/** Fixture C1 of shared/cases/international.md: a facility that pays its own fees and interest. */
const construction: Parts = {
  periods: 2,
  inputs: [
    input('capex', [100, 100]),
    input('gearing', 0.7),
    input('rate', 0.06),
    input('upfront', 0.02),
    input('undrawn', 0.005),
  ],
  lines: [
    line('uses', 'capex + interest + fee + commitment'),
    line('draw', 'gearing * uses'),
    line('balance', 'prev(balance) + draw', { kind: 'stock' }),
    line('interest', 'rate * prev(balance)'),
    line('commitment', 'undrawn * (feedback(facility) - prev(balance))'),
    line('fee', '(t == 0) * upfront * feedback(facility)'),
    line('facility', 'total(draw)'),
    line('equity', 'total(uses) - facility'),
  ],
};

describe('a circle closed by feedback', () => {
  it('solves the construction loan of fixture C1 exactly, in three evaluations', () => {
    const run = ran(construction);
    const near = (id: string, values: number[]): void => {
      run.series(id).forEach((v, i) => {
        expect(v).toBeCloseTo(values[i] as number, 9);
      });
    };
    near('facility', [145.856251940495]);
    near('fee', [2.91712503881, 0]);
    near('commitment', [0.729281259702, 0.366518837658]);
    near('interest', [0, 4.35314906454]);
    near('draw', [72.552484409, 73.3037675315]);
    near('equity', [62.5098222602]);
    expect(run.series('uses').reduce((a, b) => a + b)).toBeCloseTo(208.366074200708, 9);
    const [report] = run.feedback;
    expect(report).toMatchObject({ lines: ['facility'], method: 'affine', converged: true });
    expect(report?.evaluations).toBeLessThanOrEqual(3);
    expect(report?.residual).toBeLessThanOrEqual(1e-14);
    expect(report?.trace).toHaveLength(report?.evaluations ?? 0);
    expect([...(report?.members ?? [])].sort()).toEqual([
      'balance',
      'commitment',
      'draw',
      'facility',
      'fee',
      'interest',
      'uses',
    ]);
    expect(run.fedBack('facility')[0]).toBeCloseTo(145.856251940495, 9);
  });

  it.each([
    ['x = 0.5 x + 1', 'feedback(x) * 0.5 + 1', 2],
    ['x = 1 − 3x, steeper than one', '1 - 3 * feedback(x)', 0.25],
    ['x = 0.3 x, nothing', '0.3 * feedback(x)', 0],
    ['x = 1e9 + 0.9 x', '1e9 + 0.9 * feedback(x)', 1e10],
    ['x = cos-like bend', 'exp(-feedback(x))', 0.5671432904097838],
    ['x = √(x + 2)', '(feedback(x) + 2) ^ 0.5', 2],
    ['x with a cap', 'min(10, 4 + 0.9 * feedback(x))', 10],
    ['x = 2/x + x/2: nothing at zero', '1 / feedback(x) + feedback(x) / 2', Math.SQRT2],
  ])('%s', (_, formula, solution) => {
    const run = ran({ lines: [line('x', formula)] });
    expect(run.feedback[0]).toMatchObject({ converged: true });
    expect(run.series('x')[0]).toBeCloseTo(solution, 9);
    const [fed, found] = [run.fedBack('x')[0] as number, run.series('x')[0] as number];
    expect(Math.abs(fed - found)).toBeLessThanOrEqual(1e-10 * Math.abs(found));
  });

  it('of three ways converges with a report', () => {
    const run = ran({
      inputs: [input('cost', 1000)],
      lines: [
        line('debt', '0.7 * (cost + fees + reserve)'),
        line('fees', '0.02 * feedback(debt) + 0.01 * feedback(reserve)'),
        line('reserve', '0.1 * max(feedback(debt), feedback(fees)) + 1'),
      ],
    });
    const [report, ...others] = run.feedback;
    expect(others).toEqual([]);
    expect(report).toMatchObject({ converged: true, lines: ['debt', 'fees', 'reserve'] });
    const [debt, fees, reserve] = ['debt', 'fees', 'reserve'].map((id) => run.series(id)[0] as number) as [
      number,
      number,
      number,
    ];
    expect(debt).toBeCloseTo(0.7 * (1000 + fees + reserve), 9);
    expect(fees).toBeCloseTo(0.02 * debt + 0.01 * reserve, 9);
    expect(reserve).toBeCloseTo(0.1 * debt + 1, 9);
  });

  it('may feed whole series, in time loops', () => {
    const parts: Parts = {
      periods: 12,
      inputs: [input('cash', [0, 30, 40, 50, 50, 50, 50, 50, 50, 50, 50, 50]), input('rate', 0.05)],
      lines: [
        line('debt', '(next(debt) + next(service)) / (1 + rate)', { kind: 'stock' }),
        line('service', '(cash - feedback(tax)) / 1.2'),
        line('interest', 'rate * prev(debt)'),
        line('tax', '0.25 * max(0, cash - interest)'),
      ],
    };
    const model = compiled(parts);
    const run = ran(parts);
    expect(run.feedback[0]?.converged).toBe(true);
    const reference = referenceRun(model, new Map(model.spec.inputs.map((i) => [i.id, i.value])));
    for (const [id, values] of reference)
      values.forEach((v, p) => {
        expect(run.series(id)[p]).toBeCloseTo(v, 9);
      });
  });

  it('that is no circle costs nothing', () => {
    const run = ran({
      inputs: [input('a', [1, 2, 3, 4, 5])],
      lines: [line('b', 'feedback(a) * 2 + feedback(c)'), line('c', 'total(a)')],
    });
    expect([...run.series('b')]).toEqual([17, 19, 21, 23, 25]);
    expect(run.feedback).toEqual([]);
  });

  it('of any bends agrees with plain iteration, wherever that converges (seed 4711)', () => {
    const whole = fc.integer({ min: -100, max: 100 });
    const four = <T>(arb: fc.Arbitrary<T>) => fc.array(arb, { minLength: 4, maxLength: 4 });
    const circle = fc.record({
      size: fc.integer({ min: 1, max: 4 }),
      base: four(whole),
      weights: four(four(whole)),
      bends: four(four(fc.nat(4))),
      slope: fc.integer({ min: 10, max: 92 }),
      series: fc.boolean(),
    });
    fc.assert(
      fc.property(circle, ({ size, base, weights, bends, slope, series }) => {
        const lines = Array.from({ length: size }, (_, i) => {
          const row = (weights[i] ?? []).slice(0, size);
          const sum = row.reduce((total, w) => total + Math.abs(w), 1);
          const terms = row.map((w, j) => {
            const x = `feedback(x${j})`;
            const c = `(${base[j]} * 1.7)`;
            const bend = [
              x,
              `abs(${x})`,
              `max(${c}, ${x})`,
              `min(${c}, ${x})`,
              `if(${x} > ${c}, ${x} - ${c}, 0)`,
            ][bends[i]?.[j] ?? 0];
            return `(${((w / sum) * slope) / 100}) * ${bend}`;
          });
          return line(`x${i}`, `(${base[i]}) * s + ${terms.join(' + ')}`);
        });
        const parts: Parts = { periods: 6, inputs: [input('s', series ? [1, -5, 3, 20, 0.1, 7] : 3)], lines };
        const run = ran(parts);
        expect(run.feedback.map((f) => [f.converged, f.evaluations < 100])).toEqual([[true, true]]);
        const reference = referenceRun(compiled(parts), new Map(parts.inputs?.map((i) => [i.id, i.value])));
        for (const [id, values] of reference) {
          const scale = Math.max(1, ...values.map(Math.abs));
          values.forEach((v, p) => {
            expect(Math.abs((run.series(id)[p] as number) - v)).toBeLessThanOrEqual(1e-8 * scale);
          });
        }
      }),
      { seed: 4711, numRuns: 1000 },
    );
  });
});

describe('a circle without a solution', () => {
  const hopeless: Parts = {
    inputs: [input('a', 1), input('flow', [1, 2, 3, 4, 5])],
    lines: [line('x', 'feedback(x) ^ 2 + a'), line('after', 'x * 2 + flow'), line('apart', 'flow * 3')],
  };

  it('has no numbers, a reason and the trace', () => {
    const run = ran(hopeless);
    const [report] = run.feedback;
    expect(report).toMatchObject({
      converged: false,
      method: 'fixed_point',
      lines: ['x'],
      members: ['x'],
      evaluations: 200,
    });
    expect(report?.trace).toHaveLength(200);
    expect(report?.residual).toBeGreaterThan(1e-10);
    expect(run.series('x')[0]).toBeNaN();
    expect(run.value('after', 2)).toMatchObject({
      kind: 'undefined',
      reason: { zh: '循环计算未收敛', en: 'the circular calculation did not converge' },
      at: { line: 'x' },
    });
    expect([...run.series('apart')]).toEqual([3, 6, 9, 12, 15]);
  });

  it.each([
    ['x = x + 1', 'feedback(x) + 1'],
    ['x jumps over its solution', 'if(feedback(x) > 3, 1, 5)'],
    ['x = −1/x', '-1 / feedback(x)'],
  ])('%s ends as not converged', (_, formula) => {
    const run = ran({ lines: [line('x', formula)] });
    expect(run.feedback[0]).toMatchObject({ converged: false });
    expect(run.series('x')[0]).toBeNaN();
  });

  it('owes it to the figure outside that has no value', () => {
    const run = ran({
      inputs: [input('zero', 0)],
      lines: [line('rate', '1 / zero'), line('x', 'rate * feedback(y) + 1'), line('y', 'x')],
    });
    expect(run.value('y')).toMatchObject({
      at: { line: 'rate' },
      reason: { en: '"zero" is 0, so nothing can be divided by it' },
    });
  });

  it('in one trial leaves the other trials alone, also in the next batch', () => {
    const model = compiled({
      periods: 3,
      inputs: [input('a', 0), input('flow', [1, 2, 3])],
      lines: [line('x', 'feedback(x) ^ 2 + a'), line('s', 'prev(s) + x * flow + 0 * feedback(s)')],
    });
    const values = Float64Array.from({ length: 600 }, (_, i) => (i % 3 === 1 ? 1 : -(i % 5)));
    const { kept, failures } = runTrials(model, 600, [{ input: 'a', values, mode: 'value' }], ['x', 's']);
    expect(failures.length).toBeGreaterThan(0);
    const x = kept.get('x') as Float64Array;
    const s = kept.get('s') as Float64Array;
    values.forEach((a, i) => {
      const alone = runTrials(model, 1, [{ input: 'a', values: [a], mode: 'value' }], ['x', 's']).kept;
      expect(x[i]).toBe(alone.get('x')?.[0]);
      for (let p = 0; p < 3; p++) expect(s[p * 600 + i]).toBe(alone.get('s')?.[p]);
      expect(Number.isNaN(x[i])).toBe(a === 1);
    });
  });
});

describe('circles in batches', () => {
  it('give every trial the numbers it has alone', () => {
    const model = compiled(construction);
    const gearing = Float64Array.from({ length: 300 }, (_, i) => i / 400);
    const capex = Float64Array.from({ length: 300 }, (_, i) => 1 + (i % 7) / 10);
    const vary = [
      { input: 'gearing', values: gearing, mode: 'value' },
      { input: 'capex', values: capex, mode: 'factor' },
    ] as const;
    const { kept, failures } = runTrials(model, 300, vary, ['facility', 'balance', 'interest']);
    expect(failures).toEqual([]);
    for (const i of [0, 1, 17, 255, 256, 299]) {
      const parts = {
        ...construction,
        inputs:
          construction.inputs?.map((d) =>
            d.id === 'gearing'
              ? { ...d, value: gearing[i] as number }
              : d.id === 'capex'
                ? { ...d, value: [100 * (capex[i] as number), 100 * (capex[i] as number)] }
                : d,
          ) ?? [],
      };
      const alone = ran(parts);
      expect(kept.get('facility')?.[i]).toBe(alone.series('facility')[0]);
      for (const p of [0, 1]) expect(kept.get('balance')?.[p * 300 + i]).toBe(alone.series('balance')[p]);
    }
  });

  it('that nothing varied reaches are reported once when they fail', () => {
    const model = compiled({
      inputs: [input('a', 1)],
      lines: [line('x', 'feedback(x) + 1'), line('y', 'a * 2')],
    });
    const { failures, kept } = runTrials(
      model,
      600,
      [{ input: 'a', values: new Float64Array(600).fill(3), mode: 'value' }],
      ['x', 'y'],
    );
    expect(failures).toHaveLength(1);
    expect([...(kept.get('y') ?? [])].every((v) => v === 6)).toBe(true);
    expect([...(kept.get('x') ?? [])].every(Number.isNaN)).toBe(true);
  });
});
