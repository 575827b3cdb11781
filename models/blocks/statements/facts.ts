import type { Bilingual } from '../../language/types';
import type { Capex } from '../../project/schema';
import type { Tranche } from '../../project/schema-funding';
import { bilingual } from '../../project/text';
import { restates } from '../accounting-choice';
import type { BuildContext } from '../context';
import { tranchesOf } from '../debt-list';
import { hasPool } from '../pool-list';
import { exitsOf, hasShareholders, holdersOf } from '../shareholders-list';
import type { Ledger } from './ledger';

/** Those who own the company at some time. */
export interface Shareholder {
  readonly id: string;
  readonly label: Bilingual;
  /** The lines of what he pays and is paid. */
  readonly injection: string;
  readonly distribution: string;
  /** Prices of shares he sells and buys. */
  readonly sold: readonly string[];
  readonly bought: readonly string[];
}

/** What the members of a pool pay in follows its rule of sharing and stands in its own block; here they are one. */
const ALL_MEMBERS = { zh: '全体成员', en: 'all members' };

/** List the shareholders; without a list the sponsor alone, or the members of a pool together. */
export function shareholdersOf(context: BuildContext): readonly Shareholder[] {
  const { project, option } = context;
  const { sponsor } = option.terms;
  if (hasShareholders(option)) {
    const prices = (side: 'seller' | 'buyer', id: string): string[] =>
      exitsOf(option)
        .filter((exit) => exit[side] === id)
        .map((exit) => `share_exits.${exit.id}.price`);
    return holdersOf(context).map(({ id, label }) => ({
      id,
      label,
      injection: `shareholders.${id}.injection`,
      distribution: `shareholders.${id}.distribution`,
      sold: prices('seller', id),
      bought: prices('buyer', id),
    }));
  }
  const label = hasPool(option)
    ? ALL_MEMBERS
    : (project.parties.find(({ id }) => id === sponsor)?.label ?? sponsor);
  const own = { injection: 'equity.injection', distribution: 'equity.distribution', sold: [], bought: [] };
  return [{ id: sponsor, label: bilingual(label), ...own }];
}

type Category = NonNullable<Capex['category']>;

/** Investment items of some categories. */
export function capexOf({ project }: BuildContext, ...categories: readonly Category[]): readonly Capex[] {
  return project.capex.filter(({ category = 'equipment' }) => categories.includes(category));
}

/** Land and rights, and what is amortised over the term: shown with intangible assets. */
export function intangibles({ project }: BuildContext): readonly Capex[] {
  return project.capex.filter(
    ({ category, depreciation }) =>
      category === 'land' || category === 'intangible' || depreciation?.method === 'over_term',
  );
}

/** The line of an item's charge or net value in the accounts; where they differ from cost it is a row of statement N. */
export function bookOf(context: BuildContext, { id }: Capex, what: 'charge' | 'net'): string {
  if (restates(context)) return `statements.n.of_${id}_${what}`;
  return `depreciation.${id}.${what === 'net' ? 'closing' : 'charge'}`;
}

/** Income from sales, without subsidies. */
export function salesOf({ has }: Ledger): string {
  return has('revenue.sales') ? 'revenue.sales' : 'revenue.gross';
}

/** Subsidies among the facts, what the option's government pays in operation, and VAT returned upon collection. */
export const SUBSIDIES = ['?revenue.subsidy', '?subsidies.received', '?vat.collected_refund'] as const;

/** The same as cash: VAT returned upon collection comes with the payment of the VAT where that is later. */
export function subsidiesPaid({ has }: Ledger): readonly string[] {
  return has('vat.collected_refund_received')
    ? ['?revenue.subsidy', '?subsidies.received', 'vat.collected_refund_received']
    : SUBSIDIES;
}

/** The VAT the company remits. */
export function vatPaid({ has }: Ledger): string {
  return has('vat.paid') ? 'vat.paid' : '?vat.payable';
}

const BONDS: ReadonlySet<Tranche['kind']> = new Set(['green_bond', 'special_bond', 'bond']);

export function bondsOf({ option }: BuildContext): readonly Tranche[] {
  return tranchesOf(option).filter(({ kind }) => BONDS.has(kind));
}

export function loansOf({ option }: BuildContext): readonly Tranche[] {
  return tranchesOf(option).filter(({ kind }) => !BONDS.has(kind));
}
