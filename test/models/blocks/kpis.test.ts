import { describe, expect, it } from 'vitest';
import type { Project } from '../../../models/project';
import { runProject } from '../../../models/studies/run';
import { peopleHelped, socialProject } from '../../support/social-project';

function computed(project: Project) {
  const result = runProject(project);
  if (!result.ok) throw new Error(result.error.map(({ message }) => message.en).join('\n'));
  return result.value.run;
}

const number = (value: unknown): number => {
  if (typeof value !== 'number') throw new Error(`Not a number: ${JSON.stringify(value)}`);
  return value;
};

const corrected = {
  ...peopleHelped(),
  sroi: {
    deadweight: { value: 0.2 },
    displacement: { value: 0.1 },
    attribution: { value: 0.25 },
    drop_off: { value: 0.1 },
  },
};

describe('a KPI with corrections (case C13 of the published cases)', () => {
  const run = computed(socialProject([corrected]));
  it('is worth 27,000 in its first year, step by step', () => {
    expect(run.value('kpis.people_helped.money', 1)).toBe(50_000);
    expect(run.value('kpis.people_helped.after_deadweight', 1)).toBe(40_000);
    expect(run.value('kpis.people_helped.after_displacement', 1)).toBe(36_000);
    expect(run.value('kpis.people_helped.after_attribution', 1)).toBe(27_000);
    expect(run.value('kpis.people_helped.impact', 1)).toBe(27_000);
  });
  it('drops off from the second year', () => {
    expect(number(run.value('kpis.people_helped.impact', 2))).toBeCloseTo(24_300, 8);
  });
  it('gives the present value and both ratios of the case', () => {
    expect(number(run.value('kpis.people_helped.impact_pv'))).toBeCloseTo(100_564.652940342, 6);
    expect(run.value('economics.sroi.inputs_pv')).toBe(60_000);
    expect(number(run.value('economics.sroi.ratio'))).toBeCloseTo(1.676077549, 9);
    expect(number(run.value('economics.sroi.net_ratio'))).toBeCloseTo(0.676077549, 9);
  });
  it('reads the rate of the file, or 8 % as a marked assumption without one', () => {
    const { economics: _, ...bare } = socialProject([corrected]);
    const result = runProject(bare);
    if (!result.ok) throw new Error('does not compute');
    const input = result.value.run.model.spec.inputs.find(({ id }) => id === 'economics.social_rate');
    expect(input).toMatchObject({ value: 0.08, confidence: 'assumption' });
  });
});

describe('corrections', () => {
  it('multiply, so that together they may exceed the whole and still leave something', () => {
    const half = { value: 0.5 };
    const run = computed(
      socialProject([
        { ...peopleHelped(), sroi: { deadweight: half, displacement: half, attribution: half } },
      ]),
    );
    expect(run.value('kpis.people_helped.impact', 1)).toBe(50_000 / 8);
  });
});

