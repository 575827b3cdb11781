import type { Bilingual } from '../language/types';
import type { Text } from './schema';

/** The languages of the product. */
export type Language = 'zh' | 'en';

/** Give the text of a project file in one language; text written once serves both. */
export function inLanguage(text: Text, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}

/** Give the text of a project file in both languages. */
export function bilingual(text: Text): Bilingual {
  return typeof text === 'string' ? { zh: text, en: text } : { zh: text.zh, en: text.en };
}

/** Join an item's name and one of its fields: "智能亭 — 单价 / Kiosks — unit cost". */
export function joined(item: Bilingual, field: Bilingual): Bilingual {
  return { zh: `${item.zh} — ${field.zh}`, en: `${item.en} — ${lowerFirst(field.en)}` };
}

/** Lower a sentence's first letter, sparing words in capitals such as NPV. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
