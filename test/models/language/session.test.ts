import { describe, expect, test } from 'vitest';
import { compileModel } from '../../../models/language/compile';
import { runModel } from '../../../models/language/run';
import { openSession, withSpec } from '../../../models/language/session';
import { sameStructure } from '../../../models/language/structure';
import type { ModelSpec } from '../../../models/language/types';
import { assembleModel } from '../../../models/studies/run';
import { compiled as compiledParts, input, line } from '../../support/formula-model';
import { kioskProject } from '../../support/kiosk-project';

const project = kioskProject();
const [option] = project.options;
if (!option) throw new Error('an option');
const spec: ModelSpec = assembleModel(project, option);

function compiled(of: ModelSpec) {
  const model = compileModel(of);
  if (!model.ok) throw new Error(model.error.map(({ message }) => message.en).join('\n'));
  return model.value;
}

function withInput(id: string, value: number | readonly number[]): ModelSpec {
  return { ...spec, inputs: spec.inputs.map((input) => (input.id === id ? { ...input, value } : input)) };
}

describe('a session', () => {
  test('gives the very numbers of a model compiled with the inputs it was set to', () => {
    const fresh = runModel(compiled(withInput('inputs.ad_price', 9000)));
    for (const vary of [undefined, ['inputs.ad_price']]) {
      const session = openSession(compiled(spec), vary);
      session.evaluate();
      session.set('inputs.ad_price', 9000);
      session.evaluate();
      const run = session.run();
      for (const id of spec.lines.map((line) => line.id)) {
        expect(run.series(id)).toEqual(fresh.series(id));
        expect(run.shape(id)).toBe(fresh.shape(id));
        expect(session.read(id)).toEqual(fresh.series(id)[0]);
      }
    }
  });

  test('a run keeps its numbers when the session goes on', () => {
    const session = openSession(compiled(spec));
    session.evaluate();
    const before = session.run();
    const cash = [...before.series('returns.equity.cumulative')];
    session.set('inputs.ad_price', 1);
    session.evaluate();
    expect([...before.series('returns.equity.cumulative')]).toEqual(cash);
    expect([...session.run().series('returns.equity.cumulative')]).not.toEqual(cash);
  });

  test('takes over another specification of the same structure, words included', () => {
    const other: ModelSpec = {
      ...withInput('inputs.ad_price', 5),
      lines: spec.lines.map((line) => ({
        ...line,
        label: { zh: `新${line.label.zh}`, en: `New ${line.label.en}` },
      })),
    };
    const session = openSession(compiled(spec));
    session.adopt(other);
    session.evaluate();
    const run = session.run();
    expect(run.model.lines.get('cash.closing')?.def.label.en).toMatch(/^New /);
    expect(run.model.inputs.get('inputs.ad_price')?.value).toBe(5);
    expect(run.series('cash.closing')).toEqual(runModel(compiled(other)).series('cash.closing'));
  });

  test('misuse is an error', () => {
    const session = openSession(compiled(spec), ['inputs.ad_price']);
    expect(() => session.set('nothing', 1)).toThrow('nothing is not an input');
    expect(() => session.set('capex.kiosks.life', 1)).toThrow('not opened');
    expect(() => session.set('inputs.ad_price', [1, 2])).toThrow('needs 0 values');
    expect(() => session.read('nothing')).toThrow('nothing');
    expect(() => openSession(compiled(spec), ['cash.closing'])).toThrow('not an input');
  });

  test('a series may be set to one number, which stays within the timeline', () => {
    const session = openSession(compiled(spec), ['tax.rate']);
    session.set('tax.rate', 0.1);
    session.evaluate();
    const flat = withInput(
      'tax.rate',
      spec.periods.map(() => 0.1),
    );
    expect(session.run().series('cash.closing')).toEqual(runModel(compiled(flat)).series('cash.closing'));
  });
});

