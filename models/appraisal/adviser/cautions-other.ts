import { caution } from './caution';
import type { CitationId } from './citations';
import type { Rule } from './types';

const CHINA = { rules: ['cn_new', 'cn_legacy'] } as const;

const SERVICE = {
  zh: '政府购买服务不得用于工程和融资，期限与预算相衔接（一般不超过3年）；长期合同须另行论证。',
  en: 'Service purchase may not be used for works or financing and follows the budget (as a rule up to 3 years).',
} as const;

/** What the law asks of existing PPP projects, of public funding and of joint companies. */
export const OTHER_CAUTIONS: readonly Rule<CitationId>[] = [
  caution(
    'LP-04',
    'warn',
    { rules: ['cn_legacy'] },
    { ppp: 0 },
    {
      zh: '2024年底前尚未开工的存量项目，原则上不再采取 PPP 存量项目模式实施。',
      en: 'Existing projects not under construction by the end of 2024 should in principle not go on as PPP.',
    },
    ['legacy_projects'],
  ),
  caution(
    'LP-01',
    'block',
    { rules: ['cn_legacy'], payer: ['budget', 'savings', 'mixed'], fiscal_room: ['none'] },
    { ppp: -2 },
    {
      zh: '全部 PPP 项目的年度财政支出责任不得超过一般公共预算支出的 10%；超过 5% 不得新签政府付费项目。',
      en: 'All PPP liabilities stay within 10% of general public budget expenditure each year; above 5% no new government-pays project.',
    },
    ['ppp_ceiling'],
  ),
  caution(
    'LP-12',
    'info',
    { rules: ['cn_legacy'] },
    { ppp: 0 },
    {
      zh: '政府在项目公司的持股比例应低于 50%，且不具有实际控制力。',
      en: "Government's share in the project company stays below 50%, without actual control.",
    },
    ['ppp_contract'],
  ),

  caution(
    'GF-02',
    'warn',
    { ...CHINA, fiscal_room: ['none'] },
    { government_funded: 0 },
    {
      zh: '支出必须以经批准的预算为依据，未列入预算的不得支出；没有财政空间时须先落实预算。',
      en: 'Spending must rest on an approved budget: without room it has to be found first.',
    },
    ['budget_law'],
  ),
  caution(
    'GF-03',
    'info',
    CHINA,
    { government_funded: 0 },
    {
      zh: '不得由施工单位垫资建设；概算经核定后不得随意突破。',
      en: 'Contractors may not pre-finance the works; the approved estimate binds.',
    },
    ['investment_regulation'],
  ),
  caution(
    'GF-06',
    'warn',
    { ...CHINA, revenue_cost: ['full', 'operation'] },
    { government_funded: 0 },
    {
      zh: '经营性项目的政府投资以资本金注入为主，也可适当采取投资补助、贷款贴息。',
      en: 'In projects that earn, public investment is mainly a capital injection, else a grant or interest subsidy.',
    },
    ['investment_regulation'],
  ),
  caution(
    'GF-09',
    'info',
    { ...CHINA, revenue_cost: ['none'] },
    { government_funded: 0 },
    {
      zh: '没有收益的项目不能用专项债券，只能用一般公共预算或一般债券。',
      en: 'Without income no special-purpose bonds: only the general budget or general bonds.',
    },
    ['special_bonds'],
  ),
  caution(
    'GF-12',
    'warn',
    { ...CHINA, domain: ['government_admin', 'base_platform', 'public_safety'] },
    { government_funded: 0 },
    {
      zh: '政务信息化项目须同时落实运维经费预算。',
      en: 'A government information project needs its O&M budget as well.',
    },
    ['government_it'],
  ),

  caution('GF-11', 'warn', { ...CHINA, asset: ['new_kept', 'no_asset'] }, { government_funded: 0 }, SERVICE, [
    'service_purchase_rules',
  ]),
  caution(
    'GF-11',
    'warn',
    { ...CHINA, experience: ['neither'], fiscal_room: ['limited', 'none'] },
    { government_funded: 0 },
    SERVICE,
    ['service_purchase_rules'],
  ),
  caution(
    'BT',
    'warn',
    { ...CHINA, asset: ['new_public'], payer: ['budget'] },
    { ppp: 0 },
    {
      zh: '不得采用 BT（建设—移交、财政分期回购）方式举借政府债务；采用 BTO 的，须由企业真实运营。',
      en: 'BT, with instalments from the budget, is barred as a way to borrow; a BTO needs real operation by the enterprise.',
    },
    ['no_bt'],
  ),

  caution(
    'JV-07',
    'info',
    CHINA,
    { joint_venture: 0 },
    {
      zh: '政府方不得为合作方的投资回报提供担保或承诺。',
      en: "Government may not guarantee the partner's return.",
    },
    ['budget_law'],
  ),
  caution(
    'JV-06',
    'warn',
    { ...CHINA, in_kind: ['yes'] },
    { joint_venture: 0 },
    {
      zh: '非货币出资须评估作价，不得高估或低估。',
      en: 'Contributions in kind need an appraisal, neither too high nor too low.',
    },
    ['company_law'],
  ),
  caution(
    'JV-08',
    'warn',
    { ...CHINA, in_kind: ['yes'], domain: ['new_town'] },
    { joint_venture: 0 },
    {
      zh: '不得把土地出让收入、税收等财政收入直接约定为合作方的分成或返还；按土地开发权作价的，须收支两条线。',
      en: 'Land proceeds and taxes may not be promised to the partner as a share or refund; they pass through the treasury.',
    },
    ['fair_competition'],
  ),
];
