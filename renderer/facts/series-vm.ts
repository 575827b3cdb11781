import type { Project } from '../engine/engine';
import { projectYears } from '../engine/engine';
import { readInput } from '../format/number-vm';
import { parseTsv } from '../format/tsv';
import type { NumberStyle } from '../format/unit-vm';

/** Fit a series to the project's years: cut it, or repeat its last value. */
export function fitSeries(values: readonly number[], years: number): readonly number[] {
  if (values.length >= years) return values.slice(0, years);
  return [...values, ...Array.from({ length: years - values.length }, () => values.at(-1) ?? 0)];
}

/** The calendar year in which each project year begins. */
export function yearLabels(project: Project): readonly string[] {
  const first = Number(project.timeline.start.slice(0, 4));
  return Array.from({ length: projectYears(project) }, (_, i) => String(first + i));
}

/** Put pasted texts, a column or a row, into a list of texts from one place on. */
export function pasteTexts(texts: readonly string[], at: number, clipboard: string): readonly string[] {
  const block = parseTsv(clipboard);
  const line = block.length === 1 ? (block[0] ?? []) : block.map((row) => row[0] ?? '');
  return texts.map((text, i) => (i >= at && i < at + line.length ? (line[i - at] ?? text) : text));
}

/** Read a list of texts: every value, or the places that are not numbers. */
export function readTexts(
  texts: readonly string[],
  unit: string,
  style: NumberStyle,
): { readonly values: readonly number[]; readonly wrong: ReadonlySet<number> } {
  const wrong = new Set<number>();
  const values = texts.map((text, i) => {
    const value = readInput(text, unit, style);
    if (value === null) wrong.add(i);
    return value ?? Number.NaN;
  });
  return { values, wrong };
}
