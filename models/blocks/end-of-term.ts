import type { LineDef } from '../language/types';
import type { Option } from '../project/schema';
import type { EndOfTerm } from '../project/schema-exit';
import type { Written } from './checks';
import type { BuildContext } from './context';
import { hasLoan } from './loan';
import { type Part, part, say, writerOf, ZERO_SERIES } from './part';

/** Whether money is saved for hand-back works. */
export function hasHandBackReserve({ terms }: Option): boolean {
  return terms.end_of_term?.hand_back_reserve !== undefined;
}

/** Whether the government pays for what is handed over. */
export function hasTransferPrice({ terms }: Option): boolean {
  return terms.end_of_term?.transfer_price !== undefined;
}

const line = writerOf('end_of_term');

/** What is paid for the assets at the end, and what is saved for their hand-back. */
export function endOfTermBlock(context: BuildContext): Part {
  const { option, inputsOf } = context;
  const { transfer_price, hand_back_reserve } = option.terms.end_of_term ?? {};
  if ((transfer_price ?? hand_back_reserve) === undefined) return part({});
  return part({
    blocks: [{ id: 'end_of_term', label: say('期满移交', 'End of term'), group: 'funding' }],
    inputs: inputsOf('end_of_term'),
    lines: [
      ...(transfer_price === undefined ? [] : priceLines(context, transfer_price)),
      ...(hand_back_reserve === undefined ? [] : reserveLines(context, hand_back_reserve)),
    ],
  });
}

function priceLines(
  { project, option }: BuildContext,
  { basis }: NonNullable<EndOfTerm['transfer_price']>,
): LineDef[] {
  const handedOver = project.capex.some(({ residual_buyer }) => residual_buyer === undefined);
  return [
    line(
      'handed_over',
      handedOver ? 'sum_of(depreciation.*.write_off)' : ZERO_SERIES,
      'money',
      'flow',
      say('移交资产净值', 'Book value handed over'),
      {
        definition: say(
          '末期移交政府的资产尚未折旧的余额；另有受让方的不计。',
          'What is not yet depreciated of the assets handed to the government; those with another buyer not counted.',
        ),
      },
    ),
    line(
      'transfer_price',
      basis === 'book_value' ? 'share * handed_over' : 'timeline.last * price',
      'money',
      'flow',
      say('移交价款', 'Transfer price'),
      {
        emphasis: 'total',
        from: option.terms.government,
        to: option.terms.company,
        definition:
          basis === 'book_value'
            ? say(
                '移交资产净值 × 约定比例，末期由政府支付；抵减移交核销。',
                'Book value handed over × agreed share, paid by the government in the last period; set against the write-off.',
              )
            : say(
                '约定价款，末期由政府支付；抵减移交核销，超过净值的部分为收益。',
                'The agreed sum, paid by the government in the last period; set against the write-off, a gain where it is above book value.',
              ),
      },
    ),
  ];
}

