import { describe, expect, test } from 'vitest';
import { breakEvenFigures } from '../../../models/blocks/break-even';
import { writerOf } from '../../../models/blocks/part';
import { input, ran } from '../../support/formula-model';
import { compute, costs, earns, money, span, tiny, works } from './tiny';

/** The figures alone, from what a question gives. */
function figures(given: Record<'revenue' | 'variable' | 'taxes' | 'fixed', number>, output?: number) {
  const run = ran({
    inputs: [
      ...Object.entries(given).map(([name, value]) => input(`year.${name}`, value, { unit: 'money' })),
      ...(output === undefined ? [] : [input('year.output', output, { unit: 'piece' })]),
    ],
    lines: breakEvenFigures(writerOf('year'), output === undefined ? undefined : 'piece'),
  });
  return (name: string): number => {
    const value = run.value(`year.${name}`);
    if (typeof value !== 'number') throw new Error(value.reason.en);
    return value;
  };
}

describe('break-even of published questions (E9)', () => {
  test('capacity use 12 %: fixed 360, price 1000, variable 350, tax 150, 60,000 pieces', () => {
    const of = figures({ revenue: 6000, variable: 2100, taxes: 900, fixed: 360 }, 6); // ten thousand yuan and pieces
    expect(of('capacity')).toBeCloseTo(0.12, 12);
    expect(of('quantity')).toBeCloseTo(0.72, 12);
  });

  test('55.83 %: revenue 10,000 with VAT of 1,453 taken out, variable 3,000, surcharges 174, fixed 3,000', () => {
    const of = figures({ revenue: 10_000 - 1453, variable: 3000, taxes: 174, fixed: 3000 });
    expect(of('capacity')).toBeCloseTo(0.55835, 5);
  });

  test('all three forms: 300,000 pieces at 60, variable 40, fixed 4 million, tax 5 % of revenue', () => {
    const of = figures({ revenue: 1800, variable: 1200, taxes: 90, fixed: 400 }, 300_000);
    expect(of('quantity')).toBeCloseTo(235_294.12, 2);
    expect(of('capacity')).toBeCloseTo(0.78431, 5);
    expect(of('price') * 10_000).toBeCloseTo(56.1404, 4); // (400 / 30 + 40) / 0.95
  });

  test('62.5 %: fixed 1000, price 500, variable 340, capacity 100,000 t', () => {
    const of = figures({ revenue: 5000, variable: 3400, taxes: 0, fixed: 1000 });
    expect(of('capacity')).toBeCloseTo(0.625, 12);
  });

  test('no figure where every unit loses money', () => {
    expect(() => figures({ revenue: 100, variable: 120, taxes: 0, fixed: 10 })('capacity')).toThrow();
  });
});

describe('break-even of a project', () => {
  test.each(['year', 'quarter'] as const)('takes the flows of the chosen year, by %s', (step) => {
    const { value, broken } = compute(
      tiny({
        timeline: span(4, 1, step),
        inputs: [{ ...money('fare', 2), unit: 'money/trip' }],
        drivers: [
          {
            id: 'trips',
            label: 'Trips',
            unit: 'trip/year',
            kind: 'flow',
            form: { type: 'table', values: { value: [0, 50, 100, 100, 100] } },
          },
        ],
        revenue: [{ ...earns('fares'), formula: 'trips * fare' }],
        capex: [works(160, 4)],
        opex: [
          costs(20),
          {
            id: 'energy',
            label: 'Energy',
            payee: 'supplier',
            cost: { type: 'per_unit', driver: 'trips', unit_cost: { value: 0.8 } },
          },
        ],
        break_even: { year: { value: 3 }, driver: 'trips' },
      }),
    );
    expect(value('break_even.capacity')).toBeCloseTo(60 / 120, 9); // (20 + 40) / (200 − 80)
    expect(value('break_even.quantity')).toBeCloseTo(50, 9);
    expect(value('break_even.price')).toBeCloseTo(1.4, 9); // (60 + 80) / 100
    expect(broken()).toEqual([]);
  });
});
