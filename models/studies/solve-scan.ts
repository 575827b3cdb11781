import { type Curve, look, lookCloser, type Point, spreadOf } from './solve-curve';

/** Cells of the finest scan: enough to part roots that a planner would tell apart. */
export const CELLS = 32;
/** Cells of the first scan; halved where the target may be within reach, down to the finest. */
const FIRST_CELLS = 8;
/** A stretch this small a share of the range is one place. */
export const NARROW = 1e-6;
/** Halvings towards the border of the undefined; all the way only when nothing else is found. */
const EDGE_STEPS = 20;
const EDGE_STEPS_MOST = 48;

/**
 * Scan a range where it matters: eight even cells and today's place, each cell halved, down to a 32nd of the range, while
 * the figure could meet the target inside it, moving no more steeply than it does over this cell and the two next to it.
 *
 * A pair of roots is missed only if it stands in a cell where the figure moves more steeply than the points around show.
 */
export function scanNear(
  curve: Curve,
  target: number,
  [low, high]: readonly [number, number],
  today: number,
): Point[] {
  const finest = ((high - low) / CELLS) * 1.001;
  const glanced = gridOf(low, high, today, FIRST_CELLS).map((x): Point => ({ x, y: curve.at(x, 'glance') }));
  const spread = spreadOf(glanced, target);
  let points = glanced.map((point) => lookCloser(curve, target, point, spread));
  for (let before = 0; points.length > before; ) {
    before = points.length;
    const here = points;
    points = here.flatMap((point, i) => {
      const next = here[i + 1];
      const halve = next && next.x - point.x > finest && withinReach(here, i, target);
      return halve ? [point, look(curve, target, (point.x + next.x) / 2, spread)] : [point];
    });
  }
  return withEdges(curve, target, points, EDGE_STEPS);
}

/** Scan the whole range at the finest cells, and follow the borders of the undefined to the last digit. */
export function scanAll(
  curve: Curve,
  target: number,
  [low, high]: readonly [number, number],
  today: number,
): Point[] {
  const points = gridOf(low, high, today, CELLS).map((x): Point => ({ x, y: curve.at(x, 'exact') }));
  return withEdges(curve, target, points, EDGE_STEPS_MOST);
}

/** Even cells, and today's value as one of the points. */
function gridOf(low: number, high: number, today: number, cells: number): number[] {
  const even = Array.from({ length: cells + 1 }, (_, i) =>
    i === cells ? high : low + ((high - low) * i) / cells,
  );
  return [...new Set(today > low && today < high ? [...even, today] : even)].sort((a, b) => a - b);
}

/** Whether the figure could come to the target inside a cell; next to the undefined it could. */
function withinReach(points: readonly Point[], i: number, target: number): boolean {
  const [here, next] = [points[i], points[i + 1]];
  if (!here || !next) return false;
  if (Number.isFinite(here.y) !== Number.isFinite(next.y)) return true;
  const steepest = Math.max(...[i - 1, i, i + 1].map((k) => slope(points[k], points[k + 1])));
  // Down as steeply from the one end as up again to the other, or the other way round.
  const reach = (steepest * (next.x - here.x)) / 2;
  return Math.abs((here.y + next.y) / 2 - target) <= reach * 1.001;
}

function slope(a: Point | undefined, b: Point | undefined): number {
  const rise = a && b ? Math.abs(b.y - a.y) / (b.x - a.x) : 0;
  return Number.isFinite(rise) ? rise : 0;
}

/** Between a place with a value and one without, find the last that has one: a root may lie in between. */
function withEdges(curve: Curve, target: number, points: readonly Point[], steps: number): Point[] {
  const width = (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0);
  return points.flatMap((here, i) => {
    const next = points[i + 1];
    if (!next || Number.isFinite(here.y) === Number.isFinite(next.y)) return [here];
    const inside = Number.isFinite(here.y) ? here : next;
    const outside = inside === here ? next : here;
    const edge = edgeOf(curve, target, inside, outside, { steps, narrow: NARROW * width });
    return edge.x === here.x || edge.x === next.x ? [here] : [here, edge];
  });
}

function edgeOf(
  curve: Curve,
  target: number,
  inside: Point,
  outside: Point,
  { steps, narrow }: { readonly steps: number; readonly narrow: number },
): Point {
  let good = inside;
  let bad = outside.x;
  const step = (x: number): void => {
    const y = curve.at(x, 'glance');
    if (Number.isFinite(y)) good = { x, y };
    else bad = x;
  };
  // Most often only the very end has no value.
  step(bad + Math.sign(good.x - bad) * Math.min(narrow, Math.abs(good.x - bad)) * 0.5);
  for (let i = 0; i < steps && Math.abs(good.x - bad) > narrow * 2 ** (EDGE_STEPS - steps); i++)
    step((good.x + bad) / 2);
  return good === inside ? inside : look(curve, target, good.x, Math.abs(inside.y - target));
}
