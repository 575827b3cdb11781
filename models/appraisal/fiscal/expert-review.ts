import type { Bilingual, Value } from '../../language/types';
import { WEIGHT_RULES } from '../../project/check-expert-review';
import type { Project } from '../../project/schema';
import type { ExpertField, ExpertReview } from '../../project/schema-vfm';
import { bilingual } from '../../project/text';

/** One criterion with what the experts gave it. */
export interface CriterionScore {
  readonly id: string;
  readonly label: Bilingual;
  readonly kind: 'basic' | 'supplementary';
  readonly weight: number;
  /** Mean of the marks, or the trimmed mean. */
  readonly mean: Value;
  /** Sample standard deviation. */
  readonly spread: Value;
  readonly lowest: number | undefined;
  readonly highest: number | undefined;
  readonly grade: Grade | undefined;
  /** Experts whose mark lies more than two standard deviations from the mean of the others. */
  readonly outliers: readonly string[];
  readonly missing: readonly string[];
}

/** 有利 … 不利. */
export type Grade = 'favourable' | 'rather_favourable' | 'neutral' | 'rather_unfavourable' | 'unfavourable';

/** The qualitative review as a committee needs it: score, spread, outliers, coverage; never only pass or fail. */
export interface ReviewStudy {
  readonly criteria: readonly CriterionScore[];
  readonly score: Value;
  readonly grade: Grade | undefined;
  readonly passMark: number;
  readonly passes: boolean | undefined;
  readonly averaging: 'mean' | 'trimmed';
  readonly experts: readonly {
    readonly id: string;
    readonly label: Bilingual;
    readonly field: ExpertField;
    readonly score: Value;
  }[];
  readonly missingFields: readonly ExpertField[];
  readonly leastExperts: number;
  readonly sentence: Bilingual;
  readonly notes: readonly Bilingual[];
}

export const LEAST_EXPERTS = 7;
export const PASS_MARK = 60;

/** Fields a review must cover (财金〔2015〕167号). */
export const REQUIRED_FIELDS = [
  'public_finance',
  'asset_appraisal',
  'accounting',
  'finance',
  'industry',
  'engineering',
  'project_management',
  'law',
] as const satisfies readonly ExpertField[];

const SLACK = 1e-9;
const percent = (value: number): string => `${Number((value * 100).toFixed(2))}%`;

/** Evaluate the expert review of a project; undefined where the file has none. */
export function expertReviewOf({ expert_review: review }: Project): ReviewStudy | undefined {
  if (review === undefined) return undefined;
  const averaging = review.averaging ?? 'mean';
  const criteria = review.criteria.map((criterion) => criterionScore(review, criterion, averaging));
  const passMark = review.pass_mark?.value ?? PASS_MARK;
  const leastExperts = review.least_experts?.value ?? LEAST_EXPERTS;
  const score = weighted(criteria);
  const passes = typeof score === 'number' ? score >= passMark : undefined;
  const covered = new Set(review.experts.map(({ field }) => field));
  return {
    criteria,
    score,
    grade: typeof score === 'number' ? gradeOf(score) : undefined,
    passMark,
    passes,
    averaging,
    experts: review.experts.map(({ id, label, field, scores }) => ({
      id,
      label: bilingual(label),
      field,
      score: weighted(
        criteria.map((criterion) => {
          const own = scores.find((one) => one.criterion === criterion.id)?.score;
          return { ...criterion, mean: own ?? noMark(criterion.label) };
        }),
      ),
    })),
    missingFields: REQUIRED_FIELDS.filter((field) => !covered.has(field)),
    leastExperts,
    sentence: sentenceOf(score, passMark),
    notes: notesOf(review, criteria, leastExperts, averaging),
  };
}

/** The grade of a mark: 81–100 有利, 61–80 较有利, 41–60 一般, 21–40 较不利, 0–20 不利; marks between belong to the higher. */
export function gradeOf(score: number): Grade {
  if (score > 80) return 'favourable';
  if (score > 60) return 'rather_favourable';
  if (score > 40) return 'neutral';
  return score > 20 ? 'rather_unfavourable' : 'unfavourable';
}

