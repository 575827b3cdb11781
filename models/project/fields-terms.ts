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
    'funding.debt_from_year',
    { zh: '债务提款起始年', en: 'First year of debt' },
    {
      zh: '自该项目年起才提取债务，此前由资本金支付。',
      en: 'Debt is drawn from this project year on; equity alone pays before it.',
    },
    { unit: '1', kind: 'index', min: 1, max: 100, integer: true },
  ),
  field(
    'funding.initial_working_capital',
    { zh: '铺底流动资金', en: 'Initial working capital' },
    {
      zh: '投产时公司账上须有的现金，计入建设期末的资金需求。',
      en: 'Cash the company must hold when operation begins, a use of the last construction period.',
    },
    { unit: 'money', kind: 'flow', min: 0 },
  ),
  field(
    'grants.amount',
    { zh: '补助金额', en: 'Grant' },
    {
      zh: '承诺的建设补助总额；只在有资金需求时到位。',
      en: 'The grant promised for the works; paid only where there are needs to meet.',
    },
    { unit: 'money', kind: 'flow', min: 0 },
  ),
  field(
    'grants.weights',
    { zh: '各年到位比例', en: 'Share paid each year' },
    {
      zh: '各项目年到位的比例，合计为 1。',
      en: 'The fraction of the grant paid in each project year; adds up to 1.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'tranches.gearing',
    { zh: '债务资金比例', en: 'Gearing' },
    {
      zh: '债务占建设期资金需求（扣除补助）的比例上限。',
      en: 'The most the debt may be of the uses in construction net of grants.',
    },
    SHARE,
  ),
  field(
    'tranches.dscr',
    { zh: '要求的偿债备付率', en: 'Required DSCR' },
    {
      zh: '还款期各期现金流与还本付息之比的下限，决定债务规模；分次债务时先扣除排在前面的债务。',
      en: 'The least cover of debt service by cash flow in each period, which bounds the debt; tranches placed before are served first.',
    },
    { unit: 'x', kind: 'rate', exclusiveMin: 0, max: 100, series: true },
  ),
  field(
    'tranches.llcr',
    { zh: '要求的贷款寿命期备付率', en: 'Required LLCR' },
    {
      zh: '贷款期内现金流现值与债务之比的下限，决定债务规模。',
      en: 'The least cover of the debt by the present value of cash flow over its life.',
    },
    { unit: 'x', kind: 'rate', exclusiveMin: 0, max: 100 },
  ),
  field(
    'tranches.cap',
    { zh: '债务上限', en: 'Cap' },
    {
      zh: '债务金额的上限。',
      en: 'The most the debt may be, in money.',
    },
    { unit: 'money', kind: 'flow', min: 0 },
  ),
  field(
    'tranches.fixed',
    { zh: '约定债务金额', en: 'Agreed amount' },
    {
      zh: '约定的债务金额，含计入本金的利息；以资金需求为限。',
      en: 'The agreed amount, interest added to the balance included; never more than is needed.',
    },
    { unit: 'money', kind: 'flow', min: 0 },
  ),
  field(
    'tranches.rate',
    { zh: '利率', en: 'Interest rate' },
    {
      zh: '名义年利率；浮动或分档加点时每年一个值。',
      en: 'Nominal yearly rate; one value per year where it floats or the margin steps.',
    },
    { unit: '%/year', kind: 'rate', exclusiveMin: -1, max: 1, series: true },
  ),
  field(
    'tranches.draw_weights',
    { zh: '各年提款比例', en: 'Share drawn each year' },
    {
      zh: '建设期各年提取的债务比例，合计为 1；不超过到该年为止的资金需求。',
      en: 'The fraction of the debt drawn in each year of construction; adds up to 1, and never runs ahead of the needs.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'tranches.upfront',
    { zh: '前端费率', en: 'Up-front fee' },
    {
      zh: '手续费占债务总额的比例，首期一次支付。',
      en: 'Arrangement fee as a fraction of the debt, paid in the first period.',
    },
    SHARE,
  ),
  field(
    'tranches.commitment',
    { zh: '承诺费率', en: 'Commitment fee' },
    {
      zh: '建设期内对尚未提取金额按年计收的费率。',
      en: 'Yearly rate on what is not yet drawn, during construction.',
    },
    { ...SHARE, unit: '%/year' },
  ),
  field(
    'tranches.agency',
    { zh: '代理费', en: 'Agency fee' },
    {
      zh: '债务存续期内每年支付的代理费。',
      en: 'Money per year while the debt is outstanding.',
    },
    { unit: 'money/year', kind: 'flow', min: 0, series: true },
  ),
  field(
    'tranches.years',
    { zh: '还款期', en: 'Repayment period' },
    {
      zh: '宽限期后还清债务的年数。',
      en: 'Years in which the debt is repaid after the grace.',
    },
    { ...YEARS, exclusiveMin: 0, max: 100, wholePeriods: true },
  ),
  field(
    'tranches.grace_years',
    { zh: '宽限期', en: 'Grace period' },
    {
      zh: '建成后不还本金的年数。',
      en: 'Years after completion in which no principal is repaid.',
    },
    { ...YEARS, min: 0, max: 50, wholePeriods: true },
  ),
  field(
    'tranches.balloon',
    { zh: '末期一次还本比例', en: 'Balloon' },
    {
      zh: '留待最后一期偿还的本金比例。',
      en: 'The fraction of the debt left to the last instalment.',
    },
    SHARE,
  ),
  field(
    'tranches.weights',
    { zh: '各年还本比例', en: 'Share repaid each year' },
    {
      zh: '各项目年归还的本金比例，合计为 1。',
      en: 'The fraction of the debt repaid in each project year; adds up to 1.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'tranches.sweep',
    { zh: '现金清偿比例', en: 'Cash sweep' },
    {
      zh: '还本付息后剩余现金中用于提前还本的比例，从最后一期倒减。',
      en: 'The fraction of cash left after debt service that repays early, the last instalments first.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'reserves.months',
    { zh: '偿债储备月数', en: 'Months of debt service' },
    {
      zh: '储备账户须存有的以后若干月的优先级还本付息额。',
      en: 'The senior debt service of so many months ahead that the account must hold.',
    },
    { unit: 'month', kind: 'count', min: 0, max: 60 },
  ),
  field(
    'reserves.fee',
    { zh: '信用证费率', en: 'Letter of credit fee' },
    {
      zh: '以信用证代替储备账户时，按其金额每年计收的费率。',
      en: 'Yearly fee on the amount of the letter of credit that replaces the account.',
    },
    { ...SHARE, unit: '%/year' },
  ),
  field(
    'reserves.look_forward',
    { zh: '大修储备年数', en: 'Years saved up ahead' },
    {
      zh: '大修支出发生前逐年积存的年数。',
      en: 'Years before a renewal over which its cost is saved up.',
    },
    { ...YEARS, exclusiveMin: 0, max: 50, wholePeriods: true },
  ),
  field(
    'reserves.interest_rate',
    { zh: '储备账户利率', en: 'Interest on reserves' },
    {
      zh: '储备账户期初余额的年利率。',
      en: 'Yearly rate earned on the opening balances of the accounts.',
    },
    { unit: '%/year', kind: 'rate', min: 0, max: 1, series: true },
  ),
  field(
    'lock_up.dscr',
    { zh: '锁定线', en: 'Lock-up cover' },
    {
      zh: '偿债备付率低于此值时停止向股东支付。',
      en: 'Below this cover nothing is paid to shareholders.',
    },
    { unit: 'x', kind: 'rate', min: 0, max: 100 },
  ),
  field(
    'lock_up.passes',
    { zh: '连续达标期数', en: 'Passes in a row' },
    {
      zh: '连续达标多少期后才恢复向股东支付。',
      en: 'How many periods in a row must pass before cash is released.',
    },
    { unit: 'period', kind: 'count', min: 1, max: 100, integer: true },
  ),
  field(
    'lock_up.default_dscr',
    { zh: '违约线', en: 'Default cover' },
    {
      zh: '偿债备付率低于此值即为违约。',
      en: 'Below this cover the debt is in default.',
    },
    { unit: 'x', kind: 'rate', min: 0, max: 100 },
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
  field(
    'distribution.rate',
    { zh: '盈余公积提取比例', en: 'Statutory reserve rate' },
    {
      zh: '每期净利润弥补亏损后提取法定盈余公积的比例。',
      en: 'The fraction of net profit after losses set aside by law.',
    },
    SHARE,
  ),
  field(
    'distribution.ceiling',
    { zh: '盈余公积上限', en: 'Reserve ceiling' },
    {
      zh: '法定盈余公积达到实缴资本的这一比例后不再提取。',
      en: 'No more is set aside once the reserve reaches this fraction of the paid-in capital.',
    },
    { ...SHARE },
  ),
];
