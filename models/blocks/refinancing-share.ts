import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import type { NewDebt } from './debt-list';
import { say, writerOf } from './part';

const line = writerOf('refinancing');

/** The government's share as it is due and as the cash left after debt service pays it. */
export function shareLines({ option }: BuildContext, { terms, how }: NewDebt): LineDef[] {
  if (terms.public_share === undefined) return [];
  const level = how.gain === 'level';
  return [
    ...(level
      ? [
          line(
            'level_worth',
            '(next(level_worth) + next(after_date)) / (1 + equity_rate)',
            'period',
            'stock',
            say('以后每期一元的现值', 'Worth of one per period to come'),
          ),
          line(
            'level_factor',
            'at(level_worth, at_index)',
            'period',
            'count',
            say('年金系数', 'Annuity factor'),
          ),
        ]
      : []),
    line(
      'public_due',
      level ? 'after_date * public_gain / level_factor' : 'at_date * public_gain',
      'money',
      'flow',
      say('应付政府的分享', "Government's share due"),
      {
        definition: level
          ? say(
              '政府分享的收益按基准收益率折为等额，自下期起至期满支付。',
              'The public share in equal payments of the same worth at the base-case return, from the next period to the end.',
            )
          : say('再融资日一次付清。', 'All at the date.'),
      },
    ),
    line(
      'public_owed',
      'prev(public_unpaid) * (1 + equity_rate) + public_due',
      'money',
      'stock',
      say('应付政府的分享及结转', "Government's share due and carried forward"),
      {
        definition: say(
          '上期未付按基准收益率计息 + 当期应付。',
          'Unpaid before, with the base-case return on it + due of the period.',
        ),
      },
    ),
    line(
      'public_paid',
      'min(public_owed, equity.available)',
      'money',
      'flow',
      say('付给政府的再融资收益', "Government's share paid"),
      {
        from: option.terms.company,
        to: option.terms.government,
        emphasis: 'subtotal',
        definition: say(
          '以偿债并通过分红检验后的现金为限，先于其他分成与分红；税后利润的使用，不抵税。',
          'As far as the cash left after debt service and the lock-up test goes, before other shares and distributions; a use of profit after tax, not deductible.',
        ),
      },
    ),
    line(
      'public_unpaid',
      'public_owed - public_paid',
      'money',
      'stock',
      say('未付政府的分享', "Government's share unpaid"),
    ),
  ];
}
