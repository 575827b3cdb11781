/** What a person meant by a typed or pasted number. */
export interface ParsedNumber {
  readonly value: number;
  /** Written with a percent sign: `value` is already the fraction. */
  readonly percent: boolean;
  /** Written with its own magnitude (万, 亿, m, bn): no display unit applies to it. */
  readonly absolute: boolean;
}

const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [/百万$/, 1e6],
  [/千万$/, 1e7],
  [/亿$/, 1e8],
  [/万$/, 1e4],
  [/千$/, 1e3],
  [/(?:bn|billion)$/i, 1e9],
  [/(?:mn|m|million)$/i, 1e6],
  [/(?:k|thousand)$/i, 1e3],
];

const CURRENCY = /(?:人民币|美元|元|圆|RMB|CNY|USD|EUR|US\$|[¥￥$€£])/gi;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const PLAIN = /^(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Read a number as people write it: full-width digits, thousands separators, percent and permille signs,
 * parentheses for negatives, currency signs, Chinese and English magnitudes. Null when it is not one.
 */
export function parseNumber(text: string): ParsedNumber | null {
  let rest = text
    .normalize('NFKC')
    .replace(/[−‒–—]/g, '-')
    .replace(/[\s_'’]/g, '')
    .replace(CURRENCY, '')
    .replace(/[，]/g, ',');
  if (rest === '-') return { value: 0, percent: false, absolute: false };
  let negative = false;
  const bracketed = /^\((.*)\)(%?)$/.exec(rest);
  if (bracketed) {
    negative = true;
    rest = `${bracketed[1] ?? ''}${bracketed[2] ?? ''}`;
  }
  const percent = /[%‰]$/.test(rest);
  let factor = rest.endsWith('‰') ? 1e-3 : percent ? 1e-2 : 1;
  if (percent) rest = rest.slice(0, -1);
  let absolute = false;
  for (const [pattern, magnitude] of MAGNITUDES) {
    if (!pattern.test(rest)) continue;
    rest = rest.replace(pattern, '');
    factor *= magnitude;
    absolute = true;
    break;
  }
  if (/^[+-]/.test(rest)) {
    negative = rest.startsWith('-') !== negative;
    rest = rest.slice(1);
  } else if (rest.endsWith('-')) {
    negative = !negative;
    rest = rest.slice(0, -1);
  }
  if (GROUPED.test(rest)) rest = rest.replaceAll(',', '');
  if (!PLAIN.test(rest)) return null;
  const value = tidy(Number(rest) * factor);
  if (!Number.isFinite(value)) return null;
  return { value: negative ? -value : value, percent, absolute };
}

/** Drop the noise a decimal factor leaves in the sixteenth digit: 0.07 × 100 is 7. */
export function tidy(value: number): number {
  return Number(value.toPrecision(15)) + 0;
}
