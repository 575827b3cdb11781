import { describe, expect, test } from 'vitest';
import {
  coalitionOf,
  coreViolations,
  cornersOf,
  efficiencyGap,
  individualViolations,
  isInCore,
  savingsGame,
  savingsOf,
} from '../../../../models/finance/games';
import { sixMunicipalities } from './six-municipalities';
import { byMask, farthest } from './support';

const towns = cornersOf(sixMunicipalities);
const byPopulation = [10.13, 21.0, 3.19, 8.22, 34.22, 7.07];
const byDemand = [13.33, 16.32, 7.43, 7.0, 29.04, 10.69];

describe('an allocation examined', () => {
  test('by population asks H and M for more than they pay alone', () => {
    const found = individualViolations(towns, byPopulation);
    expect(found.map(({ player, bound }) => [player, bound])).toEqual([
      [1, 'alone'],
      [4, 'alone'],
    ]);
    expect(found[1]?.by).toBeCloseTo(34.22 - 20.81, 10);
  });

  test('by demand asks only M for more than it pays alone, yet many groups would leave', () => {
    expect(individualViolations(towns, byDemand).map(({ player }) => player)).toEqual([4]);
    const found = coreViolations(sixMunicipalities, byDemand);
    // HKLM pay 59.79 and could do it for 48.07: the worst treated.
    expect(found[0]?.coalition).toBe(coalitionOf([1, 2, 3, 4]));
    expect(found[0]?.by).toBeCloseTo(11.72, 10);
    expect(found.every(({ by }, k) => k === 0 || by <= (found[k - 1]?.by ?? 0))).toBe(true);
  });

  test('of the Shapley value printed by Young, Okada and Hashimoto: HKL could leave', () => {
    const shapley = [20.01, 10.71, 6.61, 10.37, 16.94, 19.18];
    const found = coreViolations(sixMunicipalities, shapley);
    expect(found.map(({ coalition }) => coalition)).toEqual([coalitionOf([1, 2, 3])]);
    expect(found[0]?.by).toBeCloseTo(10.71 + 6.61 + 10.37 - 27.26, 10);
    expect(isInCore(sixMunicipalities, shapley, 0.5)).toBe(true);
  });

  test('names the benefit where it is the tighter bound', () => {
    const found = individualViolations(towns, [20, 10, 5, 9, 20, 19.82], [30, 9, 30, 30, 30, 30]);
    expect(found).toEqual([{ player: 1, share: 10, limit: 9, bound: 'benefit', by: 1 }]);
  });

  test('of savings asks the other way round', () => {
    const game = byMask('savings', [0, 10, 20, 50]);
    expect(individualViolations(cornersOf(game), [8, 42])).toEqual([
      { player: 0, share: 8, limit: 10, bound: 'alone', by: 2 },
    ]);
    expect(coreViolations(game, [8, 42]).map(({ coalition }) => coalition)).toEqual([1]);
    expect(isInCore(game, [30, 20])).toBe(true);
    expect(isInCore(game, [30, 21])).toBe(false); // does not add up
  });

  test('says what is missing or too much, but not rounding', () => {
    expect(efficiencyGap(83.82, [40, 43])).toBeCloseTo(-0.82, 12);
    expect(efficiencyGap(0.3, [0.1, 0.2], 1e-12)).toBe(0);
    expect(isInCore(savingsGame(sixMunicipalities), [0, 0, 0, 0, 0, 0])).toBe(false);
  });

  test('tells what each saves against doing it alone', () => {
    expect(farthest(savingsOf(towns, byPopulation).slice(0, 2), [21.95 - 10.13, 17.08 - 21])).toBeLessThan(
      1e-12,
    );
    expect(savingsOf(cornersOf(byMask('savings', [0, 10, 20, 50])), [12, 38])).toEqual([2, 18]);
  });
});
