import type { Bilingual } from '../../language/types';
import type { Comparison } from '../../studies/compare';
import { hierarchyCautions } from './hierarchy-words';
import { nameOf } from './option-name';
import type { ScoredCriterion, Scoring } from './types';

/** What a reader of the scores must mind: options not ranked, figures beyond anchors, contradictions, failing checks. */
export function cautions(scoring: Scoring, comparison: Comparison): Bilingual[] {
  return [
    ...scoring.options.flatMap((_, i) => notRanked(scoring, i)),
    ...scoring.criteria.flatMap((criterion) => beyondAnchors(scoring, criterion)),
    ...consistencyCaution(scoring),
    ...hierarchyCautions(scoring.hierarchy),
    ...comparison.options.flatMap((option) =>
      option.ok && option.failedChecks > 0
        ? [
            {
              zh: `“${option.label.zh}”有 ${option.failedChecks} 项检查不通过，其得分暂不可信。`,
              en: `${option.failedChecks} checks of "${option.label.en}" fail; do not rely on its score yet.`,
            },
          ]
        : [],
    ),
  ];
}

function notRanked(scoring: Scoring, i: number): Bilingual[] {
  const gaps = scoring.criteria.flatMap(({ label, cells }) => {
    const cell = cells[i];
    return cell?.state === 'missing' ? [{ label, reason: cell.reason }] : [];
  });
  const [gap] = gaps;
  if (!gap) return [];
  const name = nameOf(scoring, i);
  const bare = (text: string): string => text.replace(/[。.]$/, '');
  return [
    {
      zh: `“${name.zh}”未参与排名：“${gap.label.zh}”没有数值（${bare(gap.reason.zh)}）。`,
      en: `"${name.en}" is not ranked: it has no "${gap.label.en}" (${bare(gap.reason.en)}).`,
    },
  ];
}

function beyondAnchors(scoring: Scoring, { label, cells }: ScoredCriterion): Bilingual[] {
  const out = cells.flatMap((cell, i) =>
    cell.state === 'valued' && cell.beyond ? [nameOf(scoring, i)] : [],
  );
  if (out.length === 0) return [];
  return [
    {
      zh: `“${label.zh}”：${out.map(({ zh }) => `“${zh}”`).join('、')}超出锚点，按锚点计；必要时放宽锚点。`,
      en: `"${label.en}": ${out.map(({ en }) => `"${en}"`).join(', ')} beyond the anchors and counted as at them; widen them if need be.`,
    },
  ];
}

function consistencyCaution({ consistency, criteria }: Scoring): Bilingual[] {
  if (!consistency || consistency.accepted) return [];
  const { ratio, worst } = consistency;
  if (ratio === undefined)
    return [
      {
        zh: '指标超过 15 项，没有公布的随机一致性指标，无法判断比较是否一致。',
        en: 'Above fifteen criteria no random index is published, so consistency cannot be judged.',
      },
    ];
  const pair = worst && [criteria[worst.row]?.label, criteria[worst.column]?.label];
  const told = worst && pair?.[0] && pair[1];
  return [
    {
      zh: `两两比较前后矛盾：一致性比率 ${ratio.toFixed(3)}，超过 0.10。${told ? `最不合群的是“${pair[0]?.zh}”对“${pair[1]?.zh}”：给出 ${round(worst.given)}，其余比较意味着约 ${round(worst.implied)}。` : ''}`,
      en: `The comparisons contradict one another: consistency ratio ${ratio.toFixed(3)}, above 0.10. ${told ? `The worst is "${pair[0]?.en}" over "${pair[1]?.en}": given ${round(worst.given)}, the weights imply about ${round(worst.implied)}.` : ''}`,
    },
  ];
}

function round(value: number): string {
  return String(Number(value.toPrecision(2)));
}
