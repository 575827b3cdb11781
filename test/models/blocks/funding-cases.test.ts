import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annuity, compute, costs, earns, money, near, span, type Tranche, tiny, works } from './tiny';

type Funding = NonNullable<NonNullable<Parameters<typeof tiny>[1]>['funding']>;

/** Works whose spending is given year by year. */
function spent(byYear: readonly number[], years: number, life = 5): ReturnType<typeof works> {
  const total = byYear.reduce((sum, v) => sum + v, 0);
  const weights = Array.from({ length: years }, (_, y) => (byYear[y] ?? 0) / total);
  return {
    ...works(total, life),
    cost: {
      type: 'total',
      amount: { value: total },
      spend: { profile: 'table', weights: { value: weights } },
    },
  };
}

function funded(facts: Parameters<typeof tiny>[0], funding: Funding) {
  return compute(tiny(facts, { funding }));
}

const interestOf = (draws: number[], rate: number, when: 'start' | 'mid') =>
  funded(
    { timeline: span(5, draws.length), capex: [spent(draws, draws.length + 5)] },
    {
      tranches: [annuity(1, rate, 0, 4, { draws: when, interest_in_construction: 'capitalised' })],
    },
  );

describe('interest during construction (china.md E1)', () => {
  test.each([
    ['1', [300, 600, 400], 0.12, 'mid', [18, 74.16, 143.0592]],
    ['2', [300, 400, 300], 0.056, 'mid', [8.4, 28.4704, 49.66474]],
    ['3a', [200, 300, 200], 0.06, 'start', [12, 30.72, 44.5632]],
    ['3b', [200, 300, 200], 0.06, 'mid', [6, 21.36, 37.6416]],
    ['4', [400, 800, 500], 0.05, 'mid', [10, 40.5, 75.025]],
    ['5', [300, 400, 0], 0.1, 'mid', [15, 51.5, 76.65]],
  ] as const)('item %s: %j at %d drawn at %s', (_, draws, rate, when, interest) => {
    const { series, broken } = interestOf([...draws], rate, when);
    const found = series('loan.interest_capitalised').slice(0, 3);
    found.forEach((q, i) => {
      expect(q).toBeCloseTo(interest[i] ?? Number.NaN, 4);
    });
    expect(near(series('loan.draw').slice(0, 3), 6)).toEqual([...draws]);
    expect(broken()).toEqual([]);
  });
});

test('2012 paper (E5): 900 and 900 at 6 %, then 551.10 a year', () => {
  const { series } = funded(
    { timeline: span(5, 2), capex: [spent([900, 900], 7)] },
    { tranches: [annuity(1, 0.06, 0, 4, { draws: 'mid', interest_in_construction: 'capitalised' })] },
  );
  expect(near(series('loan.interest_capitalised').slice(0, 2), 2)).toEqual([27, 82.62]);
  expect(series('loan.closing')[1]).toBeCloseTo(1909.62, 6);
  expect(near(series('loan.debt_service').slice(2, 6), 2)).toEqual([551.1, 551.1, 551.1, 551.1]);
  expect(near(series('loan.interest').slice(2, 4), 2)).toEqual([114.58, 88.39]);
  expect(near(series('loan.principal').slice(2, 4), 2)).toEqual([436.52, 462.71]);
});

test('the construction circle (C1): debt 145.856251940495', () => {
  const { series, value, sum, result, broken } = funded(
    { timeline: span(4, 2), capex: [works(200, 4, 2)] },
    {
      tranches: [
        annuity(0.7, 0.06, 0, 4, { fees: { upfront: { value: 0.02 }, commitment: { value: 0.005 } } }),
      ],
    },
  );
  const k = 1 + (0.06 - 0.005) * 0.7;
  const debt = (0.7 * (100 * k + 100)) / (1 - 0.7 * ((0.02 + 0.005) * k + 0.005));
  expect(debt).toBeCloseTo(145.856251940495, 11);
  expect(value('tranches.senior.size')).toBeCloseTo(145.856251940495, 10);
  expect(series('tranches.senior.upfront_fee')[0]).toBeCloseTo(2.91712503881, 10);
  expect(near(series('tranches.senior.commitment_fee').slice(0, 2), 10)).toEqual([
    0.7292812597, 0.3665188377,
  ]);
  expect(series('loan.interest')[1]).toBeCloseTo(4.35314906454, 10);
  expect(near(series('loan.draw').slice(0, 2), 9)).toEqual([72.552484409, 73.303767532]);
  expect(sum('funding.uses')).toBeCloseTo(208.366074200708, 10);
  expect(sum('funding.sources_equity')).toBeCloseTo(62.5098222602, 9);
  expect(result.feedback[0]).toMatchObject({ method: 'affine', converged: true });
  expect(broken()).toEqual([]);
});

