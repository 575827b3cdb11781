import { say } from '../part';
import { bondsOf, loansOf, salesOf, subsidiesPaid, vatPaid } from './facts';
import { type Form, row, sum } from './form';
import type { Ledger } from './ledger';

/** Table E: all cash of the company and the surplus it leaves. */
export function financialPlan(ledger: Ledger): Form {
  const { of, works, running, has } = ledger;
  const bonds = bondsOf(ledger.context).map(({ id }) => `tranches.${id}.draw`);
  const loans = loansOf(ledger.context).map(({ id }) => `tranches.${id}.draw`);
  return {
    id: 'e',
    title: say('财务计划现金流量表', 'Financial plan cash flow'),
    rows: [
      row('1', say('经营活动净现金流量', 'Net cash flow from operation'), 'r1_1 - r1_2', {
        emphasis: 'subtotal',
      }),
      sum('1.1', say('现金流入', 'Cash inflow')),
      row('1.1.1', say('营业收入', 'Operating revenue'), salesOf(ledger)),
      row('1.1.2', say('增值税销项税额', 'Output VAT'), of('?vat.output')),
      row('1.1.3', say('补贴收入', 'Subsidy income'), of(...subsidiesPaid(ledger))),
      row('1.1.4', say('其他流入', 'Other inflow'), of('?vat.refund'), {
        definition: say('留抵退税。', 'VAT refunds.'),
      }),
      sum('1.2', say('现金流出', 'Cash outflow')),
      row('1.2.1', say('经营成本', 'Operating cost'), of('opex.expense', 'concession.payment'), {
        definition: say('含特许经营付费。', 'Concession payments included.'),
      }),
      row('1.2.2', say('增值税进项税额', 'Input VAT'), of('?vat.input_opex'), {
        definition: say(
          '经营成本的进项税额；投资的列入投资。',
          'On operating cost; that on investment stands with investment.',
        ),
      }),
      row('1.2.3', say('税金及附加', 'Taxes and surcharges'), of('?surcharges.paid')),
      row('1.2.4', say('增值税', 'VAT'), of(vatPaid(ledger))),
      row('1.2.5', say('所得税', 'Income tax'), 'tax.paid'),
      row('1.2.6', say('其他流出', 'Other outflow'), of()),
      row('2', say('投资活动净现金流量', 'Net cash flow from investment'), 'r2_1 - r2_2', {
        emphasis: 'subtotal',
      }),
      row('2.1', say('现金流入', 'Cash inflow'), of('?depreciation.recovered'), {
        definition: say('回收固定资产余值。', 'Residual value recovered.'),
      }),
      sum('2.2', say('现金流出', 'Cash outflow')),
      row('2.2.1', say('建设投资', 'Construction investment'), works('capex.spend', '?vat.input_capex')),
      row('2.2.2', say('维持运营投资', 'Sustaining investment'), running('capex.spend', '?vat.input_capex')),
      row('2.2.3', say('流动资金', 'Working capital'), 'working_capital.increase', {
        definition: say(
          '当期增加额；收回时为负。',
          'The increase of the period; negative when it is released.',
        ),
      }),
      row('2.2.4', say('其他流出', 'Other outflow'), of()),
      row('3', say('筹资活动净现金流量', 'Net cash flow from financing'), 'r3_1 - r3_2', {
        emphasis: 'subtotal',
      }),
      sum('3.1', say('现金流入', 'Cash inflow')),
      row('3.1.1', say('项目资本金投入', 'Equity paid in'), 'equity.injection'),
      row(
        '3.1.2',
        say('建设投资借款', 'Loans for construction'),
        bonds.length === 0 ? of('?loan.draw') : of(...loans),
      ),
      row('3.1.3', say('流动资金借款', 'Loans for working capital'), of()),
      row('3.1.4', say('债券', 'Bonds'), of(...bonds)),
      row('3.1.5', say('短期借款', 'Short-term loans'), of()),
      row('3.1.6', say('其他流入', 'Other inflow'), of('?grants.received', '?reserves.interest'), {
        definition: say('投资补助与储备账户利息。', 'Capital grants and interest on reserves.'),
      }),
      sum('3.2', say('现金流出', 'Cash outflow')),
      row(
        '3.2.1',
        say('各种利息支出', 'Interest paid'),
        of('?loan.interest_paid', '?loan.fees', '?reserves.letter_fee'),
        {
          definition: say('付息与融资费用。', 'Interest and financing fees paid.'),
        },
      ),
      row('3.2.2', say('偿还债务本金', 'Principal repaid'), of('?loan.principal')),
      row('3.2.3', say('应付利润（股利分配）', 'Profit distributed'), 'statements.d.r17'),
      row(
        '3.2.4',
        say('其他流出', 'Other outflow'),
        of('equity.distribution', '-statements.d.r17', '?concession.shared'),
        {
          definition: ledger.has('concession.shared')
            ? say(
                '超过可供分配利润的分红（资本返还），偿债后支付的分成。',
                'Distributions beyond profit, capital returned; shares paid after debt service.',
              )
            : say('超过可供分配利润的分红（资本返还）。', 'Distributions beyond profit: capital returned.'),
        },
      ),
      row('4', say('净现金流量', 'Net cash flow'), 'r1 + r2 + r3', { emphasis: 'total' }),
      row('5', say('累计盈余资金', 'Accumulated surplus cash'), 'cum(r4)', {
        kind: 'stock',
        emphasis: 'total',
        ...(has('working_capital.cash_held')
          ? {
              definition: say(
                '不含列入流动资金的周转现金；两者之和为货币资金。',
                'Without the cash for daily payments, which is part of working capital; together they are the cash held.',
              ),
            }
          : {}),
      }),
    ],
    helpers: [
      {
        short: 'lowest',
        formula: has('working_capital.cash_held') ? 'min_of(r5)' : 'min_of(cash.closing)',
        unit: 'money',
        kind: 'stock',
        label: say('累计盈余资金最低值', 'Lowest accumulated surplus cash'),
        definition: say(
          '各期累计盈余资金的最小值；不为负即财务上可持续。',
          'The smallest of any period; not negative means that the plan is viable.',
        ),
      },
    ],
    footers: ['statements.e.lowest'],
  };
}
