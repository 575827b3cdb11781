import { describe, expect, it } from 'vitest';
import {
  anchoredValue,
  directWeights,
  dominances,
  inProportion,
  rankRobustness,
  ranksOf,
  swingWeights,
  weightedScores,
  weightFlips,
  weightTornado,
  withWeight,
} from '../../../../models/finance/decision';

describe('weights', () => {
  it('takes direct weights that add up to 1, thirds typed with three digits too', () => {
    expect(directWeights([0.5, 0.3, 0.2])).toEqual({ ok: true, value: [0.5, 0.3, 0.2] });
    expect(directWeights([0.333, 0.333, 0.333]).ok).toBe(true);
  });

  it('refuses weights that do not add up and offers them in proportion', () => {
    const outcome = directWeights([0.5, 0.3, 0.15]);
    expect(outcome).toMatchObject({ ok: false, error: { reason: 'weights_do_not_sum' } });
    if (outcome.ok || outcome.error.reason !== 'weights_do_not_sum') throw new Error('refused');
    expect(outcome.error.sum).toBeCloseTo(0.95, 12);
    expect(outcome.error.normalised.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(outcome.error.normalised[0]).toBeCloseTo(0.5 / 0.95, 12);
  });

  it('turns swing points into shares', () => {
    expect(swingWeights([100, 60, 40])).toEqual({ ok: true, value: [0.5, 0.3, 0.2] });
  });

  it.each([
    ['empty', []],
    ['no_weight', [0, 0]],
    ['negative_weight', [1, -0.2]],
    ['not_finite', [1, Number.NaN]],
  ])('says %s', (reason, weights) => {
    expect(inProportion(weights)).toMatchObject({ ok: false, error: { reason } });
  });

  it('moving one weight keeps the others in proportion and the sum at 1', () => {
    const moved = withWeight([0.5, 0.3, 0.2], 0, 0.2);
    expect(moved[0]).toBe(0.2);
    expect(moved[1]).toBeCloseTo(0.48, 12);
    expect(moved[2]).toBeCloseTo(0.32, 12);
    expect(withWeight([1, 0, 0], 0, 0.4)).toEqual([0.4, 0.3, 0.3]);
  });
});

describe('values between fixed anchors', () => {
  const cost = { worst: 100, best: 20 };
  const value = (...args: Parameters<typeof anchoredValue>) => {
    const outcome = anchoredValue(...args);
    if (!outcome.ok) throw new Error(outcome.error.reason);
    return outcome.value;
  };

  it('runs straight from worst to best and is cut off at both, saying so', () => {
    expect(value(60, cost)).toEqual({ value: 0.5, beyond: null });
    expect(value(120, cost)).toEqual({ value: 0, beyond: 'worst' });
    expect(value(10, cost)).toEqual({ value: 1, beyond: 'best' });
  });

  it('bends upwards with a positive curvature, downwards with a negative one, and is straight at 0', () => {
    const at = (curvature: number) => value(60, cost, { form: 'exponential', curvature }).value;
    expect(at(2)).toBeCloseTo((1 - Math.exp(-1)) / (1 - Math.exp(-2)), 12); // 0.7311
    expect(at(-2)).toBeCloseTo(1 - at(2), 12);
    expect(at(0)).toBe(0.5);
    expect(at(1e-12)).toBe(0.5);
    expect(at(1e6)).toBeCloseTo(1, 12);
  });

  it('follows corners given between the anchors', () => {
    const shape = { form: 'piecewise', points: [{ at: 80, value: 0.6 }] } as const;
    expect(value(90, cost, shape).value).toBeCloseTo(0.3, 12);
    expect(value(50, cost, shape).value).toBeCloseTo(0.8, 12);
    expect(value(20, cost, shape).value).toBe(1);
  });

  it('refuses equal anchors and corners out of order, wherever the figure lies', () => {
    expect(anchoredValue(1, { worst: 5, best: 5 })).toMatchObject({ error: { reason: 'anchors_equal' } });
    for (const figure of [99, 21]) {
      const shape = {
        form: 'piecewise',
        points: [
          { at: 40, value: 0.6 },
          { at: 80, value: 0.7 },
        ],
      } as const;
      expect(anchoredValue(figure, cost, shape)).toMatchObject({
        error: { reason: 'points_out_of_order' },
      });
    }
  });
});

describe('scores, ranks and dominance', () => {
  const values = [
    [0.9, 0.2, 0.5],
    [0.4, 0.8, 0.5],
    [0.3, 0.2, 0.5],
  ];

  it('adds up weighted values and gives equal scores the same place', () => {
    const scores = weightedScores(values, [0.5, 0.3, 0.2]);
    expect(scores[0]).toBeCloseTo(0.61, 12);
    expect(ranksOf([0.5, 0.7, 0.5, 0.1])).toEqual([2, 1, 2, 4]);
  });

  it('one option dominates another when it is nowhere worse and somewhere better', () => {
    expect(dominances(values)).toEqual([
      { better: 0, worse: 2 },
      { better: 1, worse: 2 },
    ]);
    expect(
      dominances([
        [0.5, 0.5],
        [0.5, 0.5],
      ]),
    ).toEqual([]);
  });

  it('a further option leaves the order of the others', () => {
    const weights = [0.2, 0.5, 0.3];
    const order = (table: typeof values) =>
      [0, 1, 2].toSorted(
        (a, b) => (weightedScores(table, weights)[b] ?? 0) - (weightedScores(table, weights)[a] ?? 0),
      );
    expect(order([...values, [1, 0, 0.9]])).toEqual(order(values));
  });
});

describe('robustness of a ranking', () => {
  it('two options that each win one of two criteria are first half of the time', () => {
    const { shares } = rankRobustness(
      [
        [1, 0],
        [0, 1],
      ],
      { trials: 20_000, seed: 7 },
    );
    // Standard error √(0.25 ÷ 20 000) = 0.0035.
    expect(shares[0]?.[0]).toBeGreaterThan(0.48);
    expect(shares[0]?.[0]).toBeLessThan(0.52);
    expect((shares[0]?.[0] ?? 0) + (shares[1]?.[0] ?? 0)).toBeCloseTo(1, 12);
  });

  it('weights are drawn evenly: a criterion of three exceeds one half a quarter of the time', () => {
    // First when its weight exceeds ½: P = (1 − ½)² = ¼ on the simplex of three.
    const { shares } = rankRobustness(
      [
        [1, 0, 0],
        [0, 1, 1],
      ],
      { trials: 20_000, seed: 11 },
    );
    expect(Math.abs((shares[0]?.[0] ?? 0) - 0.25)).toBeLessThan(0.015);
  });

  it('the same seed gives the same shares; ties share their places; a dominated option is never first', () => {
    const values = [
      [0.5, 0.5],
      [0.5, 0.5],
      [0.1, 0.4],
    ];
    const once = rankRobustness(values, { trials: 500, seed: 3 });
    expect(rankRobustness(values, { trials: 500, seed: 3 })).toEqual(once);
    expect(once.shares).toEqual([
      [0.5, 0.5, 0],
      [0.5, 0.5, 0],
      [0, 0, 1],
    ]);
  });
});

describe('the weight that turns the first place', () => {
  const values = [
    [0.9, 0.2],
    [0.3, 0.8],
  ];

  it('lies where both options score the same', () => {
    // t·0.9 + (1 − t)·0.2 = t·0.3 + (1 − t)·0.8 ⇒ t = 0.5.
    const [first, second] = weightFlips(values, [0.7, 0.3]);
    expect(first?.falling?.weight).toBeCloseTo(0.5, 12);
    expect(first?.falling?.first).toBe(1);
    expect(first?.rising).toBeUndefined();
    expect(second?.rising?.weight).toBeCloseTo(0.5, 12);
  });

  it('just beyond it the other option is indeed first, with the other weights in proportion', () => {
    const three = [
      [0.9, 0.2, 0.4],
      [0.3, 0.8, 0.6],
      [0.5, 0.5, 0.9],
    ];
    const weights = [0.6, 0.25, 0.15];
    const leaderAt = (criterion: number, weight: number) => {
      const scores = weightedScores(three, withWeight(weights, criterion, weight));
      return scores.indexOf(Math.max(...scores));
    };
    const flips = weightFlips(three, weights);
    expect(flips.some(({ rising, falling }) => rising || falling)).toBe(true);
    for (const { criterion, leader, rising, falling } of flips) {
      expect(leaderAt(criterion, weights[criterion] ?? 0)).toBe(leader);
      if (rising) {
        expect(leaderAt(criterion, rising.weight - 1e-6)).toBe(leader);
        expect(leaderAt(criterion, rising.weight + 1e-6)).toBe(rising.first);
      }
      if (falling) {
        expect(leaderAt(criterion, falling.weight + 1e-6)).toBe(leader);
        expect(leaderAt(criterion, falling.weight - 1e-6)).toBe(falling.first);
      }
    }
  });

  it('does not exist where one option dominates', () => {
    const flips = weightFlips(
      [
        [0.9, 0.8],
        [0.3, 0.2],
      ],
      [0.5, 0.5],
    );
    expect(flips.every(({ rising, falling }) => rising === undefined && falling === undefined)).toBe(true);
  });

  it('the tornado shows the lead at half and at half again of each weight, widest first', () => {
    const bars = weightTornado(
      [
        [0.9, 0.2, 0.5],
        [0.3, 0.8, 0.5],
      ],
      [0.6, 0.2, 0.2],
    );
    expect(bars[0]?.criterion).toBe(0);
    // Weight 0.3, others 0.35 each: 0.3 × 0.6 − 0.35 × 0.6 = −0.03.
    expect(bars[0]?.low.lead).toBeCloseTo(-0.03, 12);
    expect(bars[0]?.high.weight).toBeCloseTo(0.9, 12);
  });
});
