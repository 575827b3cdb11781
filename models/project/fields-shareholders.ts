import { type FieldDef, describeField as field, SHARE, YEARLY_RATE, YEARS } from './field';

const MONEY = { unit: 'money', kind: 'flow', min: 0 } as const;
const PROJECT_YEAR = { unit: '1', kind: 'index', min: 1, max: 100, integer: true } as const;

/** Fields of who owns the company and what each owner brings and gets. */
export const shareholderFields: readonly FieldDef[] = [
  field(
    'shareholders.share',
    { zh: '持股比例', en: 'Share' },
    {
      zh: '约定的持股比例；各方都不填时按认缴现金与实物出资计算，各方合计为 100%。',
      en: 'The agreed share of the company; with none agreed, shares follow subscribed cash and contributions in kind. They add up to 100 %.',
    },
    SHARE,
  ),
  field(
    'shareholders.subscribed',
    { zh: '认缴现金', en: 'Cash subscribed' },
    {
      zh: '建设期承诺缴付的现金出资；实际缴付以资金需求为准。',
      en: 'Cash promised for construction; what is really called is what is needed.',
    },
    MONEY,
  ),
  field(
    'shareholders.dividend_share',
    { zh: '约定分红比例', en: 'Agreed share of distributions' },
    {
      zh: '不按持股比例分红时各年的分红比例，各方每年合计为 100%。',
      en: 'The part of distributions of each year where it is not the share held; all shareholders add up to 100 % each year.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'preferences.rate',
    { zh: '优先收益率', en: 'Preferred return' },
    {
      zh: '先于其他股东、按实缴资本计算的年收益率。',
      en: 'The yearly return on his capital a shareholder is paid before the others.',
    },
    { unit: '%/year', kind: 'rate', min: 0, max: 1, series: true },
  ),
  field(
    'preferences.part',
    { zh: '让渡比例', en: 'Part given up' },
    {
      zh: '该股东让渡的分红占其应得分红的比例。',
      en: 'The fraction of his dividend the shareholder gives up.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'preferences.hurdle',
    { zh: '受让方收益率门槛', en: "Beneficiary's hurdle" },
    {
      zh: '受让方的年内部收益率达到此值时停止让渡；按逐期滚存的账户计算。',
      en: 'The yearly return of the beneficiary at which giving up ends, found by an account rolled up period by period.',
    },
    YEARLY_RATE,
  ),
  field(
    'preferences.interest',
    { zh: '递延分红利率', en: 'Interest on put-off dividends' },
    {
      zh: '递延的分红在补回前按此年利率计息；不填即不计息。',
      en: 'The yearly rate put-off dividends earn until they are made good; none when left out.',
    },
    { unit: '%/year', kind: 'rate', min: 0, max: 1 },
  ),
  field(
    'in_kind.appraised',
    { zh: '评估值', en: 'Appraised value' },
    {
      zh: '出资日的独立评估值。',
      en: 'The independent appraisal at the date of contribution.',
    },
    MONEY,
  ),
  field(
    'in_kind.booked',
    { zh: '作价入股金额', en: 'Booked value' },
    {
      zh: '计入实缴资本的金额；不填即为评估值。',
      en: 'The value counted as paid-in capital; the appraised value when left out.',
    },
    MONEY,
  ),
  field(
    'in_kind.economic',
    { zh: '机会成本', en: 'Economic value' },
    {
      zh: '出资方放弃该资产的机会成本，不论有无现金收付；不填即为评估值。',
      en: 'What giving it away costs its owner, whether or not cash moves; the appraised value when left out.',
    },
    MONEY,
  ),
  field(
    'in_kind.year',
    { zh: '出资年', en: 'Year of contribution' },
    {
      zh: '在该项目年首期交付。',
      en: 'The project year in whose first period it is handed over.',
    },
    PROJECT_YEAR,
  ),
  field(
    'in_kind.life',
    { zh: '摊销年限', en: 'Write-off period' },
    {
      zh: '自投产起直线摊销的年数；不填时在运营期内摊销，土地不摊销。',
      en: 'Years of straight-line write-off from the start of operation; the operating phase when left out, and land not at all.',
    },
    { ...YEARS, exclusiveMin: 0, max: 100 },
  ),
  field(
    'in_kind.price',
    { zh: '期末收回价款', en: 'Price at the end' },
    {
      zh: '末期收回该资产的一方付给公司的价款。',
      en: 'What whoever takes it at the end pays the company for it.',
    },
    MONEY,
  ),
  field(
    'in_kind.worth',
    { zh: '期末价值', en: 'Worth at the end' },
    {
      zh: '末期该资产的市场价值；只计入收回方的经济流量，不是现金。',
      en: 'What it is worth at the end; it enters the economic flow of whoever takes it back, not cash.',
    },
    MONEY,
  ),
  field(
    'share_exits.year',
    { zh: '交割年', en: 'Year of sale' },
    {
      zh: '在该项目年年末交割；当年的注资与分红仍属转让方。',
      en: 'The project year at whose end the shares change hands; money paid in and out in that year is still the seller’s.',
    },
    PROJECT_YEAR,
  ),
  field(
    'share_exits.part',
    { zh: '转让比例', en: 'Part sold' },
    {
      zh: '转让的股份占转让方当时所持股份的比例；不填即全部转让。',
      en: 'The fraction of the seller’s shares that is sold; all of them when left out.',
    },
    { ...SHARE },
  ),
  field(
    'share_exits.multiple',
    { zh: '倍数', en: 'Multiple' },
    {
      zh: '净资产或 EBITDA 的倍数。',
      en: 'The multiple of net assets or of EBITDA.',
    },
    { unit: 'x', kind: 'rate', min: 0, max: 100 },
  ),
  field(
    'share_exits.irr',
    { zh: '约定收益率', en: 'Return of the seller' },
    {
      zh: '价款使转让方至交割日的年内部收益率恰好等于此值。',
      en: 'The price gives the seller exactly this yearly return on his payments to the date of sale.',
    },
    YEARLY_RATE,
  ),
  field(
    'share_exits.amount',
    { zh: '约定价款', en: 'Agreed price' },
    {
      zh: '合同约定的转让价款。',
      en: 'The price the contract names.',
    },
    MONEY,
  ),
];
