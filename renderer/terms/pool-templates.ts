import { completeTable, getAt, type Pool, type PoolMember, type Project, setAt } from '../engine/engine';
import { put } from '../engine/put';
import { firstMember, firstPool } from '../engine/schemes';
import type { ItemAction } from '../sheet/sheet-vm';

type Benefit = NonNullable<PoolMember['benefit']>;
type Game = NonNullable<Pool['game']>;

/** Most members whose groups are edited one by one: 31 groups. */
export const MOST_EDITED = 5;

const assumed = (value: number) => ({ value, confidence: 'assumption' as const });

/** Register one more member, the first with others; a table of groups grows with it. */
export function addMember(project: Project, at: number): Project {
  const terms = project.options[at]?.terms;
  if (!terms) return project;
  const path = `/options/${at}/terms/pool`;
  const { pool } = terms;
  if (pool === undefined || pool.members.length === 0)
    return put(project, path, {
      ...pool,
      ...firstPool(project, terms),
      ...(pool ? { rule: pool.rule } : {}),
    });
  const taken = new Set([terms.company, ...pool.members.map(({ party }) => party)]);
  const free = project.parties.find(({ id }) => !taken.has(id));
  if (!free) return project;
  const members = [...pool.members, firstMember(project, terms, free.id)];
  return withWholeTable(setAt(project, `${path}/members`, members), at);
}

/** Move or remove a member; groups it was in go with it. */
export function actOnMember(project: Project, at: number, i: number, action: ItemAction): Project {
  const path = `/options/${at}/terms/pool/members`;
  const members = getAt(project, path) as readonly PoolMember[];
  const member = members[i];
  if (!member) return project;
  const rest = members.filter((_, j) => j !== i);
  const to = action === 'moveUp' ? i - 1 : action === 'moveDown' ? i + 1 : -1;
  if (to >= 0) return setAt(project, path, rest.toSpliced(to, 0, member));
  return withWholeTable(setAt(project, path, rest), at);
}

/** Let another party be a member; the groups it stands in follow. */
export function replaceMember(project: Project, at: number, i: number, party: string): Project {
  const path = `/options/${at}/terms/pool`;
  const pool = getAt(project, path) as Pool;
  const old = pool.members[i]?.party;
  const named = setAt(project, `${path}/members/${i}/party`, party);
  if (pool.game?.form !== 'table') return named;
  const values = pool.game.values.map((value) => ({
    ...value,
    members: value.members.map((member) => (member === old ? party : member)),
  }));
  return setAt(named, `${path}/game/values`, values);
}

function withWholeTable(project: Project, at: number): Project {
  const option = project.options[at];
  const pool = option?.terms.pool;
  if (option === undefined || pool?.game?.form !== 'table') return project;
  const path = `/options/${at}/terms/pool/game`;
  if (pool.members.length < 2 || pool.members.length > MOST_EDITED) return put(project, path, undefined);
  return setAt(project, `${path}/values`, completeTable(project, option.id));
}

/** Begin another way of saying what groups cost; a table begins as the estimate. */
export function withGame(project: Project, at: number, form: string): Project {
  const option = project.options[at];
  if (!option) return project;
  const path = `/options/${at}/terms/pool/game`;
  if (form === 'formula') return put(project, path, { form, fixed_cost: assumed(0) } satisfies Game);
  if (form !== 'table') return put(project, path, undefined);
  return put(project, path, { form, values: completeTable(project, option.id) } satisfies Game);
}

/** A benefit of another kind; who pays and the index stay. */
export function benefitOf(type: string, before: Benefit | undefined): Benefit | undefined {
  const kept = before === undefined || before.type === 'savings' ? {} : cashOf(before);
  switch (type) {
    case 'amount':
      return { type, benefit_yearly: assumed(0), ...kept };
    case 'formula':
      return { type, formula: '0', ...kept };
    case 'savings':
      return { type };
    default:
      return undefined;
  }
}

function cashOf({ payer, index }: Exclude<Benefit, { type: 'savings' }>) {
  return { ...(payer === undefined ? {} : { payer }), ...(index === undefined ? {} : { index }) };
}

/** What a stand-alone cost and a gift in kind begin with. */
export const newStandAlone = (): PoolMember['stand_alone'] => ({ alone_yearly: assumed(0) });
export const newInKind = (): PoolMember['in_kind'] => ({
  in_kind_value: assumed(0),
  in_kind_year: assumed(1),
});
