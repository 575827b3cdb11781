import { type Scoring, scoringSummary } from '../../appraisal/scoring';
import { columnName } from '../../language/spreadsheet';
import type { Bilingual } from '../../language/types';
import { applyScenario } from '../../project/overrides';
import { type Build, cellAt } from './build';
import { inputFormat, numberFormat } from './formats';
import { constant, formula, put, putSection, skip, words } from './grid';
import { titleRows } from './head';
import { putOrigin, putParagraph } from './paragraphs';
import type { PlanCell, PlanSheet } from './plan-types';
import {
  COL,
  figureCell,
  givenCell,
  type ScoreSheet,
  SHARE,
  valueCell,
  valueColumn,
  weightCell,
} from './score-cells';
import { robustnessRows } from './score-robustness-rows';
import { cornersOf } from './score-values';
import { consistencyRows } from './score-weights-rows';
import { APPRAISAL_SHEETS } from './sheet-titles';

type Entry = readonly [number, PlanCell | undefined];

const say = (zh: string, en: string): Bilingual => ({ zh, en });

const SAY = {
  criterion: say('评价指标', 'Criterion'),
  source: say('取数', 'Figure'),
  weight: say('权重', 'Weight'),
  direction: say('方向', 'Better'),
  worst: say('最差锚点', 'Worst anchor'),
  best: say('最好锚点', 'Best anchor'),
  shape: say('价值函数', 'Value function'),
  given: {
    direct: say('所填权重', 'Weight given'),
    swing: say('摆幅分', 'Swing points'),
  },
  figure: say('数值：', 'Figure: '),
  value: say('价值：', 'Value: '),
  more: say('越大越好', 'more'),
  less: say('越小越好', 'less'),
  experts: say('专家打分', 'experts’ marks'),
  linear: say('线性', 'linear'),
  exponential: say('指数 c =', 'exp. c ='),
  piecewise: say('折线', 'broken line'),
  total: say('综合得分', 'Score in all'),
  rank: say('名次', 'Rank'),
  tie: say('并列容差', 'Tolerance for ties'),
  corners: say('折线的拐点（数值与价值）', 'Corners of the broken lines (figure and value)'),
  summary: say('结论', 'In words'),
} as const;

/** Cells of the scores other sheets may read, by option. */
export interface ScoreCells {
  readonly sheet: PlanSheet;
  readonly totals: ReadonlyMap<string, string>;
  readonly ranks: ReadonlyMap<string, string>;
}

/** The options scored against the project's criteria: values and totals live over figures of the study; null without criteria. */
export function scoresSheet(build: Build): ScoreCells | null {
  const scoring = build.studies.option ? build.studies.scoring() : null;
  if (!scoring) return null;
  const changed = applyScenario(build.project, scoring.scenario);
  const { criteria: given = [], weighting } = changed.ok ? changed.value : build.project;
  const name = build.layout.names.scores;
  const target = titleRows(build, build.text(APPRAISAL_SHEETS.scores));
  putOrigin(build, target);
  const { options, criteria } = scoring;
  const first = target.row + 1;
  const last = first + criteria.length - 1;
  const broken = criteria.flatMap((_, k) => (given[k]?.shape?.form === 'piecewise' ? [k] : []));
  // Under the table: total, rank, tolerance, a blank, the heading of the corners.
  const corners = new Map(broken.map((k, i) => [k, last + 6 + 2 * i]));
  const sheet: ScoreSheet = { build, scoring, given, target, first, last, corners };
  heads(sheet);
  for (const k of criteria.keys()) put(target, criterionRow(sheet, k));
  const at = totalRows(sheet);
  cornerRows(sheet);
  consistencyRows(build, scoring, given, weighting, target, { first, weight: COL.weight });
  putSection(target, build.text(SAY.summary), COL.first + 2 * options.length - 1);
  const summary = scoringSummary(scoring, build.studies.comparison(scoring.scenario), build.project);
  for (const { text } of summary) putParagraph(target, build.text(text), { width: 170 });
  skip(target);
  robustnessRows(build, scoring, target, COL.first + 2 * options.length - 1);
  const cells = (row: number): ReadonlyMap<string, string> =>
    new Map(options.map(({ id }, i) => [id, cellAt(name, valueColumn(sheet, i), row)]));
  return {
    sheet: {
      name,
      tab: 'result',
      widths: [40, 26, 12, 13, 11, 15, 15, 18, 12, ...options.map(() => 18), ...options.map(() => 14)],
      rows: target.rows,
      frozen: { rows: first - 1, columns: 1 },
      repeated: { rows: first - 1, columns: 'A:A' },
      paper: 'A3',
      fitWidth: true,
      checks: ['C2'],
    },
    totals: cells(at.total),
    ranks: cells(at.rank),
  };
}

