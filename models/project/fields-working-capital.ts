import { type FieldDef, describeField as field, SHARE } from './field';

const days = { unit: 'day', kind: 'rate', min: 0, series: true } as const;

/** Days of turnover of each part of working capital, or one ratio for all of it. */
export const workingCapitalFields: readonly FieldDef[] = [
  field(
    'working_capital.receivable_days',
    { zh: '应收账款天数', en: 'Receivable days' },
    {
      zh: '从确认收入到收款的平均天数。',
      en: 'Average days from earning revenue to being paid.',
    },
    days,
  ),
  field(
    'working_capital.payable_days',
    { zh: '应付账款天数', en: 'Payable days' },
    {
      zh: '从发生经营成本到付款的平均天数。',
      en: 'Average days from incurring an operating cost to paying it.',
    },
    days,
  ),
  field(
    'working_capital.inventory_days',
    { zh: '存货天数', en: 'Inventory days' },
    {
      zh: '按经营成本计的存货可用天数。',
      en: 'Stock of goods held, in days of operating cost.',
    },
    days,
  ),
  field(
    'working_capital.prepaid_days',
    { zh: '预付账款天数', en: 'Prepaid days' },
    {
      zh: '提前支付的经营成本，按下一期成本的天数计。',
      en: 'Operating cost paid ahead, in days of the next period.',
    },
    days,
  ),
  field(
    'working_capital.advance_days',
    { zh: '预收账款天数', en: 'Advance days' },
    {
      zh: '提前收到的收入，按下一期收入的天数计。',
      en: 'Revenue collected ahead, in days of the next period.',
    },
    days,
  ),
  field(
    'working_capital.materials_days',
    { zh: '原材料天数', en: 'Days of materials' },
    {
      zh: '外购原材料的最低周转天数，按所计成本（默认性质为原材料的成本）。',
      en: 'Least days of turnover of materials, on the costs counted: those of the nature materials unless named.',
    },
    days,
  ),
  field(
    'working_capital.fuel_days',
    { zh: '燃料动力天数', en: 'Days of fuel and power' },
    {
      zh: '外购燃料动力的最低周转天数，按所计成本（默认性质为燃料动力的成本）。',
      en: 'Least days of turnover of fuel, on the costs counted: those of the nature fuel unless named.',
    },
    days,
  ),
  field(
    'working_capital.progress_days',
    { zh: '在产品天数', en: 'Days of work in progress' },
    {
      zh: '在产品的最低周转天数；基数为工资福利、其他制造费、外购原燃料与修理费，默认全部经营成本，可指定成本项。',
      en: 'Least days of turnover of work in progress, on wages, other production cost, purchases and repairs: all operating costs unless some are named.',
    },
    days,
  ),
  field(
    'working_capital.finished_days',
    { zh: '产成品天数', en: 'Days of finished goods' },
    {
      zh: '产成品的最低周转天数；基数为经营成本减其他营业费用，默认全部经营成本，可指定成本项。',
      en: 'Least days of turnover of finished goods, on operating cost less other selling cost: all operating costs unless some are named.',
    },
    days,
  ),
  field(
    'working_capital.cash_days',
    { zh: '现金天数', en: 'Days of cash' },
    {
      zh: '为日常支付留在公司账上的现金，按工资福利与其他费用（或指定成本项）的天数计；不付给任何一方，不可分红，末期释放。',
      en: 'Cash kept in the company for daily payments, in days of wages and other costs unless some are named; paid to nobody, not distributed, released in the last period.',
    },
    days,
  ),
  field(
    'working_capital.share',
    { zh: '流动资金占用率', en: 'Working capital ratio' },
    {
      zh: '扩大指标法：流动资金占年营业收入或年经营成本的比例，代替各项天数；按尚未收回的收入占用资金计。',
      en: 'Working capital as a fraction of a year’s revenue or operating cost, in place of all days; it is tied up as revenue not yet collected.',
    },
    { ...SHARE, series: true },
  ),
  field(
    'working_capital.days_in_year',
    { zh: '每年天数', en: 'Days in a year' },
    {
      zh: '把天数折算成年时所用的一年天数，通常为 360 或 365。',
      en: 'Days counted as one year when turning days into money, usually 360 or 365.',
    },
    { unit: 'day', kind: 'count', min: 1, max: 366, integer: true },
  ),
];
