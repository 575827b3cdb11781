import { both } from '../schemes/scheme-def';
import { cityEconomics, quantity, share, whitePaper } from './params';
import { ADVERTISERS, SUPPLIERS, USERS } from './parties';
import { assumed, constant, ramped } from './site';
import type { Template } from './template';

/** Income from places: spaces let by the hour, faces let to advertisers, use paid each time. */
const parking: Template = {
  id: 'parking',
  kind: 'revenue',
  label: both('停车收费', 'Parking fees'),
  help: both(
    '泊位 × 每日付费小时 × 单价 × 缴费率 × 天数；付费小时逐年爬坡。',
    'Spaces × paid hours a day × price × share collected × days; paid hours build up over the first years.',
  ),
  source: whitePaper(
    '，前海智慧停车（§物联网应用）',
    ', smart parking in Qianhai (applications of the Internet of Things)',
  ),
  adds: both('3 项假设、2 项业务量、1 项收入、1 项成本', '3 assumptions, 2 drivers, 1 stream, 1 cost'),
  params: [
    quantity('spaces', ['泊位数', 'Parking spaces'], 'space', 1_000, [
      '一个片区路侧与公共停车场的规模。',
      'Kerbside and public car parks of one district.',
    ]),
    quantity(
      'hours',
      ['每泊位每日付费小时（成熟期）', 'Paid hours per space and day, mature'],
      'hour/space/day',
      5,
      ['中心城区多在 4—8 小时。', 'Mostly 4 to 8 hours in a centre.'],
      { max: 24 },
    ),
    quantity('price', ['单价（不含税）', 'Price without VAT'], 'money/hour', 3, [
      '政府指导价每小时数元。',
      'Guided prices are a few yuan an hour.',
    ]),
    share('collected', ['缴费率', 'Share collected'], 0.85, [
      '路侧停车普遍存在欠费；有杆停车场接近 1。',
      'Some kerbside parkers never pay; barriers bring it near 1.',
    ]),
  ],
  build: (site) => {
    const spaces = site.name('parking_spaces');
    const hours = site.name('parking_paid_hours');
    const price = site.name('parking_price');
    const collected = site.name('parking_collected');
    const days = site.name('parking_days');
    const payer = site.party(USERS);
    const payee = site.party(SUPPLIERS);
    const prices = site.prices();
    return {
      parties: [payer, payee],
      indices: [prices],
      inputs: [
        site.input(price, both('停车单价', 'Parking price'), 'money/hour', site.given('price')),
        site.input(
          collected,
          both('停车缴费率', 'Share of parking fees collected'),
          '%',
          site.given('collected'),
        ),
        site.input(
          days,
          both('年收费天数', 'Days charged in a year'),
          'day/year',
          assumed(365, '全年收费。', 'Charged all year.'),
        ),
      ],
      drivers: [
        constant(spaces, both('收费泊位', 'Spaces charged for'), 'space', site.given('spaces')),
        ramped(
          site,
          hours,
          both('每泊位每日付费小时', 'Paid hours per space and day'),
          'hour/space/day',
          site.given('hours'),
          assumed(3, '约三年达到成熟。', 'Mature after about three years.'),
          'rate',
        ),
      ],
      revenue: [
        {
          id: site.id('revenue', 'parking_fees'),
          label: both('停车收费', 'Parking fees'),
          payer: payer.id,
          formula: `${spaces} * ${hours} * ${price} * ${collected} * ${days}`,
          index: prices.id,
          ...site.vat(0.09, '不动产经营租赁。', 'Operating lease of real estate.'),
          note: both(
            '泊位 × 付费小时 × 单价 × 缴费率 × 天数。',
            'Spaces × paid hours × price × share collected × days.',
          ),
        },
      ],
      opex: [
        {
          id: site.id('opex', 'parking_operation'),
          label: both('停车运维', 'Running the parking spaces'),
          payee: payee.id,
          cost: {
            type: 'per_unit',
            driver: spaces,
            unit_cost: assumed(
              900,
              '巡检、电费与平台，约为收入的五分之一。',
              'Inspection, power and software; about a fifth of the income.',
            ),
          },
          index: prices.id,
        },
      ],
    };
  },
};

const advertising: Template = {
  id: 'advertising',
  kind: 'revenue',
  label: both('广告', 'Advertising'),
  help: both(
    '广告面 × 上刊率 × 刊例实收价；另计招商、制作与内容审核成本。',
    'Faces × occupancy × price; with the cost of selling, production and review.',
  ),
  source: cityEconomics('5.3.3', '，案例“纽约 LinkNYC”', ', case "LinkNYC"'),
  adds: both('2 项假设、1 项业务量、1 项收入、1 项成本', '2 assumptions, 1 driver, 1 stream, 1 cost'),
  params: [
    quantity('faces', ['广告面', 'Advertising faces'], 'face', 400, [
      '200 个信息亭，每亭两面。',
      'Two hundred kiosks with two faces each.',
    ]),
    share('occupancy', ['上刊率', 'Occupancy'], 0.55, [
      '户外媒体成熟点位多在 50%—70%。',
      'Mature outdoor sites are mostly let for 50 to 70 %.',
    ]),
    quantity(
      'price',
      ['每面年价格（实收）', 'Price of a face per year, net of discounts'],
      'money/face/year',
      18_000,
      ['二线城市街面屏的量级。', 'About a street screen in a second-tier city.'],
    ),
  ],
  build: (site) => {
    const faces = site.name('ad_faces');
    const occupancy = site.name('ad_occupancy');
    const price = site.name('ad_face_price');
    const stream = site.id('revenue', 'advertising');
    const payer = site.party(ADVERTISERS);
    const payee = site.party(SUPPLIERS);
    const prices = site.prices();
    return {
      parties: [payer, payee],
      indices: [prices],
      inputs: [
        site.input(occupancy, both('广告上刊率', 'Occupancy of advertising'), '%', site.given('occupancy')),
        site.input(price, both('每面年价格', 'Price of a face'), 'money/face/year', site.given('price')),
      ],
      drivers: [constant(faces, both('广告面', 'Advertising faces'), 'face', site.given('faces'))],
      revenue: [
        {
          id: stream,
          label: both('广告收入', 'Advertising'),
          payer: payer.id,
          formula: `${faces} * ${occupancy} * ${price}`,
          index: prices.id,
          ...site.vat(0.06, '广告服务。', 'Advertising services.'),
          note: both('广告面 × 上刊率 × 价格。', 'Faces × occupancy × price.'),
        },
      ],
      opex: [
        {
          id: site.id('opex', 'advertising_sales'),
          label: both('广告招商与内容审核', 'Selling and reviewing advertisements'),
          payee: payee.id,
          cost: {
            type: 'share_of_revenue',
            streams: [stream],
            share: assumed(
              0.2,
              '代理费约 15%，其余为制作与审核。',
              'About 15 % for agencies, the rest production and review.',
            ),
          },
        },
      ],
    };
  },
};

export const placeTemplates: readonly Template[] = [parking, advertising];
