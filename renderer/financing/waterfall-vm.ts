import type { Bilingual, RunResult } from '../engine/engine';
import { columnValue, type PeriodColumn } from '../format/period-vm';

/** One step of the picture: a bar from one level to the next. */
export interface WaterfallBar {
  /** The line it shows; what explain is asked about. */
  readonly id: string;
  readonly label: Bilingual;
  readonly kind: 'in' | 'lenders' | 'owners' | 'out' | 'level';
  readonly amount: number;
  readonly from: number;
  readonly to: number;
}

const INTO = [
  'waterfall.opening',
  'returns.debt.cfads',
  'waterfall.investment',
  'refinancing.net_proceeds',
  'reserves.dsra_draw',
  'reserves.dsra_release',
  'waterfall.support',
] as const;

/** Cash of a column from what comes in, down every payment in order, to distributions and what is kept. */
export function waterfallBars(
  result: RunResult,
  column: PeriodColumn,
  words: { readonly kept: Bilingual },
): readonly WaterfallBar[] {
  const { lines, spec } = result.run.model;
  if (!lines.has('waterfall.start')) return [];
  const paid = spec.lines.map(({ id }) => id).filter((id) => /^waterfall\.\w+_paid$/.test(id));
  const bars: WaterfallBar[] = [];
  let level = 0;
  const tiny = 1e-9 * Math.max(1, ...result.run.series('waterfall.start').map(Math.abs));
  const step = (id: string, sign: 1 | -1, first = false): void => {
    const def = lines.get(id)?.def;
    if (!def) return;
    const series = result.run.series(id);
    // What a year opens with is what its first period opens with.
    const value = first ? (series[column.first] ?? 0) : columnValue(series, 'flow', column);
    const amount = sign * value;
    if (Math.abs(amount) <= tiny) return;
    bars.push({
      id,
      label: bare(def.label),
      kind: amount > 0 ? 'in' : kindOf(id),
      amount,
      from: level,
      to: level + amount,
    });
    level += amount;
  };
  for (const id of INTO) step(id, 1, id === 'waterfall.opening');
  for (const id of paid) step(id, -1);
  for (const id of ['concession.shared', 'equity.distribution']) step(id, -1);
  const kept = lines.has('cash.free') ? 'cash.free' : 'cash.closing';
  bars.push({ id: kept, label: words.kept, kind: 'level', amount: level, from: 0, to: level });
  return bars;
}

function kindOf(id: string): WaterfallBar['kind'] {
  if (id === 'equity.distribution' || id.includes('.shareholder_')) return 'owners';
  return id.endsWith('_paid') && !id.endsWith('.dsra_paid') ? 'lenders' : 'out';
}

/** The columns in which there is cash to be used: operation. */
export function waterfallColumns(columns: readonly PeriodColumn[]): readonly PeriodColumn[] {
  return columns.filter(({ phase }) => phase === 'operation');
}

/** "Senior interest: paid" is called "Senior interest" in the picture. */
function bare({ zh, en }: Bilingual): Bilingual {
  return { zh: zh.replace(/：支付$/, ''), en: en.replace(/: paid$/, '') };
}
