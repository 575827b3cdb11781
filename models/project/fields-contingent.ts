import { type FieldDef, describeField as field, SHARE } from './field';

const SPREAD = { unit: '1', kind: 'rate', min: 0, max: 5 } as const;
const POINT = { unit: '1', kind: 'rate' } as const;

/** The fields of uncertain inputs and of the simulation of contingent liabilities. */
export const contingentFields: readonly FieldDef[] = [
  field(
    'uncertainties.spread',
    { zh: '标准差', en: 'Standard deviation' },
    {
      zh: '正态分布的标准差：按倍数时为基准值的比例，按数值时与该输入同单位。',
      en: 'Of the normal distribution: a fraction of the base case, or in the unit of the input where values are given.',
    },
    { unit: '1', kind: 'rate', min: 0 },
  ),
  field(
    'uncertainties.volatility',
    { zh: '波动率', en: 'Volatility' },
    {
      zh: '对数正态分布的 σ；逐年游走时为每年的 σ，随年数的平方根扩大。期望值等于基准值。',
      en: 'Standard deviation σ of the logarithm; of a year where it walks, growing with the root of the years. Its mean is the base case.',
    },
    SPREAD,
  ),
  field(
    'uncertainties.low',
    { zh: '最低', en: 'Lowest' },
    { zh: '最低的倍数或数值。', en: 'The lowest multiple or value.' },
    POINT,
  ),
  field(
    'uncertainties.likely',
    { zh: '最可能', en: 'Likeliest' },
    { zh: '最可能的倍数或数值。', en: 'The likeliest multiple or value.' },
    POINT,
  ),
  field(
    'uncertainties.high',
    { zh: '最高', en: 'Highest' },
    { zh: '最高的倍数或数值。', en: 'The highest multiple or value.' },
    POINT,
  ),
  field(
    'uncertainties.correlation',
    { zh: '相关系数', en: 'Correlation' },
    {
      zh: '与另一不确定因素的相关系数（正态得分），−1 到 1。',
      en: 'With the other one, of the normal scores behind both, from −1 to 1.',
    },
    { unit: '1', kind: 'rate', min: -1, max: 1 },
  ),
  field(
    'contingent.trials',
    { zh: '模拟次数', en: 'Trials' },
    { zh: '不填为 10,000 次。', en: 'How often everything is drawn; 10,000 when left empty.' },
    { unit: '1', kind: 'count', min: 1, max: 200_000, integer: true },
  ),
  field(
    'contingent.seed',
    { zh: '随机种子', en: 'Seed' },
    {
      zh: '同一种子得到同样的结果；不填为 1。',
      en: 'The same seed gives the same results; 1 when left empty.',
    },
    { unit: '1', kind: 'count', min: 0, max: 4_294_967_295, integer: true },
  ),
  field(
    'contingent.authority_probability',
    { zh: '政府方原因终止的年概率', en: 'Ended by the authority, probability per year' },
    {
      zh: '政府方违约、主动终止或法律变更使合同提前终止的年概率。',
      en: 'Probability per year that authority default, voluntary termination or change in law ends the contract.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'contingent.force_majeure_probability',
    { zh: '不可抗力终止的年概率', en: 'Ended by force majeure, probability per year' },
    {
      zh: '持续不可抗力使合同提前终止的年概率。',
      en: 'Probability per year that prolonged force majeure ends the contract.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'contingent.company_probability',
    { zh: '项目公司违约终止的年概率', en: 'Ended by the company, probability per year' },
    {
      zh: '项目公司违约使合同提前终止的年概率。',
      en: 'Probability per year that a default of the company ends the contract.',
    },
    { ...SHARE, series: true },
  ),
];
