import { describe, expect, test } from 'vitest';
import type { Subsidy } from '../../../models/project/schema-subsidies';
import { compute, costs, earns, money, near, span, tiny, works } from '../../models/blocks/tiny';
import { runSmall } from '../../support/small-models';

const VGF: Subsidy = {
  id: 'gap',
  label: 'Gap',
  type: 'mof_formula',
  profit_rate: { value: 0.065 },
  discount_rate: { value: 0.035 },
  cost_base: 'without_interest',
};

describe('smart parking by the finance ministry’s formula (china.md C1)', () => {
  // C = 50,000; O_n = 1,800·1.02^(n−1); U_n = 2,500·1.03^(n−1); N = 10, n = 1 in the first operating year.
  const SUBSIDY = [4928.37, 5084.61, 5246.12, 5413.08, 5585.68, 5764.12, 5948.61, 6139.35, 6336.57, 6540.5];
  /** To half a unit of the last printed digit: the first year is 4,928.375, printed 4,928.37. */
  const printed = (received: readonly number[]): void => {
    [0, 0, ...SUBSIDY].forEach((wanted, y) => {
      expect(Math.abs((received[y] ?? Number.NaN) - wanted)).toBeLessThan(0.005 + 1e-9);
    });
  };
  const grown = (first: number, rate: number): number[] =>
    Array.from({ length: 12 }, (_, y) => (y < 2 ? 0 : first * (1 + rate) ** (y - 2)));
  const facts = {
    inputs: [money('fees', grown(2500, 0.03))],
    revenue: [earns('fees')],
    opex: [costs(grown(1800, 0.02))],
    capex: [works(50_000, 10, 2)],
  };

  test('the subsidy of all ten years to two decimals, its construction part worth 53,250', () => {
    const { series, value, broken } = compute(
      tiny({ ...facts, timeline: span(10, 2) }, { subsidies: [VGF] }),
    );
    printed(series('subsidies.received'));
    expect(value('subsidies.gap.construction_value')).toBeCloseTo(53_250, 8);
    expect(broken()).toEqual([]);
  });

  test.each(['half_year', 'quarter', 'month'] as const)('by %s the years add up to the same', (step) => {
    const { series } = compute(tiny({ ...facts, timeline: span(10, 2, step) }, { subsidies: [VGF] }));
    const received = series('subsidies.received');
    const perYear = received.length / 12;
    const byYear = Array.from({ length: 12 }, (_, y) =>
      received.slice(y * perYear, (y + 1) * perYear).reduce((a, b) => a + b, 0),
    );
    printed(byYear);
  });

  test('income, cash, tax base and the government’s account all carry it', () => {
    const { series, sum, value } = compute(tiny({ ...facts, timeline: span(10, 2) }, { subsidies: [VGF] }));
    const [ebitda, revenue, cost, subsidy] = [
      'income.ebitda',
      'revenue.gross',
      'opex.expense',
      'subsidies.received',
    ].map((id) => series(id)[5] ?? Number.NaN) as [number, number, number, number];
    expect(ebitda).toBeCloseTo(revenue - cost + subsidy, 9);
    expect(sum('parties.city.outflow')).toBeCloseTo(sum('subsidies.received'), 8);
    expect(value('returns.government.subsidies')).toBeCloseTo(sum('subsidies.received'), 8);
    expect(sum('statements.b.r1_2')).toBeCloseTo(sum('subsidies.received'), 8);
  });
});

