import { exp, ln } from './elementary';
import { normalProbability } from './normal';

const A = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
];
const B = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
  1,
];
const C = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const D = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1];

/**
 * Find the x a standard normal variable stays below with a given probability, to about 15 digits.
 *
 * Acklam's rational approximation, refined by one step of Halley's method.
 *
 * @param p above 0 and below 1; the ends give ∓∞
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  const x = rough(p);
  const error = normalProbability(x) - p;
  const step = error * Math.sqrt(2 * Math.PI) * exp((x * x) / 2);
  return x - step / (1 + (x * step) / 2);
}

function rough(p: number): number {
  const low = 0.02425;
  if (p < low) return tail(Math.sqrt(-2 * ln(p)));
  if (p > 1 - low) return -tail(Math.sqrt(-2 * ln(1 - p)));
  const q = p - 0.5;
  return (polynomial(q * q, A) * q) / polynomial(q * q, B);
}

function tail(q: number): number {
  return polynomial(q, C) / polynomial(q, D);
}

function polynomial(x: number, coefficients: readonly number[]): number {
  return coefficients.reduce((sum, one) => sum * x + one, 0);
}
