import { HyperFormula } from 'hyperformula';
import type { FileCell } from './xlsx-cells';

/** A spreadsheet program of its own, holding the formulas of a file and none of its cached values. */
export function hyperFormulaOf(cells: readonly FileCell[]): HyperFormula {
  const sheets: Record<string, (string | number | null)[][]> = {};
  for (const cell of cells) {
    sheets[cell.sheet] ??= [];
    const rows = sheets[cell.sheet] ?? [];
    while (rows.length < cell.row) rows.push([]);
    const row = rows[cell.row - 1] ?? [];
    while (row.length < cell.column) row.push(null);
    row[cell.column - 1] = contentOf(cell);
  }
  return HyperFormula.buildFromSheets(sheets, {
    licenseKey: 'gpl-v3',
    smartRounding: false, // compare what is computed, not a rounded picture of it
    useArrayArithmetic: true, // what SUMPRODUCT does in every spreadsheet
    evaluateNullToZero: true, // a link to an empty cell is 0
    maxRows: 5000,
    maxColumns: 1000,
  });
}

function contentOf(cell: FileCell): string | number | null {
  // HyperFormula's INT cuts towards zero; everyone else's, and its own FLOOR.MATH, rounds down.
  if (cell.formula !== undefined) return `=${cell.formula.replace(/\bINT\(/g, 'FLOOR.MATH(')}`;
  // An apostrophe keeps a text a text, whatever it looks like.
  return typeof cell.value === 'string' ? `'${cell.value}` : cell.value;
}

/** Compute every formula of a file anew. */
export function recalculate(cells: readonly FileCell[]): Map<FileCell, number | string | null> {
  const engine = hyperFormulaOf(cells);
  const values = new Map<FileCell, number | string | null>();
  for (const cell of cells) {
    if (cell.formula === undefined) continue;
    const sheet = engine.getSheetId(cell.sheet) ?? -1;
    const value = engine.getCellValue({ sheet, row: cell.row - 1, col: cell.column - 1 });
    values.set(
      cell,
      typeof value === 'object' && value !== null
        ? value.value
        : typeof value === 'boolean'
          ? Number(value)
          : value,
    );
  }
  engine.destroy();
  return values;
}
