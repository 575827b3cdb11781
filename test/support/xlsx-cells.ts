import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';

/** A cell as it stands in a file. */
export interface FileCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Without the leading equals sign. */
  readonly formula?: string;
  /** The constant, or the value cached beside a formula; errors as their text, e.g. `#DIV/0!`. */
  readonly value: number | string | null;
}

/** Read every cell of an .xlsx file. */
export async function readCells(bytes: Uint8Array): Promise<FileCell[]> {
  const workbook = await readWorkbook(bytes);
  const cells: FileCell[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row, r) => {
      row.eachCell((cell, c) => {
        const formula = cell.formula;
        cells.push({
          sheet: sheet.name,
          row: r,
          column: c,
          value: plain(formula ? cell.result : cell.value),
          ...(formula ? { formula } : {}),
        });
      });
    });
  }
  return cells;
}

/** Read an .xlsx file with its charts. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  installChartSupport();
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

function plain(value: unknown): number | string | null {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return Math.round(value.getTime() / 86_400_000 + 25_569);
  if (typeof value === 'object' && value !== null) {
    if ('error' in value) return String(value.error);
    if ('text' in value) return String(value.text);
    if ('richText' in value && Array.isArray(value.richText))
      return value.richText.map((r) => r.text).join('');
  }
  return null;
}

/** `A1`, for a message. */
export function address(cell: Pick<FileCell, 'sheet' | 'row' | 'column'>): string {
  let rest = cell.column;
  let name = '';
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return `${cell.sheet}!${name}${cell.row}`;
}
