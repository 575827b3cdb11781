import type { RowHome, SpreadsheetContext } from './context';
import { BINDING, call, type Piece } from './piece';
import { columnName, type FormulaTemplate, sheetPrefix } from './template';

/** The id of the period counter, which every sheet repeats in its header. */
export const COUNTER = 'timeline.t';

const fixed = (column: number, row: number): string => `$${columnName(column)}$${row}`;

function prefixOf(sheet: string, context: SpreadsheetContext): string {
  return sheet === context.sheet ? '' : sheetPrefix(sheet);
}

function piece(
  parts: FormulaTemplate,
  undef: boolean,
  reference: 'plain' | 'maybe_blank' | undefined,
): Piece {
  return { parts, binding: BINDING.atom, undef, error: false, ...(reference ? { reference } : {}) };
}

/** The cell of a scalar, or the cell of a series `offset` periods from the formula's own. */
export function cellOf(id: string, context: SpreadsheetContext, offset = 0): Piece {
  if (id === COUNTER && offset === 0) return counter(context);
  const home = context.home(id);
  const prefix = prefixOf(home.sheet, context);
  const undef = context.canBeUndefined(id);
  if (home.shape === 'scalar')
    return piece([`${prefix}${fixed(context.columns.scalar, home.row)}`], undef, 'plain');
  return piece([{ prefix, offset, row: String(home.row) }], undef, offset === 0 ? 'plain' : 'maybe_blank');
}

/** A single cell that serves a formula: a starting guess, an intermediate figure. */
export function scalarAt({ sheet, row }: RowHome, context: SpreadsheetContext): Piece {
  return piece([`${prefixOf(sheet, context)}${fixed(context.columns.scalar, row)}`], false, 'plain');
}

/** The row of pasted values that stands for a line inside a circular group. */
export function pastedCell(id: string, context: SpreadsheetContext): Piece {
  const home = context.pasted(id);
  const prefix = prefixOf(home.sheet, context);
  return home.shape === 'scalar'
    ? piece([`${prefix}${fixed(context.columns.scalar, home.row)}`], false, 'plain')
    : piece([{ prefix, offset: 0, row: String(home.row) }], false, 'plain');
}

/** The counter `t` of the formula's own column, on its own sheet. */
export function counter(context: SpreadsheetContext): Piece {
  return piece([{ prefix: '', offset: 0, row: `$${context.counterRow}` }], false, 'plain');
}

/** The counter of the last period. */
export function lastCounter(context: SpreadsheetContext): Piece {
  return piece([fixed(context.columns.last, context.counterRow)], false, undefined);
}

/** The whole counter row of the formula's own sheet. */
export function counterRange(context: SpreadsheetContext): Piece {
  const { first, last } = context.columns;
  return piece([`${fixed(first, context.counterRow)}:${fixed(last, context.counterRow)}`], false, undefined);
}

/** The counter from the next period to the column after the last. */
export function counterAhead(context: SpreadsheetContext): Piece {
  const end = fixed(context.columns.closing, context.counterRow);
  return piece([{ prefix: '', offset: 1, row: `$${context.counterRow}` }, `:${end}`], false, undefined);
}

/** Every period of a series. */
export function rangeOf(id: string, context: SpreadsheetContext): Piece {
  const { first, last } = context.columns;
  if (id === COUNTER) return counterRange(context);
  const { sheet, row } = context.home(id);
  const text = `${prefixOf(sheet, context)}$${columnName(first)}${row}:$${columnName(last)}${row}`;
  return piece([text], context.canBeUndefined(id), undefined);
}

/** From a fixed column to the formula's own column, moved by `offset`. */
export function rangeUpTo(id: string, context: SpreadsheetContext, from: number, offset: number): Piece {
  const { sheet, row } = context.home(id);
  const start = `${prefixOf(sheet, context)}$${columnName(from)}${row}:`;
  return piece([start, { prefix: '', offset, row: String(row) }], context.canBeUndefined(id), undefined);
}

/** From the formula's own column, moved by `offset`, to the column after the last period. */
export function rangeAhead(id: string, context: SpreadsheetContext, offset: number): Piece {
  const { sheet, row } = context.home(id);
  const prefix = prefixOf(sheet, context);
  const end = `:$${columnName(context.columns.closing)}${row}`;
  return piece([{ prefix, offset, row: String(row) }, end], context.canBeUndefined(id), undefined);
}

/** The cell at a computed place of a one-row range. */
export function pick(range: Piece, place: Piece | string): Piece {
  return { ...call('INDEX', [range, '1', place], { undef: range.undef }), reference: 'maybe_blank' };
}
