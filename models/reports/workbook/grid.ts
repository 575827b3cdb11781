import type { Look, PlanCell, PlanRow, PlanSheet } from './plan-types';

/** A sheet being filled, row after row. */
export interface Grid {
  /** The row the next `put` writes to. */
  row: number;
  readonly rows: PlanRow[];
}

/** Start an empty sheet at a row. */
export function grid(row = 1): Grid {
  return { row, rows: [] };
}

type Entry = readonly [column: number, cell: PlanCell | undefined];

/** Write a row and move on; returns the row number. */
export function put(target: Grid, entries: readonly Entry[], height?: number): number {
  const cells = new Map<number, PlanCell>();
  for (const [column, cell] of entries) if (cell) cells.set(column, cell);
  target.rows.push({ row: target.row, cells, ...(height === undefined ? {} : { height }) });
  return target.row++;
}

/** Write the title of a section on a band across the sheet. */
export function putSection(target: Grid, title: string, columns: number): number {
  const band = Array.from({ length: columns - 1 }, (_, i): Entry => [i + 2, { look: 'section' }]);
  return put(target, [[1, words('section', title)], ...band], 18);
}

/** Leave rows empty. */
export function skip(target: Grid, count = 1): void {
  target.row += count;
}

/** A cell of text. */
export function words(look: Look, value: string): PlanCell {
  return { look, value };
}

/** A cell of a formula and its value; NaN stands for "n/a". */
export function formula(look: Look, text: string, value: number | string, format?: string): PlanCell {
  return { look, formula: text, value: shown(value), ...(format === undefined ? {} : { format }) };
}

/** A cell of a constant. */
export function constant(look: Look, value: number | string, format?: string): PlanCell {
  return { look, value: shown(value), ...(format === undefined ? {} : { format }) };
}

/** What a cell holds for a number: "n/a" where there is none, and no negative zero. */
export function shown(value: number | string): number | string {
  if (typeof value === 'string') return value;
  return Number.isFinite(value) ? value + 0 : 'n/a';
}

const LINE_HEIGHT = 13.5;

/** Give rows with wrapped text the height it needs: spreadsheets do not all measure it when they open a file. */
export function fitHeights(sheet: PlanSheet): PlanSheet {
  const rows = sheet.rows.map((row) => {
    const lines = [...row.cells].map(([column, cell]) =>
      WRAPPED.has(cell.look) && typeof cell.value === 'string'
        ? linesOf(cell.value, sheet.widths[column - 1] ?? 10)
        : 1,
    );
    const most = Math.max(1, ...lines);
    return most === 1 ? row : { ...row, height: most * LINE_HEIGHT + 2 };
  });
  return { ...sheet, rows };
}

const WRAPPED: ReadonlySet<Look> = new Set<Look>(['wrapped', 'input_text', 'heading']);

function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / (width - 1))), 0);
}

/** The width of a text in columns' units: a Chinese character takes about two digits'. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x2e80 ? 2.05 : 0.95;
  return width;
}
