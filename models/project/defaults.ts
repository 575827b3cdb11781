import { CURRENT_VERSION } from './migrate';
import type { Project, Text } from './schema';

/** Give the smallest project that can be computed: a city, a company, one year of building and ten of operation. */
export function newProject(name: Text): Project {
  const assumed = { confidence: 'assumption' } as const;
  return {
    format: 'citypact-project',
    version: CURRENT_VERSION as Project['version'],
    identity: {
      name,
      city: { zh: '未填写', en: 'Not stated' },
      currency: 'CNY',
      display_unit: 'ten_thousand',
    },
    timeline: {
      start: '2026-01-01',
      step: 'year',
      construction_years: { value: 1, ...assumed },
      operation_years: { value: 10, ...assumed },
      npv_first_flow: 't0',
    },
    parties: [
      {
        id: 'city',
        label: { zh: '市政府', en: 'City government' },
        role: 'government',
        discount_rate: { value: 0.05, ...assumed },
      },
      {
        id: 'company',
        label: { zh: '项目公司', en: 'Project company' },
        role: 'company',
        discount_rate: { value: 0.08, ...assumed },
      },
      {
        id: 'sponsor',
        label: { zh: '社会资本方', en: 'Private partner' },
        role: 'private_partner',
        discount_rate: { value: 0.1, ...assumed },
      },
      { id: 'users', label: { zh: '使用者', en: 'Users' }, role: 'user' },
      { id: 'supplier', label: { zh: '供应商', en: 'Suppliers' }, role: 'supplier' },
      { id: 'tax_office', label: { zh: '税务机关', en: 'Tax authority' }, role: 'tax_authority' },
    ],
    indices: [],
    inputs: [],
    drivers: [],
    capex: [],
    revenue: [],
    opex: [],
    working_capital: {
      receivable_days: { value: 0, ...assumed },
      payable_days: { value: 0, ...assumed },
      days_in_year: { value: 365, ...assumed },
    },
    tax: { rate: { value: 0.25, ...assumed }, loss_carry_forward: true },
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
          payments: [],
          distribution: { payout: { value: 1, ...assumed }, minimum_cash: { value: 0, ...assumed } },
        },
      },
    ],
    scenarios: [{ id: 'base', label: { zh: '基准情景', en: 'Base case' }, overrides: [] }],
  };
}
