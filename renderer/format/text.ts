import type { Bilingual } from '../../models/language/types';
import type { Language } from '../host/host';

/** Text of a project file: one string, or one per language. */
export type ProjectText = string | { readonly zh: string; readonly en: string };

/** Choose the language of a text. */
export function pick(text: Bilingual | ProjectText, language: Language): string {
  if (typeof text === 'string') return text;
  return language === 'en' ? text.en : text.zh;
}

/** The same text in the other language, for tooltips; empty when it has only one. */
export function other(text: Bilingual | ProjectText, language: Language): string {
  return typeof text === 'string' ? '' : language === 'en' ? text.zh : text.en;
}

/** Replace the text of one language and keep the other. */
export function withText(old: ProjectText | undefined, value: string, language: Language): ProjectText {
  if (old === undefined || typeof old === 'string') return value;
  return language === 'en' ? { zh: old.zh, en: value } : { zh: value, en: old.en };
}
