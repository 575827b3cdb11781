import { type RunResult, statementByYear } from '../engine/engine';
import { decimalsFor, figure } from '../format/number-vm';
import type { PeriodColumn, PeriodView } from '../format/period-vm';
import { periodColumns } from '../format/period-vm';
import { pick } from '../format/text';
import { type NumberStyle, unitClass } from '../format/unit-vm';
import { type LineRow, lineDecimals } from '../results/period-rows-vm';

export type Statement = RunResult['statements'][number];
type Row = Statement['rows'][number];

/** What the reader chose to see of a statement. */
export interface StatementView {
  /** The deepest level shown; rows folded or unfolded by hand go before it. */
  readonly level: number;
  readonly toggled: ReadonlySet<string>;
  readonly period: PeriodView;
}

/** A statement laid out for the grid. */
export interface StatementTable {
  readonly rows: readonly LineRow[];
  readonly columns: readonly PeriodColumn[];
}

/** How deep a statement goes. */
export function levelsOf(statement: Statement): number {
  return Math.max(0, ...statement.rows.map(({ level }) => level)) + 1;
}

/** Name of a row within its statement: some numbers, and headings, stand for no line. */
export function rowKey(row: Row, i: number): string {
  return `${i}:${row.line ?? row.no}`;
}

/** Lay a statement out: numbered names, only the levels asked for, by year as it is printed or by model step. */
export function statementTable(
  result: RunResult,
  statement: Statement,
  view: StatementView,
  style: NumberStyle,
): StatementTable {
  const columns = periodColumns(result.periods, view.period);
  const years = view.period === 'year' ? statementByYear(result.run, result.periods, statement) : null;
  const byYear = (at: number): readonly number[] | undefined => {
    if (!years) return undefined;
    const own = years.values[at] ?? [];
    return columns.map(({ label }) => own[years.years.indexOf(Number(label))] ?? Number.NaN);
  };
  const money = moneyDecimals(result, statement, style);
  const rows: LineRow[] = [];
  let closedAbove = Number.POSITIVE_INFINITY;
  statement.rows.forEach((row, i) => {
    if (row.level > closedAbove) return;
    closedAbove = Number.POSITIVE_INFINITY;
    const key = rowKey(row, i);
    const parent = (statement.rows[i + 1]?.level ?? 0) > row.level;
    const folded = parent && row.level + 1 >= view.level !== view.toggled.has(key);
    if (folded) closedAbove = row.level;
    rows.push(lineOf(result, row, { key, parent, folded, byColumn: byYear(i), money, style, statement }));
  });
  return { rows, columns };
}

interface More {
  readonly key: string;
  readonly parent: boolean;
  readonly folded: boolean;
  readonly byColumn: readonly number[] | undefined;
  readonly money: number;
  readonly style: NumberStyle;
  readonly statement: Statement;
}

/** Figures in further columns stand behind the name: days of turnover, shares. */
function furtherWords(
  result: RunResult,
  { furtherColumns }: Statement,
  row: Row,
  style: NumberStyle,
): string {
  const parts = (row.further ?? []).flatMap((id, i) => {
    const column = furtherColumns[i];
    if (id === undefined || !column) return [];
    const known = result.run.model.lines.get(id)?.def ?? result.run.model.inputs.get(id);
    if (!known || result.run.shape(id) !== 'scalar') return [];
    return [`${pick(column, style.language)} ${figure(result.run.value(id), known.unit, style).text}`];
  });
  return parts.length === 0 ? '' : ` · ${parts.join(' · ')}`;
}

function lineOf(
  result: RunResult,
  row: Row,
  { key, parent, folded, byColumn, money, style, statement }: More,
): LineRow {
  const def = row.line === undefined ? undefined : result.run.model.lines.get(row.line)?.def;
  const beside = furtherWords(result, statement, row, style);
  const numbered = (text: string): string => `${row.no === '' ? text : `${row.no}　${text}`}${beside}`;
  const values = row.line === undefined ? [] : result.run.series(row.line);
  const unit = def?.unit ?? 'money';
  return {
    type: 'line',
    id: row.line ?? '',
    key,
    label: { zh: numbered(row.label.zh), en: numbered(row.label.en) },
    unit: def ? unit : '1',
    kind: def?.kind ?? 'flow',
    emphasis: row.emphasis ?? 'none',
    depth: row.level,
    values,
    scalar: false,
    sign: 1,
    decimals: unitClass(unit) === 'money' ? money : lineDecimals(values, unit, style),
    total: row.total ?? null,
    ...(byColumn === undefined || def === undefined ? {} : { byColumn }),
    ...(parent ? { folded } : {}),
    ...(def ? {} : { words: true as const }),
  };
}

/** One number of decimals for all money of a statement. */
function moneyDecimals(result: RunResult, { rows }: Statement, style: NumberStyle): number {
  const largest = rows.reduce((most, { line, total }) => {
    if (line === undefined || result.run.model.lines.get(line)?.def.unit !== 'money') return most;
    return Math.max(most, Math.abs(total ?? 0), ...result.run.series(line).map(Math.abs));
  }, 0);
  return decimalsFor('money', Number.isFinite(largest) ? largest : 0, style);
}
