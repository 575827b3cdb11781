import fc from 'fast-check';
import { test } from 'vitest';
import type { Outcome } from '../../../models/finance';

/** One seed for every property of the folder: a failure replays as it stands. */
export const SEED = 20_260_501;

/** Run a property as a test whose name carries the seed. */
export function law(
  name: string,
  property: fc.IProperty<never> | fc.IRawProperty<unknown>,
  runs = 300,
): void {
  test(`${name} (seed ${SEED})`, () => {
    fc.assert(property as fc.IRawProperty<unknown>, { seed: SEED, numRuns: runs });
  });
}

/** Unwrap a defined outcome or fail with its reason. */
export function valueIn<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`undefined: ${outcome.reason}`);
  return outcome.value;
}

/** Whole money amounts, zero included: the shape of most real flows. */
export const wholeFlows = (minLength: number, maxLength: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength, maxLength });

/** NPV at a rate as a share of the discounted gross flow, from whichever end keeps the weights below 1. */
export function relativeNpv(rate: number, times: readonly number[], flows: readonly number[]): number {
  const x = Math.log1p(rate);
  const reference = x >= 0 ? Math.min(...times) : Math.max(...times);
  let value = 0;
  let gross = 0;
  for (const [i, flow] of flows.entries()) {
    const term = flow * Math.exp(-x * ((times[i] ?? 0) - reference));
    value += term;
    gross += Math.abs(term);
  }
  return value / gross;
}
