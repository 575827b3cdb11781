import type { Scoring } from '../../appraisal/scoring';
import { CONSISTENT_UP_TO } from '../../finance/decision';
import { columnName } from '../../language/spreadsheet';
import type { Bilingual } from '../../language/types';
import type { ScoringCriterion, Weighting } from '../../project/schema-scoring';
import { comparisonMatrix } from '../../project/scoring-reasons';
import type { Build } from './build';
import { constant, formula, type Grid, put, putSection, skip, words } from './grid';
import type { PlanCell } from './plan-types';

type Entry = readonly [number, PlanCell | undefined];

const say = (zh: string, en: string): Bilingual => ({ zh, en });

const SAY = {
  title: say('两两比较矩阵（层次分析法）', 'Pairwise comparisons (analytic hierarchy process)'),
  weights: say('权重（主特征向量，研究数值）', 'Weights (principal eigenvector, a value of the study)'),
  image: say('矩阵 × 权重', 'Matrix × weights'),
  lambda: say('最大特征根 λmax', 'Principal eigenvalue λmax'),
  index: say('一致性指标 CI = (λmax − n) ÷ (n − 1)', 'Consistency index CI = (λmax − n) ÷ (n − 1)'),
  random: say('随机一致性指标 RI', 'Random index RI'),
  ratio: say('一致性比率 CR = CI ÷ RI', 'Consistency ratio CR = CI ÷ RI'),
  limit: say('可接受上限', 'Accepted up to'),
  verdict: say('结论', 'Result'),
  consistent: say('一致性可接受', 'consistent'),
  inconsistent: say('一致性不足，请复核比较', 'too inconsistent: look at the comparisons again'),
} as const;

/** The matrix of comparisons and how consistent it is, worked out from the weights; nothing unless weighed by pairs. */
export function consistencyRows(
  build: Build,
  scoring: Scoring,
  given: readonly ScoringCriterion[],
  weighting: Weighting | undefined,
  target: Grid,
  at: { readonly first: number; readonly weight: number },
): void {
  const { consistency, criteria } = scoring;
  if (!consistency) return;
  const n = criteria.length;
  const matrix = comparisonMatrix(given, weighting).map((row) => row.map((entry) => entry ?? Number.NaN));
  const weights = criteria.map(({ weight }) => weight ?? Number.NaN);
  putSection(target, build.text(SAY.title), at.weight + n);
  put(target, [
    ...criteria.map(({ label }, j): Entry => [at.weight + j, words('heading', build.text(label))]),
    [at.weight + n, words('heading', build.text(SAY.image))],
  ]);
  const first = target.row;
  const [from, to] = [columnName(at.weight), columnName(at.weight + n - 1)];
  const across = `$${from}$${first + n}:$${to}$${first + n}`;
  const images = matrix.map((row) => row.reduce((sum, entry, j) => sum + entry * (weights[j] ?? 0), 0));
  for (const [i, row] of matrix.entries()) {
    const own = `${from}${target.row}:${to}${target.row}`;
    put(target, [
      [1, words('label', build.text(criteria[i]?.label))],
      ...row.map((entry, j): Entry => [at.weight + j, constant('pasted', entry, '0.00')]),
      [
        at.weight + n,
        formula('calculation', `SUMPRODUCT(${own}, ${across})`, images[i] ?? Number.NaN, '0.0000'),
      ],
    ]);
  }
  put(target, [
    [1, words('label', build.text(SAY.weights))],
    ...weights.map(
      (weight, j): Entry => [at.weight + j, formula('link', `$C$${at.first + j}`, weight, '0.0000')],
    ),
  ]);
  const image = columnName(at.weight + n);
  const lambda = images.reduce((sum, one) => sum + one, 0);
  const figure = (label: Bilingual, cell: PlanCell): number =>
    put(target, [
      [1, words('label', build.text(label))],
      [at.weight, cell],
    ]);
  const rows = `${image}${first}:${image}${first + n - 1}`;
  const l = figure(SAY.lambda, formula('calculation', `SUM(${rows})`, lambda, '0.0000'));
  const size = `ROWS(${rows})`;
  const ci = figure(
    SAY.index,
    formula(
      'calculation',
      `IF(${size}>1, MAX(0, (C${l} - ${size}) / (${size} - 1)), 0)`,
      consistency.index,
      '0.0000',
    ),
  );
  const ri = figure(SAY.random, constant('pasted', consistency.randomIndex ?? Number.NaN, '0.00'));
  const cr = figure(
    SAY.ratio,
    formula(
      'total',
      `IF(${size}<=2, 0, IFERROR(C${ci} / C${ri}, "n/a"))`,
      consistency.ratio ?? Number.NaN,
      '0.0000',
    ),
  );
  const limit = figure(SAY.limit, constant('pasted', CONSISTENT_UP_TO, '0.00'));
  const [yes, no] = [build.text(SAY.consistent), build.text(SAY.inconsistent)];
  put(target, [
    [1, words('label_subtotal', build.text(SAY.verdict))],
    [
      at.weight,
      formula(
        'axis_label',
        `IF(ISNUMBER(C${cr}), IF(C${cr}<=C${limit}, "${yes}", "${no}"), "n/a")`,
        said(consistency, yes, no),
      ),
    ],
  ]);
  skip(target);
}

function said({ ratio, accepted }: NonNullable<Scoring['consistency']>, yes: string, no: string): string {
  if (ratio === undefined) return 'n/a';
  return accepted ? yes : no;
}
