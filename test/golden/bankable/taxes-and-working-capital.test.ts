import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { compute, costs, earns, money, near, span, tiny, works } from '../../models/blocks/tiny';

/*
 * Three cases worked out by plain arithmetic: losses of several years that expire (a queue of vintages), VAT carried
 * forward and refunded in part while VAT is paid later, and the working capital of a business that grows and shrinks.
 */

const days = (value: number) => ({ value });

function losing(
  profits: readonly number[],
  life: number,
  step: Project['timeline']['step'] = 'year',
): Project {
  return tiny({
    timeline: span(profits.length, 0, step),
    inputs: [
      money(
        'sales',
        profits.map((v) => Math.max(0, v)),
      ),
    ],
    revenue: [earns('sales')],
    opex: [costs(profits.map((v) => Math.max(0, -v)))],
    tax: { rate: { value: 0.25 }, loss_carry_forward: true, loss_years: { value: life } },
  });
}

/** Losses in a queue of vintages: the oldest is used first, each in the years after it as far as its life goes. */
function taxableByVintage(profits: readonly number[], life: number) {
  let queue: { year: number; left: number }[] = [];
  const taxable: number[] = [];
  const expired: number[] = [];
  profits.forEach((profit, year) => {
    const open = queue.filter((loss) => year - loss.year <= life);
    expired.push(queue.filter((loss) => !open.includes(loss)).reduce((sum, { left }) => sum + left, 0));
    let rest = Math.max(0, profit);
    for (const loss of open) {
      const used = Math.min(rest, loss.left);
      loss.left -= used;
      rest -= used;
    }
    queue = [...open, ...(profit < 0 ? [{ year, left: -profit }] : [])];
    taxable.push(rest);
  });
  return { taxable, expired };
}

describe('losses of several years, each with its own end', () => {
  const profits = [-100, -50, -40, 30, 20, 60, -80, 50, 10, 5, 100];

  test('three years of life: what is left of each expires on its own', () => {
    const { series, broken } = compute(losing(profits, 3));
    // 30 and 20 use the losses of years 1 and 2, of which 70 and 30 expire; 40 of year 3 covers part of the 60;
    // of the 80 of year 7, 50, 10 and 5 are used and 15 expires before the 100.
    expect(near(series('tax.loss_expired'))).toEqual([0, 0, 0, 0, 70, 30, 0, 0, 0, 0, 15]);
    expect(near(series('tax.taxable'))).toEqual([0, 0, 0, 0, 0, 20, 0, 0, 0, 0, 100]);
    expect(near(series('tax.paid'))).toEqual([0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 25]);
    expect(broken()).toEqual([]);
  });

  test.each([1, 2, 3, 5, 10])('agrees with the queue of vintages over random years, life %d', (life) => {
    let state = 20_261_121 + life;
    const random = (): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
    for (let trial = 0; trial < 6; trial++) {
      const years = Array.from({ length: 14 }, () => Math.round(200 * random() - 110));
      const { series } = compute(losing(years, life));
      const { taxable, expired } = taxableByVintage(years, life);
      expect(near(series('tax.taxable'))).toEqual(near(taxable));
      expect(near(series('tax.loss_expired'))).toEqual(near(expired));
    }
  });

  test('quarters settle the same years', () => {
    const { series } = compute(losing(profits, 3, 'quarter'));
    const { taxable } = taxableByVintage(profits, 3);
    expect(near(series('tax.taxable').filter((_, t) => t % 4 === 3))).toEqual(near(taxable));
  });
});

