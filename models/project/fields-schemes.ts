import { type FieldDef, describeField as field, SHARE, YEARLY_RATE } from './field';

export const schemeFields: readonly FieldDef[] = [
  field(
    'capex.share',
    { zh: '费率', en: 'Fee rate' },
    {
      zh: '占相关投资支出的比例，如代建管理费率。',
      en: 'Fraction of the spending on the items concerned, such as an agent’s fee.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'opex.cost_factor',
    { zh: '成本系数', en: 'Factor on costs' },
    {
      zh: '价款为相关成本的多少倍；1.08 即成本加成 8%。',
      en: 'The price as a multiple of the costs it follows; 1.08 is cost plus 8 %.',
    },
    { unit: 'x', kind: 'rate', min: 0, max: 10, series: true },
  ),
  field(
    'opex.performance',
    { zh: '绩效系数', en: 'Performance factor' },
    {
      zh: '绩效考核后实付的比例，1 为全额。',
      en: 'The fraction paid after the performance review; 1 is all of it.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'flexible_term.revenue_target',
    { zh: '收入现值目标', en: 'Revenue bid' },
    {
      zh: '累计收入按折现率折到运营起点，达到此金额时合同结束。',
      en: 'The contract ends when revenue, discounted to the start of operation, adds up to this sum.',
    },
    { unit: 'money', kind: 'flow', min: 0 },
  ),
  field(
    'flexible_term.revenue_rate',
    { zh: '收入折现率', en: 'Discount rate of revenue' },
    {
      zh: '计算收入现值所用的年折现率，招标时约定。',
      en: 'Yearly rate at which revenue is discounted, fixed in the tender.',
    },
    YEARLY_RATE,
  ),
  field(
    'retained.factor',
    { zh: '系数或倍数', en: 'Factor or multiple' },
    {
      zh: '按净值时为净值的倍数，按 EBITDA 时为 EBITDA 倍数。',
      en: 'Times book value, or times EBITDA, as the basis says.',
    },
    { unit: 'x', kind: 'rate', min: 0, max: 100 },
  ),
  field(
    'retained.retained_amount',
    { zh: '期末价值', en: 'Value at the end' },
    {
      zh: '约定或评估的期末持有价值。',
      en: 'What the assets held at the end are worth, as agreed or appraised.',
    },
    { unit: 'money', kind: 'flow', min: 0 },
  ),
];
