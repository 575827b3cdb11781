/* SHA-256 (FIPS 180-4), so that the engine needs no runtime's own. */

const BLOCK = 64;

const PRIMES = firstPrimes(64);
/** The first 32 bits of the fractional parts of the roots of the first primes. */
const ROUND = PRIMES.map((prime) => fraction(prime, cubed, 3n));
const START = PRIMES.slice(0, 8).map((prime) => fraction(prime, squared, 2n));

/** Digest a text, as UTF-8, to 64 hexadecimal digits. */
export function sha256(text: string): string {
  let state: readonly number[] = START;
  const bytes = padded(utf8(text));
  for (let at = 0; at < bytes.length; at += BLOCK) state = compressed(state, scheduleOf(bytes, at));
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function compressed(state: readonly number[], schedule: readonly number[]): readonly number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (const [i, word] of schedule.entries()) {
    const choice = (e & f) ^ (~e & g);
    const first = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + (ROUND[i] ?? 0) + word;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + (state[i] ?? 0)) | 0);
}

function scheduleOf(bytes: Uint8Array, at: number): readonly number[] {
  const words: number[] = [];
  for (let i = 0; i < 16; i++) {
    const [p, q, r, s] = bytes.subarray(at + 4 * i, at + 4 * i + 4);
    words.push(((p ?? 0) << 24) | ((q ?? 0) << 16) | ((r ?? 0) << 8) | (s ?? 0));
  }
  const word = (i: number): number => words[i] ?? 0;
  for (let i = 16; i < 64; i++) {
    const early = turned(word(i - 15), 7) ^ turned(word(i - 15), 18) ^ (word(i - 15) >>> 3);
    const late = turned(word(i - 2), 17) ^ turned(word(i - 2), 19) ^ (word(i - 2) >>> 10);
    words.push((word(i - 16) + early + word(i - 7) + late) | 0);
  }
  return words;
}

/** The bits turned to the right. */
function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** A single bit, zeros, and the length in bits at the end of the last block. */
function padded(bytes: readonly number[]): Uint8Array {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  let bits = bytes.length * 8;
  for (let at = whole.length - 1; bits > 0; at--) {
    whole[at] = bits % 256;
    bits = Math.floor(bits / 256);
  }
  return whole;
}

function utf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(0));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(6), tail(0));
    else bytes.push(0xf0 | (code >> 18), tail(12), tail(6), tail(0));
  }
  return bytes;
}

function squared(n: bigint): bigint {
  return n * n;
}

function cubed(n: bigint): bigint {
  return n * n * n;
}

/** The 32 bits after the point of a root: the whole root of the number with 32 binary places for each factor. */
function fraction(prime: number, raised: (n: bigint) => bigint, factors: bigint): number {
  const radicand = BigInt(prime) << (32n * factors);
  let found = 0n;
  for (let bit = 1n << 37n; bit > 0n; bit >>= 1n) if (raised(found + bit) <= radicand) found += bit;
  return Number(found & 0xffffffffn) | 0;
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}
