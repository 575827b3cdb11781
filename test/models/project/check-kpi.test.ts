import { describe, expect, test } from 'vitest';
import { checkProject, type Project, parseProject, serializeProject, setAt } from '../../../models/project';
import { runProject } from '../../../models/studies/run';
import { peopleHelped, socialProject } from '../../support/social-project';

type Kpi = NonNullable<Project['kpis']>[number];

/** What is said about a project with one KPI. */
function said(kpi: Kpi, ...changes: [path: string, value: unknown][]): string[] {
  const project = changes.reduce((here, [path, value]) => setAt(here, path, value), socialProject([kpi]));
  return checkProject(project).map(({ severity, path, message }) => `${severity} ${path} | ${message.en}`);
}

const { baseline: _, ...noBaseline } = peopleHelped();
const { target: __, ...noTarget } = peopleHelped();

describe('a KPI', () => {
  test('of the right shape is taken, and survives the file', () => {
    const project = socialProject([{ ...peopleHelped(), ramp: { form: 'linear', years: { value: 3 } } }]);
    expect(checkProject(project)).toEqual([]);
    const read = parseProject(serializeProject(project));
    expect(read.ok).toBe(true);
  });

  test('without a baseline cannot say what improves', () => {
    const [sentence] = said(noBaseline);
    expect(sentence).toMatch(/^error \/kpis\/0\/baseline \| "People helped" has no baseline/);
  });

  test('without a target or a formula has nothing to count', () => {
    expect(said(noTarget)).toEqual([
      'error /kpis/0/target | "People helped" has neither a target nor a formula; fill in one of them.',
    ]);
  });

  test('cannot lose more than all of its effect a year', () => {
    expect(said({ ...peopleHelped(), decay: { value: 1.2 } })[0]).toMatch(
      /^error \/kpis\/0\/decay \| Expected a value between 0 and 1, found 1.2/,
    );
  });

  test('takes corrections that add up to more than one: they multiply', () => {
    const half = { value: 0.6 };
    expect(
      said({ ...peopleHelped(), sroi: { deadweight: half, displacement: half, attribution: half } }),
    ).toEqual([]);
  });

  test('that decays and drops off as well deserves a second look', () => {
    const found = said({ ...peopleHelped(), decay: { value: 0.1 }, sroi: { drop_off: { value: 0.1 } } });
    expect(found[0]).toMatch(/^warning \/kpis\/0\/sroi\/drop_off .*shrinks twice/);
  });

  test('needs a unit that can be read and a beneficiary that exists', () => {
    expect(said({ ...peopleHelped(), unit: 't CO2' })[0]).toMatch(
      /^error \/kpis\/0\/unit \| The unit "t CO2"/,
    );
    expect(said({ ...peopleHelped(), beneficiary: 'advertiser' })[0]).toMatch(/Did you mean "advertisers"\?/);
  });

  test('over money that is counted already is warned of counting twice, unless it says so', () => {
    const kpi: Kpi = {
      ...noTarget,
      unit: 'money/year',
      formula: 'revenue.gross',
      money: { unit_value: { value: 1 } },
    };
    expect(said(kpi)[0]).toMatch(/^warning \/kpis\/0\/counted_elsewhere .*revenue\.gross/);
    expect(said({ ...kpi, counted_elsewhere: true })).toEqual([]);
  });

  test('with a name that does not exist in its formula is told the nearest, at its place', () => {
    const project = socialProject([{ ...noTarget, unit: 'kiosk', formula: 'kiosk + 1' }]);
    const result = runProject(project);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.error[0]?.path).toBe('/kpis/0/formula');
    expect(result.error[0]?.message.en).toMatch(/kiosks/);
    expect(result.error[0]?.message.zh).toMatch(/kiosks/);
  });

  test('with the id of another is refused', () => {
    const project = socialProject([peopleHelped(), peopleHelped()]);
    expect(checkProject(project).map(({ path }) => path)).toContain('/kpis/1/id');
  });
});

describe('what refers to KPIs and items', () => {
  test('a factor on a KPI that does not exist names the nearest', () => {
    const found = said(peopleHelped(), [
      '/options/0/terms/kpi_factors',
      [{ kpi: 'people_help', factor: { value: 1 } }],
    ]);
    expect(found[0]).toMatch(
      /kpi_factors\/0\/kpi \| There is no KPI "people_help". Did you mean "people_helped"/,
    );
  });

  test('so does a conversion factor, and no item has two', () => {
    const one = { item: 'capex.programme', factor: { value: 0.9 } };
    expect(said(peopleHelped(), ['/economics/conversion', [{ ...one, item: 'capex.program' }]])[0]).toMatch(
      /Did you mean "capex.programme"/,
    );
    expect(said(peopleHelped(), ['/economics/conversion', [one, one]])[0]).toMatch(/has a factor already/);
  });

  test('scenarios change KPIs and rates like any other input', () => {
    const project = socialProject([peopleHelped()]);
    const better: Project = {
      ...project,
      scenarios: [
        ...project.scenarios,
        {
          id: 'better',
          label: 'Better',
          overrides: [
            { input: 'kpis.people_helped.target', multiply: 2 },
            { input: 'economics.social_rate', value: 0 },
          ],
        },
      ],
    };
    const result = runProject(better, { scenario: 'better' });
    if (!result.ok) throw new Error('does not compute');
    expect(result.value.run.value('kpis.people_helped.impact_pv')).toBe(5 * 200 * 500);
  });
});
