import type { Bilingual, Value } from '../../language/types';
import type { VfmValues } from './vfm-values';
import { FIGURE_NAMES, type VfmFigure } from './vfm-why-names';

/** A figure another one is made of; `figure` can be asked about in turn. */
export interface WhyPart {
  readonly label: Bilingual;
  readonly value: number;
  readonly unit: 'money' | '%';
  readonly sign: 1 | -1;
  readonly figure?: VfmFigure;
}

/** One period of a present value. */
export interface WhyFlow {
  readonly period: number;
  readonly flow: number;
  /** 1 ÷ (1 + rate)^years waited. */
  readonly factor: number;
  readonly value: number;
}

/** How a figure comes about. */
export type WhyHow =
  | { readonly kind: 'sum'; readonly parts: readonly WhyPart[] }
  | { readonly kind: 'quotient'; readonly above: readonly WhyPart[]; readonly below: readonly WhyPart[] }
  | { readonly kind: 'present_value'; readonly flows: readonly WhyFlow[]; readonly lines: readonly WhyLine[] }
  | { readonly kind: 'root'; readonly parts: readonly WhyPart[]; readonly sentence: Bilingual };

/** A line of the model or an input behind a flow; those of the reference stand in another option's model. */
export interface WhyLine {
  readonly id: string;
  readonly of: 'own' | 'reference';
}

/** Why a figure of the comparison is so: what it is, how it comes about, with the figures put in. */
export interface FigureWhy {
  readonly figure: VfmFigure;
  readonly label: Bilingual;
  readonly value: Value;
  readonly unit: 'money' | '%';
  readonly rate: number;
  readonly definition: Bilingual;
  readonly source: Bilingual;
  readonly how: WhyHow;
}

/** The figures that are money of one side, or the result. */
export type Plain = Exclude<VfmFigure, `indifference.${string}`>;

/** A figure as it was computed. */
export function plainValue(figure: Plain, { psc, ppp, amount }: VfmValues): number {
  if (figure === 'amount' || figure === 'index') return amount;
  if (figure === 'amount_with_receipts') return amount + ppp.receipts;
  const [side, short = ''] = figure.split('.');
  const sides: Readonly<Record<string, number>> = side === 'psc' ? psc : ppp;
  return sides[short] ?? Number.NaN;
}

/** A figure as a part of another. */
export function part(figure: Plain, values: VfmValues, sign: 1 | -1 = 1): WhyPart {
  return {
    label: FIGURE_NAMES[figure].label,
    value: plainValue(figure, values),
    unit: 'money',
    sign,
    figure,
  };
}

/** A rate in words. */
export function percent(rate: number): string {
  return `${Number((rate * 100).toFixed(4))}%`;
}
