import type { Bilingual } from '../../language/types';
import type { Project } from '../../project/schema';
import type { Comparison } from '../../studies/compare';
import { costSentence } from './cost-sentence';
import { figureText, percentText, pointsText } from './figure-text';
import type { RankFlip, ScoredCriterion, Scoring } from './types';

/** A sentence of the summary, and whether it states a result or asks for care. */
export interface SummarySentence {
  readonly kind: 'result' | 'caution';
  readonly text: Bilingual;
}

/** So many of the nearest weights that would turn the first place are told; the table has all. */
const FLIPS_TOLD = 2;

/** Tell a comparison in sentences made from its numbers: who is first and why, what would turn it, what to mind. */
export function scoringSummary(
  scoring: Scoring,
  comparison: Comparison,
  project: Project,
): readonly SummarySentence[] {
  const order = rankedOptions(scoring);
  const results = [
    ...firstSentence(scoring, order),
    ...costSentence(comparison, project, order),
    ...tradeSentence(scoring, order, project),
    ...flipSentences(scoring, order),
    ...robustSentence(scoring, order),
    ...dominanceSentences(scoring),
  ];
  return [
    ...results.map((text): SummarySentence => ({ kind: 'result', text })),
    ...cautions(scoring, comparison).map((text): SummarySentence => ({ kind: 'caution', text })),
  ];
}

/** The options with a place, the first place first. */
export function rankedOptions({ ranks }: Scoring): readonly number[] {
  return ranks
    .flatMap((rank, i) => (rank === null ? [] : [{ rank, i }]))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ i }) => i);
}

function firstSentence(scoring: Scoring, order: readonly number[]): Bilingual[] {
  const [first, second] = order;
  if (first === undefined) return [];
  const [a, total] = [nameOf(scoring, first), scoring.totals[first] ?? 0];
  if (second === undefined) {
    return [
      {
        zh: `只有“${a.zh}”可以计分：${pointsText(total)} 分（满分 100）。`,
        en: `Only "${a.en}" can be scored: ${pointsText(total)} of 100 points.`,
      },
    ];
  }
  const b = nameOf(scoring, second);
  if (scoring.ranks[second] === 1) {
    return [
      {
        zh: `“${a.zh}”与“${b.zh}”并列第一，各 ${pointsText(total)} 分。`,
        en: `"${a.en}" and "${b.en}" share the first place with ${pointsText(total)} points each.`,
      },
    ];
  }
  const lead = pointsText(total - (scoring.totals[second] ?? 0));
  return [
    {
      zh: `“${a.zh}”综合得分最高：${pointsText(total)} 分，比第二名“${b.zh}”高 ${lead} 分。`,
      en: `"${a.en}" scores highest: ${pointsText(total)} of 100 points, ${lead} ahead of "${b.en}".`,
    },
  ];
}

/** Where the first is ahead of the second, and where it falls behind. */
function tradeSentence(scoring: Scoring, order: readonly number[], project: Project): Bilingual[] {
  const [first, second] = order;
  if (first === undefined || second === undefined) return [];
  const gaps = scoring.criteria
    .map((criterion) => ({ criterion, gap: gapOf(criterion, first, second) }))
    .toSorted((a, b) => b.gap - a.gap);
  const [best, worst] = [gaps[0], gaps.at(-1)];
  if (!best || best.gap <= 0) return [];
  const [a, b] = [nameOf(scoring, first), nameOf(scoring, second)];
  const pro = against(best.criterion, first, second, project);
  const zh = `“${a.zh}”胜在“${best.criterion.label.zh}”${pro.zh}`;
  const en = `"${a.en}" gains most on "${best.criterion.label.en}"${pro.en}`;
  if (!worst || worst.gap >= 0)
    return [{ zh: `${zh}，各项均不逊于“${b.zh}”。`, en: `${en} and is behind "${b.en}" on no criterion.` }];
  const con = against(worst.criterion, first, second, project);
  return [
    {
      zh: `${zh}，但在“${worst.criterion.label.zh}”上不如“${b.zh}”${con.zh}。`,
      en: `${en}, but falls behind "${b.en}" on "${worst.criterion.label.en}"${con.en}.`,
    },
  ];
}

