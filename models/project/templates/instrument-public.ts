import { both } from '../schemes/scheme-def';
import { money, rate, share, whitePaper } from './params';
import { GUARANTEE_FUND, UPPER_GOVERNMENT } from './parties';
import { assumed } from './site';
import type { Template } from './template';

const upperGrant: Template = {
  id: 'upper_level_grant',
  kind: 'instrument',
  label: both('上级补助资金', 'Upper-level grant'),
  help: both(
    '上级政府或欧盟类专项资金，随建设资金需要到位，不须偿还。',
    'Money of an upper-level government or a programme of the EU kind, paid in with the works and not repaid.',
  ),
  source: whitePaper(
    '专栏 8，浙江省支持宁波、布里斯托尔获国家资金',
    ', box 8: Zhejiang supports Ningbo; national money for Bristol',
  ),
  adds: both('1 项补助（出资方为上级政府）', '1 grant (from an upper-level government)'),
  params: [
    money(
      'amount',
      ['补助总额', 'Sum granted'],
      5_000_000,
      ['约为投资的 15%，以批复为准。', 'About 15 % of the investment; as approved.'],
      { ofInvestment: 0.15 },
    ),
  ],
  build: (site) => {
    const upper = site.party(UPPER_GOVERNMENT, [site.government]);
    return {
      parties: [upper],
      grants: [
        {
          id: site.id('grants', 'upper_grant'),
          label: both('上级补助', 'Upper-level grant'),
          from: upper.id,
          amount: site.given('amount'),
          timing: 'pro_rata',
        },
      ],
    };
  },
};

const creditGuarantee: Template = {
  id: 'credit_guarantee',
  kind: 'instrument',
  label: both('信用担保', 'Credit guarantee'),
  help: both(
    '担保基金为贷款提供担保，公司按未还本金付担保费；代偿为或有支出，只列示期望值。',
    'A fund guarantees the debt for a yearly fee on what is owed; calls are contingent and shown as an expected value only.',
  ),
  source: whitePaper(
    '专栏 3，韩国基础设施信贷担保基金',
    ', box 3: the infrastructure credit guarantee fund of Korea',
  ),
  adds: both('1 项政府支付条目（担保费）', '1 entry among government payments (guarantee fee)'),
  cautions: [
    {
      text: both(
        '地方政府及其部门不得为企业债务提供担保；请由专业担保机构或基金提供。',
        'Chinese local governments may not guarantee debt of enterprises; a fund or guarantee company must.',
      ),
      source: both('预算法第 35 条', 'China: Budget Law art. 35'),
    },
  ],
  params: [
    rate('fee', ['年担保费率', 'Yearly fee'], 0.01, [
      '政府性融资担保多在 1% 左右。',
      'About 1 % at public guarantee funds.',
    ]),
    share('covered', ['担保比例', 'Share of the debt covered'], 0.8, [
      '其余风险由银行承担。',
      'The lender keeps the rest of the risk.',
    ]),
    share('probability', ['年代偿概率', 'Yearly probability of a call'], 0.01, [
      '中等信用项目的量级。',
      'About a project of middling credit.',
    ]),
  ],
  build: (site) => {
    const fund = site.party(GUARANTEE_FUND);
    return {
      parties: [fund],
      subsidies: [
        {
          id: site.id('subsidies', 'guarantee'),
          label: both('信用担保', 'Credit guarantee'),
          type: 'credit_guarantee',
          payer: fund.id,
          fee_rate: site.given('fee'),
          covered_share: site.given('covered'),
          call_probability: site.given('probability'),
          loss_share: assumed(0.5, '违约损失率。', 'What is lost in a default.'),
        },
      ],
    };
  },
};

export const publicInstruments: readonly Template[] = [upperGrant, creditGuarantee];
