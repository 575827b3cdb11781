import { columnName } from '../../language/spreadsheet';
import type { Bilingual } from '../../language/types';
import {
  HEADINGS,
  type SensitivityTableRow,
  sensitivityTable,
  TABLE_NOTE,
  TITLE,
} from '../../studies/sensitivity-table';
import type { Sensitivity } from '../../studies/sensitivity-types';
import type { Build } from './build';
import { pasted } from './comparison-sheet';
import { numberFormat } from './formats';
import { constant, formula, type Grid, put, putSection, skip, words } from './grid';
import { titleRows } from './head';
import { linked } from './links';
import { putOrigin, putParagraph } from './paragraphs';
import type { PlanCell, PlanSheet } from './plan-types';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

const COL = {
  no: 1,
  factor: 2,
  change: 3,
  value: 4,
  coefficient: 5,
  switching: 6,
  amount: 7,
  unit: 8,
  why: 9,
} as const;

const NOT_LIVE = say(
  '本表是逐点重算整个模型的研究结果，以数值粘贴，不随其他表变动；“模型现值”一行为活公式，与基本方案不符即表示输入已改，须重新导出。',
  'Every point is a run of the whole model, pasted as a value; nothing here is live but the row "Model now", which differs from the case as it stands once an input has changed: then export again.',
);
const NOW = say('模型现值', 'Model now');
const LIMIT = say('判据', 'Limit');
const UNIT = say('临界值单位', 'Unit of the amount');
const WHY = say('说明', 'Remark');
const TOLERANCE = say('核对容差（相对）', 'Tolerance of the check, relative');
const EXPORTED = say('计算时间', 'Computed');

const CHANGE = '+0.##%;-0.##%;0%';
const SWITCH = '+0.00%;-0.00%;0.00%';

/** Statement P: every figure of the study in turn, as values; null where it cannot be made. */
export function sensitivitySheet(build: Build): PlanSheet | null {
  const study = build.studies.sensitivity();
  if (!study || study.factors.length === 0) return null;
  const target = titleRows(build, `${build.word('statement')} P ${build.text(TITLE)}`);
  putOrigin(build, target);
  for (const note of [NOT_LIVE, TABLE_NOTE, ...study.notes, ...leftOut(study)])
    putParagraph(target, build.text(note), { width: 130 });
  if (build.stamp.exported !== undefined)
    put(target, [[COL.no, words('label_memo', `${build.text(EXPORTED)}  ${build.stamp.exported}`)]]);
  const tolerance = put(target, [
    [COL.factor, words('label', build.text(TOLERANCE))],
    [COL.value, constant('calculation', 1e-6, '0.000000')],
  ]);
  skip(target);
  put(target, heads(build));
  const frozen = target.row - 1;
  const checks = ['C2'];
  for (const at of study.figures.keys()) {
    skip(target);
    checks.push(figureRows(build, study, at, target, `$${columnName(COL.value)}$${tolerance}`));
  }
  return {
    name: build.layout.names.sensitivity,
    tab: 'result',
    widths: [9, 34, 12, 18, 13, 13, 18, 16, 60],
    rows: target.rows,
    frozen: { rows: frozen, columns: COL.factor },
    repeated: { rows: frozen, columns: `A:${columnName(COL.factor)}` },
    paper: 'A4',
    fitWidth: true,
    checks,
  };
}

function heads(build: Build): readonly (readonly [number, PlanCell])[] {
  const { no, factor, change, value, coefficient, switching, amount } = HEADINGS;
  return [no, factor, change, value, coefficient, switching, amount, UNIT, WHY].map(
    (label, i) => [i + 1, words('heading', build.text(label))] as const,
  );
}

/** One figure; gives the cell that says whether the model still stands where the study found it. */
function figureRows(build: Build, study: Sensitivity, at: number, target: Grid, tolerance: string): string {
  const { figure, rows } = sensitivityTable(study, at);
  const { unit, threshold, line } = figure;
  const format = numberFormat(unit, 'rate');
  putSection(target, `${build.text(figure.label)}（${build.unit(unit)}）`.replace('（）', ''), COL.why);
  if (threshold) {
    put(target, [
      [COL.factor, words('label', `${build.text(LIMIT)}: ${build.text(threshold.label)}`)],
      [COL.value, pasted(threshold.value, format)],
    ]);
  }
  const live = target.row;
  const [now, then] = [`${columnName(COL.value)}${live}`, `${columnName(COL.value)}${live + 1}`];
  const same = `IF(AND(ISNUMBER(${now}), ISNUMBER(${then})), IF(ABS(${now} - ${then}) <= ${tolerance} * MAX(1, ABS(${then})), 1, 0), IF(${now} = ${then}, 1, 0))`;
  put(target, [
    [COL.factor, words('label', build.text(NOW))],
    [COL.value, linked(build, line)],
    [COL.coefficient, formula('check', same, 1, '0')],
  ]);
  for (const [i, row] of rows.entries()) put(target, rowCells(build, study, row, format, i === 0));
  return `${columnName(COL.coefficient)}${live}`;
}

function rowCells(
  build: Build,
  study: Sensitivity,
  { no, factor, label, change, value, coefficient, switching }: SensitivityTableRow,
  format: string,
  isBase: boolean,
): readonly (readonly [number, PlanCell | undefined])[] {
  const known = study.factors.find(({ id }) => id === factor);
  const found = switching?.kind === 'found' ? switching : undefined;
  const said =
    typeof value === 'number' ? (switching?.kind === 'none' ? switching.reason : found?.note) : value.reason;
  const amount =
    found?.amount !== undefined && known?.amount ? { ...known.amount, value: found.amount } : undefined;
  const name = isBase ? 'label_subtotal' : 'label';
  return [
    [COL.no, words(name, no)],
    [COL.factor, words(name, no !== '' || isBase ? build.text(label) : '')],
    [COL.change, pasted(change, CHANGE)],
    [COL.value, pasted(value, format)],
    [COL.coefficient, coefficient === undefined ? undefined : pasted(coefficient, '0.00')],
    [COL.switching, found ? pasted(found.change, SWITCH) : undefined],
    [COL.amount, amount ? pasted(amount.value, numberFormat(amount.unit, 'rate')) : undefined],
    [COL.unit, amount ? words('unit', build.unit(amount.unit)) : undefined],
    [COL.why, said ? words('wrapped', build.text(said)) : undefined],
  ];
}

function leftOut({ leftOut: out }: Sensitivity): readonly Bilingual[] {
  return out.map(({ label, reason }) =>
    say(`未分析“${label.zh}”：${reason.zh}`, `"${label.en}" was left out: ${reason.en}`),
  );
}
