import type { RunResult } from '../engine/engine';
import { decimalsFor } from '../format/number-vm';
import { totalValue } from '../format/period-vm';
import { type NumberStyle, unitClass } from '../format/unit-vm';
import { type LineRow, lineDecimals, type PeriodRow } from './period-rows-vm';

/** What the reader chose to see of the cash-flow table. */
export interface CashflowView {
  readonly folded: ReadonlySet<string>;
  readonly search: string;
  /** Flags and indices are the model's machinery: hidden unless asked for. */
  readonly machinery: boolean;
}

/** Groups folded until someone opens them. */
export function foldedAtFirst(result: RunResult): ReadonlySet<string> {
  const technical = result.run.model.spec.blocks.filter((b) => ['timeline', 'indices'].includes(b.group));
  return new Set(technical.map((b) => b.id));
}

/** List the table's rows: every line under its block, in the model's order. */
export function cashflowRows(
  result: RunResult,
  view: CashflowView,
  style: NumberStyle,
): readonly PeriodRow[] {
  const { spec } = result.run.model;
  const search = view.search.trim().toLowerCase();
  const headings = new Map(spec.blocks.map((block) => [block.id, block.label]));
  const byBlock = new Map<string, LineRow[]>();
  for (const def of spec.lines) {
    const machinery = def.kind === 'flag' || def.kind === 'index';
    if (machinery && !view.machinery && search === '') continue;
    const words = `${def.label.zh} ${def.label.en} ${def.id}`.toLowerCase();
    if (search !== '' && !words.includes(search)) continue;
    const row = lineRow(result, def.id, style);
    const under = headings.get(def.block);
    if (!row) continue;
    byBlock.set(def.block, [...(byBlock.get(def.block) ?? []), under ? { ...row, under } : row]);
  }
  return spec.blocks.flatMap((block): PeriodRow[] => {
    const lines = byBlock.get(block.id);
    if (!lines) return [];
    const folded = search === '' && view.folded.has(block.id);
    const head = {
      type: 'head',
      id: block.id,
      label: block.label,
      depth: 0,
      folded,
      lines: lines.length,
    } as const;
    return folded ? [head] : [head, ...lines];
  });
}

/** Make the row of one line; null when the option has no such line. */
export function lineRow(result: RunResult, id: string, style: NumberStyle, sign: 1 | -1 = 1): LineRow | null {
  const def = result.run.model.lines.get(id)?.def;
  if (!def) return null;
  const values = result.run.series(id);
  const scalar = result.run.shape(id) === 'scalar';
  return {
    type: 'line',
    id,
    key: id,
    label: def.label,
    unit: def.unit,
    kind: def.kind,
    emphasis: def.emphasis ?? 'none',
    depth: 1,
    values,
    scalar,
    sign,
    decimals:
      unitClass(def.unit) === 'money' ? moneyDecimals(result, style) : lineDecimals(values, def.unit, style),
  };
}

const known = new WeakMap<RunResult, Map<string, number>>();

/** One number of decimals for all money of a table, so that its columns line up. */
function moneyDecimals(result: RunResult, style: NumberStyle): number {
  const cached = known.get(result)?.get(style.scale);
  if (cached !== undefined) return cached;
  const largest = Math.max(
    0,
    ...result.parties.map((p) => totalValue(result.run.series(p.inflow), 'flow') ?? 0),
  );
  const decimals = decimalsFor('money', largest, style);
  const map = known.get(result) ?? new Map<string, number>();
  known.set(result, map.set(style.scale, decimals));
  return decimals;
}
