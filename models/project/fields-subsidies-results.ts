import { type FieldDef, describeField as field, SHARE, YEARS } from './field';
import { moneyPerUnitAndYear } from './unit-cost';

const CAP = { unit: 'money/year', kind: 'flow', min: 0, series: true } as const;

/** Inputs of payments for what is delivered, and what all kinds share. */
export const subsidyResultFields: readonly FieldDef[] = [
  field(
    'subsidies.from_year',
    { zh: '支付起始运营年', en: 'First operating year' },
    {
      zh: '自第几个运营年起支付，首年为 1。',
      en: 'The operating year from which it is paid; the first is 1.',
    },
    { unit: '1', kind: 'index', min: 1, max: 100, integer: true },
  ),
  field(
    'subsidies.years',
    { zh: '支付年限', en: 'Years paid' },
    {
      zh: '支付多少年；不填即至运营期末。',
      en: 'For how many years; to the end of operation when left out.',
    },
    { ...YEARS, exclusiveMin: 0, max: 100, wholePeriods: true },
  ),
  field(
    'subsidies.unit_price',
    { zh: '单价', en: 'Unit price' },
    {
      zh: '每单位业务量或效果支付的金额，按基期价格。',
      en: 'What is paid for each unit of use or outcome, at base prices.',
    },
    {
      unit: ({ driverUnit }) => moneyPerUnitAndYear(driverUnit),
      kind: 'rate',
      exclusiveMin: 0,
      series: true,
    },
  ),
  field(
    'subsidies.minimum_volume',
    { zh: '保底量', en: 'Minimum volume' },
    { zh: '每年至少按此数量付费（照付不议）。', en: 'At least so much is paid for each year: take or pay.' },
    { unit: ({ driverUnit }) => driverUnit, kind: 'rate', exclusiveMin: 0, series: true },
  ),
  field(
    'subsidies.up_to_volume',
    { zh: '本段年使用量上限', en: 'Upper bound of yearly volume' },
    {
      zh: '本段到此数量为止，从上一段上限起；最后一段可不设上限。',
      en: 'The band ends at this yearly volume and begins where the one before ended; the last may have none.',
    },
    { unit: ({ driverUnit }) => driverUnit, kind: 'rate', exclusiveMin: 0, series: true },
  ),
  field(
    'subsidies.toll',
    { zh: '影子费率', en: 'Shadow toll' },
    {
      zh: '本段内每单位使用量由政府支付的金额，按基期价格。',
      en: 'What the government pays for each unit of use within the band, at base prices.',
    },
    { unit: ({ driverUnit }) => moneyPerUnitAndYear(driverUnit), kind: 'rate', min: 0, series: true },
  ),
  field(
    'subsidies.share',
    { zh: '节约额分享比例', en: 'Share of savings' },
    { zh: '节约额中付给项目公司的比例。', en: 'The part of the saving that is paid to the company.' },
    { ...SHARE, series: true },
  ),
  field(
    'subsidies.share_years',
    { zh: '初期年数', en: 'Years of the first share' },
    {
      zh: '按初期比例分享的年数，此后改按后期比例。',
      en: 'For how many years the first share holds; the later share follows.',
    },
    { ...YEARS, exclusiveMin: 0, max: 100, wholePeriods: true },
  ),
  field(
    'subsidies.later_share',
    { zh: '后期分享比例', en: 'Later share of savings' },
    { zh: '初期年数届满后的分享比例。', en: 'The share once the first years have passed.' },
    SHARE,
  ),
  field(
    'subsidies.floor',
    { zh: '年最低付费', en: 'Least per year' },
    { zh: '每年至少支付的金额。', en: 'The least that is paid in a year.' },
    CAP,
  ),
  field(
    'subsidies.yearly_cap',
    { zh: '年度上限', en: 'Cap per year' },
    { zh: '每年最多支付的金额。', en: 'The most that is paid in a year.' },
    CAP,
  ),
  field(
    'subsidies.total_cap',
    { zh: '累计上限', en: 'Cap in total' },
    { zh: '整个期限内最多支付的金额。', en: 'The most that is paid over the whole term.' },
    { unit: 'money', kind: 'flow', min: 0 },
  ),
  field(
    'subsidies.guaranteed_savings',
    { zh: '保证节约额', en: 'Savings guaranteed' },
    { zh: '合同保证的每年节约金额。', en: 'The saving per year the contract guarantees.' },
    CAP,
  ),
  field(
    'subsidies.shortfall_share',
    { zh: '差额补足比例', en: 'Share of a shortfall' },
    {
      zh: '未达保证时公司补足差额的比例，不填为全部。',
      en: 'The part of a shortfall the company makes good; all of it when left out.',
    },
    SHARE,
  ),
  field(
    'subsidies.excess_share',
    { zh: '超额节约分享比例', en: 'Share of excess savings' },
    {
      zh: '超出保证的节约额中付给公司的比例。',
      en: 'The part of savings above the guarantee that is paid to the company.',
    },
    SHARE,
  ),
  field(
    'subsidies.baseline',
    { zh: '基线效果', en: 'Baseline outcome' },
    {
      zh: '没有项目也会达到的年效果，不付费。',
      en: 'The outcome per year that would have come about anyway and is not paid for.',
    },
    { unit: ({ driverUnit }) => driverUnit, kind: 'rate', min: 0, series: true },
  ),
  field(
    'subsidies.success_threshold',
    { zh: '成功标准', en: 'Success threshold' },
    { zh: '年效果低于此数时当年不付费。', en: 'Nothing is paid in a year whose outcome stays below it.' },
    { unit: ({ driverUnit }) => driverUnit, kind: 'rate', min: 0, series: true },
  ),
];
