import { both } from '../schemes/scheme-def';
import { gearing, money, rate, share, whitePaper, years } from './params';
import { CITIZENS } from './parties';
import type { Template } from './template';
import { tranche } from './tranche';

const SOURCE = whitePaper('§融资方式，众筹', ', finance: crowdfunding');

const UNLICENSED = {
  text: both(
    '未经依法许可，以还本付息或给予回报承诺向不特定对象募集资金属于非法集资；须经持牌平台并限定人数。',
    'In China raising money from the public against a promise of repayment or return needs a licence; use a licensed platform and a bounded circle.',
  ),
  source: both(
    '《防范和处置非法集资条例》（国务院令第 737 号）',
    'China: State Council Order 737 on illegal fund-raising',
  ),
};

const donation: Template = {
  id: 'crowdfunding_donation',
  kind: 'instrument',
  label: both('众筹·捐赠', 'Crowdfunding: donation'),
  help: both(
    '市民捐赠，不求回报，按建设资金需要到位。',
    'Citizens give and ask nothing back; paid in as the works need it.',
  ),
  source: SOURCE,
  adds: both('1 项补助（出资方为市民）', '1 grant (from citizens)'),
  params: [
    money(
      'amount',
      ['捐赠总额', 'Sum given'],
      500_000,
      ['约为投资的 1%；多为社区小额项目。', 'About 1 % of the investment; mostly small local works.'],
      { ofInvestment: 0.01 },
    ),
  ],
  build: (site) => {
    const citizens = site.party(CITIZENS);
    return {
      parties: [citizens],
      grants: [
        {
          id: site.id('grants', 'donations'),
          label: both('市民捐赠', 'Donations of citizens'),
          from: citizens.id,
          amount: site.given('amount'),
          timing: 'pro_rata',
        },
      ],
    };
  },
};

/** A sum paid ahead for something delivered in the first year of operation. */
const reward: Template = {
  id: 'crowdfunding_reward',
  kind: 'instrument',
  label: both('众筹·回报（预售）', 'Crowdfunding: reward (pre-sale)'),
  help: both(
    '支持者预先付款，投运首年以产品或服务回报；预收款按建设补助计，回报的成本在首年列支。',
    'Backers pay ahead and get a product or service in the first year of operation; the money counts as a grant, the cost of the reward in that year.',
  ),
  source: SOURCE,
  adds: both('2 项假设、1 项补助、1 项本方案成本', '2 assumptions, 1 grant, 1 cost of the option'),
  params: [
    money(
      'amount',
      ['预售总额', 'Sum paid ahead'],
      1_000_000,
      ['约为投资的 2%。', 'About 2 % of the investment.'],
      { ofInvestment: 0.02 },
    ),
    share('cost', ['回报成本占预售额', 'Cost of the reward, share of the sum'], 0.4, [
      '以已建成服务回报时成本较低。',
      'Low where the reward is use of what was built.',
    ]),
  ],
  build: (site) => {
    const citizens = site.party(CITIZENS);
    const sum = site.name('presale_sum');
    const cost = site.name('presale_reward_share');
    return {
      parties: [citizens],
      inputs: [
        site.input(
          sum,
          both('预售总额', 'Sum paid ahead by backers'),
          'money',
          site.given('amount'),
          'stock',
        ),
        site.input(
          cost,
          both('回报成本占预售额', 'Cost of rewards as a share of the sum'),
          '%',
          site.given('cost'),
        ),
      ],
      grants: [
        {
          id: site.id('grants', 'presale'),
          label: both('回报类众筹预收款', 'Money of backers'),
          from: citizens.id,
          amount: site.given('amount'),
          timing: 'pro_rata',
        },
      ],
      opex: [
        {
          id: site.id('opex', 'rewards'),
          label: both('众筹回报', 'Rewards to backers'),
          payee: citizens.id,
          cost: {
            type: 'formula',
            formula: `${sum} * ${cost} * (timeline.t < timeline.construction_periods + timeline.periods_per_year)`,
          },
        },
      ],
    };
  },
};

const debt: Template = {
  id: 'crowdfunding_debt',
  kind: 'instrument',
  label: both('众筹·借贷', 'Crowdfunding: loan'),
  help: both(
    '市民小额出借，次级于银行，按年等额本息归还。',
    'Small loans of citizens, after the banks, repaid in level payments.',
  ),
  source: SOURCE,
  adds: both('1 笔债务（债权人为市民，次级）', '1 debt (lender: citizens, mezzanine)'),
  cautions: [UNLICENSED],
  params: [
    gearing('gearing', ['占所需资金的比例', 'Share of the money needed'], 0.05, [
      '市民出资通常只占一小部分。',
      'Citizens usually bring a small part.',
    ]),
    rate('coupon', ['利率', 'Rate'], 0.04, [
      '略高于存款，低于次级商业资金。',
      'Above deposits, below other mezzanine money.',
    ]),
    years('tenor', ['还款年数', 'Years of repayment'], 5, [
      '市民愿意持有的年限。',
      'About as long as citizens wish to wait.',
    ]),
  ],
  build: (site) => {
    const citizens = site.party(CITIZENS);
    return {
      parties: [citizens],
      tranches: [
        tranche(site, 'crowd_loan', both('市民借款', 'Loan of citizens'), {
          lender: citizens.id,
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

const equity: Template = {
  id: 'crowdfunding_equity',
  kind: 'instrument',
  label: both('众筹·股权', 'Crowdfunding: equity'),
  help: both(
    '市民入股，按持股比例缴付资本金并分红，运营期不承担补足；其他股东按原比例摊薄。',
    'Citizens take a share, pay in and are paid by it, and do not support operation; the others keep their proportions.',
  ),
  source: SOURCE,
  adds: both('1 个股东（市民）', '1 shareholder (citizens)'),
  cautions: [
    {
      text: both(
        '向不特定对象发行证券或累计超过二百人属于公开发行，须经注册。',
        'In China an offer to the public, or to more than two hundred people, must be registered.',
      ),
      source: both('证券法第 9 条', 'China: Securities Law art. 9'),
    },
  ],
  params: [
    share(
      'share',
      ['持股比例', 'Share'],
      0.05,
      ['小股东，不参与控制。', 'A small holding without control.'],
      { max: 0.95 },
    ),
  ],
  build: (site) => {
    const owners = site.option?.terms.shareholders ?? [];
    const citizens = site.party(CITIZENS, [site.sponsor, ...owners.map(({ party }) => party)]);
    return { parties: [citizens], owner: { party: citizens.id, share: site.given('share') } };
  },
};

export const crowdInstruments: readonly Template[] = [donation, reward, debt, equity];
