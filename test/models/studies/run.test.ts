import { describe, expect, test } from 'vitest';
import { newProject, type Project } from '../../../models/project';
import { runProject } from '../../../models/studies/run';
import { readSample } from '../../laws/subjects';

const sample = readSample('linknyc');

function errors(project: Project, choice = {}) {
  const result = runProject(project, choice);
  return result.ok ? [] : result.error;
}

describe('runProject', () => {
  test('takes the first option and the first scenario when none is named', () => {
    const result = runProject(sample);
    expect(result.ok && [result.value.option, result.value.scenario]).toEqual(['gross_revenue', 'base']);
  });

  test('a new project runs, its figures saying why they have no value', () => {
    const result = runProject(newProject('New'));
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    expect(result.value.checks.filter(({ passed }) => !passed)).toEqual([]);
    const irr = result.value.metrics.find(({ id }) => id === 'returns.equity.irr');
    expect(irr?.value).toMatchObject({
      kind: 'undefined',
      reason: { en: 'all flows are zero', zh: '现金流全为零' },
    });
  });

  test('an unknown option or scenario gets a sentence with the nearest name', () => {
    expect(errors(sample, { option: 'gross_revenu' })).toMatchObject([
      {
        path: '/options',
        message: { en: 'There is no option "gross_revenu". Did you mean "gross_revenue"?' },
      },
    ]);
    expect(errors(sample, { scenario: 'bose' })[0]?.message.en).toContain('Did you mean "base"?');
  });

  test("a fault in a user's formula names its place in the file and in the formula", () => {
    const broken = withRevenue('kiosks_average * national_per_kisok');
    expect(errors(broken)).toMatchObject([
      { kind: 'unknown_name', path: '/revenue/0/formula', position: 17, suggestion: 'national_per_kiosk' },
    ]);
    expect(errors(withRevenue('kiosks_average + national_per_kiosk'))).toMatchObject([
      { kind: 'unit_clash', path: '/revenue/0/formula' },
    ]);
    expect(errors(withRevenue('cash.closing * 2'))).toMatchObject([
      { kind: 'cycle', path: '/revenue/0/formula' },
    ]);
  });

  test('a circle of formulas that never settles is an error with its place and trace, not a number', () => {
    const flipping = {
      id: 'flip',
      label: 'flip',
      unit: '1',
      kind: 'stock' as const,
      form: { type: 'formula' as const, formula: 'if(feedback(flip) > 5, 0, 10)' },
    };
    const at = sample.drivers.length;
    expect(errors({ ...sample, drivers: [...sample.drivers, flipping] })).toMatchObject([
      { kind: 'not_converged', line: 'drivers.flip', path: `/drivers/${at}/form/formula` },
    ]);
  });

  test('a formula that divides by zero leaves the cause, not a number', () => {
    const result = runProject(withRevenue('kiosks_average * national_per_kiosk / (timeline.t - 8)'));
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    const irr = result.value.metrics.find(({ id }) => id === 'returns.project.irr_pre_tax');
    expect(irr?.value).toMatchObject({
      kind: 'undefined',
      at: { line: 'revenue.national.annual', period: 8 },
    });
    const check = result.value.checks.find(({ id }) => id === 'checks.balance_sheet');
    // The debt hangs on the cash of all periods, so none of them balances.
    expect(check).toMatchObject({ passed: false, period: 0 });
  });

  test('a project without an operating period gets a sentence with its place', () => {
    const { timeline } = sample;
    const found = errors({ ...sample, timeline: { ...timeline, operation_years: { value: 0 } } });
    expect(found).toContainEqual(
      expect.objectContaining({
        path: '/timeline/operation_years',
        message: expect.objectContaining({ en: expect.stringContaining('above 0') }),
      }),
    );
  });

  test('a scenario changes the model and leaves the project as it was', () => {
    const before = JSON.stringify(sample);
    const slow = runProject(sample, { scenario: 'slow_rollout' });
    expect(slow.ok && slow.value.run.series('drivers.kiosks').at(-1)).toBeCloseTo(7500, 6);
    expect(slow.ok && slow.value.run.series('drivers.kiosks')[7]).toBeCloseTo(4500, 6);
    expect(JSON.stringify(sample)).toBe(before);
  });

  test('a scenario that lengthens the project asks for the missing years of a series', () => {
    const longer: Project = {
      ...sample,
      scenarios: [
        ...sample.scenarios,
        { id: 'longer', label: 'Longer', overrides: [{ input: 'timeline.operation_years', add: 3 }] },
      ],
    };
    const found = errors(longer, { scenario: 'longer' });
    expect(found.map(({ path }) => path)).toEqual(['/inputs/0', '/tax/rate']);
    expect(found[0]?.message.en).toContain('the project lasts 16 years');
  });
});

function withRevenue(formula: string): Project {
  const [first, ...rest] = sample.revenue;
  return { ...sample, revenue: [...(first ? [{ ...first, formula }] : []), ...rest] };
}
