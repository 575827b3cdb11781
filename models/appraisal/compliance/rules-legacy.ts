import { type Draft, rulesOf } from './rule';
import { say } from './types';

const G84 = say('国办函〔2025〕84号', 'China: Guobanhan [2025] No. 84');
const stock = { source: G84, effective: '2025-08-16', confidence: 95 } as const;
const C10 = say('财金〔2019〕10号', 'China: Caijin [2019] 10');
const C119 = say('财金〔2022〕119号；财金〔2015〕21号', 'China: Caijin [2022] 119; Caijin [2015] 21');
const admission = { source: C10, effective: '2019-03-07' } as const;

const LEGACY: readonly Draft[] = [
  {
    id: 'LP-01',
    severity: 'block',
    source: C119,
    effective: '2022-11-11',
    confidence: 95,
    label: say('支出责任不超过10%', 'Liabilities within 10 %'),
    text: say(
      '每年全部PPP项目从一般公共预算安排的支出责任不得超过当年一般公共预算支出的10%。',
      'In every year the liabilities of all PPP projects stay within 10 % of general public budget expenditure.',
    ),
    holds: 'budget_ratio <= most',
    limits: { most: 0.1 },
  },
  {
    id: 'LP-02',
    severity: 'block',
    source: say('财金〔2019〕10号；财金〔2022〕119号', 'China: Caijin [2019] 10; Caijin [2022] 119'),
    effective: '2019-03-07',
    confidence: 95,
    label: say('超过5%不得新增政府付费', 'Above 5 %: no government pays'),
    text: say(
      '支出责任占比超过5%的地区不得新增政府付费项目；存量项目提示关注。',
      'Above 5 % no new government-pays project is allowed; an existing one is watched.',
    ),
    applies: 'is_government_pays',
    holds: 'budget_ratio <= most',
    eased: 'is_existing_contract',
    limits: { most: 0.05 },
  },
  {
    id: 'LP-03',
    severity: 'warn',
    ...admission,
    confidence: 88,
    label: say('超过7%预警', 'Warning at 7 %'),
    text: say('支出责任占比超过7%的应予以风险提示。', 'Above 7 % a risk warning is given.'),
    holds: 'budget_ratio <= most',
    limits: { most: 0.07 },
  },
  {
    id: 'LP-04',
    severity: 'block',
    ...stock,
    label: say('2024年底前已开工', 'Started by the end of 2024'),
    text: say(
      '2024年底前未开工的，原则上不再按存量PPP项目实施。',
      'Not started by the end of 2024, it is in principle no longer carried out as an existing PPP.',
    ),
    holds: 'starts_before_2025',
  },
  {
    id: 'LP-05',
    severity: 'block',
    ...stock,
    label: say('不超核定概算', 'Within the approved estimate'),
    text: say(
      '建设投资原则上不得超出已核定的概算总投资。',
      'Construction stays within the approved estimate in principle.',
    ),
    holds: 'estimate_overrun <= most',
    eased: 'overrun_approved',
    limits: { most: 0 },
  },
  {
    id: 'LP-06',
    severity: 'warn',
    ...stock,
    label: say('按期支付', 'Payment in time'),
    text: say(
      '不得以未验收、未绩效评价为由拖延支付。',
      'Payment is not put off because acceptance or evaluation is late.',
    ),
    holds: 'pays_on_time',
  },
  {
    id: 'LP-07',
    severity: 'info',
    ...stock,
    label: say('研究调整手段', 'Levers considered'),
    text: say(
      '可协商降低回报和折现率、延长合作期限、压减成本、再融资以缓解支出压力。',
      'Lower return and discount rate, longer term, lower cost and refinancing may relieve the budget.',
    ),
    holds: 'levers_considered',
  },
  {
    id: 'LP-08',
    severity: 'block',
    ...stock,
    label: say('债券在法定限额内', 'Bonds within the limit'),
    text: say(
      '以政府债券支付建设成本应在法定债务限额内。',
      'Bonds that pay for works stay within the statutory debt limit.',
    ),
    applies: 'has_special_bond',
    holds: 'bonds_within_limit',
  },
  {
    id: 'LP-09',
    severity: 'warn',
    ...stock,
    label: say('资本金按期到位', 'Capital paid in time'),
    text: say('各方应按约定及时足额缴纳资本金。', 'All owners pay their capital in full and in time.'),
    holds: 'capital_on_time',
  },
  {
    id: 'LP-10',
    severity: 'block',
    source: say('财办金〔2017〕92号', 'China: Caibanjin [2017] 92'),
    effective: '2017-11-10',
    confidence: 92,
    label: say('建设成本挂钩不低于30%', '30 % of works linked'),
    text: say(
      '补偿建设成本的付费中，与绩效考核挂钩的部分不得低于30%。',
      'At least 30 % of payments for works hang on performance.',
    ),
    applies: 'pays_construction_cost',
    holds: 'linked_share >= least',
    limits: { least: 0.3 },
  },
  {
    id: 'LP-11',
    severity: 'warn',
    source: say('财金〔2019〕10号；财金〔2014〕113号', 'China: Caijin [2019] 10; Caijin [2014] 113'),
    effective: '2019-03-07',
    confidence: 90,
    label: say('期限十至三十年', 'Term of 10 to 30 years'),
    text: say(
      '合作期限原则上在十年以上、三十年以内。',
      'The term is as a rule 10 years or more and 30 at most.',
    ),
    holds: 'term_years >= least and term_years <= most',
    limits: { least: 10, most: 30 },
  },
  {
    id: 'LP-12',
    severity: 'block',
    source: say(
      '《PPP项目合同指南（试行）》（财金〔2014〕156号）',
      'China: guide to PPP contracts, Caijin [2014] 156',
    ),
    effective: '2014-12-30',
    confidence: 93,
    label: say('政府持股低于50%', 'Government below 50 %'),
    text: say(
      '政府在项目公司的持股比例应低于50%，且不具有实际控制力和管理权。',
      'The government holds less than 50 % of the company and does not control it.',
    ),
    holds: 'government_share_of_spv < most',
    limits: { most: 0.5 },
  },
  {
    id: 'LP-13',
    severity: 'warn',
    ...admission,
    confidence: 90,
    label: say('补贴来自一般公共预算', 'Subsidy from the general budget'),
    text: say(
      '新签约项目的运营补贴不得从政府性基金预算或国有资本经营预算安排。',
      'New operating subsidies are not paid from the government-fund or state-capital budget.',
    ),
    applies: 'has_public_payments',
    holds: 'not subsidy_from_other_budgets',
  },
  {
    id: 'LP-14',
    severity: 'warn',
    ...admission,
    confidence: 88,
    label: say('打包项目使用者付费不低于10%', 'Package: 10 % paid by users'),
    text: say('打包项目的使用者付费占比不得低于10%。', 'In a package users pay at least 10 %.'),
    applies: 'is_package',
    holds: 'user_payment_share >= least',
    limits: { least: 0.1 },
  },
  {
    id: 'LP-15',
    severity: 'block',
    source: say(
      '《PPP物有所值评价指引（试行）》（财金〔2015〕167号）',
      'China: guide to VfM evaluation, Caijin [2015] 167',
    ),
    effective: '2015-12-18',
    confidence: 95,
    label: say('通过物有所值评价', 'Value for money'),
    text: say(
      '定性评价不低于60分，且PPP值不高于PSC值（传统方法，供存量项目与比选参考）。',
      'Qualitative score of 60 or more and PPP value not above the PSC (legacy method, for existing contracts and comparison).',
    ),
    holds: 'vfm_qualitative_score >= least and vfm_amount >= 0',
    limits: { least: 60 },
  },
  {
    id: 'LP-16',
    severity: 'block',
    source: say(
      '财金〔2019〕10号；财预〔2017〕50号；《预算法》第三十五条',
      'China: Caijin [2019] 10; Caiyu [2017] 50; Budget Law Art. 35',
    ),
    effective: '2019-03-07',
    confidence: 95,
    label: say('无明股实债和回购承诺', 'No disguised debt'),
    text: say(
      '政府不得回购社会资本投资本金、承担本金损失、承诺固定回报或最低收益，不得提供担保。',
      'The government neither buys capital back nor bears its loss, promises no return and gives no guarantee.',
    ),
    holds: 'not (disguised_debt or repurchases_capital or guarantees_return or government_credit_guarantee)',
  },
  {
    id: 'LP-17',
    severity: 'block',
    source: say('国发〔2015〕51号；国发〔2019〕26号', 'China: Guofa [2015] 51; Guofa [2019] 26'),
    effective: '2019-11-20',
    confidence: 95,
    label: say('资本金不低于法定比例', 'Minimum project capital'),
    text: say(
      '项目资本金不低于行业规定的最低比例（一般20%，符合条件的基础设施可下调不超过5个百分点）。',
      'Project capital is at least the minimum of the sector (20 % as a rule, up to 5 points less for sound infrastructure).',
    ),
    holds: 'project_capital_ratio >= least',
    limits: { least: 0.2 },
  },
];

/** LP-01 to LP-17: projects signed under the rules of 2014 to 2023. */
export const LEGACY_RULES = rulesOf('china', ['LEGACY_PPP'], LEGACY);
