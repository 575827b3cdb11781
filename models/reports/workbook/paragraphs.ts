import type { Build } from './build';
import { type Grid, put, textWidth, words } from './grid';
import type { Look, PlanCell } from './plan-types';

/**
 * Write a long text over rows below one another, each no wider than the columns it runs over: no cell has to be merged,
 * and nothing is cut wherever the file is opened.
 *
 * @param beside cells of the first row
 */
export function putParagraph(
  target: Grid,
  text: string,
  { column = 1, width, look = 'text' }: { column?: number; width: number; look?: Look },
  beside: readonly (readonly [number, PlanCell | undefined])[] = [],
): void {
  for (const [i, line] of linesOf(text, width).entries())
    put(target, [...(i === 0 ? beside : []), [column, words(look, line)]]);
}

/** Break a text at spaces and between Chinese characters. */
export function linesOf(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => broken(paragraph, width));
}

/** A word, a space, or a Chinese character with the marks that belong to it: none of them begins or ends a line alone. */
const PIECES = /[“‘（《]*[\u2e80-\uffff][，。；：、！？）》”’]*|[“‘]*[^\s\u2e80-\uffff“‘]+|[“‘]+|\s+/gu;

function broken(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== '' && textWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Say that grey figures are values of studies, and of which state of the project file they are. */
export function putOrigin(build: Build, target: Grid, column = 1): void {
  const print = build.studies.fingerprint().slice(0, 16);
  const text = build.text({
    zh: `灰底为研究数值，按导出时的项目文件算出，改动输入后须重新导出；其余为活公式。输入指纹（SHA-256 前 16 位）：${print}`,
    en: `Grey cells are values of studies of the project file at export; export again after a change. All else is live. Fingerprint of the inputs (first 16 digits of SHA-256): ${print}`,
  });
  put(target, [[column, words('label_memo', text)]]);
}
