import type { Bilingual } from '../language/types';
import { isRecord } from './pointer';
import { currency, identifier } from './schema';
import type { Piece } from './schema-walk';
import { z } from './zod';

/** Say what the file needs where a piece of the schema stands; Chinese sets a Latin word off with a space. */
export function expectedAt(piece: Piece | undefined): Bilingual {
  if (piece instanceof z.ZodOptional || piece instanceof z.ZodDefault) return expectedAt(piece.unwrap());
  if (piece instanceof z.ZodDiscriminatedUnion) {
    const key = piece.def.discriminator;
    return { zh: `一组带有“${key}”的内容 { … }`, en: `a group { … } with a "${key}"` };
  }
  if (piece instanceof z.ZodUnion) return expectedUnion(piece);
  if (piece instanceof z.ZodObject) return expectedObject(piece);
  if (piece instanceof z.ZodArray) return { zh: '一个列表 [ … ]', en: 'a list [ … ]' };
  if (piece instanceof z.ZodEnum) return oneOf(piece.options);
  if (piece instanceof z.ZodLiteral)
    return { zh: ` ${JSON.stringify(piece.value)}`, en: JSON.stringify(piece.value) };
  if (piece instanceof z.ZodNumber) return { zh: '一个数', en: 'a number' };
  if (piece instanceof z.ZodBoolean) return { zh: ' true 或 false', en: 'true or false' };
  return expectedText(piece);
}

/** Name the values a choice allows. */
export function oneOf(values: readonly unknown[]): Bilingual {
  const list = values.map(String);
  return { zh: `以下之一：${list.join('、')}`, en: `one of ${list.join(', ')}` };
}

/** Say what was found instead, briefly. */
export function found(value: unknown): Bilingual {
  if (value === null) return { zh: ' null（空）', en: 'null (nothing)' };
  if (Array.isArray(value)) return { zh: '一个列表', en: 'a list' };
  if (isRecord(value)) return { zh: '一组内容 { … }', en: 'a group { … }' };
  if (typeof value === 'string') return { zh: `文字“${brief(value)}”`, en: `the text "${brief(value)}"` };
  return { zh: ` ${String(value)}`, en: String(value) };
}

/** Cut a text that would swamp a sentence. */
export function brief(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

function expectedUnion(piece: z.ZodUnion): Bilingual {
  if (piece.options.some((option) => option instanceof z.ZodNumber)) {
    return {
      zh: '一个数，或每个项目年一个数的列表',
      en: 'a number, or a list with one number per project year',
    };
  }
  return {
    zh: '一段文字，或中英文各一段 { "zh": …, "en": … }',
    en: 'a text, or one in each language { "zh": …, "en": … }',
  };
}

function expectedObject(piece: z.ZodObject): Bilingual {
  const isInput = 'value' in piece.shape && 'source' in piece.shape;
  if (isInput) return { zh: '一个输入，写作 { "value": 10 }', en: 'an input, written { "value": 10 }' };
  return { zh: '一组内容 { … }', en: 'a group { … }' };
}

function expectedText(piece: Piece | undefined): Bilingual {
  if (piece instanceof z.ZodISODate) return { zh: '形如 2026-01-31 的日期', en: 'a date such as 2026-01-31' };
  if (piece === currency) {
    return {
      zh: '三个大写字母的货币代码，如 CNY',
      en: 'a currency code of three capital letters such as USD',
    };
  }
  if (piece === identifier) {
    return {
      zh: '以小写字母开头，只含小写字母、数字和下划线的标识',
      en: 'an id that starts with a lower-case letter and has only lower-case letters, digits and underscores',
    };
  }
  return { zh: '一段文字', en: 'a text' };
}
