import type { RunResult } from '../engine/engine';
import { decimalsFor } from '../format/number-vm';
import { totalValue } from '../format/period-vm';
import type { NumberStyle } from '../format/unit-vm';
import { lineRow } from './cashflow-vm';
import type { LineRow, PeriodRow } from './period-rows-vm';

type Party = RunResult['parties'][number];

/** Who pays whom over the whole life: one row per payer, one column per receiver. */
export interface Matrix {
  readonly payers: readonly Party[];
  readonly receivers: readonly Party[];
  /** Sum paid, `[payer][receiver]`; null where nothing ever is. */
  readonly cells: readonly (readonly (number | null)[])[];
}

/** Add up every flow by payer and receiver; parties that never pay have no row, those never paid no column. */
export function paymentMatrix(result: RunResult): Matrix {
  const payers = result.parties.filter((p) => lifetime(result, p.outflow) !== 0);
  const receivers = result.parties.filter((p) => lifetime(result, p.inflow) !== 0);
  const cells = payers.map((payer) =>
    receivers.map((receiver) => {
      const lines = linesBetween(result, payer.id, receiver.id);
      return lines.length === 0 ? null : lines.reduce((sum, id) => sum + lifetime(result, id), 0);
    }),
  );
  return { payers, receivers, cells };
}

/** One party's money over the whole life; no NPV without a discount rate. */
export interface Account {
  readonly party: Party;
  readonly inflow: number;
  readonly outflow: number;
  readonly net: number;
  readonly npv: number | null;
}

/** Every party that money goes to or from, and whether their nets add up to nothing. */
export function accountsOf(
  result: RunResult,
  style: NumberStyle,
): {
  readonly rows: readonly Account[];
  readonly sum: number;
  readonly balanced: boolean;
  readonly decimals: number;
} {
  const rows = result.parties
    .filter((p) => p.flows.length > 0)
    .map((party): Account => {
      const npv = party.npv === undefined ? null : result.run.value(party.npv);
      return {
        party,
        inflow: lifetime(result, party.inflow),
        outflow: lifetime(result, party.outflow),
        net: lifetime(result, party.net),
        npv: npv === null || typeof npv === 'number' ? npv : Number.NaN,
      };
    });
  const sum = rows.reduce((total, row) => total + row.net, 0);
  const moved = rows.reduce((total, row) => total + Math.abs(row.outflow), 0);
  const largest = Math.max(0, ...rows.map((row) => Math.max(row.inflow, row.outflow)));
  return {
    rows,
    sum,
    balanced: Math.abs(sum) <= 1e-9 * moved,
    decimals: decimalsFor('money', largest, style),
  };
}

/** The lines one party pays another, the largest first. */
export function linesBetween(result: RunResult, payer: string, receiver: string): readonly string[] {
  const party = result.parties.find((p) => p.id === payer);
  const size = (id: string): number => Math.abs(lifetime(result, id));
  return (party?.flows ?? [])
    .filter((f) => f.direction === 'out' && f.counterparty === receiver)
    .map((f) => f.line)
    .sort((a, b) => size(b) - size(a));
}

/** Every party's net flow, period by period; they add up to nothing. */
export function netRows(
  result: RunResult,
  style: NumberStyle,
  colourOf: (role: Party['role']) => string,
): readonly PeriodRow[] {
  return result.parties
    .filter((p) => p.flows.length > 0)
    .flatMap((p): LineRow[] => {
      const row = lineRow(result, p.net, style);
      return row
        ? [{ ...row, key: `net:${p.id}`, label: p.label, colour: colourOf(p.role), emphasis: 'none' }]
        : [];
    });
}

/** One party's account: what comes in, what goes out, what remains, period by period. */
export function accountRows(result: RunResult, party: Party, style: NumberStyle): readonly PeriodRow[] {
  const flows = [...party.flows].sort((a, b) => a.direction.localeCompare(b.direction));
  const lines = flows.flatMap((f): LineRow[] => {
    const row = lineRow(result, f.line, style, f.direction === 'out' ? -1 : 1);
    return row ? [{ ...row, key: `${f.direction}:${f.line}`, emphasis: 'none' }] : [];
  });
  const totals = [party.net, party.cumulative].flatMap((id, i): LineRow[] => {
    const row = lineRow(result, id, style);
    return row ? [{ ...row, key: id, emphasis: i === 0 ? 'total' : 'memo' }] : [];
  });
  return [...lines, ...totals];
}

function lifetime(result: RunResult, id: string): number {
  return totalValue(result.run.series(id), 'flow') ?? 0;
}
