import type { Bilingual } from '../../language/types';

/** One row of a statement as the app, the command line and the workbook print it. */
export interface StatementRowDef {
  /** As printed, e.g. `1.1`; empty for a row the standard form does not have. */
  readonly no: string;
  readonly label: Bilingual;
  /** How deep it stands: 0 for `1`, 1 for `1.1`. */
  readonly level: number;
  /** The line of the model it shows; absent for a heading. */
  readonly line?: string;
  readonly emphasis?: 'subtotal' | 'total' | 'memo';
  /** Two lines whose quotient it is: by year their sums are divided. */
  readonly ratio?: { readonly over: string; readonly under: string };
  /**
   * How periods make a year where neither adding up (flows) nor the last (balances) will do: the first, or lines of the
   * statement added up, those behind a minus sign subtracted.
   */
  readonly byYear?: 'first' | readonly string[];
  /** Scalar lines or inputs in the columns between total and years. */
  readonly further?: readonly (string | undefined)[];
}

/** A standard statement: its rows point to lines, its footers to scalar lines. */
export interface StatementDef {
  /** `a` … `n`; `c1`, `c2` … where there are several shareholders. */
  readonly id: string;
  /** As printed: A … N. */
  readonly letter: string;
  readonly title: Bilingual;
  readonly rows: readonly StatementRowDef[];
  readonly footers: readonly string[];
  readonly furtherColumns: readonly Bilingual[];
}

/** A standard statement that says nothing about an option, and why. */
export interface StatementLeftOut {
  readonly letter: string;
  readonly title: Bilingual;
  readonly reason: Bilingual;
}
