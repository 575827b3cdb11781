import { type Corners, separableOf, sumOf, toleranceAt } from './corners';
import { type Allocation, type GameOutcome, given, notGiven } from './game-outcome';

/** Shares by separable costs and remaining benefits, with the figures a committee checks them by. */
export interface RemainingBenefits extends Allocation {
  /** What each player adds when it joins last. */
  readonly separable: readonly number[];
  /** The most each player should bear: its stand-alone cost, or its benefit where that is smaller. */
  readonly ceilings: readonly number[];
  /** Ceiling less separable cost. */
  readonly remaining: readonly number[];
  /** What is left to share after the separable costs. */
  readonly nonSeparable: number;
  /** Players whose remaining benefit has the other sign than the sum: on merit they should not take part. */
  readonly contrary: readonly number[];
}

/**
 * Share by separable costs – remaining benefits (SCRB).
 *
 * x_i = s_i + (c(N) − Σs)·r_i ÷ Σr, r_i = min(b_i, c(i)) − s_i. With nothing to share beyond the separable costs,
 * x = s. In a savings game the stand-alone saving takes the ceiling's place, which is the Gately point.
 * Without benefits this is the alternative-cost-avoided method. No remaining benefit is cut off at 0: a player
 * with a negative one is named in `contrary`, and the ceilings are then not respected.
 * Source: Young, Okada and Hashimoto (1979), IIASA WP-79-77; Inter-Agency Committee on Water Resources (1958).
 *
 * @param benefits each player's benefit in the unit of the costs; Infinity where unknown
 * @returns `wrong_length`, `not_finite`, `benefits_need_cost_game`, or `nothing_to_weigh_by` (the remaining
 *   benefits add up to nothing, yet a non-separable cost is left: no equal split is put in its place)
 */
export function remainingBenefits(
  corners: Corners,
  benefits?: readonly number[],
): GameOutcome<RemainingBenefits> {
  const { kind, total, alone } = corners;
  if (benefits !== undefined) {
    if (kind !== 'cost') return notGiven('benefits_need_cost_game');
    if (benefits.length !== alone.length) return notGiven('wrong_length');
    if (benefits.some((benefit) => Number.isNaN(benefit) || benefit === -Infinity))
      return notGiven('not_finite');
  }
  const separable = separableOf(corners);
  const ceilings = alone.map((own, i) => Math.min(own, benefits?.[i] ?? own));
  const remaining = ceilings.map((ceiling, i) => ceiling - (separable[i] ?? 0));
  const nonSeparable = total - sumOf(separable);
  const whole = sumOf(remaining);
  const tolerance = toleranceAt(corners);
  const nothingLeft = Math.abs(nonSeparable) <= tolerance;
  if (Math.abs(whole) <= tolerance && !nothingLeft) return notGiven('nothing_to_weigh_by');
  const rate = nothingLeft ? 0 : nonSeparable / whole;
  const shares = separable.map((own, i) => own + rate * (remaining[i] ?? 0));
  if (!shares.every(Number.isFinite)) return notGiven('not_finite');
  const side = Math.sign(whole);
  const contrary = remaining.flatMap((rest, i) => (rest * side < -tolerance ? [i] : []));
  return given({ shares, separable, ceilings, remaining, nonSeparable, contrary });
}
