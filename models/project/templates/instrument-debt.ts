import { both } from '../schemes/scheme-def';
import { cityEconomics, gearing, rate, whitePaper, years } from './params';
import { BONDHOLDERS, POLICY_BANK, SUPPLIERS } from './parties';
import { assumed, type Site } from './site';
import type { Template } from './template';
import { repaid, repaymentChoice, tranche } from './tranche';

const greenBond: Template = {
  id: 'green_bond',
  kind: 'instrument',
  label: both('绿色债券', 'Green bond'),
  help: both(
    '募集资金专用于绿色项目并披露环境效益的债券；另计承销费。',
    'A bond whose money is kept for green works and whose effects are reported; with an arrangement fee.',
  ),
  source: whitePaper('§融资方式，绿色债券', ', finance: green bonds'),
  adds: both('1 笔债务（绿色债券）', '1 debt (green bond)'),
  cautions: [
    {
      text: both(
        '募集资金须全部用于《绿色债券支持项目目录》内的项目。',
        'In China all the money must go to projects of the endorsed catalogue.',
      ),
      source: both(
        '《绿色债券支持项目目录（2021年版）》',
        'China: Green Bond Endorsed Projects Catalogue (2021)',
      ),
    },
  ],
  params: [
    gearing('gearing', ['占所需资金的比例', 'Share of the money needed'], 0.3, [
      '与银行贷款搭配。',
      'Beside bank loans.',
    ]),
    rate('coupon', ['票面利率', 'Coupon'], 0.03, ['高等级绿色债 3% 左右。', 'About 3 % for a high rating.']),
    years('tenor', ['期限', 'Tenor'], 5, ['境内绿色债多为 3—5 年。', 'Mostly three to five years in China.']),
    repaymentChoice('equal_principal', 'bullet'),
  ],
  build: (site) => {
    const holders = site.party(BONDHOLDERS);
    return {
      parties: [holders],
      tranches: [
        tranche(site, 'green_bond', both('绿色债券', 'Green bond'), {
          lender: holders.id,
          kind: 'green_bond',
          gearing: site.given('gearing'),
          rate: site.given('coupon'),
          upfront: assumed(0.005, '承销与评级、环境效益评估费。', 'Arrangement, rating and review.'),
          repayment: repaid(site),
        }),
      ],
    };
  },
};

const specialBond: Template = {
  id: 'special_bond',
  kind: 'instrument',
  label: both('地方政府专项债券', 'Local government special-purpose bond'),
  help: both(
    '为有收益的公益性项目发行，以项目收入和政府性基金偿还；期限长，可到期一次还本或等额还本。',
    'For public works that earn something, repaid out of their income and the fund budget; long, repaid at maturity or in equal parts.',
  ),
  source: cityEconomics('6.2.1', '，专项财政资金', ', special public funds'),
  adds: both('1 笔债务（专项债券）', '1 debt (special-purpose bond)'),
  cautions: [
    {
      text: both(
        '专项债由省级政府发行，项目收益须能覆盖本息，且须在限额与负面清单之内；企业为借款人的方案请核对资金使用方式。',
        'Only provinces issue these bonds, within a quota and a negative list, and the income must cover debt service; check how the money reaches an enterprise.',
      ),
      source: both('预算法第 35 条；国办发〔2024〕52号', 'China: Budget Law art. 35; Guobanfa [2024] 52'),
    },
  ],
  params: [
    gearing('gearing', ['占所需资金的比例', 'Share of the money needed'], 0.4, [
      '与预算资金搭配。',
      'Beside budget money.',
    ]),
    rate('coupon', ['票面利率', 'Coupon'], 0.025, [
      '近年十年期以上专项债的大致水平。',
      'About the level of recent long bonds.',
    ]),
    years('tenor', ['期限', 'Tenor'], 15, [
      '与项目收益期匹配，常见 10—30 年。',
      'Mostly 10 to 30 years, as the income lasts.',
    ]),
    repaymentChoice('equal_principal', 'bullet'),
  ],
  build: (site) => {
    const holders = site.party(BONDHOLDERS);
    return {
      parties: [holders],
      tranches: [
        tranche(site, 'special_bond', both('专项债券', 'Special-purpose bond'), {
          lender: holders.id,
          kind: 'special_bond',
          gearing: site.given('gearing'),
          rate: site.given('coupon'),
          upfront: assumed(0.001, '发行手续费约千分之一。', 'Cost of issue, about 0.1 %.'),
          repayment: repaid(site),
        }),
      ],
    };
  },
};

