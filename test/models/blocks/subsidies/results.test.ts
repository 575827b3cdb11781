import { describe, expect, test } from 'vitest';
import type { Project } from '../../../../models/project';
import type { Subsidy, SubsidyOf } from '../../../../models/project/schema-subsidies';
import { compute, money, near, span, tiny, works } from '../tiny';

type Step = Project['timeline']['step'];

const TRIPS: Project['drivers'][number] = {
  id: 'trips',
  label: 'Trips',
  unit: 'trip/year',
  kind: 'flow',
  form: { type: 'table', values: { value: [0, 80, 120, 200] } },
};

function run(subsidy: Subsidy, facts: Parameters<typeof tiny>[0] = {}, step: Step = 'year') {
  const computed = compute(
    tiny(
      { timeline: span(3, 1, step), drivers: [TRIPS], capex: [works(30, 3)], ...facts },
      { subsidies: [subsidy] },
    ),
  );
  expect(computed.broken()).toEqual([]);
  return computed;
}

/** What is received in each of the four project years. */
function received(subsidy: Subsidy, step: Step = 'year', facts: Parameters<typeof tiny>[0] = {}): number[] {
  const series = run(subsidy, facts, step).series('subsidies.received');
  const per = series.length / 4;
  return near(
    [0, 1, 2, 3].map((y) => series.slice(y * per, (y + 1) * per).reduce((a, b) => a + b, 0)),
    8,
  );
}

const STEPS = ['year', 'half_year', 'quarter', 'month'] as const;

describe('the price of a service', () => {
  const price: SubsidyOf<'service_price'> = { id: 'service', label: 'Service', type: 'service_price' };

  test('is a yearly sum for a term', () => {
    expect(
      received({ ...price, amount: { value: 10 }, from_year: { value: 2 }, years: { value: 1 } }),
    ).toEqual([0, 0, 10, 0]);
  });

  test.each(STEPS)('by %s, or a sum and a price per use, for at least 100 a year', (step) => {
    // 10 + 2·max(80, 100), 10 + 2·120, 10 + 2·200
    const both: Subsidy = {
      ...price,
      amount: { value: 10 },
      unit_price: { value: 2 },
      driver: 'trips',
      minimum_volume: { value: 100 },
    };
    expect(received(both, step)).toEqual([0, 210, 250, 410]);
  });

  test('is cut by the review, of the part that is linked to it', () => {
    const cut: Subsidy = {
      ...price,
      amount: { value: 10 },
      performance: { value: 0.7 },
      linked_share: { value: 0.5 },
    };
    expect(received(cut)).toEqual([0, 8.5, 8.5, 8.5]);
  });

  test('may be paid by another party, and then the government pays nothing', () => {
    const { sum, series } = run({ ...price, amount: { value: 10 }, payer: 'users' });
    expect(sum('parties.users.outflow')).toBeCloseTo(30, 9);
    expect(sum('parties.city.outflow')).toBeCloseTo(0, 9);
    expect(series('subsidies.from_government').every((amount) => amount === 0)).toBe(true);
    expect(sum('subsidies.received')).toBeCloseTo(30, 9);
  });
});

describe('a shadow toll', () => {
  test.each(STEPS)('by %s pays each band its own price', (step) => {
    // 0–100 at 1, 100–150 at 0.5, above at 0.1: 80, 100 + 10, 100 + 25 + 5
    const toll: Subsidy = {
      id: 'toll',
      label: 'Toll',
      type: 'shadow_toll',
      driver: 'trips',
      bands: [
        { up_to_volume: { value: 100 }, toll: { value: 1 } },
        { up_to_volume: { value: 150 }, toll: { value: 0.5 } },
        { toll: { value: 0.1 } },
      ],
    };
    expect(received(toll, step)).toEqual([0, 80, 110, 130]);
  });
});

describe('payment for outcomes', () => {
  const outcome: SubsidyOf<'outcome_payment'> = {
    id: 'results',
    label: 'Results',
    type: 'outcome_payment',
    driver: 'trips',
    unit_price: { value: 3 },
    baseline: { value: 50 },
  };

  test.each(STEPS)('by %s counts what lies above the baseline', (step) => {
    expect(received(outcome, step)).toEqual([0, 90, 210, 450]); // 3·(80−50), 3·(120−50), 3·(200−50)
  });

  test.each(STEPS)('by %s pays nothing below the threshold, and stops at its caps', (step) => {
    const bounded = {
      ...outcome,
      success_threshold: { value: 100 },
      yearly_cap: { value: 400 },
      total_cap: { value: 500 },
    };
    expect(received(bounded, step)).toEqual([0, 0, 210, 290]); // 210, then min(450, 400, 500 − 210)
  });
});

describe('energy-performance contracts', () => {
  const saves = { inputs: [money('saved', [0, 80, 120, 200])] };
  const contract: SubsidyOf<'shared_savings'> = {
    id: 'espc',
    label: 'ESPC',
    type: 'shared_savings',
    contract: 'shared',
    own_savings: { formula: 'saved', payee: 'supplier' },
    share: { value: 0.75 },
  };

  test.each(STEPS)('by %s a share of the saving, less after two years, between 65 and 85', (step) => {
    const bounded: Subsidy = {
      ...contract,
      share_years: { value: 2 },
      later_share: { value: 0.25 },
      floor: { value: 65 },
      yearly_cap: { value: 85 },
    };
    expect(received(bounded, step, saves)).toEqual([0, 65, 85, 65]); // 60→65, 90→85, 0.25·200 = 50→65
  });

  test('the customer keeps what he does not share, out of what the supplier no longer gets', () => {
    const { sum, series } = run(contract, saves);
    expect(sum('subsidies.received')).toBeCloseTo(0.75 * 400, 9);
    expect(near(series('parties.city.net'), 9)).toEqual([0, 20, 30, 50]);
    expect(sum('parties.supplier.net')).toBeCloseTo(30 - 400, 9);
  });

  test.each(STEPS)('by %s a guarantee of 100: 20 short at first, a tenth of the excess later', (step) => {
    const guaranteed: Subsidy = {
      id: 'espc',
      label: 'ESPC',
      type: 'shared_savings',
      contract: 'guaranteed',
      own_savings: { formula: 'saved' },
      amount: { value: 70 },
      guaranteed_savings: { value: 100 },
      excess_share: { value: 0.1 },
    };
    expect(received(guaranteed, step, saves)).toEqual([0, 50, 72, 80]); // 70−20, 70+2, 70+10
    expect(received({ ...guaranteed, shortfall_share: { value: 0.5 } }, step, saves)[1]).toBe(60);
  });

  test('a saving among the facts is paid for once and stands in the accounts once', () => {
    const { own_savings: _, ...rest } = contract;
    const { sum } = run(
      { ...rest, savings: 'power' },
      {
        ...saves,
        savings: [{ id: 'power', label: 'Power', beneficiary: 'city', payee: 'supplier', formula: 'saved' }],
      },
    );
    expect(sum('subsidies.received')).toBeCloseTo(300, 9);
    expect(sum('parties.city.net')).toBeCloseTo(100, 9);
  });
});
