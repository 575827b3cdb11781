import { describe, expect, test } from 'vitest';
import type { PoolRule } from '../../../models/project/schema-pool';
import { sixTowns, towns } from './pool-project';
import { compute } from './tiny';

/** Young, Okada and Hashimoto (1979), table 8, with the nucleolus of Young (1994) for M and T; million crowns. */
const PRINTED: Partial<Record<PoolRule, readonly number[]>> = {
  scrb: [19.54, 13.28, 5.62, 10.9, 16.66, 17.82],
  shapley: [20.01, 10.71, 6.61, 10.37, 16.94, 19.18],
  nucleolus: [20.35, 12.06, 5.0, 8.61, 18.32, 19.49],
};

describe('six municipalities as a pool', () => {
  test.each(Object.entries(PRINTED))('%s gives each the printed amount', (rule, printed) => {
    const model = compute(sixTowns(rule as PoolRule));
    const paid = towns.map((town) => model.value(`pool.${town}.cost_value`) as number);
    for (const [i, amount] of printed.entries())
      expect(Math.abs((paid[i] ?? 0) - amount)).toBeLessThan(0.0151);
    expect(paid.reduce((sum, one) => sum + one, 0)).toBeCloseTo(83.82, 10);
  });
});
