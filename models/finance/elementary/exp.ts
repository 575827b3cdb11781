import { powerOfTwo, scaled } from './words';

/*
 * The exponential by additions, multiplications and divisions alone, which every runtime rounds alike; Math.exp is not
 * the same to the last bit in two versions of one engine. Source: FreeBSD msun e_exp.c and s_expm1.c (Sun Microsystems,
 * 1993; freely granted).
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019411;

/** e^x, within one unit in the last place. */
export function exp(x: number): number {
  if (!(x <= OVERFLOW)) return x > OVERFLOW ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x < UNDERFLOW) return 0;
  if (Math.abs(x) < 2 ** -28) return 1 + x;
  if (x === 1) return Math.E; // the series is one unit off here, where everybody looks
  const near = Math.abs(x) <= 0.5 * (LN2_HIGH + LN2_LOW);
  const k = near ? 0 : Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5));
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const rest = high - low;
  const square = rest * rest;
  const c =
    rest -
    square *
      (0.16666666666666602 +
        square *
          (-0.0027777777777015593 +
            square *
              (0.00006613756321437934 +
                square * (-0.0000016533902205465252 + square * 4.1381367970572385e-8))));
  if (k === 0) return 1 - ((rest * c) / (c - 2) - rest);
  return scaled(1 - (low - (rest * c) / (2 - c) - high), k);
}

/** e^x − 1, within one unit in the last place however small x is. */
export function expm1(x: number): number {
  if (!(x <= OVERFLOW)) return x > OVERFLOW ? Number.POSITIVE_INFINITY : Number.NaN;
  const size = Math.abs(x);
  if (size < 2 ** -54) return x;
  if (x < -56 * LN2_HIGH) return -1;
  if (size <= 0.5 * LN2_HIGH) return small(x, 0, 0);
  const k = size < 1.5 * LN2_HIGH ? Math.sign(x) : Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5));
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const rest = high - low;
  return small(rest, high - rest - low, k);
}

/** (e^(rest + c) × 2^k) − 1 for a rest within half of ln 2. */
function small(rest: number, c: number, k: number): number {
  const half = 0.5 * rest;
  const product = rest * half;
  const r1 =
    1 +
    product *
      (-0.03333333333333313 +
        product *
          (0.0015873015872548146 +
            product *
              (-0.0000793650757867488 +
                product * (0.000004008217827329362 + product * -2.0109921818362437e-7))));
  const t = 3 - r1 * half;
  let e = product * ((r1 - t) / (6 - rest * t));
  if (k === 0) return rest - (rest * e - product);
  e = rest * (e - c) - c - product;
  if (k === -1) return 0.5 * (rest - e) - 0.5;
  if (k === 1) return rest < -0.25 ? -2 * (e - (rest + 0.5)) : 1 + 2 * (rest - e);
  if (k < 0 || k > 56) return scaled(rest - e + 1, k) - 1;
  const inverse = powerOfTwo(-k);
  return (k < 20 ? rest - e + (1 - inverse) : rest - (e + inverse) + 1) * powerOfTwo(k);
}
