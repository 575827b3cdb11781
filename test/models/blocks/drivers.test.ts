import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { compute, near, span, tiny } from './tiny';

type Form = Project['drivers'][number]['form'];

function driver(form: Form, id = 'kiosks'): Project['drivers'][number] {
  return { id, label: id, unit: 'kiosk', kind: 'stock', form };
}

function driven(form: Form, timeline = span(4)): number[] {
  return compute(tiny({ timeline, drivers: [driver(form)] })).series('drivers.kiosks');
}

describe('driver forms', () => {
  test('constant', () => {
    expect(driven({ type: 'constant', value: { value: 7 } })).toEqual([7, 7, 7, 7, 7]);
  });

  test('one value per project year', () => {
    expect(driven({ type: 'table', values: { value: [0, 1, 3, 3, 2] } })).toEqual([0, 1, 3, 3, 2]);
  });

  test('growth starts in its first year and compounds from there', () => {
    const form: Form = {
      type: 'growth',
      initial: { value: 100 },
      growth: { value: 0.1 },
      start_year: { value: 3 },
    };
    expect(near(driven(form))).toEqual([0, 0, 100, 110, 121]);
  });

  test('growth by quarters reaches the same after whole years', () => {
    const form: Form = {
      type: 'growth',
      initial: { value: 100 },
      growth: { value: 0.1 },
      start_year: { value: 1 },
    };
    const quarters = driven(form, span(2, 1, 'quarter'));
    expect(near([quarters[0] ?? 0, quarters[4] ?? 0, quarters[8] ?? 0])).toEqual([100, 110, 121]);
  });

  test('ramp: a straight line to the target, from the start of its first year', () => {
    const form: Form = { type: 'ramp', target: { value: 60 }, start_year: { value: 2 }, years: { value: 3 } };
    expect(near(driven(form))).toEqual([0, 20, 40, 60, 60]);
  });

  test('a ramp may begin within a year', () => {
    // 7.5 years from the middle of year 1: half a year's share by the end of year 1.
    const form: Form = {
      type: 'ramp',
      target: { value: 7500 },
      start_year: { value: 1.5 },
      years: { value: 7.5 },
    };
    expect(near(driven(form))).toEqual([500, 1500, 2500, 3500, 4500]);
  });

  test('logistic: half the potential at the end of the midpoint year', () => {
    const form: Form = {
      type: 'logistic',
      potential: { value: 1000 },
      midpoint_year: { value: 3 },
      steepness: { value: 1.2 },
    };
    const values = driven(form);
    expect(values[2]).toBeCloseTo(500, 9);
    expect(values[3]).toBeCloseTo(1000 / (1 + Math.exp(-1.2)), 9);
  });

  test('a formula reads other drivers and named inputs by their short names', () => {
    const { series } = compute(
      tiny({
        timeline: span(2),
        inputs: [{ id: 'screens', label: 'Screens per kiosk', kind: 'rate', unit: 'screen/kiosk', value: 2 }],
        drivers: [
          driver({ type: 'table', values: { value: [1, 2, 4] } }),
          { ...driver({ type: 'formula', formula: 'kiosks * screens' }, 'faces'), unit: 'screen' },
          driver({ type: 'formula', formula: '(kiosks + prev(kiosks)) / 2' }, 'average'),
        ],
      }),
    );
    expect(series('drivers.faces')).toEqual([2, 4, 8]);
    expect(series('drivers.average')).toEqual([0.5, 1.5, 3]);
  });
});

describe('Bass adoption', () => {
  const form: Form = {
    type: 'bass',
    potential: { value: 1000 },
    innovation: { value: 0.03 },
    imitation: { value: 0.38 },
    start_year: { value: 2 },
  };
  const closed = (years: number): number =>
    (1000 * (1 - Math.exp(-0.41 * years))) / (1 + (0.38 / 0.03) * Math.exp(-0.41 * years));

  test('follows the closed form from the start of its first year', () => {
    expect(near(driven(form))).toEqual(near([0, closed(1), closed(2), closed(3), closed(4)]));
  });

  test.each(['half_year', 'quarter', 'month'] as const)('has the same value at year ends by %s', (step) => {
    const perYear = { half_year: 2, quarter: 4, month: 12 }[step];
    const fine = driven(form, span(4, 1, step)).filter((_, i) => (i + 1) % perYear === 0);
    expect(near(fine)).toEqual(near(driven(form)));
  });
});
