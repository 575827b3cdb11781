import type { Shape } from '../types';
import type { Sign } from './sign';

/** Where a line or input stands in the workbook: a row of a sheet. */
export interface RowHome {
  readonly sheet: string;
  readonly row: number;
  readonly shape: Shape;
}

/** The two columns of a lookup table, as fixed ranges with their sheet. */
export interface TableHome {
  readonly keys: string;
  readonly values: string;
}

/** The columns every calculation sheet shares, 1-based. */
export interface ColumnPlan {
  /** The cell of a scalar. */
  readonly scalar: number;
  /** The empty column before the first period: what `prev` reads there, 0. */
  readonly opening: number;
  readonly first: number;
  readonly last: number;
  /** The empty column after the last period: what `next` reads there, 0. */
  readonly closing: number;
}

/** What the translation has to know about the workbook the formula will stand in. */
export interface SpreadsheetContext {
  readonly columns: ColumnPlan;
  /** The sheet of the formula itself. */
  readonly sheet: string;
  /** The row, on every sheet, of the period counter `t`. */
  readonly counterRow: number;
  /** Throws for an unknown id. */
  home(id: string): RowHome;
  table(id: string): TableHome;
  /** The row of pasted values that `feedback(id)` reads. */
  pasted(id: string): RowHome;
  /** The cell with the starting guess of the formula's own `irr`, when there is one. */
  readonly guess?: RowHome | undefined;
  /** The cell with `lastShortfall` of the formula's own `payback`, when there is one. */
  readonly shortfall?: RowHome | undefined;
  /** Whether a cell of this row can hold the text "n/a". */
  canBeUndefined(id: string): boolean;
  sign(id: string): Sign;
}
