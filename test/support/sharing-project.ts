import type { Project } from '../../models/project';
import { kioskProject } from './kiosk-project';

type Payment = Project['options'][number]['terms']['payments'][number];

/** The kiosk concession with every sharing rule, base and way of settling switched on once. */
export function sharingProject(
  step: Project['timeline']['step'] = 'half_year',
  payments: readonly Payment[] = EVERY_RULE,
): Project {
  const project = kioskProject();
  const [option] = project.options;
  if (!option) throw new Error('the kiosk project has an option');
  return {
    ...project,
    timeline: { ...project.timeline, step },
    // Rich enough that the sponsor clears every hurdle.
    inputs: project.inputs.map((input) => (input.id === 'ad_price' ? { ...input, value: 30_000 } : input)),
    options: [{ ...option, terms: { ...option.terms, payments: [...payments] } }],
  };
}

/** Bases and sums are of the order of the project: about 30 m a year of advertising. */
export const EVERY_RULE: readonly Payment[] = [
  { id: 'land', label: 'Land rent', type: 'fixed', amount: { value: 200_000 }, index: 'cpi' },
  {
    id: 'kerb',
    label: 'Kerb use',
    type: 'share',
    rate: { value: 0.02 },
    base: { measure: 'gross_with_vat' },
    to: 'staff',
  },
  {
    id: 'floor',
    label: 'Guarantee',
    type: 'greater_of',
    guarantee: { value: [0, 300_000, 300_000, 500_000, 500_000] },
    rate: { value: 0.05 },
    base: { measure: 'gross_revenue' },
    settled: 'year',
  },
  {
    id: 'ladder',
    label: 'Ladder',
    type: 'bands',
    base: { measure: 'gross_revenue' },
    bands: [
      { up_to: { value: 3_000_000 }, rate: { value: 0.01 } },
      { up_to: { value: 9_000_000 }, rate: { value: 0.02 } },
      { rate: { value: 0.04 } },
    ],
  },
  {
    id: 'stairs',
    label: 'Stairs',
    type: 'bands',
    base: { measure: 'ebitda' },
    bands: [
      { up_to: { value: 2_000_000 }, rate: { value: 0 } },
      { up_to: { value: 200_000_000 }, rate: { value: 0.01 } },
    ],
    form: 'cliff',
    counted: 'cumulative',
  },
  {
    id: 'masts',
    label: 'Masts',
    type: 'volume_bands',
    driver: 'kiosks',
    bands: [{ up_to_volume: { value: 500 }, fee: { value: 100 } }, { fee: { value: 40 } }],
  },
  {
    id: 'cap',
    label: 'Cost-plus cap',
    type: 'cost_plus',
    rate: { value: 0.1 },
    margin: { value: 0.2 },
    costs: 'with_depreciation',
    settled: 'year',
  },
  {
    id: 'trued',
    label: 'True-up',
    type: 'greater_of',
    guarantee: { value: 100_000 },
    guarantee_index: 'cpi',
    rate: { value: 0.05 },
    base: { measure: 'operating_profit' },
    true_up: 'cumulative',
    priority: 'after_debt_service',
  },
  {
    id: 'profit',
    label: 'Profit share',
    type: 'share',
    rate: { value: 0.1 },
    base: { measure: 'net_profit' },
    threshold: { value: 500_000 },
  },
  { id: 'cash', label: 'Cash share', type: 'share', rate: { value: 0.03 }, base: { measure: 'cfads' } },
  {
    id: 'excess',
    label: 'Excess return',
    type: 'excess_return',
    rate: { value: 0.2 },
    return_on_capital: { value: 0.08 },
    unpaid: 'lapses',
  },
  {
    id: 'split',
    label: 'Split of distributions',
    type: 'share',
    rate: { value: 0.05 },
    base: { measure: 'distributions' },
  },
  {
    id: 'ratchet',
    label: 'Ratchet',
    type: 'hurdle',
    tiers: [
      { hurdle: { value: 0.06 }, tier_share: { value: 0.2 } },
      { hurdle: { value: 0.1 }, tier_share: { value: 0.5 } },
    ],
  },
  {
    id: 'flip',
    label: 'Flip',
    type: 'hurdle',
    tiers: [
      { hurdle: { value: 0.05 }, tier_share: { value: 0.1 } },
      { hurdle: { value: 0.09 }, tier_share: { value: 0.3 } },
    ],
    timing: 'lagged',
  },
];
