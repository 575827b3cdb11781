import type { Bilingual, Value } from '../language/types';

const UNITS_ZH: Readonly<Record<string, string>> = { year: '年', period: '期', day: '天', month: '个月' };

/** Put a figure into words for a sentence: six significant digits, percent for rates, the project's currency for money. */
export function figureWords(value: number, unit: string, currency: string): Bilingual {
  if (unit.startsWith('%')) return same(`${digits(value * 100)}%`);
  if (unit === 'x') return same(`${digits(value)}x`);
  const named = unit.replace('money', currency);
  if (named === '1' || named === '') return same(digits(value));
  const plural = ['year', 'period', 'day', 'month'].includes(unit) && Math.abs(value) !== 1 ? 's' : '';
  return {
    zh: `${digits(value)} ${UNITS_ZH[unit] ?? named}`,
    en: `${digits(value)} ${named}${plural}`,
  };
}

/** A value, or why there is none. */
export function valueWords(value: Value, unit: string, currency: string): Bilingual {
  if (typeof value === 'number') return figureWords(value, unit, currency);
  return { zh: `不适用（${bare(value.reason.zh)}）`, en: `n/a (${bare(value.reason.en)})` };
}

/** Large figures keep their units; small ones six significant digits. */
export function digits(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-6)) return value.toExponential(5);
  const format =
    size >= 1000
      ? new Intl.NumberFormat('en-US', { maximumFractionDigits: 2, signDisplay: 'negative' })
      : new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6, signDisplay: 'negative' });
  return format.format(value);
}

/** A sentence within a sentence ends without its own full stop. */
export function bare(sentence: string): string {
  return sentence.replace(/[。.]$/, '');
}

function same(text: string): Bilingual {
  return { zh: text, en: text };
}
