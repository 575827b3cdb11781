import { describe, expect, test } from 'vitest';
import { annuity, compute, earns, money, near, span, tiny, works } from './tiny';

type Terms = NonNullable<Parameters<typeof tiny>[1]>;
type Funding = NonNullable<Terms['funding']>;

/** Works of 100 half lent without interest over four years: 12.5 a year; the second year earns only 5. */
const facts: Parameters<typeof tiny>[0] = {
  timeline: span(4),
  inputs: [money('sales', [0, 60, 5, 60, 60])],
  revenue: [earns('sales')],
  capex: [works(100, 4)],
};
const half = annuity(0.5, 0, 0, 4, { repayment: { type: 'equal_principal', years: { value: 4 } } });
const funded = (rest: Partial<Funding> = {}, terms: Partial<Terms> = {}) =>
  compute(tiny(facts, { funding: { tranches: [half], ...rest }, ...terms }));

describe('a year that does not cover its debt service', () => {
  test('the sponsor pays in what is missing', () => {
    const { series, broken } = funded();
    expect(near(series('equity.injection'))).toEqual([50, 0, 7.5, 0, 0]);
    expect(near(series('equity.distribution'))).toEqual([0, 47.5, 0, 47.5, 47.5]);
    expect(broken()).toEqual([]);
  });

  test('or it stays unpaid and is made up next year', () => {
    const { series, broken, result } = funded({ shortfall: 'default' });
    expect(near(series('loan.principal'))).toEqual([0, 12.5, 5, 20, 12.5]);
    expect(near(series('tranches.senior.arrears'))).toEqual([0, 0, 7.5, 0, 0]);
    expect(near(series('equity.injection'))).toEqual([50, 0, 0, 0, 0]);
    expect(broken()).toEqual([]);
    expect(result.checks.find(({ id }) => id === 'checks.debt_unpaid')).toMatchObject({
      passed: false,
      severity: 'alert',
      period: 2,
    });
  });

  test('or the reserve pays it and is filled again', () => {
    const { series, broken } = funded({ reserves: { dsra: { months: { value: 12 }, funding: 'cash' } } });
    expect(near(series('waterfall.dsra_paid'))).toEqual([0, 12.5, 0, 7.5, 0]);
    expect(near(series('reserves.dsra_draw'))).toEqual([0, 0, 7.5, 0, 0]);
    expect(near(series('reserves.dsra_closing'))).toEqual([0, 12.5, 5, 12.5, 0]);
    expect(near(series('equity.distribution'))).toEqual([0, 35, 0, 40, 60]);
    expect(near(series('equity.injection'))).toEqual([50, 0, 0, 0, 0]);
    expect(broken()).toEqual([]);
  });

  test('funded in construction the reserve is a use, half of it lent', () => {
    const { series, value, broken } = funded({
      reserves: { dsra: { months: { value: 12 }, funding: 'construction' } },
    });
    // debt D = (100 + D/4) / 2 = 57.142857; reserve 14.285714
    expect(value('tranches.senior.size')).toBeCloseTo(400 / 7, 9);
    expect(series('funding.uses_reserve')[0]).toBeCloseTo(100 / 7, 9);
    expect(near(series('reserves.dsra_closing'), 6)).toEqual([14.285714, 14.285714, 5, 14.285714, 0]);
    expect(broken()).toEqual([]);
  });

  test('lock-up keeps cash until two passes in a row or until the debt is repaid', () => {
    const { series, broken } = funded({ lock_up: { dscr: { value: 1.2 }, passes: { value: 2 } } });
    expect(series('lock_up.locked')).toEqual([0, 0, 1, 1, 0]);
    expect(near(series('lock_up.trapped'))).toEqual([0, 0, 0, 47.5, 0]);
    expect(near(series('equity.distribution'))).toEqual([0, 47.5, 0, 0, 95]);
    expect(broken()).toEqual([]);
  });

  test('a test ahead locks the year before', () => {
    const { series } = funded({ lock_up: { dscr: { value: 1.2 }, passes: { value: 1 }, test: 'forward' } });
    expect(series('lock_up.locked')).toEqual([0, 1, 0, 0, 0]);
    expect(near(series('equity.injection'))).toEqual([50, 0, 0, 0, 0]); // the locked 47.5 pays the 7.5
  });

  test('where the minimum stands is said', () => {
    const { result } = funded();
    expect(result.metrics.find(({ id }) => id === 'returns.debt.dscr_min')?.remarks[0]?.en).toBe(
      'In the period to 2028-12-31.',
    );
  });
});

describe('distributions bounded by profit', () => {
  const even: Parameters<typeof tiny>[0] = { ...facts, inputs: [money('sales', 60)] };
  const distribution = {
    payout: { value: 1 },
    minimum_cash: { value: 0 },
    dividends: 'distributable_profit' as const,
  };

  test('cash beyond profit is trapped until the company is wound up', () => {
    const { series, value, broken } = compute(tiny(even, { distribution }));
    expect(near(series('equity.distribution'))).toEqual([0, 35, 35, 35, 135]); // 60 − 100/4, all at the end
    expect(near(series('dividends.trapped'))).toEqual([0, 25, 50, 75, 0]);
    expect(value('dividends.trapped_peak')).toBeCloseTo(75, 9);
    expect(broken()).toEqual([]);
  });

  test('ten per cent is set aside first, up to half of the capital', () => {
    const reserve = (ceiling: number) =>
      compute(
        tiny(even, {
          distribution: {
            ...distribution,
            statutory_reserve: { rate: { value: 0.1 }, ceiling: { value: ceiling } },
          },
        }),
      ).series('dividends.reserve');
    expect(near(reserve(0.5))).toEqual([0, 3.5, 7, 10.5, 14]);
    expect(near(reserve(0.05))).toEqual([0, 3.5, 5, 5, 5]);
  });
});

describe('grants and shareholder loans', () => {
  test('a grant comes first and debt is a share of the rest', () => {
    const { series, value, broken } = funded({
      grants: [{ id: 'vgf', label: 'VGF', from: 'city', amount: { value: 40 }, timing: 'first' }],
    });
    expect(value('tranches.senior.size')).toBeCloseTo(30, 9); // (100 − 40) / 2
    expect(near(series('equity.injection')).slice(0, 1)).toEqual([30]);
    expect(near(series('grants.released'))).toEqual([0, 10, 10, 10, 10]);
    expect(broken()).toEqual([]);
  });

  test('a shareholder loan stands beside equity and is served after the bank', () => {
    const own = annuity(0.2, 0.1, 0, 4, {
      id: 'own',
      lender: 'sponsor',
      rank: 'shareholder',
      repayment: { type: 'bullet', years: { value: 4 } },
    });
    const { series, broken } = funded({ tranches: [half, own] });
    expect(near(series('equity.injection')).slice(0, 1)).toEqual([30]); // 100 − 50 − 20
    expect(near(series('tranches.own.interest_paid'))).toEqual([0, 2, 0, 2.2, 2]); // unpaid in year 2, on 22 in year 3
    expect(broken()).toEqual([]);
  });
});
