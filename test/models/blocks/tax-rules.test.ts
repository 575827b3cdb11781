import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { compute, costs, earns, money, near, span, tiny, works } from './tiny';

type Tax = Project['tax'];

const QUARTER: Tax = { rate: { value: 0.25 }, loss_carry_forward: true };

/** Revenue by project year, tax at 25 % with some rules. */
function taxed(
  sales: number[],
  tax: Partial<Tax>,
  step: Project['timeline']['step'] = 'year',
  cost?: number[],
) {
  return compute(
    tiny({
      timeline: span(sales.length, 0, step),
      inputs: [money('sales', sales)],
      revenue: [earns('sales')],
      opex: cost ? [costs(cost)] : [],
      tax: { ...QUARTER, ...tax },
    }),
  );
}

describe('losses by vintage (case C4: −100, −50, 30, 20, 10, 10, 60, 50)', () => {
  const sales = [0, 0, 30, 20, 10, 10, 60, 50];
  const cost = [100, 50, 0, 0, 0, 0, 0, 0];
  const c4 = (tax: Partial<Tax>, step?: Project['timeline']['step']) => taxed(sales, tax, step, cost);

  test('five years: 30 of the first loss expires and the tax is 0 … 0, 2.5, 12.5', () => {
    const { series, sum, broken } = c4({ loss_years: { value: 5 } });
    expect(near(series('tax.paid'))).toEqual([0, 0, 0, 0, 0, 0, 2.5, 12.5]);
    expect(near(series('tax.loss_expired'))).toEqual([0, 0, 0, 0, 0, 0, 30, 0]);
    expect(sum('tax.loss_used')).toBeCloseTo(120, 9);
    expect(broken()).toEqual([]);
  });

  test('ten years are as good as none here', () => {
    expect(near(c4({ loss_years: { value: 10 } }).series('tax.paid'))).toEqual([0, 0, 0, 0, 0, 0, 0, 7.5]);
  });

  test.each(['half_year', 'quarter', 'month'] as const)('by %s the year owes the same', (step) => {
    const { series, broken, result } = c4({ loss_years: { value: 5 } }, step);
    const perYear = result.periods.length / 8;
    const years = Array.from({ length: 8 }, (_, y) =>
      series('tax.paid')
        .slice(y * perYear, (y + 1) * perYear)
        .reduce((sum, v) => sum + v, 0),
    );
    expect(near(years)).toEqual([0, 0, 0, 0, 0, 0, 2.5, 12.5]);
    expect(broken()).toEqual([]);
  });
});

describe('settlement of the year', () => {
  // Half-years of profit 60 and −40: depreciation of works put into service in the second half.
  const swinging = (settlement?: Tax['settlement']) =>
    compute(
      tiny({
        timeline: span(2, 0, 'half_year'),
        inputs: [money('sales', 120)],
        revenue: [earns('sales')],
        opex: [
          {
            id: 'repairs',
            label: 'Repairs',
            payee: 'staff',
            cost: { type: 'formula', formula: 'if(mod(timeline.t, 2) == 1, 200, 0)' },
          },
        ],
        tax: { ...QUARTER, ...(settlement ? { settlement } : {}) },
      }),
    );

  test('what the first half paid too much comes back at the year’s end', () => {
    const { series, broken } = swinging(); // 60 and 60 − 100: 20 a year
    expect(near(series('tax.paid'))).toEqual([15, -10, 15, -10]); // 15 prepaid, 25 % × 20 = 5 for the year
    expect(near(series('tax.remitted'))).toEqual([15, 0, 15, 0]);
    expect(near(series('tax.refunded'))).toEqual([0, 10, 0, 10]);
    expect(near(series('parties.tax_office.net'))).toEqual([15, -10, 15, -10]);
    expect(broken()).toEqual([]);
  });

  test('period by period, only where the file asks for it', () => {
    expect(near(swinging('period').series('tax.paid'))).toEqual([15, 0, 5, 0]); // (60 − 40) × 25 %
  });

  test('tax years are calendar years: works begun in July settle first in December', () => {
    const { series } = compute(
      tiny({
        timeline: { ...span(2, 0, 'quarter'), start: '2026-07-01' },
        inputs: [money('sales', 120)],
        revenue: [earns('sales')],
        tax: QUARTER,
      }),
    );
    expect(series('timeline.tax_year_end')).toEqual([0, 1, 0, 0, 0, 1, 0, 1]);
    expect(near(series('tax.settled'))).toEqual([7.5, 15, 7.5, 15, 22.5, 30, 7.5, 15]);
  });
});

