import { both } from '../schemes/scheme-def';
import { quantity, rate, share, whitePaper } from './params';
import { CARBON_BUYERS, SUPPLIERS } from './parties';
import { assumed, constant, ramped, type Site } from './site';
import type { Fragment, NumberParam, Template } from './template';

const CARBON_PARAMS: readonly NumberParam[] = [
  quantity('reduction', ['年减排量（成熟期）', 'Yearly reduction, mature'], 'tco2/year', 12_000, [
    '约相当于 2,000 万千瓦时节电。',
    'About twenty million kWh saved.',
  ]),
  share('buffer', ['缓冲与不确定性扣减', 'Buffer and uncertainty'], 0.1, [
    '核证时扣减的常见比例。',
    'A usual deduction when credits are verified.',
  ]),
  quantity('price', ['碳价', 'Price of carbon'], 'money/tco2', 70, [
    '国内碳价每吨几十元至一百元的量级。',
    'Chinese prices are some tens of yuan up to about a hundred a tonne.',
  ]),
  rate('rise', ['碳价年涨幅', 'Yearly rise of the price'], 0.03, [
    '略高于物价；政策预期，不确定性大。',
    'A little above prices; a matter of policy and uncertain.',
  ]),
];

/** Credits: tonnes less what is held back, at a price that has an index of its own. */
function carbon(site: Site): Fragment {
  const tonnes = site.name('carbon_reduction');
  const buffer = site.name('carbon_buffer');
  const price = site.name('carbon_price');
  const index = {
    id: site.name('carbon_prices'),
    label: both('碳价指数', 'Carbon price index'),
    rate: site.given('rise'),
  };
  const prices = site.prices();
  const payer = site.party(CARBON_BUYERS);
  const payee = site.party(SUPPLIERS);
  return {
    parties: [payer, payee],
    indices: [index, prices],
    inputs: [
      site.input(buffer, both('碳减排量扣减比例', 'Share of credits held back'), '%', site.given('buffer')),
      site.input(price, both('碳价', 'Price of carbon'), 'money/tco2', site.given('price')),
    ],
    drivers: [
      ramped(
        site,
        tonnes,
        both('年碳减排量', 'Carbon saved per year'),
        'tco2/year',
        site.given('reduction'),
        assumed(2, '两年达到设计水平。', 'As designed after two years.'),
        'flow',
      ),
    ],
    revenue: [
      {
        id: site.id('revenue', 'carbon_credits'),
        label: both('碳减排量收入', 'Carbon credits'),
        payer: payer.id,
        formula: `${tonnes} * (1 - ${buffer}) * ${price}`,
        index: index.id,
        ...site.vat(0.06, '销售无形资产。', 'Sale of intangible assets.'),
        note: both('减排量 ×（1 − 扣减比例）× 碳价。', 'Tonnes × (1 − held back) × price.'),
      },
    ],
    opex: [
      {
        id: site.id('opex', 'carbon_verification'),
        label: both('碳减排量监测与核证', 'Monitoring and verifying carbon'),
        payee: payee.id,
        cost: {
          type: 'fixed',
          amount: assumed(150_000, '年度监测报告与第三方核证。', 'A yearly report and a verifier.'),
        },
        index: prices.id,
      },
    ],
  };
}

const ADDITIONAL = {
  text: both(
    '减排量须有额外性并经核证登记，不得重复计算；方法学未覆盖的项目不能签发。',
    'Credits must be additional, verified and registered, and counted once; without a method for the project none are issued.',
  ),
  source: both(
    '《温室气体自愿减排交易管理办法（试行）》（2023）',
    'China: Measures for voluntary greenhouse-gas reduction trading (trial, 2023)',
  ),
};

const carbonCredits: Template = {
  id: 'carbon_credits',
  kind: 'revenue',
  label: both('碳减排量', 'Carbon credits'),
  help: both(
    '减排量 ×（1 − 扣减比例）× 碳价，碳价有自己的指数；另计监测与核证费用。',
    'Tonnes × (1 − held back) × price, the price with an index of its own; with the cost of verification.',
  ),
  source: both(
    '《温室气体自愿减排交易管理办法（试行）》（2023）',
    'China: Measures for voluntary greenhouse-gas reduction trading (trial, 2023)',
  ),
  adds: both(
    '2 项假设、1 项业务量、1 项指数、1 项收入、1 项成本',
    '2 assumptions, 1 driver, 1 index, 1 stream, 1 cost',
  ),
  params: CARBON_PARAMS,
  cautions: [ADDITIONAL],
  build: carbon,
};

