import { exp } from './elementary';
/**
 * Give the probability that a standard normal variable is at most x, to about 15 digits.
 *
 * Hart's rational approximation as published by G. West, "Better approximations to cumulative normal functions",
 * Wilmott 2005: a quotient of polynomials up to |x| = 7.07, a continued fraction beyond.
 */
export function normalProbability(x: number): number {
  const size = Math.abs(x);
  if (size > 37) return x > 0 ? 1 : 0;
  const density = exp((-size * size) / 2);
  const tail =
    size < 7.07106781186547
      ? (density * polynomial(size, ABOVE)) / polynomial(size, BELOW)
      : density / (size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))) / 2.506628274631;
  return x > 0 ? 1 - tail : tail;
}

const ABOVE = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const BELOW = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
];

function polynomial(x: number, coefficients: readonly number[]): number {
  return coefficients.reduce((sum, one) => sum * x + one, 0);
}