function criterionScore(
  review: ExpertReview,
  { id, label, kind, weight }: ExpertReview['criteria'][number],
  averaging: 'mean' | 'trimmed',
): CriterionScore {
  const marks = review.experts.flatMap((expert) => {
    const score = expert.scores.find(({ criterion }) => criterion === id)?.score;
    return score === undefined ? [] : [{ expert: expert.id, score }];
  });
  const values = marks.map(({ score }) => score).toSorted((a, b) => a - b);
  const kept = averaging === 'trimmed' && values.length > 2 ? values.slice(1, -1) : values;
  const named = bilingual(label);
  const mean: Value = kept.length === 0 ? noMark(named) : average(kept);
  return {
    id,
    label: named,
    kind,
    weight: weight.value,
    mean,
    spread: values.length < 2 ? tooFew(named) : deviation(values),
    lowest: values[0],
    highest: values.at(-1),
    grade: typeof mean === 'number' ? gradeOf(mean) : undefined,
    outliers: marks
      .filter(({ expert, score }) =>
        isOutlier(
          score,
          marks.filter((one) => one.expert !== expert).map((one) => one.score),
        ),
      )
      .map(({ expert }) => expert),
    missing: review.experts
      .filter(({ id: expert }) => !marks.some((one) => one.expert === expert))
      .map(({ id: expert }) => expert),
  };
}

function isOutlier(score: number, others: readonly number[]): boolean {
  if (others.length < 3) return false;
  return Math.abs(score - average(others)) > Math.max(2 * deviation(others), 10);
}

function weighted(
  criteria: readonly { readonly weight: number; readonly mean: Value; readonly label: Bilingual }[],
): Value {
  const sum = criteria.reduce((a, { weight }) => a + weight, 0);
  if (Math.abs(sum - 1) > SLACK) {
    return undefinedBecause(
      `权重合计为 ${percent(sum)}，不是 100%，总分无定义；请调整权重。`,
      `The weights add up to ${percent(sum)} and not to 100 %, so there is no score; change the weights.`,
    );
  }
  const without = criteria.find(({ mean, weight }) => typeof mean !== 'number' && weight > 0);
  if (without && typeof without.mean !== 'number') return without.mean;
  return criteria.reduce((a, { weight, mean }) => a + (typeof mean === 'number' ? weight * mean : 0), 0);
}

function average(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const mean = average(values);
  return Math.sqrt(values.reduce((a, v) => a + (v - mean) * (v - mean), 0) / (values.length - 1));
}

function undefinedBecause(zh: string, en: string): Value {
  return { kind: 'undefined', reason: { zh, en }, at: { line: 'expert_review.score' } };
}

function noMark({ zh, en }: Bilingual): Value {
  return undefinedBecause(`“${zh}”还没有评分。`, `"${en}" has no mark yet.`);
}

function tooFew({ zh, en }: Bilingual): Value {
  return undefinedBecause(
    `“${zh}”只有一份评分，无法看离散程度。`,
    `"${en}" has a single mark, so no spread.`,
  );
}

function sentenceOf(score: Value, passMark: number): Bilingual {
  if (typeof score !== 'number') return score.reason;
  const gap = Math.abs(score - passMark).toFixed(2);
  return score >= passMark
    ? {
        zh: `总分 ${score.toFixed(2)}，高于合格分 ${passMark}，余 ${gap} 分。`,
        en: `A score of ${score.toFixed(2)}, ${gap} above the pass mark of ${passMark}.`,
      }
    : {
        zh: `总分 ${score.toFixed(2)}，低于合格分 ${passMark}，差 ${gap} 分。`,
        en: `A score of ${score.toFixed(2)}, ${gap} below the pass mark of ${passMark}.`,
      };
}

function notesOf(
  { experts }: ExpertReview,
  criteria: readonly CriterionScore[],
  least: number,
  averaging: 'mean' | 'trimmed',
): readonly Bilingual[] {
  const groups = (['basic', 'supplementary'] as const).flatMap((kind) => {
    const total = criteria.filter((one) => one.kind === kind).reduce((a, { weight }) => a + weight, 0);
    const { sum, zh, en } = WEIGHT_RULES[kind];
    return Math.abs(total - sum) <= SLACK
      ? []
      : [
          {
            zh: `${zh}权重合计 ${percent(total)}，规定为 ${percent(sum)}。`,
            en: `The weights of the ${en} add up to ${percent(total)}; the rule is ${percent(sum)}.`,
          },
        ];
  });
  return [
    ...(experts.length < least
      ? [
          {
            zh: `专家 ${experts.length} 人，少于 ${least} 人；结果仅供参考。`,
            en: `${experts.length} experts, fewer than ${least}; the result is for reference only.`,
          },
        ]
      : []),
    ...groups,
    ...(averaging === 'trimmed' && experts.length <= 2
      ? [
          {
            zh: '不足 3 名专家，未去掉最高分与最低分。',
            en: 'With fewer than three experts the highest and lowest marks are kept.',
          },
        ]
      : []),
  ];
}
