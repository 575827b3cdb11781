import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { inKindOf } from './shareholders-list';

/** Which of the liabilities a payment of a government belongs to; risk is counted apart. */
export type Liability = 'equity' | 'subsidy' | 'support';

/** One line on which a government pays, or gets back what it paid. */
export interface PublicFlow {
  readonly id: string;
  readonly party: string;
  readonly liability: Liability;
  readonly sign: 1 | -1;
}

const BELONGS: Readonly<Record<string, Liability>> = {
  equity: 'equity',
  shareholders: 'equity',
  share_exits: 'equity',
  preferences: 'equity',
  subsidies: 'subsidy',
  revenue: 'subsidy',
  grants: 'support',
  capex: 'support',
  opex: 'support',
  tranches: 'support',
  end_of_term: 'support',
  flexible_term: 'support',
  in_kind: 'support',
  pool: 'support',
};

/** The government of an option and every other public party. */
export function publicParties({ project, option }: BuildContext): readonly string[] {
  return [
    ...new Set([
      option.terms.government,
      ...project.parties.filter(({ role }) => role === 'government').map(({ id }) => id),
    ]),
  ];
}

/** Every line on which a government pays for the option, by liability; taxes and receipts of its own stay apart. */
export function publicFlows(context: BuildContext, model: readonly LineDef[]): readonly PublicFlow[] {
  const all = publicParties(context);
  // In its own account the government is the company too: there its budget's money counts, not what the company pays.
  const own = context.deal.account === 'public' ? context.option.terms.government : undefined;
  const parties = new Set(all.filter((id) => id !== own));
  const paid = model.flatMap((line) => paidBy(line, parties));
  const flows = [
    ...paid,
    ...returnedTo(model, parties, landSold(context, paid)),
    ...inKind(context, parties),
  ];
  return context.deal.account === 'public' ? [...flows, ...ownMoney(context, model)] : flows;
}

/** Where a government's share of what a project earns comes from. */
const EARNED: readonly string[] = ['concession', 'refinancing', 'equity', 'shareholders', 'share_exits'];

/** Lines on which a government earns from the option: charges, shares of revenue and dividends, not taxes. */
export function publicReceipts(context: BuildContext, model: readonly LineDef[]): readonly string[] {
  if (context.deal.account === 'public') return [];
  const parties = new Set(publicParties(context));
  return model
    .filter(
      ({ id, from, to }) =>
        from !== undefined &&
        to !== undefined &&
        parties.has(to) &&
        !parties.has(from) &&
        EARNED.includes(id.split('.')[0] ?? ''),
    )
    .map(({ id }) => id);
}

function paidBy({ id, from, to }: LineDef, parties: ReadonlySet<string>): PublicFlow[] {
  if (from === undefined || to === undefined || !parties.has(from) || parties.has(to)) return [];
  const liability = BELONGS[id.split('.')[0] ?? ''];
  return liability === undefined ? [] : [{ id, party: from, liability, sign: 1 }];
}

/** Excess subsidies given back, and land paid for where the government brings its own works beside it. */
function returnedTo(
  model: readonly LineDef[],
  parties: ReadonlySet<string>,
  land: ReadonlySet<string>,
): PublicFlow[] {
  return model.flatMap(({ id, from, to }): PublicFlow[] => {
    if (to === undefined || from === undefined || !parties.has(to) || parties.has(from)) return [];
    if (/^subsidies\..*\.returned$/.test(id)) return [{ id, party: to, liability: 'subsidy', sign: -1 }];
    return land.has(id) ? [{ id, party: to, liability: 'support', sign: -1 }] : [];
  });
}

function landSold({ project }: BuildContext, paid: readonly PublicFlow[]): ReadonlySet<string> {
  if (!paid.some(({ id }) => id.startsWith('capex.'))) return new Set();
  return new Set(
    project.capex.filter(({ category }) => category === 'land').map(({ id }) => `capex.${id}.spend`),
  );
}

/** Contributions in kind count at the value the appraiser found. */
function inKind({ option }: BuildContext, parties: ReadonlySet<string>): PublicFlow[] {
  return inKindOf(option)
    .filter(({ party }) => parties.has(party))
    .map(({ id, party }) => ({ id: `in_kind.${id}.at_appraisal`, party, liability: 'equity', sign: 1 }));
}

/** In the government's own account what its budget pays in goes from it to itself: no flow between parties shows it. */
function ownMoney({ option }: BuildContext, model: readonly LineDef[]): PublicFlow[] {
  const { government: party } = option.terms;
  const own = model.filter(({ id, from }) => /^grants\..*\.received$/.test(id) && from === undefined);
  return [
    { id: 'liabilities.budget_construction', party, liability: 'equity', sign: 1 },
    { id: 'liabilities.budget_operation', party, liability: 'subsidy', sign: 1 },
    ...own.map(({ id }): PublicFlow => ({ id, party, liability: 'support', sign: 1 })),
  ];
}
