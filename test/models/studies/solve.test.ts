import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { keepModels } from '../../../models/studies/kept-models';
import { runProject } from '../../../models/studies/run';
import { type Solution, type SolveFailure, type SolveRequest, solveFor } from '../../../models/studies/solve';
import { readSample } from '../../laws/subjects';
import { kioskProject } from '../../support/kiosk-project';
import { compute, costs, earns, money, span, tiny, works } from '../blocks/tiny';

const NPV = 'returns.project.npv_post_tax';
const IRR = 'returns.project.irr_post_tax';

/** Works of 1000 in year 1, so much a year for five years after; the company discounts at 8 %. */
function plain(yearly = 200, years = 5): Project {
  return tiny({
    timeline: span(years),
    inputs: [money('tariff', yearly)],
    revenue: [earns('tariff')],
    capex: [works(1000, 5)],
  });
}

/** The same with revenue by a formula over the tariff and further assumptions. */
function shaped(formula: string, tariff = 1, more: Project['inputs'] = []): Project {
  return tiny({
    timeline: span(5),
    inputs: [{ ...money('tariff', tariff), unit: '1' }, { ...money('unit', 1) }, ...more],
    revenue: [{ ...earns('tariff'), formula }],
    capex: [works(1000, 5)],
  });
}

function solved(project: Project, request: SolveRequest): Solution {
  const answer = solveFor(project, request);
  if (!answer.ok) throw new Error(answer.error.sentence.en);
  return answer.value;
}

function refused(project: Project, request: SolveRequest): SolveFailure {
  const answer = solveFor(project, request);
  if (answer.ok) throw new Error(answer.value.sentence.en);
  return answer.error;
}

const tariff = { input: 'inputs.tariff' };
/** Present value at the start of five payments of 1 from year 2 on, at 8 % with the first flow undiscounted. */
const FIVE = (1 - 1.08 ** -5) / 0.08;

describe('a tariff', () => {
  test('for a net present value of zero is the annuity of the works', () => {
    const found = solved(plain(), { vary: tariff, target: { line: NPV, value: 0 } });
    expect(found.value).toBeCloseTo(1000 / FIVE, 9); // 250.456...
    expect(Math.abs(found.achieved)).toBeLessThan(1e-9);
    expect(found).toMatchObject({ exact: true, jumps: [], notes: [], inputValue: found.value });
    expect(found.roots).toHaveLength(1);
  });

  test.each([-500, 100, 4321])('for a net present value of %d is linear in it', (value) => {
    const found = solved(plain(), { vary: tariff, target: { line: NPV, value } });
    expect(found.value).toBeCloseTo((1000 + value) / FIVE, 8);
  });

  test('for an internal rate of return is the annuity at that rate', () => {
    const found = solved(plain(), { vary: tariff, target: { line: IRR, value: 0.1 } });
    expect(found.value).toBeCloseTo(1000 / ((1 - 1.1 ** -5) / 0.1), 9); // 263.797...
    expect(found.achieved).toBeCloseTo(0.1, 12);
    expect(found.sentence).toEqual({
      zh: '“tariff”为 263.797 CNY/year（现为 200 CNY/year）时，“财务内部收益率（所得税后）”为 10%。',
      en: '"tariff" at 263.797 CNY/year (now 200 CNY/year) gives "Project IRR, post-tax" of 10%.',
    });
  });

  test('in one period is that period’s own', () => {
    const found = solved(plain(), {
      vary: tariff,
      target: { line: 'returns.project.post_tax', period: 3, value: 77 },
    });
    expect(found.value).toBeCloseTo(77, 9);
  });

  test('under a scenario starts from what the scenario says', () => {
    const scenarios: Project['scenarios'] = [
      ...plain().scenarios,
      { id: 'dear', label: 'Dear', overrides: [{ input: 'capex.works.amount', multiply: 2 }] },
    ];
    const found = solved(
      { ...plain(), scenarios },
      { scenario: 'dear', vary: tariff, target: { line: NPV, value: 0 } },
    );
    expect(found.value).toBeCloseTo(2000 / FIVE, 9);
  });
});

