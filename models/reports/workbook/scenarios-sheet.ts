import type { Bilingual } from '../../language/types';
import type { Comparison } from '../../studies/compare';
import type { Build } from './build';
import {
  COL,
  comparedWidths,
  lastColumn,
  optionHeads,
  type Sides,
  sidesOf,
  withDifferences,
} from './compare-columns';
import { pasted } from './comparison-sheet';
import { numberFormat } from './formats';
import { type Grid, put, putSection, skip, words } from './grid';
import { titleRows } from './head';
import { COLUMN } from './layout';
import { linked } from './links';
import { putOrigin, putParagraph } from './paragraphs';
import type { PlanSheet } from './plan-types';
import { APPRAISAL_SHEETS } from './sheet-titles';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

const EXPORTED = say(
  '（本工作簿的情景，本方案为活链接）',
  ' (the scenario of this workbook; this option is live)',
);

/** The headline figures of every option under every scenario, with differences; null where there is one of either. */
export function scenariosSheet(build: Build): PlanSheet | null {
  const { project, result, studies } = build;
  if (!studies.option || project.scenarios.length < 2) return null;
  const sides = sidesOf(build, studies.comparison(result.scenario));
  if (!sides) return null;
  const name = build.layout.names.scenarios;
  const target = titleRows(build, build.text(APPRAISAL_SHEETS.scenarios));
  putOrigin(build, target);
  put(target, [
    [COLUMN.label, words('heading', build.word('scenario'))],
    [COLUMN.id, words('heading', build.word('id'))],
    [COL.unit, words('heading', build.word('unit'))],
    ...optionHeads(build, sides, studies.comparison(result.scenario)),
  ]);
  const frozen = target.row - 1;
  for (const { id, label } of project.scenarios) {
    const isExported = id === result.scenario;
    const title = `${build.text(label)}${isExported ? build.text(EXPORTED) : ''}`;
    putSection(target, title, lastColumn(sides));
    scenarioRows(build, studies.comparison(id), sides, target, isExported);
    skip(target);
  }
  return {
    name,
    tab: 'result',
    widths: [50, 30, ...comparedWidths(sides)],
    rows: target.rows,
    frozen: { rows: frozen, columns: COLUMN.label },
    repeated: { rows: frozen, columns: 'A:A' },
    paper: 'A3',
    fitWidth: true,
    checks: ['C2'],
  };
}

function scenarioRows(
  build: Build,
  { figures, options }: Comparison,
  sides: Sides,
  target: Grid,
  isExported: boolean,
): void {
  for (const option of options) {
    if (option.ok) continue;
    const reason = option.errors.map(({ message }) => build.text(message)).join(' ');
    putParagraph(target, `${build.text(option.label)}${build.lang === 'zh' ? '：' : ': '}${reason}`, {
      width: 150,
    });
  }
  for (const { id, label, unit, values } of figures) {
    const format = numberFormat(unit, 'rate');
    put(target, [
      [COLUMN.label, words('wrapped', build.text(label))],
      [COLUMN.id, words('id', id)],
      [COL.unit, words('unit', build.unit(unit))],
      ...withDifferences(target.row, sides, format, (at) => {
        const value = values[at] ?? null;
        if (value === null) return undefined;
        return isExported && at === sides.own ? linked(build, id) : pasted(value, format);
      }),
    ]);
  }
}
