import { unitWordZh } from '../../models/language/unit-words';
import type { Language } from '../host/host';
import { type MoneyScale, moneyName, SCALE_FACTOR } from './money-unit';

/** What the formatting of figures depends on. */
export interface NumberStyle {
  readonly language: Language;
  readonly currency: string;
  readonly scale: MoneyScale;
}

/** How figures of a unit are treated: money is scaled, rates become percentages. */
export type UnitClass = 'money' | 'price' | 'percent' | 'ratio' | 'plain';

/** Tell how figures of a unit are shown. */
export function unitClass(unit: string): UnitClass {
  const words = unit.split(/[*·/]/).map((word) => word.trim().toLowerCase());
  if (words[0] === 'money') return words.slice(1).every(isTime) ? 'money' : 'price';
  if (words[0] === '%') return 'percent';
  if (unit === 'x') return 'ratio';
  return 'plain';
}

/** Units of the stored figure in one displayed unit: 0.01 for percentages, 10,000 for 万元. */
export function displayFactor(unit: string, style: NumberStyle): number {
  switch (unitClass(unit)) {
    case 'money':
      return SCALE_FACTOR[style.scale];
    case 'percent':
      return 0.01;
    default:
      return 1;
  }
}

/** Name a unit in the chosen language, with the currency and its display unit: 万元/年, USD/kiosk. */
export function unitName(unit: string, style: NumberStyle): string {
  if (unit === '1' || unit === '') return '';
  if (unit === 'x') return style.language === 'en' ? '×' : '倍';
  const scale = unitClass(unit) === 'money' ? style.scale : 'one';
  const parts = unit.split(/([*·/])/).map((part) => part.trim());
  const line = parts.indexOf('/');
  return parts.map((part, at) => wordName(part, line >= 0 && at > line, scale, style)).join('');
}

function wordName(word: string, isUnder: boolean, scale: MoneyScale, style: NumberStyle): string {
  if (word === '/' || word === '%') return word;
  if (word === '*') return '·';
  if (word === 'money') return moneyName(style.currency, scale, style.language);
  if (style.language === 'en') return word.replaceAll('_', ' ');
  return unitWordZh(word, isUnder);
}

function isTime(word: string): boolean {
  return ['year', 'yr', 'quarter', 'month', 'period'].includes(word);
}
