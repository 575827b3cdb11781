import { both } from '../schemes/scheme-def';
import { gearing, quantity, rate, share, whitePaper, years } from './params';
import { PPP_FUND, SOCIAL_INVESTORS } from './parties';
import { assumed, ramped } from './site';
import type { Template } from './template';
import { tranche } from './tranche';

const DEBT_IN_DISGUISE = {
  text: both(
    '基金出资若约定固定回报、到期回购或由政府方补足，即为“明股实债”，应计入政府债务风险，为法规所禁止。',
    'A fund promised a fixed return, a repurchase or a top-up by the government is debt in the guise of equity, which China forbids as hidden public debt.',
  ),
  source: both(
    '财预〔2017〕50号、财金〔2019〕10号、预算法第 35 条',
    'China: Caiyu [2017] 50, Caijin [2019] 10, Budget Law art. 35',
  ),
};

const AMSTERDAM = whitePaper(
  '§试点城市融资，阿姆斯特丹智慧城市公私合营基金',
  ', finance of pilot cities: the public-private fund of Amsterdam',
);

const fundLoan: Template = {
  id: 'ppp_fund_mezzanine',
  kind: 'instrument',
  label: both('PPP 基金（夹层债）', 'PPP fund, mezzanine loan'),
  help: both(
    '基金以次级借款投入，排在银行之后、股东之前。',
    'The fund lends after the banks and before the owners.',
  ),
  source: AMSTERDAM,
  adds: both('1 笔债务（夹层）', '1 debt (mezzanine)'),
  cautions: [DEBT_IN_DISGUISE],
  params: [
    gearing('gearing', ['占所需资金的比例', 'Share of the money needed'], 0.1, [
      '补足银行与资本金之间的缺口。',
      'Between bank money and equity.',
    ]),
    rate('coupon', ['利率', 'Rate'], 0.065, [
      '高于优先级约 2 个百分点。',
      'About two points above senior debt.',
    ]),
    years('tenor', ['还款年数', 'Years of repayment'], 8, [
      '多在优先级债务之后还清。',
      'Mostly longer than senior debt.',
    ]),
  ],
  build: (site) => {
    const fund = site.party(PPP_FUND);
    return {
      parties: [fund],
      tranches: [
        tranche(site, 'fund_loan', both('PPP 基金夹层借款', 'Mezzanine loan of the PPP fund'), {
          lender: fund.id,
          kind: 'loan',
          rank: 'mezzanine',
          gearing: site.given('gearing'),
          rate: site.given('coupon'),
          repayment: { type: 'annuity', years: site.given('tenor') },
        }),
      ],
    };
  },
};

const fundShare: Template = {
  id: 'ppp_fund_preferred',
  kind: 'instrument',
  label: both('PPP 基金（优先股东）', 'PPP fund, preferred shareholder'),
  help: both(
    '基金入股并优先取得约定收益，再按股参与剩余分配；收益以公司可分配现金为限，政府不作承诺。',
    'The fund takes a share, is paid an agreed return first and then shares in the rest; only out of what the company distributes.',
  ),
  source: AMSTERDAM,
  adds: both('1 个股东、1 项分红优先约定', '1 shareholder, 1 preference'),
  cautions: [DEBT_IN_DISGUISE],
  params: [
    share('share', ['持股比例', 'Share'], 0.2, ['不谋求控制。', 'Without control.'], { max: 0.95 }),
    rate('return', ['优先收益率', 'Preferred return'], 0.06, [
      '高于长期债务成本。',
      'Above the cost of long debt.',
    ]),
  ],
  build: (site) => {
    const owners = site.option?.terms.shareholders ?? [];
    const fund = site.party(PPP_FUND, [site.sponsor, ...owners.map(({ party }) => party)]);
    return {
      parties: [fund],
      owner: {
        party: fund.id,
        share: site.given('share'),
        preference: {
          id: site.id('preferences', 'fund_return'),
          label: both('基金优先收益', 'Preferred return of the fund'),
          type: 'preferred_return',
          party: fund.id,
          rate: site.given('return'),
        },
      },
    };
  },
};

const socialImpactBond: Template = {
  id: 'social_impact_bond',
  kind: 'instrument',
  label: both('社会影响力债券', 'Social-impact bond'),
  help: both(
    '社会投资人先出资，政府只为达成的效果付费，投资人从效果付费中得到偿还；效果不足时由公司及其股东承担差额。',
    'Investors pay first; the government pays only for outcomes, out of which they are repaid. What outcomes do not cover falls on the company and its owners.',
  ),
  source: whitePaper('§筹资问题清单，社会效益债券', ', questions on finance: social-benefit bonds'),
  adds: both(
    '1 项业务量、1 项政府支付（按效果）、1 笔债务',
    '1 driver, 1 government payment (outcomes), 1 debt',
  ),
  params: [
    quantity('outcomes', ['年达成效果（成熟期）', 'Outcomes per year, mature'], 'person/year', 200, [
      '如每年稳定就业或康复的人数。',
      'Such as people in lasting work or recovered, per year.',
    ]),
    quantity('price', ['每项效果价格', 'Price of an outcome'], 'money/person', 15_000, [
      '以政府因此节省的支出为上限。',
      'At most what the government saves by it.',
    ]),
    quantity('baseline', ['无项目时的效果', 'Outcomes without the project'], 'person/year', 40, [
      '只为增量付费。',
      'Only what is added is paid for.',
    ]),
    gearing('gearing', ['投资占所需资金的比例', 'Share of the money needed'], 0.2, [
      '小额试点。',
      'A small trial.',
    ]),
    rate('coupon', ['投资人回报', "Investors' return"], 0.05, [
      '低于商业次级资金。',
      'Below commercial mezzanine money.',
    ]),
    years('tenor', ['偿还年数', 'Years of repayment'], 5, ['多为 3—7 年。', 'Mostly three to seven years.']),
  ],
  build: (site) => {
    const outcomes = site.name('outcomes');
    const investors = site.party(SOCIAL_INVESTORS);
    return {
      parties: [investors],
      drivers: [
        ramped(
          site,
          outcomes,
          both('年达成效果', 'Outcomes per year'),
          'person/year',
          site.given('outcomes'),
          assumed(2, '两年达到设计水平。', 'As designed after two years.'),
          'flow',
        ),
      ],
      subsidies: [
        {
          id: site.id('subsidies', 'outcome_payment'),
          label: both('按效果付费', 'Payment for outcomes'),
          type: 'outcome_payment',
          driver: outcomes,
          unit_price: site.given('price'),
          baseline: site.given('baseline'),
        },
      ],
      tranches: [
        tranche(site, 'impact_bond', both('社会影响力债券', 'Social-impact bond'), {
          lender: investors.id,
          kind: 'bond',
          rank: 'mezzanine',
          gearing: site.given('gearing'),
          rate: site.given('coupon'),
          repayment: { type: 'annuity', years: site.given('tenor') },
        }),
      ],
    };
  },
};

export const fundInstruments: readonly Template[] = [fundLoan, fundShare, socialImpactBond];
