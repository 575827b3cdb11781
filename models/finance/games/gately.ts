import { type Corners, separableOf, sumOf, toleranceAt } from './corners';
import { directionOf } from './game';
import { type Allocation, type GameOutcome, given, notGiven } from './game-outcome';

/** The Gately point and the propensity to disrupt that it makes equal. */
export interface GatelyPoint extends Allocation {
  /** What the others lose per yuan that a leaver loses; missing when nobody gains together, so nobody can lose. */
  readonly propensity?: number;
}

/**
 * Divide so that every player is equally tempted to break up the whole.
 *
 * d = (Σ_{j≠i} x_j − v(N∖i)) ÷ (x_i − v(i)) equal for all i, so x_i = (s_i + d·v(i)) ÷ (1 + d) with
 * d = (Σs − v(N)) ÷ (v(N) − Σv(i)), s_i = v(N) − v(N∖i). Costs count as negative savings.
 * Source: Gately (1974); Littlechild and Vaidya (1976) for n players.
 *
 * @returns `worse_together` (less than all alone), `no_disruption` (Σs = Σv(i), yet there is a gain to divide) or
 *   `indeterminate` (no gain and Σs = Σv(i), but not s_i = v(i) for all)
 */
export function gatelyPoint(corners: Corners): GameOutcome<GatelyPoint> {
  const { alone, total, kind } = corners;
  const sign = directionOf(kind);
  const tolerance = toleranceAt(corners);
  const separable = separableOf(corners);
  const gain = sign * (total - sumOf(alone));
  const span = sign * (sumOf(separable) - sumOf(alone));
  if (gain < -tolerance) return notGiven('worse_together');
  if (Math.abs(span) <= tolerance) {
    if (gain > tolerance) return notGiven('no_disruption');
    const additive = separable.every((own, i) => Math.abs(own - (alone[i] ?? 0)) <= tolerance);
    return additive ? given({ shares: alone }) : notGiven('indeterminate');
  }
  if (gain <= tolerance) return given({ shares: alone });
  // Written with gain ÷ span = 1 ÷ (1 + d): each player gets this part of the way from alone to marginal.
  const part = gain / span;
  const shares = alone.map((own, i) => own + part * ((separable[i] ?? 0) - own));
  return shares.every(Number.isFinite)
    ? given({ shares, propensity: (span - gain) / gain })
    : notGiven('not_finite');
}
