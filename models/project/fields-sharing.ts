import { type FieldDef, describeField as field, SHARE, YEARLY_RATE } from './field';
import { moneyPerUnit } from './unit-cost';

export const sharingFields: readonly FieldDef[] = [
  field(
    'concession.threshold',
    { zh: '分成门槛', en: 'Threshold' },
    {
      zh: '每年基数在此数以内不分成，只分超过的部分。',
      en: 'The yearly amount of the base that is not shared; only what exceeds it is.',
    },
    { unit: 'money/year', kind: 'flow', min: 0, series: true },
  ),
  field(
    'concession.up_to',
    { zh: '上限', en: 'Upper bound' },
    {
      zh: '本档到此数为止，从上一档上限起；最后一档可不设上限。按年计，或按累计数计。',
      en: 'The band ends here and begins where the one before ended; the last may have none. Per year, or to date.',
    },
    { unit: 'money/year', kind: 'flow', exclusiveMin: 0, series: true },
  ),
  field(
    'concession.up_to_volume',
    { zh: '数量上限', en: 'Upper bound of volume' },
    {
      zh: '本档到此数量为止，从上一档上限起；最后一档可不设上限。按年计，或按累计数计。',
      en: 'The band ends at this volume and begins where the one before ended; the last may have none.',
    },
    { unit: ({ driverUnit }) => driverUnit, kind: 'stock', exclusiveMin: 0, series: true },
  ),
  field(
    'concession.fee',
    { zh: '单位付费', en: 'Fee per unit' },
    {
      zh: '本档内每单位业务量支付的金额。',
      en: 'What is paid for each unit of the driver in this band.',
    },
    { unit: ({ driverUnit }) => moneyPerUnit(driverUnit), kind: 'rate', min: 0, series: true },
  ),
  field(
    'concession.return_on_capital',
    { zh: '约定资本回报率', en: 'Return on capital' },
    {
      zh: '净利润超过实缴资本 × 此比例的部分参与超额收益分成。',
      en: 'Net profit above this fraction of the capital paid in is shared.',
    },
    { ...YEARLY_RATE, min: 0, series: true },
  ),
  field(
    'concession.margin',
    { zh: '成本加成率', en: 'Margin on cost' },
    {
      zh: '公司可留存的收入上限为成本 ×（1 + 此比例）。',
      en: 'The company keeps revenue up to cost × (1 + this fraction).',
    },
    { unit: '%', kind: 'rate', min: 0, max: 10, series: true },
  ),
  field(
    'concession.hurdle',
    { zh: '门槛收益率', en: 'Hurdle rate' },
    {
      zh: '投资人按年计的内部收益率达到此数后，超出部分按本档分成。',
      en: "Once the sponsor's yearly return has reached this, what goes beyond is split by this tier.",
    },
    { unit: '%/year', kind: 'rate', exclusiveMin: -1, max: 10 },
  ),
  field(
    'concession.tier_share',
    { zh: '分成比例', en: 'Share of the tier' },
    {
      zh: '达到门槛后，拟分配现金中分给政府等方的比例。',
      en: 'The fraction of distributions that goes to the public above the hurdle.',
    },
    { ...SHARE, series: true },
  ),
];
