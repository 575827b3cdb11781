import { describe, expect, test } from 'vitest';
import {
  coalitionSums,
  nucleolus,
  nucleolusOfLargest,
  perCapitaNucleolus,
  prenucleolus,
} from '../../../../models/finance/games';
import { kohlbergObjection } from './kohlberg';
import { byMask, byRule, farthest, got, lehmer, sum, superadditive } from './support';

describe('the nucleolus by an independent route', () => {
  test('of 200 random bankruptcies is the contested-garment division of Aumann and Maschler (1985)', () => {
    const random = lehmer(71);
    for (let k = 0; k < 200; k++) {
      const claims = Array.from({ length: 2 + (k % 7) }, () => Math.ceil(random() * 900));
      const estate = random() * sum(claims);
      const game = byRule('savings', claims.length, (members) =>
        Math.max(0, estate - sum(claims.filter((_, i) => !members.includes(i)))),
      );
      expect(farthest(got(nucleolus(game)).shares, talmudDivision(estate, claims), estate)).toBeLessThan(
        1e-11,
      );
    }
  });

  test('of 60 random airports is the closed form of Littlechild (1974), ties and free riders included', () => {
    const random = lehmer(72);
    for (let k = 0; k < 60; k++) {
      const costs = Array.from({ length: 1 + (k % 10) }, () => Math.floor(random() * 12));
      const game = byRule('cost', costs.length, (members) => Math.max(...members.map((i) => costs[i] ?? 0)));
      expect(farthest(got(nucleolus(game)).shares, nucleolusOfLargest(costs), 12)).toBeLessThan(1e-12);
    }
  });

  test('of 300 random games of three is the best of the five analytic forms', () => {
    const random = lehmer(73);
    for (let k = 0; k < 300; k++) {
      const draw = (): number => Math.floor(random() * 40);
      const pairs: [number, number, number] = [draw(), draw(), draw()];
      const whole = Math.max(...pairs) + Math.floor(random() * 30);
      const game = byMask('savings', [0, 0, 0, pairs[0], 0, pairs[1], pairs[2], whole]);
      expect(
        farthest(got(nucleolus(game)).shares, bestOfThree(pairs, whole), Math.max(1, whole)),
      ).toBeLessThan(1e-12);
    }
  });

  test.each([4, 5, 6, 7, 8, 10, 12])('of random games of %d passes the criterion of Kohlberg', (players) => {
    const random = lehmer(100 + players);
    for (let k = 0; k < (players > 8 ? 3 : 15); k++) {
      const kind = k % 2 === 0 ? 'cost' : 'savings';
      const coarse = k % 3 === 0 ? 3 : 1000; // few different figures: many ties
      const game = byRule(
        kind,
        players,
        (m) => Math.floor(random() * coarse) * (coarse === 3 ? m.length : 1),
      );
      expect(kohlbergObjection(game, got(prenucleolus(game)).shares)).toBeUndefined();
      const joined = players > 10 ? withPlentyForAll(game) : superadditive(game);
      expect(kohlbergObjection(joined, got(nucleolus(joined)).shares, { floors: true })).toBeUndefined();
      const shares = got(perCapitaNucleolus(joined)).shares;
      expect(kohlbergObjection(joined, shares, { floors: true, perMember: true })).toBeUndefined();
    }
  });

  test('of games whose floors bind passes the criterion with floors', () => {
    const random = lehmer(74);
    let bound = 0;
    for (let k = 0; k < 80; k++) {
      const game = byRule('savings', 3 + (k % 4), (m) => (m.length === 1 ? 0 : Math.floor(random() * 30)));
      const found = nucleolus(game);
      if (!found.ok) continue;
      expect(kohlbergObjection(game, found.value.shares, { floors: true })).toBeUndefined();
      expect(Math.min(...found.value.shares)).toBeGreaterThanOrEqual(-1e-10);
      if (farthest(found.value.shares, got(prenucleolus(game)).shares) > 1e-6) bound++;
    }
    expect(bound).toBeGreaterThan(20);
  });

  test('the criterion itself refuses shares that are a thousandth off', () => {
    const game = byMask('savings', [0, 0, 0, 10, 0, 0, 0, 20]);
    expect(kohlbergObjection(game, [7.5, 7.5, 5])).toBeUndefined();
    expect(kohlbergObjection(game, [7.501, 7.499, 5])).toBeDefined();
    expect(kohlbergObjection(game, [7.5005, 7.5005, 4.999])).toBeDefined();
  });
});

