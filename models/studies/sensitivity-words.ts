import type { Bilingual } from '../language/types';
import { bare, figureWords } from './figure-words';
import type { WantedFigure } from './sensitivity-figures';

/** A change as a reader writes it: +10 %, −5 %. */
export function changeWords(change: number): string {
  const shown = Number((Math.abs(change) * 100).toPrecision(4));
  return `${change < 0 ? '−' : change > 0 ? '+' : ''}${shown}%`;
}

export const NO_LIMIT: Bilingual = {
  zh: '该指标没有通行的判据；请给出一个。',
  en: 'This figure has no usual limit; give one.',
};

export const WHOLE_STEPS: Bilingual = {
  zh: '该因素只能取整，不求临界点。',
  en: 'The factor comes in whole steps, so no switching value is sought.',
};

export function noBaseWords({ label }: WantedFigure, reason: Bilingual): Bilingual {
  return {
    zh: `“${label.zh}”没有基准值：${bare(reason.zh)}。`,
    en: `"${label.en}" has no value as the option stands: ${bare(reason.en)}.`,
  };
}

export function noEffectWords({ label }: WantedFigure): Bilingual {
  return { zh: `“${label.zh}”不随该因素变动。`, en: `"${label.en}" does not move with this factor.` };
}

/** The limit is never met within reach: on which side the figure stays, and where it comes nearest. */
export function outOfReachWords(
  { label, unit, threshold }: WantedFigure,
  [low, high]: readonly [number, number],
  nearest: { readonly change: number; readonly value: number },
  gaps: boolean,
  currency: string,
): Bilingual {
  const limit = figureWords(threshold?.value ?? 0, unit, currency);
  const value = figureWords(nearest.value, unit, currency);
  const above = nearest.value > (threshold?.value ?? 0);
  const [from, to, at] = [low, high, nearest.change].map(changeWords);
  const gap = gaps
    ? { zh: '；其中一段没有数值', en: '; in part of that range it has no value' }
    : { zh: '', en: '' };
  return {
    zh: `在 ${from} 至 ${to} 之间无临界点：“${label.zh}”始终${above ? '高于' : '低于'} ${limit.zh}，最接近的是 ${at} 时的 ${value.zh}${gap.zh}。`,
    en: `No switching value from ${from} to ${to}: "${label.en}" stays ${above ? 'above' : 'below'} ${limit.en}, nearest at ${at} with ${value.en}${gap.en}.`,
  };
}

export function jumpWords(
  { label, unit, threshold }: WantedFigure,
  change: number,
  currency: string,
): Bilingual {
  const limit = figureWords(threshold?.value ?? 0, unit, currency);
  return {
    zh: `“${label.zh}”在 ${changeWords(change)} 附近跳过 ${limit.zh}，没有恰好相等的点。`,
    en: `"${label.en}" jumps past ${limit.en} near ${changeWords(change)} and never equals it.`,
  };
}

export function furtherRootsWords(others: readonly number[]): Bilingual {
  const list = others.map(changeWords);
  return {
    zh: `另在 ${list.join('、')} 处也恰好达到判据；取变动最小的一处。`,
    en: `It equals the limit at ${list.join(', ')} too; the smallest change is taken.`,
  };
}

/** A negative base turns the sign of the coefficient round. */
export function negativeBaseWords({ label }: WantedFigure): Bilingual {
  return {
    zh: `“${label.zh}”的基准值为负，敏感度系数的正负号相反：系数为负表示该因素上升时指标变好。`,
    en: `"${label.en}" is negative as the option stands, which turns the sign of the coefficient: a negative one means the figure rises with the factor.`,
  };
}

export const STALE_CONTRACTS: Bilingual = {
  zh: '已约定的数值（债务、价格、补贴等）在各次变动中保持不变。',
  en: 'Contracted values (debt, prices, subsidies) stay as agreed throughout.',
};

export const SOLVED_AGAIN: Bilingual = {
  zh: '每次变动后，已约定的数值都重新求解。',
  en: 'Contracted values are solved again after every change.',
};