describe('a session opened for some lines', () => {
  const keep = ['returns.equity.irr', 'loan.closing'];
  const at = (price: number) => runModel(compiled(withInput('inputs.ad_price', price)));

  test('gives them the very numbers of the whole model', () => {
    const session = openSession(compiled(spec), ['inputs.ad_price'], keep);
    for (const price of [9000, 4000, 12_345]) {
      session.set('inputs.ad_price', price);
      session.evaluate();
      for (const id of keep) expect(session.run().series(id)).toEqual(at(price).series(id));
      expect(session.read('returns.equity.irr')).toEqual(at(price).series('returns.equity.irr')[0]);
    }
  });

  test('says no others', () => {
    const session = openSession(compiled(spec), ['inputs.ad_price'], ['timeline.operation']);
    session.evaluate();
    expect(() => session.read('returns.equity.irr')).toThrow('not opened to be read');
    expect(() => session.run().series('returns.equity.irr')).toThrow('not opened to be read');
  });
});

describe('an approach to a circle', () => {
  const circle = compiledParts({
    periods: 4,
    inputs: [input('a', 1), input('flow', [1, 2, 3, 4])],
    lines: [
      line('debt', '0.6 * (total(flow) + fee) + a'),
      line('fee', '0.1 * feedback(debt) + 0.01 * max(feedback(debt) - 5, 0)'),
      line('apart', 'a * flow'),
    ],
  });

  test('from a guess comes near, and leaves no trace in the next evaluation', () => {
    const session = openSession(circle, ['a']);
    expect(session.fed()).toEqual(new Float64Array(1));
    session.evaluate();
    const fed = session.fed();
    const cold = session.read('debt');
    session.set('a', 1.01);
    expect(session.approach(fed, 1e-3)).toBe(true);
    const near = session.read('debt');
    const exact = openSession(circle);
    exact.set('a', 1.01);
    exact.evaluate();
    expect(Math.abs(near - exact.read('debt'))).toBeLessThan(1e-3 * near);
    session.evaluate();
    expect(session.read('debt')).toBe(exact.read('debt'));
    session.set('a', 1);
    session.evaluate();
    expect(session.read('debt')).toBe(cold);
  });

  test('without a guess comes as near as was asked', () => {
    const session = openSession(circle, ['a'], ['debt']);
    expect(session.approach(null, 1e-12)).toBe(true);
    const whole = openSession(circle);
    whole.evaluate();
    expect(session.read('debt')).toBeCloseTo(whole.read('debt'), 10);
  });

  test('that has no solution says so', () => {
    const hopeless = compiledParts({ inputs: [input('a', 1)], lines: [line('x', 'feedback(x) ^ 2 + a')] });
    const session = openSession(hopeless, ['a']);
    expect(session.approach(null, 1e-3)).toBe(false);
    session.set('a', -2);
    expect(session.approach(null, 1e-9)).toBe(true);
    expect(session.read('x')).toBeCloseTo(-1, 6); // x² − 2 = x
  });

  test('has nothing to feed where the varied input reaches no circle', () => {
    expect(openSession(circle, ['a'], ['apart']).fed()).toHaveLength(0);
  });
});

describe('two specifications', () => {
  test('have the same structure when only numbers and words differ', () => {
    expect(sameStructure(spec, assembleModel(project, option))).toBe(true);
    expect(sameStructure(spec, withInput('inputs.ad_price', -3))).toBe(true);
  });

  test.each<[string, ModelSpec]>([
    [
      'a number became a series',
      withInput(
        'inputs.ad_price',
        spec.periods.map(() => 1),
      ),
    ],
    ['a number cannot be used', withInput('inputs.ad_price', Number.NaN)],
    ['a series is too short', withInput('tax.rate', [0.1])],
    [
      'a formula changed',
      { ...spec, lines: spec.lines.map((line, i) => (i === 3 ? { ...line, formula: '1' } : line)) },
    ],
    ['a line is gone', { ...spec, lines: spec.lines.slice(1) }],
    ['there are more periods', { ...spec, periods: [...spec.periods, ...spec.periods.slice(-1)] }],
    [
      'a unit changed',
      { ...spec, lines: spec.lines.map((line, i) => (i === 3 ? { ...line, unit: 'day' } : line)) },
    ],
  ])('differ when %s', (_, other) => {
    expect(sameStructure(spec, other)).toBe(false);
  });

  test('withSpec gives the compiled model the other numbers', () => {
    const other = withInput('inputs.ad_price', 7000);
    expect(runModel(withSpec(compiled(spec), other)).series('cash.closing')).toEqual(
      runModel(compiled(other)).series('cash.closing'),
    );
  });
});
