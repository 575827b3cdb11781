import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Corners,
  cornersOf,
  gatelyPoint,
  isSubadditive,
  remainingBenefits,
  savingsGame,
  shapleyValue,
} from '../../../../models/finance/games';
import { law } from '../support';
import { sixMunicipalities } from './six-municipalities';
import { anyGame, byMask, byRule, farthest, got, sum, superadditive } from './support';

const towns = cornersOf(sixMunicipalities);

describe('separable costs – remaining benefits', () => {
  test('of the six municipalities is that printed by Young, Okada and Hashimoto, to 0.01', () => {
    const found = got(remainingBenefits(towns));
    expect(farthest(found.shares, [19.54, 13.28, 5.62, 10.9, 16.66, 17.82])).toBeLessThan(0.01);
    expect(found.nonSeparable).toBeCloseTo(22.44, 10); // 83.82 − 61.38; print rounds M's 12.89 to 12.90
    expect(found.contrary).toEqual([]);
  });

  test('takes the benefit as ceiling where it is below the stand-alone cost', () => {
    // s = 20, 30, 35; ceilings 60, 40 (benefit), 40; r = 40, 10, 5; 15 to share: 15 × 40/55 …
    const corners: Corners = { kind: 'cost', total: 100, alone: [60, 50, 40], without: [80, 70, 65] };
    const found = got(remainingBenefits(corners, [Number.POSITIVE_INFINITY, 40, 500]));
    expect(found.ceilings).toEqual([60, 40, 40]);
    expect(farthest(found.shares, [20 + 600 / 55, 30 + 150 / 55, 35 + 75 / 55])).toBeLessThan(1e-13);
  });

  test('charges separable costs alone when they are the whole cost', () => {
    const additive = byRule('cost', 3, (members) => sum(members.map((i) => 10 * (i + 1))));
    expect(got(remainingBenefits(cornersOf(additive))).shares).toEqual([10, 20, 30]);
  });

  test('names a player whose benefit does not cover its separable cost, and keeps the formula', () => {
    const corners: Corners = { kind: 'cost', total: 100, alone: [60, 50, 40], without: [80, 70, 65] };
    const found = got(remainingBenefits(corners, [60, 20, 40]));
    expect(found.contrary).toEqual([1]); // benefit 20 below what it adds, 30
    expect(sum(found.shares)).toBeCloseTo(100, 12);
  });

  test('is undefined when no benefit remains but cost does; no other split is put in its place', () => {
    const corners: Corners = { kind: 'cost', total: 100, alone: [60, 50, 40], without: [80, 70, 65] };
    expect(remainingBenefits(corners, [20, 30, 35])).toEqual({ ok: false, reason: 'nothing_to_weigh_by' });
  });

  test('refuses benefits of the wrong kind or number', () => {
    expect(remainingBenefits(towns, [1, 2])).toEqual({ ok: false, reason: 'wrong_length' });
    expect(remainingBenefits(towns, new Array<number>(6).fill(Number.NaN))).toEqual({
      ok: false,
      reason: 'not_finite',
    });
    const savings = cornersOf(savingsGame(sixMunicipalities));
    expect(remainingBenefits(savings, new Array<number>(6).fill(1))).toEqual({
      ok: false,
      reason: 'benefits_need_cost_game',
    });
  });

  law(
    'asks nobody for more than the ceiling nor less than the separable cost, when the ceilings can carry the cost',
    fc.property(anyGame(2, 6, 'cost'), (raw) => {
      const game = superadditive(raw); // for costs: no two groups pay more together
      expect(isSubadditive(game).holds).toBe(true);
      const found = remainingBenefits(cornersOf(game));
      if (!found.ok) {
        expect(found.reason).toBe('nothing_to_weigh_by');
        return;
      }
      const { shares, ceilings, separable, nonSeparable } = found.value;
      expect(sum(shares)).toBeCloseTo(game.values.at(-1) ?? 0, 9);
      for (const [i, share] of shares.entries()) {
        expect(share).toBeLessThanOrEqual((ceilings[i] ?? 0) + 1e-9);
        if (nonSeparable >= 0) expect(share).toBeGreaterThanOrEqual((separable[i] ?? 0) - 1e-9);
      }
    }),
  );
});

