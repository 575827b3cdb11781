import type { Capex, Opex, Party, Project, Terms } from '../schema';
import type { Subsidy } from '../schema-subsidies';
import {
  agentFee,
  instalments,
  leaseRent,
  operatingContract,
  operatingSubsidy,
  operatorNamed,
  poolMembers,
  servicePrice,
  severalOwners,
  transferPrice,
  valueHeld,
} from './needs';
import { firstPool } from './pool-starter';
import { both } from './scheme-def';

/** A project and the terms of one of its options, while an option is being prepared for a scheme. */
export interface Draft {
  readonly project: Project;
  readonly terms: Terms;
}

type Starter = (draft: Draft) => Draft;

const assumed = (value: number, zh: string, en: string) => ({
  value,
  confidence: 'assumption' as const,
  note: both(zh, en),
});

const PLACEHOLDER = [
  '起步假设，请按实际约定修改。',
  'A starting assumption; replace it by what is agreed.',
] as const;

/** Terms to begin with where a scheme needs something an option does not have yet; each marked as an assumption. */
export const STARTERS: Readonly<Record<string, Starter>> = {
  [operatorNamed.id]: nameOperator,
  [agentFee.id]: ({ project, terms }) => ({
    project,
    terms: { ...terms, investments: [...(terms.investments ?? []), feeOfAgent(terms)] },
  }),
  [operatingContract.id]: ({ project, terms }) => ({
    project,
    terms: { ...terms, costs: [...(terms.costs ?? []), contractOf(terms)] },
  }),
  [servicePrice.id]: ({ project, terms }) => withSubsidy(project, terms, yearlyPrice(project)),
  [instalments.id]: ({ project, terms }) =>
    withSubsidy(project, terms, {
      id: 'buy_back',
      label: both('回购款', 'Buy-back instalments'),
      type: 'instalments',
      cost_base: 'with_interest',
      return_rate: assumed(0.06, ...PLACEHOLDER),
      instalments: assumed(Math.min(10, wholeYears(project)), ...PLACEHOLDER),
      method: 'equal_instalments',
    }),
  [leaseRent.id]: ({ project, terms }) =>
    withSubsidy(project, terms, {
      id: 'rent',
      label: both('租金', 'Rent'),
      type: 'lease_rent',
      basis: 'recovery',
      cost_base: 'with_interest',
      implicit_rate: assumed(0.065, ...PLACEHOLDER),
    }),
  [operatingSubsidy.id]: ({ project, terms }) =>
    withSubsidy(project, terms, {
      id: 'gap_subsidy',
      label: both('可行性缺口补助', 'Viability gap payment'),
      type: 'mof_formula',
      profit_rate: assumed(0.06, ...PLACEHOLDER),
      discount_rate: assumed(0.045, ...PLACEHOLDER),
      cost_base: 'with_interest',
      excess: 'returned',
    }),
  [severalOwners.id]: ({ project, terms }) => ({
    project,
    terms: terms.sponsor === terms.government ? terms : { ...terms, shareholders: pairOfOwners(terms) },
  }),
  [valueHeld.id]: ({ project, terms }) => ({
    project,
    terms: { ...terms, retained: { basis: 'book_value', factor: assumed(1, ...PLACEHOLDER) } },
  }),
  [poolMembers.id]: ({ project, terms }) => ({
    project,
    terms: { ...terms, pool: firstPool(project, terms) },
  }),
  [transferPrice.id]: ({ project, terms }) => ({
    project,
    terms: { ...terms, investments: [...(terms.investments ?? []), priceOfTransfer(project, terms)] },
  }),
};

/** The partner leads, the government holds the rest; whoever is listed already stays. */
function pairOfOwners({ sponsor, government, shareholders = [] }: Terms): NonNullable<Terms['shareholders']> {
  const [known] = shareholders;
  const other = known?.party === government ? sponsor : government;
  return [
    { party: known?.party ?? sponsor, share: assumed(0.6, ...PLACEHOLDER) },
    { party: other, share: assumed(0.4, ...PLACEHOLDER) },
  ];
}

function nameOperator({ project, terms }: Draft): Draft {
  const known = project.parties.find(({ id }) => id === 'contractor');
  const contractor: Party = known ?? {
    id: 'contractor',
    label: both('受托企业', 'Contractor'),
    role: 'private_partner',
    discount_rate: { value: 0.08, confidence: 'assumption' },
  };
  return {
    project: known ? project : { ...project, parties: [...project.parties, contractor] },
    terms: { ...terms, operator: contractor.id },
  };
}

function feeOfAgent({ operator, investments = [] }: Terms): Capex {
  return {
    id: freeId('agent_fee', investments),
    label: both('代建管理费', "Agent's fee"),
    supplier: operator ?? '',
    category: 'other',
    cost: {
      type: 'share_of_investment',
      share: {
        ...assumed(
          0.02,
          '起步假设；代建管理费上限按投资分档。',
          'A starting assumption; China caps the fee by size of investment.',
        ),
        source: both('财建〔2016〕504号', 'China: Caijian [2016] 504'),
      },
    },
    life: { value: 10, confidence: 'assumption' },
  };
}

function contractOf({ operator, costs = [] }: Terms): Opex {
  return {
    id: freeId('operating_contract', costs),
    label: both('委托运营服务费', 'Operating contract'),
    payee: operator ?? '',
    cost: {
      type: 'share_of_cost',
      cost_factor: assumed(1.08, '起步假设：成本加成 8%。', 'A starting assumption: cost plus 8 %.'),
    },
    performance: assumed(1, '考核全部达标。', 'Performance in full.'),
  };
}

function priceOfTransfer(project: Project, { government, investments = [] }: Terms): Capex {
  return {
    id: freeId('transfer_price', investments),
    label: both('存量资产转让价款', 'Price of the existing asset'),
    supplier: government,
    category: 'intangible',
    cost: {
      type: 'total',
      amount: assumed(0, '请填写评估后的转让价款。', 'Fill in the appraised price.'),
      spend: {
        profile: 'even',
        start_year: { value: 1, confidence: 'assumption' },
        years: { value: 1, confidence: 'assumption' },
      },
    },
    life: { value: wholeYears(project), confidence: 'assumption' },
    depreciation: { method: 'over_term' },
  };
}

function yearlyPrice(project: Project): Subsidy {
  return {
    id: 'service_price',
    label: both('服务价款', 'Service price'),
    type: 'service_price',
    amount: assumed(
      0,
      '请填写约定的年服务价款，或用“反算”求解。',
      'Fill in the yearly price agreed, or solve for it.',
    ),
    ...(project.indices[0] ? { index: project.indices[0].id } : {}),
  };
}

function withSubsidy(project: Project, terms: Terms, subsidy: Subsidy): Draft {
  const known = terms.subsidies ?? [];
  return {
    project,
    terms: { ...terms, subsidies: [...known, { ...subsidy, id: freeId(subsidy.id, known) }] },
  };
}

function wholeYears(project: Project): number {
  return Math.max(1, Math.round(project.timeline.operation_years.value));
}

/** An id nobody has yet. */
export function freeId(wanted: string, items: readonly { readonly id: string }[]): string {
  const taken = new Set(items.map(({ id }) => id));
  if (!taken.has(wanted)) return wanted;
  let n = 2;
  while (taken.has(`${wanted}_${n}`)) n += 1;
  return `${wanted}_${n}`;
}
