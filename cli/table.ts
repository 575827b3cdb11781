/** A column's side: text to the left, numbers to the right. */
export type Side = 'left' | 'right';

/** Lay out rows in columns that line up in a terminal, where a Chinese character is two cells wide. */
export function table(rows: readonly (readonly string[])[], sides: readonly Side[]): string {
  const cells = rows.map((row) => row.map(plain));
  const widths = sides.map((_, column) => Math.max(0, ...cells.map((row) => width(row[column] ?? ''))));
  return cells
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, sides[column] ?? 'left'))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** Make a text safe for one line of a terminal: no control characters, no line breaks. */
export function plain(text: string): string {
  return text.replaceAll(/\p{C}+/gu, (found) =>
    /^\p{Cf}+$/u.test(found) && !/[\u202a-\u202e\u2066-\u2069]/.test(found) ? found : ' ',
  );
}

const SEGMENTER = new Intl.Segmenter();

/** How many terminal cells a text takes. */
export function width(text: string): number {
  let cells = 0;
  for (const { segment } of SEGMENTER.segment(text)) cells += isWide(segment) ? 2 : isShown(segment) ? 1 : 0;
  return cells;
}

function pad(cell: string, target: number, side: Side): string {
  const space = ' '.repeat(Math.max(0, target - width(cell)));
  return side === 'left' ? cell + space : space + cell;
}

/** Chinese, Japanese and Korean characters, full-width forms and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;

function isWide(segment: string): boolean {
  return WIDE.test(segment);
}

function isShown(segment: string): boolean {
  return !/^\p{Mn}|^\p{Cf}+$/u.test(segment);
}
