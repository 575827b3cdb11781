import type { Bilingual } from './types';

/** What the words of units are in Chinese; a word not here stays as the project wrote it. */
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
  view: '次展示',
  views: '次展示',
  visit: '次访问',
  visits: '次访问',
  impression: '次展示',
  impressions: '次展示',
  count: '个',
  times: '次',
  job: '个岗位',
  doctor: '名医生',
  patient: '人',
  firm: '家',
  provider: '家',
  consultation: '次诊疗',
  booking: '次预约',
  event: '场',
  dataset: '个数据集',
  junction: '个路口',
  scooter: '辆',
  minute: '分钟',
  gallon: '加仑',
  grower: '户',
  learner: '名学生',
  department: '个部门',
  room: '个机房',
  case: '起',
  item: '项',
  truck: '辆货车',
  show: '场',
};

/** What so many of are counted by, before the thing itself: 150 个岗位, but 美元/岗位. */
const COUNTED_BY = /^[个名件份次](?=..)/;

/** Say one word of a unit in Chinese; under the line without what it is counted by. */
export function unitWordZh(word: string, isUnder = false): string {
  const said = ZH_WORDS[word.toLowerCase()] ?? word;
  return isUnder ? said.replace(COUNTED_BY, '') : said;
}

/** Say a unit in both languages: `hour/year` is 小时/年. */
export function unitWords(unit: string): Bilingual {
  const parts = unit.split(/([*·/])/).map((part) => part.trim());
  const line = parts.indexOf('/');
  return {
    zh: parts.map((part, at) => unitWordZh(part, line >= 0 && at > line)).join(''),
    en: unit,
  };
}
