import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { compute, costs, earns, money, near, span, tiny, works } from './tiny';

const sales = money('sales', 360);

describe('concession payments', () => {
  type Payment = Project['options'][number]['terms']['payments'][number];
  const facts: Parameters<typeof tiny>[0] = {
    timeline: span(2),
    indices: [{ id: 'cpi', label: 'CPI', rate: { value: 0.1 } }],
    inputs: [money('ads', [0, 100, 200]), money('fees', 50)],
    revenue: [earns('ads'), earns('fees')],
    opex: [costs([0, 160, 20])],
    capex: [works(60, 2)],
  };
  const paid = (payment: Payment) => compute(tiny(facts, { payments: [payment] }));
  const named = { id: 'fee', label: 'Fee' } as const;

  test('a fixed fee follows its index', () => {
    const { series } = paid({ ...named, type: 'fixed', amount: { value: 10 }, index: 'cpi' });
    expect(near(series('concession.payment'))).toEqual([0, 11, 12.1]);
  });

  test('a share of all gross revenue, or of chosen streams', () => {
    const share = (streams?: string[]): Payment => ({
      ...named,
      type: 'share',
      rate: { value: 0.2 },
      base: { measure: 'gross_revenue', ...(streams ? { streams } : {}) },
    });
    expect(near(paid(share()).series('concession.payment'))).toEqual([0, 30, 50]);
    expect(near(paid(share(['fees'])).series('concession.payment'))).toEqual([0, 10, 10]);
  });

  test('a share of EBITDA before payments is never negative', () => {
    const { series } = paid({ ...named, type: 'share', rate: { value: 0.5 }, base: { measure: 'ebitda' } });
    expect(series('concession.fee.base')).toEqual([0, -10, 230]); // 150 − 160, 250 − 20
    expect(series('concession.payment')).toEqual([0, 0, 115]);
  });

  test('a share of operating profit before payments counts depreciation', () => {
    const { series } = paid({
      ...named,
      type: 'share',
      rate: { value: 0.5 },
      base: { measure: 'operating_profit' },
    });
    expect(series('concession.payment')).toEqual([0, 0, 100]); // (250 − 20 − 30) / 2
  });

  test('the greater of a guarantee and a share, period by period', () => {
    const { series, value } = paid({
      ...named,
      type: 'greater_of',
      guarantee: { value: 40 },
      rate: { value: 0.2 },
      base: { measure: 'gross_revenue' },
    });
    expect(near(series('concession.payment'))).toEqual([0, 40, 50]); // shares 30 and 50
    expect(series('concession.fee.binding')).toEqual([0, 1, 0]);
    expect(value('returns.government.floor_periods')).toBe(1);
    expect(value('returns.government.income')).toBeCloseTo(90, 9);
  });

  test('a guarantee may be indexed', () => {
    const { series } = paid({
      ...named,
      type: 'greater_of',
      guarantee: { value: 100 },
      guarantee_index: 'cpi',
      rate: { value: 0 },
      base: { measure: 'gross_revenue' },
    });
    expect(near(series('concession.payment'))).toEqual([0, 110, 121]);
  });

  test('several payments add up', () => {
    const { series } = compute(
      tiny(facts, {
        payments: [
          { id: 'fee', label: 'Fee', type: 'fixed', amount: { value: 10 } },
          {
            id: 'share',
            label: 'Share',
            type: 'share',
            rate: { value: 0.1 },
            base: { measure: 'gross_revenue' },
          },
        ],
      }),
    );
    expect(near(series('concession.payment'))).toEqual([0, 25, 35]);
    expect(near(series('parties.city.net'))).toEqual([0, 25, 35]);
  });
});

describe('corporate tax', () => {
  // Case C4 without expiry: profits −100, −50, 30, 20, 10, 10, 60, 50 at 25 %.
  const facts: Parameters<typeof tiny>[0] = {
    timeline: span(8, 0),
    inputs: [money('sales', [0, 0, 30, 20, 10, 10, 60, 50])],
    revenue: [earns('sales')],
    opex: [costs([100, 50, 0, 0, 0, 0, 0, 0])],
  };
  const taxed = (loss_carry_forward: boolean) =>
    compute(tiny({ ...facts, tax: { rate: { value: 0.25 }, loss_carry_forward } }));

  test('losses carried forward without expiry: nothing until the last year, then 7.5', () => {
    const { series } = taxed(true);
    expect(series('tax.loss_closing')).toEqual([100, 150, 120, 100, 90, 80, 20, 0]);
    expect(series('tax.paid')).toEqual([0, 0, 0, 0, 0, 0, 0, 7.5]); // (50 − 20) × 25 %
  });

  test('losses not carried forward are lost', () => {
    expect(taxed(false).series('tax.paid')).toEqual([0, 0, 7.5, 5, 2.5, 2.5, 15, 12.5]);
  });

  test('the rate may change from year to year', () => {
    const { series } = compute(
      tiny({
        timeline: span(2, 0),
        inputs: [sales],
        revenue: [earns('sales')],
        tax: { rate: { value: [0.5, 0.25] }, loss_carry_forward: true },
      }),
    );
    expect(series('tax.paid')).toEqual([180, 90]);
  });
});
