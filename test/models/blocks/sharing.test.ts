import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { compute, earns, money, near, span, tiny, works } from './tiny';

type Payment = Project['options'][number]['terms']['payments'][number];

const named = { id: 'fee', label: 'Fee' } as const;
const gross = { measure: 'gross_revenue' } as const;
const GOLDEN = 6;

/** Revenue of the operating years after one year of works that cost `invested`. */
function earning(
  revenue: readonly number[],
  payments: Payment[],
  invested = 0,
  facts: Partial<Project> = {},
) {
  return compute(
    tiny(
      {
        timeline: span(revenue.length),
        inputs: [money('sales', [0, ...revenue])],
        revenue: [earns('sales')],
        capex: invested > 0 ? [works(invested, revenue.length)] : [],
        ...facts,
      },
      { payments },
    ),
  );
}

describe('bands (international case C8: 0–100 nil, 100–150 10 %, 150–200 25 %, above 50 %)', () => {
  const bands = [
    { up_to: { value: 100 }, rate: { value: 0 } },
    { up_to: { value: 150 }, rate: { value: 0.1 } },
    { up_to: { value: 200 }, rate: { value: 0.25 } },
    { rate: { value: 0.5 } },
  ];

  test('marginal: each rate on its own band', () => {
    const { series } = earning([120, 180, 260], [{ ...named, type: 'bands', base: gross, bands }]);
    expect(near(series('concession.payment'))).toEqual([0, 2, 12.5, 47.5]);
    expect(near(series('concession.fee.kept'))).toEqual([0, 118, 167.5, 212.5]);
  });

  test('a cliff: the rate of the band reached, on everything', () => {
    const { series } = earning(
      [120, 180, 260],
      [{ ...named, type: 'bands', base: gross, bands, form: 'cliff' }],
    );
    expect(near(series('concession.payment'))).toEqual([0, 12, 45, 130]);
  });

  test('the greater of 8 and 6 %', () => {
    const { series } = earning(
      [120, 180, 260],
      [{ ...named, type: 'greater_of', guarantee: { value: 8 }, rate: { value: 0.06 }, base: gross }],
    );
    expect(near(series('concession.payment'))).toEqual([0, 8, 10.8, 15.6]);
  });

  test('by quarters the year still comes to the same, the bands filling up in turn', () => {
    const { series } = earning([120, 180, 260], [{ ...named, type: 'bands', base: gross, bands }], 0, {
      timeline: span(3, 1, 'quarter'),
    });
    const paid = near(series('concession.payment'));
    expect(paid.slice(4, 8)).toEqual([0, 0, 0, 2]); // 30, 60, 90, 120 of the year
    expect(paid.slice(8, 12)).toEqual([0, 0, 3.5, 9]); // 45, 90, 135 (35 × 10 %), 180 (15 × 10 % + 30 × 25 %)
    expect(near([paid.slice(12).reduce((sum, one) => sum + one, 0)])).toEqual([47.5]);
  });

  test('settled by the year, all of it falls in the last quarter', () => {
    const { series } = earning(
      [120, 180, 260],
      [{ ...named, type: 'bands', base: gross, bands, settled: 'year' }],
      0,
      { timeline: span(3, 1, 'quarter') },
    );
    expect(near(series('concession.payment')).slice(4)).toEqual([0, 0, 0, 2, 0, 0, 0, 12.5, 0, 0, 0, 47.5]);
  });

  test('counted since the start, a band is filled once', () => {
    const { series } = earning(
      [120, 180, 260],
      [{ ...named, type: 'bands', base: gross, bands, counted: 'cumulative' }],
    );
    // To date 120, 300, 560: 2; 5 + 12.5 + 50 = 67.5; 197.5.
    expect(near(series('concession.payment'))).toEqual([0, 2, 65.5, 130]);
  });

  test('of a volume, money for each unit', () => {
    const { series } = earning(
      [100, 100],
      [
        {
          ...named,
          type: 'volume_bands',
          driver: 'rides',
          bands: [{ up_to_volume: { value: 10 }, fee: { value: 1 } }, { fee: { value: 0.5 } }],
        },
      ],
      0,
      {
        drivers: [
          {
            id: 'rides',
            label: 'Rides',
            unit: 'ride',
            kind: 'flow',
            form: { type: 'table', values: { value: [0, 8, 30] } },
          },
        ],
      },
    );
    expect(near(series('concession.payment'))).toEqual([0, 8, 20]); // 10 × 1 + 20 × 0.5
  });
});

