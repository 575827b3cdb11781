import { describe, expect, test } from 'vitest';
import {
  applyContracted,
  checkProject,
  type Project,
  parseProject,
  putContracted,
  serializeProject,
} from '../../../models/project';
import { contractValue, reSolve } from '../../../models/studies/contract';
import { runProject } from '../../../models/studies/run';
import { type Solution, solveFor } from '../../../models/studies/solve';
import { compute, earns, money, span, tiny, works } from '../blocks/tiny';

const NPV = 'returns.project.npv_post_tax';
/** Present value of five payments of 1 from year 2 on, at 8 % with the first flow undiscounted. */
const FIVE = (1 - 1.08 ** -5) / 0.08;

/** Works of 1000, a tariff for five years, two options, and scenarios that raise the costs and the tariff. */
function project(): Project {
  const base = tiny({
    timeline: span(5),
    inputs: [money('tariff', 200)],
    revenue: [earns('tariff')],
    capex: [works(1000, 5)],
    scenarios: [
      { id: 'base', label: 'Base', overrides: [] },
      { id: 'dear', label: 'Dear', overrides: [{ input: 'capex.works.amount', multiply: 2 }] },
      { id: 'high', label: 'High', overrides: [{ input: 'inputs.tariff', multiply: 3 }] },
    ],
  });
  const [option] = base.options;
  if (!option) throw new Error('an option');
  return {
    ...base,
    options: [option, { ...option, id: 'other', label: 'Other' }, { ...option, id: 'third', label: 'Third' }],
  };
}

const breakEven = (of: Project, scenario = 'base'): Solution => {
  const found = solveFor(of, {
    option: 'concession',
    scenario,
    vary: { input: 'inputs.tariff' },
    target: { line: NPV, value: 0 },
  });
  if (!found.ok) throw new Error(found.error.sentence.en);
  return found.value;
};

const agreed = (): Project => contractValue(project(), 'concession', breakEven(project()));

describe('a contracted value', () => {
  test('stands in every scenario, against the scenario’s own change of it', () => {
    const figures = ['base', 'dear', 'high'].map((scenario) => {
      const { value, series, result } = compute(agreed(), { option: 'concession', scenario });
      return [series('inputs.tariff')[0], value(NPV), result.contracted[0]?.state];
    });
    expect(figures).toEqual([
      [expect.closeTo(1000 / FIVE, 9), expect.closeTo(0, 9), 'met'],
      [expect.closeTo(1000 / FIVE, 9), expect.closeTo(-1000, 9), 'elsewhere'],
      [expect.closeTo(1000 / FIVE, 9), expect.closeTo(0, 9), 'elsewhere'],
    ]);
  });

  test('is said with the result: what, how much, what for, and that the scenario’s change is set aside', () => {
    const [high] = compute(agreed(), { scenario: 'high' }).result.contracted;
    expect(high).toMatchObject({
      input: 'inputs.tariff',
      label: { en: 'tariff' },
      value: expect.closeTo(1000 / FIVE, 9),
      solvedFor: { target: NPV, value: 0, scenario: 'base' },
      setsAside: true,
    });
    expect(high?.sentence.en).toContain("This scenario's own change of it is set aside.");
    expect(high?.sentence.zh).toContain('本情景对它的调整未采用');
  });

  test('gives way when released', () => {
    const released = runProject(agreed(), { scenario: 'high', contracts: 'released' });
    expect(released.ok && released.value.run.value('inputs.tariff')).toBe(600);
    expect(released.ok && released.value.contracted).toEqual([]);
  });

  test('belongs to its option alone, and the order of options stays', () => {
    const after = agreed();
    expect(after.options.map(({ id }) => id)).toEqual(['concession', 'other', 'third']);
    expect(compute(after, { option: 'other' }).series('inputs.tariff')).toEqual([200]);
    expect(compute(after, { option: 'other' }).result.contracted).toEqual([]);
    expect(after.inputs).toEqual(project().inputs);
  });

  test('takes the place of an earlier one of the same input', () => {
    const twice = contractValue(agreed(), 'concession', breakEven(agreed(), 'dear'));
    expect(twice.options[0]?.contracted).toHaveLength(1);
    expect(twice.options[0]?.contracted?.[0]).toMatchObject({
      value: expect.closeTo(2000 / FIVE, 9),
      solved_for: { scenario: 'dear' },
    });
  });

  test('is stale once something it depends on has changed', () => {
    const changed = { ...agreed(), capex: [works(1100, 5)] };
    const [entry] = compute(changed).result.contracted;
    expect(entry?.state).toBe('stale');
    expect(entry?.sentence.en).toContain(
      'it is now -100 CNY: something else has changed since; solve again.',
    );
    const gone = putContracted(project(), 'concession', {
      input: 'inputs.tariff',
      value: 3,
      solved_for: { target: 'no.such.line', value: 1, scenario: 'base' },
    });
    expect(compute(gone).result.contracted[0]).toMatchObject({
      state: 'stale',
      achieved: { kind: 'undefined', reason: { en: 'The model no longer has a line "no.such.line".' } },
    });
  });

  test('is written to the file and read back', () => {
    const text = serializeProject(agreed());
    const read = parseProject(text);
    expect(read.ok && read.value).toEqual(agreed());
    expect(read.ok && serializeProject(read.value)).toBe(text);
  });

  test('is solved anew in another scenario on request', () => {
    const again = reSolve(agreed(), { option: 'concession', scenario: 'dear' });
    if (!again.ok) throw new Error(again.error.sentence.en);
    expect(again.value.solutions[0]?.value).toBeCloseTo(2000 / FIVE, 9);
    expect(compute(again.value.project, { scenario: 'dear' }).value(NPV)).toBeCloseTo(0, 8);
  });

  test('a term in whole years is contracted for what it does reach', () => {
    const years = solveFor(project(), {
      vary: { input: 'timeline.operation_years' },
      between: [1, 20],
      target: { line: NPV, value: 0 },
      accept: 'at_least',
    });
    if (!years.ok) throw new Error(years.error.sentence.en);
    const after = contractValue(project(), 'concession', years.value);
    const { result } = compute(after);
    expect(result.periods).toHaveLength(1 + years.value.value);
    expect(result.contracted[0]?.state).toBe('met');
  });
});

