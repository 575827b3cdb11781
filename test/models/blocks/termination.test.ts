import { describe, expect, test } from 'vitest';
import { readProject } from '../../../models/project';
import { annuity, compute, earns, money, near, span, tiny, works } from './tiny';

type Terms = NonNullable<Parameters<typeof tiny>[1]>;
type Termination = NonNullable<Terms['termination']>;

/** Works of 100, half lent without interest over four years, 60 a year: equity −50, then 47.5 four times. */
const facts: Parameters<typeof tiny>[0] = {
  timeline: span(4),
  inputs: [money('sales', 60)],
  revenue: [earns('sales')],
  capex: [works(100, 4)],
};
const half = annuity(0.5, 0, 0, 4, { repayment: { type: 'equal_principal', years: { value: 4 } } });
const ending = (termination: Partial<Termination>, terms: Partial<Terms> = {}, own = facts) =>
  compute(
    tiny(own, {
      funding: { tranches: [half] },
      termination: { year: { value: 3 }, ...termination },
      ...terms,
    }),
  );

describe('termination for authority default', () => {
  test('gives the sponsor his base-case return to date', () => {
    // One payment of 110 for 100 a year later is 10 %: −100, then 10 a year and 110 at the end.
    const own = { ...facts, inputs: [money('sales', [0, 10, 10, 10, 110])], timeline: span(4) };
    const { series, value, broken } = ending(
      { authority: { equity: 'return_to_date' } },
      { funding: { tranches: [] } },
      own,
    );
    expect(value('returns.equity.irr')).toBeCloseTo(0.1, 12);
    expect(near(series('termination.authority.payment'))).toEqual([0, 100, 100, 100, 0]); // 100·1.1 − 10
    expect(value('termination.authority.chosen')).toBeCloseTo(100, 9);
    expect(broken()).toEqual([]);
  });

  test('at a contract return of 20 % the balance is rolled up at that rate', () => {
    const { series } = ending({ authority: { equity: 'return_to_date' }, equity_return: { value: 0.2 } });
    // 50 → 60 − 47.5 = 12.5 → 15 − 47.5 < 0
    expect(near(series('termination.return_to_date_balance')).slice(0, 3)).toEqual([50, 12.5, -32.5]);
    expect(near(series('termination.authority.payment'))).toEqual([0, 50, 25, 12.5, 0]); // debt 37.5 + 12.5, 25, 12.5
  });

  test('the return to date and the distributions to come are the same at the own return', () => {
    const { series } = ending({
      authority: { equity: 'return_to_date' },
      force_majeure: { equity: 'future_distributions' },
    });
    expect(near(series('termination.force_majeure.payment'), 6)).toEqual(
      near(series('termination.authority.payment'), 6),
    );
  });

  test('future distributions are discounted at the contract return', () => {
    const { series } = ending({
      authority: { equity: 'future_distributions' },
      equity_return: { value: 0.25 },
    });
    // 47.5/1.25 = 38; (38 + 47.5)/1.25 = 68.4; (68.4 + 47.5)/1.25 = 92.72
    expect(near(series('termination.future_distributions'))).toEqual([0, 92.72, 68.4, 38, 0]);
    expect(near(series('termination.authority.to_lenders'))).toEqual([0, 37.5, 25, 12.5, 0]);
    expect(near(series('termination.authority.to_sponsor'))).toEqual([0, 92.72, 68.4, 38, 0]);
  });

  test('adds the break cost and takes off what the company holds', () => {
    const { series, value } = ending(
      {
        authority: { equity: 'none' },
        break_cost: { value: 0.02 },
        deduct: ['reserves', 'cash'],
      },
      {
        funding: { tranches: [half], reserves: { dsra: { months: { value: 12 }, funding: 'cash' } } },
        distribution: { payout: { value: 1 }, minimum_cash: { value: 3 } },
      },
    );
    // debt 37.5, 25, 12.5, each with 2 %; reserve 12.5 and cash 3 until the year before the last
    expect(near(series('termination.lenders'))).toEqual([0, 38.25, 25.5, 12.75, 0]);
    expect(near(series('termination.deducted'))).toEqual([0, 15.5, 15.5, 15.5, 0]);
    expect(near(series('termination.authority.payment'))).toEqual([0, 22.75, 10, 0, 0]);
    expect(value('termination.authority.chosen_lenders_share')).toBe(1);
    expect(near(series('termination.authority.lenders_short'))).toEqual([0, 0, 0, 0, 0]);
  });

  test('says why there is no payment where there is no return', () => {
    const { result } = ending(
      { authority: { equity: 'return_to_date' } },
      {},
      { ...facts, inputs: [money('sales', 0)] },
    );
    expect(result.run.value('termination.authority.chosen')).toMatchObject({
      kind: 'undefined',
      reason: { en: expect.stringContaining('no internal rate of return') },
    });
    // Never the zero of construction in place of what is unknown.
    for (const id of ['termination.authority.peak', 'termination.peak'])
      expect(result.run.value(id)).toMatchObject({ kind: 'undefined' });
  });
});

