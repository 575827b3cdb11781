import { describe, expect, test } from 'vitest';
import { annuity, compute, costs, earns, money, near, span, tiny, works } from './tiny';

type Size = ReturnType<typeof annuity>['size'];

/** Works of 300, cash that rises from 50, a loan of eight years sculpted to a cover of 1.3. */
function sculpted(size: Size, repayment: { grace_years?: { value: number } } = {}) {
  const sales = [0, 80, 85, 90, 95, 100, 105, 110, 115, 120, 125];
  return compute(
    tiny(
      {
        timeline: span(10),
        inputs: [money('sales', sales)],
        revenue: [earns('sales')],
        opex: [costs(30)],
        capex: [works(600, 10)],
        tax: { rate: { value: 0.25 }, loss_carry_forward: true },
      },
      {
        funding: {
          tranches: [
            annuity(1, 0.05, 0, 8, {
              size,
              repayment: { type: 'sculpted', years: { value: 8 }, ...repayment },
            }),
          ],
        },
      },
    ),
  );
}

describe('debt sculpted to a constant cover that decides its size', () => {
  const { series, value, broken, result } = sculpted({ dscr: { value: 1.3 } });

  test('has that DSCR in every period of its life', () => {
    expect(value('tranches.senior.binds_dscr')).toBe(1);
    expect(near(series('returns.debt.dscr').slice(1, 9), 6)).toEqual(new Array(8).fill(1.3));
    expect(result.checks.find(({ id }) => id === 'checks.sculpted_senior')?.passed).toBe(true);
    expect(broken()).toEqual([]);
  });

  test('has an LLCR that equals it, from completion to the last instalment', () => {
    expect(near(series('returns.debt.llcr').slice(0, 8), 6)).toEqual(new Array(8).fill(1.3));
  });
});

test('where a cap binds instead, cover is above the required ratio and still constant', () => {
  const { series, value, broken } = sculpted({ dscr: { value: 1.3 }, cap: { value: 150 } });
  expect(value('tranches.senior.binds_dscr')).toBe(0);
  const dscr = series('returns.debt.dscr').slice(1, 9);
  expect(dscr[0]).toBeGreaterThan(1.31);
  expect(near(dscr, 6)).toEqual(near(new Array(8).fill(dscr[0] ?? 0), 6));
  expect(broken()).toEqual([]);
});
