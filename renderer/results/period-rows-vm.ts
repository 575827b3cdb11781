import type { Bilingual, Kind, PeriodDef } from '../engine/engine';
import { decimalsFor, type Figure, figure } from '../format/number-vm';
import { tidy } from '../format/parse-number';
import { columnValue, type PeriodColumn, totalValue } from '../format/period-vm';
import { pick } from '../format/text';
import { displayFactor, type NumberStyle, unitClass } from '../format/unit-vm';

/** A group heading that folds its lines away. */
export interface HeadRow {
  readonly type: 'head';
  readonly id: string;
  readonly label: Bilingual;
  readonly depth: number;
  readonly folded: boolean;
  readonly lines: number;
}

/** A line of figures over the periods; a scalar has one value, shown where totals stand. */
export interface LineRow {
  readonly type: 'line';
  /** The line's full id: what explain is asked about. */
  readonly id: string;
  /** Unique in the table, where a line may stand twice. */
  readonly key: string;
  readonly label: Bilingual;
  /** The heading it stands under: an item's lines need not repeat its name. */
  readonly under?: Bilingual;
  readonly unit: string;
  readonly kind: Kind;
  readonly emphasis: 'subtotal' | 'total' | 'memo' | 'none';
  readonly depth: number;
  readonly values: ArrayLike<number>;
  readonly scalar: boolean;
  /** −1 shows an outgoing flow as negative. */
  readonly sign: 1 | -1;
  readonly decimals: number;
  readonly colour?: string;
  /** One figure per column, where adding up or taking the last would say something else: ratios over a year. */
  readonly byColumn?: readonly number[];
  /** The total column, where it is not the usual one; null for none. */
  readonly total?: number | null;
  /** The column to be pointed at: the lowest cover. */
  readonly marked?: number;
  /** Rows below it can be folded away. */
  readonly folded?: boolean;
  /** A heading among the lines: words, no figures. */
  readonly words?: true;
}

export type PeriodRow = HeadRow | LineRow;

/** The total column's index among the cells of a row. */
export const TOTAL = -1;

/** The number in a cell, as stored; null where there is none to show. */
export function cellNumber(row: PeriodRow, columns: readonly PeriodColumn[], column: number): number | null {
  if (row.type === 'head' || row.words) return null;
  if (row.scalar) return column === TOTAL ? row.sign * (row.values[0] ?? Number.NaN) : null;
  if (column === TOTAL) {
    if (row.total !== undefined) return row.total === null ? null : row.sign * row.total;
    const total = totalValue(row.values, row.kind);
    return total === null ? null : row.sign * total;
  }
  if (row.byColumn) return row.sign * (row.byColumn[column] ?? Number.NaN);
  const at = columns[column];
  return at ? row.sign * columnValue(row.values, row.kind, at) : null;
}

/** The text of a cell; null where the cell is empty by nature. */
export function cellFigure(
  row: PeriodRow,
  columns: readonly PeriodColumn[],
  column: number,
  style: NumberStyle,
): Figure | null {
  const value = cellNumber(row, columns, column);
  if (value === null || row.type === 'head') return null;
  if (value === 0) return { text: '0', negative: false };
  return figure(value, row.unit, style, row.decimals);
}

/** The text a spreadsheet should receive: every digit, no separators. */
export function cellCopy(
  row: PeriodRow,
  columns: readonly PeriodColumn[],
  column: number,
  style: NumberStyle,
): string {
  const value = cellNumber(row, columns, column);
  if (value === null || row.type === 'head' || !Number.isFinite(value)) return '';
  const shown = String(tidy(value / displayFactor(row.unit, style)));
  return unitClass(row.unit) === 'percent' ? `${shown}%` : shown;
}

/** The period a cell asks about. */
export function cellPeriod(
  row: LineRow,
  columns: readonly PeriodColumn[],
  column: number,
): number | undefined {
  if (row.scalar) return undefined;
  return columns[column]?.last ?? busiestPeriod(row.values);
}

/** A line's name in two: the item, which may be cut, and what is said of it, which may not. */
export function nameParts(row: LineRow, language: 'zh-CN' | 'en'): readonly [item: string, part: string] {
  const label = pick(row.label, language);
  const colon = language === 'en' ? ': ' : '：';
  const under = row.under && `${pick(row.under, language)}${colon}`;
  if (under && label.startsWith(under)) return ['', capital(label.slice(under.length))];
  const at = label.lastIndexOf(colon);
  return at < 0 ? ['', label] : [label.slice(0, at + colon.length), label.slice(at + colon.length)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The period with the largest figure: what a question about a whole line is answered with. */
export function busiestPeriod(values: ArrayLike<number>): number {
  let best = 0;
  for (let t = 0; t < values.length; t++) {
    if (Math.abs(values[t] ?? 0) > Math.abs(values[best] ?? 0)) best = t;
  }
  return best;
}

/** Decimals for a line's figures by the largest of them. */
export function lineDecimals(values: ArrayLike<number>, unit: string, style: NumberStyle): number {
  let largest = 0;
  let whole = true;
  for (let t = 0; t < values.length; t++) {
    const value = values[t] ?? 0;
    if (!Number.isFinite(value)) continue;
    largest = Math.max(largest, Math.abs(value));
    whole &&= Number.isInteger(value);
  }
  if (unitClass(unit) !== 'plain') return decimalsFor(unit, largest, style);
  if (whole || largest >= 100) return 0;
  return unit === '1' || unit === '' ? 3 : 1;
}

/** Where construction ends among the columns: the first operating one, or none. */
export function firstOperating(columns: readonly PeriodColumn[]): number {
  return columns.findIndex((c) => c.phase === 'operation');
}

/** The dates a column covers, for its tooltip. */
export function columnDates(column: PeriodColumn, periods: readonly PeriodDef[]): string {
  return `${periods[column.first]?.start ?? ''} – ${periods[column.last]?.end ?? ''}`;
}
