import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, expm1, ln, log1p, power, powerOfTwoNear } from '../../../../models/finance/elementary';

/** Units in the last place between two numbers; the runtime's own functions are within one of the truth. */
function ulps(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0;
  const view = new DataView(new ArrayBuffer(8));
  const rank = (x: number): bigint => {
    view.setFloat64(0, x);
    const bits = view.getBigInt64(0);
    return bits < 0n ? -(2n ** 63n) - bits : bits;
  };
  const apart = rank(a) - rank(b);
  return Number(apart < 0n ? -apart : apart);
}

const SEED = 20261121;
const within = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });

describe(`elementary functions (seed ${SEED})`, () => {
  test.each([
    ['exp', exp, Math.exp, within(-745, 709.7)],
    ['exp near 0', exp, Math.exp, within(-1, 1)],
    ['expm1', expm1, Math.expm1, within(-60, 709)],
    ['expm1 near 0', expm1, Math.expm1, within(-1e-3, 1e-3)],
    ['ln', ln, Math.log, within(1e-310, 1e308)],
    ['ln near 1', ln, Math.log, within(0.5, 2)],
    ['log1p', log1p, Math.log1p, within(-0.999999, 1e10)],
    ['log1p near 0', log1p, Math.log1p, within(-1e-4, 1e-4)],
  ] as const)('%s is the runtime’s within two units in the last place', (_, ours, theirs, numbers) => {
    fc.assert(
      fc.property(numbers, (x) => ulps(ours(x), theirs(x)) <= 2),
      { seed: SEED, numRuns: 20_000 },
    );
  });

  test.each([
    ['growth over years', within(0.5, 2), within(-60, 60)],
    ['whole years', within(0.5, 2), fc.integer({ min: -400, max: 400 })],
    ['any power', within(1e-300, 1e300), within(-5, 5)],
    ['of negative numbers', within(-50, -1e-5), fc.integer({ min: -60, max: 60 })],
  ])('a power is the runtime’s within two units in the last place: %s', (_, bases, exponents) => {
    fc.assert(
      fc.property(bases, exponents, (a, b) => ulps(power(a, b), a ** b) <= 2),
      { seed: SEED, numRuns: 20_000 },
    );
  });

  test('powers of two, squares and roots of squares are exact', () => {
    for (let n = -1074; n <= 1023; n++) expect(power(2, n)).toBe(2 ** n);
    for (let n = 1; n <= 1000; n++) {
      expect(power(n, 2)).toBe(n * n);
      expect(power(n * n, 0.5)).toBe(n);
      expect(power(n, 3)).toBe(n * n * n);
    }
  });

  test('a number lies between its power of two and the next', () => {
    fc.assert(
      fc.property(within(5e-324, 1.7e308), (x) => {
        const below = powerOfTwoNear(x);
        return below <= x && x < 2 * below && Number.isInteger(Math.log2(below));
      }),
      { seed: SEED, numRuns: 20_000 },
    );
  });

  test('where there is no number the answer is that of the runtime', () => {
    const odd = [0, -0, 1, -1, 2, -2, 0.5, -0.5, Infinity, -Infinity, Number.NaN, 1e308, 5e-324, 2 ** 40];
    for (const x of odd) {
      expect(exp(x)).toBe(Math.exp(x));
      expect(expm1(x)).toBe(Math.expm1(x));
      expect(ln(x)).toBe(Math.log(x));
      expect(log1p(x)).toBe(Math.log1p(x));
      for (const y of odd) expect([x, y, power(x, y)]).toEqual([x, y, x ** y]);
    }
  });
});
