import type { Affordability, BudgetView } from '../../appraisal/fiscal';
import { BUDGET_LINES } from '../../blocks/budget-limits';
import type { Bilingual, Value } from '../../language/types';
import { chartOf } from './budget-chart';
import type { Build } from './build';
import { numberFormat } from './formats';
import { constant, formula, type Grid, put, words } from './grid';
import { linked, unitOf } from './links';
import type { PlanCell, PlanChart } from './plan-types';
import { lastValueOfYear, numberOf, valueOfYear } from './year-formulas';
import { perYear, type YearHead, yearRange } from './year-head';

const say = (zh: string, en: string): Bilingual => ({ zh, en });
const MONEY = numberFormat('money', 'flow');
const PERCENT = numberFormat('%', 'rate');

const SAY = {
  spending: say('预算支出预测', 'Budget expenditure, forecast'),
  ratio: say('占预算支出的比例', 'Share of expenditure'),
  limit: say('适用限值', 'Line that applies'),
  headroom: say('剩余空间', 'Headroom'),
  state: say('结论', 'Result'),
  above: say('超限', 'Above'),
  warning: say('预警', 'Warning'),
  within: say('以内', 'Within'),
  peak: say('最高占比', 'Highest share'),
  peakYear: say('最高占比年度', 'Year of the highest share'),
  least: say('最小剩余空间', 'Least headroom'),
  binding: say('最紧年度', 'Binding year'),
} as const;

/** The sheet of affordability while it is written. */
export interface BudgetSheet {
  readonly build: Build;
  readonly study: Affordability;
  readonly target: Grid;
  readonly head: YearHead;
}

const known = (value: Value | undefined): number => (typeof value === 'number' ? value : Number.NaN);

/** A line of the model by year; `last` for an amount per year that every period of it repeats. */
export function lineRow(
  { build, target, head }: BudgetSheet,
  label: string,
  id: string,
  value: (place: number) => number,
  { totalled, last = false }: { readonly totalled: boolean; readonly last?: boolean },
): number {
  const format = unitOf(build, id).startsWith('%') ? PERCENT : MONEY;
  const total = head.years.reduce((all, _, i) => all + numberOf(value(i)), 0);
  return put(target, [
    [1, words('label', label)],
    [2, words('id', id)],
    [3, totalled ? formula('calculation', `SUM(${yearRange(head, target.row)})`, total, format) : undefined],
    [4, words('unit', build.unit(unitOf(build, id)))],
    ...perYear(head, (place, column) => {
      const at = { place, year: `${column}$${head.row}` };
      const text = last ? lastValueOfYear(build, id, at) : valueOfYear(build, id, at);
      return formula('link', text, value(place), format);
    }),
  ]);
}

/** What a budget has, which part all projects take, and how far that is from the lines drawn; gives the chart. */
export function shareRows(
  sheet: BudgetSheet,
  budget: BudgetView,
  committed: number,
  all: readonly number[],
): (row: number) => PlanChart {
  const { build, target, head } = sheet;
  const at = `budgets.${budget.id}`;
  const spending = lineRow(
    sheet,
    build.text(SAY.spending),
    `${at}.spending`,
    (i) => known(budget.spending[i]),
    { totalled: false, last: true },
  );
  const row = (
    label: Bilingual,
    look: { readonly label: 'label' | 'label_total'; readonly cell: 'calculation' | 'total' },
    unit: string,
    text: (column: string) => string,
    value: (place: number) => number,
  ): number =>
    put(target, [
      [1, words(look.label, build.text(label))],
      [4, words('unit', build.unit(unit))],
      ...perYear(head, (i, column) =>
        formula(look.cell, text(column), value(i), unit === '%' ? PERCENT : MONEY),
      ),
    ]);
  const [plain, strong] = [
    { label: 'label', cell: 'calculation' },
    { label: 'label_total', cell: 'total' },
  ] as const;
  const spent = (i: number): number => known(budget.spending[i]);
  const ratio = head.years.map((_, i) => (spent(i) === 0 ? Number.NaN : (all[i] ?? 0) / spent(i)));
  const headroom = head.years.map((_, i) => budget.limit * spent(i) - (all[i] ?? 0));
  const ratioRow = row(
    SAY.ratio,
    strong,
    '%',
    (c) => `IFERROR(${c}${committed} / ${c}${spending}, "n/a")`,
    (i) => ratio[i] ?? Number.NaN,
  );
  const drawn = (Object.keys(BUDGET_LINES) as (keyof typeof BUDGET_LINES)[]).map((key) =>
    constantRow(sheet, BUDGET_LINES[key].label, `${at}.${key}`, budget.lines[key]),
  );
  const limit = constantRow(sheet, SAY.limit, `${at}.limit`, budget.limit);
  const headroomRow = row(
    SAY.headroom,
    plain,
    'money',
    (c) => `IFERROR(${c}${limit} * ${c}${spending} - ${c}${committed}, "n/a")`,
    (i) => headroom[i] ?? Number.NaN,
  );
  stateRow(sheet, budget, { ratio: ratioRow, limit, warning: drawn[1] ?? limit }, ratio);
  extremes(sheet, {
    row: ratioRow,
    values: ratio,
    worst: 'MAX',
    unit: '%',
    labels: [SAY.peak, SAY.peakYear],
  });
  extremes(sheet, {
    row: headroomRow,
    values: headroom,
    worst: 'MIN',
    unit: 'money',
    labels: [SAY.least, SAY.binding],
  });
  return (below) => chartOf(sheet, budget, [ratioRow, ...drawn], below);
}

