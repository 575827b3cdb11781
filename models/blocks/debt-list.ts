import type { LineDef } from '../language/types';
import type { Option, Project } from '../project/schema';
import type { Funding, Tranche } from '../project/schema-funding';

const RANKS = ['senior', 'mezzanine', 'shareholder'] as const;

export type Rank = (typeof RANKS)[number];

/** The funding of an option, empty when it has none. */
export function fundingOf({ terms }: Option): Funding {
  return terms.funding ?? { tranches: [] };
}

/** The tranches in the order in which they are served and sized: by rank, then as listed. */
export function tranchesOf(option: Option): readonly Tranche[] {
  return RANKS.flatMap((rank) => tranchesOfRank(option, rank));
}

export function tranchesOfRank(option: Option, rank: Rank): readonly Tranche[] {
  return fundingOf(option).tranches.filter((tranche) => tranche.rank === rank);
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
