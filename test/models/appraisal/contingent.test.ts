import { describe, expect, test } from 'vitest';
import { affordabilityOf } from '../../../models/appraisal/fiscal';
import { earns, money, span, tiny, works } from '../blocks/tiny';

describe('contingent liabilities of a revenue guarantee (international.md C7)', () => {
  // Revenue lognormal, mean 100·1.03^t, σ 15 %·√t, floor 80 % of the mean; works in the year before.
  const means = Array.from({ length: 11 }, (_, t) => (t === 0 ? 0 : 100 * 1.03 ** t));
  const project = {
    ...tiny(
      {
        timeline: span(10),
        inputs: [money('fees', means)],
        revenue: [earns('fees')],
        capex: [works(50, 10)],
      },
      {
        subsidies: [
          {
            id: 'floor',
            label: 'Floor',
            type: 'revenue_guarantee',
            forecast: { value: means },
            floor_share: { value: 0.8 },
            volatility: { value: 0.15 },
          },
        ],
      },
    ),
    budgets: [
      {
        id: 'city',
        label: 'Budget',
        kind: 'general_public' as const,
        forecast: { value: 1000 },
      },
    ],
  };
  const study = affordabilityOf(project);
  if (!study.ok) throw new Error(study.error[0]?.message.en);
  const [guarantee] = study.value.contingent;

  test('expected payments of years 1, 3, 5 and 10', () => {
    const at = (t: number) => guarantee?.expected[t] ?? Number.NaN;
    expect(at(1)).toBeCloseTo(0.415707328, 8);
    expect(at(3)).toBeCloseTo(2.734224517, 8);
    expect(at(5)).toBeCloseTo(5.226808842, 8);
    expect(at(10)).toBeCloseTo(11.64200794, 8);
  });

  test('P95 is what the worst 5 % of revenue leaves to pay, at most the whole floor', () => {
    // F·(0.8 − e^(−σ²/2 − 1.64485·σ)), σ = 0.15·√t
    const p95 = (t: number): number => {
      const sigma = 0.15 * t ** 0.5;
      return Math.max(0, 100 * 1.03 ** t * (0.8 - Math.exp(-(sigma ** 2) / 2 - 1.6448536269514722 * sigma)));
    };
    for (const t of [1, 3, 10]) {
      expect(guarantee?.p95?.[t]).toBeCloseTo(p95(t), 9);
      expect(guarantee?.most[t]).toBeCloseTo(80 * 1.03 ** t, 9);
    }
  });

  test('its share of the budget is that of the most in a year', () => {
    expect(guarantee?.share).toBeCloseTo((80 * 1.03 ** 10) / 1000, 12);
  });
});
