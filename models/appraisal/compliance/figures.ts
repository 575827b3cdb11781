import { type FactDef, say } from './types';

const figure = (
  id: string,
  unit: FactDef['unit'],
  label: FactDef['label'],
  definition: FactDef['definition'],
): FactDef => ({ id, unit, kind: 'number', origin: 'figure', label, definition });

/** Figures from documents outside the model. */
export const FIGURES: readonly FactDef[] = [
  figure(
    'budget_ratio',
    '%',
    say('财政支出责任占比（最高年）', 'fiscal liability ratio, highest year'),
    say(
      '全部项目支出责任占一般公共预算支出的比例，取最高年份；见财政承受能力论证。',
      'Liabilities of all projects over general public budget expenditure, highest year; from the affordability assessment.',
    ),
  ),
  figure(
    'vfm_qualitative_score',
    'point',
    say('物有所值定性得分', 'qualitative score of value for money'),
    say('专家评分的加权平均，满分100分。', 'Weighted mean of expert marks, out of 100.'),
  ),
  figure(
    'vfm_amount',
    'money',
    say('物有所值量值', 'value-for-money amount'),
    say('PSC 值减 PPP 值。', 'PSC value less PPP value.'),
  ),
  figure(
    'approved_estimate',
    'money',
    say('批准的概算总投资', 'approved estimate'),
    say(
      '初步设计概算批复的总投资，按项目币种的元。',
      'Total investment of the approved preliminary estimate, in units of the project currency.',
    ),
  ),
  figure(
    'feasibility_estimate',
    'money',
    say('可研批复的投资估算', 'estimate of the feasibility study'),
    say(
      '可行性研究报告批复的总投资，按项目币种的元。',
      'Total investment of the approved feasibility study, in units of the project currency.',
    ),
  ),
  figure(
    'sector_longest_term',
    'year',
    say('行业规定的最长期限', 'longest term of the sector'),
    say(
      '行业法规对特许经营期限的上限，如市政公用事业三十年。',
      'Limit of the term in the law of the sector, e.g. 30 years for municipal utilities.',
    ),
  ),
  figure(
    'province_bond_capital_share',
    '%',
    say('全省专项债作资本金比例', 'province’s share of bonds used as capital'),
    say(
      '全省用作资本金的专项债规模占项目专项债的比例。',
      'Special bonds used as capital over project special bonds of the province.',
    ),
  ),
  figure(
    'reserve_left',
    '%',
    say('转增后留存公积金比例', 'reserve left after conversion'),
    say(
      '转增后留存的法定公积金占转增前注册资本的比例。',
      'Statutory reserve left over registered capital before conversion.',
    ),
  ),
];