function gapOf({ cells, weight }: ScoredCriterion, first: number, second: number): number {
  const [a, b] = [cells[first], cells[second]];
  if (!a || !b || a.state === 'missing' || b.state === 'missing') return 0;
  return (weight ?? 0) * (a.value - b.value);
}

function against(
  { cells, unit }: ScoredCriterion,
  first: number,
  second: number,
  project: Project,
): Bilingual {
  const [a, b] = [cells[first], cells[second]];
  if (a?.state !== 'valued' || b?.state !== 'valued') return { zh: '', en: '' };
  const [x, y] = [figureText(a.figure, unit, project), figureText(b.figure, unit, project)];
  return { zh: `（${x.zh}，对方 ${y.zh}）`, en: ` (${x.en} against ${y.en})` };
}

function flipSentences(scoring: Scoring, order: readonly number[]): Bilingual[] {
  if (order.length < 2 || scoring.criteria.some(({ weight }) => weight === null)) return [];
  if (scoring.flips.length === 0) {
    return [
      {
        zh: '任何单项权重怎样变化（其余按比例），第一名都不变。',
        en: 'No change of a single weight, the others in proportion, makes another option first.',
      },
    ];
  }
  return scoring.flips.slice(0, FLIPS_TOLD).map((flip) => flipSentence(scoring, flip));
}

/** "B becomes first if the weight of … rises above 41 % (now 25 %)." */
export function flipSentence(
  scoring: Scoring,
  { criterion, weight, at, direction, first }: RankFlip,
): Bilingual {
  const name = nameOf(scoring, first);
  const label = scoring.criteria[criterion]?.label ?? { zh: '', en: '' };
  const up = direction === 'rises';
  return {
    zh: `“${label.zh}”的权重由 ${percentText(weight)} ${up ? '升到' : '降到'} ${percentText(at)} ${up ? '以上' : '以下'}时，“${name.zh}”成为第一。`,
    en: `"${name.en}" becomes first if the weight of "${label.en}" ${up ? 'rises above' : 'falls below'} ${percentText(at)} (now ${percentText(weight)}).`,
  };
}

function robustSentence({ robustness, ...scoring }: Scoring, order: readonly number[]): Bilingual[] {
  if (robustness === null || order.length < 2) return [];
  const shares = order
    .map((i) => ({ name: scoring.options[i]?.label, share: robustness.shares[i]?.[0] ?? 0 }))
    .toSorted((a, b) => b.share - a.share);
  const told = (lang: 'zh' | 'en', mark: (text: string) => string, sep: string): string =>
    shares.map(({ name, share }) => `${mark(name?.[lang] ?? '')} ${percentText(share)}`).join(sep);
  return [
    {
      zh: `若权重完全不确定（随机抽取 ${robustness.trials} 组），居第一的比例：${told('zh', (text) => `“${text}”`, '，')}。`,
      en: `If nothing is known about the weights (${robustness.trials} random sets), the first place goes to ${told('en', (text) => `"${text}"`, ', ')}.`,
    },
  ];
}

function dominanceSentences(scoring: Scoring): Bilingual[] {
  return scoring.dominances.map(({ better, worse }) => {
    const [a, b] = [nameOf(scoring, better), nameOf(scoring, worse)];
    return {
      zh: `“${b.zh}”在任何一项上都不优于“${a.zh}”，无论权重如何都不会胜过它。`,
      en: `"${b.en}" is better than "${a.en}" on no criterion and cannot beat it under any weights.`,
    };
  });
}

function cautions(scoring: Scoring, comparison: Comparison): Bilingual[] {
  return [
    ...scoring.options.flatMap((_, i) => notRanked(scoring, i)),
    ...scoring.criteria.flatMap((criterion) => beyondAnchors(scoring, criterion)),
    ...consistencyCaution(scoring),
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

function nameOf({ options }: Pick<Scoring, 'options'>, i: number): Bilingual {
  return options[i]?.label ?? { zh: '', en: '' };
}