/** A limit drawn across all years. */
function constantRow(
  { build, target, head }: BudgetSheet,
  label: Bilingual,
  id: string,
  value: number,
): number {
  const at = target.row;
  return put(target, [
    [1, words('label', build.text(label))],
    [2, words('id', id)],
    [3, linked(build, id) ?? constant('pasted', value, PERCENT)],
    [4, words('unit', build.unit('%'))],
    ...perYear(head, () => formula('calculation', `$C$${at}`, value, PERCENT)),
  ]);
}

function stateRow(
  { build, target, head }: BudgetSheet,
  budget: BudgetView,
  rows: { readonly ratio: number; readonly limit: number; readonly warning: number },
  ratio: readonly number[],
): void {
  const said = {
    above: build.text(SAY.above),
    warning: build.text(SAY.warning),
    within: build.text(SAY.within),
  };
  const stateOf = (value: number): string => {
    if (!Number.isFinite(value)) return 'n/a';
    if (value > budget.limit) return said.above;
    return value > budget.lines.warning ? said.warning : said.within;
  };
  put(target, [
    [1, words('label', build.text(SAY.state))],
    ...perYear(head, (i, c): PlanCell => {
      const judged = `IF(${c}${rows.ratio}>${c}${rows.limit}, "${said.above}", IF(${c}${rows.ratio}>${c}${rows.warning}, "${said.warning}", "${said.within}"))`;
      return formula(
        'axis',
        `IF(ISNUMBER(${c}${rows.ratio}), ${judged}, "n/a")`,
        stateOf(ratio[i] ?? Number.NaN),
      );
    }),
  ]);
}

/** The worst of a row and the first year it stands in. */
function extremes(
  { build, target, head }: BudgetSheet,
  asked: {
    readonly row: number;
    readonly values: readonly number[];
    readonly worst: 'MAX' | 'MIN';
    readonly unit: '%' | 'money';
    readonly labels: readonly [Bilingual, Bilingual];
  },
): void {
  const { row, values, worst, unit, labels } = asked;
  const numbers = values.filter(Number.isFinite);
  const found =
    numbers.length === 0 ? Number.NaN : worst === 'MAX' ? Math.max(...numbers) : Math.min(...numbers);
  const range = yearRange(head, row);
  const at = put(target, [
    [1, words('label_subtotal', build.text(labels[0]))],
    [
      3,
      formula(
        'subtotal',
        `IF(COUNT(${range})=0, "n/a", ${worst}(${range}))`,
        found,
        unit === '%' ? PERCENT : MONEY,
      ),
    ],
    [4, words('unit', build.unit(unit))],
  ]);
  const year = head.years[values.indexOf(found)]?.year ?? Number.NaN;
  put(target, [
    [1, words('label_subtotal', build.text(labels[1]))],
    [
      3,
      formula(
        'subtotal',
        `IFERROR(INDEX(${yearRange(head, head.row)}, 1, MATCH(C${at}, ${range}, 0)), "n/a")`,
        year,
        '0',
      ),
    ],
    [4, words('unit', build.word('year'))],
  ]);
}
