import { type Curve, type Jump, look, MET, type Point, type Root, type Search } from './solve-curve';
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
  const at = (step: number): number => {
    const y = values.get(step) ?? look(curve, target, x(step)).y;
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
    if (passes && sideOf(left) * sideOf(right) < 0) {
      const exact = (step: number): Point => ({ x: x(step), y: curve.at(x(step), 'exact') });
      jumps.push({ below: exact(left), above: exact(right) });
    }
  }
  const points = [...values].map(([step, y]): Point => ({ x: x(step), y })).sort((a, b) => a.x - b.x);
  const roots = points
    .filter(({ y }) => Math.abs(y - target) <= MET * Math.max(Math.abs(target), Math.abs(y)))
    .map((p): Root => ({ ...p, iterations: 0 }));
  return { roots, jumps, points };
}
