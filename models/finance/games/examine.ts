import { type Coalition, coalitionSums, everyone } from './coalitions';
import { type Corners, sumOf, toleranceAt } from './corners';
import { directionOf, type Game, toleranceOf, totalOf, worth } from './game';

/** Somebody who would do better by not taking part. */
export interface IndividualViolation {
  readonly player: number;
  readonly share: number;
  /** Stand-alone figure, or the benefit where that is the tighter bound of a cost share. */
  readonly limit: number;
  readonly bound: 'alone' | 'benefit';
  /** How much too much is paid, or too little received; positive. */
  readonly by: number;
}

/** A group that would do better by itself. */
export interface CoreViolation {
  readonly coalition: Coalition;
  /** What its members pay, or receive, together. */
  readonly allocated: number;
  /** What they would pay, or have, by themselves. */
  readonly own: number;
  readonly by: number;
}

/** Shares that do not add up to what is to be shared: shares less total, 0 when they do. */
export function efficiencyGap(total: number, shares: readonly number[], tolerance = 0): number {
  const gap = sumOf(shares) - total;
  return Math.abs(gap) <= tolerance ? 0 : gap;
}

/**
 * List the players who do worse than alone, or who pay more than they benefit, in the players' order.
 *
 * @param benefits one per player, in the unit of the costs; of no account in a savings game
 * @param tolerance in the unit of the game; by default rounding only
 */
export function individualViolations(
  corners: Corners,
  shares: readonly number[],
  benefits?: readonly number[],
  tolerance = toleranceAt(corners),
): readonly IndividualViolation[] {
  const { alone, kind } = corners;
  const sign = directionOf(kind);
  return alone.flatMap((own, player) => {
    const share = shares[player] ?? 0;
    const benefit = kind === 'cost' ? (benefits?.[player] ?? own) : own;
    const bound = benefit < own ? 'benefit' : 'alone';
    const limit = bound === 'benefit' ? benefit : own;
    const by = sign * (limit - share);
    return by > tolerance ? [{ player, share, limit, bound, by } as const] : [];
  });
}

/**
 * List the groups that would do better by themselves, the worst treated first; none means the shares are in the core
 * as far as groups go (that they add up to the total is `efficiencyGap`).
 *
 * @param tolerance in the unit of the game; by default rounding only
 */
export function coreViolations(
  game: Game,
  shares: readonly number[],
  tolerance = toleranceOf(game),
): readonly CoreViolation[] {
  const sign = directionOf(game.kind);
  const sums = coalitionSums(Array.from({ length: game.players }, (_, i) => shares[i] ?? 0));
  const found: CoreViolation[] = [];
  const all = everyone(game.players);
  for (let coalition = 1; coalition < all; coalition++) {
    const allocated = sums[coalition] ?? 0;
    const own = worth(game, coalition);
    const by = sign * (own - allocated);
    if (by > tolerance) found.push({ coalition, allocated, own, by });
  }
  return found.sort((a, b) => b.by - a.by || a.coalition - b.coalition);
}

/** What each player saves against doing it alone, positive when it gains. */
export function savingsOf({ alone, kind }: Corners, shares: readonly number[]): readonly number[] {
  return alone.map((own, i) => directionOf(kind) * ((shares[i] ?? 0) - own));
}

/** Whether shares add up to the total and no group would do better by itself. */
export function isInCore(game: Game, shares: readonly number[], tolerance = toleranceOf(game)): boolean {
  const adds = efficiencyGap(totalOf(game), shares, tolerance) === 0;
  return adds && shares.length === game.players && coreViolations(game, shares, tolerance).length === 0;
}
