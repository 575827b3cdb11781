import { defined, type Outcome, undefinedBecause } from './outcome';

export interface BrentOptions {
  /** Absolute width of the last bracket; the machine's own precision is always added. */
  readonly tolerance?: number;
  readonly maxIterations?: number;
}

export interface BrentRoot {
  readonly root: number;
  readonly iterations: number;
}

/**
 * Find the root of a continuous function inside a bracket by Brent's method.
 *
 * Inverse quadratic interpolation guarded by bisection: never leaves the bracket, never slower than
 * a few bisections. Source: R. P. Brent, Algorithms for Minimization without Derivatives (1973), ch. 4.
 *
 * @param f function of one number
 * @param lower one end of the bracket
 * @param upper the other end; `f` must have opposite signs (or a zero) at the two ends
 * @returns root and iterations; `no_sign_change`, `not_finite` or `not_converged`
 */
export function brent(
  f: (x: number) => number,
  lower: number,
  upper: number,
  options: BrentOptions = {},
): Outcome<BrentRoot> {
  const { tolerance = 1e-15, maxIterations = 200 } = options;
  let a = lower;
  let b = upper;
  let fa = f(a);
  let fb = f(b);
  if (!(Number.isFinite(a) && Number.isFinite(b))) return undefinedBecause('not_finite');
  if (!(Number.isFinite(fa) && Number.isFinite(fb))) return undefinedBecause('not_finite');
  if (fa === 0) return defined({ root: a, iterations: 0 });
  if (fb === 0) return defined({ root: b, iterations: 0 });
  if (fa > 0 === fb > 0) return undefinedBecause('no_sign_change');

  let c = a;
  let fc = fa;
  let step = b - a;
  let previousStep = step;
  for (let iterations = 1; iterations <= maxIterations; iterations++) {
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const slack = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= slack || fb === 0) return defined({ root: b, iterations });

    const trial = interpolate(a, b, c, fa, fb, fc);
    const keeps = Math.abs(previousStep) >= slack && Math.abs(fa) > Math.abs(fb);
    const limit = Math.min(1.5 * Math.abs(half) - slack / 2, Math.abs(previousStep) / 2);
    // Interpolate only towards the far end of the bracket, and only while steps keep shrinking.
    if (keeps && trial * half > 0 && Math.abs(trial) < limit) {
      previousStep = step;
      step = trial;
    } else {
      step = half;
      previousStep = half;
    }
    a = b;
    fa = fb;
    b += Math.abs(step) > slack ? step : Math.sign(half) * slack;
    fb = f(b);
    if (!Number.isFinite(fb)) return undefinedBecause('not_finite');
    if (fb > 0 === fc > 0) {
      c = a;
      fc = fa;
      step = b - a;
      previousStep = step;
    }
  }
  return undefinedBecause('not_converged');
}

function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return ((b - c) * s) / (1 - s);
  const q = fa / fc;
  const r = fb / fc;
  const p = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  return -p / ((q - 1) * (r - 1) * (s - 1));
}
