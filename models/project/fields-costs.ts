import { type FieldDef, describeField as field, SHARE, YEARS } from './field';
import { taxFields } from './fields-tax';
import { workingCapitalFields } from './fields-working-capital';
import { moneyPerUnit, moneyPerUnitAndYear } from './unit-cost';

export const costFields: readonly FieldDef[] = [
  field(
    'capex.amount',
    { zh: '投资额', en: 'Total cost' },
    {
      zh: '该项建设投资的总额，按基期价格。',
      en: 'The whole cost of this investment at base prices.',
    },
    { unit: 'money', kind: 'flow', min: 0 },
  ),
  field(
    'capex.start_year',
    { zh: '投入起始年', en: 'First year of spending' },
    {
      zh: '从第几个项目年开始投入（第 1 年为开工年）。',
      en: 'The project year in which spending begins (year 1 is the first of construction).',
    },
    { ...YEARS, min: 1, wholePeriods: true },
  ),
  field(
    'capex.years',
    { zh: '投入年数', en: 'Years of spending' },
    {
      zh: '投资分多少年投入。',
      en: 'How many years the spending lasts.',
    },
    { ...YEARS, exclusiveMin: 0, wholePeriods: true },
  ),
  field(
    'capex.weights',
    { zh: '逐年投入比例', en: 'Share spent each year' },
    {
      zh: '每个项目年投入总额的比例，合计为 1。',
      en: 'The share of the total spent in each project year; together they make 1.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'capex.unit_cost',
    { zh: '单价', en: 'Unit cost' },
    {
      zh: '数量每增加一个单位所需的投资，按基期价格。',
      en: 'What one more unit of the driver costs to put in place, at base prices.',
    },
    { unit: (owner) => moneyPerUnit(owner.driverUnit), kind: 'rate', min: 0, series: true },
  ),
  field(
    'capex.life',
    { zh: '折旧年限', en: 'Depreciation life' },
    {
      zh: '该资产按所选方法折旧的年数，未选则按直线法。',
      en: 'Years over which the asset is written off, in equal parts unless another method is chosen.',
    },
    { ...YEARS, exclusiveMin: 0, max: 200 },
  ),
  field(
    'capex.vat_rate',
    { zh: '增值税税率', en: 'VAT rate' },
    {
      zh: '在投资额之外付给供应商并可抵扣的进项税，设备 13%，建筑安装 9%，技术服务 6%；旧税率照实填写。',
      en: 'Input VAT paid to the supplier on top of the amount and credited: 13 % on goods, 9 % on works, 6 % on services; older rates as they were.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'capex.residual_vat_rate',
    { zh: '转让残值的增值税税率', en: 'VAT rate on the residual' },
    {
      zh: '末期转让资产时在价款之外向受让方收取的销项税，如 13%；简易计税办法照实填写。',
      en: 'Output VAT collected from the buyer of the residual on top of its price, for example 13 %.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'capex.residual_rate',
    { zh: '残值率', en: 'Residual rate' },
    {
      zh: '折旧年限内不计提的部分占原值的比例。',
      en: 'The share of the cost that is not written off over the life.',
    },
    SHARE,
  ),
  field(
    'capex.tax_life',
    { zh: '税法折旧年限', en: 'Depreciation life for tax' },
    {
      zh: '计税时的折旧年限，不短于税法规定的最低年限。',
      en: 'Years over which the asset is written off when computing tax.',
    },
    { ...YEARS, exclusiveMin: 0, max: 200 },
  ),
  field(
    'capex.tax_residual_rate',
    { zh: '税法残值率', en: 'Residual rate for tax' },
    {
      zh: '计税时不计提折旧的部分占原值的比例。',
      en: 'The share of the cost that is not written off over the life when computing tax.',
    },
    SHARE,
  ),
  field(
    'contingency.physical_rate',
    { zh: '基本预备费费率', en: 'Physical contingency' },
    {
      zh: '建设期工程费用与其他费用之上预留的比例。',
      en: 'What is kept on top of works and other costs of construction, as a fraction of them.',
    },
    { ...SHARE, max: 1 },
  ),
  field(
    'contingency.price_rate',
    { zh: '建设期涨价率', en: 'Price contingency' },
    {
      zh: '建设期投资价格每年上涨的比例，用于价差预备费。',
      en: 'How much construction prices are expected to rise each year.',
    },
    { unit: '%/year', kind: 'rate', exclusiveMin: -1, max: 1 },
  ),
  field(
    'contingency.preparation_years',
    { zh: '建设前期年限', en: 'Years before works start' },
    {
      zh: '从编制估算到开工的年数。',
      en: 'Years from the cost estimate to the start of works.',
    },
    { ...YEARS, min: 0, max: 20 },
  ),
  field(
    'revenue.vat_rate',
    { zh: '增值税税率', en: 'VAT rate' },
    {
      zh: '在收入之外向付款方收取的销项税；与收入或数量挂钩的财政补贴同样应税，其他补贴不填。',
      en: 'Output VAT collected from the payer on top of the revenue; subsidies tied to revenue or quantity are taxed too, others are left empty.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'opex.amount',
    { zh: '年成本', en: 'Yearly cost' },
    {
      zh: '每年的固定支出，按基期价格。',
      en: 'What is spent each year whatever the volume, at base prices.',
    },
    { unit: 'money/year', kind: 'flow', min: 0, series: true },
  ),
  field(
    'opex.unit_cost',
    { zh: '单位成本', en: 'Unit cost' },
    {
      zh: '每个单位的运营支出，按基期价格。',
      en: 'What it costs to run one unit of the driver, at base prices.',
    },
    { unit: (owner) => moneyPerUnitAndYear(owner.driverUnit), kind: 'rate', min: 0, series: true },
  ),
  field(
    'opex.share',
    { zh: '占收入比例', en: 'Share of revenue' },
    {
      zh: '该项成本占所列收入的比例。',
      en: 'This cost as a fraction of the revenue it follows.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'opex.vat_rate',
    { zh: '增值税税率', en: 'VAT rate' },
    {
      zh: '在成本之外付给收款方并可抵扣的进项税；工资、利息等无进项税的不填。',
      en: 'Input VAT paid on top of the cost and credited; left empty where there is none, such as wages.',
    },
    { ...SHARE, series: true },
  ),
  ...workingCapitalFields,
  ...taxFields,
];
