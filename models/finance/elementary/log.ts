import { highWord, withHighWord } from './words';

/*
 * Logarithms by additions, multiplications and divisions alone, which every runtime rounds alike; Math.log is not the
 * same to the last bit in two versions of one engine. Source: FreeBSD msun e_log.c and s_log1p.c (Sun Microsystems,
 * 1993; freely granted).
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const TWO_54 = 2 ** 54;
/** High word of √½, where the fraction is halved instead of doubled. */
const ROOT_HALF = 0x3fe6a09e;

/** Natural logarithm, within one unit in the last place; −∞ at 0, NaN below. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const subnormal = x < 2 ** -1022;
  const normal = subnormal ? x * TWO_54 : x;
  const high = shifted(normal);
  return ofParts(fraction(normal, high) - 1, exponent(high) - (subnormal ? 54 : 0), 0);
}

/** ln(1 + x), within one unit in the last place however small x is; −∞ at −1, NaN below. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  if (Math.abs(x) < 2 ** -53) return x;
  if (x > -0.29289 && x < 0.41421) return ofParts(x, 0, 0);
  const whole = 1 + x;
  const high = shifted(whole);
  const k = exponent(high);
  // What rounding 1 + x lost, as a part of it.
  const lost = k < 54 ? (k >= 2 ? 1 - (whole - x) : x - (whole - 1)) / whole : 0;
  return ofParts(fraction(whole, high) - 1, k, lost);
}

/* x = 2^exponent × fraction, √½ ≤ fraction < √2, both read from the high word moved so that √½ starts an octave. */

function shifted(x: number): number {
  return highWord(x) + (0x3ff00000 - ROOT_HALF);
}

function exponent(high: number): number {
  return (high >>> 20) - 0x3ff;
}

function fraction(x: number, high: number): number {
  return withHighWord(x, (high & 0xfffff) + ROOT_HALF);
}

/** ln(1 + f) + k ln 2 + lost. */
function ofParts(f: number, k: number, lost: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return s * (half + (odd + even)) + (k * LN2_LOW + lost) - half + f + k * LN2_HIGH;
}
