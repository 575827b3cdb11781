import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import type { SchemeChoice } from '../../../models/project/schemes';
import { annuity, compute, costs, earns, money, near, span, tiny, works } from '../blocks/tiny';

type Facts = Parameters<typeof tiny>[0];
type Terms = NonNullable<Parameters<typeof tiny>[1]>;

/** Works of 100 in the first year, four years of operation; 60 earned, 20 spent a year. */
const facts: Facts = {
  timeline: span(4),
  inputs: [money('sales', 60), money('spared', 15)],
  revenue: [earns('sales')],
  opex: [costs(20)],
  capex: [works(100, 8)],
  tax: { rate: { value: 0.25 }, loss_carry_forward: true },
};

/** The same facts under a scheme. */
function under(choice: SchemeChoice, terms: Partial<Terms> = {}, rest: Facts = {}) {
  const project = tiny({ ...facts, ...rest }, terms);
  const options = project.options.map((option) => ({
    ...option,
    scheme: choice.scheme,
    ...(choice.variant === undefined ? {} : { variant: choice.variant }),
  }));
  return compute({ ...project, options } as Project);
}

describe('government-funded', () => {
  test('built and run by the government: its account is works, costs and charges, and no tax', () => {
    const { series, broken } = under({ scheme: 'government_funded', variant: 'self_operated' });
    expect(near(series('parties.city.net'))).toEqual([-100, 40, 40, 40, 40]);
    expect(near(series('fiscal.outlay'))).toEqual([100, 20, 20, 20, 20]);
    expect(near(series('fiscal.receipts'))).toEqual([0, 60, 60, 60, 60]);
    expect(near(series('parties.tax_office.net'))).toEqual([0, 0, 0, 0, 0]);
    expect(near(series('parties.sponsor.net'))).toEqual([0, 0, 0, 0, 0]);
    expect(broken()).toEqual([]);
  });

  test('pays prices with VAT, which nobody gives back, and charges users what a company would', () => {
    const rate = { value: 0.1 };
    const { series } = under(
      { scheme: 'government_funded', variant: 'self_operated' },
      {},
      {
        vat: { surplus: 'carry_forward' },
        revenue: [{ ...earns('sales'), vat_rate: rate }],
        capex: [{ ...works(100, 8), vat_rate: rate }],
      },
    );
    expect(near(series('parties.city.net'))).toEqual([-110, 46, 46, 46, 46]); // 60 × 1.1 − 20
  });

  test('an agent is paid a share of what is spent on the works', () => {
    const fee = {
      id: 'fee',
      label: 'Fee',
      supplier: 'sponsor',
      cost: { type: 'share_of_investment' as const, share: { value: 0.03 } },
      life: { value: 8 },
    };
    const { series } = under(
      { scheme: 'government_funded', variant: 'agent_construction' },
      { operator: 'sponsor', investments: [fee] },
    );
    expect(near(series('parties.sponsor.net'))).toEqual([3, 0, 0, 0, 0]);
    expect(near(series('parties.city.net'))).toEqual([-103, 40, 40, 40, 40]);
  });

  test('an enterprise that operates bears the costs and is paid a price less what performance cuts', () => {
    const contract = {
      id: 'contract',
      label: 'Contract',
      payee: 'sponsor',
      cost: { type: 'share_of_cost' as const, cost_factor: { value: 1.2 } },
      performance: { value: 0.95 },
    };
    const { series, broken } = under(
      { scheme: 'government_funded', variant: 'entrusted_operation' },
      { operator: 'sponsor', costs: [contract] },
    );
    expect(near(series('opex.contract.expense'))).toEqual([0, 22.8, 22.8, 22.8, 22.8]); // 20 × 1.2 × 0.95
    expect(near(series('parties.sponsor.net'))).toEqual([0, 2.8, 2.8, 2.8, 2.8]);
    expect(near(series('parties.city.net'))).toEqual([-100, 37.2, 37.2, 37.2, 37.2]);
    expect(near(series('borne.operator_opex'))).toEqual([0, 20, 20, 20, 20]);
    expect(broken()).toEqual([]);
  });

  test('a special-purpose bond is repaid from the budget', () => {
    const bond = annuity(0.5, 0.04, 0, 4, {
      kind: 'special_bond',
      repayment: { type: 'bullet', years: { value: 4 } },
    });
    const { series, broken } = under(
      { scheme: 'government_funded', variant: 'self_operated' },
      { funding: { tranches: [bond] } },
    );
    expect(near(series('parties.bank.net'))).toEqual([-50, 2, 2, 2, 52]);
    expect(near(series('parties.city.net'))).toEqual([-50, 38, 38, 38, -12]);
    expect(broken()).toEqual([]);
  });

  test('savings pay the money back', () => {
    const spared = {
      id: 'spared',
      label: 'Spared',
      beneficiary: 'city',
      payee: 'staff',
      formula: 'inputs.spared',
    };
    const { series, value } = under(
      { scheme: 'government_funded', variant: 'self_operated' },
      {},
      { savings: [spared] },
    );
    expect(near(series('fiscal.savings'))).toEqual([0, 15, 15, 15, 15]);
    expect(near(series('fiscal.net'))).toEqual([-100, 55, 55, 55, 55]);
    expect(value('fiscal.payback')).toBeCloseTo(100 / 55, 9); // 45 left after one year of operation, 45 / 55 of the next
  });

  test('what only counts time in money is shown and enters no account', () => {
    const time = {
      id: 'time',
      label: 'Time',
      beneficiary: 'users',
      payee: 'staff',
      formula: 'inputs.spared',
      cash_releasing: false,
    };
    const { series } = under(
      { scheme: 'government_funded', variant: 'self_operated' },
      {},
      { savings: [time] },
    );
    expect(near(series('savings.time.amount'))).toEqual([0, 15, 15, 15, 15]);
    expect(near(series('parties.users.net'))).toEqual([0, -60, -60, -60, -60]);
  });
});

