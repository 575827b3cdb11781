import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aloneOf,
  coalitionOf,
  coalitionSums,
  dualGame,
  gainTogether,
  gameOf,
  isConcave,
  isConvex,
  isEssential,
  isMonotone,
  isSubadditive,
  isSuperadditive,
  membersOf,
  monotoneCover,
  namesOf,
  savingsGame,
  sizeOf,
  worth,
} from '../../../../models/finance/games';
import { law } from '../support';
import { sixMunicipalities, TOWNS } from './six-municipalities';
import { anyGame, byMask, byRule, sum } from './support';

describe('coalitions', () => {
  test('are bitmasks with members, size and names', () => {
    const group = coalitionOf([0, 3, 4]);
    expect(group).toBe(25);
    expect(membersOf(group)).toEqual([0, 3, 4]);
    expect(sizeOf(group)).toBe(3);
    expect(namesOf(group, [...TOWNS])).toEqual(['A', 'L', 'M']);
    expect(namesOf(6, ['A', 'B'])).toEqual(['B', '3']);
  });

  test('receive the sum of their members’ amounts', () => {
    expect(Array.from(coalitionSums([1, 10, 100]))).toEqual([0, 1, 10, 11, 100, 101, 110, 111]);
  });
});

describe('a table of figures', () => {
  test('is refused with the reason', () => {
    const reason = (values: number[]) => gameOf('cost', values);
    expect(reason([])).toEqual({ ok: false, reason: 'player_count' });
    expect(reason([0])).toEqual({ ok: false, reason: 'player_count' });
    expect(reason([0, 1, 2])).toEqual({ ok: false, reason: 'wrong_length' });
    expect(reason([0, 1, 2, Number.NaN])).toEqual({ ok: false, reason: 'not_finite' });
    expect(reason([1, 1, 2, 3])).toEqual({ ok: false, reason: 'empty_coalition_not_zero' });
    expect(gameOf('cost', new Float64Array(2 ** 17))).toEqual({ ok: false, reason: 'player_count' });
  });
});

describe('changes of form', () => {
  test('turn costs into savings against working alone', () => {
    const saved = savingsGame(sixMunicipalities);
    expect(saved.values[coalitionOf([0, 1])]).toBeCloseTo(21.95 + 17.08 - 34.69, 12);
    expect(saved.values[63]).toBeCloseTo(108.61 - 83.82, 12);
    expect(aloneOf(saved)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  law(
    'twice the dual is the game again',
    fc.property(anyGame(1, 6), (game) => {
      expect(dualGame(dualGame(game))).toEqual(game);
    }),
  );

  law(
    'the monotone cover is monotone, is never worse, and changes nothing when taken again',
    fc.property(anyGame(1, 6), (game) => {
      const cover = monotoneCover(game);
      if (game.kind === 'savings') expect(isMonotone(cover).holds).toBe(true);
      for (let mask = 1; mask < cover.values.length; mask++) {
        const [better, was] = [worth(cover, mask), worth(game, mask)];
        expect(game.kind === 'cost' ? better <= was : better >= was).toBe(true);
        for (let part = (mask - 1) & mask; part > 0; part = (part - 1) & mask) {
          expect(worth(cover, part)).toBeLessThanOrEqual(better);
        }
      }
      expect(monotoneCover(cover)).toEqual(cover);
    }),
  );
});

describe('properties of a game', () => {
  test('the printed costs of the six municipalities are subadditive but for one group', () => {
    // AHLMT is printed as 83.00; AHL and MT apart cost 43.22 + 39.41 = 82.63.
    const found = isSubadditive(sixMunicipalities);
    expect(found).toMatchObject({ first: coalitionOf([0, 1, 3]), second: coalitionOf([4, 5]) });
    expect(found.holds || found.by).toBeCloseTo(0.37, 10);
    expect(isConcave(sixMunicipalities).holds).toBe(false);
    expect(isMonotone(sixMunicipalities).holds).toBe(true);
    expect(isEssential(sixMunicipalities)).toBe(true);
    expect(gainTogether(sixMunicipalities)).toBeCloseTo(24.79, 10);
  });

  test('a counterexample is the worst one, with its size', () => {
    // Apart and together: 1 2 lose 6, 1 3 lose 6, 2 3 lose 12, 12 3 lose 12, 13 2 lose 12, 23 1 lose 6; the first of the worst is named.
    const game = byMask('savings', [0, 6, 12, 12, 42, 42, 42, 42]);
    expect(isSuperadditive(game)).toEqual({ holds: false, first: 2, second: 4, by: 12 });
    expect(isEssential(game)).toBe(false);
  });

  test('rounding of decimals is not a counterexample', () => {
    const additive = byRule('cost', 6, (members) => sum(members.map((i) => 0.1 * (i + 1))));
    for (const property of [isSubadditive, isSuperadditive, isConvex, isConcave]) {
      expect(property(additive).holds).toBe(true);
    }
    expect(isEssential(additive)).toBe(false);
  });

  law(
    'convexity is what the definition over all pairs of groups says, and implies superadditivity',
    fc.property(anyGame(2, 4), fc.integer({ min: 0, max: 30 }), (raw, bend) => {
      // Bent by the square of the size, so that both answers occur.
      const game = byMask(
        raw.kind,
        raw.values.map((value, mask) => value + bend * sizeOf(mask) ** 2),
      );
      let worst = 0;
      for (let s = 0; s < game.values.length; s++) {
        for (let t = 0; t < game.values.length; t++) {
          worst = Math.max(worst, worth(game, s) + worth(game, t) - worth(game, s | t) - worth(game, s & t));
        }
      }
      expect(isConvex(game).holds).toBe(worst <= 1e-9);
      if (worst <= 1e-9) expect(isSuperadditive(game).holds).toBe(true);
    }),
  );
});
