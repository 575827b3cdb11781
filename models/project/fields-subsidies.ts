import { type FieldDef, describeField as field, SHARE, YEARLY_RATE, YEARS } from './field';
import { subsidyBackingFields } from './fields-subsidies-backing';
import { subsidyLandFields } from './fields-subsidies-land';
import { subsidyResultFields } from './fields-subsidies-results';

export const subsidyFields: readonly FieldDef[] = [
  field(
    'subsidies.profit_rate',
    { zh: '合理利润率', en: 'Reasonable profit rate' },
    {
      zh: '在建设成本与运营成本上加计的利润，一次加成，不是年收益率。',
      en: 'Profit added to construction and operating costs: a mark-up, not a yearly return.',
    },
    { unit: '%', kind: 'rate', min: 0, max: 1 },
  ),
  field(
    'subsidies.discount_rate',
    { zh: '年度折现率', en: 'Discount rate' },
    {
      zh: '建设成本逐年支付时按此利率上浮，参照同期地方政府债券收益率。',
      en: 'The rate at which construction costs paid later grow; local government bonds are the reference.',
    },
    YEARLY_RATE,
  ),
  field(
    'subsidies.agreed_cost',
    { zh: '约定建设成本', en: 'Agreed construction cost' },
    {
      zh: '计算补贴所用的建设成本，不随实际投资变化。',
      en: 'The construction cost the subsidy is computed on, whatever is really spent.',
    },
    { unit: 'money', kind: 'flow', min: 0 },
  ),
  field(
    'subsidies.government_equity',
    { zh: '政府出资', en: "Government's own equity" },
    {
      zh: '政府方投入的资本金，从建设成本中扣除。',
      en: 'Capital the government pays in, taken off the construction cost.',
    },
    { unit: 'money', kind: 'flow', min: 0 },
  ),
  field(
    'subsidies.subsidy_years',
    { zh: '财政运营补贴周期', en: 'Subsidy period' },
    {
      zh: '建设成本平均分摊的年数，自运营首年起；不填即为运营期。',
      en: 'Years over which construction cost is spread, from the first operating year; the operating phase when left out.',
    },
    { ...YEARS, exclusiveMin: 0, max: 100, wholePeriods: true },
  ),
  field(
    'subsidies.first_exponent',
    { zh: '首年折现年数', en: 'Exponent of the first year' },
    {
      zh: '运营首年的 n：1 为自运营起算；加上建设年数即自开工起算。',
      en: 'The n of the first operating year: 1 counts from operation; add the construction years to count from the start of works.',
    },
    { unit: '1', kind: 'index', min: 0, max: 100 },
  ),
  field(
    'subsidies.performance',
    { zh: '绩效系数', en: 'Performance factor' },
    {
      zh: '绩效考核结果决定的支付比例，1 为全额。',
      en: 'The share paid after the performance review; 1 is all of it.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'subsidies.linked_share',
    { zh: '绩效挂钩比例', en: 'Share linked to performance' },
    {
      zh: '与绩效考核挂钩的部分所占比例。',
      en: 'The fraction of the payment that hangs on the review.',
    },
    SHARE,
  ),
  field(
    'subsidies.base_payment',
    { zh: '可用性付费（基期）', en: 'Availability payment, base' },
    {
      zh: '全部可用时政府每年支付的金额，按基期价格。',
      en: 'What the government pays per year when everything is available, at base prices.',
    },
    { unit: 'money/year', kind: 'flow', min: 0, series: true },
  ),
  field(
    'subsidies.indexed_share',
    { zh: '调价部分比例', en: 'Indexed share' },
    { zh: '随价格指数调整的部分所占比例。', en: 'The fraction of the payment that follows the price index.' },
    SHARE,
  ),
  field(
    'subsidies.availability',
    { zh: '预期可用率', en: 'Expected availability' },
    { zh: '预计达到可用标准的比例。', en: 'The fraction of the service expected to be available.' },
    { ...SHARE, series: true },
  ),
  field(
    'subsidies.deduction_factor',
    { zh: '扣减系数', en: 'Deduction factor' },
    {
      zh: '每一份不可用扣减付费的倍数。',
      en: 'The fraction of the payment lost per fraction not available.',
    },
    { unit: 'x', kind: 'rate', min: 0, max: 100 },
  ),
  field(
    'subsidies.deduction_cap',
    { zh: '扣减上限', en: 'Cap on deductions' },
    { zh: '扣减占付费的最高比例。', en: 'The most that is deducted, as a fraction of the payment.' },
    SHARE,
  ),
  field(
    'subsidies.amount',
    { zh: '年付款额', en: 'Yearly payment' },
    {
      zh: '每年支付的固定金额，按基期价格。',
      en: 'The fixed sum that is paid each year, at base prices.',
    },
    { unit: 'money/year', kind: 'flow', min: 0, series: true },
  ),
  field(
    'subsidies.vat_rate',
    { zh: '增值税税率', en: 'VAT rate' },
    {
      zh: '与收入或数量挂钩的补贴须计增值税，价外向政府收取；不填即不征。',
      en: 'VAT on top where the subsidy is tied to revenue or quantity; none when left out.',
    },
    { ...SHARE, series: true },
  ),
  ...subsidyResultFields,
  ...subsidyLandFields,
  ...subsidyBackingFields,
];
