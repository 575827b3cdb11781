import type { Bilingual } from '../../language/types';
import type { Project } from '../../project/schema';

type Scale = { readonly by: number; readonly zh: string; readonly en: string };

const SCALES: Readonly<Record<Project['identity']['display_unit'], Scale>> = {
  unit: { by: 1, zh: '', en: '' },
  thousand: { by: 1e3, zh: '千', en: ' thousand' },
  ten_thousand: { by: 1e4, zh: '万', en: ' ten thousand' },
  million: { by: 1e6, zh: '百万', en: ' million' },
  hundred_million: { by: 1e8, zh: '亿', en: ' hundred million' },
};

const TIMES_ZH: Readonly<Record<string, string>> = { year: '年', period: '期', day: '天', month: '个月' };

/** Put a figure into words as it is said in a meeting: the project's money unit, three or four digits. */
export function figureText(value: number, unit: string, { identity }: Project): Bilingual {
  if (unit === 'money') {
    const { by, zh, en } = SCALES[identity.display_unit];
    const shown = digits(value / by);
    const yuan = identity.currency === 'CNY' ? '元' : ` ${identity.currency}`;
    return { zh: `${shown} ${zh}${yuan}`.replace('  ', ' '), en: `${shown}${en} ${identity.currency}` };
  }
  if (unit.startsWith('%')) return same(`${decimals(value * 100, 1)}%`);
  if (unit === 'x') return same(`${decimals(value, 2)}×`);
  const shown = digits(value);
  if (unit === '1' || unit === '') return same(shown);
  const named = unit.replace('money', identity.currency);
  const plural = ['year', 'period', 'day', 'month'].includes(unit) && value !== 1 ? 's' : '';
  return { zh: `${shown} ${TIMES_ZH[unit] ?? named}`, en: `${shown} ${named}${plural}` };
}

/** A share as a percentage without needless digits. */
export function percentText(share: number): string {
  const whole = Math.abs(share) >= 0.1 || share === 0;
  return `${decimals(share * 100, whole ? 0 : 1)} %`;
}

/** A score out of 100. */
export function pointsText(score: number): string {
  return decimals(score * 100, 1);
}

function digits(value: number): string {
  const size = Math.abs(value);
  return decimals(value, size >= 1000 ? 0 : size >= 100 ? 1 : 2);
}

function decimals(value: number, places: number): string {
  return new Intl.NumberFormat('en-US', {
    minimumFractionDigits: 0,
    maximumFractionDigits: places,
    signDisplay: 'negative',
  })
    .format(value)
    .replace('-', '−');
}

function same(text: string): Bilingual {
  return { zh: text, en: text };
}
