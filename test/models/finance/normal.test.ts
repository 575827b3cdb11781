import { expect, test } from 'vitest';
import { normalProbability } from '../../../models/finance/normal';

/* Values of Φ to 15 digits from Abramowitz and Stegun, table 26.1, and from symmetry. */
test.each([
  [0, 0.5],
  [0.5, 0.691462461274013],
  [1, 0.841344746068543],
  [1.96, 0.97500210485178],
  [3, 0.99865010196837],
])('Φ(%s) = %s', (x, probability) => {
  expect(normalProbability(x)).toBeCloseTo(probability, 14);
  expect(normalProbability(-x)).toBeCloseTo(1 - probability, 14);
});

test('rises without a jump where the two forms meet, and ends at 0 and 1', () => {
  const [below, above] = [normalProbability(-7.0710678), normalProbability(-7.0710679)];
  expect(above).toBeLessThan(below);
  expect(above / below).toBeCloseTo(1, 5);
  expect(normalProbability(-40)).toBe(0);
  expect(normalProbability(40)).toBe(1);
});
