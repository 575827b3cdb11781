import type { BuildContext } from './context';
import { sumOver, tranchesOfRank } from './debt-list';
import { limitsDividends } from './dividends';
import { hasHandBackReserve } from './end-of-term';
import { inKindBlock } from './in-kind';
import { hasLoan } from './loan';
import { hasLockUp } from './lock-up';
import { merge, type Part, part, say, writerOf } from './part';
import { shareExitsBlock } from './share-exits';
import { shareholdersBlock } from './shareholders';
import { hasShareholders } from './shareholders-list';
import { preferencesBlock } from './shareholders-preferences';
import { paysBeforeDistributions, sharesDistributions } from './sharing-ranks';

const WITHIN_PROFIT = say(
  '可分配现金 × 分红比例，以可分配利润为限；末期清算，全部分完。',
  'Distributable cash × payout, at most the distributable profit; everything in the last period, when the company is wound up.',
);

const WITHIN_CASH = say(
  '可分配现金 × 分红比例，末期全部分完；含资本返还，不受账面未分配利润限制。',
  'Distributable cash × payout, everything in the last period; capital returned included, not limited by retained earnings.',
);

/** The owners' money: paid in where cash would fall short, paid out of what is over; in all, then each owner's part. */
export function equityBlock(context: BuildContext): Part {
  return merge([
    wholeBlock(context),
    inKindBlock(context),
    shareholdersBlock(context),
    preferencesBlock(context),
    shareExitsBlock(context),
  ]);
}

function wholeBlock({ option, inputsOf }: BuildContext): Part {
  const { company, sponsor } = option.terms;
  const line = writerOf('equity');
  const financed = hasLoan(option);
  const limited = limitsDividends(option);
  const saves = hasHandBackReserve(option);
  // With several owners, or the members of a pool, each pays and is paid his own part.
  const several = hasShareholders(option) || option.terms.pool !== undefined;
  const sharesCash = paysBeforeDistributions(option);
  const splits = sharesDistributions(option);
  const paidOut = limited
    ? 'if(timeline.last, distributable, min(distributable * distribution.payout, dividends.limit))'
    : 'distributable * if(timeline.last, 1, distribution.payout)';
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
          ...(several ? {} : { from: sponsor, to: company }),
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
        sharesCash ? 'available' : 'distributable',
        financed
          ? `${hasLockUp(option) ? '(1 - lock_up.locked) * ' : ''}timeline.operation * max(0, waterfall.left - cash.required)`
          : `timeline.operation * max(0, cash.before_equity - cash.required${saves ? ' - end_of_term.reserve_closing' : ''})`,
        'money',
        'flow',
        sharesCash
          ? say('偿债后可用现金', 'Cash left after debt service')
          : say('可分配现金', 'Distributable cash'),
        {
          definition: say('运营期内高于应保留数的现金。', 'Cash above what must be kept, during operation.'),
        },
      ),
      ...(sharesCash
        ? [
            line(
              'distributable',
              'available - concession.after_debt',
              'money',
              'flow',
              say('可分配现金', 'Distributable cash'),
              {
                definition: say(
                  '偿债后可用现金 − 偿债后支付的分成。',
                  'Cash left after debt service − shares paid after debt service.',
                ),
              },
            ),
          ]
        : []),
      ...(splits
        ? [
            line('proposed', paidOut, 'money', 'flow', say('拟分配现金', 'Cash to be distributed'), {
              definition: limited ? WITHIN_PROFIT : WITHIN_CASH,
            }),
          ]
        : []),
      line(
        'distribution',
        splits ? 'proposed - concession.of_distributions' : paidOut,
        'money',
        'flow',
        say('分红', 'Distributions'),
        {
          ...(several ? {} : { from: company, to: sponsor }),
          definition: splits
            ? say('拟分配现金 − 分配中的分成。', 'Cash to be distributed − shares of distributions.')
            : limited
              ? WITHIN_PROFIT
              : WITHIN_CASH,
        },
      ),
    ],
  });
}
