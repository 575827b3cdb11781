import { both } from '../schemes/scheme-def';
import { money, quantity, share, whitePaper, years } from './params';
import { UTILITY } from './parties';
import { assumed, type Site } from './site';
import type { Fragment, NumberParam, Template } from './template';

const ENERGY: readonly NumberParam[] = [
  quantity('baseline', ['基准年用电量', 'Baseline per year'], 'kwh/year', 5_000_000, [
    '一万盏路灯左右的年用电量级。',
    'About what ten thousand street lights use.',
  ]),
  share('saved', ['节能率', 'Share saved'], 0.5, [
    '高压钠灯改 LED 并分时调光，多在 50%—65%。',
    'Sodium lamps to dimmed LED: mostly 50 to 65 %.',
  ]),
  quantity('price', ['电价', 'Price of energy'], 'money/kwh', 0.75, [
    '一般工商业电价的大致水平。',
    'About the commercial tariff.',
  ]),
];

/** What the customer saves on energy he no longer buys. */
function saving(site: Site) {
  const baseline = site.name('espc_baseline');
  const saved = site.name('espc_saved_share');
  const price = site.name('espc_energy_price');
  const prices = site.prices();
  const payee = site.party(UTILITY);
  const fragment: Fragment = {
    parties: [payee],
    indices: [prices],
    inputs: [
      site.input(
        baseline,
        both('合同基准年用电量', 'Baseline of the contract'),
        'kwh/year',
        site.given('baseline'),
      ),
      site.input(saved, both('合同节能率', 'Share saved under the contract'), '%', site.given('saved')),
      site.input(price, both('合同电价', 'Energy price of the contract'), 'money/kwh', site.given('price')),
    ],
  };
  const own_savings = { formula: `${baseline} * ${saved} * ${price}`, index: prices.id, payee: payee.id };
  return { fragment, own_savings, index: prices.id };
}

const SOURCE = whitePaper('§融资方式，节能绩效保证合约', ', finance: energy savings performance contracts');

const shared: Template = {
  id: 'espc_shared',
  kind: 'instrument',
  label: both('合同能源管理（节能效益分享型）', 'Energy performance contract, shared savings'),
  help: both(
    '企业投资改造，在合同期内按比例分享客户节约的能源费用，后期比例降低，期满设备归客户。',
    'The company invests and gets a share of what the customer saves, a smaller one later; at the end the equipment is the customer’s.',
  ),
  source: SOURCE,
  adds: both('3 项假设、1 项政府支付（节能分享）', '3 assumptions, 1 government payment (shared savings)'),
  params: [
    ...ENERGY,
    share('share', ['前期分享比例', 'First share'], 0.8, [
      '分享型合同前期多在 60%—90%。',
      'Shared contracts mostly begin with 60 to 90 %.',
    ]),
    years('years', ['前期年数', 'Years of the first share'], 6, [
      '覆盖大部分投资回收期。',
      'Most of the payback.',
    ]),
    share('later', ['后期分享比例', 'Later share'], 0.3, [
      '后期让利于客户。',
      'Later most of the saving is the customer’s.',
    ]),
  ],
  build: (site) => {
    const { fragment, own_savings } = saving(site);
    return {
      ...fragment,
      subsidies: [
        {
          id: site.id('subsidies', 'espc'),
          label: both('节能效益分享', 'Shared energy savings'),
          type: 'shared_savings',
          contract: 'shared',
          own_savings,
          share: site.given('share'),
          share_years: site.given('years'),
          later_share: site.given('later'),
        },
      ],
    };
  },
};

const guaranteed: Template = {
  id: 'espc_guaranteed',
  kind: 'instrument',
  label: both('合同能源管理（节能量保证型）', 'Energy performance contract, guaranteed savings'),
  help: both(
    '客户按年付服务费，企业保证节约额，不足部分由企业补足；客户自行筹资时债务在客户一方。',
    'The customer pays a yearly fee; the company guarantees the saving and makes good what is missing.',
  ),
  source: SOURCE,
  adds: both(
    '3 项假设、1 项政府支付（服务费与节能保证）',
    '3 assumptions, 1 government payment (fee with a guarantee)',
  ),
  params: [
    ...ENERGY,
    money('fee', ['年服务费', 'Fee per year'], 1_400_000, [
      '约为预期节约额的四分之三。',
      'About three quarters of the saving expected.',
    ]),
    money('guarantee', ['保证的年节约额', 'Saving guaranteed per year'], 1_600_000, [
      '约为预期节约额的 85%，高于服务费。',
      'About 85 % of the saving expected, and above the fee.',
    ]),
  ],
  build: (site) => {
    const { fragment, own_savings, index } = saving(site);
    return {
      ...fragment,
      subsidies: [
        {
          id: site.id('subsidies', 'espc_guarantee'),
          label: both('节能服务费（保证型）', 'Energy service fee with guaranteed savings'),
          type: 'shared_savings',
          contract: 'guaranteed',
          own_savings,
          amount: site.given('fee'),
          index,
          guaranteed_savings: site.given('guarantee'),
          guarantee_index: index,
          shortfall_share: assumed(
            1,
            '不足部分全部由企业补足。',
            'The company makes good all that is missing.',
          ),
        },
      ],
    };
  },
};

export const energyInstruments: readonly Template[] = [shared, guaranteed];
