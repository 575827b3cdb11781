import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import {
  earnsOnReserves,
  fundingOf,
  hasAccounts,
  hasLetterOfCredit,
  sumOver,
  tranchesOfRank,
} from './debt-list';
import { recoveredCash } from './depreciation';
import { limitsDividends } from './dividends';
import { hasHandBackReserve } from './end-of-term';
import { hasGrants } from './grants';
import { hasLoan } from './loan';
import { hasLockUp } from './lock-up';
import { added, type LineWriter, type Part, part, say, writerOf } from './part';
import { hasSubsidies } from './subsidies';
import { turnoverTaxes } from './surcharges';
import { hasInventory } from './working-capital';

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
          fundingOf(context.option).initial_working_capital !== undefined && 'funding.uses_working_capital',
        ),
        'money',
        'stock',
        say('应保留现金', 'Cash to keep'),
        {
          definition: say(
            '运营期内保留的最低现金，末期释放；建设期内为尚未使用的补助与铺底流动资金。',
            'The minimum kept during operation, released in the last period; in construction, grants not yet used and initial working capital.',
          ),
        },
      ),
      line(
        'financing',
        `${added(financed && 'lending', granted && 'grants.received', 'equity.injection')} - equity.distribution`,
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

/** The sponsor's money: paid in where cash would fall short, paid out of what is over. */
export function equityBlock({ option, inputsOf }: BuildContext): Part {
  const { company, sponsor } = option.terms;
  const line = writerOf('equity');
  const financed = hasLoan(option);
  const limited = limitsDividends(option);
  const saves = hasHandBackReserve(option);
  const ownLoans = tranchesOfRank(option, 'shareholder');
  return part({
    blocks: [{ id: 'equity', label: say('资本金与分红', 'Equity and distributions'), group: 'funding' }],
    inputs: inputsOf('equity'),
    lines: [
      ...(ownLoans.length > 0
        ? [
            line(
              'own_draws',
              sumOver(ownLoans, 'draw', ''),
              'money',
              'flow',
              say('股东借款', 'Shareholder loans drawn in construction'),
            ),
            line(
              'converted',
              'timeline.last * waterfall.shareholders_unpaid',
              'money',
              'flow',
              say('股东借款转资本', 'Shareholder loans turned into capital'),
              {
                definition: say(
                  '末期现金不足以偿还的股东借款，由股东注资并同额收回。',
                  'What cash cannot repay of shareholder loans in the last period is paid in by the sponsor and repaid to him.',
                ),
              },
            ),
          ]
        : []),
      line(
        'injection',
        financed
          ? `if(timeline.construction, ${ownLoans.length > 0 ? 'funding.needs_equity - own_draws, waterfall.support + converted' : 'funding.needs_equity, waterfall.support'})`
          : `max(0, cash.required${saves ? ' + end_of_term.reserve_kept' : ''} - cash.before_equity)`,
        'money',
        'flow',
        say('股东注资', 'Equity paid in'),
        {
          from: sponsor,
          to: company,
          invests: { as: 'funding', whileBuilding: true },
          definition: financed
            ? say(
                '建设期：债务与补助以外的资金需求；运营期：股东补足。',
                'In construction, the needs that debt and grants leave; in operation, sponsor support.',
              )
            : say(
                '使现金不低于应保留数的差额，建设期与以后均如此。',
                'Whatever keeps cash from falling below what must be kept, in construction and later.',
              ),
        },
      ),
      line(
        'distributable',
        financed
          ? `${hasLockUp(option) ? '(1 - lock_up.locked) * ' : ''}timeline.operation * max(0, waterfall.left - cash.required)`
          : `timeline.operation * max(0, cash.before_equity - cash.required${saves ? ' - end_of_term.reserve_closing' : ''})`,
        'money',
        'flow',
        say('可分配现金', 'Distributable cash'),
        {
          definition: say('运营期内高于应保留数的现金。', 'Cash above what must be kept, during operation.'),
        },
      ),
      line(
        'distribution',
        limited
          ? 'if(timeline.last, distributable, min(distributable * distribution.payout, dividends.limit))'
          : 'distributable * if(timeline.last, 1, distribution.payout)',
        'money',
        'flow',
        say('分红', 'Distributions'),
        {
          from: company,
          to: sponsor,
          definition: limited
            ? say(
                '可分配现金 × 分红比例，以可分配利润为限；末期清算，全部分完。',
                'Distributable cash × payout, at most the distributable profit; everything in the last period, when the company is wound up.',
              )
            : say(
                '可分配现金 × 分红比例，末期全部分完；含资本返还，不受账面未分配利润限制。',
                'Distributable cash × payout, everything in the last period; capital returned included, not limited by retained earnings.',
              ),
        },
      ),
    ],
  });
}
