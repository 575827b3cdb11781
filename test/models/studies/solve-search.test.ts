import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Care, Curve } from '../../../models/studies/solve-curve';
import { searchTarget } from '../../../models/studies/solve-roots';
import { searchSteps } from '../../../models/studies/solve-steps';

interface Counted extends Curve {
  readonly looks: () => Record<Care, number>;
}

/** A curve whose hasty looks are off by a share of a size; no look is off where the share is 0. */
function curve(f: (x: number) => number, share: Partial<Record<Care, number>> = {}, size = 1): Counted {
  const looks: Record<Care, number> = { glance: 0, rough: 0, fine: 0, exact: 0 };
  return {
    noise: Object.keys(share).length > 0 ? 1e-11 : 0,
    at: (x, care) => {
      looks[care]++;
      return f(x) + (share[care] ?? 0) * size * Math.sin(1e4 * x + 1);
    },
    looks: () => looks,
  };
}

/** As a circle's figures are off when it is left early. */
const HASTY = { glance: 1e-3, rough: 1e-5, fine: 1e-12 };
const places = (found: { readonly roots: readonly { readonly x: number }[] }): number[] =>
  found.roots.map(({ x }) => x);

describe('a search', () => {
  test('of a curve that only rises looks at a fraction of the finest scan, and once exactly', () => {
    const rising = curve((x) => x ** 3 + x, HASTY, 1000);
    const found = searchTarget(rising, 145.808, [0, 10], 1);
    expect(places(found)).toEqual([expect.closeTo(5.2, 9)]); // 5.2³ + 5.2
    const { glance, rough, fine, exact } = rising.looks();
    expect(exact).toBe(1);
    expect(glance + rough + fine).toBeLessThan(33);
  });

  test('takes over no figure that a hasty look gave', () => {
    const [root] = searchTarget(curve(Math.exp, HASTY), 2, [0, 3], 1).roots;
    expect(root?.y).toBe(Math.exp(root?.x ?? 0));
  });

  test('finds every root the finest scan would find, of any cubic with roots two cells apart (seed 7)', () => {
    const place = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 3 }), fc.boolean(), (given, hasty) => {
        const roots = given.toSorted((a, b) => a - b);
        fc.pre(roots.every((x, i) => i === 0 || x - (roots[i - 1] ?? 0) > 2 / 32));
        const f = (x: number): number => roots.reduce((product, root) => product * (x - root), 1);
        // Hasty figures are off by a share of the largest of the range.
        const largest = Math.max(...Array.from({ length: 101 }, (_, i) => Math.abs(f(i / 100))));
        const found = places(searchTarget(curve(f, hasty ? HASTY : {}, largest), 0, [0, 1], 0.31));
        expect(found).toHaveLength(roots.length);
        for (const [i, x] of found.entries()) expect(x).toBeCloseTo(roots[i] ?? 0, 6);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('looks at the whole range before it says that there is nothing', () => {
    const flat = curve(() => 1, HASTY);
    const found = searchTarget(flat, 2, [0, 1], 0.5);
    expect([found.roots, found.jumps]).toEqual([[], []]);
    expect(found.points).toHaveLength(33);
    expect(found.points.every(({ y }) => y === 1)).toBe(true);
  });

  test('sees a spike wider than a cell of the finest scan that the first points do not show', () => {
    const spike = curve((x) => (Math.abs(x - 0.1875) < 0.02 ? 1 - Math.abs(x - 0.1875) / 0.02 : 0));
    expect(places(searchTarget(spike, 0.5, [0, 1], 0.7))).toEqual([
      expect.closeTo(0.1775, 9),
      expect.closeTo(0.1975, 9),
    ]);
  });

  test('of a jump gives what exact looks see on both sides', () => {
    const step = curve((x) => (x < 0.6 ? 1 : 3), HASTY);
    const [jump] = searchTarget(step, 2, [0, 1], 0.2).jumps;
    expect(jump?.below).toEqual({ x: expect.closeTo(0.6, 12), y: 1 });
    expect(jump?.above).toEqual({ x: expect.closeTo(0.6, 12), y: 3 });
  });

  test('keeps a stretch that meets the target, whatever hasty looks say of it', () => {
    const capped = curve((x) => Math.min(x, 0.4), HASTY);
    const [root, ...others] = searchTarget(capped, 0.4, [0, 1], 0.7).roots;
    expect(others).toEqual([]);
    expect(root).toMatchObject({ x: expect.closeTo(0.4, 9), y: 0.4, upTo: 1 });
  });

  test('closes in on the border of the undefined, and on a root beside it', () => {
    const half = (x: number): number => (x < 0.3 ? Number.NaN : Math.sqrt(x - 0.3));
    const { roots, points } = searchTarget(curve(half), 0.01, [0, 1], 0.5);
    expect(roots.map(({ x }) => x)).toEqual([expect.closeTo(0.3001, 9)]);
    const border = points.find(({ y }) => Number.isFinite(y))?.x ?? 0;
    expect(border).toBeGreaterThanOrEqual(0.3);
    expect(border - 0.3).toBeLessThan(1e-6);
  });
});

describe('a search by steps', () => {
  test('gives both sides of what it passes, exactly', () => {
    const steps = curve((x) => x * x, HASTY, 1e4);
    const { jumps, roots } = searchSteps(steps, 2000, 100, (step) => step);
    expect(roots).toEqual([]);
    expect(jumps).toEqual([{ below: { x: 44, y: 1936 }, above: { x: 45, y: 2025 } }]);
  });

  test('meets a target exactly where a step does', () => {
    const { roots } = searchSteps(
      curve((x) => x * x, HASTY, 1e4),
      2025,
      100,
      (step) => step,
    );
    expect(roots.map(({ x, y }) => [x, y])).toEqual([[45, 2025]]);
  });
});
