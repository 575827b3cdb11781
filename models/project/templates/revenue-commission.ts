import { both } from '../schemes/scheme-def';
import { cityEconomics, growth, quantity, share } from './params';
import { MERCHANTS, SUPPLIERS } from './parties';
import { assumed, growing } from './site';
import type { Template } from './template';

/** A market for others: a commission on every transaction. */
const transactionCommission: Template = {
  id: 'transaction_commission',
  kind: 'revenue',
  label: both('交易佣金', 'Commission on transactions'),
  help: both(
    '按交易额收取佣金，适用于二手材料、大宗物资、公共资源等交易平台。',
    'A commission on what is traded: second-hand material, goods, public resources.',
  ),
  source: cityEconomics(
    '5.3.4',
    '，案例“阿姆斯特丹城市建筑循环利用”',
    ', case "Circular building material in Amsterdam"',
  ),
  adds: both('2 项假设、1 项业务量、1 项收入、1 项成本', '2 assumptions, 1 driver, 1 stream, 1 cost'),
  params: [
    quantity('transactions', ['首年交易笔数', 'Transactions in the first year'], 'transaction/year', 20_000, [
      '约每个工作日 80 笔。',
      'About 80 on every working day.',
    ]),
    growth('growth', ['交易笔数年增长', 'Growth of transactions'], 0.1, [
      '成长期平台的保守取值。',
      'Cautious for a young platform.',
    ]),
    quantity('value', ['每笔金额', 'Value of a transaction'], 'money/transaction', 3_000, [
      '建材类小额交易的量级。',
      'About a small lot of building material.',
    ]),
    share('commission', ['佣金比例', 'Commission'], 0.03, [
      '交易平台多在 1%—5%。',
      'Trading platforms mostly take 1 to 5 %.',
    ]),
  ],
  build: (site) => {
    const trades = site.name('transactions');
    const value = site.name('transaction_value');
    const commission = site.name('commission_rate');
    const payer = site.party(MERCHANTS);
    const payee = site.party(SUPPLIERS);
    const prices = site.prices();
    return {
      parties: [payer, payee],
      indices: [prices],
      inputs: [
        site.input(
          value,
          both('每笔交易金额', 'Value of a transaction'),
          'money/transaction',
          site.given('value'),
        ),
        site.input(commission, both('佣金比例', 'Commission'), '%', site.given('commission')),
      ],
      drivers: [
        growing(
          site,
          trades,
          both('年交易笔数', 'Transactions per year'),
          'transaction/year',
          site.given('transactions'),
          site.given('growth'),
        ),
      ],
      revenue: [
        {
          id: site.id('revenue', 'commission'),
          label: both('交易佣金', 'Commission on transactions'),
          payer: payer.id,
          formula: `${trades} * ${value} * ${commission}`,
          index: prices.id,
          ...site.vat(0.06, '经纪代理服务。', 'Brokerage services.'),
          note: both('交易笔数 × 每笔金额 × 佣金比例。', 'Transactions × value × commission.'),
        },
      ],
      opex: [
        {
          id: site.id('opex', 'transaction_processing'),
          label: both('支付与核验费用', 'Payment and verification'),
          payee: payee.id,
          cost: {
            type: 'per_unit',
            driver: trades,
            unit_cost: assumed(
              20,
              '支付通道约千分之四，加线下核验。',
              'About 0.4 % for payment, and checks on site.',
            ),
          },
          index: prices.id,
        },
      ],
    };
  },
};

export const commissionTemplates: readonly Template[] = [transactionCommission];
