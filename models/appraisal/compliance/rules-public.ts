import { type Draft, rulesOf } from './rule';
import { say } from './types';

const article = (zh: string, en: string) =>
  ({
    source: say(
      `《政府投资条例》（国务院令第712号）第${zh}条`,
      `China: Government Investment Regulation (Order 712), Art. ${en}`,
    ),
    effective: '2019-07-01',
    confidence: 99,
  }) as const;
const budgetLaw = (zh: string, en: string) =>
  ({
    source: say(`《预算法》第${zh}条`, `China: Budget Law, Art. ${en}`),
    effective: '2018-12-29',
    confidence: 99,
  }) as const;
const BONDS = say('国办发〔2024〕52号', 'China: Guobanfa [2024] No. 52');

const PUBLIC: readonly Draft[] = [
  {
    id: 'GF-01',
    severity: 'block',
    ...budgetLaw('三十五', '35'),
    label: say('只以政府债券举债', 'Debt by government bonds only'),
    text: say(
      '政府举债只能采取发行限额内政府债券的方式，不得提供任何担保。',
      'The government borrows only by bonds within its limit and gives no guarantee.',
    ),
    holds: 'has_company or (other_debt_share <= 0 and not government_credit_guarantee)',
  },
  {
    id: 'GF-02',
    severity: 'block',
    ...budgetLaw('十三', '13'),
    label: say('支出列入预算', 'Spending in the budget'),
    text: say('未列入预算的不得支出。', 'What is not in the budget is not spent.'),
    holds: 'in_approved_budget',
  },
  {
    id: 'GF-03',
    severity: 'block',
    ...article('二十二', '22'),
    label: say('不得垫资建设', 'No contractor finance'),
    text: say(
      '政府投资项目不得由施工单位垫资建设，含建设—移交和延期付款。',
      'Works are not financed by the contractor, build-transfer and deferred payment included.',
    ),
    holds: 'not (is_bt or has_bt_instalments or contractor_prefinances)',
  },
  {
    id: 'GF-04',
    severity: 'block',
    ...article('二十三', '23'),
    label: say('不超概算', 'Within the approved estimate'),
    text: say(
      '建设投资原则上不得超过经核定的概算；超过的应先报批调整。',
      'Investment stays within the approved estimate; a higher one is approved first.',
    ),
    holds: 'estimate_overrun <= most or overrun_approved',
    limits: { most: 0 },
  },
  {
    id: 'GF-05',
    severity: 'warn',
    ...article('十二', '12'),
    label: say('概算超可研不超过10%', 'Estimate within 110 % of the study'),
    text: say(
      '概算超过可研批复投资估算10%的，应报告，审批部门可以要求重新报送可行性研究报告。',
      'An estimate over 110 % of the study is reported, and the study may have to be redone.',
    ),
    holds: 'estimate_over_feasibility <= most',
    limits: { most: 0.1 },
  },
  {
    id: 'GF-06',
    severity: 'warn',
    ...article('六', '6'),
    label: say('经营性项目以资本金注入为主', 'Operating project: capital injection'),
    text: say(
      '确需支持的经营性项目主要采取资本金注入方式，也可以投资补助、贷款贴息。',
      'Operating projects are supported mainly by capital injection, or by grants or interest subsidy.',
    ),
    holds: 'has_company or operating_cover < most',
    limits: { most: 1 },
  },
  {
    id: 'GF-07',
    severity: 'warn',
    source: say('发改投资规〔2023〕304号', 'China: NDRC Fagaitouzigui [2023] 304'),
    effective: '2023-05-01',
    confidence: 95,
    label: say('可研章节齐全', 'Feasibility study complete'),
    text: say(
      '可行性研究报告应按大纲编写：政府投资项目十一章，企业投资项目十章。',
      'The study follows the outline: 11 chapters for government, 10 for enterprises.',
    ),
    holds: 'outline_complete',
  },
  {
    id: 'GF-08',
    severity: 'warn',
    source: say(`${BONDS.zh}；发行惯例`, `${BONDS.en}; practice of issuance`),
    effective: '2024-12-25',
    confidence: 90,
    label: say('专项债收益自平衡', 'Special bond pays for itself'),
    text: say(
      '专项债券存续期内项目收益应覆盖本息；市场惯例不低于1.2倍（非法定）。',
      'Project income covers bond service over its life; 1.2 times is customary, not statutory.',
    ),
    applies: 'has_special_bond',
    holds: 'bond_cover >= least',
    limits: { least: 1.2 },
  },
  {
    id: 'GF-09',
    severity: 'block',
    source: BONDS,
    effective: '2024-12-25',
    confidence: 95,
    label: say('不在专项债负面清单', 'Not on the negative list'),
    text: say(
      '专项债券不得用于无收益项目、形象工程、商业性房地产等负面清单领域。',
      'Special bonds do not pay for projects without income, vanity works or commercial real estate.',
    ),
    applies: 'has_special_bond',
    holds: 'not bond_negative_list',
  },
  {
    id: 'GF-10',
    severity: 'warn',
    source: BONDS,
    effective: '2024-12-25',
    confidence: 95,
    label: say('专项债作资本金', 'Special bond as capital'),
    text: say(
      '专项债券作资本金须在允许领域，全省规模不超过项目专项债的30%。',
      'As capital it is used in listed sectors only and within 30 % of the province’s project bonds.',
    ),
    applies: 'has_special_bond and bond_as_capital',
    holds: 'bond_capital_sector and province_bond_capital_share <= most',
    limits: { most: 0.3 },
  },
  {
    id: 'GF-11',
    severity: 'block',
    source: say('财预〔2017〕87号；财政部令第102号', 'China: Caiyu [2017] 87; MoF Order 102'),
    effective: '2020-03-01',
    confidence: 92,
    label: say('购买服务不含工程', 'No works bought as a service'),
    text: say(
      '不得将工程建设、融资或货物列入政府购买服务，期限以中期财政规划为限（一般不超过三年）。',
      'Works, finance or goods are not bought as services, and the term is bound to the budget plan, as a rule 3 years.',
    ),
    applies: 'is_service_purchase and not is_energy_contract',
    holds: 'not purchase_includes_works and operation_years <= most',
    limits: { most: 3 },
  },
  {
    id: 'GF-12',
    severity: 'warn',
    source: say('国办发〔2019〕57号', 'China: Guobanfa [2019] No. 57'),
    effective: '2020-02-01',
    confidence: 80,
    label: say('信息化项目安排运维经费', 'IT systems: maintenance funded'),
    text: say(
      '政务信息化项目应安排运行维护经费。',
      'Government IT projects have a budget for operation and maintenance.',
    ),
    holds: 'not is_it_project or operating_cost_share > least',
    limits: { least: 0 },
  },
];

/** GF-01 to GF-12: paid by the government itself. */
export const PUBLIC_RULES = rulesOf('china', ['GOV_FUNDED'], PUBLIC);
