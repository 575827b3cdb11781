/* The two halves of a double, so that its exponent and its leading bits can be read and set. */

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
const LOW = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 0 : 1;
const HIGH = 1 - LOW;

/** The sign, exponent and first 20 bits of the fraction. */
export function highWord(x: number): number {
  double[0] = x;
  return words[HIGH] as number;
}

/** The same number with another high word. */
export function withHighWord(x: number, high: number): number {
  double[0] = x;
  words[HIGH] = high;
  return double[0];
}

/** The number cut to its leading 21 bits, so that the product of two such is exact. */
export function leading(x: number): number {
  double[0] = x;
  words[LOW] = 0;
  return double[0];
}

const TWO_1000 = withHighWord(0, (1023 + 1000) << 20);
const TWO_MINUS_1000 = 1 / TWO_1000;

/** x × 2^k, rounded once however large k is. */
export function scaled(x: number, k: number): number {
  if (k > 1000) return x * TWO_1000 * powerOfTwo(Math.min(k - 1000, 1000));
  if (k < -1000) return x * TWO_MINUS_1000 * powerOfTwo(Math.max(k + 1000, -1000));
  return x * powerOfTwo(k);
}

/** 2^k exactly, −1022 ≤ k ≤ 1023. */
export function powerOfTwo(k: number): number {
  return withHighWord(0, ((1023 + k) << 20) >>> 0);
}

/** The power of two at or below a positive number: a scale that multiplies without rounding. */
export function powerOfTwoNear(x: number): number {
  const subnormal = x < 2 ** -1022;
  const k = (highWord(subnormal ? x * 2 ** 54 : x) >>> 20) - 1023 - (subnormal ? 54 : 0);
  return scaled(1, k);
}
