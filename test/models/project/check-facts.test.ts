import { describe, expect, test } from 'vitest';
import { checkProject, setAt } from '../../../models/project';
import { kioskProject } from '../../support/kiosk-project';

/** What is said about the kiosk project with some things changed. */
function said(...changes: [path: string, value: unknown][]): string[] {
  const project = changes.reduce((here, [path, value]) => setAt(here, path, value), kioskProject());
  return checkProject(project).map(({ severity, path, message }) => `${severity} ${path} | ${message.en}`);
}

const both = (method: string, residual: number, life: number): [string, unknown][] => [
  ['/capex/0/depreciation', { method }],
  ['/capex/0/residual_rate', { value: residual }],
  ['/capex/0/life', { value: life }],
];

describe('value-added tax', () => {
  test('a rate without the VAT section does nothing, and says so', () => {
    expect(said(['/revenue/0/vat_rate', { value: 0.06 }])).toEqual([
      'warning /revenue/0/vat_rate | Without a VAT section the rate does nothing; say whether input VAT in excess is carried forward or refunded.',
    ]);
  });

  test('so does the section without a rate', () => {
    expect(said(['/vat', { surplus: 'refund' }])).toEqual([
      'warning /vat | No revenue, investment or cost has a VAT rate, so no VAT is computed.',
    ]);
  });

  test('rates of the old regime are accepted', () => {
    expect(said(['/vat', { surplus: 'carry_forward' }], ['/revenue/0/vat_rate', { value: 0.17 }])).toEqual(
      [],
    );
  });

  test('a percentage written as a whole number is refused', () => {
    expect(said(['/vat', { surplus: 'refund' }], ['/revenue/0/vat_rate', { value: 13 }])).toEqual([
      'error /revenue/0/vat_rate | Expected a value between 0 and 1, found 13. Rates are fractions: write 13 % as 0.13.',
    ]);
  });
});

describe('relief of VAT', () => {
  const taxed: [string, unknown] = ['/revenue/0/vat_rate', { value: 0.06 }];

  test('a share refunded does nothing where the surplus is carried forward', () => {
    expect(said(taxed, ['/vat', { surplus: 'carry_forward', refund_share: { value: 0.6 } }])).toEqual([
      'warning /vat/refund_share | Input VAT in excess is carried forward, so the share and months of a refund do nothing.',
    ]);
  });

  test('a refund upon collection needs revenue taxed by the general method, and streams there are', () => {
    const relief = { burden: { value: 0.03 } };
    expect(said(taxed, ['/vat', { surplus: 'refund', refund_on_collection: relief }])).toEqual([]);
    expect(
      said(
        taxed,
        ['/revenue/0/simplified', true],
        ['/vat', { surplus: 'refund', refund_on_collection: relief }],
      ),
    ).toEqual([
      'warning /vat/refund_on_collection | No revenue is taxed by the general method, so nothing is refunded upon collection.',
    ]);
    expect(
      said(taxed, ['/vat', { surplus: 'refund', refund_on_collection: { ...relief, streams: ['tolls'] } }]),
    ).toEqual([
      'error /vat/refund_on_collection/streams/0 | There is no revenue stream with the id "tolls".',
    ]);
  });

  test('a rate on the residual needs a buyer, the simplified levy a rate', () => {
    const vat: [string, unknown] = ['/vat', { surplus: 'refund' }];
    expect(said(vat, taxed, ['/capex/0/residual_vat_rate', { value: 0.13 }])).toEqual([
      'warning /capex/0/residual_vat_rate | The asset has no buyer, so the VAT rate on its residual does nothing.',
    ]);
    expect(said(['/revenue/0/simplified', true])).toEqual([
      'warning /revenue/0/simplified | Revenue under the simplified levy has no rate, so no VAT is computed.',
    ]);
  });
});

describe('depreciation', () => {
  test('a life of nothing is refused', () => {
    expect(said(['/capex/0/life/value', 0])).toEqual([
      'error /capex/0/life | Expected a value above 0 and at most 200, found 0.',
    ]);
  });

  test('units of production needs its driver, and one that exists', () => {
    expect(said(['/capex/0/depreciation', { method: 'units' }])).toEqual([
      'error /capex/0/depreciation | Units of production needs the driver that counts the output: fill in driver.',
    ]);
    expect(said(['/capex/0/depreciation', { method: 'units', driver: 'kiosk' }])[0]).toContain(
      'There is no driver "kiosk".',
    );
  });

  test('the rate of fixed declining balance needs a residual', () => {
    expect(said(...both('fixed_declining', 0, 5))).toEqual([
      'error /capex/0/depreciation | The rate of fixed declining balance follows from the residual rate, which must be above 0.',
    ]);
  });

  test('double declining balance cannot stop at a high residual', () => {
    expect(said(...both('declining_balance', 0.3, 5))).toEqual([
      'error /capex/0/depreciation | Over 5 years double declining balance leaves at most 0.216; the residual rate is 0.3. Lower it or take straight line.',
    ]);
    expect(said(...both('declining_balance', 0.05, 5))).toEqual([]);
  });

  test('methods by whole years say how a part of a year is counted', () => {
    expect(said(...both('sum_of_years', 0, 4.5))).toEqual([
      'warning /capex/0/depreciation | This method goes by whole years: a life of 4.5 years counts as 5.',
    ]);
  });

  test('the company cannot buy its own asset', () => {
    expect(said(['/capex/0/residual_buyer', 'company'])).toEqual([
      'error /capex/0/residual_buyer | The company cannot sell the asset to itself; choose another party.',
    ]);
  });
});

describe('taxes and the typical year', () => {
  test('years for losses that are not carried forward do nothing', () => {
    expect(
      said(['/tax', { rate: { value: 0.25 }, loss_carry_forward: false, loss_years: { value: 5 } }]),
    ).toEqual(['warning /tax/loss_years | Losses are not carried forward, so the years allowed do nothing.']);
  });

  test('holidays are whole years', () => {
    const holiday = { exempt_years: { value: 2.5 }, half_years: { value: 3 }, from: 'first_revenue' };
    expect(said(['/tax/holiday', holiday])).toEqual([
      'error /tax/holiday/exempt_years | Expected a whole number, found 2.5.',
    ]);
  });

  test('the year of the break-even lies in operation', () => {
    expect(said(['/break_even', { year: { value: 1 } }])[0]).toContain('must lie in operation');
    expect(said(['/break_even', { year: { value: 2 } }])).toEqual([]);
  });

  test('a price index and price contingency on one item may count a rise twice', () => {
    const contingency = {
      physical_rate: { value: 0.1 },
      price_rate: { value: 0.03 },
      preparation_years: { value: 1 },
    };
    expect(said(['/contingency', contingency], ['/capex/0/index', kioskProject().indices[0]?.id])).toContain(
      'warning /capex/0/index | This item both follows a price index and carries price contingency: the price rise may be counted twice.',
    );
  });
});
