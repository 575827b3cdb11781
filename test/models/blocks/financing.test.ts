import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { annuity, compute, costs, earns, money, near, span, type Tranche, tiny, works } from './tiny';

const loan = (
  gearing: number,
  rate: number | number[],
  grace: number,
  years: number,
  fee?: number,
): Tranche =>
  annuity(gearing, rate, grace, years, fee === undefined ? {} : { fees: { upfront: { value: fee } } });

const borrowed = (facts: Parameters<typeof tiny>[0], ...tranches: Tranche[]) =>
  compute(tiny(facts, { funding: { tranches } }));

describe('a level annuity', () => {
  test('2012 cost engineer paper (E5): 1909.62 at 6 % over 4 years is 551.10 a year', () => {
    const { series } = borrowed({ timeline: span(5), capex: [works(1909.62, 5)] }, loan(1, 0.06, 0, 4));
    expect(near(series('loan.debt_service'), 2)).toEqual([0, 551.1, 551.1, 551.1, 551.1, 0]);
    expect(near(series('loan.interest'), 2).slice(0, 3)).toEqual([0, 114.58, 88.39]);
    expect(near(series('loan.principal'), 2).slice(0, 3)).toEqual([0, 436.52, 462.71]);
  });

  test('a zero rate repays equal parts', () => {
    const { series } = borrowed({ timeline: span(5), capex: [works(100, 5)] }, loan(1, 0, 0, 4));
    expect(series('loan.principal')).toEqual([0, 25, 25, 25, 25, 0]);
  });

  test('grace: interest only, then the instalments', () => {
    const { series } = borrowed({ timeline: span(5), capex: [works(100, 5)] }, loan(1, 0.1, 2, 2));
    // 100 × 0.1 / (1 − 1.1^−2) = 57.619048
    expect(near(series('loan.debt_service'), 6)).toEqual([0, 10, 10, 57.619048, 57.619048, 0]);
  });

  test('the balance after the last instalment is exactly zero', () => {
    const { series } = borrowed({ timeline: span(20), capex: [works(1e9 / 3, 5)] }, loan(0.7, 0.0437, 3, 11));
    expect(series('loan.closing').slice(14)).toEqual(new Array(7).fill(0));
    expect(series('loan.debt_service').slice(15)).toEqual(new Array(6).fill(0));
  });

  test('by quarters: the yearly rate ÷ 4 on the opening balance', () => {
    const { series } = borrowed(
      { timeline: span(1, 0.25, 'quarter'), capex: [{ ...works(100, 1), cost: spentAtOnce(100) }] },
      loan(1, 0.08, 0, 1),
    );
    // 100 × 0.02 / (1 − 1.02^−4) = 26.262375
    expect(near(series('loan.debt_service'), 6)).toEqual([0, 26.262375, 26.262375, 26.262375, 26.262375]);
  });

  test('when the rate changes, the rest is spread anew over the instalments left', () => {
    const { series } = borrowed({ timeline: span(2), capex: [works(100, 2)] }, loan(1, [0, 0.1, 0.2], 0, 2));
    // first year: 10 interest, 100 × 0.1 / (1.1² − 1) = 47.619048 principal; second: the rest with 20 % on it
    expect(near(series('loan.principal'), 6)).toEqual([0, 47.619048, 52.380952]);
    expect(near(series('loan.interest'), 6)).toEqual([0, 10, 10.47619]);
  });

  test('a loan that would outlive the concession falls due in the last period', () => {
    const { series, broken } = borrowed({ timeline: span(3), capex: [works(90, 3)] }, loan(1, 0, 0, 9));
    expect(series('loan.principal')).toEqual([0, 10, 10, 70]);
    expect(broken()).toEqual([]);
  });
});

