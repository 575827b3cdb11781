import { describe, expect, it } from 'vitest';
import {
  ahpWeights,
  hierarchyPriorities,
  matrixOf,
  type PairwiseMatrix,
} from '../../../../models/finance/decision';

/** Saaty (2008), Decision making with the analytic hierarchy process, table of drinks consumed in the USA. */
const DRINKS: PairwiseMatrix = [
  [1, 9, 5, 2, 1, 1, 1 / 2],
  [1 / 9, 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
  [1 / 5, 3, 1, 1 / 3, 1 / 4, 1 / 3, 1 / 9],
  [1 / 2, 9, 3, 1, 1 / 2, 1, 1 / 3],
  [1, 9, 4, 2, 1, 2, 1 / 2],
  [1, 9, 3, 1, 1 / 2, 1, 1 / 3],
  [2, 9, 9, 3, 2, 3, 1],
];

/** A perfectly consistent matrix from its weights. */
function consistent(weights: readonly number[]): PairwiseMatrix {
  return weights.map((a) => weights.map((b) => a / b));
}

function weighed(matrix: PairwiseMatrix, table?: 'saaty_1980' | 'saaty_2008') {
  const outcome = ahpWeights(matrix, table);
  if (!outcome.ok) throw new Error(outcome.error.reason);
  return outcome.value;
}

describe('weights by pairwise comparison', () => {
  it('weighs the drinks as published: coffee, wine, tea, beer, soda, milk, water', () => {
    const weights = weighed(DRINKS).weights.map((one) => one.toFixed(4));
    expect(weights).toEqual(['0.1775', '0.0191', '0.0418', '0.1164', '0.1896', '0.1288', '0.3268']);
  });

  it('measures the contradiction against the table chosen: 1.32 of 1980 or 1.35 of 2008 for seven', () => {
    expect(weighed(DRINKS, 'saaty_1980').consistencyRatio).toBeCloseTo(0.0223, 4);
    expect(weighed(DRINKS, 'saaty_2008').consistencyRatio).toBeCloseTo(0.0218, 4);
  });

  it('gives back the weights a consistent matrix was made from, without contradiction', () => {
    const { weights, lambda, consistencyRatio } = weighed(consistent([0.5, 0.3, 0.15, 0.05]));
    for (const [i, one] of [0.5, 0.3, 0.15, 0.05].entries()) expect(weights[i]).toBeCloseTo(one, 12);
    expect(lambda).toBeCloseTo(4, 12);
    expect(consistencyRatio).toBeCloseTo(0, 12);
  });

  it('two things never contradict, one has all the weight', () => {
    expect(weighed(matrixOf(2, [{ first: 0, second: 1, ratio: 3 }]))).toMatchObject({
      consistencyRatio: 0,
      worst: undefined,
    });
    expect(weighed([[1]]).weights).toEqual([1]);
  });

  it('names the comparison that contradicts the others most', () => {
    // 4 : 2 : 1, but the third judged nine times the first.
    const matrix = matrixOf(4, [
      { first: 0, second: 1, ratio: 2 },
      { first: 0, second: 2, ratio: 4 },
      { first: 0, second: 3, ratio: 1 / 9 },
      { first: 1, second: 2, ratio: 2 },
      { first: 1, second: 3, ratio: 4 },
      { first: 2, second: 3, ratio: 2 },
    ]);
    const { consistencyRatio, worst } = weighed(matrix);
    expect(consistencyRatio).toBeGreaterThan(0.1);
    expect(worst).toMatchObject({ row: 0, column: 3, given: 1 / 9 });
    expect(worst?.implied).toBeGreaterThan(5 / 9);
  });

  it('says how many comparisons are missing and which first, and takes a mirror for its reciprocal', () => {
    const half = matrixOf(3, [{ first: 0, second: 1, ratio: 2 }]);
    expect(ahpWeights(half)).toEqual({
      ok: false,
      error: { reason: 'incomplete', missing: 2, row: 0, column: 2 },
    });
    const lower: PairwiseMatrix = [
      [1, null],
      [0.25, 1],
    ];
    expect(weighed(lower).weights[0]).toBeCloseTo(0.8, 12);
  });

  it.each([
    [
      'not_square',
      [
        [1, 2],
        [0.5, 1, 1],
      ],
    ],
    [
      'diagonal_not_one',
      [
        [2, 2],
        [0.5, 1],
      ],
    ],
    [
      'not_positive',
      [
        [1, -2],
        [-0.5, 1],
      ],
    ],
    [
      'not_reciprocal',
      [
        [1, 2],
        [2, 1],
      ],
    ],
    ['empty', []],
  ])('refuses a matrix that is %s', (reason, matrix) => {
    expect(ahpWeights(matrix)).toMatchObject({ ok: false, error: { reason } });
  });

  it('beyond fifteen there are weights but no published index to measure contradiction by', () => {
    const { weights, consistencyRatio } = weighed(consistent(Array.from({ length: 16 }, (_, i) => i + 1)));
    expect(weights).toHaveLength(16);
    expect(consistencyRatio).toBeUndefined();
  });
});

describe('hierarchies', () => {
  const goal = {
    id: 'goal',
    matrix: consistent([0.6, 0.4]),
    children: [
      { id: 'cost', matrix: consistent([0.2, 0.8]) },
      {
        id: 'quality',
        matrix: consistent([0.75, 0.25]),
        children: [
          { id: 'speed', matrix: consistent([0.9, 0.1]) },
          { id: 'care', matrix: consistent([0.5, 0.5]) },
        ],
      },
    ],
  };

  it('multiplies weights down the tree and adds them up for each alternative', () => {
    const outcome = hierarchyPriorities(goal);
    if (!outcome.ok) throw new Error(outcome.error.reason);
    const { alternatives, nodes } = outcome.value;
    expect(alternatives[0]).toBeCloseTo(0.6 * 0.2 + 0.3 * 0.9 + 0.1 * 0.5, 10);
    expect(alternatives[0] ?? 0).toBeCloseTo(1 - (alternatives[1] ?? 0), 12);
    expect(nodes.find(({ id }) => id === 'speed')?.globalWeight).toBeCloseTo(0.4 * 0.75, 10);
  });

  it('in ideal mode a copy of an alternative leaves the order of the others', () => {
    // Belton and Gear (1983): with equal weights, a copy of B turns A and B round in distributive mode.
    const columns = [
      [1, 9, 1],
      [9, 1, 1],
      [8, 9, 1],
    ];
    const tree = (copies: number) => ({
      id: 'goal',
      matrix: consistent([1, 1, 1]),
      children: columns.map((column, k) => ({
        id: `c${k}`,
        matrix: consistent([...column, ...Array.from({ length: copies }, () => column[1] ?? 1)]),
      })),
    });
    const order = (copies: number, mode: 'ideal' | 'distributive') => {
      const outcome = hierarchyPriorities(tree(copies), { mode });
      if (!outcome.ok) throw new Error(outcome.error.reason);
      const [a = 0, b = 0] = outcome.value.alternatives;
      return Math.sign(a - b);
    };
    expect(order(0, 'distributive')).toBe(-1);
    expect(order(1, 'distributive')).toBe(1);
    expect(order(1, 'ideal')).toBe(order(0, 'ideal'));
  });

  it('refuses matrices that disagree about how many alternatives there are', () => {
    const broken = {
      ...goal,
      children: [
        { id: 'a', matrix: consistent([1, 1]) },
        { id: 'b', matrix: consistent([1, 1, 1]) },
      ],
    };
    expect(hierarchyPriorities(broken)).toMatchObject({ ok: false, error: { reason: 'wrong_length' } });
  });
});
