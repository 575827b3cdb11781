import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { arbitraryProject, FUZZ_SEED, seeded } from '../../support/arbitrary-project';

describe(`the generator of projects (seed ${FUZZ_SEED})`, () => {
  const projects = fc.sample(arbitraryProject(), seeded(300));

  test.each<[string, (project: Project) => readonly unknown[], readonly unknown[]]>([
    ['time steps', ({ timeline }) => [timeline.step], ['year', 'half_year', 'quarter', 'month']],
    [
      'forms of drivers',
      ({ drivers }) => drivers.map(({ form }) => form.type),
      ['constant', 'growth', 'ramp', 'bass', 'logistic', 'table', 'formula'],
    ],
    [
      'costs of investment',
      ({ capex }) => capex.map(({ cost }) => cost.type),
      ['total', 'per_unit', 'formula'],
    ],
    [
      'spend profiles',
      ({ capex }) => capex.flatMap(({ cost }) => (cost.type === 'total' ? [cost.spend.profile] : [])),
      ['even', 's_curve', 'table'],
    ],
    [
      'operating costs',
      ({ opex }) => opex.map(({ cost }) => cost.type),
      ['fixed', 'per_unit', 'share_of_revenue', 'formula'],
    ],
    [
      'payments',
      ({ options }) => options.flatMap(({ terms }) => terms.payments.map(({ type }) => type)),
      ['fixed', 'share', 'greater_of', 'bands', 'volume_bands', 'excess_return', 'cost_plus', 'hurdle'],
    ],
    [
      'government payments',
      ({ options }) => options.flatMap(({ terms }) => (terms.subsidies ?? []).map(({ type }) => type)),
      [
        'mof_formula',
        'availability',
        'fixed',
        'service_price',
        'shadow_toll',
        'instalments',
        'lease_rent',
        'revenue_guarantee',
        'shared_savings',
        'outcome_payment',
        'land_value_capture',
        'credit_guarantee',
      ],
    ],
    ['loans', ({ options }) => options.map(({ terms }) => terms.funding !== undefined), [true, false]],
    [
      'repayments',
      ({ options }) =>
        options.flatMap(({ terms }) =>
          (terms.funding?.tranches ?? []).map(({ repayment }) => repayment.type),
        ),
      ['annuity', 'equal_principal', 'sculpted', 'bullet', 'balloon', 'table', 'full_capacity'],
    ],
    [
      'ranks',
      ({ options }) =>
        options.flatMap(({ terms }) => (terms.funding?.tranches ?? []).map(({ rank }) => rank)),
      ['senior', 'mezzanine', 'shareholder'],
    ],
    ['numbers of scenarios', ({ scenarios }) => [scenarios.length], [1, 2, 3, 4]],
    ['indices', ({ revenue }) => revenue.map(({ index }) => index), [undefined, 'cpi', 'wages']],
    ['series', ({ tax }) => [typeof tax.rate.value], ['number', 'object']],
  ])('reaches all %s', (_what, read, all) => {
    expect(new Set(projects.flatMap(read))).toEqual(new Set(all));
  });

  test('gives the same projects for the same seed', () => {
    expect(fc.sample(arbitraryProject(), seeded(5))).toEqual(projects.slice(0, 5));
  });

  test('can be kept to annual models without a loan', () => {
    for (const project of fc.sample(
      arbitraryProject({ steps: ['year'], loan: false, mostYears: 6 }),
      seeded(30),
    )) {
      expect(project.timeline.step).toBe('year');
      expect(project.options.every(({ terms }) => terms.funding === undefined)).toBe(true);
      expect(
        project.timeline.construction_years.value + project.timeline.operation_years.value,
      ).toBeLessThanOrEqual(6);
    }
  });
});