describe('what the formula’s terms do', () => {
  const run = (terms: Partial<Extract<Subsidy, { type: 'mof_formula' }>>, fees = 10) =>
    compute(
      tiny(
        {
          timeline: span(4),
          inputs: [money('fees', fees)],
          revenue: [earns('fees')],
          opex: [costs(4)],
          capex: [works(100, 4)],
        },
        {
          subsidies: [
            {
              ...VGF,
              type: 'mof_formula',
              profit_rate: { value: 0.1 },
              discount_rate: { value: 0 },
              cost_base: 'without_interest',
              ...terms,
            },
          ],
        },
      ),
    );
  const first = (terms: Parameters<typeof run>[0], fees?: number) =>
    run(terms, fees).series('subsidies.received')[1];

  test('100·1.1 ÷ 4 + 4·1.1 − 10 = 21.9', () => expect(first({})).toBeCloseTo(21.9, 12));
  test('an agreed cost stands whatever is spent', () =>
    expect(first({ cost_base: 'agreed', agreed_cost: { value: 80 } })).toBeCloseTo(16.4, 12)); // 22 + 4.4 − 10
  test('government equity comes off the cost', () =>
    expect(first({ government_equity: { value: 20 } })).toBeCloseTo(16.4, 12));
  test('two years of subsidy carry the cost in halves, and then it ends', () => {
    expect(
      near(
        run({ subsidy_years: { value: 2 } })
          .series('subsidies.received')
          .slice(1),
        9,
      ),
    ).toEqual([49.4, 49.4, 0, 0]); // 55 + 4.4 − 10
  });
  test('performance 0.8 cuts the whole payment, or the linked half of the construction part', () => {
    expect(first({ performance: { value: 0.8 } })).toBeCloseTo(21.9 * 0.8, 12);
    expect(
      first({ performance: { value: 0.8 }, linked_to: 'construction', linked_share: { value: 0.5 } }),
    ).toBeCloseTo(21.9 - 0.5 * 0.2 * 27.5, 12);
  });
  test('user fees above costs stay with the company, or go back to the government', () => {
    expect(first({}, 50)).toBe(0);
    const returned = run({ excess: 'returned' }, 50);
    expect(returned.series('subsidies.received')[1]).toBeCloseTo(31.9 - 50, 12);
    expect(returned.series('subsidies.gap.returned')[1]).toBeCloseTo(18.1, 12);
    expect(returned.sum('parties.city.inflow')).toBeGreaterThan(18.1 * 4 - 1e-9);
    expect(returned.broken()).toEqual([]);
  });
});

describe('availability and fixed payments', () => {
  const run = (subsidies: Subsidy[]) =>
    compute(
      tiny(
        {
          timeline: span(3),
          indices: [{ id: 'costs', label: 'Costs', rate: { value: 0.1 } }],
          capex: [works(30, 3)],
        },
        { subsidies },
      ),
    );

  test('30 % follows the index; 5 % unavailable costs twice its share, at most 8 %', () => {
    const paid = run([
      {
        id: 'availability',
        label: 'Availability',
        type: 'availability',
        base_payment: { value: 100 },
        indexed_share: { value: 0.3 },
        index: 'costs',
        availability: { value: [1, 1, 0.95, 0.97] },
        deduction_factor: { value: 2 },
        deduction_cap: { value: 0.08 },
      },
    ]).series('subsidies.received');
    const full = [1, 2, 3].map((t) => 100 * (0.7 + 0.3 * 1.1 ** t)); // 103, 106.3, 109.93
    expect(near(paid, 9)).toEqual(near([0, full[0] ?? 0, (full[1] ?? 0) * 0.92, (full[2] ?? 0) * 0.94], 9));
  });

  test('a fixed subsidy with VAT of 6 % on top, which the company hands on', () => {
    const { series, sum, broken } = compute(
      tiny(
        { timeline: span(3), capex: [works(30, 3)], vat: { surplus: 'carry_forward' } },
        {
          subsidies: [
            { id: 'fixed', label: 'Fixed', type: 'fixed', amount: { value: 20 }, vat_rate: { value: 0.06 } },
          ],
        },
      ),
    );
    expect(near(series('subsidies.received'), 9)).toEqual([0, 20, 20, 20]);
    expect(near(series('vat.payable'), 9)).toEqual([0, 1.2, 1.2, 1.2]);
    expect(sum('parties.city.outflow')).toBeCloseTo(63.6, 9);
    expect(broken()).toEqual([]);
  });
});

test('a hurdle ratchet in the formula language (international.md C5)', () => {
  const { run } = runSmall({
    periods: 6,
    inputs: { flow: [-100, 20, 30, 40, 50, 60], hurdle: 0.12, part: 0.5 },
    lines: [
      // What investors are still owed at the hurdle; above nothing it is excess, shared and written off.
      ['claim', 'prev(account) * (1 + hurdle) + flow', '1', 'stock'],
      ['excess', 'max(0, claim)'],
      ['account', 'claim - excess', '1', 'stock'],
      ['public', 'part * excess'],
      ['investor', 'flow - public'],
      ['investor_irr', 'irr(investor)', '1', 'rate'],
      ['project_irr', 'irr(flow)', '1', 'rate'],
      ['worth', 'npv(hurdle, investor)'],
    ],
  });
  expect(near([...run.series('m.public')], 6)).toEqual([0, 0, 0, 0, 1.589312, 30]);
  expect(run.value('m.investor_irr')).toBeCloseTo(0.183673692557, 11);
  expect(run.value('m.project_irr')).toBeCloseTo(0.232919407377, 11);
  expect(run.value('m.worth')).toBeCloseTo(18.0328421798, 9);
});
