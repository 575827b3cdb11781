/** A cell whose column moves with the formula: `offset` columns from the formula's own column. */
export interface RelativeCell {
  /** `Sheet!` or nothing when it stands on the formula's own sheet. */
  readonly prefix: string;
  readonly offset: number;
  /** The row as written, `12` or `$12`. */
  readonly row: string;
}

/** A formula written once for a whole row; filling in a column gives the text of one cell. */
export type FormulaTemplate = readonly (string | RelativeCell)[];

const letters = new Map<number, string>();

/** Name a 1-based column: 1 is A, 27 is AA. */
export function columnName(column: number): string {
  const known = letters.get(column);
  if (known !== undefined) return known;
  let rest = column;
  let name = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    name = String.fromCharCode(65 + digit) + name;
    rest = (rest - 1 - digit) / 26;
  }
  letters.set(column, name);
  return name;
}

/** Write the formula of one cell, without its leading equals sign. */
export function formulaAt(template: FormulaTemplate, column: number): string {
  let text = '';
  for (const part of template) {
    text += typeof part === 'string' ? part : `${part.prefix}${columnName(column + part.offset)}${part.row}`;
  }
  return text;
}

/** Join neighbouring texts, so that a template holds no more parts than it needs. */
export function compact(parts: FormulaTemplate): FormulaTemplate {
  const joined: (string | RelativeCell)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

/** The `Sheet!` prefix of a reference; a name of anything but plain letters and digits is quoted. */
export function sheetPrefix(sheet: string): string {
  return /^[A-Za-z_]\w*$/.test(sheet) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/.test(sheet)
    ? `${sheet}!`
    : `'${sheet.replaceAll("'", "''")}'!`;
}
