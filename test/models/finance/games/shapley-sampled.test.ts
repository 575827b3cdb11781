import { expect, test } from 'vitest';
import {
  type CostFormula,
  gameFromFormula,
  sampledShapley,
  shapleyOfFormula,
  shapleyValue,
} from '../../../../models/finance/games';
import { got, lehmer, sum } from './support';

/** A capacity shared by many, as a walk along an order. */
const along = (use: readonly number[], exponent: number) => (order: Int32Array, values: Float64Array) => {
  let load = 0;
  for (const [k, i] of order.entries()) {
    load += use[i] ?? 0;
    values[k] = 100 * load ** exponent;
  }
};

const uses = (n: number, seed: number): number[] => {
  const random = lehmer(seed);
  return Array.from({ length: n }, () => 1 + Math.floor(random() * 20));
};

test('the same seed gives the same estimate, to the bit', () => {
  const walk = along(uses(30, 3), 0.6);
  const once = sampledShapley(30, walk, { seed: 5, orders: 200 });
  expect(sampledShapley(30, walk, { seed: 5, orders: 200 })).toEqual(once);
  expect(sampledShapley(30, walk, { seed: 6, orders: 200 })).not.toEqual(once);
});

test('the estimate adds up to the total however few the orders', () => {
  const use = uses(40, 4);
  const found = got(sampledShapley(40, along(use, 0.6), { seed: 1, orders: 4 }));
  expect(sum(found.shares) / (100 * sum(use) ** 0.6)).toBeCloseTo(1, 13);
});

test('the exact value of twelve lies within four standard errors for every player, in each of 20 seeds', () => {
  const use = uses(12, 9);
  const formula: CostFormula = { players: 12, parts: [{ kind: 'capacity', use, scale: 100, exponent: 0.6 }] };
  const exact = got(shapleyValue(got(gameFromFormula(formula)))).shares;
  let squared = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const found = got(sampledShapley(12, along(use, 0.6), { seed, orders: 2000 }));
    for (const [i, share] of found.shares.entries()) {
      const z = (share - (exact[i] ?? 0)) / (found.standardErrors[i] ?? 0);
      expect(Math.abs(z)).toBeLessThan(4);
      squared += z * z;
    }
  }
  // Neither boastful nor timid: the mean square of 240 standardised errors is near 1.
  expect(squared / 240).toBeGreaterThan(0.7);
  expect(squared / 240).toBeLessThan(1.4);
});

test('four times the orders halve the standard error', () => {
  const walk = along(uses(25, 6), 0.5);
  const few = got(sampledShapley(25, walk, { seed: 2, orders: 2000 }));
  const many = got(sampledShapley(25, walk, { seed: 2, orders: 8000 }));
  expect(sum(few.standardErrors) / sum(many.standardErrors)).toBeGreaterThan(1.8);
  expect(sum(few.standardErrors) / sum(many.standardErrors)).toBeLessThan(2.2);
});

test('a formula for fifty samples only its capacity; the rest is exact', () => {
  const use = uses(50, 7);
  const own = use.map((one) => 1000 * one);
  const capacity = { kind: 'capacity', use, scale: 100, exponent: 0.6 } as const;
  const options = { seed: 3, orders: 1000 };
  const bare = got(shapleyOfFormula({ players: 50, parts: [capacity] }, options));
  const full = got(
    shapleyOfFormula(
      { players: 50, parts: [{ kind: 'own', amounts: own }, { kind: 'fixed', amount: 500 }, capacity] },
      options,
    ),
  );
  expect(full.method).toBe('sampled');
  expect(full.standardErrors).toEqual(bare.standardErrors);
  for (const [i, share] of full.shares.entries())
    expect(share).toBeCloseTo((bare.shares[i] ?? 0) + (own[i] ?? 0) + 10, 8);
});

test('too few orders are refused: one pair has no standard error', () => {
  expect(sampledShapley(3, along([1, 2, 3], 1), { seed: 1, orders: 2 })).toEqual({
    ok: false,
    reason: 'too_few_samples',
  });
  expect(sampledShapley(3, along([1, 2, 3], 1), { seed: 1, orders: Number.NaN })).toEqual({
    ok: false,
    reason: 'too_few_samples',
  });
  expect(sampledShapley(0, along([], 1), { seed: 1, orders: 10 })).toEqual({
    ok: false,
    reason: 'player_count',
  });
});
