import { both } from '../schemes/scheme-def';
import { cityEconomics, money, quantity, share, whitePaper } from './params';
import { DATA_CUSTOMERS, SUPPLIERS } from './parties';
import { assumed, type Site } from './site';
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
    '政府购买行业管理服务，形成基本收入；运营方再向市场提供数据与信息服务，按逻辑斯蒂曲线增长。与政府分享增长收入可在方案的“向政府的支付”中约定。',
    'The government buys the management service (base income); the operator sells data and information to the market, growing along a logistic curve. A share for the government is agreed among the option’s payments to the government.',
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

export const dataTemplates: readonly Template[] = [industryPlatform, dataProducts];
