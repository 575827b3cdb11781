import { describe, expect, test } from 'vitest';
import type { Project } from '../../../../models/project';
import { annuity, costs, earns, money, span, tiny, works } from '../../blocks/tiny';
import { rowOf, studied } from './guaranteed';

const YEARLY = [0, ...Array<number>(10).fill(1)];
const level = (amount: number): number[] => YEARLY.map((one) => one * amount);

describe('a payment for availability whose deductions are uncertain', () => {
  const project: Project = {
    ...tiny(
      { timeline: span(10), opex: [costs(level(2))], capex: [works(50, 10)] },
      {
        subsidies: [
          {
            id: 'paid',
            label: 'Availability',
            type: 'availability',
            base_payment: { value: 10 },
            availability: { value: 0.98 },
            deduction_factor: { value: 3 },
          },
        ],
      },
    ),
    uncertainties: [
      {
        id: 'uptime',
        label: 'Uptime',
        of: 'subsidies.paid.availability',
        measure: 'value',
        path: 'each_year',
        distribution: {
          type: 'triangular',
          low: { value: 0.9 },
          likely: { value: 0.98 },
          high: { value: 1 },
        },
      },
    ],
  };
  const row = rowOf(studied(project), 'subsidies.paid');

  test('is expected to be what the mean availability leaves of it', () => {
    // Mean (0.9 + 0.98 + 1) ÷ 3 = 0.96: 10 × (1 − 3 × 0.04) = 8.8; in the base case 10 × (1 − 3 × 0.02) = 9.4.
    for (const year of row.years.slice(1)) {
      expect(year.base).toBeCloseTo(9.4, 12);
      expect(Math.abs((year.expected ?? 0) - 8.8)).toBeLessThan(3 * year.standardError);
      expect(year.most).toBeLessThanOrEqual(10);
    }
  });

  test('its chance is that of paying more than the base case', () => {
    // The part of the triangle above its likeliest point: (1 − 0.98) ÷ (1 − 0.9)
    for (const year of row.years.slice(1)) expect(year.probability).toBeCloseTo(0.2, 1);
  });

  test('each year is drawn by itself', () => {
    const means = row.years.slice(1).map(({ expected }) => expected);
    expect(new Set(means).size).toBe(10);
  });
});

describe('a cost drawn once', () => {
  const project: Project = {
    ...tiny(
      { timeline: span(10), opex: [costs(level(2))], capex: [works(50, 10)] },
      {
        subsidies: [
          {
            id: 'gap',
            label: 'Gap',
            type: 'mof_formula',
            profit_rate: { value: 0.06 },
            discount_rate: { value: 0.03 },
            cost_base: 'without_interest',
          },
        ],
      },
    ),
    uncertainties: [
      {
        id: 'overrun',
        label: 'Overrun',
        of: 'capex.works',
        distribution: {
          type: 'pert',
          low: { value: 0.9 },
          likely: { value: 1 },
          high: { value: 1.5 },
        },
      },
    ],
  };

  test('moves a subsidy that pays for it by its mean, (0.9 + 4 + 1.5) ÷ 6', () => {
    const row = rowOf(studied(project), 'subsidies.gap');
    const { base = 0 } = row.years[1] ?? {};
    const operation = 2 * 1.06;
    const works = base - operation;
    expect(Math.abs((row.years[1]?.expected ?? 0) - (works * (6.4 / 6) + operation))).toBeLessThan(
      3 * (row.years[1]?.standardError ?? 0),
    );
  });
});

describe('support by a public shareholder', () => {
  const base = tiny(
    {
      timeline: span(10),
      inputs: [money('fees', level(14))],
      revenue: [earns('fees')],
      opex: [costs(level(4))],
      capex: [works(60, 10)],
    },
    { funding: { tranches: [annuity(0.6, 0.05, 1, 10)] } },
  );
  const [option] = base.options;
  if (!option) throw new Error('one option');
  const { government, sponsor } = option.terms;
  const project: Project = {
    ...base,
    options: [
      {
        ...option,
        terms: {
          ...option.terms,
          shareholders: [
            { party: government, subscribed: { value: 12 } },
            { party: sponsor, subscribed: { value: 12 } },
          ],
          calls: 'by_subscribed',
        },
      },
    ],
    uncertainties: [
      {
        id: 'demand',
        label: 'Demand',
        of: 'revenue.fees',
        path: 'each_year',
        distribution: { type: 'uniform', low: { value: 0.4 }, high: { value: 1.6 } },
      },
    ],
  };

  test('is nothing in the base case and its half of what cash falls short of debt service in bad years', () => {
    const row = rowOf(studied(project), 'support');
    expect(row.kind).toBe('equity_support');
    // After the first year, in which interest alone falls due.
    const year = row.years[3];
    expect(year?.base).toBe(0);
    // Cash 14·x − 4 against a debt service of 4.662: short below x = 0.6187, half of it public.
    const service = 4.662;
    const turn = (4 + service) / 14;
    const expected = (0.5 * 14 * (turn - 0.4) ** 2) / 2 / 1.2;
    expect(Math.abs((year?.expected ?? 0) - expected)).toBeLessThan(3 * (year?.standardError ?? 0));
    expect(Math.abs((year?.probability ?? 0) - (turn - 0.4) / 1.2)).toBeLessThan(0.012);
  });
});
