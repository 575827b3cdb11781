import type { Bilingual, Value } from '../engine/engine';
import {
  changeWords,
  HEADINGS,
  type Sensitivity,
  type SensitivityFactor,
  type SensitivityFigure,
  type Switching,
  sensitivityTable,
} from '../engine/sensitivity';
import { decimalsFor, type Figure, figure, formatNumber, roundHalfAway } from '../format/number-vm';
import { parseNumber } from '../format/parse-number';
import { pick } from '../format/text';
import { displayFactor, type NumberStyle, unitClass, unitName } from '../format/unit-vm';

/** A bar of the tornado: the figure at the lowest and at the highest change of one factor. */
export interface TornadoBar {
  readonly id: string;
  readonly label: Bilingual;
  readonly low: number;
  readonly high: number;
}

/** Widest first; a factor whose figure has no value at an end shows the side it has. */
export function tornadoBars(study: Sensitivity, at: number): readonly TornadoBar[] {
  const base = study.figures[at]?.base;
  if (typeof base !== 'number') return [];
  return study.factors
    .map(({ id, label, points }): TornadoBar => {
      const low = numberOf(points[0]?.values[at]);
      const high = numberOf(points.at(-1)?.values[at]);
      return { id, label, low: Number.isNaN(low) ? base : low, high: Number.isNaN(high) ? base : high };
    })
    .sort((a, b) => width(b, base) - width(a, base));
}

function width({ low, high }: TornadoBar, base: number): number {
  return Math.max(low, high, base) - Math.min(low, high, base);
}

/** A line of the spider: the figure against the change of one factor, today among them. */
export interface SpiderLine {
  readonly id: string;
  readonly label: Bilingual;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export function spiderLines(study: Sensitivity, at: number): readonly SpiderLine[] {
  const base = numberOf(study.figures[at]?.base);
  return study.factors.map(({ id, label, points }) => ({
    id,
    label,
    points: [
      ...points.map(({ change, values }) => ({ x: change, y: numberOf(values[at]) })),
      { x: 0, y: base },
    ].sort((a, b) => a.x - b.x),
  }));
}

function numberOf(value: Value | undefined): number {
  return typeof value === 'number' ? value : Number.NaN;
}

/** The coefficient furthest from nothing among the changes of a factor. */
export function strongest({ points }: SensitivityFactor, at: number): Value | undefined {
  const all = points.flatMap(({ coefficients }) => coefficients[at] ?? []);
  const numbers = all.filter((one): one is number => typeof one === 'number');
  if (numbers.length === 0) return all[0];
  return numbers.reduce((most, one) => (Math.abs(one) > Math.abs(most) ? one : most));
}

/** A coefficient, or a dash with its reason. */
export function coefficientFigure(value: Value | undefined, style: NumberStyle): Figure {
  if (value === undefined) return { text: '', negative: false };
  if (typeof value !== 'number') return figure(value, '1', style);
  return { text: formatNumber(value, style.language, 2), negative: false };
}

/** A switching value, or a dash with its reason. */
export function switchingFigure(one: Switching | undefined): Figure {
  if (!one) return { text: '', negative: false };
  if (one.kind === 'none') return { text: '—', negative: false, reason: one.reason };
  return {
    text: changeText(one.change),
    negative: false,
    ...(one.note ? { reason: one.note } : {}),
  };
}

/** A change to two decimals of a per cent, with its sign. */
export function changeText(change: number): string {
  const shown = roundHalfAway(Math.abs(change) * 100, 2);
  return `${shown === 0 ? '' : change < 0 ? '−' : '+'}${shown.toFixed(2)}%`;
}

/** An amount of a factor with its unit where the number does not show it. */
export function amountText(value: number, unit: string, style: NumberStyle): string {
  const { text } = figure(value, unit, style);
  return ['percent', 'ratio'].includes(unitClass(unit)) ? text : `${text} ${unitName(unit, style)}`.trim();
}

/** The figure's name with its unit, for a table or an axis. */
export function figureName({ label, unit }: SensitivityFigure, style: NumberStyle): string {
  const name = pick(label, style.language);
  const named = unitClass(unit) === 'percent' ? '' : unitName(unit, style);
  if (named === '') return name;
  return style.language === 'en' ? `${name} (${named})` : `${name}（${named}）`;
}

/** A figure's number as an axis shows it. */
export function axisText(shown: number, unit: string, style: NumberStyle): string {
  const text = formatNumber(shown, style.language, 2, 0);
  return unitClass(unit) === 'percent' ? `${text}%` : unitClass(unit) === 'ratio' ? `${text}×` : text;
}

/** A figure in the unit its axis shows. */
export function shownOf(value: number, unit: string, style: NumberStyle): number {
  return value / displayFactor(unit, style);
}

/** Decimals of a figure, the same down a table: rates need a second one to tell points apart. */
export function tableDecimals(values: readonly Value[], unit: string, style: NumberStyle): number {
  if (unitClass(unit) === 'percent') return 2;
  const sizes = values.filter((one): one is number => typeof one === 'number').map(Math.abs);
  return decimalsFor(unit, Math.max(0, ...sizes), style);
}

/** Read changes as people write a list; null where one of them is no number. */
export function readChanges(text: string): readonly number[] | null {
  const parts = text.split(/[,，、;；]|\s+(?=[-+−.\d])/).filter((part) => part.trim() !== '');
  const changes = parts.map((part) => {
    const parsed = parseNumber(part);
    if (!parsed) return null;
    // "10" among changes means ten per cent.
    return parsed.percent ? parsed.value : Math.abs(parsed.value) >= 1 ? parsed.value / 100 : parsed.value;
  });
  return changes.every((one) => one !== null) ? changes : null;
}

/** Write changes as a list people can edit. */
export function changesText(changes: readonly number[]): string {
  return changes.map((one) => changeWords(one).replace('−', '-')).join(', ');
}

/** Statement P as text for a spreadsheet. */
export function tableRows(
  study: Sensitivity,
  at: number,
  style: NumberStyle,
): readonly (readonly string[])[] {
  const { rows, figure: watched } = sensitivityTable(study, at);
  const places = tableDecimals(
    rows.map(({ value }) => value),
    watched.unit,
    style,
  );
  const head = Object.values(HEADINGS).map((one) => pick(one, style.language));
  return [
    head.map((one, i) => (i === 3 ? figureName(watched, style) : one)),
    ...rows.map((row) => [
      row.no,
      pick(row.label, style.language),
      changeWords(row.change),
      figure(row.value, watched.unit, style, places).text,
      coefficientFigure(row.coefficient, style).text,
      switchingFigure(row.switching).text,
      row.switching?.kind === 'found' && row.switching.amount !== undefined && row.amountUnit
        ? amountText(row.switching.amount, row.amountUnit, style)
        : '',
    ]),
  ];
}
