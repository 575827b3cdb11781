import type { ComparedFigure, ComparedParty, Comparison } from '../engine/compare';
import type { MetricResult, Value } from '../engine/engine';
import { decimalsFor, figure } from '../format/number-vm';
import type { NumberStyle } from '../format/unit-vm';

/** One cell of a comparison: the figure, and how it differs from the baseline's. */
export interface ComparedCell {
  readonly text: string;
  readonly negative: boolean;
  /** Why there is no figure, where one could be expected. */
  readonly reason?: { readonly zh: string; readonly en: string };
  /** The option has no such figure at all. */
  readonly absent: boolean;
  readonly difference?: string;
}

/** Headline figures by group, in reading order. */
export function figureGroups(
  comparison: Comparison,
): readonly (readonly [MetricResult['group'], readonly ComparedFigure[]])[] {
  const groups = [...new Set(comparison.figures.map(({ group }) => group))];
  return groups.map((group) => [group, comparison.figures.filter((one) => one.group === group)] as const);
}

/**
 * Show a row of values with the same decimals, and their differences from one of them.
 *
 * @param among the values whose size decides the decimals, where several rows stand under one another
 */
export function comparedCells(
  values: readonly (Value | null)[],
  unit: string,
  style: NumberStyle,
  baseline: number | null,
  among: readonly (Value | null)[] = values,
): readonly ComparedCell[] {
  const numbers = among.filter((value): value is number => typeof value === 'number');
  const largest = Math.max(0, ...numbers.map(Math.abs));
  const whole = numbers.every(Number.isInteger);
  const decimals = whole && unit !== 'money' ? undefined : decimalsFor(unit, largest, style);
  const base = baseline === null ? null : (values[baseline] ?? null);
  return values.map((value, i): ComparedCell => {
    if (value === null) return { text: '—', negative: false, absent: true };
    const shown = figure(value, unit, style, decimals);
    const apart =
      typeof value === 'number' && typeof base === 'number' && i !== baseline ? value - base : undefined;
    return {
      text: shown.text,
      negative: shown.negative,
      absent: false,
      ...(shown.reason ? { reason: shown.reason } : {}),
      ...(apart === undefined ? {} : { difference: signed(apart, unit, style, decimals) }),
    };
  });
}

function signed(value: number, unit: string, style: NumberStyle, decimals: number | undefined): string {
  const { text } = figure(Math.abs(value), unit, style, decimals);
  if (/^[0.,]*[%×]?$/.test(text)) return '=';
  return `${value > 0 ? '+' : '−'}${text}`;
}

/** The parties that take part in some option, those with the most at stake first; the government always leads. */
export function partiesInOrder(comparison: Comparison): readonly ComparedParty[] {
  const stake = ({ net }: ComparedParty): number => Math.max(...net.map((value) => Math.abs(value ?? 0)));
  const rank = ({ role }: ComparedParty): number =>
    ({ government: 0, company: 1, private_partner: 2 })[role as string] ?? 3;
  return comparison.parties.toSorted((a, b) => rank(a) - rank(b) || stake(b) - stake(a));
}
