import { getAt, type Project } from '../engine/engine';
import { put } from '../engine/put';
import { editText, formatNumber, inputFigure } from '../format/number-vm';
import { type ProjectText, pick } from '../format/text';
import { displayFactor, unitClass } from '../format/unit-vm';
import type { Option, SheetCell } from '../sheet/sheet-vm';
import type { RowContext } from './context';
import { writeChoice, writeNumber, writePlain, writeText } from './writes';

const BLANK: SheetCell = { kind: 'blank' };

/** A text of the project, typed in place. */
export function textCell(
  ctx: RowContext,
  path: string,
  more: { optional?: boolean; long?: boolean } = {},
): SheetCell {
  const value = getAt(ctx.project, path) as ProjectText | undefined;
  const text = value === undefined ? '' : pick(value, ctx.style.language);
  return {
    kind: 'text',
    text,
    edit: text,
    key: path,
    ...(more.long ? { long: true } : {}),
    write: writeText(path, ctx.style, ctx.t, more.optional ?? false),
  };
}

/** A plain string such as a date or a currency. */
export function plainCell(
  ctx: RowContext,
  path: string,
  pattern: RegExp,
  sentence: (text: string) => string,
): SheetCell {
  const text = String(getAt(ctx.project, path) ?? '');
  return { kind: 'text', text, edit: text, key: path, write: writePlain(path, pattern, sentence) };
}

/** One of a list. */
export function choiceCell(
  ctx: RowContext,
  path: string,
  options: readonly Option[],
  apply: (project: Project, value: string) => Project = (project, value) => put(project, path, value),
): SheetCell {
  const value = String(getAt(ctx.project, path) ?? '');
  return {
    kind: 'choice',
    value,
    text: options.find((o) => o.value === value)?.label ?? value,
    options,
    key: path,
    write: writeChoice(options, ctx.t, apply),
  };
}

/** One of a list, or nothing. */
export function optionalChoiceCell(ctx: RowContext, path: string, options: readonly Option[]): SheetCell {
  const all = [{ value: '', label: ctx.t('common.none') }, ...options];
  return choiceCell(ctx, path, all, (project, value) => put(project, path, value === '' ? undefined : value));
}

/** The number or series of an input; an input that may be absent shows an empty cell. */
export function numberCell(
  ctx: RowContext,
  path: string,
  unit: string,
  more: { readonly series: boolean; readonly optional: boolean },
): SheetCell {
  const { style, t } = ctx;
  const input = getAt(ctx.project, path) as { readonly value: number | readonly number[] } | undefined;
  const write = writeNumber(path, unit, style, t, more);
  const value = input?.value;
  if (value !== undefined && typeof value !== 'number') {
    const edit = value.map((v) => editText(v, unit, style)).join('; ');
    return { kind: 'series', text: seriesText(value, unit, ctx), values: value, edit, key: path, write };
  }
  return {
    kind: 'text',
    text: value === undefined ? '' : inputFigure(value, unit, style),
    edit: value === undefined ? '' : editText(value, unit, style),
    key: path,
    numeric: true,
    write,
    ...(more.optional ? { placeholder: t('common.notSet') } : {}),
    ...(more.series ? { opens: 'series' } : {}),
  };
}

/** The provenance of an input: unit, source, confidence and note. */
export function provenanceCells(
  ctx: RowContext,
  path: string,
): Pick<Record<string, SheetCell>, 'source' | 'confidence' | 'note'> {
  if (getAt(ctx.project, path) === undefined) return { source: BLANK, confidence: BLANK, note: BLANK };
  const levels = ['published', 'contract', 'study', 'estimate', 'assumption'] as const;
  const options = levels.map((level) => ({ value: level, label: ctx.t(`confidence.${level}`) }));
  return {
    source: textCell(ctx, `${path}/source`, { optional: true, long: true }),
    confidence: optionalChoiceCell(ctx, `${path}/confidence`, options),
    note: textCell(ctx, `${path}/note`, { optional: true, long: true }),
  };
}

/** A formula, edited in an editor of its own. */
export function formulaCell(ctx: RowContext, path: string): SheetCell {
  return {
    kind: 'formula',
    text: String(getAt(ctx.project, path) ?? ''),
    key: path,
    write: writePlain(path, /\S/, () => ctx.t('grid.required')),
  };
}

/** Read-only words. */
export function fixedCell(text: string, title?: string): SheetCell {
  return title === undefined ? { kind: 'fixed', text } : { kind: 'fixed', text, title };
}

function seriesText(values: readonly number[], unit: string, { style, t }: RowContext): string {
  const factor = displayFactor(unit, style);
  const show = (value: number): string =>
    formatNumber(value / factor, style.language, 2, 0) + (unitClass(unit) === 'percent' ? '%' : '');
  const low = Math.min(...values);
  const high = Math.max(...values);
  return low === high
    ? `${show(low)} · ${t('grid.values', { count: values.length })}`
    : `${show(low)} … ${show(high)}`;
}
