import { highWord, leading, scaled, withHighWord } from './words';

/*
 * Powers by additions, multiplications and divisions alone, which every runtime rounds alike; `**` is not the same to
 * the last bit in two versions of one engine. Source: FreeBSD msun e_pow.c (Sun Microsystems, 2004; freely granted).
 */

const LN2_LEADING = 0.6931471824645996;
const LN2_REST = -1.904654299957768e-9;
/** 2 ÷ (3 ln 2), in two parts. */
const CP = 0.9617966939259756;
const CP_LEADING = 0.9617967009544373;
const CP_REST = -7.028461650952758e-9;
/** log₂ 1.5, in two parts. */
const LOG_LEADING = [0, 0.5849624872207642] as const;
const LOG_REST = [0, 1.350039202129749e-8] as const;

/** a^b, within one unit in the last place; the cases without a number are those of `**`. */
export function power(a: number, b: number): number {
  if (b === 0) return 1;
  if (b === 1) return a;
  if (b === 2) return a * a;
  if (b === -1) return 1 / a;
  if (b === 0.5 && a > 0) return Math.sqrt(a);
  const size = Math.abs(a);
  const plain = size > 0 && size < Number.POSITIVE_INFINITY && size !== 1 && Math.abs(b) < 2 ** 31;
  if (!plain) return a ** b; // zeros, infinities, ones, undefined and exponents beyond use: no rounding in them
  const whole = Number.isInteger(b);
  if (a < 0 && !whole) return Number.NaN;
  const value = positive(size, b);
  return a < 0 && b % 2 !== 0 ? -value : value;
}

/** x^b of a positive x: 2^(b log₂ x), the logarithm held in two parts. */
function positive(x: number, b: number): number {
  const high = log2(x);
  const low = restOfLog2;
  const lead = leading(b);
  const p = (b - lead) * high + b * low;
  const whole = lead * high;
  const z = p + whole;
  if (z >= 1024) return z > 1024 || p > z - whole ? Number.POSITIVE_INFINITY : twoTo(whole, p);
  if (z <= -1075) return 0;
  return twoTo(whole, p);
}

/** What the last log₂ left beside its leading bits; a pair made for each power would cost more than the power. */
let restOfLog2 = 0;

/** The leading 21 bits of log₂ x; the rest is in `restOfLog2`. */
function log2(x: number): number {
  const normal = x < 2 ** -1022 ? x * 2 ** 53 : x;
  const word = highWord(normal);
  let n = (word >> 20) - 0x3ff - (normal === x ? 0 : 53);
  const bits = word & 0xfffff;
  // 1 ≤ fraction < √1.5, or √1.5 ≤ fraction < √3 counted from 1.5, or half of what is above.
  let near: 0 | 1 = 0;
  let exponent = 0x3ff00000;
  if (bits > 0x3988e && bits < 0xbb67a) near = 1;
  else if (bits >= 0xbb67a) {
    n += 1;
    exponent = 0x3fe00000;
  }
  const fraction = withHighWord(normal, bits | exponent);
  const centre = near === 0 ? 1 : 1.5;
  const u = fraction - centre;
  const v = 1 / (fraction + centre);
  const ratio = u * v;
  const ratioLead = leading(ratio);
  const sumLead = leading(fraction + centre);
  const sumRest = fraction - (sumLead - centre);
  const ratioRest = v * (u - ratioLead * sumLead - ratioLead * sumRest);
  let square = ratio * ratio;
  const tail =
    square *
      square *
      (0.5999999999999946 +
        square *
          (0.4285714285785502 +
            square *
              (0.33333332981837743 +
                square *
                  (0.272728123808534 + square * (0.23066074577556175 + square * 0.20697501780033842))))) +
    ratioRest * (ratioLead + ratio);
  square = ratioLead * ratioLead;
  const cubeLead = leading(3 + square + tail);
  const cubeRest = tail - (cubeLead - 3 - square);
  const first = ratioLead * cubeLead;
  const second = ratioRest * cubeLead + cubeRest * ratio;
  const partLead = leading(first + second);
  const partRest = second - (partLead - first);
  const logLead = CP_LEADING * partLead;
  const logRest = CP_REST * partLead + partRest * CP + LOG_REST[near];
  const high = leading(logLead + logRest + LOG_LEADING[near] + n);
  restOfLog2 = logRest - (high - n - LOG_LEADING[near] - logLead);
  return high;
}

/** 2^(whole + rest), the rest being small beside the whole. */
function twoTo(whole: number, rest: number): number {
  const z = whole + rest;
  const n = Math.abs(z) > 0.5 ? Math.trunc(z + (z < 0 ? -0.5 : 0.5)) : 0;
  const part = whole - n;
  const t = leading(rest + part);
  const u = t * LN2_LEADING;
  const v = (rest - (t - part)) * Math.LN2 + t * LN2_REST;
  const sum = u + v;
  const w = v - (sum - u);
  const square = sum * sum;
  const t1 =
    sum -
    square *
      (0.16666666666666602 +
        square *
          (-0.0027777777777015593 +
            square *
              (0.00006613756321437934 +
                square * (-0.0000016533902205465252 + square * 4.1381367970572385e-8))));
  const r = (sum * t1) / (t1 - 2) - (w + sum * w);
  return scaled(1 - (r - sum), n);
}