describe('drawing the loan', () => {
  test('interest during construction and the fee are funded like the works (C1 without commitment fee)', () => {
    const { result, series, value, broken } = borrowed(
      { timeline: span(4, 2), capex: [works(200, 4, 2)] },
      loan(0.7, 0.06, 0, 4, 0.02),
    );
    const k = 1 + 0.06 * 0.7;
    const facility = (0.7 * (100 * k + 100)) / (1 - 0.7 * 0.02 * k); // 145.056…
    expect(value('loan.facility')).toBeCloseTo(facility, 9);
    const draw = 0.7 * (100 + 0.02 * facility);
    expect(near(series('loan.draw'), 8).slice(0, 2)).toEqual(near([draw, facility - draw], 8));
    expect(series('tranches.senior.upfront_fee')[0]).toBeCloseTo(0.02 * facility, 9);
    expect(near(series('funding.uses'))).toEqual(near(series('funding.sources')));
    expect(result.feedback).toMatchObject([
      { lines: ['tranches.senior.share', 'tranches.senior.size'], method: 'affine', converged: true },
    ]);
    expect(broken()).toEqual([]);
  });

  test('sponsor and lender share the needs by the gearing', () => {
    const { series } = borrowed({ timeline: span(2), capex: [works(100, 2)] }, loan(0.6, 0.05, 0, 2));
    expect(series('loan.draw')).toEqual([60, 0, 0]);
    expect(series('equity.injection')[0]).toBe(40);
  });

  test('capitalised interest and fee are written off evenly over the operating phase', () => {
    const { series } = borrowed({ timeline: span(2, 2), capex: [works(200, 2, 2)] }, loan(0.5, 0.1, 0, 2));
    // draw 50; interest in the second year 5
    expect(near(series('amortisation.additions'))).toEqual([0, 5, 0, 0]);
    expect(near(series('amortisation.charge'))).toEqual([0, 0, 2.5, 2.5]);
  });

  test('without construction nothing is drawn and the model stands', () => {
    const { series, broken } = borrowed(
      { timeline: span(3, 0), capex: [works(90, 3)] },
      loan(0.8, 0.05, 0, 2, 0.01),
    );
    expect(series('loan.draw')).toEqual([0, 0, 0]);
    expect(series('equity.injection')).toEqual([90, 0, 0]);
    expect(broken()).toEqual([]);
  });
});

describe("the sponsor's money", () => {
  const facts: Parameters<typeof tiny>[0] = {
    timeline: span(3),
    inputs: [money('sales', 60)],
    revenue: [earns('sales')],
    capex: [works(100, 3)],
  };

  test('payout and minimum cash hold cash back until the last period', () => {
    const { series, broken } = compute(
      tiny(facts, { distribution: { payout: { value: 0.5 }, minimum_cash: { value: 20 } } }),
    );
    expect(series('equity.injection')).toEqual([100, 0, 0, 0]);
    expect(series('equity.distribution')).toEqual([0, 20, 40, 120]); // (60−20)/2, (100−20)/2, all
    expect(series('cash.closing')).toEqual([0, 40, 60, 0]);
    expect(broken()).toEqual([]);
  });

  test('a minimum beyond the first revenue is paid in', () => {
    const { series } = compute(
      tiny(facts, { distribution: { payout: { value: 1 }, minimum_cash: { value: 90 } } }),
    );
    expect(series('equity.injection')).toEqual([100, 30, 0, 0]);
    expect(series('equity.distribution')).toEqual([0, 0, 60, 150]);
  });

  test('later shortfalls are paid in as well', () => {
    const { series, broken } = compute(tiny({ ...facts, opex: [costs([0, 10, 75, 10])] }));
    expect(series('equity.injection')).toEqual([100, 0, 15, 0]);
    expect(series('equity.distribution')).toEqual([0, 50, 0, 50]);
    expect(broken()).toEqual([]);
  });
});

function spentAtOnce(amount: number): Project['capex'][number]['cost'] {
  return {
    type: 'total',
    amount: { value: amount },
    spend: { profile: 'even', start_year: { value: 1 }, years: { value: 0.25 } },
  };
}
