import { both } from '../schemes/scheme-def';
import { cityEconomics, growth, quantity, share, whitePaper } from './params';
import { CLIENTS, SUPPLIERS, USERS } from './parties';
import { assumed, growing } from './site';
import type { Template } from './template';

const payPerUse: Template = {
  id: 'pay_per_use',
  kind: 'revenue',
  label: both('按次（按量）付费', 'Pay per use'),
  help: both(
    '年使用量 × 单价，按使用量计费，没有固定费用；另计每次使用的变动成本。',
    'Uses a year × price, nothing fixed (pay as you go); with the variable cost of a use.',
  ),
  source: whitePaper('专栏 4，釜山按用量付费', ', box 4, Busan pays as it goes'),
  adds: both('1 项假设、1 项业务量、1 项收入、1 项成本', '1 assumption, 1 driver, 1 stream, 1 cost'),
  params: [
    quantity('uses', ['首年使用次数', 'Uses in the first year'], 'use/year', 500_000, [
      '约每天 1,400 次。',
      'About 1,400 a day.',
    ]),
    growth('growth', ['使用量年增长', 'Growth of use'], 0.05, [
      '成熟服务的温和增长。',
      'Gentle growth of a known service.',
    ]),
    quantity('price', ['每次价格', 'Price of a use'], 'money/use', 4, [
      '数元的小额服务。',
      'A small service of a few yuan.',
    ]),
  ],
  build: (site) => {
    const uses = site.name('uses');
    const price = site.name('price_per_use');
    const payer = site.party(USERS);
    const payee = site.party(SUPPLIERS);
    const prices = site.prices();
    return {
      parties: [payer, payee],
      indices: [prices],
      inputs: [site.input(price, both('每次价格', 'Price of a use'), 'money/use', site.given('price'))],
      drivers: [
        growing(
          site,
          uses,
          both('年使用次数', 'Uses per year'),
          'use/year',
          site.given('uses'),
          site.given('growth'),
        ),
      ],
      revenue: [
        {
          id: site.id('revenue', 'use_fees'),
          label: both('按次收费', 'Fees per use'),
          payer: payer.id,
          formula: `${uses} * ${price}`,
          index: prices.id,
          ...site.vat(0.06, '现代服务。', 'Modern services.'),
          note: both('使用次数 × 价格。', 'Uses × price.'),
        },
      ],
      opex: [
        {
          id: site.id('opex', 'cost_of_use'),
          label: both('每次使用的变动成本', 'Variable cost of use'),
          payee: payee.id,
          cost: {
            type: 'per_unit',
            driver: uses,
            unit_cost: assumed(1, '约为价格的四分之一。', 'About a quarter of the price.'),
          },
          index: prices.id,
        },
      ],
    };
  },
};

const subscription: Template = {
  id: 'subscription',
  kind: 'revenue',
  label: both('订阅会员', 'Subscription'),
  help: both(
    '注册用户按 Bass 曲线扩散 × 付费比例 × 会员年费；免费用户也产生服务成本。',
    'Registered users along a Bass curve × share who pay × fee; those who use it free cost something too.',
  ),
  source: cityEconomics('5.2', '，城市便利服务', ', convenience services'),
  adds: both('2 项假设、1 项业务量、1 项收入、1 项成本', '2 assumptions, 1 driver, 1 stream, 1 cost'),
  params: [
    quantity('potential', ['潜在用户', 'Potential users'], 'people', 300_000, [
      '中等城市常住人口的一部分。',
      'Part of the residents of a middle-sized city.',
    ]),
    share('paying', ['付费比例', 'Share who pay'], 0.06, [
      '免费增值服务多在 2%—10%。',
      'Free services with a paid tier: mostly 2 to 10 %.',
    ]),
    quantity('fee', ['会员年费', 'Fee per year'], 'money/people/year', 96, [
      '每月 8 元。',
      'Eight yuan a month.',
    ]),
  ],
  build: (site) => {
    const users = site.name('subscription_users');
    const paying = site.name('subscription_paying');
    const fee = site.name('subscription_fee');
    const payer = site.party(USERS);
    const payee = site.party(SUPPLIERS);
    const prices = site.prices();
    return {
      parties: [payer, payee],
      indices: [prices],
      inputs: [
        site.input(paying, both('付费用户比例', 'Share of users who pay'), '%', site.given('paying')),
        site.input(fee, both('会员年费', 'Subscription fee'), 'money/people/year', site.given('fee')),
      ],
      drivers: [
        {
          id: users,
          label: both('注册用户', 'Registered users'),
          unit: 'people',
          kind: 'stock',
          form: {
            type: 'bass',
            potential: site.given('potential'),
            innovation: assumed(0.03, 'Bass 创新系数的常见值。', 'A usual coefficient of innovation.'),
            imitation: assumed(0.4, 'Bass 模仿系数的常见值。', 'A usual coefficient of imitation.'),
            start_year: site.starts,
          },
        },
      ],
      revenue: [
        {
          id: site.id('revenue', 'subscriptions'),
          label: both('会员费', 'Subscriptions'),
          payer: payer.id,
          formula: `${users} * ${paying} * ${fee}`,
          index: prices.id,
          ...site.vat(0.06, '信息技术服务。', 'Information technology services.'),
          note: both('注册用户 × 付费比例 × 年费。', 'Users × share who pay × fee.'),
        },
      ],
      opex: [
        {
          id: site.id('opex', 'user_service'),
          label: both('用户服务成本', 'Cost of serving users'),
          payee: payee.id,
          cost: {
            type: 'per_unit',
            driver: users,
            unit_cost: assumed(
              2,
              '云资源与客服，付费与免费用户同计。',
              'Cloud and support, for all who are registered.',
            ),
          },
          index: prices.id,
        },
      ],
    };
  },
};

