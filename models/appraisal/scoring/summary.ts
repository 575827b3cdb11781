import type { Bilingual } from '../../language/types';
import type { Project } from '../../project/schema';
import type { Comparison } from '../../studies/compare';
import { complianceAcross, type OptionCompliance } from './compliance-across';
import { firstPlaceSentences, otherBreaches } from './compliance-sentences';
import { costSentence, GOVERNMENT_NPV } from './cost-sentence';
import { figureText, percentText, pointsText } from './figure-text';
import { nameOf } from './option-name';
import { cautions } from './summary-cautions';
import type { RankFlip, ScoredCriterion, Scoring } from './types';

/** A sentence of the summary, and whether it states a result or asks for care. */
export interface SummarySentence {
  readonly kind: 'result' | 'caution';
  readonly text: Bilingual;
}

/** So many of the nearest weights that would turn the first place are told; the table has all. */
const FLIPS_TOLD = 2;

/** A weight so near none or all turns nothing a committee would do. */
const NEARLY_NOTHING = 0.005;

/**
 * Tell a comparison in sentences made from its numbers: who is first and why, what would turn it, what to mind.
 *
 * @param compliance how the options stand with the rules, where it is known already
 */
export function scoringSummary(
  scoring: Scoring,
  comparison: Comparison,
  project: Project,
  compliance: readonly OptionCompliance[] = complianceAcross(project, comparison),
): readonly SummarySentence[] {
  const order = rankedOptions(scoring);
  const cost = costSentence(comparison, project, order);
  const results = [
    ...cost,
    ...tradeSentence(scoring, order, project, cost.length > 0),
    ...flipSentences(scoring, order),
    ...robustSentence(scoring, order),
    ...dominanceSentences(scoring),
  ];
  const told =
    (kind: SummarySentence['kind']) =>
    (text: Bilingual): SummarySentence => ({ kind, text });
  return [
    ...firstSentence(scoring, order).map(told('result')),
    ...firstPlaceSentences(scoring, order, compliance).map(told('caution')),
    ...results.map(told('result')),
    ...otherBreaches(scoring, order, compliance).map(told('caution')),
    ...cautions(scoring, comparison).map(told('caution')),
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

/** Where the first is ahead of the second, and where it falls behind; the government's cost may have been told. */
function tradeSentence(
  scoring: Scoring,
  order: readonly number[],
  project: Project,
  isCostTold: boolean,
): Bilingual[] {
  const [first, second] = order;
  if (first === undefined || second === undefined) return [];
  const all = scoring.criteria
    .map((criterion) => ({ criterion, gap: gapOf(criterion, first, second) }))
    .toSorted((x, y) => y.gap - x.gap);
  const gaps = all.filter(({ criterion }) => !(isCostTold && criterion.line === GOVERNMENT_NPV));
  const [best, worst] = [gaps[0], gaps.at(-1)];
  const [a, b] = [nameOf(scoring, first), nameOf(scoring, second)];
  const pro = best && best.gap > 0 ? best.criterion : undefined;
  const con = worst && worst.gap < 0 ? worst.criterion : undefined;
  const behind = con && against(con, first, second, project);
  if (pro === undefined) {
    if (con === undefined || behind === undefined) return [];
    return [
      {
        zh: `但“${a.zh}”在“${con.label.zh}”上不如“${b.zh}”${behind.zh}。`,
        en: `But "${a.en}" falls behind "${b.en}" on "${con.label.en}"${behind.en}.`,
      },
    ];
  }
  const ahead = against(pro, first, second, project);
  const zh = `“${a.zh}”胜在“${pro.label.zh}”${ahead.zh}`;
  const en = `"${a.en}" gains most on "${pro.label.en}"${ahead.en}`;
  if (con !== undefined && behind !== undefined) {
    return [
      {
        zh: `${zh}，但在“${con.label.zh}”上不如“${b.zh}”${behind.zh}。`,
        en: `${en}, but falls behind "${b.en}" on "${con.label.en}"${behind.en}.`,
      },
    ];
  }
  const neverBehind = all.every(({ gap }) => gap >= 0);
  return [
    neverBehind
      ? { zh: `${zh}，各项均不逊于“${b.zh}”。`, en: `${en} and is behind "${b.en}" on no criterion.` }
      : { zh: `${zh}。`, en: `${en}.` },
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
  return scoring.flips
    .filter(({ at }) => at > NEARLY_NOTHING && at < 1 - NEARLY_NOTHING)
    .slice(0, FLIPS_TOLD)
    .map((flip) => flipSentence(scoring, flip));
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
  const told = shares.filter(({ share }) => share >= 0.005);
  const others = told.length < shares.length;
  const zh = told.map(({ name, share }) => `“${name?.zh ?? ''}” ${percentText(share)}`).join('，');
  const en = told.map(({ name, share }) => `"${name?.en ?? ''}" ${percentText(share)}`).join(', ');
  return [
    {
      zh: `若权重完全不确定（随机抽取 ${robustness.trials} 组），居第一的比例：${zh}${others ? '，其余几乎没有' : ''}。`,
      en: `If nothing is known about the weights (${robustness.trials} random sets), the first place goes to ${en}${others ? ', hardly ever to the others' : ''}.`,
    },
  ];
}

function dominanceSentences(scoring: Scoring): Bilingual[] {
  const once = scoring.dominances.filter(
    ({ worse }, i, all) => all.findIndex((one) => one.worse === worse) === i,
  );
  return once.map(({ better, worse }) => {
    const [a, b] = [nameOf(scoring, better), nameOf(scoring, worse)];
    return {
      zh: `“${b.zh}”在任何一项上都不优于“${a.zh}”，无论权重如何都不会胜过它。`,
      en: `"${b.en}" is better than "${a.en}" on no criterion and cannot beat it under any weights.`,
    };
  });
}
