import type { Convention } from '../../appraisal/fiscal';
import { power } from '../../finance/elementary';

const WAIT: Readonly<Record<Convention, number>> = { end: 1, mid: 0.5, begin: 0 };

/** Present value of a flow as the comparison counts it: Σ flow ÷ (1 + rate)^((period + wait) ÷ periods per year). */
export function worthOf(
  { rate, convention }: { readonly rate: number; readonly convention: Convention },
  periodsPerYear: number,
  flow: readonly number[],
): number {
  return flow.reduce((sum, v, p) => sum + v / power(1 + rate, (p + WAIT[convention]) / periodsPerYear), 0);
}

/** How many periods the first flow waits. */
export function waitOf(convention: Convention): number {
  return WAIT[convention];
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
