/** A source of whole numbers from 0 to below a bound, each as likely as the other. */
export type RandomBelow = (bound: number) => number;

/**
 * Make a generator of 32-bit numbers: the same seed gives the same sequence on every machine.
 *
 * xoshiro128** 1.1, its state filled from the seed by SplitMix32. Source: Blackman and Vigna (2018).
 */
export function random32(seed: number): () => number {
  let state = Math.trunc(seed) >>> 0;
  const split = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  return xoshiro128([split(), split(), split(), split()]);
}

/** The generator on a given state, which must not be all zeros. */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

/** Turn a generator into one of bounded whole numbers, without bias (numbers of the last, incomplete, round are thrown away). */
export function randomBelow(next: () => number): RandomBelow {
  return (bound) => {
    const limit = 2 ** 32 - (2 ** 32 % bound);
    let drawn = next();
    while (drawn >= limit) drawn = next();
    return drawn % bound;
  };
}

/** Put a list in random order, in place. Source: Fisher and Yates, Durstenfeld (1964). */
export function shuffle(order: Int32Array, below: RandomBelow): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = below(i + 1);
    const held = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = held;
  }
}

function rotateLeft(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
