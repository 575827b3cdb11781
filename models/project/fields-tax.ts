import { type FieldDef, describeField as field, SHARE, YEARS } from './field';

/** A lag beyond a year would be tax in arrears. */
const TAX_LAG = { unit: 'day', kind: 'count', min: 0, max: 366 } as const;

/** Taxes and the figures of a typical year. */
export const taxFields: readonly FieldDef[] = [
  field(
    'tax.rate',
    { zh: '所得税税率', en: 'Corporate tax rate' },
    {
      zh: '企业所得税占应纳税所得额的比例。',
      en: 'Corporate income tax as a fraction of taxable profit.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'tax.payment_lag_days',
    { zh: '所得税缴纳滞后天数', en: 'Days until income tax is paid' },
    {
      zh: '期末尚未缴纳的所得税相当于多少天的税款：按季预缴、季末次月缴纳约 90 天，全年税款次年汇算清缴时缴纳填 365 天；不填为当期缴纳。未缴部分列为应交税费，末期结清。',
      en: 'How many days of income tax are not yet paid at a period’s end: about 90 when each quarter is prepaid in the month after it, 365 when a whole year is paid at its settlement in the next; paid at once when left empty. What is owed stands on the balance sheet and is paid by the end.',
    },
    TAX_LAG,
  ),
  field(
    'tax.loss_years',
    { zh: '亏损结转年限', en: 'Years a loss may be used' },
    {
      zh: '亏损可在以后多少个纳税年度内弥补，一般 5 年，高新技术企业 10 年；不填为不限。',
      en: 'In how many later tax years a loss may reduce profit: 5 as a rule, 10 for high-tech firms; without limit when left empty.',
    },
    { ...YEARS, min: 1, max: 100, integer: true },
  ),
  field(
    'tax.exempt_years',
    { zh: '免税年数', en: 'Years free of tax' },
    {
      zh: '优惠期开始后免征企业所得税的年数，三免三减半填 3。',
      en: 'Years without income tax from the start of the holiday; 3 for three-plus-three.',
    },
    { ...YEARS, min: 0, max: 50, integer: true },
  ),
  field(
    'tax.half_years',
    { zh: '减半年数', en: 'Years at half the rate' },
    {
      zh: '免税期之后减半征收的年数，三免三减半与两免三减半填 3。',
      en: 'Years at half the rate after those; 3 for three-plus-three and two-plus-three.',
    },
    { ...YEARS, min: 0, max: 50, integer: true },
  ),
  field(
    'tax.interest_cap',
    { zh: '利息扣除上限', en: 'Interest deduction cap' },
    {
      zh: '当期可税前扣除的利息占息税折旧摊销前利润的上限，如 30%；超出部分结转。',
      en: 'Most interest deducted, as a fraction of EBITDA, for example 30 %; the excess is carried forward.',
    },
    SHARE,
  ),
  field(
    'tax.loan_rate',
    { zh: '借款合同印花税税率', en: 'Stamp duty on loans' },
    {
      zh: '按借款金额计征，现行 0.05‰。',
      en: 'On the amount borrowed; 0.005 % at present.',
    },
    { ...SHARE, max: 0.1 },
  ),
  field(
    'tax.capital_rate',
    { zh: '资金账簿印花税税率', en: 'Stamp duty on capital' },
    {
      zh: '按实缴资本的增加额计征，现行 0.25‰。',
      en: 'On what is paid in as capital; 0.025 % at present.',
    },
    { ...SHARE, max: 0.1 },
  ),
  field(
    'tax.contract_rate',
    { zh: '建设合同印花税税率', en: 'Stamp duty on contracts' },
    {
      zh: '按不含税的投资合同金额计征，建设工程合同现行 0.3‰。',
      en: 'On investment contracts without VAT; 0.03 % for construction at present.',
    },
    { ...SHARE, max: 0.1 },
  ),
  field(
    'vat.surcharge_rate',
    { zh: '增值税附加费率', en: 'Surcharges on VAT' },
    {
      zh: '城建税、教育费附加与地方教育附加占实缴增值税的比例，市区 12%，县镇 10%，其他 6%。',
      en: 'City construction tax and education surcharges as a fraction of the VAT paid: 12 % in cities, 10 % in towns, 6 % elsewhere.',
    },
    SHARE,
  ),
  field(
    'vat.refund_share',
    { zh: '留抵退税比例', en: 'Share of the surplus refunded' },
    {
      zh: '符合条件的留抵税额中退还的比例，如 60%；不填为全部退还。',
      en: 'The part of the input VAT in excess that is refunded, for example 60 %; all of it when left empty.',
    },
    SHARE,
  ),
  field(
    'vat.refund_months',
    { zh: '退税前连续留抵月数', en: 'Months of surplus before a refund' },
    {
      zh: '连续多少个月有留抵税额后才可退税，如 6 个月；不填为当期即退。',
      en: 'So many months in a row with a surplus before any of it is refunded, for example 6; at once when left empty.',
    },
    { unit: 'month', kind: 'count', min: 0, max: 60 },
  ),
  field(
    'vat.burden',
    { zh: '即征即退税负', en: 'VAT burden above which it returns' },
    {
      zh: '实缴增值税超过收入的这一比例的部分即征即退，软件产品为 3%；退税计入其他收益，照常缴纳所得税。',
      en: 'VAT paid above this fraction of revenue is returned, 3 % for software in China; the refund is income and taxed as such.',
    },
    SHARE,
  ),
  field(
    'vat.payment_lag_days',
    { zh: '增值税及附加缴纳滞后天数', en: 'Days until VAT is paid' },
    {
      zh: '期末尚未缴纳的增值税及附加相当于多少天的税款：按月申报、次月缴纳约 30 天，按季申报约 90 天；不填为当期缴纳。',
      en: 'How many days of VAT and surcharges are not yet paid at a period’s end: about 30 when declared by month, 90 by quarter; paid at once when left empty.',
    },
    TAX_LAG,
  ),
  field(
    'break_even.year',
    { zh: '盈亏平衡分析年', en: 'Year of the break-even' },
    {
      zh: '取哪个项目年作为正常年计算盈亏平衡点。',
      en: 'The project year taken as typical for the break-even figures.',
    },
    { ...YEARS, min: 1, integer: true },
  ),
  field(
    'accounting.construction_margin',
    { zh: '建造毛利率', en: 'Construction margin' },
    {
      zh: '建造收入高于建造成本的比例，按成本计；不填即不计毛利。',
      en: 'Construction revenue above construction cost, as a fraction of the cost; no margin when left empty.',
    },
    SHARE,
  ),
  field(
    'accounting.operation_margin',
    { zh: '运营毛利率', en: 'Operation margin' },
    {
      zh: '运营服务对价高于经营成本的比例，按成本计；不填即不计毛利。',
      en: 'Price of operating services above operating cost, as a fraction of the cost; no margin when left empty.',
    },
    SHARE,
  ),
];
