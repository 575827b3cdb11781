import { type FieldDef, describeField as field, SHARE, YEARLY_RATE, YEARS } from './field';

const OF_BASE = { unit: '%', kind: 'rate', min: 0, max: 10, series: true } as const;

/** Inputs of payments that give the works back, and of guarantees. */
export const subsidyBackingFields: readonly FieldDef[] = [
  field(
    'subsidies.used_share',
    { zh: '不可用但仍使用的比例', en: 'Used although not available' },
    {
      zh: '不可用部分中仍在使用的比例，按半数计。',
      en: 'The part of what is not available that is used all the same; it counts half.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'subsidies.ratchet',
    { zh: '加重系数', en: 'Ratchet' },
    {
      zh: '不可用比例超过界限时扣减的倍数，如 1.5。',
      en: 'What the deduction is multiplied by above the threshold, such as 1.5.',
    },
    { unit: 'x', kind: 'rate', min: 1, max: 100 },
  ),
  field(
    'subsidies.ratchet_threshold',
    { zh: '加重界限', en: 'Ratchet threshold' },
    { zh: '不可用比例超过此数时扣减加重。', en: 'Not available beyond this, the deduction is multiplied.' },
    SHARE,
  ),
  field(
    'subsidies.penalty_points',
    { zh: '每百分点扣分', en: 'Points per percent' },
    {
      zh: '全年不可用每 1 个百分点的违约扣分。',
      en: 'Penalty points for each percent not available over a year.',
    },
    { unit: '1', kind: 'rate', min: 0 },
  ),
  field(
    'subsidies.termination_points',
    { zh: '终止扣分', en: 'Points that end the contract' },
    {
      zh: '累计扣分超过此数时付款方有权终止合同。',
      en: 'Above so many points the payer may end the contract.',
    },
    { unit: '1', kind: 'count', exclusiveMin: 0 },
  ),
  field(
    'subsidies.points_years',
    { zh: '扣分累计年限', en: 'Years over which points count' },
    {
      zh: '累计最近多少年的扣分，不填为 1 年。',
      en: 'Points of how many years are added up; one year when left out.',
    },
    { ...YEARS, exclusiveMin: 0, max: 100, wholePeriods: true },
  ),
  field(
    'subsidies.return_rate',
    { zh: '回购期回报率', en: 'Return in the buy-back' },
    { zh: '未回购余额每年的投资回报率。', en: 'The yearly return on what is not bought back yet.' },
    { unit: '%/year', kind: 'rate', min: 0, max: 1 },
  ),
  field(
    'subsidies.instalments',
    { zh: '回购期数', en: 'Number of instalments' },
    { zh: '每年一期，运营年末支付。', en: 'One a year, at the end of each operating year.' },
    { unit: '1', kind: 'count', min: 1, max: 100, integer: true },
  ),
  field(
    'subsidies.rent',
    { zh: '年租金', en: 'Yearly rent' },
    { zh: '合同约定的年租金，按基期价格。', en: 'The rent per year of the contract, at base prices.' },
    { unit: 'money/year', kind: 'flow', min: 0, series: true },
  ),
  field(
    'subsidies.implicit_rate',
    { zh: '租赁内含利率', en: 'Implicit rate' },
    {
      zh: '使租金与余值的现值等于建设成本的年利率。',
      en: 'The yearly rate at which rent and residual are worth the construction cost.',
    },
    { unit: '%/year', kind: 'rate', min: 0, max: 1 },
  ),
  field(
    'subsidies.residual_share',
    { zh: '租赁期末余值率', en: 'Residual share' },
    {
      zh: '租赁期末资产价值占建设成本的比例，不由租金收回。',
      en: 'What the works are worth at the end of the lease, as a share of cost; rent does not recover it.',
    },
    SHARE,
  ),
  field(
    'subsidies.forecast',
    { zh: '预测年收入', en: 'Forecast revenue' },
    {
      zh: '保障与分享所依据的年收入预测。',
      en: 'The forecast of yearly revenue that guarantee and sharing go by.',
    },
    { unit: 'money/year', kind: 'flow', min: 0, series: true },
  ),
  field(
    'subsidies.floor_share',
    { zh: '保障下限', en: 'Floor' },
    {
      zh: '收入低于预测的此比例时由付款方补足。',
      en: 'Below this share of the forecast the payer steps in.',
    },
    OF_BASE,
  ),
  field(
    'subsidies.guarantee_share',
    { zh: '保障比例', en: 'Share guaranteed' },
    {
      zh: '低于下限的差额中补足的比例，不填为全部。',
      en: 'The part of the shortfall that is paid; all of it when left out.',
    },
    SHARE,
  ),
  field(
    'subsidies.guarantee_years',
    { zh: '保障年限', en: 'Years of the guarantee' },
    {
      zh: '保障支付的年数，超额分享可以更长。',
      en: 'For how many years the guarantee pays; sharing may go on longer.',
    },
    { ...YEARS, exclusiveMin: 0, max: 100, wholePeriods: true },
  ),
  field(
    'subsidies.ceiling_share',
    { zh: '分享上限', en: 'Ceiling' },
    {
      zh: '收入高于预测的此比例时，超出部分由付款方分享。',
      en: 'Above this share of the forecast, revenue is shared with the payer.',
    },
    OF_BASE,
  ),
  field(
    'subsidies.upside_share',
    { zh: '超额分享比例', en: 'Share of the upside' },
    { zh: '高于上限的收入中付给付款方的比例。', en: "The payer's share of revenue above the ceiling." },
    SHARE,
  ),
  field(
    'subsidies.repay_above',
    { zh: '归还起点', en: 'Repaid above' },
    {
      zh: '收入高于预测的此比例时，先归还以前的保障支付。',
      en: 'Revenue above this share of the forecast first repays what the guarantee paid.',
    },
    OF_BASE,
  ),
  field(
    'subsidies.repay_rate',
    { zh: '应归还款利率', en: 'Interest on guarantees to repay' },
    {
      zh: '应归还的保障支付每年计息的利率。',
      en: 'The yearly interest on guarantees that are to be repaid.',
    },
    { ...YEARLY_RATE, exclusiveMin: -1 },
  ),
  field(
    'subsidies.volatility',
    { zh: '收入波动率', en: 'Volatility of revenue' },
    {
      zh: '收入一年后的对数标准差，随时间的平方根扩大；用于显示保障的预期支出。',
      en: 'Standard deviation of the logarithm of revenue after one year, growing with the root of time; it shows what the guarantee is expected to cost.',
    },
    { unit: '%', kind: 'rate', exclusiveMin: 0, max: 2 },
  ),
  field(
    'subsidies.fee_rate',
    { zh: '年担保费率', en: 'Guarantee fee' },
    {
      zh: '每年按担保余额付给担保人的比例。',
      en: 'What the guarantor is paid each year, as a share of the debt guaranteed.',
    },
    { unit: '%/year', kind: 'rate', min: 0, max: 1, series: true },
  ),
  field(
    'subsidies.covered_share',
    { zh: '担保比例', en: 'Share of debt covered' },
    {
      zh: '债务余额中受担保的比例，不填为全部。',
      en: 'The part of the debt that is guaranteed; all of it when left out.',
    },
    SHARE,
  ),
  field(
    'subsidies.call_probability',
    { zh: '年代偿概率', en: 'Probability of a call' },
    { zh: '每年发生代偿的概率。', en: 'The probability that the guarantee is called in a year.' },
    { ...SHARE, series: true },
  ),
  field(
    'subsidies.loss_share',
    { zh: '代偿损失率', en: 'Share lost on a call' },
    {
      zh: '代偿后不能追回的比例，不填为全部。',
      en: 'What is not recovered after a call; all of it when left out.',
    },
    SHARE,
  ),
];
