import { type ValueTable, weightedScores } from './score';
import { withWeight } from './weights';

/** What one criterion's weight does to the lead of the first option. */
export interface TornadoBar {
  readonly criterion: number;
  readonly low: { readonly weight: number; readonly lead: number };
  readonly high: { readonly weight: number; readonly lead: number };
}

/**
 * Move each weight down and up by a share of itself, the others in proportion, and see how far the leader stays ahead
 * of its best rival; the widest bar first. A negative lead means another option is first.
 *
 * @param by share of the weight, e.g. 0.5 for half as much and half as much again (at most 1)
 */
export function weightTornado(
  values: ValueTable,
  weights: readonly number[],
  by = 0.5,
): readonly TornadoBar[] {
  const scores = weightedScores(values, weights);
  const leader = scores.indexOf(Math.max(...scores));
  const leadAt = (criterion: number, weight: number): { weight: number; lead: number } => {
    const moved = weightedScores(values, withWeight(weights, criterion, weight));
    const rivals = moved.filter((_, i) => i !== leader);
    return { weight, lead: (moved[leader] ?? 0) - Math.max(...rivals) };
  };
  if (scores.length < 2) return [];
  return weights
    .map((weight, criterion) => ({
      criterion,
      low: leadAt(criterion, weight * (1 - by)),
      high: leadAt(criterion, Math.min(1, weight * (1 + by))),
    }))
    .toSorted((a, b) => Math.abs(b.high.lead - b.low.lead) - Math.abs(a.high.lead - a.low.lead));
}
