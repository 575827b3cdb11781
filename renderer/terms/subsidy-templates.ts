import type { Project } from '../engine/engine';
import { SUBSIDY_TYPE } from './subsidy-choices';

export type Subsidy = NonNullable<Project['options'][number]['terms']['subsidies']>[number];
export type SubsidyType = Subsidy['type'];
export type SubsidyOf<T extends SubsidyType> = Extract<Subsidy, { type: T }>;

const assumed = <V extends number | number[]>(value: V) => ({ value, confidence: 'assumption' as const });

/** What every kind of payment has. */
type Kept = Pick<Subsidy, 'id' | 'label' | 'payer' | 'vat_rate' | 'unconditional'>;

/** The kinds of payment a project can have: some need a driver to count, others a whole operating year. */
export function possibleTypes(project: Project): readonly SubsidyType[] {
  const counts: readonly SubsidyType[] = project.drivers.length > 0 ? ['shadow_toll', 'outcome_payment'] : [];
  const taxes: readonly SubsidyType[] = valueDrivers(project).length === 0 ? [] : ['tax_increment'];
  const repays: readonly SubsidyType[] = project.timeline.operation_years.value >= 1 ? ['instalments'] : [];
  const any: readonly SubsidyType[] = [
    'mof_formula',
    'availability',
    'fixed',
    'service_price',
    'lease_rent',
    'revenue_guarantee',
    'shared_savings',
    'land_value_capture',
    'credit_guarantee',
  ];
  return [...any, ...counts, ...taxes, ...repays];
}

/** The drivers in money, on which a tax can be levied. */
export function valueDrivers({ drivers }: Project): readonly string[] {
  return drivers.filter(({ unit }) => /^money(\/(year|period))?$/.test(unit)).map(({ id }) => id);
}

/** A payment to begin with; what all kinds have stays when the kind changes. */
export function subsidyOf(project: Project, type: SubsidyType, kept: Kept): Subsidy {
  const { id, label, payer, vat_rate, unconditional } = kept;
  const named = {
    id,
    label,
    ...(payer === undefined ? {} : { payer }),
    ...(vat_rate === undefined ? {} : { vat_rate }),
    ...(unconditional === undefined ? {} : { unconditional }),
  };
  const driver = project.drivers[0]?.id ?? 'driver';
  switch (type) {
    case 'mof_formula':
      return {
        ...named,
        type,
        profit_rate: assumed(0.06),
        discount_rate: assumed(0.04),
        cost_base: 'with_interest',
      };
    case 'availability':
      return { ...named, type, base_payment: assumed(0) };
    case 'fixed':
    case 'service_price':
      return { ...named, type, amount: assumed(0) };
    case 'shadow_toll':
      return { ...named, type, driver, bands: [{ toll: assumed(0) }] };
    case 'instalments': {
      const most = Math.max(1, Math.floor(project.timeline.operation_years.value));
      return {
        ...named,
        type,
        cost_base: 'with_interest',
        return_rate: assumed(0.06),
        instalments: assumed(Math.min(3, most)),
        method: 'equal_instalments',
      };
    }
    case 'lease_rent':
      return { ...named, type, ...rentTerms('recovery') };
    case 'revenue_guarantee':
      return { ...named, type, forecast: assumed(0), floor_share: assumed(0.8) };
    case 'shared_savings': {
      const saving = project.savings?.[0];
      return {
        ...named,
        type,
        contract: 'shared',
        share: assumed(0.8),
        ...(saving ? { savings: saving.id } : { own_savings: { formula: '0' } }),
      };
    }
    case 'outcome_payment':
      return { ...named, type, driver, unit_price: assumed(1) };
    case 'tax_increment':
      return {
        ...named,
        type,
        driver: valueDrivers(project)[0] ?? driver,
        base_value: assumed(0),
        tax_rate: assumed(0.012),
      };
    case 'land_value_capture':
      return {
        ...named,
        type,
        area: assumed(10_000),
        absorption: assumed(evenly(project)),
        captured_share: assumed(0.5),
        ...landTerms('betterment'),
      };
    case 'credit_guarantee':
      return { ...named, type, fee_rate: assumed(0.01) };
  }
}

/** A payment to begin with, called after its kind. */
export function newSubsidy(project: Project, id: string, type: SubsidyType = 'fixed'): Subsidy {
  return subsidyOf(project, type, { id, label: SUBSIDY_TYPE.values[type] });
}

/** The land taken up evenly over the whole years of operation. */
function evenly({ timeline }: Project): number[] {
  const works = Math.ceil(timeline.construction_years.value);
  const all = Math.ceil(timeline.construction_years.value + timeline.operation_years.value);
  const share = 1 / Math.max(1, all - works);
  return Array.from({ length: all }, (_, year) => (year < works ? 0 : share));
}