describe('other inputs', () => {
  test('a series is multiplied year by year', () => {
    const project = { ...plain(), inputs: [money('tariff', [0, 100, 200, 300, 200, 100])] };
    const found = solved(project, { vary: tariff, target: { line: NPV, value: 0 } });
    const worth = [0, 100, 200, 300, 200, 100].reduce((sum, one, t) => sum + one / 1.08 ** t, 0);
    expect(found.vary.mode).toBe('factor');
    expect(found.value).toBeCloseTo(1000 / worth, 9);
    expect(found.inputValue).toEqual([0, 100, 200, 300, 200, 100].map((one) => one * found.value));
  });

  test('a series is shifted in every year', () => {
    const project = { ...plain(), inputs: [money('tariff', [0, 100, 200, 300, 200, 100])] };
    const found = solved(project, {
      vary: { ...tariff, mode: 'shift' },
      target: { line: 'parties.users.net', period: 2, value: -275 },
    });
    expect(found.value).toBeCloseTo(75, 9);
  });

  test('a payment to the government lowers the return to what is wanted', () => {
    const project = withFee(plain(400), 10);
    const found = solved(project, {
      vary: { input: 'concession.fee.amount' },
      between: [0, 300],
      target: { line: IRR, value: 0.1 },
    });
    const run = compute(withFee(project, found.value));
    expect(run.value(IRR)).toBeCloseTo(0.1, 11);
  });

  test('the number of years comes in whole periods, the nearest one taken and both sides said', () => {
    const found = solved(plain(300, 6), {
      vary: { input: 'timeline.operation_years' },
      between: [1, 20],
      target: { line: NPV, value: 0 },
    });
    // 300 a year pays 1000 at 8 % back within the 5th year: four years are worth -6.4, five 197.8.
    expect(found).toMatchObject({ value: 4, exact: false });
    expect(found.jumps).toHaveLength(1);
    expect(found.jumps[0]?.from.value).toBe(4);
    expect(found.jumps[0]?.to.value).toBe(5);
    expect(found.jumps[0]?.to.achieved).toBeCloseTo(300 * ((1 - 1.08 ** -5) / 0.08) - 1000, 9);
    const least = solved(plain(300, 6), {
      vary: { input: 'timeline.operation_years' },
      between: [1, 20],
      target: { line: NPV, value: 0 },
      accept: 'at_least',
    });
    expect(least.value).toBe(5);
    expect(least.achieved).toBeGreaterThan(0);
  });

  test('by quarter, years come in quarters', () => {
    const project = { ...plain(300, 6), timeline: span(6, 1, 'quarter') };
    const found = solved(project, {
      vary: { input: 'timeline.operation_years' },
      between: [1, 10],
      target: { line: NPV, value: 0 },
      accept: 'at_least',
    });
    expect(found.value * 4).toBe(Math.round(found.value * 4));
    const before = compute({
      ...project,
      timeline: { ...project.timeline, operation_years: { value: found.value - 0.25 } },
    });
    expect(before.value(NPV)).toBeLessThan(0);
    expect(found.achieved).toBeGreaterThan(0);
  });
});

describe('no solution', () => {
  test('says how near it comes and what the figure is at both ends', () => {
    const failure = refused(plain(), { vary: tariff, between: [100, 200], target: { line: NPV, value: 0 } });
    expect(failure.kind).toBe('no_solution');
    expect(failure.closest?.value).toBe(200);
    expect(failure.ends?.map(({ achieved }) => achieved)).toEqual([
      expect.closeTo(100 * FIVE - 1000, 9),
      expect.closeTo(200 * FIVE - 1000, 9),
    ]);
    expect(failure.sentence.en).toMatch(
      /^With "tariff" from 100 CNY\/year to 200 CNY\/year, .* never reaches 0 CNY/,
    );
    expect(failure.sentence.zh).toContain('达不到');
  });

  test('names the limit that binds and the plateau it makes', () => {
    const failure = refused(withShare(), {
      vary: { input: 'concession.share.rate' },
      target: { line: 'returns.government.income', value: 100 },
    });
    expect(failure.binding?.map(({ line }) => line)).toContain('concession.share.binding');
    expect(failure.plateau?.[0]).toBe(0);
    expect(failure.closest?.achieved).toBeCloseTo(500, 9); // five years of the guarantee of 100
    expect(failure.notes.map(({ en }) => en).join(' ')).toContain('Guarantee binds'.toLowerCase());
  });

  test('a figure undefined over a part of the range is solved where it has a value', () => {
    // Below 1000 / 5 in all the flows never pay back, and with no revenue there is no rate at all.
    const found = solved(plain(), { vary: tariff, target: { line: IRR, value: -0.3 } });
    expect(found.achieved).toBeCloseTo(-0.3, 9);
    expect(found.notes[0]?.en).toMatch(/^At 0 CNY\/year "Project IRR, post-tax" has no value/);
  });

  test('a figure undefined everywhere says why', () => {
    const failure = refused({ ...plain(), capex: [] }, { vary: tariff, target: { line: IRR, value: 0.1 } });
    expect(failure.kind).toBe('undefined');
    expect(failure.sentence.en).toMatch(/has no value anywhere in the range/);
  });

  test('an input the figure does not depend on', () => {
    const none = refused(plain(), {
      vary: { input: 'parties.city.discount_rate' },
      target: { line: NPV, value: 1 },
    });
    expect(none.kind).toBe('no_effect');
    expect(none.sentence.zh).toContain('无关');
  });
});

