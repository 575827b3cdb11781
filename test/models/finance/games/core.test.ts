import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coalitionOf,
  coreViolations,
  isConvex,
  isInCore,
  leastCore,
  nucleolus,
  savingsGame,
  shapleyValue,
  sizeOf,
} from '../../../../models/finance/games';
import { law } from '../support';
import { sixMunicipalities } from './six-municipalities';
import { anyGame, byMask, byRule, farthest, got, sum } from './support';

/** Odd man out: any two of three can have all there is. */
const majority = byMask('savings', [0, 0, 0, 1, 0, 1, 1, 1]);

describe('the least core', () => {
  test('of the six municipalities leaves every group at least 1.60 better off', () => {
    const found = got(leastCore(sixMunicipalities));
    expect(found.coreIsEmpty).toBe(false);
    expect(found.epsilon).toBeCloseTo(-1.6, 11);
    expect(
      farthest(
        found.balanced.map(({ weight }) => weight),
        [1, 1, 1],
      ),
    ).toBeLessThan(1e-12);
    // A, HKL and MT: a partition that costs only 4.80 more than all together.
    expect(found.balanced.map(({ coalition }) => coalition)).toEqual([
      1,
      coalitionOf([1, 2, 3]),
      coalitionOf([4, 5]),
    ]);
    expect(found.betterApart).toBeCloseTo(-4.8, 11);
  });

  test('of the majority of three is empty, because three half-time pairs would have 1.5', () => {
    const found = got(leastCore(majority));
    expect(found.coreIsEmpty).toBe(true);
    expect(found.epsilon).toBeCloseTo(1 / 3, 14);
    expect(found.balanced.map(({ coalition }) => coalition)).toEqual([3, 5, 6]);
    for (const { weight } of found.balanced) expect(weight).toBeCloseTo(0.5, 14);
    expect(found.betterApart).toBeCloseTo(0.5, 14);
  });

  test('of costs says the same in costs', () => {
    // c = 1 for any one or two, 2 for all three: pairs at half time cost 1.5.
    const found = got(leastCore(byMask('cost', [0, 1, 1, 1, 1, 1, 1, 2])));
    expect(found).toMatchObject({ coreIsEmpty: true });
    expect(found.epsilon).toBeCloseTo(1 / 3, 14);
    expect(found.betterApart).toBeCloseTo(0.5, 14);
  });

  test('on the edge is not empty: two thirds of the whole for each pair', () => {
    const edge = byMask(
      'savings',
      [0, 0, 0, 2 / 3, 0, 2 / 3, 2 / 3, 1].map((value) => 0.7 * value),
    );
    expect(got(leastCore(edge)).coreIsEmpty).toBe(false);
    const over = byMask('savings', [0, 0, 0, 2 / 3, 0, 2 / 3, 2 / 3 + 1e-9, 1]);
    expect(got(leastCore(over)).coreIsEmpty).toBe(true);
  });

  test('needs two players', () => {
    expect(leastCore(byMask('cost', [0, 5]))).toEqual({ ok: false, reason: 'no_proper_coalition' });
    const two = got(leastCore(byMask('cost', [0, 5, 7, 10])));
    expect(two).toMatchObject({ coreIsEmpty: false });
    expect(two.epsilon).toBeCloseTo(-1, 13);
    expect(got(leastCore(byMask('cost', [0, 5, 7, 13]))).coreIsEmpty).toBe(true);
  });

  test('of a game where nothing is gained is the game itself, not empty', () => {
    const additive = byRule('cost', 5, (members) => sum(members.map((i) => 0.1 * (i + 1))));
    const found = got(leastCore(additive));
    expect(found.coreIsEmpty).toBe(false);
    expect(isInCore(additive, found.shares)).toBe(true);
  });

  law(
    'its value is reached, cannot be beaten by its balanced groups, and tells whether the nucleolus is in the core',
    fc.property(anyGame(2, 6), (game) => {
      const { shares, epsilon, balanced, betterApart, coreIsEmpty } = got(leastCore(game));
      const scale = 1e-9 * (1 + Math.max(...game.values.map(Math.abs)));
      expect(coreViolations(game, shares, Math.max(0, epsilon) + scale)).toEqual([]);
      for (let i = 0; i < game.players; i++) {
        const held = balanced.filter(({ coalition }) => coalition & (1 << i));
        expect(sum(held.map(({ weight }) => weight))).toBeCloseTo(1, 10);
      }
      // Summed over the collection, the complaints of any division are `betterApart`: ε is their mean.
      expect(epsilon * sum(balanced.map(({ weight }) => weight))).toBeCloseTo(betterApart, 8);
      const found = nucleolus(game);
      if (!found.ok) {
        expect(coreIsEmpty).toBe(true);
        return;
      }
      expect(isInCore(game, found.value.shares, scale)).toBe(!coreIsEmpty);
    }),
  );

  law(
    'of a convex game is never empty, and holds the Shapley value',
    fc.property(anyGame(2, 6, 'savings'), (raw) => {
      const game = byMask(
        'savings',
        raw.values.map((value, mask) => value + 400 * sizeOf(mask) ** 2),
      );
      expect(isConvex(game).holds).toBe(true);
      expect(got(leastCore(game)).coreIsEmpty).toBe(false);
      expect(isInCore(game, got(shapleyValue(game)).shares)).toBe(true);
    }),
  );

  law(
    'costs and the savings they allow have the same core',
    fc.property(anyGame(2, 6, 'cost'), (game) => {
      const [costs, savings] = [got(leastCore(game)), got(leastCore(savingsGame(game)))];
      expect(costs.epsilon).toBeCloseTo(savings.epsilon, 10);
      expect(costs.coreIsEmpty).toBe(savings.coreIsEmpty);
    }),
  );
});
