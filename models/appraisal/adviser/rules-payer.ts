import type { CitationId } from './citations';
import { on } from './rule';
import type { Rule } from './types';

/** What the one who pays in the end speaks for. */
export const PAYER_RULES: readonly Rule<CitationId>[] = [
  on(
    'payer',
    ['budget'],
    { government_funded: 3 },
    {
      zh: '政府始终是出资方的项目，适用政府投资。',
      en: 'Where government is always the payer, government funding fits.',
    },
    ['economy_funded'],
  ),
  on(
    'payer',
    ['budget'],
    { concession: -3, enterprise_funded: -3, joint_venture: -2, ppp: -1 },
    {
      zh: '没有市场付费，经营主体无从获得收益；PPP 也只能靠政府付费。',
      en: 'Without a paying market an operator has nothing to earn; a PPP could live on public payments only.',
    },
    ['economy_concession', 'super_modes'],
  ),
  on(
    'payer',
    ['savings'],
    { ppp: 2 },
    {
      zh: '以节约的开支偿还企业投资（节能绩效保证合约），可由企业投资、改造、运营后移交。',
      en: 'Savings can repay an enterprise that invests, renews, runs and hands back (energy-performance contract).',
    },
    ['white_finance'],
  ),
  on(
    'payer',
    ['savings'],
    { government_funded: 2 },
    {
      zh: '节约归财政所有，政府投资可直接以节约的运营费收回。',
      en: "The savings are the budget's own: public investment recovers itself from lower running costs.",
    },
    ['economy_funded'],
  ),
  on(
    'payer',
    ['savings'],
    { concession: -2, enterprise_funded: -2 },
    {
      zh: '节约不是向市场收取的收入，经营权无从变现。',
      en: 'Savings are not income from a market: a right to operate earns nothing.',
    },
    ['economy_concession'],
  ),
  on(
    'payer',
    ['mixed'],
    { ppp: 2, joint_venture: 2 },
    {
      zh: '公共资金与市场资金各出一部分，需要政企共担投入与收益的安排。',
      en: 'Public and private money side by side call for shared outlay and shared returns.',
    },
    ['super_modes', 'super_cases'],
  ),
  on(
    'payer',
    ['mixed'],
    { enterprise_funded: -2 },
    {
      zh: '企业独资以政府不投入资金为前提。',
      en: 'Sole enterprise funding supposes that government puts in no money.',
    },
    ['super_modes'],
  ),
  on(
    'payer',
    ['market'],
    { concession: 2, enterprise_funded: 2 },
    {
      zh: '面向使用者收费，或以广告、数据等后向方式盈利，企业可自行收回投资。',
      en: 'Charges to users, or income behind the service, let an enterprise recover its investment itself.',
    },
    ['economy_concession', 'super_cases'],
  ),
  on(
    'payer',
    ['market'],
    { joint_venture: 1, ppp: 1 },
    {
      zh: '有市场收入，合资公司和项目公司也能盈利。',
      en: 'With market income a joint or project company can earn, too.',
    },
    ['super_modes'],
  ),
  on(
    'payer',
    ['market'],
    { government_funded: -2 },
    {
      zh: '市场愿意付费，不必由财政承担全部费用。',
      en: 'Where the market pays, the budget need not bear all the cost.',
    },
    ['super_modes'],
  ),
  on(
    'payer',
    ['beneficiaries'],
    { benefit_pooling: 3 },
    {
      zh: '由关键受益方提供资金支持，适用利益聚合。',
      en: 'Key beneficiaries fund it: this is benefit pooling.',
    },
    ['economy_pooling'],
  ),
  on(
    'payer',
    ['beneficiaries'],
    { joint_venture: 1 },
    {
      zh: '出资的受益方也可以入股，与政府合资。',
      en: 'Beneficiaries who pay can also take shares beside government.',
    },
    ['super_cases'],
  ),
  on(
    'payer',
    ['beneficiaries'],
    { government_funded: -1 },
    {
      zh: '受益方明确且愿意出资，不必全由财政负担。',
      en: 'Known beneficiaries are willing to pay: the budget need not carry it all.',
    },
    ['economy_pooling'],
  ),
];
