import { type BudgetView, LEGACY_LABEL, LIABILITIES } from '../../appraisal/fiscal';
import type { Bilingual } from '../../language/types';
import { type BudgetSheet, lineRow, shareRows } from './budget-share-rows';
import { type Build, labelOf } from './build';
import { numberFormat } from './formats';
import { formula, put, putSection, skip, textWidth, words } from './grid';
import { titleRows } from './head';
import { isThere } from './links';
import { putParagraph } from './paragraphs';
import type { PlanChart, PlanSheet } from './plan-types';
import { APPRAISAL_SHEETS } from './sheet-titles';
import { yearValue } from './year-formulas';
import { perYear, putYearHead, yearRange, yearSheet } from './year-head';

const say = (zh: string, en: string): Bilingual => ({ zh, en });
const MONEY = numberFormat('money', 'flow');
const _PERCENT = numberFormat('%', 'rate');

const SAY = {
  note: say(
    '财政支出责任取自本方案的计算行，占比、空间与最紧年份均为本表活公式；限值在“输入”表修改。',
    'Liabilities link to the lines of this option; shares, headroom and the binding year are formulas of this sheet; limits are changed on the Inputs sheet.',
  ),
  column: say('合计／全期', 'Total / all years'),
  liabilities: say('四项支出责任', 'The four liabilities'),
  total: say('财政支出责任合计', 'Fiscal liabilities in all'),
  own: say('本项目支出责任（由本级负担）', 'This project, borne by this level'),
  others: say('本级其他项目支出责任', 'Other projects of this level'),
  committed: say('全部项目支出责任', 'Liabilities of all projects'),
} as const;

const KINDS: Readonly<Record<BudgetView['kind'], Bilingual>> = {
  general_public: say('一般公共预算', 'general public budget'),
  government_fund: say('政府性基金预算', 'government fund budget'),
  state_capital: say('国有资本经营预算', 'state capital budget'),
};

/** The four liabilities by year against every budget; null where the file has no budget. */
export function affordabilitySheet(build: Build): PlanSheet | null {
  const study = build.studies.affordability();
  if (!study || study.budgets.length === 0) return null;
  const name = build.layout.names.affordability;
  const target = titleRows(build, build.text(APPRAISAL_SHEETS.affordability));
  put(target, [[1, words('text', build.text(SAY.note))]]);
  const head = putYearHead(build, target, build.text(SAY.column));
  const sheet: BudgetSheet = { build, study, target, head };
  if (study.isLegacy) put(target, [[1, words('label_subtotal', build.text(LEGACY_LABEL))]]);
  liabilityRows(sheet);
  const charted = study.budgets.map((budget) => budgetRows(sheet, budget));
  const chart = charted.find((one) => one !== undefined);
  const labels = target.rows.slice(3).map(({ cells }) => cells.get(1));
  const widths = labels.flatMap((cell) =>
    cell && cell.look !== 'text' && cell.look !== 'section' ? [textWidth(String(cell.value))] : [],
  );
  return yearSheet(
    name,
    target,
    head,
    Math.min(52, Math.max(36, ...widths)),
    chart ? { chart: chart(target.row + 1) } : {},
  );
}

function liabilityRows(sheet: BudgetSheet): void {
  const { build, study, target, head } = sheet;
  putSection(target, build.text(SAY.liabilities), head.last);
  const first = target.row;
  for (const name of LIABILITIES) {
    const { line, values } = study.liabilities[name];
    lineRow(sheet, labelOf(build, line), line, (i) => values[i] ?? 0, { totalled: true });
  }
  const last = target.row - 1;
  const { values } = study.total;
  put(target, [
    [1, words('label_total', build.text(SAY.total))],
    [2, words('id', study.total.line)],
    [3, formula('total', `SUM(${yearRange(head, target.row)})`, sum(values), MONEY)],
    [4, words('unit', build.unit('money'))],
    ...perYear(head, (i, column) =>
      formula('total', `SUM(${column}${first}:${column}${last})`, values[i] ?? 0, MONEY),
    ),
  ]);
  skip(target);
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Rows of one budget; gives its chart where a share can be worked out. */
function budgetRows(sheet: BudgetSheet, budget: BudgetView): ((row: number) => PlanChart) | undefined {
  const { build, target, head } = sheet;
  const at = `budgets.${budget.id}`;
  putSection(target, `${build.text(budget.label)} · ${build.text(KINDS[budget.kind])}`, head.last);
  const own = lineRow(sheet, build.text(SAY.own), `${at}.own`, (i) => budget.own[i] ?? 0, { totalled: true });
  const others = isThere(build, `${at}.other_projects`)
    ? lineRow(
        sheet,
        build.text(SAY.others),
        `${at}.other_projects`,
        (i) => yearValue(build, head.years, `${at}.other_projects`, i),
        { totalled: true, last: true },
      )
    : undefined;
  const all = head.years.map(
    (_, i) => (budget.own[i] ?? 0) + (others === undefined ? 0 : (budget.others[i] ?? 0)),
  );
  const committed = put(target, [
    [1, words('label_subtotal', build.text(SAY.committed))],
    [3, formula('subtotal', `SUM(${yearRange(head, target.row)})`, sum(all), MONEY)],
    [4, words('unit', build.unit('money'))],
    ...perYear(head, (i, column) =>
      formula(
        'subtotal',
        others === undefined ? `${column}${own}` : `${column}${own} + ${column}${others}`,
        all[i] ?? 0,
        MONEY,
      ),
    ),
  ]);
  const chart = isThere(build, `${at}.spending`) ? shareRows(sheet, budget, committed, all) : undefined;
  putParagraph(target, build.text(budget.sentence), { width: 150 });
  for (const note of budget.notes) putParagraph(target, build.text(note), { width: 150 });
  skip(target);
  return chart;
}
