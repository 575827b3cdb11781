import { currencyZh, moneyNameZh } from '../../language/currency-words';
import type { Bilingual } from '../../language/types';
import { unitWords } from '../../language/unit-words';
import type { Project } from '../../project/schema';

type Scale = { readonly by: number; readonly name: string };
type DisplayUnit = Project['identity']['display_unit'];

/** Large money is said in 万 and 亿 in Chinese, in thousands and millions in English. */
const SCALES: Readonly<Record<keyof Bilingual, Readonly<Record<DisplayUnit, Scale>>>> = {
  zh: {
    unit: { by: 1, name: '' },
    thousand: { by: 1e3, name: '千' },
    ten_thousand: { by: 1e4, name: '万' },
    million: { by: 1e6, name: '百万' },
    hundred_million: { by: 1e8, name: '亿' },
  },
  en: {
    unit: { by: 1, name: '' },
    thousand: { by: 1e3, name: 'thousand ' },
    ten_thousand: { by: 1e6, name: 'million ' },
    million: { by: 1e6, name: 'million ' },
    hundred_million: { by: 1e6, name: 'million ' },
  },
};

/** Of these units so many are counted, not a place in time. */
const COUNTED_ZH: Readonly<Record<string, string>> = { month: '个月', point: '分' };
/** Units an English reader expects in the plural. */
const PLURALS = new Set(['year', 'period', 'day', 'month', 'hour', 'point']);

/** Put a figure into words as it is said in a meeting: the project's money unit, three or four digits. */
export function figureText(value: number, unit: string, { identity }: Project): Bilingual {
  if (unit === 'money') {
    const [zh, en] = [SCALES.zh[identity.display_unit], SCALES.en[identity.display_unit]];
    return {
      zh: `${digits(value / zh.by)} ${moneyNameZh(identity.currency, zh.name)}`,
      en: `${digits(value / en.by)} ${en.name}${identity.currency}`,
    };
  }
  if (unit.startsWith('%')) return same(`${decimals(value * 100, 1)}%`);
  if (unit === 'x') return same(`${decimals(value, 2)}×`);
  const shown = digits(value);
  if (unit === '1' || unit === '') return same(shown);
  const [named, said] = [identity.currency, currencyZh(identity.currency)].map((name) =>
    unit.replace('money', name),
  );
  const plural = PLURALS.has(unit) && value !== 1 ? 's' : '';
  return {
    zh: `${shown} ${COUNTED_ZH[unit] ?? unitWords(said ?? unit).zh}`,
    en: `${shown} ${named}${plural}`,
  };
}

/** A share as a percentage without needless digits. */
export function percentText(share: number): string {
  const whole = Math.abs(share) >= 0.1 || share === 0;
  return `${decimals(share * 100, whole ? 0 : 1)}%`;
}

/** A score out of 100. */
export function pointsText(score: number): string {
  return decimals(score * 100, 1, 1);
}

function digits(value: number): string {
  const size = Math.abs(value);
  return decimals(value, size >= 1000 ? 0 : size >= 100 ? 1 : 2);
}

function decimals(value: number, places: number, least = 0): string {
  return new Intl.NumberFormat('en-US', {
    minimumFractionDigits: least,
    maximumFractionDigits: places,
    signDisplay: 'negative',
  })
    .format(value)
    .replace('-', '−');
}

function same(text: string): Bilingual {
  return { zh: text, en: text };
}
