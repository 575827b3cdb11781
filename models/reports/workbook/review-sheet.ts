import { type Grade, isLegacyMethod, LEGACY_LABEL, type ReviewStudy } from '../../appraisal/fiscal';
import { columnName } from '../../language/spreadsheet';
import type { Bilingual, Value } from '../../language/types';
import type { ExpertReview } from '../../project/schema-vfm';
import { bilingual } from '../../project/text';
import type { Build } from './build';
import { numberFormat } from './formats';
import { constant, formula, type Grid, put, skip, words } from './grid';
import { titleRows } from './head';
import { putParagraph } from './paragraphs';
import type { PlanCell, PlanSheet } from './plan-types';
import { APPRAISAL_SHEETS } from './sheet-titles';

type Entry = readonly [number, PlanCell | undefined];

const say = (zh: string, en: string): Bilingual => ({ zh, en });
const MARK = '0.00';
const PERCENT = numberFormat('%', 'rate');

/** Experts' marks stand behind what is worked out from them. */
const COL = {
  weight: 3,
  group: 4,
  mean: 5,
  spread: 6,
  lowest: 7,
  highest: 8,
  grade: 9,
  weighted: 10,
  first: 11,
} as const;

const SAY = {
  note: say(
    '浅黄底为专家打分与权重，可修改；均值、离散程度、评级与总分随之重算。',
    'Marks and weights on amber may be changed; means, spreads, grades and the score follow.',
  ),
  criterion: say('评价指标', 'Criterion'),
  weight: say('权重', 'Weight'),
  group: say('类别', 'Kind'),
  mean: say('平均分', 'Mean'),
  trimmed: say('平均分（去最高最低）', 'Mean without the highest and lowest'),
  spread: say('标准差', 'Standard deviation'),
  lowest: say('最低', 'Lowest'),
  highest: say('最高', 'Highest'),
  grade: say('评级', 'Grade'),
  weighted: say('加权得分', 'Weighted'),
  basic: say('基本', 'basic'),
  supplementary: say('补充', 'supplementary'),
  field: say('专业领域', 'Field'),
  sum: say('合计／总分', 'Sum / score'),
  own: say('各专家给出的总分', 'Score of each expert'),
  pass: say('合格分', 'Pass mark'),
  verdict: say('结论', 'Result'),
  passes: say('达到合格分', 'reaches the pass mark'),
  fails: say('未达合格分', 'below the pass mark'),
  grades: say('评级分档（高于下限）', 'Grades, above the limit'),
  above: say('下限', 'Above'),
} as const;

/** Grades from the lowest; each begins above its limit. */
const GRADES: readonly (readonly [Grade, number, Bilingual])[] = [
  ['unfavourable', 0, say('不利', 'Unfavourable')],
  ['rather_unfavourable', 20, say('较不利', 'Rather unfavourable')],
  ['neutral', 40, say('一般', 'Neutral')],
  ['rather_favourable', 60, say('较有利', 'Rather favourable')],
  ['favourable', 80, say('有利', 'Favourable')],
];

const FIELDS: Readonly<Record<ExpertReview['experts'][number]['field'], Bilingual>> = {
  public_finance: say('财政', 'public finance'),
  asset_appraisal: say('资产评估', 'asset appraisal'),
  accounting: say('会计', 'accounting'),
  finance: say('金融', 'finance'),
  industry: say('行业', 'industry'),
  engineering: say('工程技术', 'engineering'),
  project_management: say('项目管理', 'project management'),
  law: say('法律', 'law'),
  other: say('其他', 'other'),
};

