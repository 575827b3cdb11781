import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { compute, near, span, tiny, works } from './tiny';

type Cost = Project['capex'][number]['cost'];

function item(cost: Cost, life = 10, index?: string): Project['capex'][number] {
  return {
    id: 'works',
    label: 'Works',
    supplier: 'supplier',
    cost,
    life: { value: life },
    ...(index ? { index } : {}),
  };
}

const kiosks = (values: number[]): Project['drivers'][number] => ({
  id: 'kiosks',
  label: 'Kiosks',
  unit: 'kiosk',
  kind: 'stock',
  form: { type: 'table', values: { value: values } },
});

describe('spend profiles', () => {
  test('even', () => {
    const { series } = compute(tiny({ timeline: span(2, 2), capex: [works(100, 5, 2)] }));
    expect(series('capex.works.spend')).toEqual([50, 50, 0, 0]);
  });

  test('S-curve u²(3−2u): over four quarters 5/32, 11/32, 11/32, 5/32', () => {
    const cost: Cost = {
      type: 'total',
      amount: { value: 32 },
      spend: { profile: 's_curve', start_year: { value: 1 }, years: { value: 1 } },
    };
    const { series } = compute(tiny({ timeline: span(1, 1, 'quarter'), capex: [item(cost)] }));
    expect(near(series('capex.works.spend'))).toEqual([5, 11, 11, 5, 0, 0, 0, 0]);
  });

  test('table: the share of each project year, even within it', () => {
    const cost: Cost = {
      type: 'total',
      amount: { value: 100 },
      spend: { profile: 'table', weights: { value: [0.6, 0.4, 0] } },
    };
    const { series } = compute(tiny({ timeline: span(2, 1, 'half_year'), capex: [item(cost)] }));
    expect(near(series('capex.works.spend'))).toEqual([30, 30, 20, 20, 0, 0]);
  });

  test('a table spends the whole amount in every model step', () => {
    const cost: Cost = {
      type: 'total',
      amount: { value: 90 },
      spend: { profile: 'table', weights: { value: [0.5, 0.3, 0.2] } },
    };
    for (const step of ['year', 'half_year', 'quarter', 'month'] as const) {
      expect(
        compute(tiny({ timeline: span(2, 1, step), capex: [item(cost)] })).sum('capex.spend'),
      ).toBeCloseTo(90, 9);
    }
  });
});

describe('costs that follow something', () => {
  test('unit cost × increase of a driver; a fall costs nothing and a rise after it costs again', () => {
    const { series } = compute(
      tiny({
        timeline: span(4),
        drivers: [kiosks([10, 15, 12, 14, 14])],
        capex: [item({ type: 'per_unit', driver: 'kiosks', unit_cost: { value: 3 } })],
      }),
    );
    expect(series('capex.works.spend')).toEqual([30, 15, 0, 6, 0]);
  });

  test('a constant driver is installed in the first period', () => {
    const { series } = compute(
      tiny({
        timeline: span(2),
        drivers: [{ ...kiosks([]), form: { type: 'formula', formula: '5 * 2' } }],
        capex: [item({ type: 'per_unit', driver: 'kiosks', unit_cost: { value: 3 } })],
      }),
    );
    expect(series('capex.works.spend')).toEqual([30, 0, 0]);
  });

  test('a formula is money per year', () => {
    const { series } = compute(
      tiny({
        timeline: span(1, 1, 'half_year'),
        drivers: [kiosks([1, 2])],
        inputs: [{ id: 'each', label: 'Each', kind: 'rate', unit: 'money/kiosk', value: 10 }],
        capex: [item({ type: 'formula', formula: 'kiosks * each' })],
      }),
    );
    expect(series('capex.works.spend')).toEqual([5, 5, 10, 10]);
  });

  test('an index raises the price of later spending', () => {
    const { series } = compute(
      tiny({
        timeline: span(1),
        indices: [{ id: 'cpi', label: 'CPI', rate: { value: 0.5 } }],
        drivers: [kiosks([1, 2])],
        capex: [item({ type: 'per_unit', driver: 'kiosks', unit_cost: { value: 10 } }, 10, 'cpi')],
      }),
    );
    expect(series('capex.works.spend')).toEqual([10, 15]);
  });
});

describe('straight-line depreciation', () => {
  test('construction spending enters service in the first operating period', () => {
    const { series, broken } = compute(tiny({ timeline: span(4, 2), capex: [works(100, 2, 2)] }));
    expect(series('depreciation.works.placed')).toEqual([0, 0, 100, 0, 0, 0]);
    expect(series('depreciation.works.charge')).toEqual([0, 0, 50, 50, 0, 0]);
    expect(series('depreciation.works.closing')).toEqual([50, 100, 50, 0, 0, 0]);
    expect(broken()).toEqual([]);
  });

  test('each vintage of later spending starts the period after and is written off at the end', () => {
    const { series } = compute(
      tiny({
        timeline: span(4),
        drivers: [kiosks([10, 16, 16, 16, 19])],
        capex: [item({ type: 'per_unit', driver: 'kiosks', unit_cost: { value: 1 } }, 2)],
      }),
    );
    // 10 in periods 1–2 (5 each), 6 in periods 2–3 (3 each); 3 bought in the last period is written off at once.
    expect(series('capex.works.spend')).toEqual([10, 6, 0, 0, 3]);
    expect(series('depreciation.works.straight_line')).toEqual([0, 5, 8, 3, 0]);
    expect(series('depreciation.works.write_off')).toEqual([0, 0, 0, 0, 3]);
    expect(series('depreciation.works.closing')).toEqual([10, 11, 3, 0, 0]);
  });

  test('a life longer than the term leaves a balance that is handed over free of charge', () => {
    const { series } = compute(tiny({ timeline: span(2), capex: [works(100, 10)] }));
    expect(series('depreciation.works.straight_line')).toEqual([0, 10, 10]);
    expect(series('depreciation.works.write_off')).toEqual([0, 0, 80]);
  });

  test('by quarters the yearly charge is the same', () => {
    const yearly = compute(tiny({ timeline: span(3), capex: [works(120, 3)] })).series('depreciation.charge');
    const quarters = compute(tiny({ timeline: span(3, 1, 'quarter'), capex: [works(120, 3)] })).series(
      'depreciation.charge',
    );
    expect(yearly).toEqual([0, 40, 40, 40]);
    expect(near(quarters)).toEqual([0, 0, 0, 0, ...new Array(12).fill(10)]);
  });
});