describe('termination for other causes', () => {
  test('force majeure returns what was paid in and not yet distributed', () => {
    const { series } = ending({ force_majeure: { equity: 'paid_in' } });
    expect(near(series('termination.force_majeure.equity'))).toEqual([0, 2.5, 0, 0, 0]); // 50 − 47.5
    expect(near(series('termination.force_majeure.payment'))).toEqual([0, 40, 25, 12.5, 0]);
  });

  test('a shareholder loan counts as equity, once', () => {
    const own = annuity(0.2, 0, 0, 4, {
      id: 'own',
      lender: 'sponsor',
      rank: 'shareholder',
      repayment: { type: 'bullet', years: { value: 4 } },
    });
    const { series } = ending(
      { force_majeure: { equity: 'paid_in' } },
      { funding: { tranches: [half, own] } },
    );
    expect(near(series('termination.debt'))).toEqual([0, 37.5, 25, 12.5, 0]);
    expect(near(series('termination.force_majeure.equity'))).toEqual([0, 2.5, 0, 0, 0]);
  });

  test.each([
    ['debt', 0.8, [0, 30, 20, 10, 0]],
    ['book_value', 1, [0, 75, 50, 25, 0]],
    ['cash_flow', 0.5, [0, 58.56, 43.2, 24, 0]], // half of 60/1.25 = 48, 86.4, 117.12
  ] as const)('company default pays part of the %s', (basis, share, payments) => {
    const { series } = ending({
      company: { basis, share: { value: share }, discount_rate: { value: 0.25 } },
    });
    expect(near(series('termination.company.payment'))).toEqual(payments);
  });

  test('lenders come first, and what is not paid is shown', () => {
    const { series, value } = ending({ company: { basis: 'debt', share: { value: 0.8 } } });
    expect(near(series('termination.company.lenders_short'))).toEqual([0, 7.5, 5, 2.5, 0]);
    expect(value('termination.company.chosen_lenders_short')).toBeCloseTo(2.5 * 2, 9); // end of year 3: 25 × 20 %
  });

  test('a remainder above the debt may be kept', () => {
    const { series } = ending({ company: { basis: 'book_value', remainder: 'kept' } });
    expect(near(series('termination.company.payment'))).toEqual([0, 37.5, 25, 12.5, 0]);
  });

  test('the exposure is the largest of the causes, and its peak is dated', () => {
    const { series, value, result } = ending({
      force_majeure: { equity: 'paid_in' },
      company: { basis: 'book_value' },
    });
    expect(near(series('termination.exposure'))).toEqual([0, 75, 50, 25, 0]);
    expect(value('termination.peak')).toBeCloseTo(75, 9);
    expect(value('termination.peak_period')).toBe(2);
    expect(result.metrics.map(({ id }) => id)).toContain('termination.peak');
  });

  test('moves no cash', () => {
    const plain = compute(tiny(facts, { funding: { tranches: [half] } }));
    const { series } = ending({ authority: { equity: 'return_to_date' } });
    expect(series('cash.closing')).toEqual(plain.series('cash.closing'));
    expect(series('parties.city.net')).toEqual(plain.series('parties.city.net'));
  });
});

describe('what cannot be', () => {
  const problems = (termination: Termination, tranches = [half]) => {
    const read = readProject(tiny(facts, { funding: { tranches }, termination }));
    return read.ok ? [] : read.error.map(({ path, message }) => `${path.split('/terms/')[1]}: ${message.en}`);
  };

  test.each([
    [{ year: { value: 1 } }, 'above 1 and below 5'],
    [{ year: { value: 5 } }, 'above 1 and below 5'],
    [{ year: { value: 2.5 } }, 'whole number'],
    [{ year: { value: 3 }, break_cost: { value: -0.1 } }, 'between 0 and 1'],
    [{ year: { value: 3 }, company: { basis: 'debt' as const, share: { value: 2 } } }, 'between 0 and 1'],
  ])('is refused with a sentence: %j', (terms, sentence) => {
    expect(problems({ authority: { equity: 'none' }, ...terms }).join('\n')).toContain(sentence);
  });

  test('no cause at all, or a debt that is not there', () => {
    expect(problems({ year: { value: 3 } })[0]).toMatch(/^termination: No cause/);
    expect(problems({ year: { value: 3 }, company: { basis: 'debt' } }, [])[0]).toMatch(
      /^termination\/company\/basis: There is no outside debt/,
    );
  });
});