describe('public-private partnership', () => {
  test('build-transfer: the government collects, operates and pays instalments that repay cost and return', () => {
    const { series, broken } = under(
      { scheme: 'ppp', variant: 'bt' },
      {
        subsidies: [
          {
            id: 'buy_back',
            label: 'Instalments',
            type: 'instalments',
            cost_base: 'without_interest',
            return_rate: { value: 0.1 },
            instalments: { value: 2 },
            method: 'equal_principal',
          },
        ],
      },
      { tax: { rate: { value: 0 }, loss_carry_forward: true } },
    );
    // 100 owed: half of it and 10 % of 100, then half of it and 10 % of 50.
    expect(near(series('subsidies.received'))).toEqual([0, 60, 55, 0, 0]);
    expect(near(series('parties.city.net'))).toEqual([0, -20, -15, 40, 40]);
    expect(near(series('parties.sponsor.net'))).toEqual([-100, 60, 55, 0, 0]);
    expect(broken()).toEqual([]);
  });

  test('transfer-operate-transfer: the price goes to the government and is used up over the term', () => {
    const price = { ...works(80, 4), id: 'price', label: 'Price', supplier: 'city' };
    const { series, broken } = under(
      { scheme: 'ppp', variant: 'tot' },
      { investments: [price] },
      { capex: [] },
    );
    expect(near(series('parties.city.net'))).toEqual([80, 0, 0, 0, 0]);
    expect(near(series('depreciation.charge'))).toEqual([0, 20, 20, 20, 20]);
    expect(near(series('tax.paid'))).toEqual([0, 5, 5, 5, 5]); // a quarter of 60 − 20 − 20
    expect(broken()).toEqual([]);
  });

  test('build-own-operate: nothing is written off, and what is held counts in the return but in no account', () => {
    const { series, value, broken } = under(
      { scheme: 'ppp', variant: 'boo' },
      { retained: { basis: 'book_value', factor: { value: 1 } } },
    );
    expect(near(series('depreciation.charge'))).toEqual([0, 12.5, 12.5, 12.5, 12.5]);
    expect(near(series('retained.value'))).toEqual([0, 0, 0, 0, 50]); // 100 − 4 × 12.5
    expect(near(series('retained.equity_flow'))).toEqual([-100, 33.125, 33.125, 33.125, 83.125]);
    expect(near(series('parties.sponsor.net'))).toEqual([-100, 33.125, 33.125, 33.125, 33.125]);
    expect(value('retained.equity_irr')).toBeGreaterThan(value('returns.equity.irr') as number);
    expect(broken()).toEqual([]);
  });

  test('land paid for by the government stays out of the company', () => {
    const land = { ...works(30, 8), id: 'land', label: 'Land' };
    const { series, broken } = under(
      { scheme: 'ppp', variant: 'bot' },
      { assignments: [{ item: 'capex.land', to: 'government' }] },
      { capex: [works(100, 8), land] },
    );
    expect(near(series('capex.spend'))).toEqual([100, 0, 0, 0, 0]);
    expect(near(series('borne.government_capex'))).toEqual([30, 0, 0, 0, 0]);
    expect(near(series('parties.city.net'))).toEqual([-30, 0, 0, 0, 0]);
    expect(broken()).toEqual([]);
  });
});

