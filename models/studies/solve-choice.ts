import type { Jump, Point, Search } from './solve-curve';
import type { SolveRequest } from './solve-types';

/** The place a search is answered with. */
export interface Taken {
  readonly value: number;
  readonly achieved: number;
  readonly exact: boolean;
  readonly iterations: number;
}

/** The solution nearest today's value; where the target is only passed, the side that was asked for. */
export function take(
  { roots, jumps }: Search,
  today: number,
  target: number,
  accept: NonNullable<SolveRequest['accept']>,
  stepped: boolean,
): Taken | null {
  const placed = roots.map((root) => ({ root, x: Math.min(Math.max(today, root.x), root.upTo ?? root.x) }));
  const root = nearestTo(placed, today, ({ x }) => x);
  if (root) {
    const { x, root: at } = root;
    return { value: x, achieved: at.y, exact: true, iterations: at.iterations };
  }
  if (!stepped && accept === 'nearest') return null;
  const jump = nearestTo(jumps, today, ({ below, above }) => (below.x + above.x) / 2);
  if (!jump) return null;
  const side = sideOf(jump, target, accept);
  return { value: side.x, achieved: side.y, exact: false, iterations: 0 };
}

function sideOf({ below, above }: Jump, target: number, accept: NonNullable<SolveRequest['accept']>): Point {
  if (accept === 'nearest') return Math.abs(above.y - target) < Math.abs(below.y - target) ? above : below;
  const wanted = accept === 'at_least' ? below.y >= target : below.y <= target;
  return wanted ? below : above;
}

/** The item whose number is nearest a given one. */
export function nearestTo<T>(items: readonly T[], today: number, x: (item: T) => number): T | undefined {
  let best: T | undefined;
  for (const item of items) {
    if (best === undefined || Math.abs(x(item) - today) < Math.abs(x(best) - today)) best = item;
  }
  return best;
}
