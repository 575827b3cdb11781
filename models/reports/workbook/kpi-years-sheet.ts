import type { Bilingual } from '../../language/types';
import { bilingual } from '../../project/text';
import type { Build } from './build';
import { formula, type Grid, put, putSection, skip, textWidth, words } from './grid';
import { titleRows } from './head';
import { hasKpis } from './kpi-sheet';
import { formatOf, isThere, linked, unitOf } from './links';
import type { PlanSheet } from './plan-types';
import { APPRAISAL_SHEETS } from './sheet-titles';
import { numberOf, valueOfYear, yearValue } from './year-formulas';
import { perYear, putYearHead, type YearHead, yearRange, yearSheet } from './year-head';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

const BASE = say('基准值／合计', 'Baseline / total');
const VALUES = say('指标值（年末）', 'Figures at the end of each year');
const WORTH = say('货币价值（修正后，名义）', 'Money value after corrections, nominal');
const TOTAL = say('计入评价的合计', 'Counted in the evaluation');
const ELSEWHERE = say('（已在别处计入）', ' (counted elsewhere)');

/** The figures of the project's indicators by calendar year, and what they are worth; null without indicators. */
export function kpiYearsSheet(build: Build): PlanSheet | null {
  if (!hasKpis(build)) return null;
  const target = titleRows(build, build.text(APPRAISAL_SHEETS.kpiYears));
  skip(target);
  const head = putYearHead(build, target, build.text(BASE));
  const kpis = (build.project.kpis ?? []).filter(({ id }) => build.model.lines.has(`kpis.${id}.value`));
  putSection(target, build.text(VALUES), head.last);
  for (const { id, label } of kpis) {
    put(target, [
      [1, words('label', build.text(label))],
      [2, words('id', `kpis.${id}.value`)],
      [3, linked(build, `kpis.${id}.baseline`)],
      [4, words('unit', build.unit(unitOf(build, `kpis.${id}.value`)))],
      ...yearCells(build, head, `kpis.${id}.value`),
    ]);
  }
  skip(target);
  const priced = kpis.filter(({ id }) => isThere(build, `kpis.${id}.impact`));
  if (priced.length > 0) worth(build, target, head, priced);
  const labels = target.rows.slice(3).map(({ cells }) => textWidth(String(cells.get(1)?.value ?? '')));
  return yearSheet(build.layout.names.kpiYears, target, head, Math.min(64, Math.max(36, ...labels)));
}

type Priced = NonNullable<Build['project']['kpis']>;

function worth(build: Build, target: Grid, head: YearHead, priced: Priced): void {
  putSection(target, build.text(WORTH), head.last);
  // Those counted elsewhere come first, so that what is added up stands together.
  const ordered = [
    ...priced.filter(({ counted_elsewhere }) => counted_elsewhere === true),
    ...priced.filter(({ counted_elsewhere }) => counted_elsewhere !== true),
  ];
  const counted = ordered.filter(({ counted_elsewhere }) => counted_elsewhere !== true);
  for (const { id, label, counted_elsewhere } of ordered) {
    const row = target.row;
    const line = `kpis.${id}.impact`;
    const name = bilingual(label);
    const said =
      counted_elsewhere === true ? `${build.text(name)}${build.text(ELSEWHERE)}` : build.text(name);
    const sum = head.years.reduce(
      (total, _, i) => total + numberOf(yearValue(build, head.years, line, i)),
      0,
    );
    put(target, [
      [1, words('label', said)],
      [2, words('id', line)],
      [3, formula('calculation', `SUM(${yearRange(head, row)})`, sum, formatOf(build, line))],
      [4, words('unit', build.unit('money'))],
      ...yearCells(build, head, line),
    ]);
  }
  if (counted.length === 0) return;
  const last = target.row - 1;
  const first = last - counted.length + 1;
  const inYear = (i: number): number =>
    counted.reduce(
      (total, { id }) => total + numberOf(yearValue(build, head.years, `kpis.${id}.impact`, i)),
      0,
    );
  const format = formatOf(build, `kpis.${counted[0]?.id}.impact`);
  const whole = head.years.reduce((total, _, i) => total + inYear(i), 0);
  put(target, [
    [1, words('label_total', build.text(TOTAL))],
    [3, formula('total', `SUM(C${first}:C${last})`, whole, format)],
    [4, words('unit', build.unit('money'))],
    ...perYear(head, (i, column) =>
      formula('total', `SUM(${column}${first}:${column}${last})`, inYear(i), format),
    ),
  ]);
}

function yearCells(build: Build, head: YearHead, id: string) {
  return perYear(head, (place, column) =>
    formula(
      'link',
      valueOfYear(build, id, { place, year: `${column}$${head.row}` }),
      yearValue(build, head.years, id, place),
      formatOf(build, id),
    ),
  );
}
