import { type FieldDef, describeField as field, SHARE, YEARS } from './field';

export const termFields: readonly FieldDef[] = [
  field(
    'concession.amount',
    { zh: '年付金额', en: 'Yearly payment' },
    {
      zh: '每年向政府支付的固定金额，按基期价格。',
      en: 'The fixed sum paid to the government each year, at base prices.',
    },
    { unit: 'money/year', kind: 'flow', min: 0, series: true },
  ),
  field(
    'concession.rate',
    { zh: '分成比例', en: 'Share rate' },
    {
      zh: '政府从分成基数中分得的比例。',
      en: "The government's fraction of the chosen base.",
    },
    { ...SHARE, series: true },
  ),
  field(
    'concession.guarantee',
    { zh: '保底金额', en: 'Minimum guarantee' },
    {
      zh: '不论经营好坏，每年至少向政府支付的金额。',
      en: 'The least the government is paid each year, however business goes.',
    },
    { unit: 'money/year', kind: 'flow', min: 0, series: true },
  ),
  field(
    'loan.gearing',
    { zh: '债务资金比例', en: 'Gearing' },
    {
      zh: '建设期资金需求中由贷款承担的比例。',
      en: 'The fraction of the construction funding need met by the loan.',
    },
    SHARE,
  ),
  field(
    'loan.rate',
    { zh: '贷款利率', en: 'Interest rate' },
    {
      zh: '名义年利率，各期按期初余额计息。',
      en: 'Nominal yearly rate, charged each period on the opening balance.',
    },
    { unit: '%/year', kind: 'rate', min: 0, max: 1, series: true },
  ),
  field(
    'loan.grace_years',
    { zh: '宽限期', en: 'Grace period' },
    {
      zh: '建成后只付利息、不还本金的年数。',
      en: 'Years after completion in which only interest is paid.',
    },
    { ...YEARS, min: 0, max: 50, wholePeriods: true },
  ),
  field(
    'loan.repayment_years',
    { zh: '还款期', en: 'Repayment period' },
    {
      zh: '宽限期后以等额本息还清贷款的年数。',
      en: 'Years of equal instalments after the grace period.',
    },
    { ...YEARS, exclusiveMin: 0, max: 100, wholePeriods: true },
  ),
  field(
    'loan.fee_rate',
    { zh: '前端费率', en: 'Up-front fee' },
    {
      zh: '贷款手续费占贷款总额的比例，首期一次支付。',
      en: 'Arrangement fee as a fraction of the facility, paid in the first period.',
    },
    SHARE,
  ),
  field(
    'distribution.payout',
    { zh: '分红比例', en: 'Payout' },
    {
      zh: '各期可分配现金中分给股东的比例。',
      en: "The fraction of each period's distributable cash paid to shareholders.",
    },
    { ...SHARE, series: true },
  ),
  field(
    'distribution.minimum_cash',
    { zh: '最低现金余额', en: 'Minimum cash' },
    {
      zh: '项目公司始终保留、到期末才分配的现金。',
      en: 'Cash the company keeps back until the end.',
    },
    { unit: 'money', kind: 'stock', min: 0 },
  ),
];
