import { both } from '../schemes/scheme-def';
import { cityEconomics, money, quantity, share, whitePaper } from './params';
import { CLIENTS, DATA_CUSTOMERS, SUPPLIERS, USERS } from './parties';
import { assumed, growing, type Site } from './site';
import type { Template } from './template';

/** Customers of a new information service follow an S-curve from the beginning of operation. */
function customers(
  site: Site,
  id: string,
  label: ReturnType<typeof both>,
  potential: ReturnType<Site['given']>,
) {
  return {
    id,
    label,
    unit: 'customer',
    kind: 'stock' as const,
    form: {
      type: 'logistic' as const,
      potential,
      midpoint_year: assumed(
        site.starts.value + 3,
        '投入运营后约四年达到一半。',
        'Half of them after about four years of operation.',
      ),
      steepness: assumed(0.9, '五年左右从一成升到九成。', 'From a tenth to nine tenths in about five years.'),
    },
  };
}

const industryPlatform: Template = {
  id: 'industry_platform',
  kind: 'revenue',
  label: both('行业管理平台升级', 'Industry platform upgrade'),
  help: both(
    '政府购买行业管理服务，形成基本收入；运营方再向市场提供数据与信息服务，按逻辑斯蒂曲线增长。与政府分享增长收入可在方案的“支付与分享”中约定。',
    'The government buys the management service (base income); the operator sells data and information to the market, growing along a logistic curve. A share for the government is agreed among the payments of an option.',
  ),
  source: cityEconomics('5.2.2', '，案例“达拉斯交通物联网”', ', case "Traffic Internet of Things in Dallas"'),
  adds: both('2 项假设、1 项业务量、2 项收入、1 项成本', '2 assumptions, 1 driver, 2 streams, 1 cost'),
  params: [
    money('base_fee', ['政府购买服务费（每年）', "Government's yearly fee"], 3_000_000, [
      '一个行业管理平台的年运维费量级。',
      'About the yearly running cost of one management platform.',
    ]),
    quantity('customers', ['数据服务客户（成熟期）', 'Customers for data, mature'], 'customer', 60, [
      '地图、物流、保险等应用服务商。',
      'Providers of maps, logistics, insurance and the like.',
    ]),
    quantity('fee', ['每家年费', 'Fee per customer'], 'money/customer/year', 50_000, [
      '接口调用包年的量级。',
      'About a yearly licence for an interface.',
    ]),
  ],
  build: (site) => {
    const base = site.name('platform_base_fee');
    const fee = site.name('data_service_fee');
    const count = site.name('data_service_customers');
    const stream = site.id('revenue', 'data_services');
    const payer = site.party(DATA_CUSTOMERS);
    const payee = site.party(SUPPLIERS);
    const prices = site.prices();
    return {
      parties: [payer, payee],
      indices: [prices],
      inputs: [
        site.input(
          base,
          both('政府购买行业管理服务费', 'Fee of the government for the management service'),
          'money/year',
          site.given('base_fee'),
        ),
        site.input(
          fee,
          both('数据与信息服务年费', 'Yearly fee for data and information'),
          'money/customer/year',
          site.given('fee'),
        ),
      ],
      drivers: [
        customers(
          site,
          count,
          both('数据与信息服务客户', 'Customers for data and information'),
          site.given('customers'),
        ),
      ],
      revenue: [
        {
          id: site.id('revenue', 'management_service'),
          label: both('行业管理服务费', 'Management service'),
          payer: site.government,
          formula: base,
          index: prices.id,
          ...site.vat(0.06, '信息技术服务。', 'Information technology services.'),
          note: both('政府按年购买。', 'Bought by the government every year.'),
        },
        {
          id: stream,
          label: both('数据与信息服务', 'Data and information services'),
          payer: payer.id,
          formula: `${count} * ${fee}`,
          index: prices.id,
          ...site.vat(0.06, '信息技术服务。', 'Information technology services.'),
          note: both('客户 × 年费。', 'Customers × fee.'),
        },
      ],
      opex: [
        {
          id: site.id('opex', 'data_services_cost'),
          label: both('数据加工与市场推广', 'Preparing and selling data'),
          payee: payee.id,
          cost: {
            type: 'share_of_revenue',
            streams: [stream],
            share: assumed(
              0.35,
              '脱敏、加工、接口与销售，约为收入的三分之一。',
              'Anonymising, preparing, interfaces and sales: about a third of the income.',
            ),
          },
        },
      ],
    };
  },
};

const dataProducts: Template = {
  id: 'data_products',
  kind: 'revenue',
  label: both('数据产品', 'Data products'),
  help: both(
    '订阅客户 × 年价；另计数据授权方分成。公共数据须经授权运营并做合规评估。',
    'Subscribers × price, with the part of whoever owns the data. Public data need an authorisation and a review.',
  ),
  source: whitePaper('专栏 4，利用数据创造收入', ', box 4, income from data'),
  adds: both('1 项假设、1 项业务量、1 项收入、2 项成本', '1 assumption, 1 driver, 1 stream, 2 costs'),
  params: [
    quantity('customers', ['订阅客户（成熟期）', 'Subscribers, mature'], 'customer', 40, [
      '以本地企业与研究机构为主。',
      'Mostly local firms and institutes.',
    ]),
    quantity('price', ['每家年价', 'Price per subscriber'], 'money/customer/year', 80_000, [
      '标准数据集年订阅的量级。',
      'About a yearly subscription to standard data sets.',
    ]),
    share('licence', ['数据授权方分成', 'Share of the owner of the data'], 0.2, [
      '公共数据授权运营分成尚无统一标准。',
      'No common rule exists for public data.',
    ]),
  ],
  build: (site) => {
    const count = site.name('data_subscribers');
    const price = site.name('data_price');
    const stream = site.id('revenue', 'data_products');
    const payer = site.party(DATA_CUSTOMERS);
    const payee = site.party(SUPPLIERS);
    const prices = site.prices();
    return {
      parties: [payer, payee],
      indices: [prices],
      inputs: [
        site.input(
          price,
          both('数据产品年价', 'Yearly price of data products'),
          'money/customer/year',
          site.given('price'),
        ),
      ],
      drivers: [
        customers(
          site,
          count,
          both('数据产品订阅客户', 'Subscribers to data products'),
          site.given('customers'),
        ),
      ],
      revenue: [
        {
          id: stream,
          label: both('数据产品收入', 'Data products'),
          payer: payer.id,
          formula: `${count} * ${price}`,
          index: prices.id,
          ...site.vat(0.06, '信息技术服务。', 'Information technology services.'),
          note: both('订阅客户 × 年价。', 'Subscribers × price.'),
        },
      ],
      opex: [
        {
          id: site.id('opex', 'data_licence'),
          label: both('数据授权方分成', 'Share of the owner of the data'),
          payee: site.government,
          cost: { type: 'share_of_revenue', streams: [stream], share: site.given('licence') },
        },
        {
          id: site.id('opex', 'data_governance'),
          label: both('数据治理与合规', 'Data governance and compliance'),
          payee: payee.id,
          cost: {
            type: 'fixed',
            amount: assumed(400_000, '两名工程师与年度合规评估。', 'Two engineers and a yearly review.'),
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

export const dataTemplates: readonly Template[] = [industryPlatform, dataProducts, subscription, outsourcing];
