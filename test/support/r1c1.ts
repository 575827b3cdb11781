const REFERENCE = /((?:'[^']+'|\w+)!)?(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])/g;

/** Write a formula's references relative to its own cell: equal texts mean one formula copied along. */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula
    .split(/("[^"]*")/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replace(REFERENCE, (_, sheet = '', fixedColumn, letters, fixedRow, digits) => {
            const r = fixedRow ? `R${digits}` : `R[${Number(digits) - row}]`;
            const c = fixedColumn ? `C${columnNumber(letters)}` : `C[${columnNumber(letters) - column}]`;
            return `${sheet}${r}${c}`;
          }),
    )
    .join('');
}

/** The numbers written in a formula, outside its references and texts. */
export function literalsOf(formula: string): number[] {
  const bare = formula.replaceAll(/"[^"]*"/g, '').replaceAll(REFERENCE, '');
  return [...bare.matchAll(/(?<![\w.])\d+\.?\d*(?:E[+-]?\d+)?/g)].map((match) => Number(match[0]));
}

/** The functions a formula calls. */
export function functionsOf(formula: string): string[] {
  return [...formula.replaceAll(/"[^"]*"/g, '').matchAll(/([A-Z][A-Z.]*)\(/g)].map((match) => match[1] ?? '');
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
