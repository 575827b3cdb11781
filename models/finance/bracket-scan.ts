import { exp, ln } from './elementary';
/** Two points between which a function changes sign, or one point (`lower === upper`) it touches. */
export interface Bracket {
  readonly lower: number;
  readonly upper: number;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Scan a grid for the places where a continuous function meets zero.
 *
 * Reports each sign change between neighbours. A local minimum of |f| between grid points is followed
 * down as well, so that a pair of roots inside one cell, or a double root, is not stepped over.
 *
 * @param f function of one number; cells with a non-finite value are skipped
 * @param grid ascending points, two or more
 * @param touch |f| at or below this counts as touching zero at a local extremum
 * @returns brackets in ascending order; `lower === upper` marks an exact zero or a touch
 */
export function scanBrackets(f: (x: number) => number, grid: ArrayLike<number>, touch = 0): Bracket[] {
  const found: Bracket[] = [];
  const points = Array.from(grid);
  const values = points.map(f);
  const at = (i: number): readonly [number, number] => [points[i] ?? Number.NaN, values[i] ?? Number.NaN];
  for (let i = 0; i < points.length; i++) {
    const [x, fx] = at(i);
    if (fx === 0) found.push({ lower: x, upper: x });
    const [next, fNext] = at(i + 1);
    if (Math.sign(fx) * Math.sign(fNext) < 0) found.push({ lower: x, upper: next });
    const [before, fBefore] = at(i - 1);
    const sign = Math.sign(fx);
    const dips = sign !== 0 && Math.sign(fBefore) === sign && Math.sign(fNext) === sign;
    if (!dips || Math.abs(fx) > Math.abs(fBefore) || Math.abs(fx) > Math.abs(fNext)) continue;
    const low = goldenMinimum((u) => f(u) * sign, before, next);
    const fLow = f(low) * sign;
    if (Math.abs(fLow) <= touch) found.push({ lower: low, upper: low });
    else if (fLow < 0) found.push({ lower: before, upper: low }, { lower: low, upper: next });
  }
  return found.sort((p, q) => p.lower - q.lower || p.upper - q.upper);
}

/** Return `count` + 1 points from `lower` to `upper` (both above 0) in equal ratios. */
export function geometricGrid(lower: number, upper: number, count: number): number[] {
  const ratio = ln(upper / lower) / count;
  return Array.from({ length: count + 1 }, (_, i) => lower * exp(ratio * i));
}

/** Close in on a minimum of a function inside a range by golden sections. */
export function goldenMinimum(f: (x: number) => number, lower: number, upper: number, sections = 80): number {
  let a = lower;
  let b = upper;
  let c = b - GOLDEN * (b - a);
  let d = a + GOLDEN * (b - a);
  let fc = f(c);
  let fd = f(d);
  for (let i = 0; i < sections; i++) {
    if (fc < fd) {
      [b, d, fd] = [d, c, fc];
      c = b - GOLDEN * (b - a);
      fc = f(c);
    } else {
      [a, c, fc] = [c, d, fd];
      d = a + GOLDEN * (b - a);
      fd = f(d);
    }
  }
  return fc < fd ? c : d;
}
