import { type DecisionReason, matrixOf, type PairwiseMatrix } from '../finance/decision';
import type { Bilingual } from '../language/types';
import type { ScoringCriterion, Weighting } from './schema-scoring';
import { bilingual } from './text';

/** The pairwise matrix of the criteria, in their order; pairs nobody compared are null. */
export function comparisonMatrix(
  criteria: readonly ScoringCriterion[],
  weighting: Weighting | undefined,
): PairwiseMatrix {
  const at = (id: string): number => criteria.findIndex((one) => one.id === id);
  const judgements = (weighting?.comparisons ?? [])
    .map(({ criterion, over, ratio }) => ({ first: at(criterion), second: at(over), ratio }))
    .filter(({ first, second }) => first >= 0 && second >= 0);
  return matrixOf(criteria.length, judgements);
}

/** Say in words why weights or values do not exist. */
export function decisionWords(
  error: DecisionReason,
  criteria: readonly Pick<ScoringCriterion, 'label'>[],
  subject?: Bilingual,
): Bilingual {
  const name = (i: number): Bilingual => {
    const found = criteria[i];
    return found ? bilingual(found.label) : { zh: `第 ${i + 1} 项`, en: `entry ${i + 1}` };
  };
  const own = subject ?? { zh: '该指标', en: 'the criterion' };
  switch (error.reason) {
    case 'weights_do_not_sum': {
      const sum = percent(error.sum);
      return {
        zh: `各项权重合计 ${sum}，应为 100%；在调整以前按比例折算。`,
        en: `The weights add up to ${sum} and should be 100 %; until they are changed they count in proportion.`,
      };
    }
    case 'no_weight':
      return {
        zh: '各项权重均未填写或为零，无法加权；请至少给一项权重。',
        en: 'No criterion has a weight, so nothing can be added up; give at least one a weight.',
      };
    case 'negative_weight':
      return {
        zh: `“${name(error.at).zh}”的权重为负；请改为 0 或正数。`,
        en: `The weight of "${name(error.at).en}" is negative; make it 0 or more.`,
      };
    case 'anchors_equal':
      return {
        zh: `“${own.zh}”的最差锚点与最好锚点相同，无法区分方案；请改其中一个。`,
        en: `The worst and best anchors of "${own.en}" are the same and cannot tell options apart; change one of them.`,
      };
    case 'points_out_of_order':
      return {
        zh: `“${own.zh}”价值曲线的第 ${error.at + 1} 个拐点次序不对：须从最差锚点到最好锚点排列，价值只升不降且在 0 与 1 之间。`,
        en: `Corner ${error.at + 1} of the value curve of "${own.en}" is out of order: corners run from the worst anchor to the best, with values from 0 to 1 that never fall.`,
      };
    case 'incomplete':
      return {
        zh: `两两比较还缺 ${error.missing} 对，第一对是“${name(error.row).zh}”与“${name(error.column).zh}”；补齐后才有权重。`,
        en: `${error.missing} comparisons are missing, the first between "${name(error.row).en}" and "${name(error.column).en}"; there are no weights until all are made.`,
      };
    case 'not_positive':
    case 'not_reciprocal':
      return {
        zh: `“${name(error.row).zh}”与“${name(error.column).zh}”的比较不成立：比值须大于 0，且两个方向互为倒数。`,
        en: `The comparison of "${name(error.row).en}" with "${name(error.column).en}" does not hold: a ratio is above 0, and its mirror the reciprocal.`,
      };
    case 'diagonal_not_one':
      return {
        zh: `“${name(error.at).zh}”与自身的比较应为 1。`,
        en: `"${name(error.at).en}" compared with itself is 1.`,
      };
    case 'empty':
      return { zh: '还没有评价指标。', en: 'There are no criteria yet.' };
    case 'not_finite':
      return { zh: `“${own.zh}”的数值不是有限的数。`, en: `A figure of "${own.en}" is not a finite number.` };
    case 'not_square':
    case 'wrong_length':
      return { zh: '比较矩阵的行数与列数不一致。', en: 'The comparison matrix is not square.' };
    case 'not_converged':
      return { zh: '权重的迭代没有收敛。', en: 'The weights did not settle.' };
  }
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(6))}%`;
}
