import type { LineDef } from '../language/types';
import type { Option } from '../project/schema';
import { type ConcessionPayment, rankOf } from '../project/schema-sharing';
import { sharesRefinancingGain } from './debt-list';
import { type LineWriter, rollUp, say } from './part';
import { PAID_LINE, paymentsOf, recipientOf, sharesAfterDebt } from './sharing-ranks';

/** The cash a payment of each rank is paid out of. */
const SOURCE = { after_debt: 'equity.available', distributions: 'equity.proposed' } as const;

/** The line that says how much cash there is when a payment's turn comes. */
export function whatIsLeftBefore(payment: ConcessionPayment, option: Option): string {
  const rank = rankOf(payment);
  if (rank === 'operating') throw new Error(`${payment.id} is paid before debt service`);
  const queue = paymentsOf(option, rank);
  const earlier = queue[queue.findIndex(({ id }) => id === payment.id) - 1];
  if (earlier === undefined && rank === 'after_debt' && sharesRefinancingGain(option))
    return `(${SOURCE[rank]} - refinancing.public_paid)`;
  return earlier === undefined ? SOURCE[rank] : `concession.${earlier.id}.left`;
}

/** What is owed, paid as far as the cash goes, carried on or lapsed, and left for those who come after. */
export function sharedLines(payment: ConcessionPayment, option: Option, line: LineWriter): LineDef[] {
  const rank = rankOf(payment);
  if (rank === 'operating') return [];
  const before = whatIsLeftBefore(payment, option);
  const parties = { from: option.terms.company, to: recipientOf(payment, option) };
  const carries = 'unpaid' in payment ? payment.unpaid !== 'lapses' : payment.type !== 'hurdle';
  const owed = carries
    ? [
        line('owed', 'prev(unpaid) + due', 'money', 'stock', say('应付及结转', 'Due and carried forward'), {
          definition: say('上期未付 + 当期应付。', 'Unpaid before + due of the period.'),
        }),
      ]
    : [];
  const claim = carries ? 'owed' : 'due';
  return [
    ...owed,
    line(PAID_LINE[rank], `min(${claim}, ${before})`, 'money', 'flow', say('分得现金', 'Paid'), {
      ...parties,
      emphasis: 'subtotal',
      definition: say(
        '以轮到本项时剩余的现金为限；列作税后利润的使用，不计入成本，不抵税。',
        'As far as the cash left when its turn comes goes; a use of profit after tax, neither a cost nor deductible.',
      ),
    }),
    ...(carries
      ? [
          line(
            'unpaid',
            `owed - ${PAID_LINE[rank]}`,
            'money',
            'stock',
            say('未付结转', 'Unpaid, carried forward'),
            {
              definition: say(
                '有现金时优先补付；至期末仍未付的不再支付，不列为负债。',
                'Paid first when there is cash; what is still unpaid at the end is not paid, and it is no debt of the balance sheet.',
              ),
            },
          ),
        ]
      : []),
    line(
      'left',
      `${before} - ${PAID_LINE[rank]}`,
      'money',
      'flow',
      say('付后剩余现金', 'Cash left after it'),
    ),
  ];
}

/** What is paid after debt service in all, where anything is. */
export function sharedTotals(option: Option, line: LineWriter): LineDef[] {
  if (!sharesAfterDebt(option)) return [];
  const count = (rank: 'after_debt' | 'distributions'): number => paymentsOf(option, rank).length;
  return [
    line(
      'after_debt',
      sharesRefinancingGain(option)
        ? `${rollUp('concession.*.paid_after_debt', count('after_debt'))} + refinancing.public_paid`
        : rollUp('concession.*.paid_after_debt', count('after_debt')),
      'money',
      'flow',
      say('偿债后支付的分成', 'Shares paid after debt service'),
    ),
    line(
      'of_distributions',
      rollUp('concession.*.paid_of_distributions', count('distributions')),
      'money',
      'flow',
      say('分配中的分成', 'Shares of distributions'),
    ),
    line(
      'shared',
      'after_debt + of_distributions',
      'money',
      'flow',
      say('偿债后分成合计', 'Shared after debt service'),
      {
        emphasis: 'total',
        definition: say(
          '付息还本、补足储备并通过分红检验之后付出的分成。',
          'Shares paid once debt is served, reserves are full and the lock-up test is passed.',
        ),
      },
    ),
  ];
}
