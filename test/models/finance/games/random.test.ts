import { expect, test } from 'vitest';
import { random32, randomBelow, shuffle, xoshiro128 } from '../../../../models/finance/games/random';

test('xoshiro128** from state 1 2 3 4 gives the numbers of the published algorithm', () => {
  const next = xoshiro128([1, 2, 3, 4]);
  // Origin: the authors' published algorithm run in Python with whole numbers of any size.
  const reference = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849];
  expect(reference.map(() => next())).toEqual(reference);
});

test('the same seed gives the same sequence, another seed another', () => {
  const take = (seed: number): number[] => {
    const next = random32(seed);
    return Array.from({ length: 20 }, () => next());
  };
  expect(take(7)).toEqual(take(7));
  expect(take(7)).not.toEqual(take(8));
  expect(take(0).some((one) => one > 0)).toBe(true);
});

test('every order of four comes up about as often as any other', () => {
  const below = randomBelow(random32(11));
  const counts = new Map<string, number>();
  for (let k = 0; k < 24_000; k++) {
    const order = Int32Array.of(0, 1, 2, 3);
    shuffle(order, below);
    counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  // χ² with 23 degrees of freedom: 49.7 at one in a thousand.
  const chi = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  expect(chi).toBeLessThan(49.7);
});
