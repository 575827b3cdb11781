import type { Project } from '../../models/project';

/** A small made-up concession that fills every section of the file: kiosks paid by advertising, a guarantee to the city, a loan. */
export function kioskProject(): Project {
  return {
    format: 'citypact-project',
    version: 1,
    identity: {
      name: { zh: '信息亭特许经营', en: 'Kiosk concession' },
      city: { zh: '示例市', en: 'Sample City' },
      currency: 'USD',
      display_unit: 'million',
    },
    timeline: {
      start: '2026-01-01',
      step: 'year',
      construction_years: { value: 1 },
      operation_years: { value: 4, source: 'Concession agreement', confidence: 'contract' },
      npv_first_flow: 't0',
    },
    parties: [
      { id: 'city', label: { zh: '市政府', en: 'City' }, role: 'government', discount_rate: { value: 0.04 } },
      { id: 'company', label: { zh: '项目公司', en: 'Kiosk company' }, role: 'company' },
      {
        id: 'sponsor',
        label: { zh: '投资人', en: 'Sponsor' },
        role: 'private_partner',
        discount_rate: { value: 0.1 },
      },
      { id: 'bank', label: { zh: '银行', en: 'Bank' }, role: 'lender' },
      { id: 'advertisers', label: { zh: '广告主', en: 'Advertisers' }, role: 'user' },
      { id: 'builder', label: { zh: '供应商', en: 'Builder' }, role: 'supplier' },
      { id: 'staff', label: { zh: '员工', en: 'Staff' }, role: 'employee' },
      { id: 'tax_office', label: { zh: '税务机关', en: 'Tax office' }, role: 'tax_authority' },
    ],
    indices: [{ id: 'cpi', label: { zh: '物价指数', en: 'Consumer prices' }, rate: { value: 0.02 } }],
    inputs: [
      {
        id: 'ad_price',
        label: { zh: '广告单价', en: 'Advertising price' },
        kind: 'rate',
        value: 12000,
        unit: 'money/kiosk/year',
        source: { zh: '市场调查', en: 'Market survey' },
        confidence: 'study',
      },
    ],
    drivers: [
      {
        id: 'kiosks',
        label: { zh: '信息亭', en: 'Kiosks' },
        unit: 'kiosk',
        kind: 'stock',
        form: { type: 'ramp', target: { value: 1000 }, start_year: { value: 1 }, years: { value: 2 } },
      },
    ],
    capex: [
      {
        id: 'kiosks',
        label: { zh: '信息亭设备', en: 'Kiosk equipment' },
        supplier: 'builder',
        cost: { type: 'per_unit', driver: 'kiosks', unit_cost: { value: 20000 } },
        life: { value: 8 },
      },
      {
        id: 'network',
        label: { zh: '光纤网络', en: 'Fibre network' },
        supplier: 'builder',
        cost: {
          type: 'total',
          amount: { value: 5_000_000 },
          spend: { profile: 'table', weights: { value: [0.5, 0.5, 0, 0, 0] } },
        },
        life: { value: 20 },
        index: 'cpi',
      },
    ],
    revenue: [
      {
        id: 'advertising',
        label: { zh: '广告收入', en: 'Advertising' },
        payer: 'advertisers',
        formula: 'ad_price * kiosks',
        index: 'cpi',
      },
    ],
    opex: [
      {
        id: 'upkeep',
        label: { zh: '维护', en: 'Upkeep' },
        payee: 'staff',
        cost: { type: 'per_unit', driver: 'kiosks', unit_cost: { value: 1500 } },
      },
      {
        id: 'sales',
        label: { zh: '销售佣金', en: 'Sales commission' },
        payee: 'staff',
        cost: { type: 'share_of_revenue', share: { value: 0.1 }, streams: ['advertising'] },
      },
    ],
    working_capital: {
      receivable_days: { value: 45 },
      payable_days: { value: 30 },
      days_in_year: { value: 365 },
    },
    tax: { rate: { value: [0.25, 0.25, 0.25, 0.2, 0.2] }, loss_carry_forward: true },
    options: [
      {
        id: 'concession',
        label: { zh: '特许经营', en: 'Concession' },
        scheme: 'concession',
        terms: {
          government: 'city',
          company: 'company',
          sponsor: 'sponsor',
          tax_authority: 'tax_office',
          payments: [
            {
              id: 'fee',
              label: { zh: '特许经营费', en: 'Concession fee' },
              type: 'greater_of',
              guarantee: { value: 1_000_000 },
              rate: { value: 0.3 },
              base: { measure: 'gross_revenue', streams: ['advertising'] },
            },
          ],
          funding: {
            tranches: [
              {
                id: 'senior',
                label: { zh: '银行贷款', en: 'Bank loan' },
                lender: 'bank',
                rank: 'senior',
                size: { gearing: { value: 0.6 } },
                rate: { value: 0.05 },
                repayment: { type: 'annuity', years: { value: 3 }, grace_years: { value: 0 } },
              },
            ],
          },
          distribution: { payout: { value: 1 }, minimum_cash: { value: 100_000 } },
        },
      },
    ],
    scenarios: [
      { id: 'base', label: { zh: '基准', en: 'Base' }, overrides: [] },
      {
        id: 'weak',
        label: { zh: '广告低迷', en: 'Weak advertising' },
        overrides: [{ input: 'inputs.ad_price', multiply: 0.7 }],
      },
    ],
  };
}
