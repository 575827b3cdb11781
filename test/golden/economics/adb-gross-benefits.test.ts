import { describe, expect, it } from 'vitest';
import { npv } from '../../../models/finance';

/*
 * Asian Development Bank, Introductory Course on Economic Analysis of Investment Projects, session 2.4, sample EIRR
 * calculation 1: gross benefits of 2004–2034 in million USD, printed with one decimal; present values at 12 %, the
 * first year discounted by one year as China's method does. The costs of the table are not at hand.
 */
const none = [0, 0, 0, 0, 0];
const NON_INCREMENTAL = [...none, 1.5, 10.2, 11.0, 11.9, ...Array(21).fill(12.4), 10.3];
const INCREMENTAL = [...none, 36.2, 243.3, ...Array(23).fill(239.6), 247.6];

describe('present value of economic benefits (ADB, session 2.4)', () => {
  it.each([
    ['non-incremental', NON_INCREMENTAL, 48.1],
    ['incremental', INCREMENTAL, 972.2],
    ['total', NON_INCREMENTAL.map((value, i) => value + (INCREMENTAL[i] ?? 0)), 1020.3],
  ] as const)('%s', (_, benefits, printed) => {
    expect(benefits).toHaveLength(31);
    const worth = npv(0.12, benefits, 1);
    // Each figure is rounded by up to 0.05, which the factors of 26 years carry to 0.23 at most.
    expect(worth.ok && Math.abs(worth.value - printed)).toBeLessThan(0.3);
  });
});
