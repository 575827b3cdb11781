import { address, type FileCell } from './xlsx-cells';

/** Relative to the largest figure that goes into a cell, so that a difference of large sums may be rounding. */
const TOLERANCE = 1e-9;
/** A return close to zero is known to so much and no better, whatever its size: it is rounding of the flows it comes from. */
const SMALLEST = 1e-12;

export interface Mismatch {
  readonly cell: string;
  readonly formula: string;
  readonly cached: number | string | null;
  readonly computed: number | string | null;
}

/** Compare what is cached beside every formula with what another program computed for it. */
export function mismatches(
  cells: readonly FileCell[],
  computed: ReadonlyMap<FileCell, number | string | null>,
): Mismatch[] {
  const scales = scaleByRow(cells);
  const wrong: Mismatch[] = [];
  for (const cell of cells) {
    if (cell.formula === undefined) continue;
    const found = computed.get(cell) ?? null;
    if (agree(cell.value, found, scales.get(rowKey(cell.sheet, cell.row)) ?? 0)) continue;
    wrong.push({ cell: address(cell), formula: cell.formula, cached: cell.value, computed: found });
  }
  return wrong;
}

function agree(cached: number | string | null, found: number | string | null, scale: number): boolean {
  if (typeof cached !== 'number' || typeof found !== 'number') return cached === found;
  const difference = Math.abs(cached - found);
  return (
    difference <= SMALLEST ||
    difference <= TOLERANCE * Math.max(Math.abs(cached), Math.abs(found)) ||
    difference <= TOLERANCE * scale
  );
}

const rowKey = (sheet: string, row: number): string => `${sheet}!${row}`;

/**
 * The largest figure of each row and of the rows in the same unit that its formulas read, three steps back (a peak, its
 * running sum, its net, what comes in and goes out): where large sums cancel, rounding is measured against them and not
 * against the nothing that is left.
 */
function scaleByRow(cells: readonly FileCell[]): Map<string, number> {
  const units = new Map<string, FileCell['value']>();
  let scales = new Map<string, number>();
  for (const { sheet, row, column, value } of cells) {
    const key = rowKey(sheet, row);
    if (column === UNIT_COLUMN) units.set(key, value);
    if (typeof value === 'number') scales.set(key, Math.max(scales.get(key) ?? 0, Math.abs(value)));
  }
  for (let step = 0; step < 3; step++) {
    const wider = new Map(scales);
    for (const { sheet, row, formula } of cells) {
      if (formula === undefined) continue;
      const key = rowKey(sheet, row);
      for (const read of rowsRead(formula, sheet)) {
        // A printed form states its unit once, not in every row.
        if (typeof units.get(key) === 'string' && units.get(read) !== units.get(key)) continue;
        wider.set(key, Math.max(wider.get(key) ?? 0, scales.get(read) ?? 0));
      }
    }
    scales = wider;
  }
  return scales;
}

const UNIT_COLUMN = 4;
const REFERENCE = /(?:(?:'([^']+)'|(\w+))!)?\$?[A-Z]{1,3}\$?(\d+)/g;

function rowsRead(formula: string, sheet: string): string[] {
  return [...formula.matchAll(REFERENCE)].map((m) => rowKey(m[1] ?? m[2] ?? sheet, Number(m[3])));
}