function heads({ build, scoring, target }: ScoreSheet): void {
  const head = (column: number, text: string): Entry => [column, words('heading', text)];
  put(target, [
    head(1, build.text(SAY.criterion)),
    head(2, build.text(SAY.source)),
    head(COL.weight, build.text(SAY.weight)),
    head(COL.unit, build.word('unit')),
    head(COL.direction, build.text(SAY.direction)),
    head(COL.worst, build.text(SAY.worst)),
    head(COL.best, build.text(SAY.best)),
    head(COL.shape, build.text(SAY.shape)),
    ...(scoring.method === 'ahp' ? [] : [head(COL.given, build.text(SAY.given[scoring.method]))]),
    ...scoring.options.flatMap(({ label }, i) => [
      head(COL.first + i, `${build.text(SAY.figure)}${build.text(label)}`),
      head(valueColumn({ scoring }, i), `${build.text(SAY.value)}${build.text(label)}`),
    ]),
  ]);
}

function criterionRow(sheet: ScoreSheet, k: number): Entry[] {
  const { build, scoring, given } = sheet;
  const criterion = scoring.criteria[k];
  if (!criterion) return [];
  const format = numberFormat(criterion.unit || '1', 'rate');
  const anchorFormat = inputFormat(criterion.unit || '1', 'rate', [criterion.worst, criterion.best]);
  const shape = given[k]?.shape;
  return [
    [1, words('wrapped', build.text(criterion.label))],
    [2, words('id', criterion.line ?? build.text(SAY.experts))],
    [COL.weight, weightCell(sheet, k)],
    [COL.unit, words('unit', build.unit(criterion.unit || '1'))],
    [COL.direction, words('unit', build.text(SAY[criterion.direction]))],
    [COL.worst, constant('input', criterion.worst, anchorFormat)],
    [COL.best, constant('input', criterion.best, anchorFormat)],
    shape?.form === 'exponential'
      ? [COL.shape, constant('input', shape.curvature.value, `"${build.text(SAY.exponential)} "0.00`)]
      : [COL.shape, words('unit', build.text(SAY[shape?.form ?? 'linear']))],
    [COL.given, givenCell(sheet, k)],
    ...scoring.options.flatMap((_, i): Entry[] => [
      [COL.first + i, figureCell(sheet, k, i, format)],
      [valueColumn(sheet, i), valueCell(sheet, k, i)],
    ]),
  ];
}

function totalRows(sheet: ScoreSheet): { readonly total: number; readonly rank: number } {
  const { build, scoring, target, first, last } = sheet;
  const range = (c: string): string => `${c}$${first}:${c}$${last}`;
  const weights = `$C$${first}:$C$${last}`;
  const total = target.row;
  const [from, to] = [valueColumn(sheet, 0), valueColumn(sheet, scoring.options.length - 1)].map(columnName);
  const all = `$${from}$${total}:$${to}$${total}`;
  const tie = total + 2;
  const perOption = (cell: (i: number, c: string) => PlanCell): Entry[] =>
    scoring.options.map((_, i): Entry => [valueColumn(sheet, i), cell(i, columnName(valueColumn(sheet, i)))]);
  put(target, [
    [1, words('label_total', build.text(SAY.total))],
    [COL.weight, formula('total', `SUM(${weights})`, weightSum(scoring), SHARE)],
    ...perOption((i, c) =>
      formula(
        'total',
        `IF(AND(COUNT(${range(c)})=ROWS(${weights}), COUNT(${weights})=ROWS(${weights})), SUMPRODUCT(${weights}, ${range(c)}), "n/a")`,
        scoring.totals[i] ?? Number.NaN,
        SHARE,
      ),
    ),
  ]);
  const rank = put(target, [
    [1, words('label_subtotal', build.text(SAY.rank))],
    // A text counts as more than any number, so that scores above the highest possible are left out.
    ...perOption((i, c) =>
      formula(
        'subtotal',
        `IF(ISNUMBER(${c}${total}), 1 + SUMPRODUCT((${all}>${c}${total} + $C$${tie}) * (${all}<=2)), "n/a")`,
        scoring.ranks[i] ?? Number.NaN,
        '0',
      ),
    ),
  ]);
  put(target, [
    [1, words('label_memo', build.text(SAY.tie))],
    [COL.weight, constant('pasted', 1e-12, '0E+00')],
  ]);
  skip(target);
  return { total, rank };
}

function weightSum({ criteria }: Scoring): number {
  return criteria.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
}

function cornerRows({ build, scoring, given, target, corners }: ScoreSheet): void {
  if (corners.size === 0) return;
  put(target, [[1, words('label_subtotal', build.text(SAY.corners))]]);
  for (const [k, row] of corners) {
    target.row = row;
    const criterion = scoring.criteria[k];
    if (!criterion) continue;
    const points = cornersOf(criterion, given[k]?.shape);
    const format = numberFormat(criterion.unit || '1', 'rate');
    put(target, [
      [1, words('label', build.text(criterion.label))],
      ...points.map(({ at }, n): Entry => [COL.weight + n, constant('pasted', at, format)]),
    ]);
    put(
      target,
      points.map(({ worth }, n): Entry => [COL.weight + n, constant('pasted', worth, SHARE)]),
    );
  }
  skip(target);
}