/** What a rent on either basis needs. */
export function rentTerms(
  basis: 'agreed' | 'recovery',
): Pick<SubsidyOf<'lease_rent'>, 'basis' | 'rent' | 'cost_base' | 'implicit_rate'> {
  return basis === 'agreed'
    ? { basis, rent: assumed(0) }
    : { basis, cost_base: 'with_interest', implicit_rate: assumed(0.05) };
}

/** What an energy contract of either kind needs. */
export function energyTerms(
  contract: 'shared' | 'guaranteed',
): Pick<SubsidyOf<'shared_savings'>, 'contract' | 'share' | 'amount' | 'guaranteed_savings'> {
  return contract === 'shared'
    ? { contract, share: assumed(0.8) }
    : { contract, amount: assumed(0), guaranteed_savings: assumed(0) };
}

/** What either way of capturing land value needs. */
export function landTerms(
  method: 'betterment' | 'land_sale',
): Pick<
  SubsidyOf<'land_value_capture'>,
  'method' | 'value_before' | 'value_after' | 'floor_area_ratio' | 'land_price'
> {
  return method === 'betterment'
    ? { method, value_before: assumed(0), value_after: assumed(0) }
    : { method, floor_area_ratio: assumed(2), land_price: assumed(0) };
}

/** Bands of a shadow toll: those added begin above the last. */
export function bandsOf(
  bands: SubsidyOf<'shadow_toll'>['bands'],
  count: number,
): SubsidyOf<'shadow_toll'>['bands'] {
  const bound = (i: number): number => {
    const known = bands[i]?.up_to_volume?.value;
    return typeof known === 'number' ? known : (i === 0 ? 0 : bound(i - 1)) + 1000;
  };
  return Array.from({ length: count }, (_, i) => {
    const { toll } = bands[i] ?? { toll: assumed(0) };
    if (i === count - 1) return { toll };
    return { up_to_volume: bands[i]?.up_to_volume ?? assumed(bound(i)), toll };
  });
}

/** What each optional input of a payment begins with. */
export const SUBSIDY_PARTS = {
  government_equity: () => assumed(0),
  subsidy_years: (project: Project) => assumed(project.timeline.operation_years.value),
  first_exponent: () => assumed(1),
  performance: () => assumed(1),
  linked_share: () => assumed(1),
  indexed_share: () => assumed(1),
  availability: () => assumed(0.98),
  deduction_factor: () => assumed(1),
  deduction_cap: () => assumed(1),
  used_share: () => assumed(0.5),
  ratchet: () => assumed(1.5),
  ratchet_threshold: () => assumed(0.05),
  penalty_points: () => assumed(1),
  termination_points: () => assumed(100),
  points_years: () => assumed(1),
  from_year: () => assumed(1),
  years: (project: Project) => assumed(project.timeline.operation_years.value),
  residual_share: () => assumed(0.05),
  guarantee_share: () => assumed(1),
  yearly_cap: () => assumed(0),
  total_cap: () => assumed(0),
  guarantee_years: (project: Project) => assumed(project.timeline.operation_years.value),
  repay_above: () => assumed(1),
  repay_rate: () => assumed(0.03),
  volatility: () => assumed(0.15),
  floor: () => assumed(0),
  shortfall_share: () => assumed(1),
  excess_share: () => assumed(0.5),
  baseline: () => assumed(0),
  success_threshold: () => assumed(0),
  captured_share: () => assumed(1),
  natural_growth: () => assumed(0.03),
  cost_share: () => assumed(0.4),
  covered_share: () => assumed(1),
  call_probability: () => assumed(0.01),
  loss_share: () => assumed(0.6),
  vat_rate: () => assumed(0.06),
} as const;

/** The upside above a ceiling; both terms come and go together. */
export const UPSIDE = () => ({ ceiling_share: assumed(1.2), upside_share: assumed(0.5) });

/** A price per unit of use; driver and price come and go together. */
export const PER_USE = (project: Project) => ({
  unit_price: assumed(1),
  driver: project.drivers[0]?.id ?? 'driver',
});

/** A later, smaller share of savings; both terms come and go together. */
export const LATER_SHARE = () => ({ share_years: assumed(1), later_share: assumed(0.5) });

/** A bond to size on a tax increment. */
export const newBond = () => ({
  bond_cover: assumed(1.25),
  bond_rate: assumed(0.04),
  bond_years: assumed(20),
  stable_year: assumed(1),
});

/** A payment on another construction cost; the agreed sum comes and goes with it. */
export function costedAs<T extends SubsidyOf<'mof_formula' | 'instalments' | 'lease_rent'>>(
  subsidy: T,
  cost_base: 'with_interest' | 'without_interest' | 'agreed',
): Subsidy {
  const { agreed_cost, ...rest } = subsidy;
  return {
    ...rest,
    cost_base,
    ...(cost_base === 'agreed' ? { agreed_cost: agreed_cost ?? assumed(0) } : {}),
  } as unknown as Subsidy;
}
