import type { SpreadsheetContext } from './spreadsheet/context';
import { call } from './spreadsheet/piece';
import { compact, type FormulaTemplate } from './spreadsheet/template';
import { lastShortfall } from './spreadsheet/time-calls';
import { numeric } from './spreadsheet/translate';
import type { Expr } from './types';

export type { ColumnPlan, RowHome, SpreadsheetContext, TableHome } from './spreadsheet/context';
export { modelSigns, type Sign } from './spreadsheet/sign';
export { columnName, type FormulaTemplate, formulaAt, sheetPrefix } from './spreadsheet/template';

/** What a cell without a value holds: a text, never an error and never 0. */
export const NOT_AVAILABLE = 'n/a';

/** A formula for every cell of a row. */
export interface SpreadsheetFormula {
  /** Without the leading equals sign; fill in a column with `formulaAt`. */
  readonly template: FormulaTemplate;
  /** Whether a cell of the row can hold "n/a". */
  readonly canBeUndefined: boolean;
}

/** Translate a compiled formula to one spreadsheet formula that serves every period of its row. */
export function toSpreadsheet(expr: Expr, context: SpreadsheetContext): SpreadsheetFormula {
  const piece = numeric(expr, context);
  const safe = piece.error ? call('IFERROR', [piece, `"${NOT_AVAILABLE}"`]) : piece;
  return { template: compact(safe.parts), canBeUndefined: piece.undef };
}

/** The figure a `payback` may keep in a cell of its own: how many periods the cumulative flow takes to stay above 0. */
export function shortfallFormula(cumulative: string, context: SpreadsheetContext): FormulaTemplate {
  return lastShortfall(cumulative, context).parts;
}
