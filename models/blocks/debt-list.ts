import type { LineDef } from '../language/types';
import type { Option, Project } from '../project/schema';
import type { CarriedOut, Refinancing } from '../project/schema-exit';
import type { Funding, Tranche } from '../project/schema-funding';

const RANKS = ['senior', 'mezzanine', 'shareholder'] as const;

export type Rank = (typeof RANKS)[number];

/** The funding of an option, empty when it has none. */
export function fundingOf({ terms }: Option): Funding {
  return terms.funding ?? { tranches: [] };
}

/** The tranches in the order in which they are served and sized: by rank, then as listed, new debt after the old. */
export function tranchesOf(option: Option): readonly Tranche[] {
  return RANKS.flatMap((rank) => tranchesOfRank(option, rank));
}

export function tranchesOfRank(option: Option, rank: Rank): readonly Tranche[] {
  const listed = fundingOf(option).tranches.filter((tranche) => tranche.rank === rank);
  const added = newDebtOf(option);
  return added?.tranche.rank === rank ? [...listed, added.tranche] : listed;
}

/** The tranches that pay for the works: all but the debt that a refinancing brings. */
export function worksTranchesOf(option: Option): readonly Tranche[] {
  return tranchesOf(option).filter(({ id }) => id !== NEW_DEBT);
}

/** Third parties' debt drawn for the works. */
export function worksLendersOf(option: Option): readonly Tranche[] {
  return worksTranchesOf(option).filter(({ rank }) => rank !== 'shareholder');
}

/** The id of the tranche that a refinancing brings; no listed tranche may have it. */
export const NEW_DEBT = 'refinancing';

/** A refinancing carried out in the plan: its terms, the new debt and the tranches it repays. */
export interface NewDebt {
  readonly terms: Refinancing;
  readonly how: CarriedOut;
  readonly tranche: Tranche;
  readonly replaced: readonly Tranche[];
}

/** The refinancing an option carries out, where there is debt to replace. */
export function newDebtOf({ terms }: Option): NewDebt | undefined {
  const { refinancing, funding } = terms;
  const how = refinancing?.carried_out;
  if (refinancing === undefined || how === undefined) return undefined;
  const replaced = (funding?.tranches ?? []).filter(
    ({ id, rank }) => rank !== 'shareholder' && (how.replaces?.includes(id) ?? true),
  );
  if (replaced.length === 0) return undefined;
  const { dscr, rate, years, fee } = refinancing;
  const tranche: Tranche = {
    id: NEW_DEBT,
    label: { zh: '再融资贷款', en: 'Refinancing loan' },
    lender: how.lender,
    rank: 'senior',
    size: { dscr },
    rate,
    repayment: { type: how.repayment ?? 'sculpted', years },
    ...(fee === undefined ? {} : { fees: { upfront: fee } }),
  };
  return { terms: refinancing, how, tranche, replaced };
}

/** Whether a refinancing carried out repays a tranche before its time. */
export function isReplaced(option: Option, { id }: Tranche): boolean {
  return newDebtOf(option)?.replaced.some((old) => old.id === id) ?? false;
}

/** Whether the gain of a refinancing carried out is shared with the government. */
export function sharesRefinancingGain(option: Option): boolean {
  return newDebtOf(option)?.terms.public_share !== undefined;
}

/** Whether a tranche charges fees; what it costs to break it stands apart. */
export function chargesFees({ fees = {} }: Tranche): boolean {
  return Object.values(fees).some((fee) => fee !== undefined);
}

/** Whether repaying a tranche early costs something. */
export function paysBreakCost(option: Option, tranche: Tranche): boolean {
  return isReplaced(option, tranche) && newDebtOf(option)?.terms.break_cost !== undefined;
}

/** The line of what is drawn for the works, apart from what is drawn to refinance. */
export function worksDraw(option: Option): string {
  return newDebtOf(option) === undefined ? 'loan.draw' : 'loan.draw_for_works';
}

/** Third parties' debt: everything but the shareholders' own. */
export function lendersOf(option: Option): readonly Tranche[] {
  return tranchesOf(option).filter(({ rank }) => rank !== 'shareholder');
}

/** What a draw puts into the project: a special-purpose bond is public money, whoever buys it. */
export function investsFor({ kind }: Tranche): NonNullable<LineDef['invests']> {
  return kind === 'special_bond' ? { as: 'funding', public: true } : { as: 'funding' };
}

/** Add one line of several tranches, or give the stand-in when there are none. */
export function sumOver(tranches: readonly Tranche[], short: string, none: string): string {
  return tranches.length === 0 ? none : tranches.map(({ id }) => `tranches.${id}.${short}`).join(' + ');
}

/** Whether debt service that cash does not cover stays unpaid instead of being met by the sponsor. */
export function mayDefault(option: Option): boolean {
  return fundingOf(option).shortfall === 'default';
}

export function hasSweep(option: Option): boolean {
  return tranchesOf(option).some(({ repayment }) => repayment.sweep !== undefined);
}

/** Whether the debt service reserve is money in an account. */
export function hasReserveAccount(option: Option): boolean {
  const dsra = fundingOf(option).reserves?.dsra;
  return (
    dsra !== undefined && dsra.funding !== 'letter_of_credit' && tranchesOfRank(option, 'senior').length > 0
  );
}

/** Whether a letter of credit stands in for the debt service reserve. */
export function hasLetterOfCredit(option: Option): boolean {
  const dsra = fundingOf(option).reserves?.dsra;
  return dsra?.funding === 'letter_of_credit' && tranchesOfRank(option, 'senior').length > 0;
}

export function hasMaintenanceReserve(option: Option, project: Project): boolean {
  const items = fundingOf(option).reserves?.mra?.items ?? [];
  return items.some((id) => project.capex.some((item) => item.id === id));
}

/** Whether any account holds money set aside. */
export function hasAccounts(option: Option, project: Project): boolean {
  return hasReserveAccount(option) || hasMaintenanceReserve(option, project);
}

/** The party that keeps the reserve accounts and pays interest on them. */
export function accountBank(option: Option): string | undefined {
  return fundingOf(option).reserves?.bank ?? lendersOf(option)[0]?.lender;
}

export function earnsOnReserves(option: Option, project: Project): boolean {
  return (
    hasAccounts(option, project) &&
    fundingOf(option).reserves?.interest_rate !== undefined &&
    accountBank(option) !== undefined
  );
}
