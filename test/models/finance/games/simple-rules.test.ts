import { describe, expect, test } from 'vitest';
import {
  type Corners,
  cornersOf,
  equalNonSeparable,
  equalShares,
  equalSurplus,
  proportionalShares,
} from '../../../../models/finance/games';
import { sixMunicipalities } from './six-municipalities';
import { farthest, got, sum } from './support';

const corners: Corners = { kind: 'cost', total: 100, alone: [60, 50, 40], without: [80, 70, 65] };

describe('equal and proportional shares', () => {
  test('divide the total evenly, or as the weights stand to each other', () => {
    expect(got(equalShares(90, 3)).shares).toEqual([30, 30, 30]);
    expect(got(proportionalShares(100, [1, 3, 0])).shares).toEqual([25, 75, 0]);
    expect(got(proportionalShares(-100, [0.1, 0.3, 0])).shares[1]).toBeCloseTo(-75, 13);
  });

  test('reach from tiny to huge weights', () => {
    expect(farthest(got(proportionalShares(1, [1e300, 1e300])).shares, [0.5, 0.5])).toBe(0);
    expect(farthest(got(proportionalShares(1, [1e-310, 3e-310])).shares, [0.25, 0.75])).toBeLessThan(1e-10);
  });

  test('have a reason where there is no answer', () => {
    const reason = (weights: number[], total = 1) => proportionalShares(total, weights);
    expect(reason([0, 0])).toEqual({ ok: false, reason: 'nothing_to_weigh_by' });
    expect(reason([1, -1])).toEqual({ ok: false, reason: 'negative_weight' });
    expect(reason([1, Number.NaN])).toEqual({ ok: false, reason: 'not_finite' });
    expect(reason([1], Number.POSITIVE_INFINITY)).toEqual({ ok: false, reason: 'not_finite' });
    expect(reason([])).toEqual({ ok: false, reason: 'player_count' });
    expect(equalShares(1, 0)).toEqual({ ok: false, reason: 'player_count' });
  });
});

describe('equal parts of a gain and of a common cost', () => {
  test('start from what each has alone, or from what each adds', () => {
    // Gain 150 − 100 = 50, a third each; separable 20, 30, 35 leave 15, 5 each.
    expect(farthest(got(equalSurplus(corners)).shares, [60 - 50 / 3, 50 - 50 / 3, 40 - 50 / 3])).toBeLessThan(
      1e-13,
    );
    expect(got(equalNonSeparable(corners)).shares).toEqual([25, 35, 40]);
  });

  test('share the whole cost of the six municipalities', () => {
    // Separable costs sum to 61.38; 22.44 remains, 3.74 each.
    const shares = got(equalNonSeparable(cornersOf(sixMunicipalities))).shares;
    const separable = [17.36, 9.85, 0.82, 6.4, 12.89, 14.06];
    expect(
      farthest(
        shares,
        separable.map((own) => own + 3.74),
      ),
    ).toBeLessThan(1e-12);
    expect(sum(shares)).toBeCloseTo(83.82, 12);
  });
});
