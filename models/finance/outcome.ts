/** Why a figure has no value. The words shown to people are chosen by the caller. */
export type UndefinedReason =
  | 'no_sign_change'
  | 'no_root_in_range'
  | 'all_zero'
  | 'too_few_flows'
  | 'rate_out_of_range'
  | 'division_by_zero'
  | 'never_recovers'
  | 'no_investment'
  | 'not_converged'
  | 'not_finite'
  | 'empty'
  | 'negative_argument';

/** A result that is either a value or the reason there is none: never 0, 99 or NaN in its place. */
export type Outcome<T = number> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: UndefinedReason };

/** Wrap a value as a defined outcome. */
export function defined<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Build an undefined outcome from its reason. */
export function undefinedBecause(reason: UndefinedReason): Outcome<never> {
  return { ok: false, reason };
}

/** Wrap a number, turning an infinite or NaN result (overflow) into `not_finite`. */
export function definedIfFinite(value: number): Outcome {
  return Number.isFinite(value) ? defined(value) : undefinedBecause('not_finite');
}
