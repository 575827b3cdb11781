import { describe, expect, test } from 'vitest';
import { readProject } from '../../../models/project';
import { annuity, compute, earns, money, near, span, type Tranche, tiny, works } from './tiny';

type Terms = NonNullable<Parameters<typeof tiny>[1]>;
type Refinancing = NonNullable<Terms['refinancing']>;
type Funding = NonNullable<Terms['funding']>;

/** Works of 100 in year 1, 60 of it lent at 8 % and repaid evenly in four years; 40 a year for six years, tax 25 %. */
const facts: Parameters<typeof tiny>[0] = {
  timeline: span(6),
  inputs: [money('sales', 40)],
  revenue: [earns('sales')],
  capex: [works(100, 6)],
  tax: { rate: { value: 0.25 }, loss_carry_forward: true },
};
const old = annuity(0.6, 0.08, 0, 4, { repayment: { type: 'equal_principal', years: { value: 4 } } });
/** From the end of year 3 on at 5 % over four years, two more than the old debt had left. */
const again: Refinancing = {
  year: { value: 3 },
  rate: { value: 0.05 },
  years: { value: 4 },
  dscr: { value: 1.6 },
  break_cost: { value: 0.02 },
  fee: { value: 0.01 },
  public_share: { value: 0.5 },
  equity_return: { value: 0.12 },
  carried_out: { lender: 'bank' },
};
const carried = (
  rest: Partial<Refinancing> = {},
  funding: Partial<Funding> = {},
  own: Partial<typeof facts> = {},
  terms: Terms = {},
) =>
  compute(
    tiny(
      { ...facts, ...own },
      { funding: { tranches: [old], ...funding }, refinancing: { ...again, ...rest }, ...terms },
    ),
  );

/** Income tax of a year: revenue less a sixth of the works and what financing costs. */
const tax = (cost: number) => 0.25 * (40 - 100 / 6 - cost);

/** The balances when each year pays what a cover of 1.6 allows, from some debt at the end of year 3. */
function balances(debt: number): { left: number; service: number[]; interest: number[]; cash: number[] } {
  const path = { left: debt, service: [] as number[], interest: [] as number[], cash: [] as number[] };
  for (let year = 4; year <= 7; year++) {
    const interest = 0.05 * path.left;
    const cash = 40 - tax(interest);
    path.left += interest - cash / 1.6;
    path.service.push(cash / 1.6);
    path.interest.push(interest);
    path.cash.push(cash);
  }
  return path;
}

/** The debt that leaves nothing at the end, by bisection: no backward recursion and no model. */
function debtThatEndsAtNothing(): number {
  let [low, high] = [0, 1000];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (balances(middle).left > 0) high = middle;
    else low = middle;
  }
  return low;
}

