import { goldenMinimum } from '../finance/bracket-scan';
import { brent } from '../finance/brent';

/** A figure as a function of one number; NaN where it has no value. */
export interface Curve {
  readonly at: (x: number) => number;
  /** The same at many points at once. */
  readonly many: (xs: readonly number[]) => ArrayLike<number>;
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
/** Brent stops here: further digits are rounding. */
const EXACT = 1e-14;
/** Halvings towards the border of the undefined; all the way only when nothing else is found. */
const EDGE_STEPS = 20;
const EDGE_STEPS_MOST = 48;

/**
 * Find every place in a range where a curve meets a target.
 *
 * Scans the grid, closes in on the borders of what is undefined, follows every dip towards the target down, and refines
 * each crossing by Brent's method. A crossing that never comes near the target is a jump.
 *
 * @param grid ascending points, two or more
 */
export function searchTarget(curve: Curve, target: number, grid: readonly number[]): Search {
  const values = curve.many(grid);
  const scanned = grid.map((x, i): Point => ({ x, y: values[i] ?? Number.NaN }));
  const first = searchPoints(curve, target, withEdges(curve, scanned, EDGE_STEPS));
  const whole = first.points.every(({ y }) => Number.isFinite(y));
  if (first.roots.length > 0 || first.jumps.length > 0 || whole) return first;
  return searchPoints(curve, target, withEdges(curve, scanned, EDGE_STEPS_MOST));
}

function searchPoints(curve: Curve, target: number, scanned: readonly Point[]): Search {
  const points = withDips(curve, target, scanned);
  const near = (p: Point): number => Math.max(Math.abs(target), ...neighbours(points, p));
  const meets = (p: Point): boolean => Math.abs(p.y - target) <= EXACT * 10 * near(p);
  const roots: Root[] = [];
  const jumps: Jump[] = [];
  for (let i = 0; i < points.length; i++) {
    const here = points[i] as Point;
    if (meets(here)) {
      let last = i;
      while (meets(between(curve, points[last], points[last + 1])) && meets(points[last + 1] as Point))
        last++;
      roots.push(stretch(curve, target, points, i, last));
      i = last;
      continue;
    }
    const next = points[i + 1];
    if (!next || meets(next) || !(Math.sign(here.y - target) * Math.sign(next.y - target) < 0)) continue;
    const found = refine(curve, target, here, next);
    if ('iterations' in found) roots.push(found);
    else jumps.push(found);
  }
  return { roots, jumps, points };
}

function between(curve: Curve, a: Point | undefined, b: Point | undefined): Point {
  const x = a && b ? (a.x + b.x) / 2 : Number.NaN;
  return { x, y: Number.isNaN(x) ? x : curve.at(x) };
}

function neighbours(points: readonly Point[], { x }: Point): number[] {
  const at = points.findIndex((p) => p.x === x);
  return [points[at - 1], points[at], points[at + 1]].flatMap((p) =>
    p && Number.isFinite(p.y) ? [Math.abs(p.y)] : [],
  );
}

/** Between a place with a value and one without, find the last that has one: a root may lie in between. */
function withEdges(curve: Curve, points: readonly Point[], steps: number): Point[] {
  return points.flatMap((here, i) => {
    const next = points[i + 1];
    if (!next || Number.isFinite(here.y) === Number.isFinite(next.y)) return [here];
    const edge = edgeOf(
      curve,
      Number.isFinite(here.y) ? here : next,
      Number.isFinite(here.y) ? next : here,
      steps,
    );
    return edge.x === here.x || edge.x === next.x ? [here] : [here, edge];
  });
}

function edgeOf(curve: Curve, inside: Point, outside: Point, steps: number): Point {
  let good = inside;
  let bad = outside.x;
  for (let i = 0; i < steps; i++) {
    const x = (good.x + bad) / 2;
    const y = curve.at(x);
    if (Number.isFinite(y)) good = { x, y };
    else bad = x;
  }
  return good;
}

/** A pair of roots between two places of the grid shows as a dip towards the target. */
function withDips(curve: Curve, target: number, points: readonly Point[]): Point[] {
  const dips: Point[] = [];
  for (let i = 1; i + 1 < points.length; i++) {
    const [before, here, next] = points.slice(i - 1, i + 2).map(({ y }) => y - target) as [
      number,
      number,
      number,
    ];
    const sign = Math.sign(here);
    if (sign === 0 || Math.sign(before) !== sign || Math.sign(next) !== sign) continue;
    const size = Math.abs(here);
    if (size > Math.abs(before) || size > Math.abs(next)) continue;
    // Level on one side is a plateau, which leads nowhere nearer.
    if (size === Math.abs(before) || size === Math.abs(next)) continue;
    const x = goldenMinimum(
      (u) => sign * (curve.at(u) - target),
      points[i - 1]?.x ?? 0,
      points[i + 1]?.x ?? 0,
      50,
    );
    dips.push({ x, y: curve.at(x) });
  }
  const all = [...points, ...dips.filter(({ x, y }) => Number.isFinite(y) && !points.some((p) => p.x === x))];
  return all.sort((a, b) => a.x - b.x);
}

/** One point that meets the target, or a whole stretch of them between two of the grid. */
function stretch(curve: Curve, target: number, points: readonly Point[], from: number, to: number): Root {
  const first = points[from] as Point;
  const last = points[to] as Point;
  if (from === to) return { ...first, iterations: 0 };
  const scale = Math.max(Math.abs(target), ...neighbours(points, first));
  const meets = (x: number): boolean => Math.abs(curve.at(x) - target) <= EXACT * 10 * scale;
  const reach = (inside: number, outside: number | undefined): number => {
    let good = inside;
    let bad = outside ?? inside;
    for (let i = 0; i < EDGE_STEPS_MOST && bad !== good; i++) {
      const x = (good + bad) / 2;
      if (meets(x)) good = x;
      else bad = x;
    }
    return good;
  };
  return {
    x: reach(first.x, points[from - 1]?.x),
    y: first.y,
    upTo: reach(last.x, points[to + 1]?.x),
    iterations: EDGE_STEPS_MOST,
  };
}

function refine(curve: Curve, target: number, from: Point, to: Point): Root | Jump {
  const scale = Math.max(Math.abs(target), Math.abs(from.y), Math.abs(to.y));
  const known = new Map([from, to].map(({ x, y }) => [x, y]));
  const gap = (x: number): number => {
    const y = known.get(x) ?? curve.at(x);
    known.set(x, y);
    const off = y - target;
    return Math.abs(off) <= EXACT * scale ? 0 : off;
  };
  const found = brent(gap, from.x, to.x);
  if (found.ok) {
    const { root, iterations } = found.value;
    const y = known.get(root) ?? curve.at(root);
    if (Math.abs(y - target) <= MET * scale) return { x: root, y, iterations };
  }
  return jumpIn(curve, target, from, to);
}

/** Halve the bracket until its ends are neighbours; a place without a value counts as the far side. */
function jumpIn(curve: Curve, target: number, from: Point, to: Point): Jump {
  let left = from;
  let right = to;
  for (let i = 0; i < 100; i++) {
    const x = (left.x + right.x) / 2;
    if (x <= left.x || x >= right.x) break;
    const y = curve.at(x);
    if (!Number.isFinite(y)) break;
    if (Math.sign(y - target) === Math.sign(left.y - target)) left = { x, y };
    else right = { x, y };
  }
  return { below: left, above: right };
}

/**
 * Find where a curve that exists only in whole steps meets a target or passes it.
 *
 * @param count steps in the range; step 0 and step `count` are its ends
 * @param x the place of a step
 */
export function searchSteps(
  curve: Curve,
  target: number,
  count: number,
  x: (step: number) => number,
  grid: number,
): Search {
  const coarse = [
    ...new Set(
      Array.from({ length: Math.min(grid, count + 1) }, (_, i) =>
        Math.round((i * count) / Math.max(1, Math.min(grid, count + 1) - 1)),
      ),
    ),
  ];
  const values = new Map<number, number>();
  const at = (step: number): number => {
    const y = values.get(step) ?? curve.at(x(step));
    values.set(step, y);
    return y;
  };
  const scanned = curve.many(coarse.map(x));
  coarse.forEach((step, i) => {
    values.set(step, scanned[i] ?? Number.NaN);
  });
  const jumps: Jump[] = [];
  for (let i = 0; i + 1 < coarse.length; i++) {
    let left = coarse[i] as number;
    let right = coarse[i + 1] as number;
    const sideOf = (step: number): number => Math.sign(at(step) - target);
    const passes = sideOf(left) * sideOf(right) < 0;
    const ends = Number.isFinite(at(left)) !== Number.isFinite(at(right));
    if (!passes && !ends) continue;
    while (right - left > 1) {
      const middle = (left + right) >> 1;
      const stays = passes
        ? sideOf(middle) === sideOf(left)
        : Number.isFinite(at(middle)) === Number.isFinite(at(left));
      if (stays) left = middle;
      else right = middle;
    }
    if (passes && sideOf(left) * sideOf(right) < 0)
      jumps.push({ below: { x: x(left), y: at(left) }, above: { x: x(right), y: at(right) } });
  }
  const points = [...values].map(([step, y]): Point => ({ x: x(step), y })).sort((a, b) => a.x - b.x);
  const roots = points
    .filter(({ y }) => Math.abs(y - target) <= MET * Math.max(Math.abs(target), Math.abs(y)))
    .map((p): Root => ({ ...p, iterations: 0 }));
  return { roots, jumps, points };
}
