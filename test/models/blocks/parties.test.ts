import { describe, expect, test } from 'vitest';
import { computed, readSample } from '../../laws/subjects';
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

  test('what an account comes to, by hand', () => {
    const { value, result } = compute(project);
    expect(value('parties.sponsor.net_total')).toBeCloseTo(72, 9); // −60 + 56 + 76
    expect(value('parties.sponsor.exposure')).toBeCloseTo(60, 9);
    expect(value('parties.sponsor.payback')).toBeCloseTo(1 + 4 / 76, 9); // −60, −4, then 72
    const x = (-56 + Math.sqrt(56 ** 2 + 4 * 76 * 60)) / (2 * 76); // 76 x² + 56 x − 60 = 0
    expect(value('parties.sponsor.irr')).toBeCloseTo(1 / x - 1, 9);
    expect(value('parties.users.exposure')).toBeCloseTo(200, 9);
    expect(value('parties.city.exposure')).toBe(0);
    const sponsor = result.parties.find(({ id }) => id === 'sponsor');
    expect(sponsor).toMatchObject({ irr: 'parties.sponsor.irr', payback: 'parties.sponsor.payback' });
    expect(sponsor).not.toHaveProperty('noReturn');
  });

  test('half-yearly flows give a yearly rate and a payback in years', () => {
    const { value, series } = compute(
      tiny({
        timeline: span(2, 1, 'half_year'),
        inputs: [money('sales', 100)],
        revenue: [earns('sales')],
        capex: [works(60, 2)],
      }),
    );
    expect(near(series('parties.sponsor.net'))).toEqual([-30, -30, 50, 50, 50, 50]);
    expect(value('parties.sponsor.irr')).toBeCloseTo((1 + value('parties.sponsor.irr_period')) ** 2 - 1, 12);
    expect(value('parties.sponsor.payback')).toBeCloseTo((2 + 10 / 50) / 2, 9); // −30, −60, −10, 40
  });

  test('a party without a return says why', () => {
    const { result } = compute(project);
    const why = (id: string) => result.parties.find((party) => party.id === id)?.noReturn?.en;
    expect(why('city')).toBe('It only receives: there is no investment to measure.');
    expect(why('users')).toBe('It only pays: there is no return to measure.');
    expect(why('bank')).toBe('No money ever moves.');
    expect(why('company')).toMatch(/^The project company passes on all it receives/);
    for (const { id, irr, payback } of result.parties)
      expect([id, irr === undefined]).toEqual([id, payback === undefined]);
  });

  test('a supplier who buys back a little of what was sold has nothing laid out, and so no return', () => {
    const sample = computed(readSample('linknyc'), {});
    const supplier = sample.parties.find(({ id }) => id === 'kiosk_supplier');
    expect(supplier?.flows.map(({ direction }) => direction)).toContain('out');
    expect(supplier).not.toHaveProperty('irr');
    expect(supplier?.noReturn?.en).toMatch(/^Its cumulative net is never negative/);
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
