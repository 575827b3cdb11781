/** Values of options on criteria, from 0 to 1: one row for each option. */
export type ValueTable = readonly (readonly number[])[];

/** Weighted sum of each option's values. */
export function weightedScores(values: ValueTable, weights: readonly number[]): readonly number[] {
  return values.map((row) => row.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0));
}

/** Differences below this are ties: what floating point leaves of equal scores. */
export const TIE = 1e-12;

/** Places from 1, equal scores sharing the better one. */
export function ranksOf(scores: readonly number[]): readonly number[] {
  return scores.map((one) => 1 + scores.filter((other) => other > one + TIE).length);
}

/** One option that is nowhere worse than another and somewhere better. */
export interface Dominance {
  readonly better: number;
  readonly worse: number;
}

/** Find every pair in which one option is at least as good on every criterion and better on one. */
export function dominances(values: ValueTable): readonly Dominance[] {
  return values.flatMap((better, i) =>
    values.flatMap((worse, j) => (i !== j && dominates(better, worse) ? [{ better: i, worse: j }] : [])),
  );
}

function dominates(one: readonly number[], other: readonly number[]): boolean {
  const gaps = one.map((value, k) => value - (other[k] ?? 0));
  return gaps.every((gap) => gap >= -TIE) && gaps.some((gap) => gap > TIE);
}
