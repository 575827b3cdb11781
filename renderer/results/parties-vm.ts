import type { AccountResult, Bilingual, RunResult } from '../engine/engine';
import { decimalsFor } from '../format/number-vm';
import { totalValue } from '../format/period-vm';
import type { NumberStyle } from '../format/unit-vm';
import { lineRow } from './cashflow-vm';
import type { LineRow, PeriodRow } from './period-rows-vm';

type Party = RunResult['parties'][number];

/** An account with the name it is shown under: a party's, or a government's together with its departments. */
export interface NamedAccount {
  readonly key: string;
  readonly party: Party;
  readonly label: Bilingual;
  readonly account: AccountResult;
  readonly depth: 0 | 1;
  /** Adds up accounts shown below it, and is therefore left out of the sum of all parties. */
  readonly together: boolean;
}

/** One account's money over the whole life. */
export interface AccountRow extends NamedAccount {
  readonly inflow: number;
  readonly outflow: number;
  readonly net: number;
}

/** List the accounts money goes to or from: a government in all first, then itself and its departments under it. */
export function namedAccounts(result: RunResult): readonly NamedAccount[] {
  const own = (party: Party, depth: 0 | 1): readonly NamedAccount[] =>
    party.flows.length === 0
      ? []
      : [{ key: party.id, party, label: party.label, account: party, depth, together: false }];
  return result.parties
    .filter(({ parent }) => parent === undefined)
    .flatMap((party): readonly NamedAccount[] => {
      const { together } = party;
      if (!together || together.flows.length === 0) return own(party, 0);
      const departments = result.parties.filter(({ parent }) => parent === party.id);
      return [
        {
          key: `${party.id}+`,
          party,
          label: together.label,
          account: together,
          depth: 0,
          together: true,
        },
        ...own(party, 1),
        ...departments.flatMap((one) => own(one, 1)),
      ];
    });
}

/** Every account over the whole life, and whether the parties' nets add up to nothing. */
export function accountsOf(
  result: RunResult,
  style: NumberStyle,
): {
  readonly rows: readonly AccountRow[];
  readonly sum: number;
  readonly balanced: boolean;
  readonly decimals: number;
} {
  const rows = namedAccounts(result).map(
    (named): AccountRow => ({
      ...named,
      inflow: lifetime(result, named.account.inflow),
      outflow: lifetime(result, named.account.outflow),
      net: lifetime(result, named.account.net),
    }),
  );
  const apart = rows.filter(({ together }) => !together);
  const sum = apart.reduce((total, row) => total + row.net, 0);
  const moved = apart.reduce((total, row) => total + Math.abs(row.outflow), 0);
  const largest = Math.max(0, ...rows.map((row) => Math.max(row.inflow, row.outflow)));
  return {
    rows,
    sum,
    balanced: Math.abs(sum) <= 1e-9 * moved,
    decimals: decimalsFor('money', largest, style),
  };
}

/** Every party's net flow, period by period; they add up to nothing. */
export function netRows(
  result: RunResult,
  style: NumberStyle,
  colourOf: (role: Party['role']) => string,
): readonly PeriodRow[] {
  return namedAccounts(result)
    .filter(({ together }) => !together)
    .flatMap(({ party }): LineRow[] => {
      const row = lineRow(result, party.net, style);
      return row
        ? [
            {
              ...row,
              key: `net:${party.id}`,
              label: party.label,
              colour: colourOf(party.role),
              emphasis: 'none',
            },
          ]
        : [];
    });
}

/** One account by counterparty, member by member: what comes in, what goes out, what remains, period by period. */
export function accountRows(
  result: RunResult,
  { party, label, account, together }: NamedAccount,
  style: NumberStyle,
): readonly PeriodRow[] {
  const members = together
    ? result.parties.filter(({ id, parent }) => id === party.id || parent === party.id)
    : [party];
  const rowOf = (id: string, under: Bilingual, sign: 1 | -1 = 1): readonly LineRow[] => {
    const row = lineRow(result, id, style, sign);
    return row ? [{ ...row, under }] : [];
  };
  const dealings = (member: Party): readonly LineRow[] =>
    SIDES.flatMap(([direction, word, sign]) =>
      counterparties(account, member, direction)
        .flatMap((other) => rowOf(`parties.${member.id}.${word}_${other}`, member.label, sign))
        .map((row) => ({ ...row, emphasis: 'none' as const, depth: together ? 2 : 1 })),
    );
  const headed = (member: Party): readonly LineRow[] => {
    const rows = dealings(member);
    const [first] = rows;
    if (!together || !first) return rows;
    const { under: _, ...heading } = first;
    return [{ ...heading, key: `head:${member.id}`, label: member.label, depth: 1, words: true }, ...rows];
  };
  return [
    ...members.flatMap(headed),
    ...rowOf(account.inflow, label),
    ...rowOf(account.outflow, label, -1),
    ...rowOf(account.net, label),
    ...rowOf(account.cumulative, label),
  ];
}

const SIDES = [
  ['in', 'from', 1],
  ['out', 'to', -1],
] as const;

/** Those outside the account whom one of its members pays or is paid by. */
function counterparties(account: AccountResult, member: Party, direction: 'in' | 'out'): readonly string[] {
  const outside = new Set(account.flows.map(({ counterparty }) => counterparty));
  return [
    ...new Set(
      member.flows.flatMap((f) =>
        f.direction === direction && outside.has(f.counterparty) ? [f.counterparty] : [],
      ),
    ),
  ];
}

function lifetime(result: RunResult, id: string): number {
  return totalValue(result.run.series(id), 'flow') ?? 0;
}
