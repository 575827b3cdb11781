import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dualGame,
  everyone,
  nucleolus,
  shapleyOfLargest,
  shapleyValue,
} from '../../../../models/finance/games';
import { law } from '../support';
import { sixMunicipalities } from './six-municipalities';
import { anyGame, byMask, byPrint, byRule, farthest, got, lehmer, sum } from './support';

const sharesOf = (...args: Parameters<typeof shapleyValue>) => got(shapleyValue(...args)).shares;

describe('the Shapley value', () => {
  test('of the game in the SageMath manual is 2, 5, 35, although joining does not pay there', () => {
    expect(farthest(sharesOf(byPrint('savings', 3, [6, 12, 42, 12, 42, 42, 42])), [2, 5, 35])).toBeLessThan(
      1e-13,
    );
  });

  test('of the six municipalities is that printed by Young, Okada and Hashimoto, to 0.01', () => {
    const printed = [20.01, 10.71, 6.61, 10.37, 16.94, 19.18];
    expect(farthest(sharesOf(sixMunicipalities), printed)).toBeLessThan(0.01);
  });

  test('of a council of 5 with a veto and 6 without, where 7 decide, is that of Shapley and Shubik (1954)', () => {
    // The five hold 76/77 of the power, the six 1/77.
    const game = byRule('savings', 11, (m) => (m.filter((i) => i < 5).length === 5 && m.length >= 7 ? 1 : 0));
    const shares = sharesOf(game);
    expect(farthest(shares.slice(0, 5), new Array<number>(5).fill(76 / 385))).toBeLessThan(1e-14);
    expect(farthest(shares.slice(5), new Array<number>(6).fill(1 / 462))).toBeLessThan(1e-14);
  });

  test('of an airport is the closed form of Littlechild and Owen (1973)', () => {
    const random = lehmer(21);
    for (let n = 1; n <= 12; n++) {
      const costs = Array.from({ length: n }, () => Math.floor(random() * 15));
      const game = byRule('cost', n, (members) => Math.max(...members.map((i) => costs[i] ?? 0)));
      expect(farthest(sharesOf(game), shapleyOfLargest(costs))).toBeLessThan(1e-12);
    }
  });

  test.each([1, 2, 3, 4, 5, 6, 7])('of random games of %d is the mean over all orders of joining', (n) => {
    const random = lehmer(22 + n);
    const game = byRule('cost', n, () => Math.floor(random() * 1000) - 300);
    expect(farthest(sharesOf(game), meanOverOrders(game.values, n), 1000)).toBeLessThan(1e-13);
  });

  test('keeps cents at billions', () => {
    const random = lehmer(40);
    const cents = byRule('cost', 12, (m) => Math.floor(random() * 1e11) * m.length);
    const yuan = byMask(
      'cost',
      cents.values.map((value) => value / 100),
    );
    expect(
      farthest(
        sharesOf(yuan).map((x) => x * 100),
        sharesOf(cents),
      ),
    ).toBeLessThan(0.01);
    expect(Math.abs(sum(sharesOf(yuan)) - (yuan.values[everyone(12)] ?? 0))).toBeLessThan(1e-3);
  });

  law(
    'adds up to the total, is the same for the dual, and commutes with a change of scale and of stand-alone figures',
    fc.property(
      anyGame(1, 7),
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 7, maxLength: 7 }),
      (game, own) => {
        const shares = sharesOf(game);
        expect(sum(shares)).toBeCloseTo(game.values.at(-1) ?? 0, 10);
        expect(farthest(sharesOf(dualGame(game)), shares)).toBeLessThan(1e-10);
        const moved = byMask(
          game.kind,
          game.values.map(
            (value, mask) => 3 * value + sum(own.filter((_, i) => i < game.players && mask & (1 << i))),
          ),
        );
        expect(
          farthest(
            sharesOf(moved),
            shares.map((x, i) => 3 * x + (own[i] ?? 0)),
          ),
        ).toBeLessThan(1e-10);
      },
    ),
  );

  law(
    'of a sum of two games is the sum of their values',
    fc.property(
      fc.integer({ min: 1, max: 6 }).chain((n) => fc.tuple(anyGame(n, n, 'cost'), anyGame(n, n, 'cost'))),
      ([a, b]) => {
        const both = byMask(
          'cost',
          a.values.map((value, mask) => value + (b.values[mask] ?? 0)),
        );
        const added = sharesOf(a).map((x, i) => x + (sharesOf(b)[i] ?? 0));
        expect(farthest(sharesOf(both), added)).toBeLessThan(1e-10);
      },
    ),
  );
});

describe('players alike and players who change nothing', () => {
  law(
    'get the same share, and their own figure, from the Shapley value and from the nucleolus',
    fc.property(anyGame(1, 4), fc.integer({ min: -9, max: 9 }), (small, own) => {
      // One player more, who only adds its own figure; then 1 and 2 made alike by adding the game with their roles swapped.
      const n = small.players + 1;
      const dummy = small.players;
      const values = Float64Array.from({ length: 2 ** n }, (_, mask) => {
        const rest = mask & (2 ** small.players - 1);
        return (small.values[rest] ?? 0) + (mask & (1 << dummy) ? own : 0);
      });
      const game = byMask(small.kind, values);
      expect(sharesOf(game)[dummy]).toBeCloseTo(own, 9);
      const found = nucleolus(game);
      if (found.ok) expect(found.value.shares[dummy]).toBeCloseTo(own, 9);
      if (n < 2) return;
      const swapped = (mask: number): number => (mask & ~3) | ((mask & 1) << 1) | ((mask >> 1) & 1);
      const alike = byMask(
        small.kind,
        values.map((value, mask) => value + (values[swapped(mask)] ?? 0)),
      );
      const [first, second] = sharesOf(alike);
      expect(first).toBeCloseTo(second ?? Number.NaN, 9);
      const fair = nucleolus(alike);
      if (fair.ok) expect(fair.value.shares[0]).toBeCloseTo(fair.value.shares[1] ?? Number.NaN, 9);
    }),
  );
});

/** The definition itself: every order, what each adds on joining. */
function meanOverOrders(values: Float64Array, n: number): number[] {
  const total = new Array<number>(n).fill(0);
  let orders = 0;
  const walk = (mask: number, added: readonly number[]): void => {
    if (mask === 2 ** n - 1) {
      orders++;
      for (const [i, one] of added.entries()) total[i] = (total[i] ?? 0) + one;
      return;
    }
    for (let i = 0; i < n; i++) {
      if (mask & (1 << i)) continue;
      const next = [...added];
      next[i] = (values[mask | (1 << i)] ?? 0) - (values[mask] ?? 0);
      walk(mask | (1 << i), next);
    }
  };
  walk(0, new Array<number>(n).fill(0));
  return total.map((one) => one / orders);
}