describe('a refinancing carried out at the end of the second operating year', () => {
  const debt = debtThatEndsAtNothing();
  const { service, cash } = balances(debt);
  // Years 2 and 3 as planned: interest 4.8 and 3.6, principal 15 each; 30 is left and repaid at 2 %.
  const before = [
    -40,
    40 - tax(4.8) - 19.8,
    40 - tax(3.6) - 18.6,
    40 - tax(2.4) - 17.4,
    40 - tax(1.2) - 16.2,
    40 - tax(0),
    40 - tax(0),
  ];
  const costs = 0.02 * 30 + 0.01 * debt;
  const released = debt - 30 - costs;
  const after = [
    before[0] ?? 0,
    before[1] ?? 0,
    40 - tax(3.6 + costs) - 18.6 + released,
    ...service.map((paid, i) => (cash[i] ?? 0) - paid),
  ];
  const gain = after.reduce((sum, v, t) => sum + (t < 2 ? 0 : (v - (before[t] ?? 0)) / 1.12 ** (t - 2)), 0);

  test('draws what the cash flow to come carries after tax, and repays the old debt', () => {
    const { series, value, broken } = carried();
    expect(value('refinancing.new_debt')).toBeCloseTo(debt, 8);
    expect(value('refinancing.old_debt')).toBeCloseTo(30, 9);
    expect(value('refinancing.release')).toBeCloseTo(released, 8);
    expect(near(series('tranches.senior.closing'))).toEqual([60, 45, 0, 0, 0, 0, 0]);
    expect(near(series('tranches.refinancing.service'), 7)).toEqual([0, 0, 0, ...near(service, 7)]);
    expect(near(series('returns.debt.dscr').slice(3))).toEqual([1.6, 1.6, 1.6, 1.6]);
    expect(near([series('loan.closing').at(-1) ?? 1])).toEqual([0]);
    expect(broken()).toEqual([]);
  });

  test('gains the difference of distributions, half of which goes to the government at the date', () => {
    const { series, value } = carried();
    expect(near(series('refinancing.before'), 8)).toEqual(near(before, 8));
    expect(near(series('refinancing.after'), 7)).toEqual(near(after, 7));
    expect(value('refinancing.gain')).toBeCloseTo(gain, 7);
    expect(value('refinancing.base_gap')).toBe(0); // the plan earns more than 12 %
    expect(near(series('refinancing.public_paid'), 7)).toEqual(near([0, 0, gain / 2, 0, 0, 0, 0], 7));
    expect(series('parties.city.net').reduce((sum, v) => sum + v, 0)).toBeCloseTo(gain / 2, 7);
    expect(value('refinancing.irr_before')).toBeCloseTo(
      compute(tiny(facts, { funding: { tranches: [old] } })).value('returns.equity.irr'),
      12,
    );
    expect(value('returns.equity.irr')).toBeGreaterThan(value('refinancing.irr_before'));
  });

  test('the share in equal parts is worth the same and lowers every later year', () => {
    const { series, broken } = carried({ carried_out: { lender: 'bank', gain: 'level' } });
    const factor = [1, 2, 3, 4].reduce((sum, t) => sum + 1.12 ** -t, 0);
    const part = gain / 2 / factor;
    expect(near(series('refinancing.public_paid'), 6)).toEqual(near([0, 0, 0, part, part, part, part], 6));
    expect(broken()).toEqual([]);
  });

  test('stands in the statements: schedule, equity cash flow and balance sheet', () => {
    const { series } = carried();
    expect(near(series('statements.g.of_refinancing_closing'), 6)).toEqual(
      near(series('tranches.refinancing.closing'), 6),
    );
    expect(near(series('statements.g.of_senior_principal'))).toEqual([0, 15, 45, 0, 0, 0, 0]);
    expect(near(series('statements.b.r3'), 8)).toEqual(near(series('returns.equity.flow'), 8));
    expect(near(series('statements.f.r1'), 7)).toEqual(near(series('statements.f.r2'), 7));
    expect(near([series('statements.h.r2_2').reduce((sum, v) => sum + v, 0)])).toEqual([60]);
  });
});

describe('how large the new debt is', () => {
  const size = (rest: Partial<NonNullable<Refinancing['carried_out']>>, terms: Partial<Refinancing> = {}) =>
    carried({ ...terms, carried_out: { lender: 'bank', ...rest } });

  test('an agreed amount is drawn where cover allows it, and named', () => {
    const { value, result } = size({ cap: { value: 50 } });
    expect(value('refinancing.new_debt')).toBeCloseTo(50, 9);
    const metric = result.metrics.find(({ id }) => id === 'refinancing.new_debt');
    expect(metric?.remarks.map(({ en }) => en)).toEqual([
      'The size of "Refinancing loan" is set by the cap.',
    ]);
  });

  test('no more than what is repaid leaves the costs to the sponsor, or to the cash of the year', () => {
    const { value, series } = size({ size: 'outstanding' });
    expect(value('refinancing.new_debt')).toBeCloseTo(30, 9);
    expect(value('refinancing.release')).toBeCloseTo(-0.9, 9); // 2 % and 1 % of 30
    expect(near(series('equity.injection'))).toEqual([40, 0, 0, 0, 0, 0, 0]);
  });

  test('a share of the value: distributions to come at the base-case return, and the debt', () => {
    const { value } = size({ gearing: { value: 0.5 } });
    // 24.7667, 25.6667, 34.1667, 34.1667 without refinancing, at 12 %, and 30 of debt
    const flows = [40 - tax(2.4) - 17.4, 40 - tax(1.2) - 16.2, 40 - tax(0), 40 - tax(0)];
    const worth = flows.reduce((sum, v, i) => sum + v / 1.12 ** (i + 1), 30);
    expect(value('refinancing.value')).toBeCloseTo(worth, 9);
    expect(value('refinancing.new_debt')).toBeCloseTo(worth / 2, 9);
  });

  test('what the release lacks the sponsor pays in, and nothing is gained', () => {
    const { value, series, broken } = carried(
      { carried_out: { lender: 'bank', cap: { value: 2 } }, years: { value: 1 } },
      {},
      { inputs: [money('sales', [0, 40, 20, 20, 20, 20, 20])] },
    );
    // Year 3: tax 0 after a loss of 0.2667 less 0.6 and 0.02, service 18.6; 20 − 18.6 + 2 − 30 − 0.62
    expect(near([series('equity.injection')[2] ?? 0], 8)).toEqual([27.22]);
    expect(value('refinancing.public_gain')).toBe(0);
    expect(broken()).toEqual([]);
  });
});