describe('tax holidays', () => {
  const holiday = (from: 'first_revenue' | 'first_profit', exempt: number, half: number): Partial<Tax> => ({
    holiday: { exempt_years: { value: exempt }, half_years: { value: half }, from },
  });
  const share = [0, 0, 0, 0.5, 0.5, 0.5, 1, 1];

  test('three free and three at half from the first revenue, counted through years of loss (三免三减半)', () => {
    const cost = [150, 0, 0, 150, 0, 0, 0, 0];
    const { series } = taxed(
      new Array<number>(8).fill(100),
      { ...holiday('first_revenue', 3, 3), loss_carry_forward: false },
      'year',
      cost,
    );
    expect(series('tax.holiday_year')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(near(series('tax.paid'))).toEqual([0, 0, 0, 0, 12.5, 12.5, 25, 25]); // 100 × 25 % × share, a loss in year 4
  });

  test('two free and three at half from the first profit after losses (两免三减半)', () => {
    const { series } = taxed(
      [100, 100, 100, 100, 100, 100, 100, 100],
      holiday('first_profit', 2, 3),
      'year',
      [200, 0, 0, 0, 0, 0, 0, 0],
    );
    // −100, then 100 used up by the loss, so the first taxable year is the third.
    expect(series('tax.holiday_year')).toEqual([0, 0, 1, 2, 3, 4, 5, 6]);
    expect(near(series('tax.paid'))).toEqual([0, 0, 0, 0, 12.5, 12.5, 12.5, 25]);
  });

  test.each(['half_year', 'quarter', 'month'] as const)('counted in years by %s too', (step) => {
    const { series, result } = taxed(new Array<number>(8).fill(100), holiday('first_revenue', 3, 3), step);
    const perYear = result.periods.length / 8;
    const each = share.flatMap((s) => new Array<number>(perYear).fill((25 * s) / perYear));
    expect(near(series('tax.paid'))).toEqual(near(each));
  });

  test('a year without any revenue after the start does not stop the count', () => {
    const { series } = taxed([0, 100, 0, 100, 100, 100, 100, 100], holiday('first_revenue', 3, 3));
    expect(series('tax.holiday_year')).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('the project’s unlevered tax follows the same rules', () => {
    const { series } = taxed(new Array<number>(8).fill(100), holiday('first_revenue', 3, 3));
    expect(near(series('returns.project.tax'))).toEqual(near(share.map((s) => 25 * s)));
  });

  test('all profit taxed away, or none', () => {
    expect(near(taxed([100, 100], { rate: { value: 1 } }).series('income.net_profit'))).toEqual([0, 0]);
    expect(near(taxed([100, 100], { rate: { value: 0 } }).series('income.net_profit'))).toEqual([100, 100]);
  });
});

describe('tax books and deferred tax', () => {
  const facts = (deferred: boolean): Parameters<typeof tiny>[0] => ({
    timeline: span(4),
    inputs: [money('sales', 100)],
    revenue: [earns('sales')],
    capex: [{ ...works(200, 4), tax_depreciation: { method: 'straight_line', tax_life: { value: 2 } } }],
    tax: { ...QUARTER, deferred },
  });

  test('faster depreciation for tax moves tax to later years', () => {
    const { series, broken } = compute(tiny(facts(false)));
    expect(near(series('tax.profit'))).toEqual([0, 0, 0, 100, 100]); // 100 − 100 twice, then 100
    expect(near(series('tax.paid'))).toEqual([0, 0, 0, 25, 25]);
    expect(near(series('returns.project.tax'))).toEqual([0, 0, 0, 25, 25]);
    expect(broken()).toEqual([]);
  });

  test('deferred tax spreads the charge evenly', () => {
    const { series, broken } = compute(tiny(facts(true)));
    expect(near(series('tax.deferred'))).toEqual([0, 12.5, 25, 12.5, 0]); // 25 % × (150 − 100), (100 − 0), (50 − 0)
    expect(near(series('tax.charge'))).toEqual([0, 12.5, 12.5, 12.5, 12.5]); // 25 % × (100 − 50)
    expect(broken()).toEqual([]);
  });

  test('a loss is an asset until it is used', () => {
    const { series, broken } = compute(
      tiny({
        timeline: span(3, 0),
        inputs: [money('sales', [0, 100, 100])],
        revenue: [earns('sales')],
        opex: [costs([80, 0, 0])],
        tax: { ...QUARTER, deferred: true },
      }),
    );
    expect(near(series('tax.deferred'))).toEqual([-20, 0, 0]);
    expect(near(series('tax.charge'))).toEqual([-20, 25, 25]);
    expect(broken()).toEqual([]);
  });
});
