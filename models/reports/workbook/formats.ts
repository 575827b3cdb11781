import { currencyZh } from '../../language/currency-words';
import type { Kind } from '../../language/types';
import { unitWords as wordsOf } from '../../language/unit-words';
import type { Lang } from './words';

/** What rounds to nothing is a dash: a sum that cancels is never printed as a red −0. */
const WHOLE = '[>=0.5]#,##0;[Red][<=-0.5]-#,##0;"–"';
const TWO = '#,##0.00;[Red]-#,##0.00;"–"';
const FOUR = '0.0000;[Red]-0.0000;"–"';
const PERCENT = '0.00%;[Red]-0.00%;"–"';
/** Decimals of thousands are noise. A pattern such as `0.##` would leave a bare point behind a whole number. */
const COUNTED = '[>=1000]#,##0;[<=-1000]-#,##0;#,##0.00';
const COUNT = '#,##0;[Red]-#,##0;0';
const PLAIN = '0';
const INPUT = 'General';

export const DATE_FORMAT = 'yyyy-mm-dd';
export const COUNTER_FORMAT = '0';

/**
 * The number format of a row, from what it measures; values keep their full precision under it.
 *
 * @param values what the row holds: counts that are all whole need no decimals
 */
export function numberFormat(unit: string, kind: Kind, values?: ArrayLike<number>): string {
  const [head = ''] = unit.split(/[/·*]/);
  if (kind === 'flag') return PLAIN;
  if (head === '%') return PERCENT;
  if (kind === 'index') return unit === '1' ? INPUT : FOUR;
  if (head === 'money') return unit === 'money' || unit === 'money/year' ? WHOLE : TWO;
  if (head === 'x') return '0.00"x";[Red]-0.00"x"';
  if (values && Array.from(values).every((value) => Number.isInteger(value) || Number.isNaN(value)))
    return COUNT;
  if (head === 'year' || head === '1') return '#,##0.00##';
  return COUNTED;
}

/** The format of a typed figure: as its kind asks, every digit shown, and a zero stays a visible 0. */
export function inputFormat(unit: string, kind: Kind, values: readonly number[]): string {
  const [head = ''] = unit.split(/[/·*]/);
  if (kind === 'flag') return PLAIN;
  if (head === '%') return '0.00##%';
  return values.every((value) => Number.isInteger(value)) ? '#,##0' : '#,##0.00######';
}

const PLAIN_UNITS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  '1': { zh: '无量纲', en: 'number' },
  x: { zh: '倍', en: 'times' },
};

/** A unit in the reader's words: the currency for money, 年 for year. */
export function unitWords(unit: string, currency: string, lang: Lang): string {
  const named = wordsOf(unit)
    [lang].split(/([/·*])/)
    .map((part) => PLAIN_UNITS[part]?.[lang] ?? part);
  return named.join('').replace(/\bmoney\b/, lang === 'zh' ? currencyZh(currency) : currency);
}
