import type { CompiledLine } from '../../language/model';
import { columnName, sheetPrefix } from '../../language/spreadsheet';
import type { Build } from './build';
import { COLUMN } from './layout';

/** First row of the list of payments. */
export const FIRST_PAYMENT_ROW = 6;

/** A column of the list of payments, as a fixed range on its own sheet; null when there are none. */
export function paymentColumn({ layout }: Build, column: number): string | null {
  const count = layout.payments.length;
  if (count === 0) return null;
  const name = `$${columnName(column)}$`;
  return `${name}${FIRST_PAYMENT_ROW}:${name}${FIRST_PAYMENT_ROW + count - 1}`;
}

/** The whole-life totals of the payments, for other sheets. */
export function paymentTotals(build: Build): string | null {
  const column = paymentColumn(build, COLUMN.scalar);
  return column && `${sheetPrefix(build.layout.names.payments)}${column}`;
}

/** What one payment adds up to over the whole life. */
export function paymentTotal({ result: { run } }: Build, { def }: CompiledLine): number {
  return run.series(def.id).reduce((sum, value) => sum + (Number.isFinite(value) ? value : 0), 0);
}
