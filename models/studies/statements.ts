import type { StatementDef, StatementRowDef } from '../blocks/statements/statement';
import type { ModelRun } from '../language/model';
import type { PeriodDef } from '../language/types';

export type { StatementLeftOut } from '../blocks/statements/statement';

/** A row of a statement with the figure of its total column. */
export interface StatementRow extends StatementRowDef {
  /** Whole life; absent where adding up has no meaning: balances, ratios, headings. */
  readonly total?: number;
}

/** A statement of one result: every view, sheet and report renders it from here. */
export interface StatementResult extends StatementDef {
  readonly rows: readonly StatementRow[];
}

/** A statement laid out by calendar year, as it is printed. */
export interface StatementTable {
  readonly years: readonly number[];
  /** One per row of the statement; empty for a heading; NaN where there is no value. */
  readonly values: readonly (readonly number[])[];
}

/** Give the statements of a run their totals. */
export function statementsOf(run: ModelRun, defs: readonly StatementDef[]): StatementResult[] {
  return defs.map((def) => ({
    ...def,
    rows: def.rows.map((row): StatementRow => {
      if (row.line === undefined || run.model.lines.get(row.line)?.def.kind !== 'flow') return row;
      return { ...row, total: run.series(row.line).reduce((sum, value) => sum + value, 0) };
    }),
  }));
}

/** Lay out a statement by calendar year: flows added up, balances at the end of the year, ratios of the year's sums. */
export function statementByYear(
  run: ModelRun,
  periods: readonly PeriodDef[],
  statement: StatementResult,
): StatementTable {
  const years = [...new Set(periods.map(({ year }) => year))];
  const byLine = new Map(statement.rows.map((row) => [row.line, row]));
  const ofLine = (id: string, year: number): number => {
    const series = run.series(id);
    const inYear = periods.flatMap(({ index, year: own }) =>
      own === year ? [series[index] ?? Number.NaN] : [],
    );
    return run.model.lines.get(id)?.def.kind === 'flow'
      ? inYear.reduce((sum, value) => sum + value, 0)
      : (inYear.at(-1) ?? Number.NaN);
  };
  const ofRow = (row: StatementRow, year: number): number => {
    const { line, ratio, byYear } = row;
    if (line === undefined) return Number.NaN;
    if (ratio) return quotient(ofLine(ratio.over, year), ofLine(ratio.under, year));
    if (byYear === 'first') {
      const first = periods.find((period) => period.year === year);
      return first ? (run.series(line)[first.index] ?? Number.NaN) : Number.NaN;
    }
    if (byYear === undefined) return ofLine(line, year);
    return byYear.reduce((sum, term) => {
      const id = term.replace(/^-/, '');
      const other = byLine.get(id);
      const value = other ? ofRow(other, year) : Number.NaN;
      return term === id ? sum + value : sum - value;
    }, 0);
  };
  return {
    years,
    values: statement.rows.map((row) =>
      row.line === undefined ? [] : years.map((year) => ofRow(row, year)),
    ),
  };
}

function quotient(over: number, under: number): number {
  return under === 0 ? Number.NaN : over / under;
}
