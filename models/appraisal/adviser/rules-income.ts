import type { CitationId } from './citations';
import { on } from './rule';
import type { Rule } from './types';

/** What the income, the users and the beneficiaries speak for. */
export const INCOME_RULES: readonly Rule<CitationId>[] = [
  on(
    'charging_point',
    ['yes'],
    { concession: 3 },
    {
      zh: '有收费点、经营点的城市治理和公共服务项目，可探索特许经营。',
      en: 'City management and public services with points to charge or trade at can be conceded.',
    },
    ['economy_concession'],
  ),
  on(
    'charging_point',
    ['yes'],
    { ppp: 1, enterprise_funded: 1 },
    {
      zh: '有收费点，企业在经营期内有望盈利。',
      en: 'With a point to charge at, an enterprise can hope to earn within its term.',
    },
    ['super_modes'],
  ),
  on(
    'charging_point',
    ['no'],
    { concession: -3, enterprise_funded: -2, ppp: -1 },
    {
      zh: '没有收费点和经营点，企业无法向使用者收回投资。',
      en: 'Without a point to charge or trade at, nothing can be recovered from users.',
    },
    ['economy_concession', 'super_modes'],
  ),
  on(
    'charging_point',
    ['no'],
    { government_funded: 1, benefit_pooling: 1 },
    {
      zh: '不能收费的服务，要么由政府投资，要么聚合受益方“变不可运营为可运营”。',
      en: 'What cannot be charged for is publicly funded, or made operable by pooling its beneficiaries.',
    },
    ['economy_funded', 'economy_pooling'],
  ),

  on(
    'revenue_cost',
    ['none'],
    { concession: -3, enterprise_funded: -3, joint_venture: -2, ppp: -1 },
    {
      zh: '几乎没有经营收入，运营期内不能盈利。',
      en: 'With hardly any income there is no profit within the term.',
    },
    ['super_modes', 'concession_measures'],
  ),
  on(
    'revenue_cost',
    ['none'],
    { government_funded: 2 },
    {
      zh: '没有收入的公共项目，只能由财政安排资金。',
      en: 'A public project without income can only be funded by the budget.',
    },
    ['economy_funded'],
  ),
  on(
    'revenue_cost',
    ['none', 'some'],
    { benefit_pooling: 1 },
    {
      zh: '单独运营不经济的公益项目，可通过聚合相关方降低成本、提升效益。',
      en: 'What does not pay alone can be made cheaper and better by pooling those concerned.',
    },
    ['economy_pooling'],
  ),
  on(
    'revenue_cost',
    ['some'],
    { concession: -2, enterprise_funded: -2 },
    {
      zh: '收入不够运营成本，企业不能自负盈亏。',
      en: 'Income below running costs cannot carry an enterprise.',
    },
    ['super_modes', 'concession_measures'],
  ),
  on(
    'revenue_cost',
    ['some'],
    { government_funded: 1, ppp: 1 },
    {
      zh: '收入不足的部分需要财政长期支持。',
      en: 'What income does not cover needs lasting public support.',
    },
    ['economy_funded', 'white_finance'],
  ),
  on(
    'revenue_cost',
    ['operation'],
    { ppp: 2, joint_venture: 1 },
    {
      zh: '收入够运营但收不回投资，适合由政府补建设投入、企业负责运营的合作。',
      en: 'Income carries the running but not the building: public help with capital, private operation.',
    },
    ['white_finance', 'super_modes'],
  ),
  on(
    'revenue_cost',
    ['operation'],
    { concession: -1, enterprise_funded: -1 },
    {
      zh: '仅靠经营收入收不回建设投资。',
      en: 'Operating income alone does not recover the investment.',
    },
    ['concession_measures', 'super_modes'],
  ),
  on(
    'revenue_cost',
    ['full'],
    { concession: 3, enterprise_funded: 2, joint_venture: 2, ppp: 1 },
    {
      zh: '经营收入能覆盖建设和运营成本并有回报，可由企业投资，政府可分享收益。',
      en: 'Income covers building and running with a return: an enterprise can invest, and government may share.',
    },
    ['concession_measures', 'economy_concession'],
  ),
  on(
    'revenue_cost',
    ['full'],
    { government_funded: -2 },
    {
      zh: '项目自身能盈利，由财政全额投资会挤占公共资金。',
      en: 'It pays for itself: full public funding would tie up public money.',
    },
    ['super_modes', 'investment_regulation'],
  ),

  on(
    'users',
    ['many'],
    { enterprise_funded: 3 },
    {
      zh: '企业独资首选经济发达、潜在用户多的地区。',
      en: 'Sole enterprise funding goes to prosperous places with many potential users.',
    },
    ['super_cases'],
  ),
  on(
    'users',
    ['many'],
    { concession: 2, joint_venture: 1 },
    {
      zh: '用户多，便于扩大覆盖面、广泛聚合用户，提高经营收入。',
      en: 'Many users widen the reach and the income of the operation.',
    },
    ['economy_concession', 'super_cases'],
  ),
  on(
    'users',
    ['few'],
    { enterprise_funded: -3, concession: -2, ppp: -1 },
    {
      zh: '潜在用户少，企业难以通过项目盈利。',
      en: 'With few potential users an enterprise can hardly earn.',
    },
    ['super_cases'],
  ),

  on(
    'pooling',
    ['yes'],
    { benefit_pooling: 3 },
    {
      zh: '相关方利益聚合可降低成本、提升效益。',
      en: 'Bringing the interests of those concerned together lowers cost and raises benefit.',
    },
    ['economy_pooling'],
  ),
  on(
    'pooling',
    ['no'],
    { benefit_pooling: -3 },
    {
      zh: '没有可聚合的受益方，利益聚合不成立。',
      en: 'Without beneficiaries to bring together there is nothing to pool.',
    },
    ['economy_pooling'],
  ),
];