function reserveLines(
  { project, option }: BuildContext,
  { items = [] }: NonNullable<EndOfTerm['hand_back_reserve']>,
): LineDef[] {
  const works = items.filter((id) => project.capex.some((item) => item.id === id));
  return [
    line(
      'saving_periods',
      'max(1, round(saving_years * timeline.periods_per_year))',
      'period',
      'count',
      say('移交储备积存期数', 'Periods of saving'),
    ),
    line(
      'periods_left',
      'timeline.periods - timeline.period',
      'period',
      'count',
      say('期满前剩余期数', 'Periods left'),
    ),
    line(
      'saved_share',
      'if(timeline.last, 0, timeline.operation * max(0, min(1, (saving_periods + 1 - periods_left) / saving_periods)))',
      '%',
      'rate',
      say('移交储备应存比例', 'Share to be saved'),
      {
        definition: say(
          '自末期前 n 期起每期增加 1/n，末期之前一期存足。',
          '1/n more in each of the n periods before the last; all of it when the last begins.',
        ),
      },
    ),
    line(
      'works',
      works.length === 0
        ? ZERO_SERIES
        : `if(timeline.last or saved_share > 0, ${works.map((id) => `capex.${id}.spend`).join(' + ')}, 0)`,
      'money',
      'flow',
      say('移交维修支出', 'Hand-back works'),
      {
        definition: say(
          '积存期与末期内所列投资项的支出。',
          'Spending on the items named, in the years of saving and the last period.',
        ),
      },
    ),
    line('works_to_date', 'cum(works)', 'money', 'stock', say('累计移交维修支出', 'Hand-back works to date')),
    line(
      'reserve_target',
      'max(0, amount * saved_share - works_to_date)',
      'money',
      'stock',
      say('移交储备应有余额', 'Required hand-back reserve'),
      {
        emphasis: 'subtotal',
        definition: say(
          '移交储备金额 × 应存比例 − 已支出的维修；末期为零。',
          'Amount × share to be saved − works already done; nothing in the last period.',
        ),
      },
    ),
    line(
      'reserve_opening',
      'prev(reserve_closing)',
      'money',
      'stock',
      say('移交储备期初余额', 'Opening hand-back reserve'),
    ),
    line(
      'reserve_draw',
      'min(reserve_opening, works)',
      'money',
      'flow',
      say('动用移交储备', 'Drawn from the hand-back reserve'),
    ),
    line(
      'reserve_release',
      'max(0, reserve_opening - reserve_draw - reserve_target)',
      'money',
      'flow',
      say('移交储备释放', 'Released from the hand-back reserve'),
    ),
    line(
      'reserve_needed',
      'max(0, reserve_target - (reserve_opening - reserve_draw))',
      'money',
      'flow',
      say('移交储备应补足额', 'Hand-back reserve to fill'),
    ),
    line(
      'reserve_kept',
      'reserve_opening - reserve_draw - reserve_release',
      'money',
      'stock',
      say('移交储备留存额', 'Hand-back reserve kept'),
    ),
    line(
      'reserve_paid',
      hasLoan(option)
        ? 'waterfall.hand_back_paid'
        : 'min(reserve_needed, max(0, cash.before_equity - cash.required - reserve_kept))',
      'money',
      'flow',
      say('移交储备存入', 'Paid into the hand-back reserve'),
      {
        definition: say(
          '以还本付息后剩余现金为限，先于股东借款与分红；股东不为此注资。',
          'As far as cash goes after debt service, before shareholder loans and distributions; the sponsor pays nothing in for it.',
        ),
      },
    ),
    line(
      'reserve_closing',
      'reserve_kept + reserve_paid',
      'money',
      'stock',
      say('移交储备期末余额', 'Closing hand-back reserve'),
      {
        emphasis: 'subtotal',
        definition: say('在公司现金之内，不计息。', 'Part of the cash of the company; it earns nothing.'),
      },
    ),
  ];
}

/** What must hold of the hand-back reserve. */
export function endOfTermChecks({ option }: BuildContext): Written[] {
  if (!hasHandBackReserve(option)) return [];
  return [
    {
      short: 'hand_back_negative',
      formula: 'min(0, end_of_term.reserve_closing)',
      label: say('移交储备为负', 'Hand-back reserve below zero'),
      holds: say('移交储备余额从不为负。', 'The hand-back reserve is never negative.'),
      fails: say('移交储备余额为负', 'The hand-back reserve is negative'),
    },
    {
      short: 'hand_back_left',
      formula: 'timeline.last * end_of_term.reserve_closing',
      label: say('期末移交储备', 'Hand-back reserve left at the end'),
      holds: say('移交储备到期用完或释放。', 'The hand-back reserve is used or released by the end.'),
      fails: say('移交储备到期仍有余额', 'The hand-back reserve is left at the end'),
    },
    {
      short: 'hand_back_short',
      formula: 'max(0, end_of_term.reserve_needed - end_of_term.reserve_paid)',
      label: say('移交储备缺口', 'Hand-back reserve not filled'),
      holds: say('移交储备按期存足。', 'The hand-back reserve is filled as it should be.'),
      fails: say('现金不足，移交储备未存足', 'Cash does not fill the hand-back reserve'),
      severity: 'alert',
    },
  ];
}
