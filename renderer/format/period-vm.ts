import type { Kind, PeriodDef } from '../../models/language/types';

/** Which columns a table has: the model's own steps, or calendar years. */
export type PeriodView = 'step' | 'year';

/** One column: the periods it stands for. */
export interface PeriodColumn {
  readonly label: string;
  readonly first: number;
  readonly last: number;
  readonly phase: PeriodDef['phase'];
}

/** List the columns of a table. */
export function periodColumns(periods: readonly PeriodDef[], view: PeriodView): readonly PeriodColumn[] {
  if (view === 'step') {
    return periods.map((p) => ({ label: stepLabel(p), first: p.index, last: p.index, phase: p.phase }));
  }
  const columns: PeriodColumn[] = [];
  for (const p of periods) {
    const open = columns.at(-1);
    if (open && open.label === String(p.year))
      columns[columns.length - 1] = { ...open, last: p.index, phase: p.phase };
    else columns.push({ label: String(p.year), first: p.index, last: p.index, phase: p.phase });
  }
  return columns;
}

/** Name a period by its length: 2031, 2031 H1, 2031 Q3, 2031-07. */
export function stepLabel(period: PeriodDef): string {
  const months = monthsOf(period);
  const endMonth = Number(period.end.slice(5, 7));
  if (months >= 12) return String(period.year);
  if (months === 6) return endMonth % 6 === 0 ? `${period.year} H${endMonth / 6}` : period.end.slice(0, 7);
  if (months === 3) return endMonth % 3 === 0 ? `${period.year} Q${endMonth / 3}` : period.end.slice(0, 7);
  return period.end.slice(0, 7);
}

/** Add up flows and counts over a column's periods; take the last value of anything else. */
export function columnValue(series: ArrayLike<number>, kind: Kind, column: PeriodColumn): number {
  if (kind !== 'flow' && kind !== 'count') return series[column.last] ?? Number.NaN;
  let sum = 0;
  for (let t = column.first; t <= column.last; t++) sum += series[t] ?? Number.NaN;
  return sum;
}

/** The total column: flows and counts added over the whole life, the closing value of stocks, nothing for rates. */
export function totalValue(series: ArrayLike<number>, kind: Kind): number | null {
  if (kind === 'flow' || kind === 'count') {
    let sum = 0;
    for (let t = 0; t < series.length; t++) sum += series[t] ?? 0;
    return sum;
  }
  return kind === 'stock' ? (series[series.length - 1] ?? null) : null;
}

function monthsOf(period: PeriodDef): number {
  const start = new Date(`${period.start}T00:00:00Z`);
  const end = new Date(`${period.end}T00:00:00Z`);
  return Math.round((end.getTime() - start.getTime()) / 86_400_000 / 30.4);
}
