import type { BuildContext } from './context';
import { recoveredCash } from './depreciation';
import { hasLoan } from './loan';
import { type Part, part, say, writerOf } from './part';
import { turnoverTaxes } from './surcharges';
import { hasInventory } from './working-capital';

/** The company's cash account; equity fills what is missing and takes what is over. */
export function cashBlock(context: BuildContext): Part {
  const line = writerOf('cash');
  const goods = hasInventory(context)
    ? ' + working_capital.inventory_release - working_capital.inventory_purchase'
    : '';
  const financed = hasLoan(context.option);
  return part({
    blocks: [{ id: 'cash', label: say('现金流量', 'Cash flow'), group: 'cash' }],
    lines: [
      line(
        'collected',
        `revenue.received - opex.paid${goods}${turnoverTaxes(context).cash}`,
        'money',
        'flow',
        say('经营收支净额', 'Receipts less operating payments'),
        {
          definition: say(
            '收到的收入 − 支付的经营成本 − 存货净采购，加增值税净现金流量、减税金及附加。',
            'Revenue collected − operating cost paid − net purchases of goods, plus net VAT, less taxes and surcharges.',
          ),
        },
      ),
      line(
        'operating',
        'collected - concession.payment - tax.paid',
        'money',
        'flow',
        say('经营活动净现金流量', 'Operating cash flow'),
        {
          emphasis: 'subtotal',
          definition: say(
            '经营收支净额 − 特许经营付费 − 企业所得税。',
            'Receipts less operating payments − concession payments − income tax.',
          ),
        },
      ),
      line(
        'investing',
        `-capex.spend${recoveredCash(context)}`,
        'money',
        'flow',
        say('投资活动净现金流量', 'Investing cash flow'),
        {
          emphasis: 'subtotal',
        },
      ),
      ...(financed
        ? [
            line(
              'lending',
              'loan.draw - loan.interest - loan.fee - loan.principal',
              'money',
              'flow',
              say('与贷款人的现金流量', 'Cash flow with the lender'),
              {
                definition: say('提款 − 付息 − 手续费 − 还本。', 'Draw − interest − fee − principal.'),
              },
            ),
          ]
        : []),
      line('opening', 'prev(closing)', 'money', 'stock', say('期初现金', 'Opening cash')),
      line(
        'before_equity',
        `opening + operating + investing${financed ? ' + lending' : ''}`,
        'money',
        'stock',
        say('股东收支前现金', 'Cash before equity'),
        { definition: say('为负的部分须由股东注资。', 'Where it is negative, the sponsor must pay in.') },
      ),
      line(
        'required',
        'distribution.minimum_cash * timeline.operation * (1 - timeline.last)',
        'money',
        'stock',
        say('应保留现金', 'Cash to keep'),
        {
          definition: say(
            '运营期内保留的最低现金，末期释放。',
            'The minimum kept during operation, released in the last period.',
          ),
        },
      ),
      line(
        'financing',
        `${financed ? 'lending + ' : ''}equity.injection - equity.distribution`,
        'money',
        'flow',
        say('筹资活动净现金流量', 'Financing cash flow'),
        {
          emphasis: 'subtotal',
        },
      ),
      line('net', 'operating + investing + financing', 'money', 'flow', say('净现金流量', 'Net cash flow'), {
        emphasis: 'total',
      }),
      line(
        'closing',
        'before_equity + equity.injection - equity.distribution',
        'money',
        'stock',
        say('期末现金', 'Closing cash'),
        {
          emphasis: 'total',
        },
      ),
    ],
  });
}

/** The sponsor's money: paid in where cash would fall short, paid out of what is over. */
export function equityBlock({ option, inputsOf }: BuildContext): Part {
  const { company, sponsor } = option.terms;
  const line = writerOf('equity');
  return part({
    blocks: [{ id: 'equity', label: say('资本金与分红', 'Equity and distributions'), group: 'funding' }],
    inputs: inputsOf('equity'),
    lines: [
      line(
        'injection',
        'max(0, cash.required - cash.before_equity)',
        'money',
        'flow',
        say('股东注资', 'Equity paid in'),
        {
          from: sponsor,
          to: company,
          definition: say(
            '使现金不低于应保留数的差额，建设期与以后均如此。',
            'Whatever keeps cash from falling below what must be kept, in construction and later.',
          ),
        },
      ),
      line(
        'distributable',
        'timeline.operation * max(0, cash.before_equity - cash.required)',
        'money',
        'flow',
        say('可分配现金', 'Distributable cash'),
        {
          definition: say('运营期内高于应保留数的现金。', 'Cash above what must be kept, during operation.'),
        },
      ),
      line(
        'distribution',
        'distributable * if(timeline.last, 1, distribution.payout)',
        'money',
        'flow',
        say('分红', 'Distributions'),
        {
          from: company,
          to: sponsor,
          definition: say(
            '可分配现金 × 分红比例，末期全部分完；含资本返还，不受账面未分配利润限制。',
            'Distributable cash × payout, everything in the last period; capital returned included, not limited by retained earnings.',
          ),
        },
      ),
    ],
  });
}