describe('a contracted value in the file', () => {
  const entry = { input: 'inputs.tariff', value: 5, solved_for: { target: NPV, value: 0, scenario: 'base' } };
  const withEntries = (...contracted: NonNullable<Project['options'][number]['contracted']>): Project => {
    const base = project();
    return {
      ...base,
      options: base.options.map((option, i) => (i === 0 ? { ...option, contracted } : option)),
    };
  };
  const said = (of: Project): string[] =>
    checkProject(of).map(({ path, message }) => `${path} ${message.en}`);

  test.each([
    [
      { ...entry, input: 'inputs.tarif' },
      'input There is no input "inputs.tarif" for this contracted value. Did you mean "inputs.tariff"?',
    ],
    [
      { ...entry, input: 'capex.works.life', value: [1, 2] },
      'value "Works — depreciation life" cannot vary over time; give one number.',
    ],
    [
      { ...entry, input: 'tax.rate', value: 1.5 },
      'value Corporate tax rate: Expected a value between 0 and 1, found 1.5.',
    ],
    [
      { ...entry, input: 'inputs.tariff', value: [1, 2] },
      'value tariff: The series has 2 values but the project lasts 6 years',
    ],
    [
      { ...entry, solved_for: { ...entry.solved_for, scenario: 'bas' } },
      'solved_for/scenario The scenario "bas" it was solved in no longer exists',
    ],
    [
      { ...entry, solved_for: { ...entry.solved_for, period: 1.5 } },
      'solved_for/period A period is a whole number from 1, found 1.5.',
    ],
  ])('%j', (bad, sentence) => {
    const [first] = said(withEntries(bad));
    expect(first).toContain(`/options/0/contracted/0/${sentence}`);
    for (const { place } of checkProject(withEntries(bad))) expect(place.zh).toContain('约定值');
  });

  test('naming an input twice is refused', () => {
    expect(said(withEntries(entry, entry))[0]).toContain('"inputs.tariff" is already contracted by entry 1');
    const ran = runProject(withEntries(entry, entry));
    expect(ran.ok).toBe(false);
  });

  test('an unknown input keeps the option from being computed, and its siblings not', () => {
    const broken = withEntries({ ...entry, input: 'inputs.gone' });
    expect(applyContracted(broken, 'concession').ok).toBe(false);
    expect(applyContracted(broken, 'other').ok).toBe(true);
  });
});
