import type { Project } from '../../../models/project';
import { costs, earns, money, span, tiny, works } from '../blocks/tiny';

const grown = (first: number, rate: number): number[] =>
  Array.from({ length: 12 }, (_, y) => (y < 2 ? 0 : first * (1 + rate) ** (y - 2)));

/** Spending table of a first and a second year. */
const inYears = (first: number, second: number) => ({
  profile: 'table' as const,
  weights: { value: [first, second, ...Array<number>(10).fill(0)] },
});

/** What the city brings in kind, at the value appraised. */
const brings = (party: string, appraised: number, year: number) => ({
  id: `equipment_${year}`,
  label: `Equipment ${year}`,
  party,
  kind: 'equipment' as const,
  valuation: 'appraisal' as const,
  appraised: { value: appraised },
  year: { value: year },
});

/**
 * Smart parking of shared/cases/china.md C1: a gap subsidy by the ministry's formula beside the same project built and
 * run by the city for 55,000 and 2,000 a year; risk 5 % of costs, a fifth of it retained; a city budget of 400,000
 * growing by 5 %, of which other projects take 12,000 a year.
 */
export function smartParking(facts: Partial<Project> = {}): Project {
  const base = tiny(
    {
      timeline: span(10, 2),
      inputs: [money('fees', grown(2500, 0.03))],
      revenue: [earns('fees')],
      opex: [costs(grown(1800, 0.02))],
      capex: [
        works(50_000, 10, 2),
        {
          ...works(600, 10),
          id: 'access',
          label: 'Access road',
          cost: { type: 'total', amount: { value: 600 }, spend: inYears(1, 0) },
        },
      ],
    },
    {
      subsidies: [
        {
          id: 'gap',
          label: 'Gap',
          type: 'mof_formula',
          profit_rate: { value: 0.065 },
          discount_rate: { value: 0.035 },
          cost_base: 'agreed',
          agreed_cost: { value: 50_000 },
        },
      ],
      assignments: [{ item: 'capex.access', to: 'government' }],
    },
  );
  const [deal] = base.options;
  if (!deal) throw new Error('one option');
  const city = deal.terms.government;
  return {
    ...base,
    risks: [
      {
        id: 'all',
        label: { zh: '综合风险', en: 'All risks' },
        method: { type: 'ratio', construction_ratio: { value: 0.05 }, operation_ratio: { value: 0.05 } },
        retained_share: { value: 0.2 },
      },
    ],
    budgets: [
      {
        id: 'city',
        label: { zh: '市本级一般公共预算', en: 'City general public budget' },
        kind: 'general_public',
        level: 'prefecture',
        history: [{ year: 2025, expenditure: { value: 400_000 } }],
        growth: { value: 0.05 },
        other_projects: { value: 12_000 },
      },
    ],
    value_for_money: {
      reference: 'traditional',
      discount_rate: { value: 0.035 },
      neutrality: { value: [0, 0, ...Array<number>(10).fill(260)] },
    },
    options: [
      {
        ...deal,
        scheme: 'ppp',
        variant: 'bot',
        terms: {
          ...deal.terms,
          shareholders: [
            { party: city, subscribed: { value: 0 } },
            { party: deal.terms.sponsor, subscribed: { value: 48_000 } },
          ],
          calls: 'by_subscribed',
          in_kind: [brings(city, 1200, 1), brings(city, 800, 2)],
        },
      },
      {
        ...deal,
        id: 'traditional',
        label: { zh: '传统方式', en: 'Traditional' },
        scheme: 'government_funded',
        variant: 'self_operated',
        terms: {
          ...deal.terms,
          excluded: ['capex.works', 'capex.access', 'opex.costs'],
          investments: [{ ...works(55_000, 10, 2), id: 'public_works', label: 'Public works' }],
          costs: [{ ...costs(grown(2000, 0.02)), id: 'public_costs', label: 'Public costs' }],
        },
      },
    ],
    ...facts,
  };
}
