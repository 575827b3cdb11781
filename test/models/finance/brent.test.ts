import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brent, geometricGrid, scanBrackets } from '../../../models/finance';
import { law, valueIn } from './support';

describe('brent', () => {
  test('solves textbook equations to rounding', () => {
    expect(valueIn(brent((x) => x * x - 2, 0, 2)).root).toBeCloseTo(Math.SQRT2, 14);
    expect(valueIn(brent((x) => Math.cos(x) - x, 0, 1)).root).toBeCloseTo(0.7390851332151607, 14);
    expect(valueIn(brent((x) => (x + 3) * (x - 1) ** 2, -4, 4 / 3)).root).toBeCloseTo(-3, 14);
    expect(valueIn(brent((x) => x ** 9, -1, 1.5)).root).toBeCloseTo(0, 1);
  });

  test('accepts a root at either end and a bracket given backwards', () => {
    expect(valueIn(brent((x) => x, 0, 1))).toEqual({ root: 0, iterations: 0 });
    expect(valueIn(brent((x) => x - 1, 0, 1))).toEqual({ root: 1, iterations: 0 });
    expect(valueIn(brent((x) => x * x * x - 8, 5, 0)).root).toBeCloseTo(2, 14);
  });

  test('survives a jump and a steep cliff', () => {
    expect(valueIn(brent((x) => (x < 0.3 ? -1 : 1), 0, 1)).root).toBeCloseTo(0.3, 14);
    expect(valueIn(brent((x) => Math.exp(200 * x) - 2, -1, 1)).root).toBeCloseTo(Math.log(2) / 200, 14);
  });

  test('says why it has no root', () => {
    expect(brent((x) => x * x + 1, -1, 1)).toEqual({ ok: false, reason: 'no_sign_change' });
    expect(brent(() => Number.NaN, -1, 1)).toEqual({ ok: false, reason: 'not_finite' });
    expect(brent((x) => 1 / x, -1, 1)).toMatchObject({ ok: false });
    expect(brent((x) => x - 0.1234, 0, Number.POSITIVE_INFINITY)).toEqual({
      ok: false,
      reason: 'not_finite',
    });
    expect(brent((x) => x * x * x - 0.1234, 0, 1, { maxIterations: 2 })).toEqual({
      ok: false,
      reason: 'not_converged',
    });
  });

  law(
    'stays in its bracket and needs few steps on cubics',
    fc.property(
      fc.double({ min: -0.99, max: 0.99, noNaN: true }),
      fc.double({ min: 0.01, max: 9, noNaN: true }),
      (c, k) => {
        const { root, iterations } = valueIn(brent((x) => k * (x - c) + (x - c) ** 3, -1, 1));
        expect(root).toBeCloseTo(c, 12);
        expect(Math.abs(root)).toBeLessThanOrEqual(1);
        expect(iterations).toBeLessThan(60);
      },
    ),
  );
});

describe('scanBrackets', () => {
  test('reports each sign change of a grid in order', () => {
    const grid = [0, 1, 2, 3, 4];
    expect(scanBrackets((x) => (x - 0.5) * (x - 2.5), grid)).toEqual([
      { lower: 0, upper: 1 },
      { lower: 2, upper: 3 },
    ]);
  });

  test('reports an exact zero once', () => {
    expect(scanBrackets((x) => x - 2, [0, 1, 2, 3])).toEqual([{ lower: 2, upper: 2 }]);
  });

  test('does not step over a pair of roots between two points, or a touch', () => {
    const grid = geometricGrid(0.1, 10, 12);
    const pair = scanBrackets((x) => (x - 2) * (x - 2.001), grid);
    expect(pair).toHaveLength(2);
    expect(
      pair.every(
        ({ lower, upper }) => (lower - 2) * (upper - 2) < 0 || (lower - 2.001) * (upper - 2.001) < 0,
      ),
    ).toBe(true);
    const touch = scanBrackets((x) => (x - 3) ** 2, grid, 1e-14);
    expect(touch).toHaveLength(1);
    expect(touch[0]?.lower).toBeCloseTo(3, 6);
    expect(scanBrackets((x) => (x - 3) ** 2 + 0.01, grid)).toEqual([]);
  });

  test('skips cells where the function has no value', () => {
    expect(scanBrackets((x) => Math.log(x), [-1, 0.5, 2])).toEqual([{ lower: 0.5, upper: 2 }]);
  });
});

test('a straight line is met in two steps, not by halving the bracket', () => {
  const found = brent((x) => 3 * x - 2, 0, 1e6);
  expect(found.ok && found.value.iterations).toBeLessThan(5);
});