/** The experts' marks with means, spread, grades and the weighted score, live; null where there is no review of the option. */
export function reviewSheet(build: Build): PlanSheet | null {
  const review = build.project.expert_review;
  const study = build.studies.review();
  const { option } = build.studies;
  if (!review || !study || !option) return null;
  if (review.option !== undefined && review.option !== option.id) return null;
  const name = build.layout.names.review;
  const target = titleRows(build, build.text(APPRAISAL_SHEETS.review));
  put(target, [[1, words('text', build.text(SAY.note))]]);
  if (isLegacyMethod(build.project, option))
    put(target, [[1, words('label_subtotal', build.text(LEGACY_LABEL))]]);
  heads(build, review, target);
  const frozen = target.row - 1;
  const firstRow = target.row;
  const limits = firstRow + review.criteria.length + 6;
  review.criteria.forEach((_, k) => {
    put(target, criterionRow(build, review, study, k, limits));
  });
  scoreRows(build, review, study, target, { first: firstRow, last: target.row - 1 });
  target.row = limits - 1;
  put(target, [
    [1, words('heading', build.text(SAY.grades))],
    [3, words('heading', build.text(SAY.above))],
  ]);
  for (const [, above, label] of GRADES)
    put(target, [
      [1, words('label', build.text(label))],
      [3, constant('pasted', above, '0')],
    ]);
  skip(target);
  putParagraph(target, build.text(study.sentence), { width: 150 });
  for (const note of study.notes) putParagraph(target, build.text(note), { width: 150 });
  return {
    name,
    tab: 'result',
    widths: [44, 16, 12, 13, 12, 12, 10, 10, 16, 12, ...review.experts.map(() => 12)],
    rows: target.rows,
    frozen: { rows: frozen, columns: 1 },
    repeated: { rows: frozen, columns: 'A:A' },
    paper: 'A3',
    fitWidth: true,
    checks: ['C2'],
  };
}

function heads(build: Build, { experts, averaging }: ExpertReview, target: Grid): void {
  const head = (column: number, label: Bilingual): Entry => [column, words('heading', build.text(label))];
  put(target, [
    head(1, SAY.criterion),
    head(2, { zh: build.word('id'), en: build.word('id') }),
    head(COL.weight, SAY.weight),
    head(COL.group, SAY.group),
    head(COL.mean, averaging === 'trimmed' ? SAY.trimmed : SAY.mean),
    head(COL.spread, SAY.spread),
    head(COL.lowest, SAY.lowest),
    head(COL.highest, SAY.highest),
    head(COL.grade, SAY.grade),
    head(COL.weighted, SAY.weighted),
    ...experts.map(({ label, field }, i) => {
      const named = bilingual(label);
      return head(COL.first + i, {
        zh: `${named.zh}\n${FIELDS[field].zh}`,
        en: `${named.en}\n${FIELDS[field].en}`,
      });
    }),
  ]);
}

const known = (value: Value | undefined): number => (typeof value === 'number' ? value : Number.NaN);

function criterionRow(
  build: Build,
  { criteria, experts, averaging }: ExpertReview,
  study: ReviewStudy,
  k: number,
  limits: number,
): Entry[] {
  const [criterion, scored] = [criteria[k], study.criteria[k]];
  if (!criterion || !scored) return [];
  const row = limits - criteria.length - 6 + k;
  const marks = `${columnName(COL.first)}${row}:${columnName(COL.first + experts.length - 1)}${row}`;
  const trimmed = `IF(COUNT(${marks})>2, (SUM(${marks}) - MAX(${marks}) - MIN(${marks})) / (COUNT(${marks}) - 2), AVERAGE(${marks}))`;
  const mean = averaging === 'trimmed' ? trimmed : `AVERAGE(${marks})`;
  const value = known(scored.mean);
  const some = (fn: 'MIN' | 'MAX'): string => `IF(COUNT(${marks})=0, "n/a", ${fn}(${marks}))`;
  const bounds = `$C$${limits + 1}:$C$${limits + GRADES.length - 1}`;
  const names = `$A$${limits}:$A$${limits + GRADES.length - 1}`;
  const [w, m] = [`${columnName(COL.weight)}${row}`, `${columnName(COL.mean)}${row}`];
  const grade = `IF(ISNUMBER(${m}), INDEX(${names}, 1 + COUNTIF(${bounds}, "<"&${m}), 1), "n/a")`;
  const weighted =
    criterion.weight.value === 0 && !Number.isFinite(value) ? 0 : criterion.weight.value * value;
  return [
    [1, words('wrapped', build.text(criterion.label))],
    [2, words('id', criterion.id)],
    [COL.weight, constant('input', criterion.weight.value, '0.0#%')],
    [COL.group, words('unit', build.text(SAY[criterion.kind]))],
    [COL.mean, formula('calculation', `IFERROR(${mean}, "n/a")`, value, MARK)],
    [COL.spread, formula('calculation', `IFERROR(STDEV(${marks}), "n/a")`, known(scored.spread), MARK)],
    [COL.lowest, formula('calculation', some('MIN'), scored.lowest ?? Number.NaN, MARK)],
    [COL.highest, formula('calculation', some('MAX'), scored.highest ?? Number.NaN, MARK)],
    [COL.grade, formula('calculation', grade, gradeText(build, scored.grade))],
    [
      COL.weighted,
      formula('calculation', `IF(ISNUMBER(${m}), ${w} * ${m}, IF(${w}=0, 0, "n/a"))`, weighted, MARK),
    ],
    ...experts.map(({ scores }, i): Entry => {
      const mark = scores.find((one) => one.criterion === criterion.id)?.score;
      return [COL.first + i, mark === undefined ? undefined : constant('input', mark, '0.##')];
    }),
  ];
}

