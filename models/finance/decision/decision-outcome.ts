/** Why weights, values or priorities do not exist; `at` names the entries concerned, counted from 0. */
export type DecisionReason =
  | { readonly reason: 'empty' }
  | { readonly reason: 'wrong_length' }
  | { readonly reason: 'not_finite'; readonly at: number }
  | { readonly reason: 'negative_weight'; readonly at: number }
  /** Weights that are all zero have no proportions. */
  | { readonly reason: 'no_weight' }
  /** What they add up to, and the same weights in proportion. */
  | { readonly reason: 'weights_do_not_sum'; readonly sum: number; readonly normalised: readonly number[] }
  | { readonly reason: 'anchors_equal' }
  /** Points of a value function that do not run from the worst to the best anchor, or whose values fall. */
  | { readonly reason: 'points_out_of_order'; readonly at: number }
  | { readonly reason: 'not_square' }
  | { readonly reason: 'diagonal_not_one'; readonly at: number }
  | { readonly reason: 'not_positive'; readonly row: number; readonly column: number }
  | { readonly reason: 'not_reciprocal'; readonly row: number; readonly column: number }
  /** Comparisons nobody has made: how many, and the first of them. */
  | {
      readonly reason: 'incomplete';
      readonly missing: number;
      readonly row: number;
      readonly column: number;
    }
  | { readonly reason: 'not_converged' };

/** A result that is either a value or the reason there is none. */
export type DecisionOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: DecisionReason };

/** Wrap a value as a defined outcome. */
export function decided<T>(value: T): DecisionOutcome<T> {
  return { ok: true, value };
}

/** Build an undefined outcome from its reason. */
export function undecided(error: DecisionReason): DecisionOutcome<never> {
  return { ok: false, error };
}
