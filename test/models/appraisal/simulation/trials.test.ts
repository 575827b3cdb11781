import { describe, expect, test } from 'vitest';
import { drawerOf } from '../../../../models/appraisal/fiscal/simulation/draws';
import { yearFigures } from '../../../../models/appraisal/fiscal/simulation/figures';
import { spreadOf } from '../../../../models/appraisal/fiscal/simulation/spread';
import { betaProbability } from '../../../../models/finance/incomplete-beta';
import { normalQuantile } from '../../../../models/finance/normal-quantile';
import type { Distribution } from '../../../../models/project/schema-contingent';
import { demand, guaranteed, studied } from './guaranteed';

const walk = (volatility: number) => demand({ type: 'lognormal', volatility: { value: volatility } }, 'walk');
const points = (type: 'triangular' | 'pert', low: number, likely: number, high: number): Distribution => ({
  type,
  low: { value: low },
  likely: { value: likely },
  high: { value: high },
});

describe('trials', () => {
  test('the same seed gives the same figures to the last digit, another seed others', () => {
    const run = (seed: number) =>
      JSON.stringify(studied(guaranteed({}, [walk(0.15)]), { trials: 1500, seed }).rows);
    expect(run(7)).toBe(run(7));
    expect(run(7)).not.toBe(run(8));
  });

  test('a further uncertainty leaves what is drawn for the others as it was', () => {
    const one = drawerOf([{ years: 3 }], [[1]], 5)(20);
    const two = drawerOf(
      [{ years: 3 }, { years: 1 }],
      [
        [1, 0],
        [0, 1],
      ],
      5,
    )(20);
    expect([...(two[0] ?? [])]).toEqual([...(one[0] ?? [])]);
  });

  test('batches go on where the last one ended', () => {
    const draw = drawerOf([{ years: 1 }], [[1]], 5);
    const parts = [...(draw(30)[0] ?? []), ...(draw(20)[0] ?? [])];
    expect(parts).toEqual([...(drawerOf([{ years: 1 }], [[1]], 5)(50)[0] ?? [])]);
  });

  test.each([
    ['lognormal', walk(0)],
    ['normal', demand({ type: 'normal', spread: { value: 0 } }, 'walk')],
    ['triangular', demand(points('triangular', 1, 1, 1), 'each_year')],
    ['pert', demand(points('pert', 1, 1, 1))],
    ['uniform', demand({ type: 'uniform', low: { value: 1 }, high: { value: 1 } })],
  ])('without any spread every trial is the base case (%s)', (_, uncertainty) => {
    // A floor above the forecast pays 10 % of it in the base case already.
    const study = studied(guaranteed({ floor_share: { value: 1.1 } }, [uncertainty]), { trials: 300 });
    for (const year of study.rows[0]?.years ?? []) {
      expect(year.expected).toBe(year.base);
      expect([year.p95, year.most, year.standardError]).toEqual([year.base, year.base, 0]);
    }
    expect(study.beyondBase.expected.every((one) => one === 0)).toBe(true);
  });

  test('more trials make the figures more exact, as the root of their number', () => {
    const error = (trials: number): number =>
      studied(guaranteed({}, [walk(0.15)]), { trials }).rows[0]?.years[10]?.standardError ?? 0;
    expect(error(1000) / error(16_000)).toBeCloseTo(4, 0);
  });
});

describe('figures of a year', () => {
  test('percentiles are inclusive: of 1 to 101 the P95 is 96', () => {
    const all = Float64Array.from({ length: 101 }, (_, i) => i + 1);
    expect(yearFigures(all, 0)).toMatchObject({ expected: 51, p95: 96, most: 101, probability: 1 });
  });
  test('trials without a value are counted apart', () => {
    const some = Float64Array.of(Number.NaN, 2, 4);
    expect(yearFigures(some, 2)).toMatchObject({ expected: 3, undefinedTrials: 1, probability: 0.5 });
  });
  test('one trial has no standard error to speak of', () => {
    expect(yearFigures(Float64Array.of(3), 0)).toMatchObject({ expected: 3, p95: 3, standardError: 0 });
  });
});

describe('distributions', () => {
  test('the normal quantile is exact: Φ⁻¹(0.95) = 1.6448536269514722', () => {
    expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 13);
    expect(normalQuantile(1e-9)).toBeCloseTo(-5.997807015007687, 9);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 14);
  });
  test('the beta distribution: I(0.5; 2, 3) = 11/16, I(x; 5, 1) = x⁵', () => {
    expect(betaProbability(0.5, 2, 3)).toBeCloseTo(0.6875, 13);
    expect(betaProbability(0.3, 5, 1)).toBeCloseTo(0.3 ** 5, 14);
    expect(betaProbability(0.9, 1, 5)).toBeCloseTo(1 - 0.1 ** 5, 13);
  });

  const drawn = (distribution: Distribution): number[] => {
    const spread = spreadOf({ distribution });
    const [scores] = drawerOf([{ years: 1 }], [[1]], 3)(40_000);
    return [...(scores ?? [])].map((z) => spread(z, 1));
  };
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  test.each([
    // (low + likely + high) ÷ 3, (low + 4·likely + high) ÷ 6, (low + high) ÷ 2, and 1
    ['triangular', points('triangular', 0.8, 1, 1.5), 1.1],
    ['pert', points('pert', 0.8, 1, 1.5), 6.3 / 6],
    ['uniform', { type: 'uniform', low: { value: 0.9 }, high: { value: 1.3 } } as const, 1.1],
    ['lognormal', { type: 'lognormal', volatility: { value: 0.3 } } as const, 1],
    ['normal', { type: 'normal', spread: { value: 0.2 } } as const, 1],
  ])('the mean of a %s one', (_, distribution, expected) => {
    expect(mean(drawn(distribution))).toBeCloseTo(expected, 2);
  });
  test('a triangle has its likeliest point where so much lies below it: (m − a) ÷ (b − a)', () => {
    const below = drawn(points('triangular', 0.8, 1, 1.5)).filter((one) => one < 1).length / 40_000;
    expect(below).toBeCloseTo(0.2 / 0.7, 2);
  });
  test('scores are correlated as stated', () => {
    const [a, b] = drawerOf(
      [{ years: 1 }, { years: 1 }],
      [
        [1, -0.6],
        [-0.6, 1],
      ],
      11,
    )(40_000);
    expect(mean([...(a ?? [])].map((one, i) => one * (b?.[i] ?? 0)))).toBeCloseTo(-0.6, 2);
  });
});
