import type { Kind } from '../language/types';
import { type FieldDef, describeField as field, YEARLY_RATE, YEARS } from './field';

/** Drivers and named inputs bring their own unit and kind. */
const ofDriver = {
  unit: (owner: { readonly unit: string }): string => owner.unit,
  kind: (owner: { readonly kind: Kind }): Kind => owner.kind,
} as const;

export const factFields: readonly FieldDef[] = [
  field(
    'timeline.construction_years',
    { zh: '建设期', en: 'Construction period' },
    {
      zh: '从开工到建成的年数，这段时间以建设投资为主。',
      en: 'Years from the start of works to completion.',
    },
    { ...YEARS, min: 0, max: 30, wholePeriods: true },
  ),
  field(
    'timeline.operation_years',
    { zh: '运营期', en: 'Operating period' },
    {
      zh: '建成之后按协议运营的年数。',
      en: 'Years the project is operated under the contract after completion.',
    },
    { ...YEARS, exclusiveMin: 0, max: 100, wholePeriods: true },
  ),
  field(
    'parties.discount_rate',
    { zh: '折现率', en: 'Discount rate' },
    {
      zh: '该参与方把未来资金折算为现值时所用的年利率。',
      en: 'The yearly rate at which this party turns future money into present value.',
    },
    YEARLY_RATE,
  ),
  field(
    'indices.rate',
    { zh: '年增长率', en: 'Yearly growth' },
    {
      zh: '该价格指数每年上涨的比例。',
      en: 'How much this price index rises each year.',
    },
    { ...YEARLY_RATE, series: true },
  ),
  field(
    'inputs.value',
    { zh: '数值', en: 'Value' },
    {
      zh: '公式中可按名称引用的自定义假设。',
      en: 'An assumption of your own that formulas read by its name.',
    },
    { ...ofDriver, series: true },
  ),
  field(
    'drivers.value',
    { zh: '数量', en: 'Quantity' },
    {
      zh: '各年数量相同，或逐年给出。',
      en: 'The quantity, the same every year or given year by year.',
    },
    { ...ofDriver, series: true },
  ),
  field(
    'drivers.initial',
    { zh: '初始数量', en: 'Initial quantity' },
    {
      zh: '起始年开始时的数量。',
      en: 'The quantity when the driver starts.',
    },
    ofDriver,
  ),
  field(
    'drivers.growth',
    { zh: '年增长率', en: 'Yearly growth' },
    {
      zh: '数量每年增长的比例。',
      en: 'How much the quantity grows each year.',
    },
    { unit: '%/year', kind: 'rate', exclusiveMin: -1, max: 10, series: true },
  ),
  field(
    'drivers.start_year',
    { zh: '起始年', en: 'First year' },
    {
      zh: '从第几个项目年开始（第 1 年为开工年）；此前为零。',
      en: 'The project year in which it begins (year 1 is the first of construction); zero before.',
    },
    { ...YEARS, min: 1 },
  ),
  field(
    'drivers.target',
    { zh: '目标数量', en: 'Target quantity' },
    {
      zh: '爬坡结束时达到并保持的数量。',
      en: 'The quantity reached at the end of the ramp and kept.',
    },
    ofDriver,
  ),
  field(
    'drivers.years',
    { zh: '爬坡年数', en: 'Ramp-up time' },
    {
      zh: '从零直线增长到目标数量所用的年数。',
      en: 'Years of straight-line growth from zero to the target.',
    },
    { ...YEARS, exclusiveMin: 0 },
  ),
  field(
    'drivers.potential',
    { zh: '潜在总量', en: 'Potential' },
    {
      zh: '最终可能达到的最大数量。',
      en: 'The largest quantity that can ever be reached.',
    },
    ofDriver,
  ),
  field(
    'drivers.innovation',
    { zh: '创新系数', en: 'Innovation coefficient' },
    {
      zh: 'Bass 扩散模型中每年自发采用的比例（p）。',
      en: 'Share of the potential that adopts unprompted each year (p of the Bass model).',
    },
    { unit: '%/year', kind: 'rate', exclusiveMin: 0, max: 1 },
  ),
  field(
    'drivers.imitation',
    { zh: '模仿系数', en: 'Imitation coefficient' },
    {
      zh: 'Bass 扩散模型中受已采用者影响而采用的强度（q）。',
      en: 'How strongly adopters draw in others each year (q of the Bass model).',
    },
    { unit: '%/year', kind: 'rate', min: 0, max: 5 },
  ),
  field(
    'drivers.midpoint_year',
    { zh: '中点年', en: 'Midpoint year' },
    {
      zh: '达到潜在总量一半的项目年。',
      en: 'The project year in which half the potential is reached.',
    },
    YEARS,
  ),
  field(
    'drivers.steepness',
    { zh: '陡度', en: 'Steepness' },
    {
      zh: 'S 形曲线每年上升的快慢，越大越陡。',
      en: 'How fast the S-curve rises each year; larger is steeper.',
    },
    { unit: '%/year', kind: 'rate', exclusiveMin: 0, max: 20 },
  ),
  field(
    'drivers.values',
    { zh: '逐年数量', en: 'Quantity by year' },
    {
      zh: '每个项目年一个数量。',
      en: 'One quantity for each project year.',
    },
    { ...ofDriver, series: true },
  ),
];
