import { type FieldDef, describeField as field, SHARE, YEARS } from './field';

/** Inputs of payments out of land values and the taxes on them. */
export const subsidyLandFields: readonly FieldDef[] = [
  field(
    'subsidies.area',
    { zh: '土地面积', en: 'Land area' },
    { zh: '增值或出让的土地面积。', en: 'The land that rises in value or is sold.' },
    { unit: 'm2', kind: 'count', exclusiveMin: 0 },
  ),
  field(
    'subsidies.absorption',
    { zh: '去化比例', en: 'Absorption' },
    {
      zh: '各项目年去化的面积比例，合计为 1。',
      en: 'The share of the area taken up in each project year; together 1.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'subsidies.captured_share',
    { zh: '计提比例', en: 'Share captured' },
    {
      zh: '税收增量、增值或土地净收益中付给项目公司的比例。',
      en: 'The part of the increment, the rise in value or the proceeds that is paid over.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'subsidies.value_before',
    { zh: '建成前地价', en: 'Land value before' },
    {
      zh: '项目公布前每平方米土地的价值。',
      en: 'What a square metre was worth before the project was known.',
    },
    { unit: 'money/m2', kind: 'rate', min: 0 },
  ),
  field(
    'subsidies.value_after',
    { zh: '建成后地价', en: 'Land value after' },
    { zh: '项目建成后每平方米土地的价值。', en: 'What a square metre is worth with the project.' },
    { unit: 'money/m2', kind: 'rate', min: 0, series: true },
  ),
  field(
    'subsidies.natural_growth',
    { zh: '地价自然增长率', en: 'Natural growth of value' },
    {
      zh: '没有项目时地价每年的增长，不计入增值。',
      en: 'How land value would grow each year without the project; not captured.',
    },
    { unit: '%/year', kind: 'rate', exclusiveMin: -1, max: 1 },
  ),
  field(
    'subsidies.floor_area_ratio',
    { zh: '容积率', en: 'Floor-area ratio' },
    { zh: '建筑面积与土地面积之比。', en: 'Floor area over land area.' },
    { unit: 'x', kind: 'rate', exclusiveMin: 0, max: 50 },
  ),
  field(
    'subsidies.land_price',
    { zh: '楼面地价', en: 'Land price per floor area' },
    {
      zh: '每平方米建筑面积的土地价格，按基期价格。',
      en: 'The price of land per square metre of floor area, at base prices.',
    },
    { unit: 'money/m2', kind: 'rate', min: 0, series: true },
  ),
  field(
    'subsidies.cost_share',
    { zh: '土地整理成本比例', en: 'Cost of land preparation' },
    {
      zh: '征收整理等成本占出让收入的比例。',
      en: 'What clearing and preparing the land takes out of the proceeds.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'subsidies.tax_rate',
    { zh: '税率', en: 'Tax rate on value' },
    { zh: '按评估价值每年征收的税率。', en: 'The yearly tax rate on assessed value.' },
    { ...SHARE, series: true },
  ),
  field(
    'subsidies.base_value',
    { zh: '基准价值', en: 'Base value' },
    {
      zh: '设立时的评估价值，其税收仍归原有预算。',
      en: 'The assessed value at the start, whose tax stays with the budget.',
    },
    { unit: 'money', kind: 'stock', min: 0, series: true },
  ),
  field(
    'subsidies.bond_cover',
    { zh: '债券偿债备付率', en: 'Cover of the bond' },
    { zh: '税收增量与债券还本付息之比。', en: 'Increment over the debt service of the bond.' },
    { unit: 'x', kind: 'rate', exclusiveMin: 0, max: 100 },
  ),
  field(
    'subsidies.bond_rate',
    { zh: '债券利率', en: 'Bond rate' },
    { zh: '测算债券规模所用的年利率。', en: 'The yearly rate the bond is sized at.' },
    { unit: '%/year', kind: 'rate', min: 0, max: 1 },
  ),
  field(
    'subsidies.bond_years',
    { zh: '债券年限', en: 'Years of the bond' },
    { zh: '以年金偿还的年数。', en: 'The years over which it would be repaid as an annuity.' },
    { ...YEARS, exclusiveMin: 0, max: 100 },
  ),
  field(
    'subsidies.stable_year',
    { zh: '稳定运营年', en: 'Stabilised year' },
    { zh: '税收增量自第几个运营年起稳定。', en: 'The operating year from which the increment is stable.' },
    { unit: '1', kind: 'index', min: 1, max: 100, integer: true },
  ),
];
