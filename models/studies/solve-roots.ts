import { goldenMinimum } from '../finance/bracket-scan';
import { brent } from '../finance/brent';
import {
  type Curve,
  exactly,
  type Jump,
  MET,
  type Point,
  type Root,
  type Search,
  TOO_NEAR,
} from './solve-curve';
import { scanAll, scanNear } from './solve-scan';

/** The search stops here: further digits are rounding. */
const EXACT = 1e-14;
/** A dip is followed when the target is no further down than so many times what it falls between its neighbours. */
const DIPS = 4;
/** Halvings towards the end of a stretch that meets the target. */
const STRETCH_STEPS = 48;

/**
 * Find the places in a range where a curve meets a target.
 *
 * Scans the range near the target, closes in on the borders of what is undefined, follows every dip towards the target
 * down, and refines each crossing by Brent's method. A crossing that never comes near the target is a jump. Before it is
 * said that there is none, the whole range is scanned. Every root, and every side of a jump, is what a plain run gives:
 * where looks that are not exact do not lead to roots, all is looked at anew exactly.
 */
export function searchTarget(
  curve: Curve,
  target: number,
  range: readonly [number, number],
  today: number,
): Search {
  const first = searchPoints(curve, target, scanNear(curve, target, range, today));
  const sure = curve.noise > 0 ? exactly(curve) : curve;
  if (first.jumps.length > 0) return sure === curve ? first : searchTarget(sure, target, range, today);
  if (first.roots.length > 0) return first;
  return searchPoints(sure, target, scanAll(sure, target, range, today));
}

function searchPoints(curve: Curve, target: number, scanned: readonly Point[]): Search {
  const points = withDips(curve, target, scanned);
  const size = (p: Point): number => Math.max(Math.abs(target), ...neighbours(points, p));
  const meets = (p: Point): boolean => Math.abs(p.y - target) <= EXACT * 10 * size(p);
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
  return { x, y: Number.isNaN(x) ? x : curve.at(x, 'exact') };
}

function neighbours(points: readonly Point[], { x }: Point): number[] {
  const at = points.findIndex((p) => p.x === x);
  return [points[at - 1], points[at], points[at + 1]].flatMap((p) =>
    p && Number.isFinite(p.y) ? [Math.abs(p.y)] : [],
  );
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
    // Level on one side is a plateau, which leads nowhere nearer; so is a dip too shallow for what is left to go.
    const depth = Math.min(Math.abs(before), Math.abs(next)) - size;
    const highest = Math.max(Math.abs(before), Math.abs(next)) - size;
    if (depth <= curve.noise * size || size > DIPS * highest) continue;
    const x = goldenMinimum(
      (u) => sign * (curve.at(u, 'fine') - target),
      points[i - 1]?.x ?? 0,
      points[i + 1]?.x ?? 0,
      50,
    );
    dips.push({ x, y: curve.at(x, 'exact') });
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
  const meets = (x: number): boolean => Math.abs(curve.at(x, 'exact') - target) <= EXACT * 10 * scale;
  const reach = (inside: number, outside: number | undefined): number => {
    let good = inside;
    let bad = outside ?? inside;
    for (let i = 0; i < STRETCH_STEPS && bad !== good; i++) {
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
    iterations: STRETCH_STEPS,
  };
}

function refine(curve: Curve, target: number, from: Point, to: Point): Root | Jump {
  const scale = Math.max(Math.abs(target), Math.abs(from.y), Math.abs(to.y));
  const enough = Math.max(EXACT, curve.noise) * scale;
  const known = new Map([from, to].map(({ x, y }) => [x, y]));
  const found = brent(
    (x) => {
      const off = (known.get(x) ?? near(curve, target, x, scale)) - target;
      return Math.abs(off) <= enough ? 0 : off;
    },
    from.x,
    to.x,
  );
  if (found.ok) {
    const { root, iterations } = found.value;
    const y = curve.at(root, 'exact');
    if (Math.abs(y - target) <= MET * scale) return { x: root, y, iterations };
  }
  return jumpIn(curve, target, from, to);
}

/** Near the root a rough look is not enough. */
function near(curve: Curve, target: number, x: number, scale: number): number {
  const y = curve.at(x, 'rough');
  return Math.abs(y - target) <= TOO_NEAR * scale ? curve.at(x, 'fine') : y;
}

/** Halve the bracket until its ends are neighbours; a place without a value counts as the far side. */
function jumpIn(curve: Curve, target: number, from: Point, to: Point): Jump {
  let left = from;
  let right = to;
  for (let i = 0; i < 100; i++) {
    const x = (left.x + right.x) / 2;
    if (x <= left.x || x >= right.x) break;
    const y = curve.at(x, 'fine');
    if (!Number.isFinite(y)) break;
    if (Math.sign(y - target) === Math.sign(left.y - target)) left = { x, y };
    else right = { x, y };
  }
  return { below: left, above: right };
}
