import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { earnsOnReserves, fundingOf, hasAccounts, hasLetterOfCredit } from './debt-list';
import { recoveredCash } from './depreciation';
import { hasHandBackReserve } from './end-of-term';
import { hasGrants } from './grants';
import { hasLoan } from './loan';
import { added, type LineWriter, type Part, part, say, writerOf } from './part';
import { sharesAfterDebt } from './sharing-ranks';
import { hasSubsidies } from './subsidies';
import { turnoverTaxes } from './surcharges';
import { hasInventory } from './working-capital';
import { hasStock, holdsCash } from './working-capital-parts';

/** The company's cash account; equity fills what is missing and takes what is over. */
export function cashBlock(context: BuildContext): Part {
  const line = writerOf('cash');
  const goods = hasInventory(context)
    ? ' + working_capital.inventory_release - working_capital.inventory_purchase'
    : '';
  const financed = hasLoan(context.option);
  const granted = hasGrants(context.option);
  return part({
    blocks: [{ id: 'cash', label: say('现金流量', 'Cash flow'), group: 'cash' }],
    lines: [
      line(
        'collected',
        `revenue.received - opex.paid${goods}${hasStock(context) ? ' - working_capital.stock_change' : ''}${turnoverTaxes(context).cash}`,
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
        `collected - concession.payment - tax.paid${hasSubsidies(context.option) ? ' + subsidies.received' : ''}`,
        'money',
        'flow',
        say('经营活动净现金流量', 'Operating cash flow'),
        {
          emphasis: 'subtotal',
          definition: say(
            '经营收支净额 − 特许经营付费 − 企业所得税 + 政府补贴。',
            'Receipts less operating payments − concession payments − income tax + government payments.',
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
      ...(financed ? [lendingLine(context, line)] : []),
      line('opening', 'prev(closing)', 'money', 'stock', say('期初现金', 'Opening cash')),
      line(
        'before_equity',
        added('opening', 'operating', 'investing', financed && 'lending', granted && 'grants.received'),
        'money',
        'stock',
        say('股东收支前现金', 'Cash before equity'),
        { definition: say('为负的部分须由股东注资。', 'Where it is negative, the sponsor must pay in.') },
      ),
      line(
        'required',
        added(
          'distribution.minimum_cash * timeline.operation * (1 - timeline.last)',
          granted && 'grants.unused',
          holdsCash(context) && 'working_capital.cash_held',
          fundingOf(context.option).initial_working_capital !== undefined && 'funding.uses_working_capital',
        ),
        'money',
        'stock',
        say('应保留现金', 'Cash to keep'),
        {
          definition: holdsCash(context)
            ? say(
                '运营期内保留的最低现金与周转现金，末期释放；建设期内为尚未使用的补助与铺底流动资金。',
                'The minimum kept during operation and the cash for daily payments, released in the last period; in construction, grants not yet used and initial working capital.',
              )
            : say(
                '运营期内保留的最低现金，末期释放；建设期内为尚未使用的补助与铺底流动资金。',
                'The minimum kept during operation, released in the last period; in construction, grants not yet used and initial working capital.',
              ),
        },
      ),
      line(
        'financing',
        `${added(financed && 'lending', granted && 'grants.received', 'equity.injection')} - equity.distribution${sharesAfterDebt(context.option) ? ' - concession.shared' : ''}`,
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
        `before_equity + equity.injection - equity.distribution${sharesAfterDebt(context.option) ? ' - concession.shared' : ''}`,
        'money',
        'stock',
        say('期末现金', 'Closing cash'),
        {
          emphasis: 'total',
        },
      ),
      ...(financed
        ? [
            line(
              'free',
              `closing${hasAccounts(context.option, context.project) ? ' - reserves.closing' : ''}${hasHandBackReserve(context.option) ? ' - end_of_term.reserve_closing' : ''}`,
              'money',
              'stock',
              say('可用现金', 'Free cash'),
              { definition: say('期末现金 − 储备账户余额。', 'Closing cash − reserves.') },
            ),
          ]
        : []),
    ],
  });
}

function lendingLine({ option, project }: BuildContext, line: LineWriter): LineDef {
  const letter = hasLetterOfCredit(option) ? ' - reserves.letter_fee' : '';
  const earned = earnsOnReserves(option, project) ? ' + reserves.interest' : '';
  return line(
    'lending',
    `loan.draw - loan.interest_paid - loan.fees - loan.principal${letter}${earned}`,
    'money',
    'flow',
    say('与贷款人的现金流量', 'Cash flow with lenders'),
    {
      definition: say(
        '提款 − 付息 − 融资费用 − 还本 + 储备账户利息；股东借款在内。',
        'Draws − interest − fees − principal + interest on reserves; shareholder loans included.',
      ),
    },
  );
}
