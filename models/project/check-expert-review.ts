import { errorAt, type Finding, warningAt } from './problem';
import type { Project } from './schema';
import type { ExpertReview } from './schema-vfm';

/** Limits of the weights: their sum and the largest of each group (财金〔2015〕167号). */
export const WEIGHT_RULES = {
  basic: { sum: 0.8, most: 0.2, zh: '基本指标', en: 'basic criteria' },
  supplementary: { sum: 0.2, most: 0.1, zh: '补充指标', en: 'supplementary criteria' },
} as const;

const SLACK = 1e-9;

/** Check an expert review: weights, marks, and the sheets. What is missing is said and nothing is refused but nonsense. */
export function checkExpertReview({ expert_review }: Project): Finding[] {
  if (expert_review === undefined) return [];
  return [...weightFindings(expert_review), ...sheetFindings(expert_review)];
}

function weightFindings({ criteria }: ExpertReview): Finding[] {
  const groups = (['basic', 'supplementary'] as const).flatMap((kind): Finding[] => {
    const own = criteria.filter((criterion) => criterion.kind === kind);
    const { sum, most, zh, en } = WEIGHT_RULES[kind];
    const total = own.reduce((a, { weight }) => a + weight.value, 0);
    const wrong = Math.abs(total - sum) > SLACK;
    return [
      ...(wrong
        ? [
            warningAt(
              '/expert_review/criteria',
              `${zh}权重合计 ${percent(total)}，应为 ${percent(sum)}。`,
              `The weights of the ${en} add up to ${percent(total)} and should be ${percent(sum)}.`,
            ),
          ]
        : []),
      ...criteria.flatMap((criterion, i) =>
        criterion.kind === kind && criterion.weight.value > most + SLACK
          ? [
              warningAt(
                `/expert_review/criteria/${i}/weight`,
                `权重 ${percent(criterion.weight.value)} 超过${zh}单项上限 ${percent(most)}。`,
                `A weight of ${percent(criterion.weight.value)} is above ${percent(most)}, the most for one of the ${en}.`,
              ),
            ]
          : [],
      ),
    ];
  });
  const negative = criteria.flatMap(({ weight }, i) =>
    weight.value < 0 || weight.value > 1
      ? [
          errorAt(
            `/expert_review/criteria/${i}/weight`,
            `权重应介于 0 与 1 之间，实际为 ${weight.value}。`,
            `A weight lies between 0 and 1, found ${weight.value}.`,
          ),
        ]
      : [],
  );
  return [...groups, ...negative, ...repeated(criteria, '/expert_review/criteria')];
}

function sheetFindings({ criteria, experts }: ExpertReview): Finding[] {
  const known = new Set(criteria.map(({ id }) => id));
  return [
    ...repeated(experts, '/expert_review/experts'),
    ...experts.flatMap(({ scores }, i) =>
      scores.flatMap(({ criterion, score }, k): Finding[] => {
        const at = `/expert_review/experts/${i}/scores/${k}`;
        if (!known.has(criterion)) {
          return [
            errorAt(
              `${at}/criterion`,
              `没有标识为“${criterion}”的评价指标。`,
              `There is no criterion with the id "${criterion}".`,
            ),
          ];
        }
        return score >= 0 && score <= 100
          ? []
          : [
              errorAt(
                `${at}/score`,
                `分数应介于 0 与 100 之间，实际为 ${score}。`,
                `A mark lies between 0 and 100, found ${score}.`,
              ),
            ];
      }),
    ),
  ];
}

function repeated(items: readonly { readonly id: string }[], path: string): Finding[] {
  return items.flatMap(({ id }, i) =>
    items.findIndex((one) => one.id === id) < i
      ? [errorAt(`${path}/${i}/id`, `标识“${id}”重复。`, `The id "${id}" is used twice.`)]
      : [],
  );
}

function percent(value: number): string {
  return `${Number((value * 100).toFixed(2))}%`;
}
