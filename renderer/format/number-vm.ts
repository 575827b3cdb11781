import type { Bilingual, Value } from '../../models/language/types';
import type { Language } from '../host/host';
import { parseNumber, tidy } from './parse-number';
import { displayFactor, type NumberStyle, unitClass } from './unit-vm';

/** A figure ready to be shown; `reason` says why there is none. */
export interface Figure {
  readonly text: string;
  readonly negative: boolean;
  readonly reason?: Bilingual;
}

/** What stands where no figure exists. */
export const NO_FIGURE = '—';

/** Money smaller than this, in the unit shown, is what floating point leaves of a sum that is zero. */
const NOTHING = 1e-9;

function isMoney(unit: string): boolean {
  return unitClass(unit) === 'money';
}

const formats = new Map<string, Intl.NumberFormat>();

/** Format a plain number with fixed decimals; negatives take a minus in Chinese, parentheses in English. */
export function formatNumber(value: number, language: Language, decimals: number, least = decimals): string {
  if (!Number.isFinite(value)) return NO_FIGURE;
  const rounded = roundHalfAway(value, decimals);
  const key = `${language}:${least}:${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      minimumFractionDigits: least,
      maximumFractionDigits: decimals,
    });
    formats.set(key, format);
  }
  const text = format.format(Math.abs(rounded));
  if (rounded >= 0) return text;
  return language === 'en' ? `(${text})` : `−${text}`;
}

/** Round half away from zero: the rule of every displayed figure. */
export function roundHalfAway(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const scaled = Math.abs(value) * factor;
  const whole = Math.round(Number(scaled.toPrecision(15)));
  return value < 0 && whole !== 0 ? -whole / factor : whole / factor;
}

/** Choose how many decimals figures of this size deserve, in their displayed unit. */
export function decimalsFor(unit: string, largest: number, style: NumberStyle): number {
  switch (unitClass(unit)) {
    case 'percent':
      return 1;
    case 'ratio':
      return 2;
    case 'money':
    case 'price': {
      const shown = Math.abs(largest) / displayFactor(unit, style);
      if (shown >= 10_000 || shown === 0 || (style.scale === 'one' && shown >= 1000)) return 0;
      return shown >= 100 ? 1 : 2;
    }
    default:
      if (unit === '1' || unit === '') return Math.abs(largest) >= 100 || Number.isInteger(largest) ? 0 : 3;
      return Math.abs(largest) >= 100 ? 0 : Number.isInteger(largest) ? 0 : 1;
  }
}

/** Show a figure in its display unit, or a dash with the reason. The unit itself is stated elsewhere. */
export function figure(value: Value, unit: string, style: NumberStyle, decimals?: number): Figure {
  if (typeof value !== 'number') return { text: NO_FIGURE, negative: false, reason: value.reason };
  if (!Number.isFinite(value)) return { text: NO_FIGURE, negative: false };
  const shown = value / displayFactor(unit, style);
  if (Math.abs(shown) < NOTHING && isMoney(unit)) return { text: '0', negative: false };
  const places = decimals ?? decimalsFor(unit, value, style);
  const text = formatNumber(shown, style.language, places);
  return { text: suffix(text, unit), negative: roundHalfAway(shown, places) < 0 };
}

/** Show what a person typed, digit for digit, in the display unit. */
export function inputFigure(value: number, unit: string, style: NumberStyle): string {
  const shown = tidy(value / displayFactor(unit, style));
  return suffix(formatNumber(shown, style.language, 8, 0), unit);
}

/** The text an editor starts from: no separators, so that it can be changed and read back unchanged. */
export function editText(value: number, unit: string, style: NumberStyle): string {
  const shown = String(tidy(value / displayFactor(unit, style)));
  return unitClass(unit) === 'percent' ? `${shown}%` : shown;
}

/** Read what was typed into a cell of a unit: null when it is not a number. */
export function readInput(text: string, unit: string, style: NumberStyle): number | null {
  const parsed = parseNumber(text);
  if (!parsed) return null;
  if (parsed.percent || parsed.absolute) return parsed.value;
  return tidy(parsed.value * displayFactor(unit, style));
}

function suffix(text: string, unit: string): string {
  switch (unitClass(unit)) {
    case 'percent':
      return text.endsWith(')') ? `${text.slice(0, -1)}%)` : `${text}%`;
    case 'ratio':
      return `${text}×`;
    default:
      return text;
  }
}
