/** How a cell looks; the writer turns it into fonts, fills and borders. */
export type Look =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'year'
  | 'section'
  | 'label'
  | 'label_subtotal'
  | 'label_total'
  | 'label_memo'
  | 'id'
  | 'unit'
  | 'text'
  | 'wrapped'
  | 'axis'
  | 'axis_label'
  | 'input'
  | 'input_text'
  | 'calculation'
  | 'subtotal'
  | 'total'
  | 'memo'
  | 'link'
  | 'pasted'
  | 'check'
  | 'check_words'
  | 'hyperlink';

/** One cell: a constant, or a formula with the value the engine computed for it. */
export interface PlanCell {
  readonly look: Look;
  /** Number format code; General when absent. */
  readonly format?: string;
  readonly value?: number | string;
  /** Without the leading equals sign. */
  readonly formula?: string;
  /** Name of the sheet a click leads to. */
  readonly link?: string;
}

export interface PlanRow {
  readonly row: number;
  readonly height?: number;
  /** By 1-based column. */
  readonly cells: ReadonlyMap<number, PlanCell>;
}

/** A row of numbers drawn in a chart, as fixed ranges. */
export interface PlanSeries {
  /** The cell that holds the name. */
  readonly name: string;
  readonly values: string;
  readonly colour: string;
}

export interface PlanChart {
  readonly title: string;
  readonly categories: string;
  readonly bars: readonly PlanSeries[];
  readonly lines: readonly PlanSeries[];
  /** 1-based cells of the two corners. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

export interface PlanSheet {
  readonly name: string;
  readonly tab: 'guide' | 'input' | 'calculation' | 'result' | 'check';
  /** Column widths in characters, from column 1. */
  readonly widths: readonly number[];
  readonly rows: readonly PlanRow[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Rows and columns repeated on every printed page. */
  readonly repeated?: { readonly rows: number; readonly columns: string };
  /** What is printed; all when absent. */
  readonly printed?: string;
  readonly paper: 'A3' | 'A4';
  /** Whether the whole width goes on one page. */
  readonly fitWidth: boolean;
  /** Cells of 1/0 coloured green/red, as A1 ranges. */
  readonly checks: readonly string[];
  readonly chart?: PlanChart;
}

export interface WorkbookPlan {
  readonly title: string;
  readonly subject: string;
  readonly font: string;
  readonly footer: { readonly left: string; readonly page: string };
  readonly sheets: readonly PlanSheet[];
  /** Names of global constants and where they stand, e.g. `Periods!$C$9`. */
  readonly names: readonly { readonly name: string; readonly reference: string }[];
}
