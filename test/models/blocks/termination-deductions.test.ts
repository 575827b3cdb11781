import { describe, expect, test } from 'vitest';
import { checkProject } from '../../../models/project';
import { annuity, compute, earns, money, near, span, tiny, works } from './tiny';

type Terms = NonNullable<Parameters<typeof tiny>[1]>;
type Termination = NonNullable<Terms['termination']>;

/** Works of 100, half lent without interest over four years, 60 a year: debt 37.5, 25, 12.5 at the ends of years 2–4. */
const facts: Parameters<typeof tiny>[0] = {
  timeline: span(4),
  inputs: [money('sales', 60)],
  revenue: [earns('sales')],
  capex: [works(100, 4)],
};
const half = annuity(0.5, 0, 0, 4, { repayment: { type: 'equal_principal', years: { value: 4 } } });
const project = (termination: Partial<Termination>, own = facts) =>
  tiny(own, { funding: { tranches: [half] }, termination: { year: { value: 3 }, ...termination } });
const ending = (termination: Partial<Termination>, own = facts) => compute(project(termination, own));
const messages = (termination: Partial<Termination>) => {
  const found = checkProject(project(termination)).filter(({ path }) => path.includes('termination'));
  return found.map(({ message }) => message.en).join('\n');
};

describe('a contract let again after company default', () => {
  test('is worth the cash flow to come at the market return, less retendering and rectification', () => {
    const { series } = ending({
      company: {
        basis: 'retender',
        discount_rate: { value: 0.25 },
        retender_cost: { value: 4 },
        rectification_cost: { value: [0, 0, 10, 20, 60] },
      },
    });
    // 60/1.25 = 48, (60 + 48)/1.25 = 86.4, (60 + 86.4)/1.25 = 117.12; less 4 and 0, 10, 20
    expect(near(series('termination.market_value').slice(1, 4))).toEqual([113.12, 72.4, 24]);
    expect(near(series('termination.company.payment'))).toEqual([0, 113.12, 72.4, 24, 0]);
    expect(near(series('termination.company.to_lenders'))).toEqual([0, 37.5, 25, 12.5, 0]);
  });

  test('is never worth less than nothing, and what it does not pay lenders lose', () => {
    const { series } = ending({
      company: { basis: 'retender', discount_rate: { value: 0.25 }, retender_cost: { value: 100 } },
    });
    expect(near(series('termination.company.payment'))).toEqual([0, 17.12, 0, 0, 0]);
    expect(near(series('termination.company.lenders_short'))).toEqual([0, 20.38, 25, 12.5, 0]);
  });
});

describe('deductions', () => {
  test('insurers pay in the causes named, and the lenders have the money either way', () => {
    const { series } = ending({
      authority: { equity: 'none' },
      force_majeure: { equity: 'none' },
      insurance: { value: 20 },
      insured: ['force_majeure'],
    });
    expect(near(series('termination.authority.payment'))).toEqual([0, 37.5, 25, 12.5, 0]);
    expect(near(series('termination.force_majeure.payment'))).toEqual([0, 17.5, 5, 0, 0]);
    expect(near(series('termination.force_majeure.lenders_short'))).toEqual([0, 0, 0, 0, 0]);
    // 20 of insurance for 12.5 of debt leaves the sponsor 7.5.
    expect(near(series('termination.force_majeure.sponsor_in_all'))).toEqual([0, 0, 0, 7.5, 0]);
  });

  test('beyond the payment are left, or owed by the company where the contract says so', () => {
    const terms: Partial<Termination> = { authority: { equity: 'none' }, claims: { value: 30 } };
    expect(near(ending(terms).series('termination.authority.payment'))).toEqual([0, 7.5, 0, 0, 0]);
    const { series } = ending({ ...terms, floor: 'none' });
    expect(near(series('termination.authority.payment'))).toEqual([0, 7.5, -5, -17.5, 0]);
    expect(near(series('termination.authority.to_lenders'))).toEqual([0, 7.5, 0, 0, 0]);
    expect(near(series('termination.authority.to_sponsor'))).toEqual([0, 0, -5, -17.5, 0]);
  });

  test('named twice are taken once', () => {
    const { series } = compute(
      tiny(facts, {
        funding: { tranches: [half] },
        distribution: { payout: { value: 1 }, minimum_cash: { value: 3 } },
        termination: { year: { value: 3 }, authority: { equity: 'none' }, deduct: ['cash', 'cash'] },
      }),
    );
    expect(near(series('termination.authority.payment'))).toEqual([0, 34.5, 22, 9.5, 0]);
  });
});

describe('the base case of the contract', () => {
  test('pays its own distributions to come, whatever the plan has become', () => {
    const terms: Partial<Termination> = {
      authority: { equity: 'base_distributions' },
      equity_return: { value: 0.25 },
      base_distributions: { value: [0, 40, 40, 40, 50] },
    };
    // 50/1.25 = 40, (40 + 40)/1.25 = 64, (64 + 40)/1.25 = 83.2
    for (const sales of [60, 30]) {
      const { series } = ending(terms, { ...facts, inputs: [money('sales', sales)] });
      expect(near(series('termination.authority.equity'))).toEqual([0, 83.2, 64, 40, 0]);
    }
  });

  test('has to be given', () => {
    expect(messages({ authority: { equity: 'base_distributions' } })).toContain(
      'Give the base-case distributions',
    );
  });
});

test('money left in the accounts of a compensated sponsor is pointed out', () => {
  expect(messages({ authority: { equity: 'return_to_date' } })).toContain('they come to him twice');
  expect(messages({ authority: { equity: 'return_to_date' }, deduct: ['reserves', 'cash'] })).toBe('');
  expect(messages({ authority: { equity: 'none' } })).toBe('');
});
