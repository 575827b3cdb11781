import { both } from '../schemes/scheme-def';
import { growth, quantity, share, whitePaper } from './params';
import { SUPPLIERS, TELECOM, VISITORS } from './parties';
import { assumed, constant, growing, ramped } from './site';
import type { Template } from './template';

const visitorPays: Template = {
  id: 'visitor_pays',
  kind: 'revenue',
  label: both('居民免费、游客付费', 'Residents free, visitors pay'),
  help: both(
    '居民免费使用，网络维护由游客购买的通行证支付：游客人次 × 购买比例 × 单价；居民使用的成本照常列支。',
    'Residents use it free; visitors who buy a pass pay for its upkeep: visits × share who buy × price. What residents cost is counted all the same.',
  ),
  source: whitePaper('专栏 9，威尼斯全市 Wi-Fi', ', box 9, Wi-Fi in Venice'),
  adds: both('4 项假设、2 项业务量、1 项收入、1 项成本', '4 assumptions, 2 drivers, 1 stream, 1 cost'),
  params: [
    quantity('visitors', ['首年游客人次', 'Visits in the first year'], 'visit/year', 5_000_000, [
      '中等旅游城市一年的量级。',
      'A middle-sized tourist city in a year.',
    ]),
    growth('growth', ['游客年增长', 'Growth of visits'], 0.02, ['温和增长。', 'Gentle growth.']),
    share('buying', ['购买比例', 'Share who buy'], 0.04, [
      '多数游客已有移动流量。',
      'Most visitors have data on their phones.',
    ]),
    quantity('price', ['通行证单价', 'Price of a pass'], 'money/visit', 20, [
      '一日通行证的量级。',
      'About a pass for one day.',
    ]),
    quantity('residents', ['免费使用的居民', 'Residents who use it free'], 'people', 300_000, [
      '主城区常住人口。',
      'Residents of the centre.',
    ]),
  ],
  build: (site) => {
    const visits = site.name('visits');
    const buying = site.name('visitors_buying');
    const price = site.name('pass_price');
    const residents = site.name('residents_free');
    const upkeep = site.name('upkeep_per_resident');
    const handling = site.name('cost_per_pass');
    const payer = site.party(VISITORS);
    const payee = site.party(SUPPLIERS);
    const prices = site.prices();
    return {
      parties: [payer, payee],
      indices: [prices],
      inputs: [
        site.input(
          buying,
          both('购买通行证的游客比例', 'Share of visitors who buy a pass'),
          '%',
          site.given('buying'),
        ),
        site.input(price, both('通行证单价', 'Price of a pass'), 'money/visit', site.given('price')),
        site.input(
          upkeep,
          both('每居民网络维护成本', 'Upkeep per resident'),
          'money/people/year',
          assumed(
            8,
            '无线接入点维护与带宽，折合每人每年数元。',
            'Access points and bandwidth: a few yuan per head and year.',
          ),
        ),
        site.input(
          handling,
          both('每张通行证成本', 'Cost of a pass'),
          'money/visit',
          assumed(
            2,
            '支付通道、客服与带宽，约为单价的一成。',
            'Payment, support and bandwidth: about a tenth of the price.',
          ),
        ),
      ],
      drivers: [
        growing(
          site,
          visits,
          both('年游客人次', 'Visits per year'),
          'visit/year',
          site.given('visitors'),
          site.given('growth'),
        ),
        constant(
          residents,
          both('免费使用的居民', 'Residents who use it free'),
          'people',
          site.given('residents'),
        ),
      ],
      revenue: [
        {
          id: site.id('revenue', 'visitor_passes'),
          label: both('游客通行证', 'Passes sold to visitors'),
          payer: payer.id,
          formula: `${visits} * ${buying} * ${price}`,
          index: prices.id,
          ...site.vat(0.06, '增值电信服务。', 'Value-added telecommunication services.'),
          note: both('游客人次 × 购买比例 × 单价。', 'Visits × share who buy × price.'),
        },
      ],
      opex: [
        {
          id: site.id('opex', 'network_upkeep'),
          label: both('网络维护', 'Upkeep of the network'),
          payee: payee.id,
          cost: {
            type: 'formula',
            formula: `${residents} * ${upkeep} + ${visits} * ${buying} * ${handling}`,
          },
          index: prices.id,
        },
      ],
    };
  },
};

