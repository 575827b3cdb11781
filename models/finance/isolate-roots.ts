import { brent } from './brent';
import { blankPoint, type DiscountCurve } from './discount-curve';

/** A zero of a discount curve: a crossing, or a point it touches without crossing. */
export interface CurveZero {
  readonly y: number;
  readonly crosses: boolean;
}

const SMALLEST_CELL = 1e-13;
const MAX_CELLS = 20_000;

/**
 * Find every zero of a discount curve on [0, yMax].
 *
 * Each cell is judged by its Taylor expansion about the middle with a bound on the third derivative:
 * no zero, monotone (at most one), one turning point (at most two, a double zero included), or
 * indistinguishable from zero in double precision; otherwise it is halved. Unlike a scan on a fixed grid
 * this cannot step over a pair of zeros.
 *
 * @param curve from `discountCurve`
 * @param yMax upper end, above 0
 * @param valueAtZero C(0), passed in so that two curves that share y = 0 agree on its sign
 * @param noise rounding error of the curve relative to its gross value
 * @returns zeros, unordered, possibly repeated at shared cell ends; undefined if the work limit was hit
 */
export function isolateRoots(
  curve: DiscountCurve,
  yMax: number,
  valueAtZero: number,
  noise: number,
): CurveZero[] | undefined {
  const zeros: CurveZero[] = [];
  const point = blankPoint();
  const settle = cellSettler(curve, valueAtZero, noise, zeros);
  curve(0, point);
  // Depth first, leftmost cell first; `twist` bounds the third derivative from `lower` upwards.
  const stack = [{ lower: 0, upper: yMax, twist: point.twist }];
  let cells = 0;
  for (let cell = stack.pop(); cell !== undefined; cell = stack.pop()) {
    if (++cells > MAX_CELLS) return undefined;
    const { lower, upper, twist } = cell;
    const middle = (lower + upper) / 2;
    const half = (upper - lower) / 2;
    curve(middle, point);
    const value = Math.abs(point.value);
    const slope = Math.abs(point.slope);
    const bend = Math.abs(point.bend);
    const rounding = noise * point.gross;
    const swing = half * (slope + half * (bend / 2 + (half * twist) / 6));
    if (value > swing + rounding) continue;
    if (slope > half * (bend + (half * twist) / 2)) settle.monotone(lower, upper);
    else if (bend > half * twist) settle.oneTurn(lower, upper);
    else if (value + swing <= rounding) zeros.push({ y: middle, crosses: false });
    else if (half < SMALLEST_CELL) settle.monotone(lower, upper);
    else stack.push({ lower: middle, upper, twist: point.twist }, { lower, upper: middle, twist });
  }
  return zeros;
}

interface CellSettler {
  /** Record the zero of a cell on which the curve rises or falls throughout, if any. */
  monotone(lower: number, upper: number): void;
  /** Record the zeros of a cell on which the curve bends one way. */
  oneTurn(lower: number, upper: number): void;
}

function cellSettler(
  curve: DiscountCurve,
  valueAtZero: number,
  noise: number,
  zeros: CurveZero[],
): CellSettler {
  const point = blankPoint();
  const slopeAt = (y: number): number => {
    curve(y, point);
    return point.slope;
  };
  const heightAt = (y: number): number => {
    curve(y, point);
    return y === 0 ? valueAtZero : point.value;
  };
  const isZeroAt = (y: number): boolean => Math.abs(heightAt(y)) <= noise * point.gross;
  // One Newton step takes the last few units off Brent's tolerance.
  const polish = (y: number, lower: number, upper: number): number => {
    const next = y - heightAt(y) / point.slope;
    return Math.abs(next - y) < 1e-12 && next >= lower && next <= upper ? next : y;
  };
  const monotone = (lower: number, upper: number): void => {
    if (Math.sign(heightAt(lower)) * Math.sign(heightAt(upper)) < 0) {
      const found = brent(heightAt, lower, upper);
      if (found.ok) zeros.push({ y: polish(found.value.root, lower, upper), crosses: true });
      return;
    }
    for (const y of [lower, upper]) if (isZeroAt(y)) zeros.push({ y, crosses: false });
  };
  const oneTurn = (lower: number, upper: number): void => {
    const turn = brent(slopeAt, lower, upper);
    const y = turn.ok ? turn.value.root : undefined;
    if (y === undefined) monotone(lower, upper);
    else if (isZeroAt(y)) zeros.push({ y, crosses: false });
    else {
      monotone(lower, y);
      monotone(y, upper);
    }
  };
  return { monotone, oneTurn };
}