describe('size and repayment (C2)', () => {
  const income = [0, 100, 110, 120, 130, 140];
  const facts = (years = 5, extra: number[] = []): Parameters<typeof tiny>[0] => ({
    timeline: span(years),
    inputs: [money('sales', [...income, ...extra])],
    revenue: [earns('sales')],
    capex: [works(1000, 5)],
  });
  const sized = (type: Tranche['repayment']['type'], rest: Partial<Tranche> = {}): Tranche =>
    annuity(1, 0.06, 0, 5, {
      size: { dscr: { value: 1.3 } },
      repayment: { type, years: { value: 5 } },
      ...rest,
    });

  test('sculpted: 385.06, DSCR and LLCR 1.30 in every year', () => {
    const { series, value, broken, result } = funded(facts(), { tranches: [sized('sculpted')] });
    expect(value('tranches.senior.size')).toBeCloseTo(385.062973407, 9);
    expect(near(series('loan.principal').slice(1), 6)).toEqual([
      53.819299, 64.740764, 76.317518, 88.588876, 101.596517,
    ]);
    for (const dscr of series('returns.debt.dscr').slice(1)) expect(dscr).toBeCloseTo(1.3, 12);
    for (const llcr of series('returns.debt.llcr').slice(0, 5)) expect(llcr).toBeCloseTo(1.3, 12);
    expect(value('returns.debt.average_life')).toBeCloseTo(3.31008577, 8);
    expect(value('tranches.senior.binds_dscr')).toBe(1);
    expect(result.metrics.find(({ id }) => id === 'loan.facility')?.remarks[0]?.en).toBe(
      'The size of "Loan" is set by the required DSCR.',
    );
    expect(broken()).toEqual([]);
  });

  test('annuity 324.03 and equal principal 295.86 carry the same cover', () => {
    const level = funded(facts(), { tranches: [sized('annuity')] });
    expect(level.value('tranches.senior.size')).toBeCloseTo(324.027983505, 9);
    expect(near(level.series('returns.debt.dscr').slice(1), 9)).toEqual([1.3, 1.43, 1.56, 1.69, 1.82]);
    const equal = funded(facts(), { tranches: [sized('equal_principal')] });
    expect(equal.value('tranches.senior.size')).toBeCloseTo(295.857988166, 9);
    expect(near(equal.series('returns.debt.dscr').slice(1), 6)).toEqual([
      1.3, 1.499194, 1.718644, 1.961607, 2.232075,
    ]);
  });

  test('with two tail years the LLCR is 1.30 and the PLCR 1.85', () => {
    const { value } = funded(facts(7, [150, 160]), { tranches: [sized('sculpted')] });
    expect(value('tranches.senior.size')).toBeCloseTo(385.062973407, 9);
    expect(value('returns.debt.llcr_start')).toBeCloseTo(1.3, 12);
    // 385.062973 × 1.3 + 150/1.06^6 + 160/1.06^7, over the debt
    expect(value('returns.debt.plcr_start')).toBeCloseTo(1.850957204, 8);
  });

  test('gearing below the cover keeps the shape: DSCR constant at k × capacity ÷ debt', () => {
    const { series, value } = funded(facts(), {
      tranches: [sized('sculpted', { size: { gearing: { value: 0.2 }, dscr: { value: 1.3 } } })],
    });
    expect(value('tranches.senior.size')).toBeCloseTo(200, 9);
    for (const dscr of series('returns.debt.dscr').slice(1))
      expect(dscr).toBeCloseTo((1.3 * 385.062973407) / 200, 9);
    expect(value('tranches.senior.binds_gearing')).toBe(1);
    expect(value('tranches.senior.binding')).toBe(1);
  });

  test('LLCR sizes by present value over the life', () => {
    const { value } = funded(facts(), { tranches: [sized('sculpted', { size: { llcr: { value: 1.3 } } })] });
    expect(value('tranches.senior.size')).toBeCloseTo(385.062973407, 9);
    expect(value('tranches.senior.binds_llcr')).toBe(1);
  });

  test('debt is never more than the uses, nor less than nothing', () => {
    const rich = funded({ ...facts(), capex: [works(100, 5)] }, { tranches: [sized('sculpted')] });
    expect(rich.value('tranches.senior.size')).toBeCloseTo(100, 9);
    expect(rich.value('tranches.senior.binds_room')).toBe(1);
    expect(rich.value('tranches.senior.binding')).toBe(2); // of two limits, the second
    const poor = funded({ ...facts(), opex: [costs(200)] }, { tranches: [sized('sculpted')] });
    expect(poor.value('tranches.senior.size')).toBe(0);
    expect(poor.broken()).toEqual([]);
  });

  test('cash sweep (C3): half of what is left shortens the loan to four years', () => {
    const { series } = funded(facts(), {
      tranches: [
        annuity(1, 0.06, 0, 5, {
          size: { fixed: { value: 300 } },
          repayment: { type: 'annuity', years: { value: 5 }, sweep: { value: 0.5 } },
        }),
      ],
    });
    expect(near(series('loan.opening').slice(1), 6)).toEqual([300, 232.39054, 155.724512, 69.458523, 0]);
    expect(near(series('tranches.senior.swept').slice(1), 6)).toEqual([
      14.39054, 19.39054, 24.39054, 2.407114, 0,
    ]);
    expect(near(series('equity.distribution').slice(1), 6)).toEqual([
      14.39054, 19.39054, 24.39054, 56.373966, 140,
    ]);
  });
});

