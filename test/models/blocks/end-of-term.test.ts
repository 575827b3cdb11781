import { describe, expect, test } from 'vitest';
import { readProject } from '../../../models/project';
import { annuity, compute, earns, money, near, span, tiny, works } from './tiny';

type Terms = NonNullable<Parameters<typeof tiny>[1]>;
type End = NonNullable<Terms['end_of_term']>;

/** Works of 100 over eight years in a concession of four: 12.5 a year, 50 left; 60 earned a year. */
const facts: Parameters<typeof tiny>[0] = {
  timeline: span(4),
  inputs: [money('sales', 60)],
  revenue: [earns('sales')],
  capex: [works(100, 8)],
};
const half = annuity(0.5, 0, 0, 4, { repayment: { type: 'equal_principal', years: { value: 4 } } });
const lent: Partial<Terms> = { funding: { tranches: [half] } };
const ending = (end_of_term: End, terms: Partial<Terms> = {}, rest: Partial<typeof facts> = {}) =>
  compute(tiny({ ...facts, ...rest }, { end_of_term, ...terms }));
const saving = (rest: Partial<NonNullable<End['hand_back_reserve']>> = {}): End => ({
  hand_back_reserve: { amount: { value: 30 }, saving_years: { value: 3 }, ...rest },
});

describe('a transfer price', () => {
  test('of half the book value is paid by the government and set against the write-off', () => {
    const { series, broken } = ending(
      { transfer_price: { basis: 'book_value', share: { value: 0.5 } } },
      {},
      { tax: { rate: { value: 0.25 }, loss_carry_forward: true } },
    );
    expect(near(series('end_of_term.handed_over'))).toEqual([0, 0, 0, 0, 50]);
    expect(near(series('parties.city.net'))).toEqual([0, 0, 0, 0, -25]);
    expect(near(series('depreciation.charge'))).toEqual([0, 12.5, 12.5, 12.5, 37.5]); // 12.5 + 50 − 25
    expect(near(series('tax.paid'))).toEqual([0, 11.875, 11.875, 11.875, 5.625]); // a quarter of 60 − charge
    expect(series('equity.distribution')[4]).toBeCloseTo(79.375, 9); // 60 + 25 − 5.625
    expect(broken()).toEqual([]);
  });

  test('above book value is a gain', () => {
    const { series, broken } = ending({ transfer_price: { basis: 'amount', price: { value: 80 } } });
    expect(near(series('income.net_profit'))).toEqual([0, 47.5, 47.5, 47.5, 77.5]); // 60 − 12.5 + (80 − 50)
    expect(near(series('equity.distribution'))).toEqual([0, 60, 60, 60, 140]);
    expect(broken()).toEqual([]);
  });

  test('does not count what another party buys at book value', () => {
    const { series, broken } = ending(
      { transfer_price: { basis: 'book_value', share: { value: 0.5 } } },
      lent,
      {
        capex: [
          { ...works(100, 8), residual_buyer: 'supplier' },
          { ...works(40, 8), id: 'more', label: 'More' },
        ],
      },
    );
    expect(near(series('end_of_term.transfer_price'))).toEqual([0, 0, 0, 0, 10]); // half of 20
    expect(near(series('depreciation.recovered'))).toEqual([0, 0, 0, 0, 60]);
    expect(broken()).toEqual([]);
  });

  test('is taxed on what it exceeds the tax value by', () => {
    const { series, broken } = ending(
      { transfer_price: { basis: 'amount', price: { value: 50 } } },
      {},
      {
        tax: { rate: { value: 0.25 }, loss_carry_forward: true },
        capex: [{ ...works(100, 8), tax_depreciation: { method: 'straight_line', tax_life: { value: 4 } } }],
      },
    );
    expect(near(series('tax.paid'))).toEqual([0, 8.75, 8.75, 8.75, 21.25]); // (60 − 25)/4, then (35 + 50)/4
    expect(broken()).toEqual([]);
  });

  test('leaves cover of the debt as it is', () => {
    const priced = ending({ transfer_price: { basis: 'amount', price: { value: 50 } } }, lent);
    const free = compute(tiny(facts, lent));
    expect(priced.series('returns.debt.dscr')).toEqual(free.series('returns.debt.dscr'));
  });
});

