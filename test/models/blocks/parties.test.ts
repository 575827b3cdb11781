import { describe, expect, test } from 'vitest';
import { compute, costs, credit, earns, money, near, span, tiny, works } from './tiny';

describe("the parties' accounts", () => {
  const project = tiny(
    {
      timeline: span(2),
      inputs: [money('sales', 100)],
      revenue: [earns('sales')],
      capex: [works(60, 2)],
      opex: [costs(20)],
      working_capital: credit(36, 0),
      tax: { rate: { value: 0.1 }, loss_carry_forward: true },
    },
    { payments: [{ id: 'fee', label: 'Fee', type: 'fixed', amount: { value: 10 } }] },
  );

  test('who pays whom, by hand', () => {
    const { series } = compute(project);
    expect(near(series('parties.users.net'))).toEqual([0, -90, -110]); // a tenth is owed until the end
    expect(near(series('parties.supplier.net'))).toEqual([60, 0, 0]);
    expect(near(series('parties.staff.net'))).toEqual([0, 20, 20]);
    expect(near(series('parties.city.net'))).toEqual([0, 10, 10]);
    expect(near(series('parties.tax_office.net'))).toEqual([0, 4, 4]); // (100 − 20 − 10 − 30) × 10 %
    expect(near(series('parties.sponsor.net'))).toEqual([-60, 56, 76]);
    expect(near(series('parties.company.net'))).toEqual([0, 0, 0]);
    expect(near(series('parties.sponsor.cumulative'))).toEqual([-60, -4, 72]);
    expect(series('parties.sponsor.from_company')).toEqual(series('parties.company.to_sponsor'));
  });

  test('a thousand streams from one payer still add up to one account', () => {
    const streams = Array.from({ length: 1000 }, (_, i) => ({ ...earns('sales'), id: `s${i}` }));
    const { series } = compute(
      tiny({ timeline: span(1), inputs: [money('sales', 1)], revenue: streams }, {}),
    );
    expect(near(series('parties.users.net'))).toEqual([0, -1000]);
  });

  test('a party nobody pays has an account of zeros', () => {
    const { series } = compute(project);
    expect(series('parties.bank.net')).toEqual([0, 0, 0]);
    expect(series('parties.bank.cumulative')).toEqual([0, 0, 0]);
  });

  test('the result points to accounts and flows; a value only for parties with a discount rate', () => {
    const { result } = compute(project);
    const city = result.parties.find(({ id }) => id === 'city');
    expect(city).toMatchObject({
      net: 'parties.city.net',
      npv: 'parties.city.npv',
      role: 'government',
      flows: [{ line: 'concession.fee.payment', counterparty: 'company', direction: 'in' }],
    });
    expect(result.parties.find(({ id }) => id === 'users')).not.toHaveProperty('npv');
  });

  test('a party with very many flows is summed in parts', () => {
    const many = Array.from({ length: 45 }, (_, i) => ({ ...costs(1), id: `cost_${i}`, label: `Cost ${i}` }));
    const { series, result, broken } = compute(tiny({ timeline: span(1), opex: many }));
    expect(series('parties.staff.inflow')).toEqual([0, 45]);
    expect(result.run.model.lines.get('parties.staff.from_company')?.def.formula).toBe(
      'from_company_part_1 + from_company_part_2 + from_company_part_3',
    );
    expect(broken()).toEqual([]);
  });
});
