import type { InputDef, LineDef } from '../language/types';
import type { BuildContext } from './context';
import { type LineWriter, type Part, part, say, writerOf } from './part';
import { injectionLines, orderLines } from './shareholders-calls';
import {
  asShareholder,
  exitsOf,
  foundersOf,
  type Holder,
  hasShareholders,
  holdersOf,
  inKindBy,
  preferencesOf,
} from './shareholders-list';
import { payoutLines } from './shareholders-payout';

/** Whether the shares are agreed; otherwise they follow what is subscribed and brought in kind. */
function sharesAgreed({ option }: BuildContext): boolean {
  return foundersOf(option).some(({ share }) => share !== undefined);
}

/** Every owner's share of the company, of the money paid in and of the money paid out. */
export function shareholdersBlock(context: BuildContext): Part {
  const { option, inputsOf } = context;
  if (!hasShareholders(option)) return part({});
  const holders = holdersOf(context);
  return part({
    blocks: [
      ...holders.map(({ id, label }) => ({
        id: `shareholders.${id}`,
        label: asShareholder(label),
        group: 'funding',
      })),
      { id: 'shareholders', label: say('股东合计', 'Shareholders in all'), group: 'funding' },
    ],
    inputs: holders.flatMap(({ id }): readonly InputDef[] => inputsOf(`shareholders.${id}`)),
    lines: [
      ...holders.flatMap((holder) => {
        const line = writerOf(`shareholders.${holder.id}`, [], asShareholder(holder.label));
        return [
          ...shareLines(line, holder, context),
          ...injectionLines(line, holder, context),
          ...capitalLines(line, holder, context),
          ...payoutLines(line, holder, context),
        ];
      }),
      ...totalLines(context),
    ],
  });
}

/** What each holds: his founding share, and what he has bought and sold by the end of the period before. */
function shareLines(line: LineWriter, { id, terms }: Holder, context: BuildContext): LineDef[] {
  const { option } = context;
  const founding = terms === undefined ? [] : foundingLines(line, id, terms, context);
  const start = terms === undefined ? '' : terms.share === undefined ? 'founding_share' : 'share';
  const trades = exitsOf(option).filter(({ seller, buyer }) => seller === id || buyer === id);
  const traded = trades
    .map((exit) => `${exit.buyer === id ? '+' : '-'} share_exits.${exit.id}.moved`)
    .join(' ')
    .replace(/^\+ /, '')
    .replace(/^- /, '-');
  return [
    ...founding,
    ...(trades.length === 0
      ? []
      : [
          line('traded', traded, '%', 'flow', say('期末购入减转出的股份', 'Shares bought less sold'), {
            definition: say('年末交割，下期起归属。', 'At the end of the period; they count from the next.'),
          }),
          line(
            'traded_to_date',
            'cum(traded)',
            '%',
            'stock',
            say('累计购入减转出的股份', 'Shares traded to date'),
          ),
        ]),
    line(
      'held',
      trades.length === 0 ? start : `${start === '' ? '' : `${start} + `}prev(traded_to_date)`,
      '%',
      'rate',
      say('持股比例', 'Share held'),
      { emphasis: 'subtotal' },
    ),
  ];
}

function foundingLines(
  line: LineWriter,
  id: string,
  { share, subscribed }: NonNullable<Holder['terms']>,
  { option }: BuildContext,
): LineDef[] {
  if (share !== undefined) return [];
  const kinds = inKindBy(option, id).map(
    (item) => `in_kind.${item.id}.${item.booked === undefined ? 'appraised' : 'booked'}`,
  );
  const terms = [...(subscribed === undefined ? [] : ['subscribed']), ...kinds];
  return [
    line(
      'committed',
      terms.length === 0 ? '0' : terms.join(' + '),
      'money',
      'flow',
      say('承诺出资', 'Contribution promised'),
      {
        definition: say(
          '认缴现金 + 实物作价入股金额。',
          'Cash subscribed + contributions in kind as booked.',
        ),
      },
    ),
    line(
      'founding_share',
      // Without any promise the first owns everything.
      `if(shareholders.committed > 0, committed / shareholders.committed, ${foundersOf(option)[0]?.party === id ? '1' : '0'})`,
      '%',
      'rate',
      say('初始持股比例', 'Founding share'),
      {
        definition: say(
          '本方承诺出资 ÷ 各方承诺出资合计。',
          'His contribution promised ÷ the promises of all.',
        ),
      },
    ),
  ];
}

/** Paid-in capital moves with the shares. */
function capitalLines(line: LineWriter, { id }: Holder, { option }: BuildContext): LineDef[] {
  const kinds = inKindBy(option, id).map((item) => `in_kind.${item.id}.contributed`);
  const trades = exitsOf(option).filter(({ seller, buyer }) => seller === id || buyer === id);
  const moved = trades.map(
    (exit) => ` ${exit.buyer === id ? '+' : '-'} share_exits.${exit.id}.capital_moved`,
  );
  return [
    ...(kinds.length === 0
      ? []
      : [
          line('in_kind', kinds.join(' + '), 'money', 'flow', say('实物作价入股', 'Contributed in kind'), {
            definition: say('不是现金。', 'Not cash.'),
          }),
        ]),
    line(
      'paid_up',
      kinds.length === 0 ? 'injection' : 'injection + in_kind',
      'money',
      'flow',
      say('实缴出资', 'Capital paid up'),
      { definition: say('现金注资 + 实物作价入股。', 'Cash paid in + contributions in kind.') },
    ),
    line('capital', 'prev(capital_after) + paid_up', 'money', 'stock', say('实缴资本', 'Paid-in capital'), {
      emphasis: 'subtotal',
      definition: say('股份交割前。', 'Before shares change hands.'),
    }),
    line(
      'capital_after',
      `capital${moved.join('')}`,
      'money',
      'stock',
      say('期末实缴资本', 'Closing paid-in capital'),
      {
        definition: say(
          '股份转让时，对应的实缴资本一并转移。',
          'Where shares are sold, the capital paid in for them goes with them.',
        ),
      },
    ),
  ];
}

function totalLines(context: BuildContext): LineDef[] {
  const { option } = context;
  const line = writerOf('shareholders');
  const fixed = new Set(
    preferencesOf(option).flatMap((preference) =>
      preference.type === 'preferred_return' && preference.participates === false ? [preference.party] : [],
    ),
  );
  const agreed = foundersOf(option).some(({ dividend_share }) => dividend_share !== undefined);
  const open = holdersOf(context).filter(({ id }) => !fixed.has(id));
  return [
    ...(sharesAgreed(context)
      ? []
      : [
          line(
            'committed',
            'sum_of(shareholders.*.committed)',
            'money',
            'flow',
            say('承诺出资合计', 'Contributions promised, in all'),
          ),
        ]),
    ...orderLines(context),
    ...(fixed.size > 0
      ? [
          line(
            'open',
            open.length === 0
              ? '0 * timeline.period'
              : open.map(({ id }) => `shareholders.${id}.${agreed ? 'claim' : 'held'}`).join(' + '),
            '%',
            'rate',
            say('参与剩余分配的股份', 'Shares that take part in what is left'),
          ),
        ]
      : []),
    line(
      'injection',
      'sum_of(shareholders.*.injection)',
      'money',
      'flow',
      say('各股东注资合计', 'Paid in by all shareholders'),
      { emphasis: 'total' },
    ),
    line(
      'distribution',
      'sum_of(shareholders.*.distribution)',
      'money',
      'flow',
      say('各股东分红合计', 'Paid out to all shareholders'),
      { emphasis: 'total' },
    ),
  ];
}
