import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { compute, costs, earns, money, near, span, tiny, works } from './tiny';

function holiday(exempt: number, half: number, from: 'first_revenue' | 'first_profit'): Project['tax'] {
  return {
    rate: { value: 0.25 },
    loss_carry_forward: true,
    deferred: true,
    holiday: { exempt_years: { value: exempt }, half_years: { value: half }, from },
  };
}

/** CAS 18 art. 17: measured at the rate of the period in which it reverses. */
describe('deferred tax under a holiday', () => {
  const fast = (tax: Project['tax'], step: Project['timeline']['step'] = 'year'): Project =>
    tiny({
      timeline: span(6, 1, step),
      inputs: [money('sales', 100)],
      revenue: [earns('sales')],
      // Book 20 a year for six years, tax 60 a year for two: differences 40, 80, 60, 40, 20, 0.
      capex: [{ ...works(120, 6), tax_depreciation: { method: 'straight_line', tax_life: { value: 2 } } }],
      tax,
    });

  test('what reverses in years free of tax costs nothing, at half the rate half', () => {
    const { series, broken, sum } = compute(fast(holiday(3, 2, 'first_revenue')));
    expect(near(series('tax.differences'))).toEqual([0, 40, 80, 60, 40, 20, 0]);
    // Of 40: 20 reverse at half the rate, 20 after: 25 % × (10 + 20). Of 80: 20 free, 40 at half, 20 after.
    expect(near(series('tax.deferred'))).toEqual([0, 7.5, 10, 10, 7.5, 5, 0]);
    expect(near(series('tax.paid'))).toEqual([0, 0, 0, 0, 12.5, 12.5, 25]); // 100 taxed at none, half, all
    expect(near(series('tax.charge'))).toEqual([0, 7.5, 2.5, 0, 10, 10, 20]);
    expect(sum('tax.deferred_charge')).toBeCloseTo(0, 9);
    expect(broken()).toEqual([]);
  });

  test('what reverses after the holiday is measured at the full rate', () => {
    const { series } = compute(fast(holiday(1, 1, 'first_revenue')));
    // From the second year on all of it reverses at 25 %; of the first year's 40 as well: later differences go first.
    expect(near(series('tax.deferred'))).toEqual([0, 10, 20, 15, 10, 5, 0]);
  });

  test('a holiday of no years is no holiday', () => {
    const { holiday: _, ...plain } = holiday(0, 0, 'first_revenue');
    expect(near(compute(fast(holiday(0, 0, 'first_revenue'))).series('tax.deferred'))).toEqual(
      near(compute(fast(plain)).series('tax.deferred')),
    );
  });

  test('quarters end their years where years do', () => {
    const { series, broken } = compute(fast(holiday(3, 2, 'first_revenue'), 'quarter'));
    expect(near(series('tax.deferred').filter((_, t) => t % 4 === 3))).toEqual([0, 7.5, 10, 10, 7.5, 5, 0]);
    expect(broken()).toEqual([]);
  });

  const losing = (tax: Project['tax'], sales: number[], spent: number[]): Project =>
    tiny({
      timeline: span(sales.length, 0),
      inputs: [money('sales', sales)],
      revenue: [earns('sales')],
      opex: [costs(spent)],
      tax,
    });

  test('a loss used in years free of tax is worth nothing', () => {
    const { series, broken } = compute(
      losing(holiday(2, 1, 'first_revenue'), [10, 100, 100, 100], [80, 0, 0, 0]),
    );
    expect(near(series('tax.deferred'))).toEqual([0, 0, 0, 0]);
    expect(broken()).toEqual([]);
  });

  test('a loss used at half the rate is worth half', () => {
    const { series, broken } = compute(losing(holiday(1, 1, 'first_revenue'), [10, 100, 100], [80, 0, 0]));
    expect(near(series('tax.deferred'))).toEqual([-8.75, 0, 0]); // 70 × 12.5 %
    expect(near(series('tax.charge'))).toEqual([-8.75, 12.5, 25]); // 3.75 paid on 30 and 8.75 used up
    expect(broken()).toEqual([]);
  });

  test('a loss used up before the holiday begins is worth the full rate, the rest what the holiday leaves', () => {
    const { series, broken } = compute(
      losing(holiday(1, 1, 'first_profit'), [0, 30, 100, 100], [50, 0, 0, 0]),
    );
    expect(near(series('tax.loss_closing'))).toEqual([50, 20, 0, 0]);
    expect(near(series('tax.holiday_year'))).toEqual([0, 0, 1, 2]);
    // 30 saves tax at the full rate; the other 20 reduces a profit that is free of tax.
    expect(near(series('tax.deferred'))).toEqual([-7.5, 0, 0, 0]);
    expect(broken()).toEqual([]);
  });
});
