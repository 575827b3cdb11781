import type { Language } from '../host/host';
import { type MoneyScale, moneyName, SCALE_FACTOR } from './money-unit';

/** What the formatting of figures depends on. */
export interface NumberStyle {
  readonly language: Language;
  readonly currency: string;
  readonly scale: MoneyScale;
}

/** How figures of a unit are treated: money is scaled, rates become percentages. */
export type UnitClass = 'money' | 'price' | 'percent' | 'ratio' | 'plain';

const ZH_WORDS: Readonly<Record<string, string>> = {
  year: '年',
  yr: '年',
  quarter: '季',
  month: '月',
  period: '期',
  day: '天',
  days: '天',
  hour: '小时',
  hours: '小时',
  person: '人',
  people: '人',
  user: '用户',
  users: '用户',
  kiosk: '座',
  kiosks: '座',
  unit: '个',
  units: '个',
  household: '户',
  households: '户',
  vehicle: '辆',
  vehicles: '辆',
  customer: '家',
  order: '单',
  face: '面',
  contract: '份合同',
  transaction: '笔',
  use: '次使用',
  trip: '次',
  trips: '次',
  space: '车位',
  spaces: '车位',
  lamp: '盏',
  lamps: '盏',
  m2: '平方米',
  km: '公里',
  km2: '平方公里',
  kwh: '千瓦时',
  mwh: '兆瓦时',
  tonne: '吨',
  tonnes: '吨',
  tco2: '吨二氧化碳',
  panel: '块屏',
  panels: '块屏',
  screen: '块屏',
  screens: '块屏',
  site: '个站点',
  sites: '个站点',
  device: '台',
  devices: '台',
  session: '次会话',
  sessions: '次会话',
  charger: '个充电桩',
  call: '次呼叫',
  complaint: '件投诉',
  rank: '位',
  teu: '标准箱',
  visit: '次访问',
  visits: '次访问',
  impression: '次展示',
  impressions: '次展示',
  count: '个',
  times: '次',
};

/** Tell how figures of a unit are shown. */
export function unitClass(unit: string): UnitClass {
  const words = unit.split(/[*·/]/).map((word) => word.trim().toLowerCase());
  if (words[0] === 'money') return words.slice(1).every(isTime) ? 'money' : 'price';
  if (words[0] === '%') return 'percent';
  if (unit === 'x') return 'ratio';
  return 'plain';
}

/** Units of the stored figure in one displayed unit: 0.01 for percentages, 10,000 for 万元. */
export function displayFactor(unit: string, style: NumberStyle): number {
  switch (unitClass(unit)) {
    case 'money':
      return SCALE_FACTOR[style.scale];
    case 'percent':
      return 0.01;
    default:
      return 1;
  }
}

/** Name a unit in the chosen language, with the currency and its display unit: 万元/年, USD/kiosk. */
export function unitName(unit: string, style: NumberStyle): string {
  if (unit === '1' || unit === '') return '';
  if (unit === 'x') return style.language === 'en' ? '×' : '倍';
  const scale = unitClass(unit) === 'money' ? style.scale : 'one';
  return unit
    .split(/([*·/])/)
    .map((part) => wordName(part.trim(), scale, style))
    .join('');
}

function wordName(word: string, scale: MoneyScale, style: NumberStyle): string {
  if (word === '/' || word === '%') return word;
  if (word === '*') return '·';
  if (word === 'money') return moneyName(style.currency, scale, style.language);
  if (style.language === 'en') return word.replaceAll('_', ' ');
  return ZH_WORDS[word.toLowerCase()] ?? word;
}

function isTime(word: string): boolean {
  return ['year', 'yr', 'quarter', 'month', 'period'].includes(word);
}