function gradeText(build: Build, grade: Grade | undefined): string {
  const found = GRADES.find(([id]) => id === grade);
  return found ? build.text(found[2]) : 'n/a';
}

/** Score, pass mark, result, and what each expert alone would give. */
function scoreRows(
  build: Build,
  { criteria, experts }: ExpertReview,
  study: ReviewStudy,
  target: Grid,
  { first, last }: { readonly first: number; readonly last: number },
): void {
  const column = (c: number): string => `${columnName(c)}$${first}:${columnName(c)}$${last}`;
  const weights = `$${columnName(COL.weight)}$${first}:$${columnName(COL.weight)}$${last}`;
  const share = criteria.reduce((total, { weight }) => total + weight.value, 0);
  // Weights that do not make a whole give no score.
  const whole = `ROUND(SUM(${weights}), 8)=1`;
  const score = known(study.score);
  const all = `COUNT(${column(COL.weighted)})=ROWS(${weights})`;
  const at = put(target, [
    [1, words('label_total', build.text(SAY.sum))],
    [COL.weight, formula('total', `SUM(${weights})`, share, PERCENT)],
    [
      COL.weighted,
      formula('total', `IF(AND(${whole}, ${all}), SUM(${column(COL.weighted)}), "n/a")`, score, MARK),
    ],
    ...experts.map((expert, i): Entry => {
      const c = COL.first + i;
      const own = study.experts.find(({ id }) => id === expert.id)?.score;
      const weighed = `SUMPRODUCT(${weights}, ${column(c)})`;
      const text = `IF(AND(${whole}, COUNT(${column(c)})=ROWS(${weights})), ${weighed}, "n/a")`;
      const complete = criteria.every((one) => expert.scores.some(({ criterion }) => criterion === one.id));
      return [c, formula('total', text, complete ? known(own) : Number.NaN, MARK)];
    }),
  ]);
  const cell = `${columnName(COL.weighted)}${at}`;
  const pass = put(target, [
    [1, words('label', build.text(SAY.pass))],
    [COL.weighted, constant('input', study.passMark, MARK)],
  ]);
  const mark = `${columnName(COL.weighted)}${pass}`;
  const [yes, no] = [build.text(SAY.passes), build.text(SAY.fails)];
  const said = Number.isFinite(score) ? (score >= study.passMark ? yes : no) : 'n/a';
  put(target, [
    [1, words('label_subtotal', build.text(SAY.verdict))],
    [
      COL.grade,
      formula('calculation', `IF(ISNUMBER(${cell}), IF(${cell}>=${mark}, "${yes}", "${no}"), "n/a")`, said),
    ],
  ]);
}
