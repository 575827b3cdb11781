import { describe, expect, test } from 'vitest';
import {
  cornersOf,
  nucleolus,
  perCapitaNucleolus,
  prenucleolus,
  savingsGame,
} from '../../../../models/finance/games';
import { kohlbergObjection } from './kohlberg';
import { sixMunicipalities } from './six-municipalities';
import { byMask, byPrint, byRule, cents, farthest, got, sum } from './support';

const sharesOf = (...args: Parameters<typeof nucleolus>) => got(nucleolus(...args)).shares;

describe('the nucleolus against published figures', () => {
  test('of the six municipalities is that of Young (1994): 20.35 12.06 5.00 8.61 18.32 19.49', () => {
    const found = got(nucleolus(sixMunicipalities));
    expect(cents(found.shares)).toEqual(['20.35', '12.06', '5.00', '8.61', '18.32', '19.49']);
    expect(found.levels[0]).toBeCloseTo(-1.6, 10); // A + HKL + MT apart cost 88.62, a gain of 4.80 in thirds
    expect(sum(found.shares)).toBeCloseTo(83.82, 12);
  });

  test('of the four-player example of CoopGame is 3.5 4.5 5.5 7.5', () => {
    const game = byPrint('savings', 4, [0, 0, 0, 0, 5, 5, 8, 9, 10, 8, 13, 15, 16, 17, 21]);
    expect(farthest(sharesOf(game), [3.5, 4.5, 5.5, 7.5])).toBeLessThan(1e-12);
  });

  test.each([
    [100, [100 / 3, 100 / 3, 100 / 3]],
    [200, [50, 75, 75]],
    [300, [50, 100, 150]],
  ])('of the Talmud estate of %d with claims 100, 200, 300 is the Mishnah’s division', (estate, division) => {
    const claims = [100, 200, 300];
    const game = byRule('savings', 3, (members) =>
      Math.max(0, estate - sum(claims.filter((_, i) => !members.includes(i)))),
    );
    expect(farthest(sharesOf(game), division, estate)).toBeLessThan(1e-12);
  });

  test.each([
    ['an apex game of five', [3, 1, 1, 1, 1], 4],
    ['an apex game of nine', [7, 1, 1, 1, 1, 1, 1, 1, 1], 8],
    ['3 2 2 1 1', [3, 2, 2, 1, 1], 5],
  ])('of a constant-sum homogeneous majority game is its weights (Peleg 1968): %s', (_, weights, quota) => {
    const game = byRule('savings', weights.length, (members) =>
      sum(members.map((i) => weights[i] ?? 0)) >= quota ? 1 : 0,
    );
    expect(
      farthest(
        sharesOf(game),
        weights.map((w) => w / sum(weights)),
      ),
    ).toBeLessThan(1e-12);
  });

  test.each([
    [2, 3],
    [3, 3],
    [5, 7],
  ])(
    'of %d left and %d right gloves gives all to the scarce side, and halves when none is scarce',
    (left, right) => {
      const game = byRule('savings', left + right, (members) => {
        const lefts = members.filter((i) => i < left).length;
        return Math.min(lefts, members.length - lefts);
      });
      const each = left === right ? [0.5, 0.5] : [1, 0];
      const expected = Array.from({ length: left + right }, (_, i) => each[i < left ? 0 : 1] ?? 0);
      expect(farthest(sharesOf(game), expected)).toBeLessThan(1e-12);
    },
  );

  test('is not any least-core point: a second program moves what the first leaves open', () => {
    // v(12) = 10 alone matters: ε = −5 at x3 = 5 is reached with any x1 + x2 = 15; symmetry needs 7.5 each.
    const game = byMask('savings', [0, 0, 0, 10, 0, 0, 0, 20]);
    const found = got(nucleolus(game));
    expect(farthest(found.shares, [7.5, 7.5, 5])).toBeLessThan(1e-12);
    expect(found.levels).toHaveLength(2);
  });
});

