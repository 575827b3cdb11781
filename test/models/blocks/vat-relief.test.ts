import { describe, expect, test } from 'vitest';
import { compute, costs, earns, money, near, span, tiny, works } from './tiny';

type Facts = Parameters<typeof tiny>[0];

/** A hundred of sales with 13 a year; works of 100 with 13, costs of 40 with 2.4. */
const facts: Facts = {
  timeline: span(3),
  inputs: [money('sales', 100)],
  revenue: [{ ...earns('sales'), vat_rate: { value: 0.13 } }],
  capex: [{ ...works(100, 3), vat_rate: { value: 0.13 } }],
  opex: [{ ...costs(40), vat_rate: { value: 0.06 } }],
  vat: { surplus: 'carry_forward' },
  tax: { rate: { value: 0.25 }, loss_carry_forward: true },
};

describe('refund upon collection (即征即退)', () => {
  const relieved: Facts = {
    ...facts,
    vat: { surplus: 'carry_forward', refund_on_collection: { burden: { value: 0.03 } } },
  };

  test('VAT paid above 3 % of revenue comes back as income and is taxed', () => {
    const { series, broken } = compute(tiny(relieved));
    expect(near(series('vat.payable'))).toEqual([0, 0, 8.2, 10.6]); // 13 − 2.4 − 13 carried forward: −2.4
    expect(near(series('vat.collected_refund'))).toEqual([0, 0, 5.2, 7.6]);
    expect(near(series('income.ebitda'))).toEqual([0, 60, 65.2, 67.6]);
    expect(near(series('statements.d.r4'))).toEqual([0, 0, 5.2, 7.6]);
    const taxed = series('income.profit_before_tax').map((profit) => 0.25 * profit);
    expect(near(series('tax.paid'))).toEqual(near(taxed));
    expect(broken()).toEqual([]);
  });

  test('of one stream, the VAT paid is its share of the output VAT', () => {
    const { series, broken } = compute(
      tiny({
        ...relieved,
        inputs: [money('sales', 100), money('software', 300)],
        revenue: [
          { ...earns('sales'), vat_rate: { value: 0.13 } },
          { ...earns('software'), vat_rate: { value: 0.13 } },
        ],
        vat: {
          surplus: 'carry_forward',
          refund_on_collection: { burden: { value: 0.03 }, streams: ['software'] },
        },
      }),
    );
    // 52 of output less 2.4 and the 13 of construction; three quarters of what is paid, above 9.
    expect(near(series('vat.collected_refund').slice(1, 3))).toEqual(
      near([36.6 * 0.75 - 9, 49.6 * 0.75 - 9]),
    );
    expect(broken()).toEqual([]);
  });

  test('a burden that is never reached returns nothing', () => {
    const { sum } = compute(
      tiny({ ...facts, vat: { ...relieved.vat, refund_on_collection: { burden: { value: 0.2 } } } as never }),
    );
    expect(sum('vat.collected_refund')).toBe(0);
  });
});

