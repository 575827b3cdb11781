import { type Draft, rulesOf } from './rule';
import { say } from './types';

const companyLaw = (zh: string, en: string) =>
  ({
    source: say(`《公司法》（2023年修订）第${zh}条`, `China: Company Law (2023), Art. ${en}`),
    effective: '2024-07-01',
    confidence: 99,
  }) as const;

/** Company law: for a company in any regime. */
const COMPANY: readonly Draft[] = [
  {
    id: 'JV-01',
    severity: 'block',
    ...companyLaw('四十七', '47'),
    label: say('五年内缴足出资', 'Capital paid within five years'),
    text: say(
      '有限责任公司股东认缴的出资应自公司成立之日起五年内缴足。',
      'Capital subscribed is paid within five years of incorporation.',
    ),
    applies: 'has_company',
    holds: 'capital_paid_years <= most',
    limits: { most: 5 },
  },
  {
    id: 'JV-02',
    severity: 'block',
    ...companyLaw('二百一十', '210'),
    label: say('先弥补亏损、提取公积金再分配', 'Losses and reserve before dividends'),
    text: say(
      '分配前应弥补亏损并提取10%法定公积金，至注册资本的50%为止。',
      'Losses are covered and 10 % set aside, until half of the capital, before anything is distributed.',
    ),
    applies: 'has_company',
    holds: 'distribution_excess <= most',
    limits: { most: 0 },
  },
  {
    id: 'JV-03',
    severity: 'block',
    ...companyLaw('二百一十', '210'),
    label: say('不按实缴分配须全体约定', 'Unequal distribution by unanimity'),
    text: say(
      '有限责任公司按实缴出资比例分配利润，全体股东约定不按的除外。',
      'Profit is shared by capital paid in, unless all owners agree otherwise.',
    ),
    applies: 'has_company and unequal_distribution',
    holds: 'unanimous_agreement',
  },
  {
    id: 'JV-04',
    severity: 'block',
    ...companyLaw('二百一十四', '214'),
    label: say('转增后公积金不低于25%', 'Reserve of 25 % left'),
    text: say(
      '法定公积金转增资本后，留存部分不得少于转增前注册资本的25%。',
      'After conversion the reserve is at least 25 % of the capital before it.',
    ),
    applies: 'has_company and converts_reserve',
    holds: 'reserve_left >= least',
    limits: { least: 0.25 },
  },
  {
    id: 'JV-05',
    severity: 'info',
    ...companyLaw('二百一十二', '212'),
    label: say('六个月内分配', 'Dividends within six months'),
    text: say('股东会作出分配决议的，应在六个月内分配。', 'A dividend resolved is paid within six months.'),
    applies: 'has_company',
    holds: 'dividend_in_six_months',
  },
  {
    id: 'JV-06',
    severity: 'warn',
    ...companyLaw('四十八', '48'),
    label: say('实物出资须评估', 'In-kind contributions appraised'),
    text: say(
      '非货币出资应当评估作价，不得高估或低估。',
      'Contributions in kind are appraised, neither too high nor too low.',
    ),
    applies: 'has_in_kind',
    holds: 'unappraised_contributions <= most',
    limits: { most: 0 },
  },
  {
    id: 'JV-10',
    severity: 'warn',
    source: say(
      '财税〔2008〕121号；《企业所得税法》第四十六条',
      'China: Caishui [2008] 121; Corporate Income Tax Law Art. 46',
    ),
    effective: '2008-09-19',
    confidence: 95,
    label: say('关联方债资比2:1', 'Related-party debt 2:1'),
    text: say(
      '关联方债权性投资超过权益性投资两倍部分的利息不得税前扣除。',
      'Interest on related-party debt above twice the equity is not deductible.',
    ),
    applies: 'has_company',
    holds: 'related_debt_ratio <= most or excess_interest_disallowed',
    limits: { most: 2 },
  },
];

const JOINT: readonly Draft[] = [
  {
    id: 'JV-07',
    severity: 'block',
    source: say('《预算法》第三十五条', 'China: Budget Law, Art. 35'),
    effective: '2018-12-29',
    confidence: 99,
    label: say('分成而不担保', 'Share without guarantee'),
    text: say(
      '政府方参与分成的，不得同时为合作方的回报提供担保或保底。',
      'A government that shares in income does not guarantee its partner’s return.',
    ),
    applies: 'government_shares_revenue',
    holds: 'not (guarantees_return or guarantees_revenue or government_credit_guarantee or disguised_debt)',
  },
  {
    id: 'JV-08',
    severity: 'block',
    source: say(
      '《公平竞争审查条例》（2024年）；国发〔2014〕62号',
      'China: Fair Competition Review Regulation (2024); Guofa [2014] 62',
    ),
    effective: '2024-08-01',
    confidence: 90,
    label: say('不以财政收入分成', 'No fiscal revenue shared'),
    text: say(
      '不得将税收、土地出让、非税收入直接作为分成或返还给合作方。',
      'Taxes, land and non-tax revenue are not promised to a partner as a share or refund.',
    ),
    holds: 'not shares_tax_or_land',
  },
  {
    id: 'JV-09',
    severity: 'warn',
    source: say(
      '政府非税收入收支两条线管理规定',
      'China: rules on non-tax revenue, revenue and spending apart',
    ),
    effective: '2016-03-15',
    confidence: 85,
    label: say('非税收入缴入国库', 'Non-tax revenue through the treasury'),
    text: say(
      '属于政府非税收入的收费应缴入国库，实行收支两条线。',
      'Charges that are government revenue pass through the treasury.',
    ),
    applies: 'fees_are_public_revenue',
    holds: 'fees_through_treasury',
  },
  {
    id: 'JV-11',
    severity: 'warn',
    source: say(
      '地方公共数据授权运营规定，如《上海市公共数据资源授权运营管理办法》（2025年）',
      'China: local rules, e.g. Shanghai measures on public-data operation (2025)',
    ),
    effective: '2025',
    confidence: 80,
    label: say('公共数据有授权和定价', 'Public data authorised and priced'),
    text: say(
      '以公共数据取得收入的，应有授权运营和定价依据。',
      'Revenue from public data rests on an authorisation and a pricing basis.',
    ),
    applies: 'uses_public_data',
    holds: 'data_authorised',
  },
];

/** JV-01 to JV-06 and JV-10: any company; JV-07 to JV-09 and JV-11: shared ventures and, as far as they fit, others. */
export const COMPANY_RULES = [
  ...rulesOf('china', ['JV_COMMERCIAL', 'NEW_CONCESSION', 'LEGACY_PPP'], COMPANY),
  ...rulesOf('china', ['JV_COMMERCIAL', 'NEW_CONCESSION'], JOINT),
];
