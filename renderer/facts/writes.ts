import type { TFunction } from 'i18next';
import { getAt, type Project } from '../engine/engine';
import { put } from '../engine/put';
import { readInput } from '../format/number-vm';
import { type ProjectText, withText } from '../format/text';
import type { NumberStyle } from '../format/unit-vm';
import type { Write, Written } from '../sheet/sheet-vm';

/** Write a number, or several separated by semicolons where yearly values are allowed, in the display unit. */
export function writeNumber(
  path: string,
  unit: string,
  style: NumberStyle,
  t: TFunction,
  more: { readonly series: boolean; readonly optional: boolean },
): Write {
  return (project, text) => {
    if (text.trim() === '') {
      return more.optional ? done(put(project, path, undefined)) : no(t('grid.required'));
    }
    const parts = more.series ? text.split(/[;；\n]/) : [text];
    const values: number[] = [];
    for (const part of parts) {
      const value = readInput(part, unit, style);
      if (value === null) return no(t('grid.notNumber', { text: part.trim() }));
      values.push(value);
    }
    const [only = 0] = values;
    const old = getAt(project, path);
    const kept = typeof old === 'object' && old !== null ? old : { confidence: 'assumption' };
    if (values.length === 1 && isSeries(old)) return no(t('grid.seriesGuard'));
    return done(put(project, path, { ...kept, value: values.length === 1 ? only : values }));
  };
}

/** Write a text in the language shown; the other language keeps its own. */
export function writeText(path: string, style: NumberStyle, t: TFunction, optional: boolean): Write {
  return (project, text) => {
    const value = text.trim();
    if (value === '') return optional ? done(put(project, path, undefined)) : no(t('grid.required'));
    const old = getAt(project, path) as ProjectText | undefined;
    return done(put(project, path, withText(old, value, style.language)));
  };
}

/** Write a plain string that must fit a pattern. */
export function writePlain(path: string, pattern: RegExp, sentence: (text: string) => string): Write {
  return (project, text) => {
    const value = text.normalize('NFKC').trim();
    return pattern.test(value) ? done(put(project, path, value)) : no(sentence(value));
  };
}

/** Write one of a list of choices, recognised by its value or by its name. */
export function writeChoice(
  options: readonly { readonly value: string; readonly label: string }[],
  t: TFunction,
  apply: (project: Project, value: string) => Project,
): Write {
  return (project, text) => {
    const wanted = text.trim().toLowerCase();
    const option = options.find((o) => o.value.toLowerCase() === wanted || o.label.toLowerCase() === wanted);
    return option ? done(apply(project, option.value)) : no(t('grid.notChoice', { text }));
  };
}

/** Wrap a changed project as a success. */
export function done(project: Project): Written {
  return { ok: true, project };
}

/** Wrap a sentence as a refusal. */
export function no(sentence: string): Written {
  return { ok: false, sentence };
}

function isSeries(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'value' in input && Array.isArray(input.value);
}
