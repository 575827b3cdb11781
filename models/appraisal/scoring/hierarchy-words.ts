import type { Bilingual } from '../../language/types';
import { percentText } from './figure-text';
import type { ScoredHierarchy, ScoredNode } from './types';

/** Say how consistent the comparisons of a whole hierarchy are. */
export function hierarchyWords({ ratio, accepted }: ScoredHierarchy): Bilingual {
  if (ratio === undefined) {
    return {
      zh: '有一组超过 15 项，没有公布的随机一致性指标，无法判断整体是否一致。',
      en: 'A group has more than fifteen members, for which no random index is published; consistency cannot be judged.',
    };
  }
  const shown = ratio.toFixed(4);
  return accepted
    ? {
        zh: `层次总一致性比率 ${shown}，各组均不超过 0.10。`,
        en: `Consistency ratio of the whole hierarchy ${shown}; no group is above 0.10.`,
      }
    : {
        zh: `层次总一致性比率 ${shown}；总体或某一组超过 0.10，请复核。`,
        en: `Consistency ratio of the whole hierarchy ${shown}; it or one of its groups is above 0.10, look again.`,
      };
}

/** One node in a line: its members with local and global weights, and its consistency ratio. */
export function nodeWords({ label, weight, members, consistency }: ScoredNode): Bilingual {
  const ratio = consistency.ratio?.toFixed(4) ?? '—';
  const part = (lang: keyof Bilingual): string =>
    members
      .map((one) => {
        const shares = weight === 1 ? [one.local] : [one.local, one.global];
        return `${one.label[lang]} ${shares.map((share) => percentText(share)).join(' → ')}`;
      })
      .join(lang === 'zh' ? '，' : ', ');
  return {
    zh: `${label.zh}（${percentText(weight)}，一致性比率 ${ratio}）：${part('zh')}`,
    en: `${label.en} (${percentText(weight)}, consistency ratio ${ratio}): ${part('en')}`,
  };
}

/** What contradicts itself in a hierarchy: each such node, or the whole where every node passes alone. */
export function hierarchyCautions(hierarchy: ScoredHierarchy | undefined): Bilingual[] {
  if (!hierarchy || hierarchy.accepted) return [];
  const cautions = hierarchy.nodes.flatMap(({ caution }) => caution ?? []);
  return cautions.length > 0 ? cautions : [hierarchyWords(hierarchy)];
}
