import {
  type Curve,
  exactly,
  type Jump,
  look,
  MET,
  type Point,
  type Root,
  type Search,
  spreadOf,
} from './solve-curve';
import { CELLS } from './solve-scan';

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
): Search {
  const cells = Math.min(CELLS, count);
  const coarse = [...new Set(Array.from({ length: cells + 1 }, (_, i) => Math.round((i * count) / cells)))];
  const values = new Map<number, number>();
  const exact = (step: number): Point => ({ x: x(step), y: curve.at(x(step), 'exact') });
  const ends = [exact(0), exact(count)] as const;
  values.set(0, ends[0].y).set(count, ends[1].y);
  const spread = spreadOf(ends, target);
  const at = (step: number): number => {
    const y = values.get(step) ?? look(curve, target, x(step), spread).y;
    values.set(step, y);
    return y;
  };
  for (const step of coarse) at(step);
  const jumps: Jump[] = [];
  for (let i = 0; i + 1 < coarse.length; i++) {
    let left = coarse[i] as number;
    let right = coarse[i + 1] as number;
    const sideOf = (step: number): number => Math.sign(at(step) - target);
    const passes = sideOf(left) * sideOf(right) < 0;
    const borders = Number.isFinite(at(left)) !== Number.isFinite(at(right));
    if (!passes && !borders) continue;
    while (right - left > 1) {
      const middle = (left + right) >> 1;
      const stays = passes
        ? sideOf(middle) === sideOf(left)
        : Number.isFinite(at(middle)) === Number.isFinite(at(left));
      if (stays) left = middle;
      else right = middle;
    }
    if (passes && sideOf(left) * sideOf(right) < 0) {
      jumps.push({ below: exact(left), above: exact(right) });
    }
  }
  const points = [...values].map(([step, y]): Point => ({ x: x(step), y })).sort((a, b) => a.x - b.x);
  const roots = points
    .filter(({ y }) => Math.abs(y - target) <= MET * Math.max(Math.abs(target), Math.abs(y)))
    .map((p): Root => ({ ...p, iterations: 0 }));
  if (curve.noise > 0 && roots.length === 0 && jumps.length === 0)
    return searchSteps(exactly(curve), target, count, x);
  return { roots, jumps, points };
}
