import { scanBrackets } from '../../finance/bracket-scan';
import { brent } from '../../finance/brent';
import type { Bilingual } from '../../language/types';
import type { VfmValues } from './vfm-values';

/** Where an assumption would have to stand for both sides to cost the same. */
export interface Indifference {
  readonly id: 'discount_rate' | 'retained_share' | 'construction_saving' | 'payment';
  readonly label: Bilingual;
  readonly unit: '%';
  /** The places in the range, ascending; none where the answer never turns. */
  readonly at: readonly number[];
  readonly range: readonly [number, number];
  readonly sentence: Bilingual;
}

const RATES: readonly [number, number] = [0, 0.3];
const percent = (value: number): string => `${(value * 100).toFixed(2)}%`;

/** Find the assumptions at which the amount is zero, each by itself, the others as they stand. */
export function indifferenceOf(
  now: VfmValues,
  amountAt: (rate: number) => number,
  bias: number,
): readonly Indifference[] {
  const { ppp, psc, amount } = now;
  const other = psc.total - (ppp.total - ppp.risk);
  // What costs nothing cannot turn the answer, and is left out.
  const has = {
    retained_share: ppp.allRisk > 0,
    construction_saving: psc.construction > 0,
    payment: ppp.subsidy > 0,
  };
  const all = [
    linear({
      id: 'retained_share',
      label: { zh: '政府自留风险的总比例', en: 'The share of all risk the government retains' },
      at: ppp.allRisk > 0 ? other / ppp.allRisk : undefined,
      range: [0, 1],
      zh: (x) => `政府自留全部风险的 ${percent(x)} 时两者相等。`,
      en: (x) => `Both cost the same where the government retains ${percent(x)} of all risk.`,
    }),
    linear({
      id: 'construction_saving',
      label: { zh: '传统方式建设成本的变化', en: 'The change in the construction cost of public delivery' },
      at: psc.construction > 0 ? -amount / (psc.construction * (1 + bias)) : undefined,
      range: [-0.5, 1],
      zh: (x) => `传统方式建设成本${x < 0 ? '降低' : '提高'} ${percent(Math.abs(x))} 时两者相等。`,
      en: (x) =>
        `Both cost the same where public construction costs ${percent(Math.abs(x))} ${x < 0 ? 'less' : 'more'}.`,
    }),
    linear({
      id: 'payment',
      label: { zh: '运营补贴的变化', en: 'The change in the operating subsidy' },
      at: ppp.subsidy > 0 ? amount / ppp.subsidy : undefined,
      range: [-1, 2],
      zh: (x) => `运营补贴${x < 0 ? '降低' : '提高'} ${percent(Math.abs(x))} 时两者相等。`,
      en: (x) =>
        `Both cost the same where the subsidy is ${percent(Math.abs(x))} ${x < 0 ? 'lower' : 'higher'}.`,
    }),
  ];
  return [discountRate(amountAt), ...all.filter(({ id }) => id === 'discount_rate' || has[id])];
}

function discountRate(amountAt: (rate: number) => number): Indifference {
  const grid = Array.from({ length: 121 }, (_, i) => RATES[0] + ((RATES[1] - RATES[0]) * i) / 120);
  const at = scanBrackets(amountAt, grid).flatMap(({ lower, upper }) => {
    if (lower === upper) return [lower];
    const found = brent(amountAt, lower, upper);
    return found.ok ? [found.value.root] : [];
  });
  return {
    id: 'discount_rate',
    label: { zh: '折现率', en: 'Discount rate' },
    unit: '%',
    at,
    range: RATES,
    sentence:
      at.length === 0
        ? none(RATES, '折现率', 'the discount rate')
        : {
            zh: `折现率为 ${at.map(percent).join('、')} 时两者相等。`,
            en: `Both cost the same at a discount rate of ${at.map(percent).join(', ')}.`,
          },
  };
}

function linear(asked: {
  readonly id: Indifference['id'];
  readonly label: Bilingual;
  readonly at: number | undefined;
  readonly range: readonly [number, number];
  readonly zh: (x: number) => string;
  readonly en: (x: number) => string;
}): Indifference {
  const { id, label, at, range } = asked;
  const within = at !== undefined && at >= range[0] && at <= range[1];
  return {
    id,
    label,
    unit: '%',
    at: within ? [at] : [],
    range,
    sentence: within
      ? { zh: asked.zh(at), en: asked.en(at) }
      : none(range, label.zh, label.en.charAt(0).toLowerCase() + label.en.slice(1)),
  };
}

function none([low, high]: readonly [number, number], zh: string, en: string): Bilingual {
  return {
    zh: `${zh}在 ${percent(low)} 至 ${percent(high)} 之间没有相等的点：结论不因它改变。`,
    en: `Wherever ${en} stands between ${percent(low)} and ${percent(high)}, both never cost the same: it does not change the answer.`,
  };
}
