import { type FieldDef, describeField as field, SHARE, YEARLY_RATE, YEARS } from './field';

const PROJECT_YEAR = { unit: '1', kind: 'index', min: 1, max: 100, integer: true } as const;

export const exitFields: readonly FieldDef[] = [
  field(
    'termination.year',
    { zh: '假定终止年', en: 'Year of termination' },
    {
      zh: '假定合同在该项目年年末终止，据此读取补偿金额；不影响现金流。',
      en: 'The project year at whose end the contract is taken to end, to read the payment off; cash flow is unchanged.',
    },
    PROJECT_YEAR,
  ),
  field(
    'termination.equity_return',
    { zh: '约定资本金收益率', en: 'Contract equity return' },
    {
      zh: '合同约定的基准资本金年收益率；不填即取本方案的资本金内部收益率。',
      en: "The base-case equity return the contract names; the option's own equity IRR when left out.",
    },
    YEARLY_RATE,
  ),
  field(
    'termination.break_cost',
    { zh: '提前还款成本率', en: 'Break cost' },
    {
      zh: '提前偿还贷款的违约金与套期解约成本，占未偿债务的比例。',
      en: 'Prepayment charges and hedge breakage, as a fraction of the debt outstanding.',
    },
    SHARE,
  ),
  field(
    'termination.insurance',
    { zh: '保险赔款', en: 'Insurance proceeds' },
    {
      zh: '合同在该年终止时公司收到的保险赔款，从补偿中扣除，每笔只扣一次。',
      en: 'What insurers pay the company if the contract ends in the year; taken off the payment, once.',
    },
    { unit: 'money', kind: 'stock', min: 0, series: true },
  ),
  field(
    'termination.claims',
    { zh: '其他应扣款项', en: 'Other deductions' },
    {
      zh: '合同在该年终止时公司应付政府的违约金、维修等款项，从补偿中扣除。',
      en: 'What the company owes the government if the contract ends in the year, such as damages; taken off the payment.',
    },
    { unit: 'money', kind: 'stock', min: 0, series: true },
  ),
  field(
    'termination.base_distributions',
    { zh: '基准分配', en: 'Base-case distributions' },
    {
      zh: '合同基准财务模型中各项目年的资本金分配，终止后的部分按约定收益率折现。',
      en: 'Distributions to equity of each project year in the base case of the contract; those after the date are discounted at the contract return.',
    },
    { unit: 'money/year', kind: 'rate', series: true },
  ),
  field(
    'termination.retender_cost',
    { zh: '重新招标成本', en: 'Cost of retendering' },
    {
      zh: '重新选择经营者的费用，从再授予价值中扣除。',
      en: 'What it costs to let the contract again, taken off its value.',
    },
    { unit: 'money', kind: 'flow', min: 0 },
  ),
  field(
    'termination.rectification_cost',
    { zh: '整改成本', en: 'Cost of rectification' },
    {
      zh: '合同在该年终止时使设施与服务恢复达标所需的费用，从再授予价值中扣除。',
      en: 'What it costs to put assets and service right if the contract ends in the year, taken off its value.',
    },
    { unit: 'money', kind: 'stock', min: 0, series: true },
  ),
  field(
    'termination.share',
    { zh: '补偿比例', en: 'Part of the basis paid' },
    {
      zh: '因公司违约终止时，按补偿基数支付的比例；不填即全额。',
      en: 'The fraction of the basis paid when the company is in default; all of it when left out.',
    },
    SHARE,
  ),
  field(
    'termination.discount_rate',
    { zh: '估值折现率', en: 'Discount rate of the value' },
    {
      zh: '对剩余现金流量估值的年折现率，重新招标时为市场收益率；不填即取项目投资税前内部收益率。',
      en: "The yearly rate at which the cash flow to come is valued, the market's return where it is let again; the project's pre-tax IRR when left out.",
    },
    YEARLY_RATE,
  ),
  field(
    'refinancing.year',
    { zh: '再融资年', en: 'Year of refinancing' },
    {
      zh: '在该项目年年末以新债务替换外部债务。',
      en: "The project year at whose end lenders' debt is replaced by new debt.",
    },
    PROJECT_YEAR,
  ),
  field(
    'refinancing.rate',
    { zh: '新债务年利率', en: 'Rate of the new debt' },
    { zh: '新债务的名义年利率。', en: 'Nominal yearly rate of the new debt.' },
    { ...YEARLY_RATE, series: true },
  ),
  field(
    'refinancing.years',
    { zh: '新债务期限', en: 'Tenor of the new debt' },
    { zh: '新债务自再融资日起的还款年数。', en: 'Years over which the new debt is repaid from the date.' },
    { ...YEARS, exclusiveMin: 0, max: 100, wholePeriods: true },
  ),
  field(
    'refinancing.dscr',
    { zh: '新债务要求的偿债备付率', en: 'Required DSCR, new debt' },
    {
      zh: '再融资后各期 CFADS 与还本付息之比的下限，限定新债务规模。',
      en: 'The least cover of debt service by CFADS after the date; it limits the new debt.',
    },
    { unit: 'x', kind: 'rate', exclusiveMin: 0, max: 100, series: true },
  ),
  field(
    'refinancing.break_cost',
    { zh: '原债务提前还款成本率', en: 'Break cost of the old debt' },
    {
      zh: '提前偿还原债务的成本，占其余额的比例。',
      en: 'Cost of repaying the old debt early, as a fraction of it.',
    },
    SHARE,
  ),
  field(
    'refinancing.fee',
    { zh: '再融资费率', en: 'Refinancing fee' },
    { zh: '安排新债务的费用，占新债务的比例。', en: 'Cost of arranging the new debt, as a fraction of it.' },
    SHARE,
  ),
  field(
    'refinancing.public_share',
    { zh: '政府分享比例', en: 'Public share of the gain' },
    {
      zh: '政府分享再融资收益的比例；用于弥补基准收益缺口的部分不分享。',
      en: "The government's fraction of the refinancing gain; what makes up a shortfall below the base case is not shared.",
    },
    SHARE,
  ),
  field(
    'refinancing.equity_return',
    { zh: '基准资本金收益率', en: 'Base-case equity return' },
    {
      zh: '计算再融资收益的年折现率，也是分享的门槛；不填即取本方案的资本金内部收益率。',
      en: "The yearly rate that discounts the gain and must be exceeded before any is shared; the option's own equity IRR when left out.",
    },
    YEARLY_RATE,
  ),
  field(
    'refinancing.cap',
    { zh: '新债务约定金额', en: 'Agreed amount of the new debt' },
    {
      zh: '与银行约定的新债务金额；备付率等限额更小时取其小者。',
      en: 'What is agreed with the lender; less where cover or another limit allows less.',
    },
    { unit: 'money', kind: 'flow', min: 0 },
  ),
  field(
    'refinancing.gearing',
    { zh: '新债务占公司价值的上限', en: 'New debt as a share of company value' },
    {
      zh: '公司价值 = 所偿还的债务 + 以后分配按基准资本金收益率的现值（不再融资）。',
      en: 'Value = debt repaid + distributions to come without refinancing, at the base-case equity return.',
    },
    SHARE,
  ),
  field(
    'end_of_term.share',
    { zh: '移交价款占净值的比例', en: 'Transfer price, share of book value' },
    {
      zh: '期满时政府支付的价款占所移交资产账面净值的比例。',
      en: 'What the government pays at the end, as a fraction of the book value handed over.',
    },
    SHARE,
  ),
  field(
    'end_of_term.price',
    { zh: '移交价款', en: 'Transfer price' },
    { zh: '期满时政府支付的约定价款。', en: 'The agreed sum the government pays at the end.' },
    { unit: 'money', kind: 'flow', min: 0 },
  ),
  field(
    'end_of_term.amount',
    { zh: '移交储备金额', en: 'Hand-back reserve' },
    {
      zh: '末期之前应存足的移交维修储备。',
      en: 'What must be saved for hand-back works before the last period.',
    },
    { unit: 'money', kind: 'flow', min: 0 },
  ),
  field(
    'end_of_term.saving_years',
    { zh: '移交储备积存年数', en: 'Years of saving for hand-back' },
    {
      zh: '末期之前均匀积存移交储备的年数。',
      en: 'The years before the last period over which the hand-back reserve is saved evenly.',
    },
    { ...YEARS, exclusiveMin: 0, max: 100, wholePeriods: true },
  ),
];