describe('the Gately point', () => {
  test('of the six municipalities tempts all alike, and is SCRB without benefits', () => {
    const { shares, propensity } = got(gatelyPoint(towns));
    expect(farthest(shares, got(remainingBenefits(towns)).shares)).toBeLessThan(1e-12);
    for (const [i, share] of shares.entries()) {
      // Others pay c(N∖i) instead of c(N) − x_i; the leaver pays c(i) instead of x_i.
      const others = (towns.without[i] ?? 0) - (towns.total - share);
      expect(others / ((towns.alone[i] ?? 0) - share)).toBeCloseTo(propensity ?? Number.NaN, 11);
    }
  });

  test('of Gately’s kind of three regions follows the formula by hand', () => {
    // v(N) = 1530, pairs 1080, 370, 360, alone 0: s = 1170, 1160, 450; d = (2780 − 1530) ÷ 1530.
    const game = byMask('savings', [0, 0, 0, 1080, 0, 370, 360, 1530]);
    const { shares, propensity } = got(gatelyPoint(cornersOf(game)));
    expect(
      farthest(
        shares,
        [1170, 1160, 450].map((s) => (s * 1530) / 2780),
      ),
    ).toBeLessThan(1e-10);
    expect(propensity).toBeCloseTo(1250 / 1530, 12);
  });

  test('of two players is the Shapley value', () => {
    const game = byMask('cost', [0, 9, 5, 11]);
    expect(farthest(got(gatelyPoint(cornersOf(game))).shares, got(shapleyValue(game)).shares)).toBeLessThan(
      1e-13,
    );
  });

  test('gives what each has alone where nobody gains, without a propensity', () => {
    const flat = byRule('cost', 3, (members) => 7 * members.length);
    expect(got(gatelyPoint(cornersOf(flat)))).toEqual({ shares: [7, 7, 7] });
    // A pair gains 3, all three nothing.
    const pair = byMask('savings', [0, 1, 2, 6, 3, 4, 5, 6]);
    expect(got(gatelyPoint(cornersOf(pair)))).toEqual({ shares: [1, 2, 3] });
  });

  test('has a reason where the propensity cannot be made equal', () => {
    const worse = byMask('savings', [0, 6, 12, 12, 42, 42, 42, 42]);
    expect(gatelyPoint(cornersOf(worse))).toEqual({ ok: false, reason: 'worse_together' });
    // v(N) = 10, pairs 10: nobody adds anything last, yet 10 is to be divided.
    const spare = byMask('savings', [0, 0, 0, 10, 0, 10, 10, 10]);
    expect(gatelyPoint(cornersOf(spare))).toEqual({ ok: false, reason: 'no_disruption' });
    // v(N) = 0, v(12) = 5, v(13) = −5: s = (0, 5, −5), no gain: any step between is as good as another.
    const loose = byMask('savings', [0, 0, 0, 5, 0, -5, 0, 0]);
    expect(gatelyPoint(cornersOf(loose))).toEqual({ ok: false, reason: 'indeterminate' });
  });

  law(
    'adds up, and commutes with scale and stand-alone figures',
    fc.property(anyGame(2, 6), (game) => {
      const found = gatelyPoint(cornersOf(game));
      if (!found.ok) return;
      expect(sum(found.value.shares)).toBeCloseTo(game.values.at(-1) ?? 0, 8);
      const moved = byMask(
        game.kind,
        game.values.map((value, mask) => 2 * value + (mask & 1 ? 100 : 0)),
      );
      const again = got(gatelyPoint(cornersOf(moved))).shares;
      const expected = found.value.shares.map((x, i) => 2 * x + (i === 0 ? 100 : 0));
      expect(farthest(again, expected, 1 + Math.max(...expected.map(Math.abs)))).toBeLessThan(1e-9);
    }),
  );
});
