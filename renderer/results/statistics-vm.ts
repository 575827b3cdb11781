import { decimalsFor, figure } from '../format/number-vm';
import type { PeriodColumn } from '../format/period-vm';
import type { NumberStyle } from '../format/unit-vm';
import type { Statistics } from '../state/store';
import { cellCopy, cellNumber, type PeriodRow, TOTAL } from './period-rows-vm';
import { block, type Selection } from './selection-vm';

/** Sum, average and count of the numbers selected; null for fewer than two. */
export function statisticsOf(
  selection: Selection | null,
  rows: readonly PeriodRow[],
  columns: readonly PeriodColumn[],
  style: NumberStyle,
): Statistics | null {
  if (!selection) return null;
  const { top, bottom, left, right } = block(selection);
  const units = new Set<string>();
  let sum = 0;
  let count = 0;
  for (let r = top; r <= bottom; r++) {
    const row = rows[r];
    if (!row) continue;
    for (let c = left; c <= right; c++) {
      const value = cellNumber(row, columns, c);
      if (value === null || !Number.isFinite(value) || row.type === 'head') continue;
      units.add(row.unit);
      sum += value;
      count++;
    }
  }
  if (count < 2) return null;
  const [unit = '1'] = units;
  const common = units.size === 1 ? unit : '1';
  const decimals = Math.max(1, decimalsFor(common, sum, style));
  return {
    count,
    sum: figure(sum, common, style, decimals).text,
    average: figure(sum / count, common, style, decimals).text,
  };
}

/** The selected block as rows of text for a spreadsheet. */
export function selectionText(
  selection: Selection,
  rows: readonly PeriodRow[],
  columns: readonly PeriodColumn[],
  style: NumberStyle,
): readonly (readonly string[])[] {
  const { top, bottom, left, right } = block(selection);
  const out: string[][] = [];
  for (let r = top; r <= bottom; r++) {
    const row = rows[r];
    if (!row) continue;
    const cells: string[] = [];
    for (let c = left; c <= right; c++) cells.push(cellCopy(row, columns, c, style));
    out.push(cells);
  }
  return out;
}

/** The whole table with names, units and column headings. */
export function tableText(
  rows: readonly PeriodRow[],
  columns: readonly PeriodColumn[],
  style: NumberStyle,
  words: { readonly name: string; readonly unit: string; readonly total: string },
  nameOf: (row: PeriodRow) => string,
  unitOf: (row: PeriodRow) => string,
): readonly (readonly string[])[] {
  const head = [words.name, words.unit, words.total, ...columns.map((c) => c.label)];
  return [
    head,
    ...rows.map((row) => [
      nameOf(row),
      unitOf(row),
      cellCopy(row, columns, TOTAL, style),
      ...columns.map((_, c) => cellCopy(row, columns, c, style)),
    ]),
  ];
}