describe('quarterly', () => {
  /** Works of 100, half lent at 8 % and repaid evenly in four years; 12 a quarter for five years, no tax. */
  const quarters: Parameters<typeof tiny>[0] = {
    ...facts,
    timeline: span(5, 1, 'quarter'),
    inputs: [money('sales', 48)],
    capex: [works(100, 5)],
    tax: { rate: { value: 0 }, loss_carry_forward: true },
  };
  const half = {
    ...old,
    size: { gearing: { value: 0.5 } },
    interest_in_construction: 'capitalised' as const,
  };

  test('a level annuity over three years in place of two years of equal principal', () => {
    const { series, value, sum, broken } = compute(
      tiny(quarters, {
        funding: { tranches: [half] },
        refinancing: {
          year: { value: 3 },
          rate: { value: 0.04 },
          years: { value: 3 },
          dscr: { value: 2 },
          public_share: { value: 0.5 },
          equity_return: { value: 0.1 },
          carried_out: { lender: 'bank', repayment: 'annuity' },
        },
      }),
    );
    const start = value('loan.facility');
    // 12 quarters at 1 %: 12 ÷ 2 a quarter carries 6 × 11.2550775 = 67.5304649
    const factor = (1 - 1.01 ** -12) / 0.01;
    expect(value('refinancing.new_debt')).toBeCloseTo(6 * factor, 9);
    expect(value('refinancing.old_debt')).toBeCloseTo(start / 2, 9);
    // What the old debt would have paid, quarter by quarter: a sixteenth of it and 2 % of what is left.
    const k = 1.1 ** 0.25;
    const differences = [6 * factor - start / 2];
    for (let quarter = 1; quarter <= 12; quarter++) {
      const left = Math.max(0, start / 2 - ((quarter - 1) * start) / 16);
      const service = left > 1e-9 ? start / 16 + 0.02 * left : 0;
      differences.push(service - 6);
    }
    const gain = differences.reduce((worth, v, i) => worth + v / k ** i, 0);
    expect(value('refinancing.gain')).toBeCloseTo(gain, 8);
    expect(sum('refinancing.public_paid')).toBeCloseTo(gain / 2, 8);
    expect(near(series('tranches.refinancing.service').slice(12), 8)).toEqual(Array(12).fill(6));
    expect(series('loan.closing').at(-1)).toBeCloseTo(0, 9);
    expect(broken()).toEqual([]);
  });
});

