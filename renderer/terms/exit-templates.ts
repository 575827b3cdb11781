import type { Project } from '../engine/engine';

type Terms = Project['options'][number]['terms'];
export type Termination = NonNullable<Terms['termination']>;
export type Refinancing = NonNullable<Terms['refinancing']>;
export type EndOfTerm = NonNullable<Terms['end_of_term']>;

const assumed = (value: number) => ({ value, confidence: 'assumption' as const });

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
    deduct: ['reserves', 'cash'],
  };
}

export const TERMINATION_PARTS = {
  equity_return: () => assumed(0.08),
  break_cost: () => assumed(0.01),
  insurance: () => assumed(0),
  claims: () => assumed(0),
  base_distributions: () => assumed(0),
} as const;

/** The last project year at whose end lenders are still owed something, by the terms of their debt. */
function lastOwedYear(project: Project, at: number): number {
  const lenders = (project.options[at]?.terms.funding?.tranches ?? []).filter(
    ({ rank }) => rank !== 'shareholder',
  );
  const years = lenders.map(({ repayment }) => (repayment.grace_years?.value ?? 0) + repayment.years.value);
  return Math.ceil(project.timeline.construction_years.value + Math.max(0, ...years)) - 1;
}

/** New debt to begin with: in the middle of operation, or while the old debt still runs. */
export function newRefinancing(project: Project, at: number): Refinancing {
  const { construction_years, operation_years } = project.timeline;
  const first = Math.floor(construction_years.value) + 1;
  const year = Math.max(first, Math.min(middleYear(project), lastOwedYear(project, at)));
  const left = construction_years.value + operation_years.value - year;
  return { year: assumed(year), rate: assumed(0.04), years: assumed(Math.min(8, left)), dscr: assumed(1.3) };
}

export const REFINANCING_PARTS = {
  break_cost: () => assumed(0.01),
  fee: () => assumed(0.01),
  public_share: () => assumed(0.5),
  equity_return: () => assumed(0.08),
} as const;

/** A refinancing in the plan to begin with: the lender of the old debt lends again. */
export function newCarriedOut(project: Project, at: number): NonNullable<Refinancing['carried_out']> {
  const tranches = project.options[at]?.terms.funding?.tranches ?? [];
  const lender = tranches.find(({ rank }) => rank !== 'shareholder')?.lender;
  return { lender: lender ?? project.parties[0]?.id ?? '' };
}

export const CARRIED_OUT_PARTS = {
  cap: () => assumed(0),
  gearing: () => assumed(0.7),
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