const shared = '/work/shared/cases/golden/';
const golden = (name: string): unknown => JSON.parse(readFileSync(`${shared}${name}`, 'utf8'));

test.skipIf(!existsSync(`${shared}construction-idc.json`))(
  'GEOPHIRES: equity first, debt from the fifth year (golden)',
  () => {
    const { inputs, expected } = golden('construction-idc.json') as {
      inputs: { capexByYear: number[]; rate: number; debtStartsInYear: number };
      expected: Record<'equity' | 'debtDraw' | 'idc' | 'debtBalance', number[]> & {
        totalInstalled: number;
        firstOperatingInterest: number;
      };
    };
    const years = inputs.capexByYear.length;
    const { series, sum } = funded(
      { timeline: span(20, years), capex: [spent(inputs.capexByYear, years + 20, 20)] },
      {
        debt_from_year: { value: inputs.debtStartsInYear + 1 },
        tranches: [
          annuity(1, inputs.rate, 0, 20, {
            size: { fixed: { value: expected.debtBalance.at(-1) ?? 0 } },
            interest_in_construction: 'capitalised',
          }),
        ],
      },
    );
    const close = (id: string, wanted: number[]): void => {
      series(id)
        .slice(0, years)
        .forEach((v, i) => {
          expect(Math.abs(v - (wanted[i] ?? Number.NaN)), `${id} ${i}`).toBeLessThan(2);
        });
    };
    close('equity.injection', expected.equity);
    close('loan.draw', expected.debtDraw);
    close('loan.interest_capitalised', expected.idc);
    close('loan.closing', expected.debtBalance);
    expect(Math.abs(sum('funding.uses') - expected.totalInstalled)).toBeLessThan(3);
    expect(Math.abs((series('loan.interest')[years] ?? 0) - expected.firstOperatingInterest)).toBeLessThan(2);
  },
);

interface SingleOwner {
  readonly source: string;
  readonly inputs: { term_int_rate: number; term_tenor: number; dscr: number; dscr_reserve_months: number };
  readonly cfads: number[];
  readonly expected: Record<
    'cf_debt_balance' | 'cf_debt_payment_interest' | 'cf_debt_payment_principal' | 'cf_reserve_debtservice',
    number[]
  > & { size_of_debt: number };
}

const owners = existsSync(`${shared}ssc-single-owner.json`)
  ? (golden('ssc-single-owner.json') as SingleOwner[]).filter(
      ({ expected }) => expected.cf_reserve_debtservice,
    )
  : [];

test.each(owners.map((owner) => [owner.source.split('/').at(-1), owner] as const))(
  'NREL single owner: debt, balances, interest, principal and reserve (golden): %s',
  (_, { inputs, cfads, expected }) => {
    const years = cfads.length - 1;
    const { series, value, broken } = funded(
      {
        timeline: span(years),
        inputs: [
          money(
            'sales',
            cfads.map((v) => Math.max(0, v)),
          ),
        ],
        revenue: [earns('sales')],
        capex: [works(1e9, 20)],
      },
      {
        tranches: [
          annuity(1, inputs.term_int_rate / 100, 0, inputs.term_tenor, {
            size: { dscr: { value: inputs.dscr } },
            repayment: { type: 'sculpted', years: { value: inputs.term_tenor } },
          }),
        ],
        reserves: { dsra: { months: { value: inputs.dscr_reserve_months }, funding: 'construction' } },
      },
    );
    const debt = expected.size_of_debt;
    expect(Math.abs(value('tranches.senior.size') / debt - 1)).toBeLessThan(1e-10);
    const close = (id: string, wanted: number[]): void => {
      series(id).forEach((v, t) => {
        expect(Math.abs(v - (wanted[t] ?? 0)) / debt, `${id} ${t}`).toBeLessThan(1e-10);
      });
    };
    close('loan.closing', expected.cf_debt_balance);
    close('loan.interest', expected.cf_debt_payment_interest);
    close('loan.principal', expected.cf_debt_payment_principal);
    close('reserves.dsra_closing', expected.cf_reserve_debtservice);
    expect(broken()).toEqual([]);
  },
);
