import type { BudgetView } from '../../appraisal/fiscal';
import { columnName } from '../../language/spreadsheet';
import type { Bilingual } from '../../language/types';
import type { BudgetSheet } from './budget-share-rows';
import { cellAt } from './build';
import type { PlanChart } from './plan-types';
import { FIRST_YEAR } from './year-head';

const TITLE: Bilingual = { zh: '财政支出责任占预算支出的比例', en: 'Share of budget expenditure' };

const COLOURS = ['2F6DB5', 'B03060', 'C9702B', '7A5C00'] as const;

/** The share of a budget by year against the lines drawn. */
export function chartOf(
  { build, head }: BudgetSheet,
  budget: BudgetView,
  rows: readonly number[],
  below: number,
): PlanChart {
  const name = build.layout.names.affordability;
  const sheetOf = (row: number): string =>
    `${cellAt(name, FIRST_YEAR, row)}:$${columnName(head.last)}$${row}`;
  return {
    title: `${build.text(TITLE)}${build.lang === 'zh' ? '——' : ': '}${build.text(budget.label)}`,
    categories: sheetOf(head.row),
    bars: [],
    lines: rows.map((row, i) => ({
      name: cellAt(name, 1, row),
      values: sheetOf(row),
      colour: COLOURS[i % COLOURS.length] ?? '808080',
    })),
    from: { row: below, column: 1 },
    to: { row: below + 22, column: 10 },
  };
}
