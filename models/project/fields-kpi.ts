import { type FieldDef, describeField as field, SHARE, YEARLY_RATE, YEARS } from './field';
import { amountUnit } from './kpi-units';
import { moneyPerUnit } from './unit-cost';

/** A KPI brings its own unit. */
const inOwnUnit = {
  unit: (owner: { readonly unit: string }): string => owner.unit,
  kind: 'rate',
} as const;

export const kpiFields: readonly FieldDef[] = [
  field(
    'kpis.baseline',
    { zh: '基准值', en: 'Baseline' },
    {
      zh: '没有本项目时的数值；成效一律是相对基准的变化。',
      en: 'The figure without the project; every effect is a change against it.',
    },
    inOwnUnit,
  ),
  field(
    'kpis.target',
    { zh: '目标值', en: 'Target' },
    { zh: '成效全部显现时的数值。', en: 'The figure when the effect is complete.' },
    inOwnUnit,
  ),
  field(
    'kpis.start_year',
    { zh: '起效年', en: 'First year' },
    {
      zh: '成效从第几个项目年开始；不填则自运营首年起。',
      en: 'The project year in which the effect begins; the first of operation when empty.',
    },
    { ...YEARS, min: 1 },
  ),
  field(
    'kpis.years',
    { zh: '爬坡年数', en: 'Ramp-up time' },
    {
      zh: '从起效到成效全部显现所用的年数。',
      en: 'Years from the first effect to the full one.',
    },
    { ...YEARS, exclusiveMin: 0, max: 100 },
  ),
  field(
    'kpis.shares',
    { zh: '各年显现比例', en: 'Share reached by year' },
    {
      zh: '每个项目年显现全部成效的比例。',
      en: 'The share of the full effect reached in each project year.',
    },
    { unit: '%', kind: 'rate', min: 0, max: 2, series: true },
  ),
  field(
    'kpis.decay',
    { zh: '年衰减率', en: 'Decay per year' },
    {
      zh: '成效全部显现后每年自身减退的比例；不填为持久。',
      en: 'Part of the effect lost each year once complete; lasting when empty.',
    },
    { ...SHARE, unit: '%/year' },
  ),
  field(
    'kpis.unit_value',
    { zh: '单位货币价值', en: 'Money value per unit' },
    {
      zh: '每改善一个单位折合的金额（影子价格、替代成本或支付意愿）。',
      en: 'What one unit of improvement is worth (shadow price, avoided cost or willingness to pay).',
    },
    { unit: ({ unit }) => moneyPerUnit(amountUnit(unit)), kind: 'rate', min: 0, series: true },
  ),
  field(
    'kpis.price_year',
    { zh: '价格年份', en: 'Price year' },
    {
      zh: '单位货币价值所用价格的公历年；不填为项目首年。',
      en: 'The calendar year of the prices; the first year of the project when empty.',
    },
    { ...YEARS, min: 1950, max: 2150, integer: true },
  ),
  field(
    'kpis.growth',
    { zh: '单价年增长率', en: 'Yearly growth of the value' },
    {
      zh: '单位货币价值自价格年份起每年增长的比例。',
      en: 'How much the value of one unit grows each year after the price year.',
    },
    YEARLY_RATE,
  ),
  field(
    'kpis.deadweight',
    { zh: '无谓比例', en: 'Deadweight' },
    {
      zh: '没有项目也会发生的部分（deadweight）。各项修正依次相乘，合计可以超过 100%。',
      en: 'What would have happened anyway. Corrections multiply one after another; together they may exceed 100 %.',
    },
    SHARE,
  ),
  field(
    'kpis.displacement',
    { zh: '转移比例', en: 'Displacement' },
    {
      zh: '只是从别处移来、并非新增的部分（displacement）。',
      en: 'What was only moved here from elsewhere.',
    },
    SHARE,
  ),
  field(
    'kpis.attribution',
    { zh: '归因于他方的比例', en: 'Attribution to others' },
    {
      zh: '由其他机构或项目促成的部分（attribution）。',
      en: 'What other organisations or projects brought about.',
    },
    SHARE,
  ),
  field(
    'kpis.drop_off',
    { zh: '年递减率', en: 'Drop-off per year' },
    {
      zh: '自起效第二年起，可归于项目的成效每年减少的比例（drop-off）。',
      en: 'From the second year of the effect, how much less of it is owed to the project each year.',
    },
    { ...SHARE, unit: '%/year' },
  ),
  field(
    'kpi_factors.factor',
    { zh: '成效系数', en: 'Factor on the effect' },
    {
      zh: '本方案实现全部成效的倍数：1 为全部，0.8 为八成。',
      en: 'How much of the full effect this option brings about: 1 is all of it.',
    },
    { unit: '1', kind: 'rate', min: 0, max: 10 },
  ),
  field(
    'economics.social_rate',
    { zh: '社会折现率', en: 'Social discount rate' },
    {
      zh: '经济评价用的年折现率，与现金流同口径（不变价或现价）。第三版规定 8%，效益长期的项目可低于此，但不低于 6%。',
      en: 'Yearly rate of the economic evaluation, on the same price basis as the flows. China: 8 %, not below 6 % for long-lived benefits.',
    },
    YEARLY_RATE,
  ),
  field(
    'economics.alternative_rate',
    { zh: '对照社会折现率', en: 'Alternative social rate' },
    {
      zh: '并列显示的另一折现率，看结论是否随之改变。',
      en: 'A second rate shown beside it, to see whether the conclusion turns on it.',
    },
    YEARLY_RATE,
  ),
  field(
    'conversion.factor',
    { zh: '换算系数', en: 'Conversion factor' },
    {
      zh: '经济价值 ÷ 财务价值：1 为照计，0 为转移支付，影子工资等取相应系数。',
      en: 'Economic ÷ financial value: 1 counts it as it is, 0 is a transfer; shadow wages and the like in between.',
    },
    { unit: '1', kind: 'rate', min: 0, max: 100 },
  ),
];
