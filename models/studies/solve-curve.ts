/**
 * How exactly a place is looked at: a `glance` tells where the curve goes and is good to about two digits, `rough` to about
 * four, `fine` to about ten; `exact` is what a plain run gives, to the last digit.
 */
export type Care = 'glance' | 'rough' | 'fine' | 'exact';

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
/** Within this share of the figures at hand a glance is not enough. */
const NOT_FAR = 0.05;
/** Within this share of them a rough look does not tell the side, or a figure that stays there from one that passes. */
export const TOO_NEAR = 1e-3;

/** The same curve with every look exact. */
export function exactly(curve: Curve): Curve {
  return { at: (x) => curve.at(x, 'exact'), noise: 0 };
}

/**
 * Look at a place at a glance, roughly where the target is not far off, and exactly where it is too near to tell the side.
 *
 * @param spread how far the figure goes from the target elsewhere
 */
export function look(curve: Curve, target: number, x: number, spread: number): Point {
  return lookCloser(curve, target, { x, y: curve.at(x, 'glance') }, spread);
}

/** The same for a place that has been glanced at. */
export function lookCloser(curve: Curve, target: number, glanced: Point, spread: number): Point {
  const off = (y: number): number => Math.abs(y - target) / Math.max(Math.abs(target), Math.abs(y), spread);
  if (curve.noise === 0 || !(off(glanced.y) <= NOT_FAR)) return glanced;
  const { x } = glanced;
  const y = curve.at(x, 'rough');
  return { x, y: off(y) <= TOO_NEAR ? curve.at(x, 'exact') : y };
}

/** How far the figure goes from the target. */
export function spreadOf(points: readonly Point[], target: number): number {
  return points.reduce(
    (most, { y }) => (Number.isFinite(y) ? Math.max(most, Math.abs(y - target)) : most),
    0,
  );
}