const energySaving: Template = {
  id: 'energy_saving',
  kind: 'revenue',
  label: both('节能收益分成', 'Energy saved'),
  help: both(
    '基准用电 × 节能率 × 电价 × 分成比例，由用能单位支付；另计测量与验证费用。',
    'Baseline × rate saved × price × share, paid by whoever uses the energy; with the cost of measurement.',
  ),
  source: whitePaper(
    '§物联网应用，南沙建筑空调',
    ', applications of the Internet of Things, air conditioning in Nansha',
  ),
  adds: both('3 项假设、1 项业务量、1 项收入、1 项成本', '3 assumptions, 1 driver, 1 stream, 1 cost'),
  params: [
    quantity('baseline', ['基准年用电量', 'Baseline per year'], 'kwh/year', 5_000_000, [
      '数十栋公共建筑或上万盏路灯的量级。',
      'Some tens of public buildings, or some ten thousand street lights.',
    ]),
    share(
      'saved',
      ['节能率', 'Share saved'],
      0.3,
      [
        '来源：南沙以物联网改造建筑空调，能耗降低约 30%。',
        'The source: in Nansha sensors cut the energy of air conditioning by about 30 %.',
      ],
      {
        source: whitePaper('§物联网应用', ', applications of the Internet of Things'),
      },
    ),
    quantity('price', ['电价', 'Price of energy'], 'money/kwh', 0.75, [
      '一般工商业电价的大致水平。',
      'About the commercial tariff.',
    ]),
    share('share', ['项目分成比例', "Project's share"], 0.7, [
      '分享型合同前期多在 60%—90%。',
      'Shared contracts mostly begin with 60 to 90 %.',
    ]),
  ],
  build: (site) => {
    const baseline = site.name('energy_baseline');
    const saved = site.name('energy_saved_share');
    const price = site.name('energy_price');
    const part = site.name('energy_project_share');
    const stream = site.id('revenue', 'energy_saving');
    const payee = site.party(SUPPLIERS);
    const prices = site.prices();
    return {
      parties: [payee],
      indices: [prices],
      inputs: [
        site.input(saved, both('节能率', 'Share of energy saved'), '%', site.given('saved')),
        site.input(price, both('电价', 'Price of energy'), 'money/kwh', site.given('price')),
        site.input(
          part,
          both('节能收益分成比例', "Project's share of energy saved"),
          '%',
          site.given('share'),
        ),
      ],
      drivers: [
        constant(
          baseline,
          both('基准年用电量', 'Baseline of energy per year'),
          'kwh/year',
          site.given('baseline'),
          'flow',
        ),
      ],
      revenue: [
        {
          id: stream,
          label: both('节能收益分成', 'Share of energy saved'),
          payer: site.government,
          formula: `${baseline} * ${saved} * ${price} * ${part}`,
          index: prices.id,
          ...site.vat(
            0.06,
            '合同能源管理服务；符合条件的可免征，须备案。',
            'Energy management; exempt where conditions are met.',
          ),
          note: both('基准用电 × 节能率 × 电价 × 分成比例。', 'Baseline × share saved × price × share.'),
        },
      ],
      opex: [
        {
          id: site.id('opex', 'energy_measurement'),
          label: both('节能量测量与验证', 'Measuring and verifying savings'),
          payee: payee.id,
          cost: {
            type: 'share_of_revenue',
            streams: [stream],
            share: assumed(
              0.05,
              '第三方测量与验证，约为分成的 5%。',
              'Measurement by a third party, about 5 % of the income.',
            ),
          },
        },
      ],
    };
  },
};

/** The same credits as income of one option alone. */
export const carbonFinance: Template = {
  ...carbonCredits,
  id: 'carbon_finance',
  kind: 'instrument',
  label: both('碳减排量（本方案收入）', 'Carbon credits, as income of the option'),
};

export const climateTemplates: readonly Template[] = [carbonCredits, energySaving];