describe('what hangs on debt follows', () => {
  test('the reserve covers the new service, and the lock-up tests it', () => {
    const { series, broken } = carried(
      {},
      {
        reserves: { dsra: { months: { value: 12 }, funding: 'cash' } },
        lock_up: { dscr: { value: 1.7 }, passes: { value: 1 } },
      },
    );
    const service = series('tranches.refinancing.service');
    expect(near(series('reserves.target'), 7).slice(2)).toEqual(near([...service.slice(3), 0], 7));
    expect(near(series('reserves.target')).slice(0, 2)).toEqual(
      [0, 18.6].map((v, t) => (t === 0 ? 19.8 : v)),
    );
    expect(series('lock_up.locked')).toEqual([0, 0, 0, 1, 1, 1, 0]); // 1.6 is below 1.7 until the debt is repaid
    expect(broken()).toEqual([]);
  });

  test('fees of the old debt not yet amortised are written off', () => {
    const charged: Tranche = { ...old, fees: { upfront: { value: 0.03 } } };
    const { series, sum, broken } = carried({}, { tranches: [charged] });
    const fee = sum('amortisation.additions');
    expect(near(series('amortisation.charge'))).toEqual(
      near([0, fee / 6, fee / 6 + (fee * 4) / 6, 0, 0, 0, 0]),
    );
    expect(broken()).toEqual([]);
  });

  test('a loan that is not named stays and is served before the new debt is sized', () => {
    const second = annuity(0.2, 0.06, 0, 6, { id: 'second', label: 'Second' });
    const { series, broken } = carried(
      { carried_out: { lender: 'bank', replaces: ['senior'] } },
      { tranches: [{ ...old, size: { gearing: { value: 0.4 } } }, second] },
    );
    const kept = series('tranches.second.service');
    const cfads = series('returns.debt.cfads');
    expect(near(series('tranches.refinancing.service').slice(3), 7)).toEqual(
      near(
        cfads.slice(3).map((v, i) => v / 1.6 - (kept[i + 3] ?? 0)),
        7,
      ),
    );
    expect(broken()).toEqual([]);
  });

  test('a share that cash cannot pay at once is carried forward at the base-case return', () => {
    const { series, value } = carried(
      { carried_out: { lender: 'bank', size: 'outstanding' } },
      {},
      {},
      {
        distribution: { payout: { value: 1 }, minimum_cash: { value: 12 } },
      },
    );
    const paid = series('refinancing.public_paid');
    const worth = paid.reduce((sum, v, t) => sum + v / 1.12 ** (t - 2), 0);
    expect(worth).toBeCloseTo(value('refinancing.public_gain'), 8);
  });

  test('nothing of a rescue below the base case is shared', () => {
    const { value, sum } = carried({ equity_return: { value: 0.9 } });
    expect(value('refinancing.base_gap')).toBeGreaterThan(value('refinancing.gain'));
    expect(sum('refinancing.public_paid')).toBe(0);
  });
});

describe('what cannot be', () => {
  const problems = (
    rest: Partial<Refinancing>,
    funding: Partial<Funding> = {},
    how: Partial<NonNullable<Refinancing['carried_out']>> = {},
  ) => {
    const read = readProject(
      tiny(facts, {
        funding: { tranches: [old], ...funding },
        refinancing: { ...again, ...rest, carried_out: { lender: 'bank', ...how } },
      }),
    );
    return read.ok ? '' : read.error.map(({ message }) => message.en).join('\n');
  };

  test.each([
    [{ year: { value: 1 } }, 'above 1 and below 7'],
    [{ year: { value: 5 }, years: { value: 1 } }, 'The old debt is repaid by the end of year 5'],
    [{ years: { value: 5 } }, 'its tenor is at most 4 years'],
    [{ break_cost: { value: -0.1 } }, 'between 0 and 1'],
  ])('is refused with a sentence: %j', (rest, sentence) => {
    expect(problems(rest)).toContain(sentence);
  });

  test('no debt, unknown debt, an unknown or impossible lender, a taken id', () => {
    expect(problems({}, { tranches: [] })).toContain('There is no outside debt to refinance.');
    expect(problems({}, {}, { replaces: ['second'] })).toContain('There is no debt of a lender "second"');
    expect(problems({}, {}, { lender: 'nobody' })).toContain('There is no party "nobody"');
    expect(problems({}, {}, { lender: 'company' })).toContain('cannot lend to itself');
    expect(problems({}, { tranches: [{ ...old, id: 'refinancing' }] })).toContain('kept for the new debt');
  });

  test('debt that may stay unpaid, and a share without a base-case return', () => {
    expect(problems({}, { shortfall: 'default' })).toContain('nobody stands behind repaying');
    const { equity_return: _, ...bare } = again;
    const read = readProject(
      tiny(facts, {
        funding: { tranches: [old] },
        refinancing: { ...bare, carried_out: { lender: 'bank' } },
      }),
    );
    expect(read.ok ? '' : read.error.map(({ message }) => message.en).join()).toContain(
      'Give the base-case equity return',
    );
  });
});
