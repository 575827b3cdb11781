/** Why a game or an allocation has no value. The words shown to people are chosen by the caller. */
export type GameReason =
  /** No player, or more than a table of all coalitions can hold. */
  | 'player_count'
  /** A list whose length does not fit the number of players. */
  | 'wrong_length'
  | 'not_finite'
  /** The coalition of nobody must cost (and save) nothing. */
  | 'empty_coalition_not_zero'
  | 'negative_weight'
  /** Weights, or fractions of remaining benefit, that add up to nothing while something is to be shared. */
  | 'nothing_to_weigh_by'
  /** Together the parties do worse than alone: nobody can be given what they have alone. */
  | 'worse_together'
  /** One player has no proper coalition, hence no excess. */
  | 'no_proper_coalition'
  /** Every division between the stand-alone and the marginal amounts disrupts equally. */
  | 'indeterminate'
  /** Leaving hurts nobody more or less than another: no propensity to disrupt exists. */
  | 'no_disruption'
  /** A benefit is a ceiling on a cost share; a share of savings has none. */
  | 'benefits_need_cost_game'
  | 'negative_amount'
  | 'too_few_samples'
  | 'not_converged';

/** A result that is either a value or the reason there is none. */
export type GameOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: GameReason };

/** One amount per player, in the unit of the game: a cost to bear or a saving to receive. */
export interface Allocation {
  readonly shares: readonly number[];
}

/** Wrap a value as a defined outcome. */
export function given<T>(value: T): GameOutcome<T> {
  return { ok: true, value };
}

/** Build an undefined outcome from its reason. */
export function notGiven(reason: GameReason): GameOutcome<never> {
  return { ok: false, reason };
}

/** Wrap shares, turning an overflow into `not_finite`. */
export function givenShares(shares: readonly number[]): GameOutcome<Allocation> {
  return shares.every(Number.isFinite) ? given({ shares }) : notGiven('not_finite');
}
