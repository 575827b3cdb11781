import type { InputDef, PeriodDef } from '../language/types';
import type { Option, Project } from '../project/schema';
import { type Deal, dealOf } from '../project/schemes/deal';
import { periodsOf, periodsPerYear } from './calendar';
import { inputDefs } from './input-defs';

/** What every block reads: one project as one option's scheme reads it, the calendar and the inputs cut to periods. */
export interface BuildContext {
  /** The facts the company bears, the option's own items among them. */
  readonly project: Project;
  /** The option with the sections of its term sheet that are in force. */
  readonly option: Option;
  /** Whose account is kept, what others bear, and where items stand in the file. */
  readonly deal: Deal;
  /** Whether costs are paid with VAT that nobody gives back. */
  readonly absorbsVat: boolean;
  /** The share of each period in which the contract runs: the operating phase, or less under a flexible term. */
  readonly inTerm: 'timeline.operation' | 'flexible_term.share';
  readonly periods: readonly PeriodDef[];
  readonly periodsPerYear: number;
  /** The inputs of the facts and of this option's terms, by the block they belong to. */
  readonly inputsOf: (block: string) => readonly InputDef[];
  /** KPIs whose formula names a line this option does not have, with the name. */
  readonly kpisWithout?: ReadonlyMap<string, string>;
}

/**
 * Prepare what the blocks read.
 *
 * @param listed gives the inputs cut to periods
 */
export function buildContext(project: Project, option: Option, listed = inputDefs): BuildContext {
  const deal = dealOf(project, option);
  const periods = periodsOf(project);
  const perYear = periodsPerYear(project.timeline.step);
  const byBlock = new Map<string, InputDef[]>();
  for (const input of listed(project, option, periods.length, perYear)) {
    const known = byBlock.get(input.block);
    const own = untaxed(input, deal);
    if (known) known.push(own);
    else byBlock.set(input.block, [own]);
  }
  return {
    project: deal.project,
    option: deal.option,
    deal,
    absorbsVat: deal.account === 'public' && project.vat !== undefined,
    inTerm: deal.option.terms.flexible_term === undefined ? 'timeline.operation' : 'flexible_term.share',
    periods,
    periodsPerYear: perYear,
    inputsOf: (block) => byBlock.get(block) ?? [],
  };
}

/** The government's own account pays no income tax, whatever the facts say of companies. */
function untaxed(input: InputDef, { account }: Deal): InputDef {
  if (account !== 'public' || input.id !== 'tax.rate') return input;
  return {
    ...input,
    value: 0,
    note: { zh: '政府账户不缴纳企业所得税。', en: 'The government’s own account pays no income tax.' },
  };
}
