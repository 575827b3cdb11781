import { exp, ln, log1p } from './elementary';
/**
 * Give the probability that a beta variable is at most x (the regularised incomplete beta function).
 *
 * Continued fraction by Lentz's method. Source: Abramowitz and Stegun 26.5.8; Press et al., Numerical Recipes 6.4.
 *
 * @param a first shape, above 0
 * @param b second shape, above 0
 */
export function betaProbability(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * ln(x) + b * log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b;
}

const TINY = 1e-300;

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 300; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return result;
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Logarithm of the gamma function of a positive number, by Lanczos (g = 7, n = 9). */
function logGamma(x: number): number {
  const sum = LANCZOS.reduce((total, one, i) => (i === 0 ? one : total + one / (x - 1 + i)), 0);
  const t = x + 6.5;
  return 0.5 * ln(2 * Math.PI) + (x - 0.5) * ln(t) - t + ln(sum);
}