/** Raise the total so that the floors are out of reach: random games of many players rarely have an imputation. */
function withPlentyForAll(game: ReturnType<typeof byMask>): ReturnType<typeof byMask> {
  const values = game.values.slice();
  const largest = Math.max(...values.map(Math.abs));
  values[values.length - 1] = (game.kind === 'savings' ? 1 : -1) * game.players * largest;
  return byMask(game.kind, values);
}

/** Halves of claims are met first by equal gains, then by equal losses. */
function talmudDivision(estate: number, claims: readonly number[]): number[] {
  const halves = claims.map((claim) => claim / 2);
  const total = sum(claims);
  if (estate <= total / 2) return equalAwards(estate, halves);
  return equalAwards(total - estate, halves).map((loss, i) => (claims[i] ?? 0) - loss);
}

function equalAwards(estate: number, limits: readonly number[]): number[] {
  let left = estate;
  const awards = new Array<number>(limits.length).fill(0);
  const order = limits.map((_, i) => i).sort((a, b) => (limits[a] ?? 0) - (limits[b] ?? 0));
  for (const [k, i] of order.entries()) {
    awards[i] = Math.min(limits[i] ?? 0, left / (limits.length - k));
    left -= awards[i] ?? 0;
  }
  return awards;
}

/**
 * Three players, worth 0 alone: the nucleolus has one of five forms (Leng and Parlar 2010); the form that serves is
 * the one with the lexicographically smallest complaints.
 */
function bestOfThree([v12, v13, v23]: readonly [number, number, number], whole: number): number[] {
  const pair = [
    [0, v12, v13],
    [v12, 0, v23],
    [v13, v23, 0],
  ];
  const v = (i: number, j: number): number => pair[i]?.[j] ?? 0;
  const forms: number[][] = [[whole / 3, whole / 3, whole / 3]];
  for (const [i, j, k] of [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ] as const) {
    const third = (whole - v(i, j)) / 2; // k and the pair ij complain alike
    const rest = whole - third;
    const put = (own: number): void => {
      const form = [0, 0, 0];
      form[i] = own;
      form[j] = rest - own;
      form[k] = third;
      forms.push(form);
    };
    put(rest / 2);
    put((v(i, j) + v(i, k)) / 2); // j and the pair ik complain alike too
    put((rest + v(i, k) - v(j, k)) / 2); // the pairs ik and jk complain alike
  }
  forms.push([
    (whole + v12 + v13 - 2 * v23) / 3,
    (whole + v12 + v23 - 2 * v13) / 3,
    (whole + v13 + v23 - 2 * v12) / 3,
  ]);
  const complaints = (shares: readonly number[]): number[] => {
    const sums = coalitionSums(shares);
    return [0, 0, v12, 0, v13, v23].map((own, k) => own - (sums[k + 1] ?? 0)).sort((a, b) => b - a);
  };
  const fair = forms.filter((form) => form.every((share) => share >= -1e-9));
  return fair.sort((a, b) => {
    const [mine, its] = [complaints(a), complaints(b)];
    const k = mine.findIndex((one, at) => Math.abs(one - (its[at] ?? 0)) > 1e-9);
    return k < 0 ? 0 : (mine[k] ?? 0) - (its[k] ?? 0);
  })[0] as number[];
}
