import { type FieldDef, describeField as field, SHARE, YEARLY_RATE, YEARS } from './field';

const MONEY = { unit: 'money', kind: 'flow', min: 0 } as const;

const risks: readonly FieldDef[] = [
  field(
    'risks.construction_ratio',
    { zh: '占建设成本比例', en: 'Share of construction cost' },
    {
      zh: '比例法：风险成本占当期建设成本的比例。',
      en: 'Ratio method: cost of the risk as a fraction of the construction cost of the period.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'risks.operation_ratio',
    { zh: '占运营成本比例', en: 'Share of operating cost' },
    {
      zh: '比例法：风险成本占当期运营成本的比例。',
      en: 'Ratio method: cost of the risk as a fraction of the operating cost of the period.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'risks.cost',
    { zh: '情形成本', en: 'Cost of the case' },
    { zh: '该情形发生时每年的成本。', en: 'What the case costs in a year of it.' },
    MONEY,
  ),
  field(
    'risks.probability',
    { zh: '概率', en: 'Probability' },
    {
      zh: '情形的概率，各情形合计为 1；事件则为每年发生的概率。',
      en: 'Probability of a case, all cases adding up to 1; of an event, that of a year.',
    },
    SHARE,
  ),
  field(
    'risks.low',
    { zh: '最低损失', en: 'Lowest cost' },
    { zh: '事件发生时的最低损失。', en: 'The least an event costs.' },
    MONEY,
  ),
  field(
    'risks.likely',
    { zh: '最可能损失', en: 'Likeliest cost' },
    { zh: '事件发生时最可能的损失。', en: 'What an event costs most likely.' },
    MONEY,
  ),
  field(
    'risks.high',
    { zh: '最高损失', en: 'Highest cost' },
    { zh: '事件发生时的最高损失。', en: 'The most an event costs.' },
    MONEY,
  ),
  field(
    'risks.retained_share',
    { zh: '政府自留比例', en: 'Retained by government' },
    {
      zh: '合作方案下由政府承担的比例，其余转移给社会资本方；政府自行实施时全部自留。',
      en: 'Fraction the government keeps under a contract; the rest is transferred. It keeps everything where it delivers itself.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'risk_shares.share',
    { zh: '政府自留比例', en: 'Retained by government' },
    {
      zh: '本方案合同下由政府承担的比例，代替风险登记册中的比例；不填时按登记册。',
      en: 'Fraction the government keeps under the contract of this option, instead of that of the register; the register counts when empty.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'risks.insured',
    { zh: '保险赔付比例', en: 'Paid by insurance' },
    {
      zh: '以政府为第一受益人的保险所赔付的比例，从政府承担部分中扣除。',
      en: 'Fraction paid by an insurance whose first beneficiary is the government; taken off its part.',
    },
    SHARE,
  ),
  field(
    'risks.from_year',
    { zh: '起始项目年', en: 'From project year' },
    { zh: '风险开始的项目年，首年为 1。', en: 'Project year in which the risk begins; the first is 1.' },
    { ...YEARS, min: 1, integer: true },
  ),
  field(
    'risks.to_year',
    { zh: '截止项目年', en: 'To project year' },
    { zh: '风险持续到的项目年。', en: 'Project year up to which the risk runs.' },
    { ...YEARS, min: 1, integer: true },
  ),
];

const budgets: readonly FieldDef[] = [
  field(
    'budgets.expenditure',
    { zh: '预算支出', en: 'Budget expenditure' },
    { zh: '该年度的预算支出决算数。', en: 'Expenditure of the budget in that year, as settled.' },
    MONEY,
  ),
  field(
    'budgets.growth',
    { zh: '预计增长率', en: 'Growth expected' },
    {
      zh: '未来各年预算支出的增长率；不填则取前几年的平均增长率。',
      en: 'Yearly growth of expenditure; the average growth of the past years when left empty.',
    },
    YEARLY_RATE,
  ),
  field(
    'budgets.forecast',
    { zh: '预计预算支出', en: 'Expenditure forecast' },
    {
      zh: '各项目年的预算支出，代替按历史推算；填 0 表示该年尚无预测。',
      en: 'Expenditure by project year instead of a forecast from the past; 0 where a year is not known yet.',
    },
    { ...MONEY, series: true },
  ),
  field(
    'budgets.other_projects',
    { zh: '其他项目支出责任', en: 'Liabilities of other projects' },
    {
      zh: '本级政府其他合作项目各年已承担的财政支出责任。',
      en: 'What other projects of the same government already take in each year.',
    },
    { ...MONEY, series: true },
  ),
  field(
    'budgets.ceiling',
    { zh: '支出责任上限', en: 'Ceiling' },
    {
      zh: '全部项目支出责任占预算支出的上限，通常为 10%。',
      en: 'Largest part of the expenditure all projects may take, usually 10 %.',
    },
    SHARE,
  ),
  field(
    'budgets.warning',
    { zh: '预警线', en: 'Warning line' },
    { zh: '超过即预警的比例，通常为 7%。', en: 'Part above which a warning is due, usually 7 %.' },
    SHARE,
  ),
  field(
    'budgets.government_pays',
    { zh: '政府付费项目限值', en: 'Line for government-pays' },
    {
      zh: '超过后不得新增政府付费项目的比例，通常为 5%。',
      en: 'Part above which no new government-pays project is admitted, usually 5 %.',
    },
    SHARE,
  ),
];

const valueForMoney: readonly FieldDef[] = [
  field(
    'value_for_money.discount_rate',
    { zh: '评价折现率', en: 'Discount rate of the comparison' },
    {
      zh: '比较值与合作方案共用的年折现率，参照同期地方政府债券收益率。',
      en: 'Yearly rate for both sides, by reference to the yield of local government bonds of the time.',
    },
    YEARLY_RATE,
  ),
  field(
    'value_for_money.neutrality',
    { zh: '竞争性中立调整', en: 'Competitive neutrality' },
    {
      zh: '政府自行实施时各年少付的税费、行政收费与土地费用，加到比较值上。',
      en: 'Taxes, fees and land a public body is spared in each year; added to its cost.',
    },
    { ...MONEY, series: true },
  ),
  field(
    'value_for_money.bias_construction',
    { zh: '建设期乐观偏差', en: 'Optimism bias, construction' },
    {
      zh: '同时加到双方建设期支出上的比例；不要与登记册中的同一风险重复。',
      en: 'Fraction added to both sides in construction; not on top of the same risk in the register.',
    },
    { unit: '%', kind: 'rate', min: 0, max: 5 },
  ),
  field(
    'value_for_money.bias_operation',
    { zh: '运营期乐观偏差', en: 'Optimism bias, operation' },
    { zh: '同时加到双方运营期支出上的比例。', en: 'Fraction added to both sides in operation.' },
    { unit: '%', kind: 'rate', min: 0, max: 5 },
  ),
];

const review: readonly FieldDef[] = [
  field(
    'expert_review.least_experts',
    { zh: '最少专家人数', en: 'Fewest experts' },
    { zh: '评审所需的最少专家人数，常取 7 人。', en: 'Experts a review needs at least, commonly 7.' },
    { unit: '1', kind: 'count', min: 1, integer: true },
  ),
  field(
    'expert_review.pass_mark',
    { zh: '合格分数', en: 'Pass mark' },
    { zh: '达到即通过的总分，通常为 60。', en: 'Score from which the review is passed, usually 60.' },
    { unit: '1', kind: 'count', min: 0, max: 100 },
  ),
  field(
    'expert_review.weight',
    { zh: '权重', en: 'Weight' },
    {
      zh: '基本指标合计 80%、每项不超过 20%；补充指标合计 20%、每项不超过 10%。',
      en: 'Basic criteria add up to 80 %, none above 20 %; supplementary ones to 20 %, none above 10 %.',
    },
    SHARE,
  ),
];

export const fiscalFields: readonly FieldDef[] = [...risks, ...budgets, ...valueForMoney, ...review];
