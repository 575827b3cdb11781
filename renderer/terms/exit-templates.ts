import type { Project } from '../engine/engine';

type Terms = Project['options'][number]['terms'];
export type Subsidy = NonNullable<Terms['subsidies']>[number];
export type Termination = NonNullable<Terms['termination']>;
export type Refinancing = NonNullable<Terms['refinancing']>;
export type EndOfTerm = NonNullable<Terms['end_of_term']>;

const assumed = (value: number) => ({ value, confidence: 'assumption' as const });

/** A government payment to begin with; what all kinds have stays when the kind changes. */
export function subsidyOf(type: Subsidy['type'], kept: Pick<Subsidy, 'id' | 'label' | 'vat_rate'>): Subsidy {
  const { id, label, vat_rate } = kept;
  const named = { id, label, ...(vat_rate === undefined ? {} : { vat_rate }) };
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
      return { ...named, type, amount: assumed(0) };
  }
}

/** A fixed subsidy to begin with. */
export function newSubsidy(id: string): Subsidy {
  return subsidyOf('fixed', { id, label: { zh: '新补贴', en: 'New government payment' } });
}

/** What each optional input of a government payment begins with. */
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
  vat_rate: () => assumed(0.06),
} as const;

/** A formula on another construction cost; the agreed sum comes and goes with it. */
export function costedAs(
  subsidy: Extract<Subsidy, { type: 'mof_formula' }>,
  cost_base: 'with_interest' | 'without_interest' | 'agreed',
): Subsidy {
  const { agreed_cost, ...rest } = subsidy;
  return cost_base === 'agreed'
    ? { ...rest, cost_base, agreed_cost: agreed_cost ?? assumed(0) }
    : { ...rest, cost_base };
}

/** Whether an option owes anything to lenders. */
export function lends(project: Project, at: number): boolean {
  const tranches = project.options[at]?.terms.funding?.tranches ?? [];
  return tranches.some(({ rank }) => rank !== 'shareholder');
}

/** The project year in the middle of operation, at whose end something is left. */
function middleYear({ timeline }: Project): number {
  const works = timeline.construction_years.value;
  const end = works + timeline.operation_years.value;
  const middle = Math.max(Math.round((works + end) / 2), Math.floor(works) + 1);
  return Math.min(middle, Math.ceil(end) - 1);
}

/** What each cause of termination begins with. */
export const CAUSES = {
  authority: () => ({ equity: 'return_to_date' as const }),
  force_majeure: () => ({ equity: 'paid_in' as const }),
  company: (project: Project, at: number) => ({
    basis: lends(project, at) ? ('debt' as const) : ('book_value' as const),
  }),
} as const;

/** Terms of early termination to begin with: every cause, in the middle of operation. */
export function newTermination(project: Project, at: number): Termination {
  return {
    year: assumed(middleYear(project)),
    authority: CAUSES.authority(),
    force_majeure: CAUSES.force_majeure(),
    company: CAUSES.company(project, at),
  };
}

export const TERMINATION_PARTS = {
  equity_return: () => assumed(0.08),
  break_cost: () => assumed(0.01),
} as const;

/** New debt in the middle of operation to begin with. */
export function newRefinancing(project: Project): Refinancing {
  const { construction_years, operation_years } = project.timeline;
  const year = middleYear(project);
  const left = construction_years.value + operation_years.value - year;
  return { year: assumed(year), rate: assumed(0.04), years: assumed(Math.min(8, left)), dscr: assumed(1.3) };
}

export const REFINANCING_PARTS = {
  break_cost: () => assumed(0.01),
  fee: () => assumed(0.01),
  public_share: () => assumed(0.5),
  equity_return: () => assumed(0.08),
} as const;

/** A transfer price on either basis. */
export function transferPrice(basis: string): NonNullable<EndOfTerm['transfer_price']> {
  return basis === 'amount' ? { basis, price: assumed(0) } : { basis: 'book_value', share: assumed(1) };
}

const PERIODS = { year: 1, half_year: 2, quarter: 4, month: 12 } as const;

/** A hand-back reserve to begin with, saved over two years where operation is long enough. */
export function newHandBack({ timeline }: Project): NonNullable<EndOfTerm['hand_back_reserve']> {
  const most = timeline.operation_years.value - 1 / PERIODS[timeline.step];
  return { amount: assumed(0), saving_years: assumed(Math.min(2, most)) };
}
