import { describe, expect, test } from 'vitest';
import type { Project } from '../../../../models/project';
import type { Subsidy, SubsidyOf } from '../../../../models/project/schema-subsidies';
import { annuity, compute, near, span, tiny, works } from '../tiny';

const VALUES: Project['drivers'][number] = {
  id: 'values',
  label: 'Assessed value',
  unit: 'money',
  kind: 'stock',
  form: { type: 'table', values: { value: [1000, 900, 1400, 2000] } },
};

function run(
  subsidy: Subsidy,
  facts: Parameters<typeof tiny>[0] = {},
  terms: Parameters<typeof tiny>[1] = {},
) {
  const computed = compute(
    tiny(
      { timeline: span(3), drivers: [VALUES], capex: [works(30, 3)], ...facts },
      { subsidies: [subsidy], ...terms },
    ),
  );
  expect(computed.broken()).toEqual([]);
  return computed;
}

describe('tax increments', () => {
  const tif: SubsidyOf<'tax_increment'> = {
    id: 'tif',
    label: 'TIF',
    type: 'tax_increment',
    driver: 'values',
    base_value: { value: 1000 },
    tax_rate: { value: 0.02 },
    captured_share: { value: 0.5 },
  };

  test('rate × share × what stands above the frozen base, never negative', () => {
    expect(near(run(tif).series('subsidies.received'), 9)).toEqual([0, 0, 4, 10]); // 0.01·400, 0.01·1000
  });

  test('a base that follows an index, and a cap', () => {
    const indices = [{ id: 'cpi', label: 'CPI', rate: { value: 0.1 } }];
    const { series } = run({ ...tif, base_index: 'cpi', yearly_cap: { value: 5 } }, { indices });
    expect(near(series('subsidies.received'), 9)).toEqual([0, 0, 1.9, 5]); // 0.01·(1400−1210); 0.01·(2000−1331) = 6.69
  });

  test('the bond it could carry: 10 ÷ 1.25 × annuity factor of 20 years at 4 %', () => {
    const { value } = run({
      ...tif,
      bond: {
        bond_cover: { value: 1.25 },
        bond_rate: { value: 0.04 },
        bond_years: { value: 20 },
        stable_year: { value: 3 },
      },
    });
    expect(value('subsidies.tif.bond_capacity')).toBeCloseTo(8 * ((1 - 1.04 ** -20) / 0.04), 9); // 108.7226
  });
});

describe('land value', () => {
  const absorption = { value: [0, 0.2, 0.3, 0.5] };

  test('a levy of 40 % on the rise beyond natural growth, as the land is taken up', () => {
    const { series } = run({
      id: 'levy',
      label: 'Levy',
      type: 'land_value_capture',
      method: 'betterment',
      area: { value: 100 },
      absorption,
      captured_share: { value: 0.4 },
      value_before: { value: 10 },
      value_after: { value: [10, 20, 22, 23] },
      natural_growth: { value: 0.1 },
    });
    // 100·0.2·0.4·(20 − 11), 100·0.3·0.4·(22 − 12.1), 100·0.5·0.4·(23 − 13.31)
    expect(near(series('subsidies.received'), 9)).toEqual([0, 72, 118.8, 193.8]);
  });

  test('a third of land sales after the cost of getting the land ready', () => {
    const { series } = run({
      id: 'land',
      label: 'Land',
      type: 'land_value_capture',
      method: 'land_sale',
      area: { value: 100 },
      absorption,
      captured_share: { value: 1 / 3 },
      floor_area_ratio: { value: 2.5 },
      land_price: { value: 30 },
      cost_share: { value: 0.4 },
    });
    // 100·2.5·30·0.6 ÷ 3 = 1,500 in all
    expect(near(series('subsidies.received'), 9)).toEqual([0, 300, 450, 750]);
  });
});

describe('a guarantee of credit', () => {
  test('costs a fee on the debt covered, and shows what calls are expected to cost', () => {
    const { series } = run(
      {
        id: 'backing',
        label: 'Backing',
        type: 'credit_guarantee',
        fee_rate: { value: 0.01 },
        covered_share: { value: 0.5 },
        call_probability: { value: 0.02 },
        loss_share: { value: 0.6 },
      },
      { capex: [works(3000, 3)] },
      { funding: { tranches: [annuity(0.5, 0.05, 0, 3)] } },
    );
    const debt = series('loan.lenders_opening');
    expect(debt[1]).toBeGreaterThan(1000);
    debt.forEach((owed, p) => {
      const covered = p === 0 ? 0 : 0.5 * owed;
      expect(series('subsidies.received')[p]).toBeCloseTo(-0.01 * covered, 9);
      expect(series('subsidies.backing.expected_call')[p]).toBeCloseTo(0.02 * 0.6 * covered, 9);
    });
  });
});

describe('availability', () => {
  const payment: SubsidyOf<'availability'> = {
    id: 'ap',
    label: 'Availability',
    type: 'availability',
    base_payment: { value: 100 },
    availability: { value: [1, 0.98, 0.9, 0.95] },
  };

  test('deductions ratchet above 4 %, and half counts where it is used all the same', () => {
    const { series } = run({
      ...payment,
      deduction_factor: { value: 2 },
      ratchet: { value: 1.5 },
      ratchet_threshold: { value: 0.04 },
      used_share: { value: [0, 0, 0.4, 1] },
    });
    // unavailable 0.02, 0.1·0.8 = 0.08, 0.05·0.5 = 0.025; lost 2·0.02, 2·1.5·0.08, 2·0.025
    expect(near(series('subsidies.received'), 9)).toEqual([0, 96, 76, 95]);
  });

  test('points over two years raise the right to terminate, and move no cash', () => {
    const { series } = run({
      ...payment,
      penalty_points: { value: 3 },
      points_years: { value: 2 },
      termination_points: { value: 40 },
    });
    expect(near(series('subsidies.ap.points_counted'), 9)).toEqual([0, 6, 36, 45]);
    expect(series('subsidies.ap.termination_trigger')).toEqual([0, 0, 0, 1]);
    expect(near(series('subsidies.received'), 9)).toEqual([0, 98, 90, 95]);
  });
});