const policyBank: Template = {
  id: 'policy_bank_loan',
  kind: 'instrument',
  label: both('政策性银行贷款', 'Policy-bank loan'),
  help: both('期限长、利率低于商业贷款的项目贷款。', 'A long loan for the project below commercial rates.'),
  source: whitePaper('§融资方式，欧洲投资银行', ', finance: European Investment Bank'),
  adds: both('1 笔债务（政策性银行贷款）', '1 debt (policy-bank loan)'),
  params: [
    gearing('gearing', ['占所需资金的比例', 'Share of the money needed'], 0.4, [
      '政策性银行通常承担一部分长期资金。',
      'A policy bank usually takes part of the long-term money.',
    ]),
    rate('coupon', ['利率', 'Rate'], 0.03, [
      '约为五年期以上 LPR 减 50 个基点。',
      'About the five-year LPR less half a point.',
    ]),
    years('tenor', ['还款年数', 'Years of repayment'], 15, [
      '长于商业贷款。',
      'Longer than commercial loans.',
    ]),
    repaymentChoice('equal_principal', 'annuity'),
  ],
  build: (site) => {
    const bank = site.party(POLICY_BANK);
    return {
      parties: [bank],
      tranches: [
        tranche(site, 'policy_loan', both('政策性银行贷款', 'Policy-bank loan'), {
          lender: bank.id,
          kind: 'policy_bank',
          gearing: site.given('gearing'),
          rate: site.given('coupon'),
          repayment: repaid(site),
        }),
      ],
    };
  },
};

const vendorFinance: Template = {
  id: 'vendor_finance',
  kind: 'instrument',
  label: both('设备商融资（卖方信贷）', 'Vendor finance'),
  help: both(
    '设备供应商允许分期付款：它既收设备款，又是这笔债务的债权人；期限短，利率高于银行。',
    'The supplier of the equipment lends part of its price: paid as a supplier, repaid as a lender; short, and dearer than a bank.',
  ),
  source: whitePaper(
    '§试点城市融资，企业以设备、软件、人力参与融资',
    ', finance of pilot cities: firms bring equipment, software and staff',
  ),
  adds: both('1 笔债务（债权人为设备供应商）', '1 debt (lender: the equipment supplier)'),
  params: [
    gearing('gearing', ['占所需资金的比例', 'Share of the money needed'], 0.15, [
      '只覆盖部分设备款。',
      'Part of the equipment only.',
    ]),
    rate('coupon', ['利率', 'Rate'], 0.06, ['高于同期银行贷款。', 'Above a bank loan of that length.']),
    years('tenor', ['还款年数', 'Years of repayment'], 3, [
      '设备分期多为 2—5 年。',
      'Mostly two to five years.',
    ]),
    repaymentChoice('equal_principal', 'annuity'),
  ],
  build: (site) => {
    const vendor = vendorOf(site);
    return {
      parties: [vendor],
      tranches: [
        tranche(site, 'vendor_loan', both('设备商融资', 'Vendor finance'), {
          lender: vendor.id,
          kind: 'loan',
          gearing: site.given('gearing'),
          rate: site.given('coupon'),
          repayment: repaid(site),
        }),
      ],
    };
  },
};

/** The supplier of the first equipment, of any investment else, or any supplier. */
function vendorOf(site: Site) {
  const { capex, parties } = site.project;
  const item =
    capex.find(({ category }) => category === 'equipment') ??
    capex.find(({ category }) => category === undefined);
  const known = parties.find(({ id, role }) => id === item?.supplier && role === 'supplier');
  return known ?? site.party(SUPPLIERS);
}

export const debtInstruments: readonly Template[] = [specialBond, greenBond, policyBank, vendorFinance];
