import type { Value } from '../../language/types';
import type { RunResult } from '../../studies/result';
import type { ContingentRow, ContingentYear } from './contingent-types';
import { closedForm, type Group } from './simulation/closed-form';
import { type YearFigures, yearFigures } from './simulation/figures';
import type { ContingentKind, Instrument } from './simulation/instruments';
import type { Simulated } from './simulation/simulate';

/** What rows are made of: a base case, its trials and the years they are gathered over. */
export interface Seen {
  readonly result: RunResult;
  readonly simulated: Simulated;
  readonly groups: readonly Group[];
  readonly spending: readonly Value[] | undefined;
  readonly isShaken: boolean;
}

/** Whether a kind of payment is planned for anyway, so that only its movement is contingent. */
export function isPlan(kind: ContingentRow['kind']): boolean {
  return kind === 'subsidy' || kind === 'equity_support';
}

/** One instrument by year: by formula where there is one, otherwise from the trials. */
export function rowOf(instrument: Instrument, seen: Seen): ContingentRow {
  const { id, kind, label, line, payment, committed, base } = instrument;
  const { result, simulated, groups, spending } = seen;
  const exact = closedForm(instrument, result, groups, seen.isShaken);
  const own = simulated.paid.get(id);
  const back = simulated.recovered.get(id);
  const most = committed === undefined ? undefined : result.run.series(committed);
  return {
    id,
    kind,
    label,
    line,
    method: payment === undefined ? 'committed_only' : exact ? 'closed_form' : 'simulated',
    years: groups.map((group, i) => {
      const planned = base === undefined ? 0 : sumAt(result.run.series(base), group);
      const found =
        exact?.[i] ??
        (own && yearFigures(gathered([own], group, simulated.trials), isPlan(kind) ? planned : 0));
      return yearOf(found, {
        committed: most && committedIn(kind, group, most),
        base: planned,
        recovered: back ? yearFigures(gathered([back], group, simulated.trials), 0).expected : 0,
        spending: spending?.[i],
      });
    }),
  };
}

/** Expected values add up; P95 and the most are of all instruments in the same trial. */
export function totalOf(
  rows: readonly ContingentRow[],
  { simulated, groups, spending }: Seen,
): ContingentRow {
  const counted = rows.filter(({ method }) => method !== 'committed_only');
  const alone = counted.length === 1 && counted[0]?.method === 'closed_form' ? counted[0] : undefined;
  const paid = counted.flatMap(({ id }) => simulated.paid.get(id) ?? []);
  return {
    id: 'total',
    kind: 'total',
    label: { zh: '合计', en: 'Total' },
    method: alone ? 'closed_form' : counted.length === 0 ? 'committed_only' : 'simulated',
    line: undefined,
    years: groups.map((group, i) => {
      const base = rows.reduce((sum, { years }) => sum + (years[i]?.base ?? 0), 0);
      const limits = rows.flatMap(({ years }) => years[i]?.committed ?? []);
      const drawn = yearFigures(gathered(paid, group, simulated.trials), base);
      const expected = counted.reduce((sum, { years }) => sum + (years[i]?.expected ?? 0), 0);
      return yearOf(counted.length === 0 ? undefined : (alone?.years[i] ?? { ...drawn, expected }), {
        committed: limits.length === 0 ? undefined : limits.reduce((sum, one) => sum + one, 0),
        base,
        recovered: rows.reduce((sum, { years }) => sum + (years[i]?.recovered ?? 0), 0),
        spending: spending?.[i],
      });
    }),
  };
}

type Found = { readonly [K in keyof YearFigures]?: number | undefined };

function yearOf(
  found: Found | undefined,
  rest: Pick<ContingentYear, 'committed' | 'base' | 'recovered'> & { readonly spending: Value | undefined },
): ContingentYear {
  const { base, recovered, spending } = rest;
  const known = (value: number | undefined): number | undefined =>
    value === undefined || Number.isNaN(value) ? undefined : value;
  const committed = known(rest.committed);
  const p95 = known(found?.p95);
  return {
    committed,
    base,
    expected: known(found?.expected),
    p95,
    most: known(found?.most),
    probability: known(found?.probability),
    standardError: known(found?.standardError) ?? 0,
    p95Error: known(found?.p95Error) ?? 0,
    recovered,
    share: shareIn(p95 ?? committed, spending),
    undefinedTrials: found?.undefinedTrials ?? 0,
  };
}

function shareIn(amount: number | undefined, spending: Value | undefined): Value | undefined {
  if (amount === undefined || typeof spending !== 'number')
    return amount === undefined ? undefined : spending;
  return spending > 0 ? amount / spending : undefined;
}

/** A contract ends once and a debt is called once: the year commits the largest of its periods; guarantees add up. */
function committedIn(kind: ContingentKind, group: Group, most: ArrayLike<number>): number {
  return kind === 'termination' || kind === 'credit_guarantee'
    ? Math.max(0, ...group.map((p) => most[p] ?? 0))
    : sumAt(most, group);
}

function sumAt(values: ArrayLike<number>, group: Group): number {
  return group.reduce((sum, p) => sum + (values[p] ?? 0), 0);
}

/** What instruments pay together over a group of periods in each trial. */
function gathered(paid: readonly Float64Array[], group: Group, trials: number): Float64Array {
  const sums = new Float64Array(trials);
  for (const own of paid)
    for (const p of group)
      for (let t = 0; t < trials; t += 1) sums[t] = (sums[t] ?? 0) + (own[p * trials + t] ?? 0);
  return sums;
}
