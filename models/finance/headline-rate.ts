/**
 * How the headline was chosen.
 *
 * - `unique`: the only root above −1.
 * - `only_in_range`: the only root in the range, but another lies above it.
 * - `norstrom`: several roots, only one of them positive, by Norstrøm's condition.
 * - `sign_of_total`: roots on both sides of zero; the one with falling NPV, which has the sign of the total.
 * - `nearest_to_zero`: no usable root on the side of the total's sign; the nearest on the other side.
 */
export type HeadlineRule = 'unique' | 'only_in_range' | 'norstrom' | 'sign_of_total' | 'nearest_to_zero';

/** A loss of more than three quarters of the money in every period describes no real project. */
export const RUINOUS_RATE = -0.75;

/**
 * Choose which of several rates of return to show first.
 *
 * Only the two roots next to zero are candidates: the smallest ≥ 0 and the largest < 0. Where both exist
 * NPV falls through exactly one of them as the rate rises (NREL SAM accepts only such roots), and that one
 * has the sign of the undiscounted total: a project that gives back more than it took shows a positive
 * rate, one that gives back less a negative rate. A negative candidate under −75 % per period is an
 * artefact of a small last flow and gives way to the positive one. Where only one side has roots, the
 * nearest to zero is taken. The rule agrees with the published choice of all multi-root cases of
 * numpy-financial (A5) and of the pyxirr samples.
 *
 * @param roots ascending, at least one
 * @param total undiscounted sum of the flows; only its sign is used
 */
export function chooseHeadline(
  roots: readonly number[],
  total: number,
  facts: { readonly moreAbove: boolean; readonly norstrom: boolean },
): { readonly rate: number; readonly rule: HeadlineRule } {
  const upper = roots.find((root) => root >= 0);
  const lower = roots.findLast((root) => root < 0);
  const only = roots.length === 1 ? roots[0] : undefined;
  if (only !== undefined) {
    return { rate: only, rule: facts.moreAbove ? 'only_in_range' : 'unique' };
  }
  if (upper !== undefined && facts.norstrom) return { rate: upper, rule: 'norstrom' };
  if (upper !== undefined && lower !== undefined) {
    if (total >= 0 || upper === 0) return { rate: upper, rule: 'sign_of_total' };
    if (lower >= RUINOUS_RATE) return { rate: lower, rule: 'sign_of_total' };
    return { rate: upper, rule: 'nearest_to_zero' };
  }
  const rate = upper ?? lower;
  if (rate === undefined) throw new RangeError('chooseHeadline needs at least one root');
  return { rate, rule: 'nearest_to_zero' };
}
