import { both } from '../schemes/scheme-def';
import { cityEconomics, quantity, share } from './params';
import { SUPPLIERS, USERS } from './parties';
import { assumed, derived, ramped } from './site';
import type { Template } from './template';

const SCOOTERS = cityEconomics('5.2.1', '，案例“共享电动滑板车”', ', case "Shared electric scooters"');

/** Two sides meet: users adopt by word of mouth, supply is built up, the platform takes its part of what is matched. */
const platformEconomy: Template = {
  id: 'platform_economy',
  kind: 'revenue',
  label: both('平台经济（供需撮合）', 'Platform economy'),
  help: both(
    '需求侧按 Bass 曲线扩散，供给侧逐步投放；成交量取需求与供给能力中的较小者，平台按成交额抽成，并为每个新用户支付补贴。',
    'Users adopt along a Bass curve, supply is built up; what is matched is the smaller of demand and capacity. The platform takes a share of its value and pays an incentive for every new user.',
  ),
  source: SCOOTERS,
  adds: both('7 项假设、8 项业务量、1 项收入、2 项成本', '7 assumptions, 8 drivers, 1 stream, 2 costs'),
  params: [
    quantity('people', ['目标人群', 'People within reach'], 'people', 200_000, [
      '中等城区有短途出行需求的人数量级。',
      'About those with short trips to make in a middle-sized district.',
    ]),
    share(
      'willing',
      ['愿意使用的比例', 'Share willing to use it'],
      0.3,
      [
        '来源：30% 的私家车愿意用电动滑板车替代汽车；其他平台须改写。',
        'The source: 30 % of private car owners would change to a scooter. Replace it for another platform.',
      ],
      { source: SCOOTERS },
    ),
    quantity(
      'supply',
      ['供给规模（车辆、商户等）', 'Supply in the end (vehicles, sellers …)'],
      'vehicle',
      1_500,
      ['约每 40 个愿意使用者一辆。', 'About one for every 40 people willing.'],
    ),
    quantity('order_value', ['每单金额', 'Value of an order'], 'money/order', 6, [
      '短途骑行一次数元的量级。',
      'A short ride costs a few yuan.',
    ]),
    share('take_rate', ['平台抽成比例', 'Take rate'], 0.2, [
      '撮合类平台多在 10%—30%。',
      'Platforms that match two sides mostly take 10 to 30 %.',
    ]),
    quantity('incentive', ['每个新用户补贴', 'Incentive per new user'], 'money/people', 12, [
      '约为平台前 10 单的抽成。',
      'About what the platform keeps of the first ten orders.',
    ]),
  ],
  build: (site) => {
    const people = site.name('platform_people');
    const willing = site.name('platform_willing');
    const frequency = site.name('orders_per_user');
    const output = site.name('orders_per_vehicle');
    const value = site.name('platform_order_value');
    const take = site.name('platform_take_rate');
    const incentive = site.name('platform_incentive');
    const adoption = site.name('platform_adoption');
    const users = site.name('platform_users');
    const average = site.name('platform_users_average');
    const fresh = site.name('platform_new_users');
    const supply = site.name('platform_supply');
    const demand = site.name('platform_demand');
    const capacity = site.name('platform_capacity');
    const orders = site.name('platform_orders');
    const payer = site.party(USERS);
    const payee = site.party(SUPPLIERS);
    const prices = site.prices();
    return {
      parties: [payer, payee],
      indices: [prices],
      inputs: [
        site.input(
          people,
          both('平台目标人群', 'People within reach of the platform'),
          'people',
          site.given('people'),
          'stock',
        ),
        site.input(
          willing,
          both('愿意使用平台的比例', 'Share willing to use the platform'),
          '%',
          site.given('willing'),
        ),
        site.input(
          frequency,
          both('每用户年下单数', 'Orders per user and year'),
          'order/people/year',
          assumed(30, '约每 12 天一单，含不活跃用户。', 'About one in twelve days, idle users included.'),
        ),
        site.input(
          output,
          both('每辆车年可完成单数', 'Orders a vehicle can serve'),
          'order/vehicle/year',
          assumed(
            1_200,
            '约每天 3 至 4 单，扣除维修与低温天气。',
            'Three to four a day, less repairs and bad weather.',
          ),
        ),
        site.input(value, both('每单金额', 'Value of an order'), 'money/order', site.given('order_value')),
        site.input(take, both('平台抽成比例', 'Take rate of the platform'), '%', site.given('take_rate')),
        site.input(
          incentive,
          both('每个新用户补贴', 'Incentive per new user'),
          'money/people',
          site.given('incentive'),
        ),
      ],
      drivers: [
        {
          id: adoption,
          label: both('平台采用比例', 'Adoption of the platform'),
          unit: '%',
          kind: 'rate',
          form: {
            type: 'bass',
            potential: assumed(1, '愿意使用者最终全部采用。', 'All who are willing adopt in the end.'),
            innovation: assumed(
              0.05,
              'Bass 创新系数，消费类服务多在 0.01—0.1。',
              'Bass coefficient of innovation; 0.01 to 0.1 for consumer services.',
            ),
            imitation: assumed(
              0.45,
              'Bass 模仿系数，多在 0.3—0.6。',
              'Bass coefficient of imitation; mostly 0.3 to 0.6.',
            ),
            start_year: site.starts,
          },
        },
        derived(
          users,
          both('平台用户', 'Platform users'),
          'people',
          `${people} * ${willing} * ${adoption}`,
          both('目标人群 × 愿意使用的比例 × 采用比例。', 'People within reach × willing × adopted.'),
          'stock',
        ),
        derived(
          average,
          both('平台用户期内平均', 'Platform users, average of the period'),
          'people',
          `(${users} + prev(${users})) / 2`,
          both('期初与期末的平均。', 'Average of opening and closing.'),
          'stock',
        ),
        derived(
          fresh,
          both('年新增用户', 'New users per year'),
          'people/year',
          `(${users} - prev(${users})) * timeline.periods_per_year`,
          both('当期新增，折成全年。', 'Users added in the period, as a yearly figure.'),
        ),
        ramped(
          site,
          supply,
          both('平台供给规模', 'Supply on the platform'),
          'vehicle',
          site.given('supply'),
          assumed(3, '分三年投放。', 'Built up over three years.'),
        ),
        derived(
          demand,
          both('平台年需求量', 'Orders demanded per year'),
          'order/year',
          `${average} * ${frequency}`,
          both('平均用户 × 每用户年下单数。', 'Average users × orders per user.'),
        ),
        derived(
          capacity,
          both('平台年供给能力', 'Orders that can be served per year'),
          'order/year',
          `${supply} * ${output}`,
          both('供给规模 × 每辆车年可完成单数。', 'Supply × orders a vehicle can serve.'),
        ),
        derived(
          orders,
          both('平台年成交单数', 'Orders matched per year'),
          'order/year',
          `min(${demand}, ${capacity})`,
          both('需求与供给能力中的较小者。', 'The smaller of demand and capacity.'),
        ),
      ],
      revenue: [
        {
          id: site.id('revenue', 'platform_commission'),
          label: both('平台抽成收入', 'Platform commission'),
          payer: payer.id,
          formula: `${orders} * ${value} * ${take}`,
          index: prices.id,
          ...site.vat(0.06, '信息技术服务、经纪代理服务。', 'Information and brokerage services.'),
          note: both('成交单数 × 每单金额 × 抽成比例。', 'Orders matched × value × take rate.'),
        },
      ],
      opex: [
        {
          id: site.id('opex', 'platform_incentives'),
          label: both('新用户补贴', 'Incentives for new users'),
          payee: payer.id,
          cost: { type: 'formula', formula: `${fresh} * ${incentive}` },
          index: prices.id,
        },
        {
          id: site.id('opex', 'platform_support'),
          label: both('平台运维与客服', 'Platform support'),
          payee: payee.id,
          cost: {
            type: 'per_unit',
            driver: orders,
            unit_cost: assumed(
              0.3,
              '每单的云资源、支付通道与客服，约为抽成的四分之一。',
              'Cloud, payment and support per order; about a quarter of the commission.',
            ),
          },
          index: prices.id,
        },
      ],
    };
  },
};

export const platformTemplates: readonly Template[] = [platformEconomy];