describe('the figure of a KPI', () => {
  it('moves from the baseline to the target in a straight line, and counts less as better where it should', () => {
    const run = computed(
      socialProject([
        {
          ...peopleHelped(),
          direction: 'less',
          baseline: { value: 60 },
          target: { value: 40 },
          ramp: { form: 'linear', years: { value: 4 } },
        },
      ]),
    );
    expect([0, 1, 2, 3, 4, 5].map((t) => run.value('kpis.people_helped.value', t))).toEqual([
      60, 55, 50, 45, 40, 40,
    ]);
    expect(run.value('kpis.people_helped.effect', 2)).toBe(10);
    expect(run.value('kpis.people_helped.total')).toBe(5 + 10 + 15 + 20 + 20);
  });
  it('fades by its decay once the effect is complete', () => {
    const run = computed(
      socialProject([
        {
          ...peopleHelped(),
          ramp: { form: 'linear', years: { value: 2 } },
          decay: { value: 0.5 },
        },
      ]),
    );
    expect([1, 2, 3, 4].map((t) => run.value('kpis.people_helped.effect', t))).toEqual([50, 100, 50, 25]);
  });
  it('follows a table of years', () => {
    const run = computed(
      socialProject([
        {
          ...peopleHelped(),
          ramp: { form: 'table', shares: { value: [0, 0.1, 0.5, 1, 1, 0.8] } },
        },
      ]),
    );
    expect(run.value('kpis.people_helped.effect', 2)).toBe(50);
    expect(run.value('kpis.people_helped.effect', 5)).toBe(80);
  });
  it('begins in the year it names', () => {
    const run = computed(socialProject([{ ...peopleHelped(), start_year: { value: 4 } }]));
    expect([2, 3].map((t) => run.value('kpis.people_helped.effect', t))).toEqual([0, 100]);
  });
  it('may be a formula over drivers and over any line by its full name', () => {
    const { target: _, ...rest } = peopleHelped();
    const run = computed(
      socialProject([
        { ...rest, unit: 'kiosk', formula: 'kiosks / 10', money: { unit_value: { value: 2 } } },
        {
          ...rest,
          id: 'spending',
          label: 'Spending',
          unit: 'money',
          formula: 'capex.programme.spend + total(capex.spend)',
        },
      ]),
    );
    expect(run.value('kpis.people_helped.value', 3)).toBe(100);
    expect(run.value('kpis.people_helped.money', 3)).toBe(200);
    expect(run.value('kpis.spending.value', 3)).toBe(60_000);
  });
  it('adds up over shorter periods to the same amounts of a year', () => {
    const yearly = computed(socialProject([corrected]));
    const project = socialProject([corrected]);
    const run = computed({ ...project, timeline: { ...project.timeline, step: 'quarter' } });
    const year2 = [8, 9, 10, 11].map((t) => number(run.value('kpis.people_helped.impact', t)));
    expect(year2.reduce((a, b) => a + b)).toBeCloseTo(
      number(yearly.value('kpis.people_helped.impact', 2)),
      8,
    );
  });
  it('is smaller in an option with a factor, and absent where it is left out', () => {
    const project = socialProject([corrected]);
    const [option] = project.options;
    if (!option) throw new Error('no option');
    const changed = (terms: Partial<typeof option.terms>) =>
      computed({ ...project, options: [{ ...option, terms: { ...option.terms, ...terms } }] });
    const part = changed({ kpi_factors: [{ kpi: 'people_helped', factor: { value: 0.8 } }] });
    expect(number(part.value('kpis.people_helped.impact', 1))).toBeCloseTo(27_000 * 0.8, 8);
    const without = changed({ excluded: ['kpis.people_helped'] });
    expect(without.value('economics.indirect', 1)).toBe(0);
  });
  it('is dearer each year by its growth since the price year', () => {
    const run = computed(
      socialProject([
        {
          ...peopleHelped(),
          money: { unit_value: { value: 500 }, price_year: { value: 2025 }, growth: { value: 0.1 } },
        },
      ]),
    );
    expect(number(run.value('kpis.people_helped.price', 1))).toBeCloseTo(500 * 1.21, 9);
  });
  it('has a cost per unit of outcome: all economic costs over the discounted amounts', () => {
    const run = computed(socialProject([corrected]));
    const discounted = [1, 2, 3, 4, 5].reduce((sum, t) => sum + 100 / 1.035 ** t, 0);
    expect(number(run.value('kpis.people_helped.cost_per_unit'))).toBeCloseTo(60_000 / discounted, 8);
  });
  it('has none where it is a state: nothing adds up that could be bought by the unit', () => {
    const run = computed(socialProject([{ ...peopleHelped(), measure: 'level', unit: 'minute' }]));
    expect(run.value('kpis.people_helped.average')).toBe(100);
    expect(run.value('kpis.people_helped.cost_per_unit')).toMatchObject({
      kind: 'undefined',
      reason: { zh: expect.stringContaining('状态'), en: expect.stringContaining('state') },
    });
  });
});
