/**
 * How exactly a place is looked at: `rough` tells where the curve goes and is good to about four digits, `fine` good to
 * about ten, `exact` is what a plain run gives, to the last digit.
 */
export type Care = 'rough' | 'fine' | 'exact';

/** A figure as a function of one number; NaN where it has no value. */
export interface Curve {
  readonly at: (x: number, care: Care) => number;
  /** By how much a fine look may be off, relative to the figures at hand; 0 where every look is exact. */
  readonly noise: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place where the curve meets the target; `upTo` when it stays there until another. */
export interface Root extends Point {
  readonly upTo?: number;
  readonly iterations: number;
}

/** Two neighbouring places between which the curve passes the target without meeting it. */
export interface Jump {
  readonly below: Point;
  readonly above: Point;
}

/** What a search over a range found. */
export interface Search {
  readonly roots: readonly Root[];
  readonly jumps: readonly Jump[];
  /** Every place looked at in the scan, ascending, the borders of the undefined included. */
  readonly points: readonly Point[];
}

/** A target counts as met within this share of the figures at hand. */
export const MET = 1e-9;
/** Within this share of the target a rough look does not tell the side, or a figure that stays there from one that passes. */
const TOO_NEAR = 1e-3;

/** The same curve with every look exact. */
export function exactly(curve: Curve): Curve {
  return { at: (x) => curve.at(x, 'exact'), noise: 0 };
}

/** Look at a place roughly, and exactly where that is too near the target to tell. */
export function look(curve: Curve, target: number, x: number): Point {
  const y = curve.at(x, 'rough');
  const near = Math.abs(y - target) <= TOO_NEAR * Math.max(Math.abs(target), Math.abs(y));
  return { x, y: near ? curve.at(x, 'exact') : y };
}
