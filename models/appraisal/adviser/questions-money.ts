import type { QuestionId, QuestionText } from './types';

type Asked = 'rules' | 'domain' | 'asset' | 'operating_target' | 'payer' | 'charging_point' | 'revenue_cost';

/** What the project is, and what it lives on. */
export const MONEY_QUESTIONS: { readonly [Q in Asked & QuestionId]: QuestionText<Q> } = {
  rules: {
    text: { zh: '适用哪套规则？', en: 'Which rules apply?' },
    help: {
      zh: '只影响合规提示；境外项目不套用中国的规定。',
      en: 'Decides which legal cautions apply; Chinese rules are not held against projects elsewhere.',
    },
    choices: {
      cn_new: { zh: '中国，新建项目（新机制）', en: 'China, new project (new mechanism)' },
      cn_legacy: { zh: '中国，存量 PPP 项目', en: 'China, existing PPP project' },
      elsewhere: { zh: '境外', en: 'Elsewhere' },
    },
  },
  domain: {
    text: { zh: '属于哪个领域？', en: 'Which field is it in?' },
    help: { zh: '选最主要的一个。', en: 'Choose the main one.' },
    choices: {
      public_safety: { zh: '公共安全与应急', en: 'Public safety and emergencies' },
      government_admin: { zh: '政务与政府自身管理', en: "Government's own administration" },
      base_platform: { zh: '基础平台与信息基础设施', en: 'Basic platforms, ICT infrastructure' },
      transport: { zh: '公共交通与交通管理', en: 'Public transport, traffic' },
      energy_environment: { zh: '节能、照明与环境', en: 'Energy saving, lighting, environment' },
      public_service: {
        zh: '公共服务（医疗、教育、养老、文旅等）',
        en: 'Public services (health, schools, tourism)',
      },
      new_town: { zh: '新城新区、园区开发', en: 'New town or park development' },
      commercial: { zh: '商业与便民服务', en: 'Commerce and everyday convenience' },
    },
  },
  asset: {
    text: { zh: '资产从哪来、归谁？', en: 'Where does the asset come from, and whose is it?' },
    help: {
      zh: '指项目的主要设施。“期满移交”指企业在合作期内持有或使用，到期交给政府。',
      en: 'The main facilities. "Handed over" means the operator holds or uses them for a term, then government gets them.',
    },
    choices: {
      new_public: { zh: '新建，建成即归政府', en: "New, government's once built" },
      new_handed_over: { zh: '新建，期满移交政府', en: 'New, handed over at the end of a term' },
      new_kept: { zh: '新建，长期归企业', en: "New, the operator's for good" },
      lease: { zh: '企业建成后租给政府', en: 'Built by the operator, leased to government' },
      renewal: { zh: '存量资产，需改造', en: 'Existing, to be renewed' },
      existing: { zh: '存量资产，可直接运营', en: 'Existing, ready to run' },
      no_asset: { zh: '几乎没有固定资产', en: 'Hardly any fixed assets' },
    },
  },
  operating_target: {
    text: { zh: '运营标的是否清晰？', en: 'Is it clear what is to be operated?' },
    help: {
      zh: '运营什么、服务谁、收入怎么计量，是否已经说得清。',
      en: 'What is run, for whom, and how its income is measured.',
    },
    choices: {
      clear: { zh: '清晰', en: 'Clear' },
      partly: { zh: '部分清晰', en: 'In part' },
      unclear: { zh: '不清晰', en: 'Not clear' },
    },
  },
  payer: {
    text: { zh: '最终由谁付费？', en: 'Who pays in the end?' },
    help: {
      zh: '谁的钱收回投资和运营成本，不论先由谁垫付。',
      en: 'Whose money recovers investment and running costs, whoever advances it.',
    },
    choices: {
      budget: { zh: '财政（公共产品）', en: 'The budget (a public good)' },
      savings: { zh: '节约下来的开支', en: 'Savings on present spending' },
      mixed: { zh: '市场付一部分，财政补一部分', en: 'The market in part, the budget the rest' },
      market: { zh: '使用者、广告主等市场主体', en: 'Users, advertisers or other customers' },
      beneficiaries: { zh: '少数明确的受益方分摊', en: 'A few known beneficiaries between them' },
    },
  },
  charging_point: {
    text: { zh: '有没有收费点或经营点？', en: 'Is there a point to charge or trade at?' },
    help: {
      zh: '向使用者收费，或广告、数据、交易等后向经营。',
      en: 'User charges, or trade behind the service: advertising, data, transactions.',
    },
    choices: { yes: { zh: '有', en: 'Yes' }, no: { zh: '没有', en: 'No' } },
  },
  revenue_cost: {
    text: { zh: '经营收入能覆盖多少成本？', en: 'How much of the cost does income cover?' },
    help: {
      zh: '全周期经营收入现值与建设、运营成本现值相比，不含财政付费。',
      en: 'Present value of operating income against that of building and running, without public payments.',
    },
    choices: {
      none: { zh: '几乎没有收入', en: 'Hardly any income' },
      some: { zh: '不够运营成本', en: 'Less than running costs' },
      operation: { zh: '够运营，不够收回投资', en: 'Running costs, not the investment' },
      full: { zh: '覆盖全部成本并有回报', en: 'All costs and a return' },
    },
  },
};
