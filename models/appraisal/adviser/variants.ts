import type { CitationId } from './citations';
import { holds } from './rule';
import type { Answers, SchemeId, VariantRule } from './types';

/** Which way within a scheme, in order: the first whose condition holds is recommended. */
export const VARIANT_RULES: readonly VariantRule<CitationId>[] = [
  {
    scheme: 'government_funded',
    variant: 'service_purchase',
    when: { asset: ['new_kept', 'no_asset'] },
    reason: {
      zh: '设施归企业：由企业投资建设和维护，政府按约定购买服务，建设期不需一次性投入。',
      en: 'The enterprise keeps the facilities: it invests and maintains, government buys the service and pays nothing up front.',
    },
    cites: ['economy_funded', 'white_new_models', 'white_pilot_models'],
  },
  {
    scheme: 'government_funded',
    variant: 'service_purchase',
    when: { payer: ['savings'], fiscal_room: ['limited', 'none'] },
    reason: {
      zh: '企业出资改造，政府以节约下来的开支按年支付服务费（合同能源管理），建设期不需一次性投入。',
      en: 'The enterprise invests, and government pays for the service year by year out of the savings (energy-performance contract).',
    },
    cites: ['white_finance', 'economy_funded'],
  },
  {
    scheme: 'government_funded',
    variant: 'self_operated',
    when: { experience: ['both'] },
    reason: { zh: '政府有建设和运营队伍，可自建自营。', en: 'Government can build and operate by itself.' },
    cites: ['economy_actions', 'super_modes'],
  },
  {
    scheme: 'government_funded',
    variant: 'entrusted_operation',
    when: { experience: ['build_only'] },
    reason: {
      zh: '政府能组织建设但缺运营队伍：政府投资，运营或运维委托企业，按绩效付费。',
      en: 'Government can build but not operate: it invests, and an enterprise operates under a performance contract.',
    },
    cites: ['super_modes', 'economy_actions'],
  },
  {
    scheme: 'government_funded',
    variant: 'service_purchase',
    when: { experience: ['neither'], fiscal_room: ['limited', 'none'] },
    reason: {
      zh: '建设、运营都靠企业，财政又难以一次投入：按年购买服务。',
      en: 'Building and running rest on an enterprise, and the budget cannot pay at once: buy the service year by year.',
    },
    cites: ['economy_funded', 'white_pilot_models'],
  },
  {
    scheme: 'government_funded',
    variant: 'agent_construction',
    when: { experience: ['neither'] },
    reason: {
      zh: '政府缺建设和运营队伍但有资金：代建代营，由代理单位建设和运营。',
      en: 'Government has the money but neither builders nor operators: an agent builds and runs.',
    },
    cites: ['economy_actions'],
  },
  {
    scheme: 'government_funded',
    variant: 'entrusted_operation',
    when: {},
    reason: {
      zh: '建成后通常委托建设方或第三方负责运维。',
      en: 'After acceptance operation is usually entrusted to the builder or a third party.',
    },
    cites: ['economy_funded'],
  },
  {
    scheme: 'ppp',
    variant: 'tot',
    when: { asset: ['existing'] },
    reason: {
      zh: '存量资产可直接运营：转让—运营—移交，先收取转让价款。',
      en: 'The asset exists and runs: transfer, operate, transfer back, with a price up front.',
    },
    cites: ['concession_measures'],
  },
  {
    scheme: 'ppp',
    variant: 'rot',
    when: { asset: ['renewal'] },
    reason: {
      zh: '存量资产需改造：改建—运营—移交。',
      en: 'The asset is to be renewed: renovate, operate, transfer.',
    },
    cites: ['new_mechanism', 'white_finance'],
  },
  {
    scheme: 'ppp',
    variant: 'blt',
    when: { asset: ['lease'] },
    reason: {
      zh: '企业建成后租给政府：建设—租赁—移交。',
      en: 'Built, leased to government, then transferred.',
    },
    cites: ['super_modes'],
  },
  {
    scheme: 'ppp',
    variant: 'boo',
    when: { asset: ['new_kept'] },
    reason: { zh: '资产不移交：建设—拥有—运营。', en: 'Nothing is handed over: build, own, operate.' },
    cites: ['super_modes', 'concession_measures'],
  },
  {
    scheme: 'ppp',
    variant: 'bt',
    when: { rules: ['elsewhere'], asset: ['new_public'], experience: ['both'] },
    reason: {
      zh: '建成即归政府、政府自己运营：建设—移交，分期付款。',
      en: 'Public from completion and run by government: build and transfer, paid in instalments.',
    },
    cites: ['white_pilot_models', 'super_modes'],
  },
  {
    scheme: 'ppp',
    variant: 'bto',
    when: { asset: ['new_public'] },
    reason: {
      zh: '建成即归政府、企业继续运营：建设—移交—运营。',
      en: 'Public from completion, run by the enterprise: build, transfer, operate.',
    },
    cites: ['white_pilot_models'],
  },
  {
    scheme: 'ppp',
    variant: 'bto',
    when: { payer: ['budget'] },
    reason: {
      zh: '没有使用者付费：建成移交、按可用性和绩效付费，资产不留在企业。',
      en: 'No user pays: transfer at completion and pay for availability and performance.',
    },
    cites: ['white_pilot_models'],
  },
  {
    scheme: 'ppp',
    variant: 'boost',
    when: { rules: ['elsewhere'], payer: ['mixed'], asset: ['new_handed_over'] },
    reason: {
      zh: '收入不足由财政补贴、期满移交：建设—拥有—运营—补贴—移交。',
      en: 'Income is topped up by subsidy, then handed over: build, own, operate, subsidise, transfer.',
    },
    cites: ['super_modes'],
  },
  {
    scheme: 'ppp',
    variant: 'dbfot',
    when: { experience: ['neither'], asset: ['new_handed_over'], revenue_cost: ['full'] },
    reason: {
      zh: '设计、建设、融资、运营都交给企业，收入可自负盈亏：设计—建设—融资—运营—移交。',
      en: 'Design, building, finance and operation all go to the enterprise, which can live on its income.',
    },
    cites: ['new_mechanism'],
  },
  {
    scheme: 'ppp',
    variant: 'boot',
    when: { control: ['low'], asset: ['new_handed_over'] },
    reason: {
      zh: '政府只需监管，合作期内资产归企业：建设—拥有—运营—移交。',
      en: "Regulation is enough, and the asset is the enterprise's for the term: build, own, operate, transfer.",
    },
    cites: ['super_modes', 'concession_measures'],
  },
  {
    scheme: 'ppp',
    variant: 'bot',
    when: {},
    reason: {
      zh: '最常用的形式：建设—运营—移交，企业有经营权，期满移交。',
      en: 'The usual form: build, operate, transfer; the enterprise has the right to operate for the term.',
    },
    cites: ['white_pilot_models', 'concession_measures'],
  },
];

/** The way within a scheme that fits what is known; undefined for schemes without ways to choose from. */
export function variantFor(scheme: SchemeId, answers: Answers): VariantRule<CitationId> | undefined {
  return VARIANT_RULES.find((rule) => rule.scheme === scheme && holds(rule.when, answers));
}
