import type { RunResult } from '../engine/engine';

type Party = RunResult['parties'][number];

/** What of the flows is looked at: one calendar year or the whole life, departments apart or as one government. */
export interface FlowChoice {
  readonly year: number | null;
  readonly together: boolean;
}

/** Everything one party pays another within the choice, above zero. */
export interface PairFlow {
  readonly from: Party;
  readonly to: Party;
  readonly value: number;
  /** The line that explains it, and the period where one year was chosen. */
  readonly ask: { readonly id: string; readonly period?: number };
}

/** Add up what each party pays each other; what is negative goes the other way, what rounding leaves is nothing. */
export function pairFlows(result: RunResult, choice: FlowChoice): readonly PairFlow[] {
  const periods = result.periods.filter(({ year }) => choice.year === null || year === choice.year);
  const standsFor = new Map(result.parties.map((party) => [party.id, ownerOf(result, party, choice)]));
  const found = new Map<string, PairFlow & { readonly largest: number }>();
  for (const to of result.parties) {
    const payers = new Set(to.flows.flatMap((f) => (f.direction === 'in' ? [f.counterparty] : [])));
    for (const payer of payers) {
      const id = `parties.${to.id}.from_${payer}`;
      const series = result.run.series(id);
      const sum = periods.reduce((total, { index }) => total + (series[index] ?? 0), 0);
      const ends = [standsFor.get(payer), standsFor.get(to.id)] as const;
      const [source, target] = sum < 0 ? [ends[1], ends[0]] : ends;
      if (!source || !target || source === target || sum === 0) continue;
      const key = `${source.id}>${target.id}`;
      const known = found.get(key);
      const size = Math.abs(sum);
      const leads = size > (known?.largest ?? 0);
      found.set(key, {
        from: source,
        to: target,
        value: (known?.value ?? 0) + size,
        largest: leads ? size : (known?.largest ?? 0),
        ask: leads || !known ? askOf(id, series, periods, choice) : known.ask,
      });
    }
  }
  const all = [...found.values()];
  const moved = all.reduce((sum, { value }) => sum + value, 0);
  return all
    .filter(({ value }) => value > 1e-12 * moved)
    .map(({ from, to, value, ask }) => ({ from, to, value, ask }))
    .toSorted((a, b) => b.value - a.value);
}

/** The calendar years in which money moves. */
export function yearsOf(result: RunResult): readonly number[] {
  return [...new Set(result.periods.map(({ year }) => year))];
}

/** Whether any government is split into departments. */
export function hasDepartments(result: RunResult): boolean {
  return result.parties.some(({ together }) => together !== undefined);
}

/** Who pays whom: one row per payer, one column per receiver. */
export interface Matrix {
  readonly payers: readonly Party[];
  readonly receivers: readonly Party[];
  /** What is paid, `[payer][receiver]`; null where nothing is. */
  readonly cells: readonly (readonly (PairFlow | null)[])[];
}

/** Lay the flows out by payer and receiver; parties that never pay have no row, those never paid no column. */
export function paymentMatrix(result: RunResult, flows: readonly PairFlow[]): Matrix {
  const payers = result.parties.filter((party) => flows.some(({ from }) => from === party));
  const receivers = result.parties.filter((party) => flows.some(({ to }) => to === party));
  const cells = payers.map((payer) =>
    receivers.map((receiver) => flows.find(({ from, to }) => from === payer && to === receiver) ?? null),
  );
  return { payers, receivers, cells };
}

function ownerOf(result: RunResult, party: Party, { together }: FlowChoice): Party {
  if (!together || party.parent === undefined) return party;
  return result.parties.find(({ id }) => id === party.parent) ?? party;
}

function askOf(
  id: string,
  series: ArrayLike<number>,
  periods: RunResult['periods'],
  { year }: FlowChoice,
): PairFlow['ask'] {
  if (year === null) return { id };
  const size = (index: number): number => Math.abs(series[index] ?? 0);
  const busiest = periods.toSorted((a, b) => size(b.index) - size(a.index))[0];
  return busiest ? { id, period: busiest.index } : { id };
}