describe('the per-capita nucleolus', () => {
  test('of the six municipalities weighs complaints by heads: 20.03 12.52 3.94 9.07 18.54 19.71', () => {
    // Origin: this program; confirmed by Kohlberg's criterion, which does not use it.
    const found = got(perCapitaNucleolus(sixMunicipalities));
    expect(cents(found.shares)).toEqual(['20.03', '12.52', '3.94', '9.07', '18.54', '19.71']);
    expect(kohlbergObjection(sixMunicipalities, found.shares, { perMember: true })).toBeUndefined();
  });

  test('differs from the nucleolus by how a large group’s complaint counts', () => {
    // v(12) = 6, v(N) = 12. Whole: −x3 = 6 − x1 − x2 → x3 = 3. Per head: −x3 = (x3 − 6)/2 → x3 = 2.
    const game = byMask('savings', [0, 0, 0, 6, 0, 0, 0, 12]);
    expect(farthest(got(perCapitaNucleolus(game)).shares, [5, 5, 2])).toBeLessThan(1e-12);
    expect(farthest(sharesOf(game), [4.5, 4.5, 3])).toBeLessThan(1e-12);
  });
});

describe('the nucleolus of odd games', () => {
  test('of one player is its own figure', () => {
    expect(got(nucleolus(byMask('cost', [0, 7]))).shares).toEqual([7]);
  });

  test('of two players halves the gain, for costs and for savings', () => {
    expect(farthest(sharesOf(byMask('cost', [0, 8, 6, 10])), [6, 4])).toBeLessThan(1e-12);
    expect(farthest(sharesOf(byMask('savings', [0, -8, -6, -10])), [-6, -4])).toBeLessThan(1e-12);
  });

  test('of a game in which nothing costs anything is nothing', () => {
    expect(sharesOf(byMask('cost', new Float64Array(16)))).toEqual([0, 0, 0, 0]);
  });

  test('of a game without gain is what each has alone, even where a pair complains', () => {
    expect(sharesOf(byMask('savings', [0, 1, 2, 9, 3, 4, 5, 6]))).toEqual([1, 2, 3]);
  });

  test('does not exist when all together do worse than alone, while the prenucleolus does', () => {
    const game = byMask('savings', [0, 6, 12, 12, 42, 42, 42, 42]);
    expect(nucleolus(game)).toEqual({ ok: false, reason: 'worse_together' });
    expect(sum(got(prenucleolus(game)).shares)).toBeCloseTo(42, 10);
  });

  test('keeps individual rationality where the prenucleolus gives it up', () => {
    // v(12) = v(13) = 10, v(N) = 6: the pairs' complaints 4 + x3, 4 + x2 and −x2 − x3 are equal, 8/3, at x2 = x3 = −4/3.
    const game = byMask('savings', [0, 0, 0, 10, 0, 10, 0, 6]);
    expect(farthest(got(prenucleolus(game)).shares, [26 / 3, -4 / 3, -4 / 3])).toBeLessThan(1e-12);
    expect(farthest(sharesOf(game), [6, 0, 0])).toBeLessThan(1e-12);
  });

  test.each([1e9, 1, 1e-9])('keeps its proportions at %d times the scale', (factor) => {
    const game = byMask(
      'cost',
      sixMunicipalities.values.map((value) => factor * value),
    );
    expect(
      farthest(
        sharesOf(game),
        sharesOf(sixMunicipalities).map((x) => factor * x),
        83.82 * factor,
      ),
    ).toBeLessThan(1e-13);
  });

  test('finds a small synergy beside huge stand-alone costs', () => {
    const alone = sixMunicipalities.values.map((_, mask) => 1e9 * mask);
    const game = byMask(
      'cost',
      sixMunicipalities.values.map((value, mask) => value + (alone[mask] ?? 0)),
    );
    const expected = sharesOf(sixMunicipalities).map((x, i) => x + 1e9 * 2 ** i);
    expect(farthest(sharesOf(game), expected)).toBeLessThan(1e-4); // 6.4e10 carries 1e-5 of rounding
  });

  test('is the same seen as costs or as savings', () => {
    const saved = sharesOf(savingsGame(sixMunicipalities));
    const paid = cornersOf(sixMunicipalities).alone.map((own, i) => own - (saved[i] ?? 0));
    expect(farthest(paid, sharesOf(sixMunicipalities), 83.82)).toBeLessThan(1e-13);
  });
});
