import { getAt, type Project, setAt } from '../engine/engine';
import { put } from '../engine/put';
import { freeId } from '../facts/lists';

type Terms = Project['options'][number]['terms'];
export type Shareholder = NonNullable<Terms['shareholders']>[number];
export type InKind = NonNullable<Terms['in_kind']>[number];
export type Preference = NonNullable<Terms['preferences']>[number];
export type ShareExit = NonNullable<Terms['share_exits']>[number];

/** The sections of the terms page about owners: lists of an option. */
export const OWNER_LISTS = ['shareholders', 'in_kind', 'preferences', 'share_exits'] as const;
export type OwnerList = (typeof OWNER_LISTS)[number];

const assumed = (value: number) => ({ value, confidence: 'assumption' as const });

export function isOwnerList(section: string): section is OwnerList {
  return (OWNER_LISTS as readonly string[]).includes(section);
}

/** Add one owner, contribution, preference or sale; the first shareholders come as a pair that owns everything. */
export function addOwned(project: Project, at: number, list: OwnerList): Project {
  const terms = project.options[at]?.terms;
  if (!terms) return project;
  const path = `/options/${at}/terms/${list}`;
  if (list === 'shareholders') return put(project, path, withShareholder(project, terms));
  const id = freeId(
    terms[list] ?? [],
    { in_kind: 'contribution', preferences: 'preference', share_exits: 'exit' }[list],
  );
  const item = {
    in_kind: () => newInKind(terms, id),
    preferences: () => preferenceOf('preferred_return', terms, { id, label: NAMES.preferences }),
    share_exits: () => newExit(project, terms, id),
  }[list]();
  const listed = (terms.shareholders ?? []).length > 0 ? project : addOwned(project, at, 'shareholders');
  return put(listed, path, [...(terms[list] ?? []), item]);
}

const NAMES = {
  in_kind: { zh: '新实物出资', en: 'New contribution' },
  preferences: { zh: '新分红约定', en: 'New preference' },
  share_exits: { zh: '新股份转让', en: 'New sale of shares' },
} as const;

function withShareholder(
  project: Project,
  { shareholders = [], sponsor, government, company }: Terms,
): Shareholder[] {
  if (shareholders.length === 0) {
    return sponsor === government
      ? [{ party: sponsor, share: assumed(1) }]
      : [
          { party: sponsor, share: assumed(0.8) },
          { party: government, share: assumed(0.2) },
        ];
  }
  const taken = new Set([company, ...shareholders.map(({ party }) => party)]);
  const free = project.parties.find(({ id }) => !taken.has(id));
  if (!free) return [...shareholders];
  const like = shareholders[0];
  return [
    ...shareholders,
    {
      party: free.id,
      ...(like?.share === undefined ? { subscribed: assumed(0) } : { share: assumed(0) }),
      ...(like?.dividend_share === undefined ? {} : { dividend_share: assumed(0) }),
    },
  ];
}

/** Two owners: the government first where it is one. */
function pairOf({ shareholders = [], sponsor, government }: Terms): [string, string] {
  const ids = shareholders.length > 0 ? shareholders.map(({ party }) => party) : [sponsor, government];
  const first = ids.includes(government) ? government : (ids[0] ?? government);
  return [first, ids.find((id) => id !== first) ?? sponsor];
}

function newInKind(terms: Terms, id: string): InKind {
  return {
    id,
    label: NAMES.in_kind,
    party: pairOf(terms)[0],
    kind: 'land',
    valuation: 'appraisal',
    appraised: assumed(0),
    year: assumed(1),
  };
}

/** A preference of either kind. */
export function preferenceOf(
  type: Preference['type'],
  terms: Terms,
  { id, label }: Pick<Preference, 'id' | 'label'>,
): Preference {
  const [first, second] = pairOf(terms);
  return type === 'waiver'
    ? { id, label, type, party: first, beneficiary: second, part: assumed(0.5), hurdle: assumed(0.06) }
    : { id, label, type, party: second, rate: assumed(0.06) };
}

function newExit({ timeline }: Project, terms: Terms, id: string): ShareExit {
  const [first, second] = pairOf(terms);
  const works = timeline.construction_years.value;
  const end = works + timeline.operation_years.value;
  return {
    id,
    label: NAMES.share_exits,
    seller: second,
    buyer: first,
    kind: 'transfer',
    year: assumed(Math.min(Math.floor(end), Math.max(Math.ceil(works), Math.round((works + end) / 2)))),
    // Half of what is left, so that any number of new sales sells no more than all.
    part: assumed(0.5 ** ((terms.share_exits ?? []).length + 1)),
    basis: 'book_value',
    multiple: assumed(1),
  };
}

/** The same sale at another price. */
export function pricedBy(basis: ShareExit['basis'], exit: ShareExit): ShareExit {
  const { id, label, seller, buyer, kind, year, part } = exit;
  const kept = { id, label, seller, buyer, kind, year, ...(part === undefined ? {} : { part }) };
  switch (basis) {
    case 'book_value':
      return { ...kept, basis, multiple: assumed(1) };
    case 'ebitda':
      return { ...kept, basis, multiple: assumed(6) };
    case 'guaranteed_irr':
      return { ...kept, basis, irr: assumed(0.06) };
    case 'fixed':
      return { ...kept, basis, amount: assumed(0) };
    case 'paid_in':
      return { ...kept, basis };
  }
}

/** What becomes of a contribution at the end, to begin with: back to who brought it, free of charge. */
export function newReversion({ party }: InKind): NonNullable<InKind['reversion']> {
  return { to: party, basis: 'free' };
}

/** Another price at the end; the agreed sum comes and goes with it. */
export function revertedFor(
  basis: NonNullable<InKind['reversion']>['basis'],
  { price, ...kept }: NonNullable<InKind['reversion']>,
): NonNullable<InKind['reversion']> {
  return basis === 'amount' ? { ...kept, basis, price: price ?? assumed(0) } : { ...kept, basis };
}

/** Give a contribution, preference or sale another id, and say so where scenarios and contracted values name it. */
export function renameOwned(
  project: Project,
  at: number,
  list: Exclude<OwnerList, 'shareholders'>,
  i: number,
  id: string,
): Project {
  const path = `/options/${at}/terms/${list}/${i}/id`;
  const old = getAt(project, path);
  if (typeof old !== 'string' || old === id) return project;
  const items = (n: number): readonly { readonly id: string }[] => project.options[n]?.terms[list] ?? [];
  const renamed = setAt(project, path, id);
  if (items(at).some((item) => item.id === id)) return renamed;
  const name = (text: string): string =>
    text.replace(new RegExp(`^${list}\\.${old}(?=\\.|$)`), `${list}.${id}`);
  const shared = project.options.some((_, n) => n !== at && items(n).some((item) => item.id === old));
  return {
    ...renamed,
    options: renamed.options.map((option, n) =>
      n !== at || option.contracted === undefined
        ? option
        : {
            ...option,
            contracted: option.contracted.map((entry) => ({
              ...entry,
              input: name(entry.input),
              solved_for: { ...entry.solved_for, target: name(entry.solved_for.target) },
            })),
          },
    ),
    // Another option's item of the same id keeps what scenarios say of it.
    scenarios: shared
      ? renamed.scenarios
      : renamed.scenarios.map((scenario) => ({
          ...scenario,
          overrides: scenario.overrides.map((override) => ({ ...override, input: name(override.input) })),
        })),
  };
}