describe('a hand-back reserve', () => {
  test('is saved over the years before the last and released in it', () => {
    const { series, broken } = ending(saving());
    expect(near(series('end_of_term.reserve_closing'))).toEqual([0, 10, 20, 30, 0]);
    expect(near(series('equity.distribution'))).toEqual([0, 50, 50, 50, 90]);
    expect(broken()).toEqual([]);
  });

  test('stands after debt service', () => {
    const { series, broken } = ending(saving(), lent);
    expect(near(series('waterfall.hand_back_paid'))).toEqual([0, 10, 10, 10, 0]);
    expect(near(series('equity.distribution'))).toEqual([0, 37.5, 37.5, 37.5, 77.5]);
    expect(near(series('cash.free'))).toEqual([0, 0, 0, 0, 0]);
    expect(near(series('cash.closing'))).toEqual([0, 10, 20, 30, 0]);
    expect(broken()).toEqual([]);
  });

  test('pays for the works named, and what is left is released', () => {
    const repairs = {
      ...works(20, 1),
      id: 'repairs',
      label: 'Repairs',
      cost: {
        type: 'total' as const,
        amount: { value: 20 },
        spend: { profile: 'even' as const, start_year: { value: 5 }, years: { value: 1 } },
      },
    };
    const { series, broken } = ending(saving({ items: ['repairs'] }), lent, {
      capex: [works(100, 8), repairs],
    });
    expect(near(series('end_of_term.reserve_draw'))).toEqual([0, 0, 0, 0, 20]);
    expect(near(series('end_of_term.reserve_release'))).toEqual([0, 0, 0, 0, 10]);
    expect(near(series('equity.distribution'))).toEqual([0, 37.5, 37.5, 37.5, 57.5]); // 60 − 12.5 − 20 + 30
    expect(broken()).toEqual([]);
  });

  test('takes only what debt service leaves and catches up, without the sponsor', () => {
    const { series, result, broken } = ending(saving(), lent, {
      inputs: [money('sales', [0, 60, 5, 60, 60])],
    });
    expect(near(series('end_of_term.reserve_closing'))).toEqual([0, 10, 10, 30, 0]);
    expect(near(series('equity.injection'))).toEqual([50, 0, 7.5, 0, 0]); // 12.5 − 5, not from the reserve
    expect(near(series('equity.distribution'))).toEqual([0, 37.5, 0, 27.5, 77.5]);
    expect(broken()).toEqual([]);
    expect(result.checks.find(({ id }) => id === 'checks.hand_back_short')).toMatchObject({
      passed: false,
      severity: 'alert',
      period: 2,
    });
  });

  test('comes before the shareholders’ own loan', () => {
    const own = annuity(0.2, 0.1, 0, 4, {
      id: 'own',
      lender: 'sponsor',
      rank: 'shareholder',
      repayment: { type: 'bullet', years: { value: 4 } },
    });
    const { result, broken } = ending(saving(), { funding: { tranches: [half, own] } });
    expect(result.run.model.lines.has('waterfall.after_hand_back')).toBe(true);
    expect(result.run.model.lines.get('waterfall.shareholder_interest_paid')?.def.formula).toContain(
      'after_hand_back',
    );
    expect(broken()).toEqual([]);
  });

  test('is saved by the month', () => {
    const { series, broken } = ending(saving({ saving_years: { value: 1 } }), lent, {
      timeline: span(4, 1, 'month'),
    });
    const kept = series('end_of_term.reserve_closing');
    expect(near(kept.slice(-14))).toEqual([0, 2.5, 5, 7.5, 10, 12.5, 15, 17.5, 20, 22.5, 25, 27.5, 30, 0]);
    expect(broken()).toEqual([]);
  });
});

describe('what cannot be', () => {
  const problems = (end_of_term: End) => {
    const read = readProject(tiny(facts, { end_of_term }));
    return read.ok ? '' : read.error.map(({ message }) => message.en).join('\n');
  };

  test.each([
    [saving({ saving_years: { value: 4 } }), 'at most 3 years, found 4'],
    [saving({ amount: { value: -1 } }), 'at least 0'],
    [saving({ saving_years: { value: 0.5 } }), 'whole number of model periods'],
    [saving({ items: ['nothing'] }), 'nothing'],
    [{ transfer_price: { basis: 'amount' as const, price: { value: -5 } } }, 'at least 0'],
    [{ transfer_price: { basis: 'book_value' as const, share: { value: 1.2 } } }, 'between 0 and 1'],
  ])('is refused with a sentence: %j', (end, sentence) => {
    expect(problems(end)).toContain(sentence);
  });
});
