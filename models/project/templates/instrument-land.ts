import { both } from '../schemes/scheme-def';
import { gearing, growth, money, quantity, rate, share, whitePaper, years } from './params';
import { BONDHOLDERS } from './parties';
import { assumed, type Site } from './site';
import type { Template } from './template';
import { tranche } from './tranche';

const BEARS_TAX = {
  text: both(
    '国内税收入库后按预算安排，不得与土地或税收直接挂钩支付；此处用于测算资金平衡或境外项目。',
    'In China tax goes to the budget and may not be tied to a payment; use this to test a balance, or abroad.',
  ),
  source: both('预算法；国发〔2014〕62号', 'China: Budget Law; Guofa [2014] 62'),
};

const taxIncrement: Template = {
  id: 'tax_increment_financing',
  kind: 'instrument',
  label: both('税收增量融资（TIF）', 'Tax-increment financing (TIF)'),
  help: both(
    '冻结基期评估价值，以后增量部分的税收按比例付给项目，并可据此发债；债券比例填 0 则不发债。',
    'The assessed value is frozen; a share of the tax on what grows above it is paid over, and may carry a bond. With a bond share of 0 there is none.',
  ),
  source: whitePaper('§融资方式，税收增量', ', finance: tax increments'),
  adds: both(
    '1 项业务量（评估价值）、1 项政府支付、1 笔债券',
    '1 driver (assessed value), 1 government payment, 1 bond',
  ),
  cautions: [BEARS_TAX],
  params: [
    money('value', ['片区现评估价值', 'Assessed value today'], 3_000_000_000, [
      '约 30 万平方米、每平方米 1 万元。',
      'About 300,000 m² at 10,000 yuan.',
    ]),
    growth('growth', ['评估价值年增长', 'Growth of the value'], 0.05, [
      '含项目带来的增值；须扣除其他片区转移来的部分。',
      'With what the project brings, less what merely moves from elsewhere.',
    ]),
    rate('tax', ['税率', 'Tax rate'], 0.012, [
      '房产税按余值 1.2% 的水平。',
      'As the property tax of 1.2 % of the value.',
    ]),
    share('captured', ['增量中付给项目的比例', 'Share of the increment paid over'], 0.6, [
      '其余归入一般预算。',
      'The rest stays in the budget.',
    ]),
    gearing('bond', ['债券占所需资金的比例', 'Bond as a share of the money needed'], 0.2, [
      '以增量可支撑的规模为限，见“可支撑债券”。',
      'Bounded by what the increment carries.',
    ]),
    rate('coupon', ['票面利率', 'Coupon'], 0.035, [
      '地方专项债与企业债之间。',
      'Between a local special bond and a corporate one.',
    ]),
    years('tenor', ['债券年限', 'Years of the bond'], 12, [
      '与增量期限匹配。',
      'As long as the increment lasts.',
    ]),
  ],
  build: (site) => {
    const value = site.name('assessed_value');
    const bond = site.given('bond').value > 0;
    const holders = site.party(BONDHOLDERS);
    return {
      parties: bond ? [holders] : [],
      drivers: [
        {
          id: value,
          label: both('片区评估价值', 'Assessed value of the district'),
          unit: 'money',
          kind: 'stock',
          form: {
            type: 'growth',
            initial: site.given('value'),
            growth: site.given('growth'),
            start_year: assumed(1, '自开工起增长。', 'Grows from the start of works.'),
          },
        },
      ],
      subsidies: [
        {
          id: site.id('subsidies', 'tax_increment'),
          label: both('税收增量返还', 'Tax increment'),
          type: 'tax_increment',
          driver: value,
          base_value: site.given('value'),
          tax_rate: site.given('tax'),
          captured_share: site.given('captured'),
          ...(site.operationYears < 1
            ? {}
            : {
                bond: {
                  bond_cover: assumed(1.25, '税收增量债常见的覆盖倍数。', 'A usual cover of such bonds.'),
                  bond_rate: site.given('coupon'),
                  bond_years: site.given('tenor'),
                  stable_year: assumed(
                    Math.max(1, Math.min(5, Math.floor(site.operationYears))),
                    '取增量趋稳的运营年。',
                    'The operating year from which the increment is stable.',
                  ),
                },
              }),
        },
      ],
      ...(bond
        ? {
            tranches: [
              tranche(site, 'tif_bond', both('税收增量债券', 'Tax-increment bond'), {
                lender: holders.id,
                kind: 'bond',
                gearing: site.given('bond'),
                rate: site.given('coupon'),
                repayment: { type: 'equal_principal', years: site.given('tenor') },
              }),
            ],
          }
        : {}),
    };
  },
};

const landValue: Template = {
  id: 'land_value_capture',
  kind: 'instrument',
  label: both('土地增值收益回收', 'Land-value capture'),
  help: both(
    '（建成后地价 − 建成前地价按自然涨幅增长）× 去化面积 × 回收比例，随土地去化在运营期支付。',
    '(Value after − value before, grown as it would have anyway) × area taken up × share, paid in operation as the land is taken up.',
  ),
  source: whitePaper('§筹资问题清单，土地销售', ', questions on finance: land sales'),
  adds: both('1 项政府支付（土地增值回收）', '1 government payment (land-value capture)'),
  cautions: [
    {
      text: both(
        '土地出让收支须全额纳入政府性基金预算，不得以土地收益向企业返还或变相补贴；只能经预算安排。',
        'In China land proceeds belong to the fund budget and may not be returned to an enterprise except by appropriation.',
      ),
      source: both('国办发〔2006〕100号', 'China: Guobanfa [2006] 100'),
    },
  ],
  params: [
    quantity(
      'area',
      ['受益土地面积', 'Area that gains'],
      'm2',
      200_000,
      ['站点周边约 300 亩。', 'About 20 hectares around a station.'],
      { exclusiveMin: 0 },
    ),
    quantity('before', ['建成前地价', 'Value before'], 'money/m2', 3_000, ['按评估填写。', 'By appraisal.']),
    quantity('after', ['建成后地价', 'Value after'], 'money/m2', 4_200, [
      '增值四成，含自然涨幅。',
      'Four tenths more, natural growth included.',
    ]),
    rate('natural', ['自然涨幅', 'Growth without the project'], 0.02, [
      '不归因于项目的部分。',
      'Not due to the project.',
    ]),
    share('captured', ['回收比例', 'Share captured'], 0.3, [
      '其余归土地权利人与公共预算。',
      'The rest stays with owners and the budget.',
    ]),
  ],
  build: (site) => ({
    subsidies: [
      {
        id: site.id('subsidies', 'land_value'),
        label: both('土地增值回收', 'Land-value capture'),
        type: 'land_value_capture',
        method: 'betterment',
        area: site.given('area'),
        absorption: evenlyTakenUp(site),
        captured_share: site.given('captured'),
        value_before: site.given('before'),
        value_after: site.given('after'),
        natural_growth: site.given('natural'),
      },
    ],
  }),
};

/** The land taken up in equal parts over the whole years of operation. */
function evenlyTakenUp({ project, projectYears }: Site) {
  const works = Math.ceil(project.timeline.construction_years.value);
  const part = 1 / Math.max(1, projectYears - works);
  return {
    value: Array.from({ length: projectYears }, (_, year) => (year < works ? 0 : part)),
    note: both('运营期内匀速去化。', 'Taken up evenly over operation.'),
    confidence: 'assumption' as const,
  };
}

export const landInstruments: readonly Template[] = [taxIncrement, landValue];
