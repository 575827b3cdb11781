import { describe, expect, test } from 'vitest';
import { compute, costs, earns, money, near, span, tiny, works } from './tiny';

/** Case E4 (2018 cost engineers' paper), ten thousand yuan: use 2,200 with 200 of input VAT, 16 % VAT, surcharges 10 %. */
const share = [0, 0.8, ...new Array<number>(9).fill(1)];
const facts: Parameters<typeof tiny>[0] = {
  timeline: span(10, 1, 'year', { npv_first_flow: 't1' }),
  inputs: [
    money(
      'sales',
      share.map((s) => 1200 * s),
    ),
  ],
  revenue: [{ ...earns('sales'), vat_rate: { value: 0.16 } }],
  capex: [{ ...works(2000, 10), vat_rate: { value: 0.1 } }],
  opex: [{ ...costs(share.map((s) => 700 * s)), vat_rate: { value: 60 / 700 } }],
  vat: { surplus: 'carry_forward', surcharge_rate: { value: 0.1 } },
};

describe('value-added tax', () => {
  test('input VAT of construction is carried forward against the output of operation (E4)', () => {
    const { series, broken } = compute(tiny(facts));
    expect(near(series('vat.balance').slice(0, 4), 6)).toEqual([-200, -94.4, 37.6, 132]);
    expect(near(series('vat.payable').slice(0, 4), 6)).toEqual([0, 0, 37.6, 132]);
    expect(near(series('vat.credit').slice(0, 4), 6)).toEqual([200, 94.4, 0, 0]);
    expect(near(series('surcharges.expense').slice(0, 4), 6)).toEqual([0, 0, 3.76, 13.2]);
    expect(broken()).toEqual([]);
  });

  test('VAT passes from payers to the tax authority and suppliers: each party’s account shows it', () => {
    const { sum } = compute(tiny(facts));
    expect(sum('parties.users.net')).toBeCloseTo(-11_760 * 1.16, 6); // 1200 × 9.8 and 16 %
    expect(sum('parties.supplier.net')).toBeCloseTo(2200, 6);
    expect(sum('vat.cash_net')).toBeCloseTo(0, 6);
  });

  test('a refund comes at once and is deducted from the base of the surcharges', () => {
    const { series, broken } = compute(
      tiny({ ...facts, vat: { surplus: 'refund', surcharge_rate: { value: 0.1 } } }),
    );
    expect(near(series('vat.refund').slice(0, 3), 6)).toEqual([200, 0, 0]);
    expect(near(series('vat.payable').slice(0, 4), 6)).toEqual([0, 105.6, 132, 132]); // 153.6 − 48, 192 − 60
    expect(near(series('surcharges.vat_surcharge').slice(1, 4), 6)).toEqual([0, 3.76, 13.2]); // 105.6 + 132 − 200 = 37.6
    expect(series('vat.credit').every((v) => v === 0)).toBe(true);
    expect(broken()).toEqual([]);
  });

  test('a credit left at the end is lost and costs its amount', () => {
    const { series, broken } = compute(tiny({ ...facts, timeline: span(1) }));
    expect(near(series('vat.lost'), 6)).toEqual([0, 94.4]);
    expect(near(series('surcharges.expense'), 6)).toEqual([0, 94.4]);
    expect(broken()).toEqual([]);
  });

  test('VAT of construction is a use of funds that the loan shares in', () => {
    const { series, broken } = compute(tiny(facts));
    expect(near(series('vat.uses').slice(0, 2))).toEqual([200, 0]);
    expect(near(series('funding.uses').slice(0, 2))).toEqual([2200, 0]);
    expect(broken()).toEqual([]);
  });

  test('stamp duty: contracts at once, capital in the period after', () => {
    const { series, broken } = compute(
      tiny({
        timeline: span(2, 2),
        capex: [works(1_000_000, 2, 2)],
        tax: {
          rate: { value: 0 },
          loss_carry_forward: true,
          stamp_duty: { contract_rate: { value: 0.0003 }, capital_rate: { value: 0.00025 } },
        },
      }),
    );
    expect(near(series('surcharges.stamp_contracts'))).toEqual([150, 150, 0, 0]);
    expect(near(series('surcharges.stamp_capital').slice(0, 2), 6)).toEqual([0, 125.0375]); // 500,150 × 0.25 ‰
    expect(broken()).toEqual([]);
  });

  test('without the VAT section rates change nothing', () => {
    const { vat: _, ...without } = facts;
    const { result } = compute(tiny(without));
    expect(result.run.model.lines.has('vat.payable')).toBe(false);
  });
});