const outsourcing: Template = {
  id: 'outsourcing',
  kind: 'revenue',
  label: both('外包服务费', 'Outsourcing fee'),
  help: both(
    '承接非核心业务外包：合同数 × 年服务费；成本以人工为主，按收入比例计。',
    'Non-core work done for others: contracts × fee; the cost is mostly staff, as a share of the income.',
  ),
  source: whitePaper('§商业模式，非关键服务外包', ', business models: outsourcing of non-critical services'),
  adds: both('1 项假设、1 项业务量、1 项收入、1 项成本', '1 assumption, 1 driver, 1 stream, 1 cost'),
  params: [
    quantity('contracts', ['首年合同数', 'Contracts in the first year'], 'contract', 8, [
      '以委办局与园区为主。',
      'Mostly departments and parks.',
    ]),
    quantity('fee', ['每份合同年服务费', 'Fee per contract'], 'money/contract/year', 350_000, [
      '三至四名驻场人员的量级。',
      'About three or four people on site.',
    ]),
    share('cost', ['成本占收入比例', 'Cost as a share of income'], 0.82, [
      '外包服务毛利多在 15%—25%。',
      'Gross margins are mostly 15 to 25 %.',
    ]),
  ],
  build: (site) => {
    const contracts = site.name('outsourcing_contracts');
    const fee = site.name('outsourcing_fee');
    const stream = site.id('revenue', 'outsourcing');
    const payer = site.party(CLIENTS);
    const payee = site.party(SUPPLIERS);
    const prices = site.prices();
    return {
      parties: [payer, payee],
      indices: [prices],
      inputs: [
        site.input(
          fee,
          both('每份外包合同年服务费', 'Fee per outsourcing contract'),
          'money/contract/year',
          site.given('fee'),
        ),
      ],
      drivers: [
        growing(
          site,
          contracts,
          both('外包合同', 'Outsourcing contracts'),
          'contract',
          site.given('contracts'),
          assumed(0.05, '逐年拓展。', 'Slow growth.'),
        ),
      ],
      revenue: [
        {
          id: stream,
          label: both('外包服务费', 'Outsourcing fees'),
          payer: payer.id,
          formula: `${contracts} * ${fee}`,
          index: prices.id,
          ...site.vat(0.06, '现代服务。', 'Modern services.'),
          note: both('合同数 × 年服务费。', 'Contracts × fee.'),
        },
      ],
      opex: [
        {
          id: site.id('opex', 'outsourcing_cost'),
          label: both('外包服务成本', 'Cost of outsourced work'),
          payee: payee.id,
          cost: { type: 'share_of_revenue', streams: [stream], share: site.given('cost') },
        },
      ],
    };
  },
};

export const feeTemplates: readonly Template[] = [payPerUse, subscription, outsourcing];
