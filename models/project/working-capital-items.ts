import type { Opex, Project } from './schema';

/** The parts of working capital that stand on costs: stocks by kind, and the cash held for daily payments. */
export const STOCK_PARTS = ['materials', 'fuel', 'progress', 'finished'] as const;
export const COST_PARTS = [...STOCK_PARTS, 'cash'] as const;

export type StockPart = (typeof STOCK_PARTS)[number];
export type CostPart = (typeof COST_PARTS)[number];

type Nature = NonNullable<Opex['nature']>;

/** Natures of cost a part stands on when the file names no costs; all of them when absent. */
const NATURES: Readonly<Partial<Record<CostPart, readonly Nature[]>>> = {
  materials: ['materials'],
  fuel: ['fuel'],
  cash: ['wages', 'other'],
};

/** Whether a cost is one of those a part of working capital stands on. */
export function isCounted(
  { id, nature = 'other' }: Opex,
  part: CostPart,
  working: Project['working_capital'],
): boolean {
  const named = working[`${part}_items`];
  if (named !== undefined) return named.includes(id);
  return NATURES[part]?.includes(nature) ?? true;
}
