import { type KpiRow, kpiTable } from '../../appraisal/value/kpi-table';
import { DIMENSIONS, EVIDENCE } from '../../appraisal/value/names';
import type { Bilingual } from '../../language/types';
import type { Build } from './build';
import { constant, put, putSection, skip, words } from './grid';
import { titleRows } from './head';
import { isThere, linked, linkedLast, linkedTotal } from './links';
import type { PlanCell, PlanSheet } from './plan-types';
import { APPRAISAL_SHEETS } from './sheet-titles';

type Entry = readonly [number, PlanCell | undefined];

const say = (zh: string, en: string): Bilingual => ({ zh, en });

const HEADS = [
  say('指标', 'Indicator'),
  say('标识', 'Id'),
  say('末期值', 'Value at the end'),
  say('单位', 'Unit'),
  say('基准值', 'Baseline'),
  say('目标值', 'Target'),
  say('改善（末期）', 'Improvement at the end'),
  say('全周期改善（状态类为平均）', 'Improvement over the life (mean for states)'),
  say('单位', 'Unit'),
  say('货币价值现值（修正前）', 'Money value, gross, present value'),
  say('货币价值现值（修正后）', 'Money value after corrections, present value'),
  say('单位成效费用', 'Cost per unit of outcome'),
  say('单位', 'Unit'),
  say('受益方', 'Beneficiary'),
  say('证据等级', 'Evidence'),
  say('来源与说明', 'Source and remarks'),
];
const WIDTHS = [36, 22, 16, 13, 13, 13, 13, 16, 13, 17, 17, 15, 14, 18, 12, 54];

const NOTE = say(
  '财务指标与社会指标同表；数值均为对本工作簿计算行的活链接。货币价值按社会折现率折现。',
  'Financial and social indicators in one table; every figure is a live link to the lines of this workbook. Money values are discounted at the social rate.',
);
const BY_FORMULA = say('按公式', 'by formula');
const ELSEWHERE = say(
  '价值已在收入或节约中计入，不重复相加。',
  'Its value is counted in revenue or savings and not added again.',
);
const OPEN = say(
  '取自指标库，尚未填写本项目的成效。',
  'Begun from the library; its effect here has not been given yet.',
);

/** Whether the option has an indicator of the project's own. */
export function hasKpis({ project, model }: Build): boolean {
  return (project.kpis ?? []).some(({ id }) => model.lines.has(`kpis.${id}.value`));
}

/** Financial and social indicators in one table: baseline, target, effect, worth, evidence; null without indicators. */
export function kpiSheet(build: Build): PlanSheet | null {
  if (!hasKpis(build)) return null;
  const target = titleRows(build, build.text(APPRAISAL_SHEETS.kpis));
  put(target, [[1, words('text', build.text(NOTE))]]);
  put(
    target,
    HEADS.map((head, i): Entry => [i + 1, words('heading', build.text(head))]),
  );
  const frozen = target.row - 1;
  const rows = kpiTable(build.result, build.project);
  for (const dimension of new Set(rows.map((row) => row.dimension))) {
    putSection(target, build.text(DIMENSIONS[dimension]), HEADS.length);
    for (const row of rows.filter((one) => one.dimension === dimension)) put(target, entriesOf(build, row));
  }
  skip(target);
  return {
    name: build.layout.names.kpis,
    tab: 'result',
    widths: WIDTHS,
    rows: target.rows,
    frozen: { rows: frozen, columns: 1 },
    repeated: { rows: frozen, columns: 'A:A' },
    paper: 'A3',
    fitWidth: true,
    checks: ['C2'],
  };
}

function entriesOf(build: Build, row: KpiRow): Entry[] {
  const { kpi } = row;
  const named: Entry[] = [
    [1, words('wrapped', build.text(row.label))],
    [2, words('id', row.id)],
    [4, words('unit', build.unit(row.unit))],
  ];
  if (!kpi) {
    const definition = build.model.lines.get(row.line)?.def.definition;
    const text = definition ? words('wrapped', build.text(definition)) : undefined;
    return [...named, [3, linked(build, row.line)], [HEADS.length, text]];
  }
  const remarks = [
    kpi.source ? build.text(kpi.source) : '',
    kpi.countedElsewhere ? build.text(ELSEWHERE) : '',
    kpi.unconfirmed ? build.text(OPEN) : '',
  ].filter(Boolean);
  return [
    ...named,
    [3, linkedLast(build, row.line)],
    [5, baseOf(build, row.id)],
    [6, targetOf(build, row.id)],
    [7, linkedLast(build, `${row.id}.effect`)],
    [8, kpi.isLevel ? linked(build, `${row.id}.average`) : wholeLife(build, `${row.id}.total`)],
    [9, words('unit', build.unit(kpi.totalUnit))],
    [10, linked(build, `${row.id}.money_pv`)],
    [11, linked(build, `${row.id}.impact_pv`)],
    [12, linked(build, `${row.id}.cost_per_unit`)],
    [13, words('unit', build.unit(kpi.costUnit))],
    [14, words('wrapped', build.text(kpi.beneficiary))],
    [15, words('unit', build.text(EVIDENCE[kpi.evidence]))],
    [HEADS.length, remarks.length > 0 ? words('wrapped', remarks.join(' ')) : undefined],
  ];
}

function wholeLife(build: Build, id: string): PlanCell | undefined {
  return build.result.run.shape(id) === 'scalar' ? linked(build, id) : linkedTotal(build, id);
}

/** Nothing typed is a baseline of 0. */
function baseOf(build: Build, id: string): PlanCell {
  return linked(build, `${id}.baseline`) ?? constant('calculation', 0);
}

function targetOf(build: Build, id: string): PlanCell | undefined {
  if (isThere(build, `${id}.result`)) return words('unit', build.text(BY_FORMULA));
  return linked(build, `${id}.target`);
}