describe('refund of the surplus in part (留抵退税)', () => {
  test('a share comes back, the rest is carried forward and not asked for again', () => {
    const { series, broken } = compute(
      tiny({ ...facts, vat: { surplus: 'refund', refund_share: { value: 0.6 } } }),
    );
    expect(near(series('vat.refund'))).toEqual([7.8, 0, 0, 0]); // 60 % of 13
    expect(near(series('vat.credit'))).toEqual([5.2, 0, 0, 0]);
    expect(near(series('vat.payable'))).toEqual([0, 5.4, 10.6, 10.6]); // 13 − 2.4 − 5.2
    expect(broken()).toEqual([]);
  });

  test('only after months of surplus in a row', () => {
    const { series, broken } = compute(
      tiny({
        ...facts,
        timeline: span(2, 1, 'quarter'),
        vat: { surplus: 'refund', refund_share: { value: 1 }, refund_months: { value: 6 } },
      }),
    );
    expect(near(series('vat.refund').slice(0, 4))).toEqual([0, 6.5, 3.25, 3.25]); // 3.25 a quarter
    expect(broken()).toEqual([]);
  });

  test('what is refunded in full at once needs neither', () => {
    const whole = compute(tiny({ ...facts, vat: { surplus: 'refund' } }));
    const share = compute(tiny({ ...facts, vat: { surplus: 'refund', refund_share: { value: 1 } } }));
    for (const id of ['vat.refund', 'vat.payable', 'cash.net']) {
      expect(near(share.series(id))).toEqual(near(whole.series(id)));
    }
  });

  test('a credit left at the end is lost', () => {
    const { sum, broken } = compute(
      tiny({
        ...facts,
        timeline: span(1),
        inputs: [money('sales', 10)],
        vat: { surplus: 'refund', refund_share: { value: 0.5 } },
      }),
    );
    // 13 less half; 6.5 + 2.4 − 1.3 in the last year, half of the increase of 1.1 refunded: 7.05 lost.
    expect(sum('vat.refund')).toBeCloseTo(7.05, 9);
    expect(sum('vat.lost')).toBeCloseTo(7.05, 9);
    expect(broken()).toEqual([]);
  });
});

describe('VAT on the sale of what is left', () => {
  test('the buyer pays it on top and it is output VAT of the last period', () => {
    const { series, sum, broken } = compute(
      tiny({
        ...facts,
        timeline: span(2),
        capex: [
          {
            ...works(100, 4),
            vat_rate: { value: 0.13 },
            residual_buyer: 'city',
            residual_vat_rate: { value: 0.13 },
          },
        ],
      }),
    );
    expect(near(series('depreciation.works.output_vat'))).toEqual([0, 0, 6.5]); // 50 × 13 %
    expect(near(series('vat.output'))).toEqual([0, 13, 19.5]);
    expect(sum('parties.city.net')).toBeCloseTo(-56.5, 9);
    expect(broken()).toEqual([]);
  });
});

describe('the simplified levy (简易计税)', () => {
  const levied: Facts = {
    ...facts,
    inputs: [money('sales', 50), money('parking', 50)],
    revenue: [
      { ...earns('sales'), vat_rate: { value: 0.13 } },
      { ...earns('parking'), vat_rate: { value: 0.05 }, simplified: true },
    ],
  };

  test('is paid in full; the input VAT of its share of revenue is not credited', () => {
    const { series, value, broken } = compute(tiny(levied));
    expect(value('vat.blocked_share')).toBe(0.5);
    expect(near(series('vat.balance'))).toEqual(near([-6.5, 6.5 - 1.2 - 6.5, 6.5 - 1.2 - 1.2, 6.5 - 1.2]));
    expect(near(series('vat.payable'))).toEqual([0, 2.5, 6.6, 7.8]); // with 2.5 of levy
    expect(broken()).toEqual([]);
  });

  test('what is not credited is a cost: of construction over the years of operation, of operation at once', () => {
    const { series, broken } = compute(tiny(levied));
    expect(near(series('vat.blocked_cost'))).toEqual(near([0, 6.5 / 3 + 1.2, 6.5 / 3 + 1.2, 6.5 / 3 + 1.2]));
    expect(near(series('vat.blocked_left'))).toEqual(near([6.5, 13 / 3, 6.5 / 3, 0]));
    expect(near(series('surcharges.expense'))).toEqual(near(series('vat.blocked_cost')));
    expect(broken()).toEqual([]);
  });

  test('alone it credits nothing at all', () => {
    const { series, broken } = compute(
      tiny({ ...levied, revenue: [{ ...earns('parking'), vat_rate: { value: 0.05 }, simplified: true }] }),
    );
    expect(near(series('vat.payable'))).toEqual([0, 2.5, 2.5, 2.5]);
    expect(near(series('vat.credit'))).toEqual([0, 0, 0, 0]);
    expect(broken()).toEqual([]);
  });
});
