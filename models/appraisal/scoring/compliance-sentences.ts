import type { Bilingual } from '../../language/types';
import type { OptionCompliance } from './compliance-across';
import { pointsText } from './figure-text';
import { nameOf } from './option-name';
import type { Scoring } from './types';

/**
 * Say what the rules do to the first place: an option with a breach nobody has given reasons for is not recommended
 * without this sentence; the best of the others is named.
 */
export function firstPlaceSentences(
  scoring: Scoring,
  order: readonly number[],
  compliance: readonly OptionCompliance[],
): Bilingual[] {
  const leaders = order.filter((i) => scoring.ranks[i] === 1);
  const barred = leaders.flatMap((i) => breached(scoring, i, compliance));
  if (barred.length === 0) return [];
  const best = order.find((i) => breached(scoring, i, compliance).length === 0);
  return [...barred.map(notRecommended), nextBest(scoring, best)];
}

/** Say which other options break a rule without a reason. */
export function otherBreaches(
  scoring: Scoring,
  order: readonly number[],
  compliance: readonly OptionCompliance[],
): Bilingual[] {
  const leaders = new Set(
    order.filter((i) => scoring.ranks[i] === 1).map((i) => scoring.options[i]?.id ?? ''),
  );
  const others = compliance.filter(({ option, red }) => red > 0 && !leaders.has(option));
  if (others.length === 0) return [];
  const zh = others.map(
    ({ label, red, worst }) =>
      `“${label.zh}”${red} 项（${red > 1 ? '最严重的是' : ''}“${worst?.label.zh ?? ''}”）`,
  );
  const en = others.map(
    ({ label, red, worst }) =>
      `"${label.en}" ${red} (${red > 1 ? 'the gravest ' : ''}"${worst?.label.en ?? ''}")`,
  );
  return [
    {
      zh: `未排第一的方案中，不合规且未说明理由的有：${zh.join('，')}。`,
      en: `Behind the first place, rules are broken without a reason given by ${en.join(', ')}.`,
    },
  ];
}

function breached(scoring: Scoring, i: number, compliance: readonly OptionCompliance[]): OptionCompliance[] {
  return compliance.filter(({ option, red }) => option === scoring.options[i]?.id && red > 0);
}

function notRecommended({ label, red, worst }: OptionCompliance): Bilingual {
  const first = worst?.label ?? { zh: '', en: '' };
  return {
    zh: `但“${label.zh}”有 ${red} 项不合规且未说明理由（${red > 1 ? '最严重的是' : ''}“${first.zh}”），整改或说明理由之前不宜推荐。`,
    en: `But "${label.en}" breaks ${red === 1 ? 'one rule' : `${red} rules`} without a reason given (${red > 1 ? 'the gravest: ' : ''}"${first.en}"); it cannot be recommended until this is cured or justified.`,
  };
}

function nextBest(scoring: Scoring, best: number | undefined): Bilingual {
  if (best === undefined) {
    return {
      zh: '参与排名的方案都有不合规且未说明理由的事项。',
      en: 'Every ranked option breaks some rule without a reason given.',
    };
  }
  const name = nameOf(scoring, best);
  const total = pointsText(scoring.totals[best] ?? 0);
  return {
    zh: `没有此类问题的方案中，“${name.zh}”得分最高（${total} 分）。`,
    en: `Among the options without such a breach "${name.en}" scores highest (${total} points).`,
  };
}
