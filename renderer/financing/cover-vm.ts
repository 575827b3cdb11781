import type { Bilingual, RunResult } from '../engine/engine';
import { columnValue, type PeriodColumn } from '../format/period-vm';
import type { NumberStyle } from '../format/unit-vm';
import { lineRow } from '../results/cashflow-vm';
import type { LineRow } from '../results/period-rows-vm';
import { trancheIds } from './sources-uses-vm';

/** A cover line debt must keep: a covenant, or what a tranche was sized by. */
export interface Threshold {
  readonly id: string;
  readonly kind: 'lock_up' | 'default' | 'required';
  readonly value: number;
  readonly name?: Bilingual;
}

/** Cover ratios and how a year's figure comes from its periods: quotients of sums, or the closing one. */
const RATIOS = [
  { id: 'returns.debt.dscr', over: 'returns.debt.cfads', under: 'loan.debt_service' },
  { id: 'returns.debt.llcr' },
  { id: 'returns.debt.plcr' },
  { id: 'returns.debt.icr', over: 'income.ebit', under: 'loan.interest_expense' },
] as const;

/** The ratio of each column: of the year's sums where a column holds several periods. */
export function ratioByColumn(
  result: RunResult,
  ratio: (typeof RATIOS)[number],
  columns: readonly PeriodColumn[],
): readonly number[] {
  const { run } = result;
  const series = run.series(ratio.id);
  return columns.map((column) => {
    if (column.first === column.last || !('over' in ratio)) return series[column.last] ?? Number.NaN;
    let over = 0;
    let under = 0;
    for (let t = column.first; t <= column.last; t++) {
      // A period without debt service has no ratio and takes no part in the year's.
      if (!Number.isFinite(series[t] ?? Number.NaN)) continue;
      over += run.series(ratio.over)[t] ?? 0;
      under += run.series(ratio.under)[t] ?? 0;
    }
    return under > 0 ? over / under : Number.NaN;
  });
}

/** The place of the smallest value; −1 when there is none. */
export function lowestAt(values: readonly number[]): number {
  let best = -1;
  values.forEach((value, i) => {
    if (Number.isFinite(value) && (best < 0 || value < (values[best] ?? 0))) best = i;
  });
  return best;
}

/** DSCR by column. */
export function dscrByColumn(result: RunResult, columns: readonly PeriodColumn[]): readonly number[] {
  return ratioByColumn(result, RATIOS[0], columns);
}

/** The table of cover ratios, each with its lowest marked. */
export function ratioRows(
  result: RunResult,
  columns: readonly PeriodColumn[],
  style: NumberStyle,
): readonly LineRow[] {
  const { lines } = result.run.model;
  const flows = ['returns.debt.cfads', 'loan.debt_service', 'loan.closing'].flatMap(
    (id) => lineRow(result, id, style) ?? [],
  );
  const ratios = RATIOS.filter(({ id }) => lines.has(id)).flatMap((ratio): LineRow[] => {
    const row = lineRow(result, ratio.id, style);
    if (!row) return [];
    const byColumn = ratioByColumn(result, ratio, columns);
    const marked = lowestAt(byColumn);
    return [{ ...row, byColumn, total: null, decimals: 2, ...(marked < 0 ? {} : { marked }) }];
  });
  return [...flows, ...ratios].map((row) => ({ ...row, depth: 0 }));
}

/** The cover lines an option has, highest first. */
export function thresholdsOf(result: RunResult): readonly Threshold[] {
  const { run } = result;
  const input = (id: string): number | null => {
    if (!run.model.inputs.has(id) || run.shape(id) !== 'scalar') return null;
    const value = run.value(id);
    return typeof value === 'number' ? value : null;
  };
  const found: Threshold[] = [];
  for (const tranche of trancheIds(result)) {
    const id = `tranches.${tranche}.dscr`;
    const value = input(id);
    const name = run.model.spec.blocks.find((b) => b.id === `tranches.${tranche}`)?.label;
    if (value !== null) found.push({ id, kind: 'required', value, ...(name ? { name } : {}) });
  }
  const lockUp = input('lock_up.dscr');
  if (lockUp !== null) found.push({ id: 'lock_up.dscr', kind: 'lock_up', value: lockUp });
  const breach = input('lock_up.default_dscr');
  if (breach !== null) found.push({ id: 'lock_up.default_dscr', kind: 'default', value: breach });
  return found.sort((a, b) => b.value - a.value);
}

/** What lenders are owed in a column: interest and principal, as due. */
export function serviceByColumn(
  result: RunResult,
  columns: readonly PeriodColumn[],
): { readonly interest: readonly number[]; readonly principal: readonly number[] } {
  const { lines } = result.run.model;
  const sum = (what: 'interest' | 'principal'): readonly number[] => {
    const ids = ['senior', 'mezzanine']
      .map((rank) => `waterfall.${rank}_${what}_due`)
      .filter((id) => lines.has(id));
    return columns.map((column) =>
      ids.reduce((total, id) => total + columnValue(result.run.series(id), 'flow', column), 0),
    );
  };
  return { interest: sum('interest'), principal: sum('principal') };
}