describe('hurdles (international case C5: −100, 20, 30, 40, 50, 60; 12 %; half of the excess)', () => {
  const flows = [20, 30, 40, 50, 60];
  const hurdle = (more: Partial<Extract<Payment, { type: 'hurdle' }>> = {}): Payment => ({
    ...named,
    type: 'hurdle',
    tiers: [{ hurdle: { value: 0.12 }, tier_share: { value: 0.5 } }],
    ...more,
  });
  const npv = (rate: number, flow: readonly number[]): number =>
    flow.reduce((sum, one, t) => sum + one / (1 + rate) ** t, 0);

  test('nothing until the account is nil, then half', () => {
    const { series, value } = earning(flows, [hurdle()], 100);
    const shared = series('concession.shared');
    expect(shared.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(shared[4]).toBeCloseTo(1.589312, GOLDEN);
    expect(shared[5]).toBeCloseTo(30, GOLDEN);
    expect(value('returns.equity.irr')).toBeCloseTo(0.183673692557, 11);
    expect(value('returns.project.irr_post_tax')).toBeCloseTo(0.232919407377, 11);
  });

  test("the sponsor's value at the hurdle is half of the project's", () => {
    const { series } = earning(flows, [hurdle()], 100);
    expect(npv(0.12, series('returns.equity.flow'))).toBeCloseTo(18.0328421798, 9);
    expect(npv(0.12, series('returns.project.post_tax')) / 2).toBeCloseTo(18.0328421798, 9);
  });

  test('a second hurdle: at 18 % the public takes 80 %', () => {
    const { series } = earning(
      flows,
      [
        hurdle({
          tiers: [
            { hurdle: { value: 0.12 }, tier_share: { value: 0.5 } },
            { hurdle: { value: 0.18 }, tier_share: { value: 0.8 } },
          ],
        }),
      ],
      100,
    );
    // At 18 %: 100, 98, 85.64, 61.0552, 72.045136 − 48.410688 = 23.634448, 27.88864864 owed at the end.
    // The last 60: 55.77729728 split in half bring the sponsor there; 4.22270272 are split 80 : 20.
    expect(series('concession.shared')[5]).toBeCloseTo(27.88864864 + 0.8 * 4.22270272, 9);
    expect(series('concession.fee.kept')[5]).toBeCloseTo(27.88864864 + 0.2 * 4.22270272, 9);
  });

  test('all of a tier to the public: the next is never reached', () => {
    const { series } = earning(
      flows,
      [
        hurdle({
          tiers: [
            { hurdle: { value: 0.12 }, tier_share: { value: 1 } },
            { hurdle: { value: 0.18 }, tier_share: { value: 0.5 } },
          ],
        }),
      ],
      100,
    );
    expect(npv(0.12, series('returns.equity.flow'))).toBeCloseTo(0, 9);
    expect(series('concession.shared')[5]).toBeCloseTo(60, 9);
  });

  test('by lag the whole year after the one that reached it is split', () => {
    // Returns to date: none through year 3, above 12 % after 140 in year 4 (account −3.178624).
    const { series } = earning(flows, [hurdle({ timing: 'lagged' })], 100);
    expect(near(series('concession.shared'))).toEqual([0, 0, 0, 0, 0, 30]);
    expect(series('concession.fee.account_1')[4]).toBeCloseTo(-3.178624, 9);
  });

  test('by half-years a lagged flip waits for the end of the project year', () => {
    const { series } = earning(flows, [hurdle({ timing: 'lagged' })], 100, {
      timeline: span(5, 1, 'half_year'),
    });
    const on = series('concession.fee.on_1');
    expect(on.slice(0, 10)).toEqual(new Array(10).fill(0));
    expect(on.slice(10)).toEqual([1, 1]);
  });
});

describe('greater of guarantee and share with a true-up', () => {
  const rule = (more: Partial<Extract<Payment, { type: 'greater_of' }>>): Payment => ({
    ...named,
    type: 'greater_of',
    guarantee: { value: 10 },
    rate: { value: 0.1 },
    base: gross,
    ...more,
  });

  test('cumulative: good years make up for poor ones', () => {
    // Shares 5, 20, 12, 2: to date 5, 25, 37, 39; guarantees 10, 20, 30, 40; due to date 10, 25, 37, 40.
    const { series } = earning([50, 200, 120, 20], [rule({ true_up: 'cumulative' })]);
    expect(near(series('concession.payment'))).toEqual([0, 10, 15, 12, 3]);
  });

  test('period by period the company pays 10, 20, 12, 10', () => {
    const { series } = earning([50, 200, 120, 20], [rule({})]);
    expect(near(series('concession.payment'))).toEqual([0, 10, 20, 12, 10]);
  });

  const seasonal = (year: number[]) => ({
    timeline: span(1, 1, 'quarter'),
    inputs: [money('sales', 400)],
    drivers: [
      {
        id: 'season',
        label: 'Season',
        unit: '1',
        kind: 'rate' as const,
        form: {
          type: 'formula' as const,
          formula: year.map((part, q) => `if(timeline.period == ${5 + q}, ${part}, 0)`).join(' + '),
        },
      },
    ],
    revenue: [{ id: 'sales', label: 'Sales', payer: 'users', formula: 'inputs.sales * drivers.season' }],
  });

  test('settled by the year: the share in each quarter, the true-up in the last', () => {
    // Quarters of 10, 20, 30, 20 earn shares of 1, 2, 3, 2; the guarantee of the year is 10.
    const { series } = earning([], [rule({ settled: 'year' })], 0, seasonal([0.1, 0.2, 0.3, 0.2]));
    expect(near(series('concession.payment')).slice(4)).toEqual([1, 2, 3, 4]);
  });

  test('settled by the period: the guarantee of every poor quarter is lost to the company', () => {
    const { series } = earning([], [rule({})], 0, seasonal([0.1, 0.2, 0.3, 0.2]));
    expect(near(series('concession.payment')).slice(4)).toEqual([2.5, 2.5, 3, 2.5]);
  });
});

describe('excess above a yardstick', () => {
  test('a share with a threshold takes only what exceeds it', () => {
    const { series } = earning(
      [80, 150],
      [{ ...named, type: 'share', rate: { value: 0.2 }, base: gross, threshold: { value: 100 } }],
    );
    expect(near(series('concession.payment'))).toEqual([0, 0, 10]);
    expect(near(series('concession.fee.kept'))).toEqual([0, 80, 140]);
  });

  test('excess return: half of the net profit above 8 % of paid-in capital, after debt service', () => {
    // Net profit 60 − 50 = 10 and 70 − 50 = 20 on capital of 100: excess 2 and 12.
    const { series } = earning(
      [60, 70],
      [{ ...named, type: 'excess_return', rate: { value: 0.5 }, return_on_capital: { value: 0.08 } }],
      100,
    );
    expect(near(series('concession.shared'))).toEqual([0, 1, 6]);
    expect(near(series('equity.distribution'))).toEqual([0, 59, 64]);
  });

  test('cost plus: all revenue above cost and 10 % goes to the public', () => {
    const { series } = earning(
      [50, 80],
      [{ ...named, type: 'cost_plus', rate: { value: 1 }, margin: { value: 0.1 } }],
      0,
      {
        opex: [
          {
            id: 'staff',
            label: 'Staff',
            payee: 'staff',
            cost: { type: 'fixed', amount: { value: 60 } },
          },
        ],
      },
    );
    expect(near(series('concession.payment'))).toEqual([0, 0, 14]); // 80 − 66
  });
});

test('revenue with VAT counts what users pay', () => {
  const { series } = earning(
    [100],
    [{ ...named, type: 'share', rate: { value: 0.1 }, base: { measure: 'gross_with_vat' } }],
    0,
    {
      vat: { surplus: 'carry_forward' },
      revenue: [{ ...earns('sales'), vat_rate: { value: 0.06 } }],
    },
  );
  expect(near(series('concession.payment'))).toEqual([0, 10.6]);
});
