import type { CitationId } from './citations';
import type { Evidence } from './types';

/** What the studies say of each way of delivering: shares on a 0–4 scale, strengths, weaknesses, where it suits. */
export const EVIDENCE: readonly Evidence<CitationId>[] = [
  {
    scheme: 'government_funded',
    label: { zh: '政府独资', en: 'Government sole' },
    shares: { funds: [4, 0], operates: [4, 0], controls: [4, 0] },
    strengths: {
      zh: '政府全面掌握建设与运营，优先满足公共需求',
      en: 'Full control; public needs come first',
    },
    weaknesses: {
      zh: '全部费用和风险由政府承担，缺乏运营经验',
      en: 'All cost and risk; operating skill is lacking',
    },
    suits: {
      zh: '财力充沛的城市；公共安全、公共交通、创新孵化器',
      en: 'Well-funded cities; public safety, public transport, incubators',
    },
    cites: ['super_modes', 'super_cases'],
  },
  {
    scheme: 'government_funded',
    label: { zh: '政府投资、企业运营', en: 'Government invests, enterprise operates' },
    shares: { funds: [4, 0], operates: [0, 4], controls: [4, 0] },
    strengths: { zh: '监管力度有保证，又用上企业的运营经验', en: 'Supervision kept; enterprise skill used' },
    weaknesses: { zh: '财政压力大，建设风险仍在政府', en: 'Budget pressure; construction risk stays public' },
    suits: {
      zh: '财力充沛的城市；物联网、信息基础设施、社会服务管理',
      en: 'Well-funded cities; IoT, ICT infrastructure, social-service management',
    },
    cites: ['super_modes', 'super_cases'],
  },
  {
    scheme: 'joint_venture',
    label: { zh: '政企合资', en: 'Government–enterprise joint' },
    shares: { funds: [2, 2], operates: [0, 4], controls: [2, 2] },
    strengths: {
      zh: '政府只出一部分资金，风险较小，企业积极性高',
      en: 'Part of the money, low public risk, a motivated partner',
    },
    weaknesses: {
      zh: '企业承担商业风险，投资回收期较长',
      en: 'Commercial risk with the enterprise, long payback',
    },
    suits: {
      zh: '经济较发达的地区；运营标的清晰的新城开发、公共服务',
      en: 'Developed regions; new towns and public services with a clear operating target',
    },
    cites: ['super_modes', 'super_cases', 'economy_venture'],
  },
  {
    scheme: 'concession',
    label: { zh: '特许经营', en: 'Concession' },
    shares: null,
    strengths: {
      zh: '企业投资建设和运营，政府可分享收益',
      en: 'The enterprise invests and runs; government may share the income',
    },
    weaknesses: {
      zh: '没有收费点或经营点就不成立；收入全凭市场',
      en: 'Nothing without a point to charge or trade at; income rests on the market',
    },
    suits: {
      zh: '有收费点、经营点的城市治理与公共服务项目',
      en: 'City management and public services with points to charge or trade at',
    },
    cites: ['economy_concession'],
  },
  {
    scheme: 'ppp',
    label: { zh: 'PPP（BOT、BT、BOOT、BOOST、BLT 等）', en: 'PPP (BOT, BT, BOOT, BOOST, BLT)' },
    shares: { funds: [0, 4], operates: [0, 4], controls: [2, 2] },
    strengths: { zh: '财政资金压力小，政府承担的风险较小', en: 'Little public money and risk' },
    weaknesses: {
      zh: '运营期内能否盈利没有保证，影响企业积极性',
      en: 'Profit within the term is not assured',
    },
    suits: {
      zh: '对城市财力要求不高；项目须能在运营期内盈利',
      en: 'Any city budget; the business must earn within the term',
    },
    cites: ['super_modes', 'super_cases'],
  },
  {
    scheme: 'benefit_pooling',
    label: { zh: '利益聚合', en: 'Benefit pooling' },
    shares: null,
    strengths: {
      zh: '低成本聚合供需，变不可运营为可运营',
      en: 'Brings demand and supply together cheaply: what could not be run can be run',
    },
    weaknesses: {
      zh: '依靠关键受益方出资和政府补贴，须有公益性主体牵头',
      en: "Rests on the key beneficiaries' money and public support; a public or non-profit body must lead",
    },
    suits: { zh: '相关方较多的公益性项目', en: 'Public-benefit projects with several interested parties' },
    cites: ['economy_pooling'],
  },
  {
    scheme: 'enterprise_funded',
    label: { zh: '企业独资', en: 'Enterprise sole' },
    shares: { funds: [0, 4], operates: [0, 4], controls: [0, 4] },
    strengths: {
      zh: '政府不出资、不担风险，企业动力最足',
      en: 'No public money or risk; full private drive',
    },
    weaknesses: {
      zh: '政府难以干预，公共服务得不到保证',
      en: 'Little public influence; public service not assured',
    },
    suits: { zh: '经济发达、潜在用户多的城市', en: 'Prosperous cities with many potential users' },
    cites: ['super_modes', 'super_cases'],
  },
];
