import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CostFormula,
  type CostPart,
  checkedFormula,
  cornersOf,
  cornersOfFormula,
  gameFromFormula,
  nucleolus,
  nucleolusOfLargest,
  shapleyOfFormula,
  shapleyOfLargest,
  shapleyValue,
} from '../../../../models/finance/games';
import { law } from '../support';
import { farthest, got, sum } from './support';

const sampling = { seed: 1, orders: 100 };

const parts = (n: number): fc.Arbitrary<CostPart> => {
  const amounts = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: n, maxLength: n });
  return fc.oneof(
    fc.record({ kind: fc.constant('fixed' as const), amount: fc.integer({ min: -50, max: 500 }) }),
    fc.record({
      kind: fc.constant('fixed' as const),
      amount: fc.integer({ min: 0, max: 500 }),
      users: fc.array(fc.boolean(), { minLength: n, maxLength: n }),
    }),
    fc.record({ kind: fc.constant('own' as const), amounts }),
    fc.record({ kind: fc.constant('largest' as const), amounts }),
    fc.record({
      kind: fc.constant('capacity' as const),
      use: amounts,
      scale: fc.integer({ min: 1, max: 20 }),
      exponent: fc.constantFrom(0, 0.6, 1, 1.5, 2),
    }),
  );
};

const formulas: fc.Arbitrary<CostFormula> = fc
  .integer({ min: 1, max: 7 })
  .chain((players) =>
    fc.record({ players: fc.constant(players), parts: fc.array(parts(players), { maxLength: 4 }) }),
  );

describe('a cost by formula', () => {
  test('adds fixed, own, shared capacity and the most demanding member', () => {
    const game = got(
      gameFromFormula({
        players: 3,
        parts: [
          { kind: 'fixed', amount: 100 },
          { kind: 'fixed', amount: 7, users: [false, true, true] },
          { kind: 'own', amounts: [1, 2, 3] },
          { kind: 'capacity', use: [4, 9, 3], scale: 10, exponent: 0.5 },
          { kind: 'largest', amounts: [5, 20, 15] },
        ],
      }),
    );
    expect(game.values[0]).toBe(0);
    expect(game.values[1]).toBe(100 + 1 + 20 + 5);
    expect(game.values[7]).toBe(100 + 7 + 6 + 40 + 20); // √16 × 10
    expect(game.values[6]).toBeCloseTo(100 + 7 + 5 + 10 * Math.sqrt(12) + 20, 12);
  });

  test('charges capacity with exponent 0 once, to those who use it', () => {
    const part: CostPart = { kind: 'capacity', use: [0, 2, 5], scale: 60, exponent: 0 };
    const game = got(gameFromFormula({ players: 3, parts: [part] }));
    expect(Array.from(game.values)).toEqual([0, 0, 60, 60, 60, 60, 60, 60]);
    expect(got(shapleyOfFormula({ players: 3, parts: [part] }, sampling)).shares).toEqual([0, 30, 30]);
  });

  test('is refused with the reason', () => {
    const reason = (part: CostPart, players = 2) => checkedFormula({ players, parts: [part] });
    expect(reason({ kind: 'own', amounts: [1] })).toEqual({ ok: false, reason: 'wrong_length' });
    expect(reason({ kind: 'own', amounts: [1, Number.NaN] })).toEqual({ ok: false, reason: 'not_finite' });
    expect(reason({ kind: 'largest', amounts: [1, -1] })).toEqual({ ok: false, reason: 'negative_amount' });
    const capacity = { kind: 'capacity', use: [1, 1], scale: 1, exponent: -1 } as const;
    expect(reason(capacity)).toEqual({ ok: false, reason: 'negative_amount' });
    expect(reason({ kind: 'fixed', amount: 1 }, 0)).toEqual({ ok: false, reason: 'player_count' });
    expect(gameFromFormula({ players: 17, parts: [] })).toEqual({ ok: false, reason: 'player_count' });
  });

  law(
    'has the corners of its table, and a Shapley value that agrees with all coalitions',
    fc.property(formulas, (formula) => {
      const game = got(gameFromFormula(formula));
      const [quick, full] = [got(cornersOfFormula(formula)), cornersOf(game)];
      expect(quick.total).toBeCloseTo(full.total, 8);
      expect(farthest(quick.alone, full.alone)).toBeLessThan(1e-8);
      expect(farthest(quick.without, full.without)).toBeLessThan(1e-8);
      const found = got(shapleyOfFormula(formula, sampling));
      expect(found.method).not.toBe('sampled');
      expect(farthest(found.shares, got(shapleyValue(game)).shares)).toBeLessThan(1e-8);
    }),
  );
});

describe('the airport game in closed form', () => {
  test('of the classic 1, 2, 3: steps of a third, a half and a whole', () => {
    expect(farthest(shapleyOfLargest([3, 1, 2]), [1 / 3 + 1 / 2 + 1, 1 / 3, 1 / 3 + 1 / 2])).toBeLessThan(
      1e-14,
    );
    // Nucleolus: min(1/2, 2/3, 3/3) for the first; then min((2 − 1 + ½)/2, (3 − 1 + ½)/2) = ¾; the last pays 3 − 2 + ¾.
    expect(farthest(nucleolusOfLargest([3, 1, 2]), [7 / 4, 1 / 2, 3 / 4])).toBeLessThan(1e-14);
  });

  test('of 500 players shares the whole cost, and asks the more demanding for no less', () => {
    const costs = Array.from({ length: 500 }, (_, i) => ((i * 7919) % 997) + 1);
    for (const shares of [shapleyOfLargest(costs), nucleolusOfLargest(costs)]) {
      expect(sum(shares)).toBeCloseTo(Math.max(...costs), 9);
      const order = costs.map((_, i) => i).sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0));
      for (const [k, i] of order.entries()) {
        if (k > 0) expect(shares[i]).toBeGreaterThanOrEqual((shares[order[k - 1] ?? 0] ?? 0) - 1e-12);
      }
    }
  });

  test('agrees with the nucleolus over all coalitions when the largest part stands beside own costs', () => {
    const formula: CostFormula = {
      players: 4,
      parts: [
        { kind: 'own', amounts: [5, 6, 7, 8] },
        { kind: 'largest', amounts: [10, 30, 30, 45] },
      ],
    };
    const shares = got(nucleolus(got(gameFromFormula(formula)))).shares;
    const closed = nucleolusOfLargest([10, 30, 30, 45]).map((x, i) => x + 5 + i);
    expect(farthest(shares, closed)).toBeLessThan(1e-12);
  });
});
