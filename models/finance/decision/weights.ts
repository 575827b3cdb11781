import { type DecisionOutcome, decided, undecided } from './decision-outcome';

/** How far a sum of typed weights may stand from 1: thirds are typed as .333. */
export const SUM_TOLERANCE = 0.0015;

/** Take weights as given; those that do not add up to 1 are refused, with the same weights in proportion. */
export function directWeights(given: readonly number[]): DecisionOutcome<readonly number[]> {
  const scaled = inProportion(given);
  if (!scaled.ok) return scaled;
  const sum = total(given);
  if (Math.abs(sum - 1) > SUM_TOLERANCE)
    return undecided({ reason: 'weights_do_not_sum', sum, normalised: scaled.value });
  return scaled;
}

/**
 * Turn swing points into weights: how much going from worst to best on one criterion matters, the largest usually 100.
 *
 * Source: von Winterfeldt and Edwards (1986).
 */
export function swingWeights(points: readonly number[]): DecisionOutcome<readonly number[]> {
  return inProportion(points);
}

/** Scale weights so that they add up to 1. */
export function inProportion(given: readonly number[]): DecisionOutcome<readonly number[]> {
  if (given.length === 0) return undecided({ reason: 'empty' });
  const infinite = given.findIndex((one) => !Number.isFinite(one));
  if (infinite >= 0) return undecided({ reason: 'not_finite', at: infinite });
  const negative = given.findIndex((one) => one < 0);
  if (negative >= 0) return undecided({ reason: 'negative_weight', at: negative });
  const sum = total(given);
  return sum > 0 ? decided(given.map((one) => one / sum)) : undecided({ reason: 'no_weight' });
}

/** Set one weight and keep the others in proportion; others that are all zero share the rest equally. */
export function withWeight(weights: readonly number[], at: number, weight: number): readonly number[] {
  const others = 1 - (weights[at] ?? 0);
  const equal = (1 - weight) / Math.max(1, weights.length - 1);
  return weights.map((one, i) => {
    if (i === at) return weight;
    return others > 0 ? (one / others) * (1 - weight) : equal;
  });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
