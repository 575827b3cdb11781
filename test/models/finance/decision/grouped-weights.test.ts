import { describe, expect, it } from 'vitest';
import { ahpWeights, groupedWeights, matrixOf } from '../../../../models/finance/decision';

/** Upper triangle of a matrix, row by row. */
function pairs(size: number, ratios: readonly number[]) {
  let next = 0;
  const judgements = Array.from({ length: size }, (_, first) =>
    Array.from({ length: size - first - 1 }, (_, k) => ({
      first,
      second: first + k + 1,
      ratio: ratios[next++] ?? Number.NaN,
    })),
  ).flat();
  return matrixOf(size, judgements);
}

function weighed(...asked: Parameters<typeof groupedWeights>) {
  const outcome = groupedWeights(...asked);
  if (!outcome.ok) throw new Error(outcome.error.reason);
  return outcome.value;
}

/**
 * Wikipedia, "Analytic hierarchy process – car example": cost, safety, style, capacity. Judgements as in the R package
 * ahp (gluc/ahp, car.ahp), weights as printed by AHPy's test of the same example.
 */
const GOAL = pairs(4, [3, 7, 3, 9, 1, 1 / 7]);
/** Within cost: purchase price, fuel costs, maintenance costs, resale value. */
const COST = pairs(4, [2, 5, 3, 2, 2, 1 / 2]);
/** Within capacity: cargo, passengers. */
const CAPACITY = pairs(2, [1 / 5]);
const car = weighed(GOAL, [COST, [[1]], [[1]], CAPACITY]);
const rounded = (weights: readonly number[] | undefined) => weights?.map((one) => one.toFixed(3));

describe('criteria in groups', () => {
  it('weighs the car example as published, among criteria and within them', () => {
    expect(rounded(car.goal.weights)).toEqual(['0.510', '0.234', '0.041', '0.215']);
    expect(rounded(car.groups[0]?.weights)).toEqual(['0.488', '0.252', '0.100', '0.161']);
    expect(rounded(car.groups[3]?.weights)).toEqual(['0.167', '0.833']);
  });

  it('multiplies a member’s share by its group’s', () => {
    expect(rounded(car.global[0])).toEqual(['0.249', '0.128', '0.051', '0.082']);
    expect(rounded(car.global[3])).toEqual(['0.036', '0.179']);
  });

  it('weights add up to 1 at every node, and so do the shares of the whole', () => {
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
    for (const { weights } of [car.goal, ...car.groups]) expect(sum(weights)).toBeCloseTo(1, 12);
    expect(sum(car.global.flat())).toBeCloseTo(1, 12);
  });

  it('contradictions count as much as the node weighs: Σ w·CI ÷ Σ w·RI', () => {
    const cost = car.goal.weights[0] ?? Number.NaN;
    const [top, below] = [ahpWeights(GOAL), ahpWeights(COST)];
    if (!top.ok || !below.ok) throw new Error('both are weighed');
    const index = top.value.consistencyIndex + cost * below.value.consistencyIndex;
    expect(car.consistency.index).toBeCloseTo(index, 12);
    // Four things have 0.90; one or two cannot contradict and have 0.
    expect(car.consistency.randomIndex).toBeCloseTo(0.9 + cost * 0.9, 12);
    expect(car.consistency.ratio).toBeCloseTo(index / (0.9 + cost * 0.9), 12);
  });

  it('without groups it is the one matrix, to the last digit', () => {
    const single = ahpWeights(COST);
    if (!single.ok) throw new Error('it is weighed');
    const flat = weighed(COST, [[[1]], [[1]], [[1]], [[1]]]);
    expect(flat.global.flat()).toEqual(single.value.weights);
    expect(flat.consistency.ratio).toBe(single.value.consistencyRatio);
  });

  it('a matrix with a comparison missing has no weights, and two things alone never contradict', () => {
    expect(groupedWeights(pairs(2, [3]), [matrixOf(2, []), [[1]]])).toMatchObject({
      ok: false,
      error: { reason: 'incomplete', missing: 1 },
    });
    expect(weighed(pairs(2, [3]), [CAPACITY, CAPACITY]).consistency.ratio).toBe(0);
  });
});