describe('several solutions, jumps', () => {
  test('of two roots the one nearest today is taken and the other said', () => {
    // Revenue 400 x (2 - x): worth 1000 / FIVE at two tariffs.
    const project = shaped('unit * 400 * tariff * (2 - tariff)', 1.7);
    const found = solved(project, { vary: tariff, between: [0, 2], target: { line: NPV, value: 0 } });
    const half = Math.sqrt(1 - 1000 / FIVE / 400);
    expect(found.roots.map(({ value }) => value)).toEqual([
      expect.closeTo(1 - half, 9),
      expect.closeTo(1 + half, 9),
    ]);
    expect(found.value).toBeCloseTo(1 + half, 9);
    expect(found.notes[0]?.en).toMatch(/one nearest today's value is taken/);
    expect(
      solved(
        { ...project, inputs: project.inputs.with(0, { ...money('tariff', 0.1), unit: '1' }) },
        { vary: tariff, between: [0, 2], target: { line: NPV, value: 0 } },
      ).value,
    ).toBeCloseTo(1 - half, 9);
  });

  test('two roots inside one cell of the scan are found', () => {
    const project = shaped('unit * 400 * (1 - 10000 * (tariff - 0.503) ^ 2)', 0.2);
    const peak = 400 * FIVE - 1000;
    const found = solved(project, {
      vary: tariff,
      between: [0, 1],
      target: { line: NPV, value: peak * 0.9 },
    });
    expect(found.roots).toHaveLength(2);
    for (const { achieved } of found.roots) expect(achieved).toBeCloseTo(peak * 0.9, 6);
  });

  test('a target met over a whole stretch keeps today’s value', () => {
    const project = shaped('unit * 400 * max(0.5, min(1, tariff))', 3);
    const found = solved(project, {
      vary: tariff,
      between: [0, 4],
      target: { line: NPV, value: 400 * FIVE - 1000 },
    });
    expect(found.value).toBe(3);
    expect(found.roots[0]).toMatchObject({ value: expect.closeTo(1, 6), upTo: 4 });
    expect(found.notes[0]?.en).toMatch(/met everywhere from 1 to 4/);
  });

  test('a jump over the target is no root', () => {
    const project = shaped('unit * if(tariff > 0.6, 400, 100)', 0.2);
    const request = { vary: tariff, between: [0, 1], target: { line: NPV, value: 0 } } as const;
    const failure = refused(project, request);
    expect(failure.kind).toBe('jump');
    expect(failure.jumps?.[0]).toMatchObject({
      from: { value: expect.closeTo(0.6, 12), achieved: expect.closeTo(100 * FIVE - 1000, 9) },
      to: { value: expect.closeTo(0.6, 12), achieved: expect.closeTo(400 * FIVE - 1000, 9) },
    });
    expect(failure.sentence.en).toMatch(/jumps past 0 CNY and never equals it/);
    const side = solved(project, { ...request, accept: 'at_least' });
    expect(side).toMatchObject({ exact: false, achieved: expect.closeTo(400 * FIVE - 1000, 9) });
    expect(solved(project, { ...request, accept: 'at_most' }).achieved).toBeLessThan(0);
  });
});

describe('what cannot be asked', () => {
  test.each([
    [{ vary: { input: 'inputs.tarif' }, target: { line: NPV, value: 0 } }, 'Did you mean "inputs.tariff"?'],
    [{ vary: tariff, target: { line: 'returns.project.npv_post_tx', value: 0 } }, `Did you mean "${NPV}"?`],
    [{ vary: tariff, target: { line: 'cash.closing', value: 0 } }, 'say which period (1 to 6)'],
    [{ vary: tariff, target: { line: 'cash.closing', period: 6, value: 0 } }, 'from 1 to 6'],
    [{ vary: tariff, between: [5, 5], target: { line: NPV, value: 0 } }, 'must rise'],
    [{ vary: tariff, between: [0, Number.POSITIVE_INFINITY], target: { line: NPV, value: 0 } }, 'must rise'],
    [{ vary: tariff, target: { line: NPV, value: Number.NaN } }, 'finite number'],
    [{ vary: { input: 'tax.rate' }, between: [0, 2], target: { line: NPV, value: 0 } }, 'beyond what'],
    [
      { vary: { input: 'timeline.operation_years', mode: 'factor' }, target: { line: NPV, value: 0 } },
      'whole steps',
    ],
  ] as [SolveRequest, string][])('%j', (request, said) => {
    const failure = refused(plain(), request);
    expect(failure.kind).toBe('bad_request');
    expect(failure.sentence.en).toContain(said);
    expect(failure.sentence.zh).toMatch(/\p{Script=Han}.*[。？]$/u);
  });

  test('a project that cannot be computed gives its problems', () => {
    const broken = { ...plain(), revenue: [{ ...earns('tariff'), formula: 'nothing * 2' }] };
    const failure = refused(broken, { vary: tariff, target: { line: NPV, value: 0 } });
    expect(failure).toMatchObject({ kind: 'not_computable', problems: [{ kind: 'unknown_name' }] });
    expect(refused(plain(), { option: 'nope', vary: tariff, target: { line: NPV, value: 0 } }).kind).toBe(
      'not_computable',
    );
  });

  test('a value of 0 suggests no range', () => {
    const failure = refused(plain(0), { vary: tariff, target: { line: NPV, value: 0 } });
    expect(failure.sentence.en).toContain('give one');
  });
});

describe('laws', () => {
  const kept = keepModels();

  test('what is achieved is within tolerance of the target, and a full run of the changed project agrees', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2000, max: 20_000, noNaN: true }),
        fc.double({ min: 1, max: 5000, noNaN: true }),
        (value, today) => {
          const project = { ...plain(today), opex: [costs(30)] };
          const answer = solveFor(
            project,
            { vary: tariff, between: [0, 10_000], target: { line: NPV, value } },
            kept,
          );
          if (!answer.ok) return value < -1000 - 30 * FIVE;
          const found = answer.value;
          const scale = Math.max(Math.abs(value), 1000);
          const again = compute({ ...project, inputs: [money('tariff', found.value)] }).value(NPV);
          return Math.abs(found.achieved - value) <= 1e-9 * scale && Math.abs(again - value) <= 1e-9 * scale;
        },
      ),
      { seed: 20_261, numRuns: 60 },
    );
  });

  test('kept models never change an answer', () => {
    const sample = readSample('linknyc');
    for (const { id: scenario } of sample.scenarios) {
      const request: SolveRequest = {
        scenario,
        vary: { input: 'inputs.national_per_kiosk' },
        target: { line: 'returns.equity.irr', value: 0.15 },
      };
      expect(solveFor(sample, request, kept)).toEqual(solveFor(sample, request));
    }
  });

  test('a run on kept models has the very numbers of a fresh one', () => {
    for (const project of [kioskProject(), readSample('linknyc'), plain(), plain(300), kioskProject()]) {
      for (const { id: option } of project.options) {
        for (const { id: scenario } of project.scenarios) {
          const fresh = runProject(project, { option, scenario });
          const again = runProject(project, { option, scenario }, kept);
          if (!fresh.ok || !again.ok) throw new Error('both run');
          expect(again.value.metrics).toEqual(fresh.value.metrics);
          for (const id of fresh.value.run.model.lines.keys())
            expect(again.value.run.series(id)).toEqual(fresh.value.run.series(id));
        }
      }
    }
  });
});

function withFee(project: Project, amount: number): Project {
  const [option] = project.options;
  if (!option) throw new Error('an option');
  const fee = { id: 'fee', label: 'Fee', type: 'fixed' as const, amount: { value: amount } };
  return { ...project, options: [{ ...option, terms: { ...option.terms, payments: [fee] } }] };
}

/** A share of revenue of 200 a year, never less than 100. */
function withShare(): Project {
  const base = plain();
  const [option] = base.options;
  if (!option) throw new Error('an option');
  const share = {
    id: 'share',
    label: 'Share',
    type: 'greater_of' as const,
    guarantee: { value: 100 },
    rate: { value: 0.2 },
    base: { measure: 'gross_revenue' as const },
  };
  return { ...base, options: [{ ...option, terms: { ...option.terms, payments: [share] } }] };
}
