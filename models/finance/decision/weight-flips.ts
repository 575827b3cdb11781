import { TIE, type ValueTable, weightedScores } from './score';
import { withWeight } from './weights';

/** The weight of one criterion at which another option becomes first, the other weights kept in proportion. */
export interface Flip {
  readonly weight: number;
  /** Who is first beyond it. */
  readonly first: number;
}

/** What changes the first place when one criterion's weight moves; nothing where no weight does. */
export interface WeightFlips {
  readonly criterion: number;
  readonly weight: number;
  /** Who is first at the weights given. */
  readonly leader: number;
  readonly rising?: Flip;
  readonly falling?: Flip;
}

/**
 * Find for each criterion the nearest weights at which the first place changes.
 *
 * With the others in proportion an option's score is a straight line in the weight t, s(t) = t·v + (1 − t)·r, v its
 * value on the criterion and r its score on the others; two lines cross at t = Δr ÷ (Δr − Δv).
 */
export function weightFlips(values: ValueTable, weights: readonly number[]): readonly WeightFlips[] {
  const scores = weightedScores(values, weights);
  const leader = scores.findIndex((score) => scores.every((other) => other <= score + TIE));
  if (leader < 0) return [];
  return weights.map((weight, criterion): WeightFlips => {
    const rest = weightedScores(values, withWeight(weights, criterion, 0));
    const slope = ({ first }: Flip): number => (values[first]?.[criterion] ?? 0) - (rest[first] ?? 0);
    /** The crossing next to the weight; where several meet, the one that is first beyond it. */
    const nearest = (crossings: readonly Flip[]): Flip | undefined => {
      const [next] = crossings.toSorted((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight));
      if (!next) return undefined;
      const side = Math.sign(next.weight - weight);
      return crossings
        .filter((one) => Math.abs(one.weight - next.weight) < TIE)
        .toSorted((a, b) => side * (slope(b) - slope(a)))[0];
    };
    const crossings = values.flatMap((row, option): Flip[] => {
      if (option === leader) return [];
      const others = (rest[leader] ?? 0) - (rest[option] ?? 0);
      const own = (values[leader]?.[criterion] ?? 0) - (row[criterion] ?? 0);
      if (Math.abs(others - own) < TIE) return [];
      const at = others / (others - own);
      return at >= 0 && at <= 1 ? [{ weight: at, first: option }] : [];
    });
    const rising = nearest(crossings.filter((one) => one.weight > weight + TIE && one.weight < 1 - TIE));
    const falling = nearest(crossings.filter((one) => one.weight < weight - TIE && one.weight > TIE));
    return { criterion, weight, leader, ...(rising && { rising }), ...(falling && { falling }) };
  });
}