describe('VAT carried forward, refunded in part, and paid later', () => {
  const project = tiny({
    timeline: span(6, 2),
    inputs: [money('sales', 400)],
    revenue: [{ ...earns('sales'), vat_rate: { value: 0.06 } }], // 24 a year
    opex: [{ ...costs(100), vat_rate: { value: 0.06 } }], // 6 a year
    capex: [{ ...works(600, 6, 2), vat_rate: { value: 0.13 } }], // 39 in each year of works
    working_capital: { receivable_days: days(0), payable_days: days(0), days_in_year: { value: 360 } },
    vat: {
      surplus: 'refund',
      refund_share: { value: 0.6 },
      refund_months: { value: 24 },
      surcharge_rate: { value: 0.12 },
      payment_lag_days: { value: 90 },
    },
  });
  const { series, broken, sum } = compute(project);

  test('60 % of the surplus comes back after two years of it, the rest is credited', () => {
    expect(near(series('vat.refund'))).toEqual([0, 46.8, 0, 0, 0, 0, 0, 0]); // 60 % × 78
    expect(near(series('vat.credit'))).toEqual([39, 31.2, 13.2, 0, 0, 0, 0, 0]); // 31.2 − 18, then − 18 again
    expect(near(series('vat.payable'))).toEqual([0, 0, 0, 4.8, 18, 18, 18, 18]);
  });

  test('a quarter of each year of VAT is paid in the next', () => {
    expect(near(series('vat.paid'))).toEqual([0, 0, 0, 3.6, 14.7, 18, 18, 22.5]);
    // What the authority keeps is the VAT on what the company adds: 6 × 24 − 78 − 6 × 6.
    expect(sum('vat.paid') - sum('vat.refund')).toBeCloseTo(30, 9);
  });

  test('surcharges begin where the VAT refunded has been paid again', () => {
    // 46.8 refunded: 4.8 + 18 + 18 + 6 of VAT bear none; then 12 and 18.
    expect(near(series('surcharges.vat_surcharge'))).toEqual([0, 0, 0, 0, 0, 0, 1.44, 2.16]);
    expect(near(series('surcharges.vat_surcharge_paid'))).toEqual([0, 0, 0, 0, 0, 0, 1.08, 2.52]);
    expect(near(series('balance_sheet.taxes_owed'))).toEqual([0, 0, 0, 1.2, 4.5, 4.5, 4.86, 0]);
    expect(broken()).toEqual([]);
  });
});

describe('working capital of a business that grows and shrinks', () => {
  const sales = [0, 100, 200, 400, 300, 100];
  const share = (of: number): number[] => sales.map((v) => v * of);
  const item = (id: string, of: number, nature: 'materials' | 'wages', payee: string) => ({
    ...costs(share(of)),
    id,
    label: id,
    nature,
    payee,
  });
  const project = tiny({
    timeline: span(5),
    inputs: [money('sales', sales)],
    revenue: [earns('sales')],
    opex: [item('ore', 0.4, 'materials', 'supplier'), item('crew', 0.2, 'wages', 'staff')],
    tax: { rate: { value: 0.25 }, loss_carry_forward: true, payment_lag_days: days(90) },
    working_capital: {
      receivable_days: days(45), // 1/8 of revenue
      payable_days: days(60), // 1/6 of the ore
      payable_items: ['ore'],
      materials_days: days(90), // 1/4 of the ore
      progress_days: days(36), // 1/10 of all costs
      cash_days: days(72), // 1/5 of wages
      days_in_year: { value: 360 },
    },
  });
  const { series, broken, value } = compute(project);
  const round = (values: readonly number[]): number[] => near(values, 6);

  test('each part follows its base and is gone in the last year', () => {
    expect(round(series('revenue.receivable'))).toEqual([0, 12.5, 25, 50, 37.5, 0]);
    expect(round(series('working_capital.materials'))).toEqual([0, 10, 20, 40, 30, 0]);
    expect(round(series('working_capital.progress'))).toEqual([0, 6, 12, 24, 18, 0]);
    expect(round(series('working_capital.cash_held'))).toEqual([0, 4, 8, 16, 12, 0]);
    expect(round(series('opex.payable'))).toEqual(round([0, 40 / 6, 80 / 6, 160 / 6, 20, 0]));
    expect(round(series('working_capital.net'))).toEqual(round([0, 155 / 6, 310 / 6, 620 / 6, 77.5, 0]));
  });

  test('growth ties cash up, decline sets it free', () => {
    const margin = [0, 40, 80, 160, 120, 40];
    const change = [0, 155 / 6, 155 / 6, 310 / 6, -155 / 6, -77.5];
    const preTax = margin.map((v, t) => v - (change[t] ?? 0));
    expect(round(series('returns.project.pre_tax'))).toEqual(round(preTax));
    // Tax of 10, 20, 40, 30, 10, a quarter of it paid a year later: owners get what is left.
    const tax = [0, 7.5, 17.5, 35, 32.5, 17.5];
    expect(round(series('equity.distribution'))).toEqual(round(preTax.map((v, t) => v - (tax[t] ?? 0))));
    expect(value('statements.e.lowest')).toBeCloseTo(0, 9);
    expect(broken()).toEqual([]);
  });

  test('those who supply stock are paid for it first and less when it is used', () => {
    // Ore: 40 of cost + 10 + 4 into stock − 40/6 on credit; in year 4 120 − 14 of stock + 40/6 paid back; then 40 − 42 + 20.
    expect(round(series('parties.supplier.net'))).toEqual(
      round([0, 54 - 40 / 6, 94 - 40 / 6, 188 - 80 / 6, 106 + 40 / 6, 40 - 42 + 20]),
    );
    expect(round(series('parties.staff.net'))).toEqual([0, 22, 42, 84, 58, 14]);
  });
});