/** The operator runs the service and collects; the project bears a share of its cost and gets a share of its income. */
const telecomShare: Template = {
  id: 'telecom_share',
  kind: 'revenue',
  label: both('与电信运营商共担成本、共享收益', 'Cost and profit share with a telecom operator'),
  help: both(
    '运营商提供增值电信服务并向用户收费，按比例向项目支付收入分成，项目按比例承担其成本；两个比例相同时即为利润共享、亏损共担。',
    'The operator sells value-added services and pays the project a share of the income; the project bears a share of the cost. Equal shares make it a share of profit, and of loss.',
  ),
  source: whitePaper('专栏 9，福建漳州；§商业模式', ', box 9, Zhangzhou; business models'),
  adds: both('4 项假设、1 项业务量、1 项收入、1 项成本', '4 assumptions, 1 driver, 1 stream, 1 cost'),
  params: [
    quantity('subscribers', ['增值服务用户（成熟期）', 'Subscribers, mature'], 'people', 80_000, [
      '城区移动用户的一部分。',
      'Part of the mobile users of the city.',
    ]),
    quantity('fee', ['每用户年收入', 'Income per subscriber'], 'money/people/year', 60, [
      '每月 5 元。',
      'Five yuan a month.',
    ]),
    quantity('cost', ['每用户年成本', 'Cost per subscriber'], 'money/people/year', 36, [
      '带宽、内容与客服，约为收入的六成。',
      'Bandwidth, content and support: about six tenths of the income.',
    ]),
    share('income_share', ['项目的收入分成比例', "Project's share of the income"], 0.4, [
      '与成本分担比例相同即为按比例分利。',
      'Equal to the share of cost: profit is shared in proportion.',
    ]),
    share('cost_share', ['项目的成本分担比例', "Project's share of the cost"], 0.4, [
      '来源只说“共担”，未给比例。',
      'The source says "shared" and gives no figure.',
    ]),
  ],
  build: (site) => {
    const subscribers = site.name('telecom_subscribers');
    const fee = site.name('telecom_fee');
    const cost = site.name('telecom_cost');
    const incomeShare = site.name('telecom_income_share');
    const costShare = site.name('telecom_cost_share');
    const operator = site.party(TELECOM);
    const prices = site.prices();
    return {
      parties: [operator],
      indices: [prices],
      inputs: [
        site.input(
          fee,
          both('增值服务每用户年收入', 'Income per subscriber of value-added services'),
          'money/people/year',
          site.given('fee'),
        ),
        site.input(
          cost,
          both('增值服务每用户年成本', 'Cost per subscriber of value-added services'),
          'money/people/year',
          site.given('cost'),
        ),
        site.input(
          incomeShare,
          both('电信收入分成比例', 'Share of telecom income'),
          '%',
          site.given('income_share'),
        ),
        site.input(
          costShare,
          both('电信成本分担比例', 'Share of telecom cost'),
          '%',
          site.given('cost_share'),
        ),
      ],
      drivers: [
        ramped(
          site,
          subscribers,
          both('增值服务用户', 'Subscribers to value-added services'),
          'people',
          site.given('subscribers'),
          assumed(4, '四年推广到位。', 'All of them after four years.'),
        ),
      ],
      revenue: [
        {
          id: site.id('revenue', 'telecom_income'),
          label: both('电信增值服务收入分成', 'Share of telecom income'),
          payer: operator.id,
          formula: `${subscribers} * ${fee} * ${incomeShare}`,
          index: prices.id,
          ...site.vat(0.06, '增值电信服务。', 'Value-added telecommunication services.'),
          note: both('用户 × 每用户收入 × 分成比例。', 'Subscribers × income × share.'),
        },
      ],
      opex: [
        {
          id: site.id('opex', 'telecom_cost_share'),
          label: both('分担电信服务成本', 'Share of telecom cost'),
          payee: operator.id,
          cost: { type: 'formula', formula: `${subscribers} * ${cost} * ${costShare}` },
          index: prices.id,
        },
      ],
    };
  },
};

export const networkTemplates: readonly Template[] = [visitorPays, telecomShare];