describe('a flexible term', () => {
  const bid = (target: number, rate: number) => ({
    flexible_term: { revenue_target: { value: target }, revenue_rate: { value: rate } },
  });

  test('ends within the period in which revenue has reached the bid', () => {
    const { series, value, broken } = under({ scheme: 'concession' }, bid(150, 0));
    expect(near(series('flexible_term.share'))).toEqual([0, 1, 1, 0.5, 0]); // 60 + 60 + 30
    expect(value('flexible_term.years')).toBeCloseTo(2.5, 12);
    expect(near(series('revenue.gross'))).toEqual([0, 60, 60, 30, 0]);
    expect(near(series('opex.expense'))).toEqual([0, 20, 20, 10, 0]);
    expect(near(series('parties.city.net'))).toEqual([0, 0, 0, 20, 40]); // it collects and operates afterwards
    expect(broken()).toEqual([]);
  });

  test('lasts longer the more revenue is discounted, and says what is missing at the end', () => {
    const { series, value } = under({ scheme: 'concession' }, bid(300, 0.1));
    expect(near(series('flexible_term.share'))).toEqual([0, 1, 1, 1, 1]);
    const reached = 60 / 1.1 + 60 / 1.1 ** 2 + 60 / 1.1 ** 3 + 60 / 1.1 ** 4;
    expect(value('flexible_term.shortfall')).toBeCloseTo(300 - reached, 9);
  });

  test('stops the fixed fee with the contract', () => {
    const fee = { id: 'fee', label: 'Fee', type: 'fixed' as const, amount: { value: 8 } };
    const { series } = under({ scheme: 'concession' }, { ...bid(150, 0), payments: [fee] });
    expect(near(series('concession.payment'))).toEqual([0, 8, 8, 4, 0]);
  });
});

describe('enterprise-funded', () => {
  test('the government neither pays nor is paid', () => {
    const { series, broken } = under({ scheme: 'enterprise_funded' });
    expect(near(series('parties.city.net'))).toEqual([0, 0, 0, 0, 0]);
    expect(broken()).toEqual([]);
  });
});

describe('a flexible term without revenue of the company', () => {
  test('reaches nothing and runs to the end of operation', () => {
    const { series, broken } = under(
      { scheme: 'ppp', variant: 'bot' },
      {
        flexible_term: { revenue_target: { value: 10 }, revenue_rate: { value: 0.05 } },
        assignments: [{ item: 'revenue.sales', to: 'government' }],
      },
    );
    expect(near(series('flexible_term.share'))).toEqual([0, 1, 1, 1, 1]);
    expect(broken()).toEqual([]);
  });
});
