import type { Project } from '../project/schema';
import type { RunResult } from '../studies/result';
import { appraisalSheets } from './workbook/appraisal-sheets';
import { type Build, cellAt, optionLabel, prepare, type Stamp, scenarioLabel } from './workbook/build';
import { MASTER_ROW } from './workbook/check-list';
import { checksSheet } from './workbook/checks-sheet';
import { fitHeights } from './workbook/grid';
import { contentsSheet, coverSheet, logSheet } from './workbook/guide-sheets';
import { feedbackSheet, inputSeriesSheet, inputsSheet } from './workbook/inputs-sheets';
import { COLUMN } from './workbook/layout';
import { calculationSheet } from './workbook/line-rows';
import { paymentsSheet } from './workbook/payments-sheet';
import type { PlanSheet, WorkbookPlan } from './workbook/plan-types';
import { resultsSheet } from './workbook/results-sheet';
import { sensitivitySheet } from './workbook/sensitivity-sheet';
import { statementSheets } from './workbook/statement-sheets';
import type { Lang } from './workbook/words';

export type { Stamp } from './workbook/build';
export type { PlanCell, PlanSheet, WorkbookPlan } from './workbook/plan-types';

/** Describe the workbook of one result, cell by cell, without any spreadsheet library. */
export function planWorkbook(
  result: RunResult,
  project: Project,
  lang: Lang,
  stamp: Stamp = {},
): WorkbookPlan {
  const build = prepare(result, project, lang, stamp);
  const { layout } = build;
  const sheets: PlanSheet[] = [
    checksSheet(build),
    inputsSheet(build),
    ...(layout.inputSeries ? [inputSeriesSheet(build, layout.inputSeries)] : []),
    calculationSheet(build, layout.timeline),
    ...layout.groups.map((group) => calculationSheet(build, group)),
    ...statementSheets(build),
    ...[sensitivitySheet(build)].filter((sheet) => sheet !== null),
    paymentsSheet(build),
    resultsSheet(build),
    ...appraisalSheets(build),
    ...(layout.feedback ? [feedbackSheet(build, layout.feedback)] : []),
    logSheet(build),
  ];
  const titles = new Map(
    result.statements.map(({ id, title }) => [layout.statements.get(id) ?? '', title[lang]]),
  );
  const about = (sheet: PlanSheet): string =>
    titles.get(sheet.name) ?? [...new Set(sectionsOf(sheet))].slice(0, 12).join(lang === 'zh' ? '、' : ', ');
  return {
    title: build.text(project.identity.name),
    subject: `${optionLabel(build)} · ${scenarioLabel(build)}`,
    font: lang === 'zh' ? '微软雅黑' : 'Calibri',
    footer: { left: footerOf(build), page: build.word('page') },
    sheets: [
      coverSheet(build),
      contentsSheet(
        build,
        sheets.map((sheet) => ({ name: sheet.name, about: about(sheet) })),
      ),
      ...sheets,
    ].map(fitHeights),
    names: namesOf(build),
  };
}

/** The titles of a sheet's sections. */
function sectionsOf(sheet: PlanSheet): string[] {
  return sheet.rows.flatMap(({ cells }) => {
    const cell = cells.get(COLUMN.label);
    return cell?.look === 'section' ? [String(cell.value)] : [];
  });
}

/** The version first: a footer has little room, and a long name is cut. */
function footerOf(build: Build): string {
  const parts = [
    build.stamp.version,
    scenarioLabel(build),
    optionLabel(build),
    build.text(build.project.identity.name),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Names for the few global constants; formulas use cell references throughout. */
function namesOf(build: Build): WorkbookPlan['names'] {
  const scalar = (name: string, id: string): WorkbookPlan['names'] => {
    const known = build.model.inputs.get(id) ?? build.model.lines.get(id);
    if (!known || build.result.run.shape(id) !== 'scalar') return [];
    const { sheet, row } = build.layout.home(id);
    return [{ name, reference: cellAt(sheet, COLUMN.scalar, row) }];
  };
  return [
    { name: 'master_check', reference: cellAt(build.layout.names.checks, COLUMN.scalar, MASTER_ROW) },
    ...scalar('periods_per_year', 'timeline.periods_per_year'),
    ...scalar('construction_years', 'timeline.construction_years'),
    ...scalar('operation_years', 'timeline.operation_years'),
    ...scalar('period_count', 'timeline.periods'),
    ...scalar('tax_rate', 'tax.rate'),
    ...scalar('social_rate', 'economics.social_rate'),
    ...scalar('vfm_discount_rate', 'value_for_money.discount_rate'),
  ];
}
