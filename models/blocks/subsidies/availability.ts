import type { LineDef } from '../../language/types';
import type { SubsidyOf } from '../../project/schema-subsidies';
import { say } from '../part';
import { DUE, dueLines, payingShare, type Writing, type Written, windowLines } from './writing';

type Availability = SubsidyOf<'availability'>;

const GUIDE = say(
  '国际通行做法：单元权重 × 不可用时长 × 系数；不可用但仍使用的按半数计，重复发生的加重',
  'International practice: weight × time unavailable × factor; half when used all the same, more when it recurs',
);

/** Write the payment for availability: full payment, what is not available, deduction, points. */
export function availabilityLines(writing: Writing<Availability>): Written {
  const { subsidy, line } = writing;
  const { index, indexed_share, availability, deduction_cap } = subsidy;
  const factor =
    index === undefined
      ? ''
      : indexed_share === undefined
        ? ` * indices.${index}`
        : ` * ((1 - indexed_share) + indexed_share * indices.${index})`;
  const full = line(
    'full_payment',
    `${payingShare(writing)} * base_payment${factor} / timeline.periods_per_year`,
    'money',
    'flow',
    say('全额可用性付费', 'Payment when all is available'),
    {
      definition: say(
        '基期付费 ×［（1−调价比例）+ 调价比例 × 价格指数］。',
        'Base payment × [(1 − indexed share) + indexed share × price index].',
      ),
    },
  );
  if (availability === undefined) {
    return { lines: [...windowLines(writing), full, ...dueLines(writing, 'full_payment', DUE)] };
  }
  const missed = missedOf(subsidy);
  return {
    lines: [
      ...windowLines(writing),
      full,
      ...unavailableLines(writing),
      line(
        'deduction',
        `full_payment * min(${deduction_cap === undefined ? '1' : 'deduction_cap'}, ${factorOf(subsidy)}${missed})`,
        'money',
        'flow',
        say('可用性扣减', 'Deduction'),
        {
          definition:
            missed === 'unavailable'
              ? say(
                  '全额付费 × min(扣减上限，扣减系数 × 加重系数 × 不可用比例)。',
                  'Full payment × min(cap, deduction factor × ratchet × not available).',
                )
              : say(
                  '全额付费 × min(扣减上限，扣减系数 ×（1 − 可用率）)。',
                  'Full payment × min(cap, deduction factor × (1 − availability)).',
                ),
        },
      ),
      ...dueLines(
        writing,
        'full_payment - deduction',
        DUE,
        say('全额付费 − 扣减。', 'Full payment − deduction.'),
      ),
    ],
    memo: pointLines(writing),
  };
}

/** What counts as not available: by name where it is a line of its own. */
function missedOf({ used_share, ratchet, penalty_points }: Availability): string {
  return (used_share ?? ratchet ?? penalty_points) === undefined ? '(1 - availability)' : 'unavailable';
}

function factorOf({ deduction_factor, ratchet }: Availability): string {
  return `${deduction_factor === undefined ? '' : 'deduction_factor * '}${ratchet === undefined ? '' : 'repeat_factor * '}`;
}

function unavailableLines({ subsidy, line }: Writing<Availability>): LineDef[] {
  if (missedOf(subsidy) !== 'unavailable') return [];
  return [
    line(
      'unavailable',
      subsidy.used_share === undefined ? '1 - availability' : '(1 - availability) * (1 - used_share / 2)',
      '%',
      'rate',
      say('不可用比例', 'Not available'),
      {
        definition:
          subsidy.used_share === undefined
            ? say('1 − 可用率。', '1 − availability.')
            : say(
                '（1 − 可用率）×（1 − 仍在使用的比例 ÷ 2）：不可用但仍使用的按半数计。',
                '(1 − availability) × (1 − share used ÷ 2): what is used all the same counts half.',
              ),
        source: GUIDE,
      },
    ),
    ...(subsidy.ratchet === undefined
      ? []
      : [
          line(
            'repeat_factor',
            `if(unavailable > ${subsidy.ratchet_threshold === undefined ? '0' : 'ratchet_threshold'}, ratchet, 1)`,
            'x',
            'rate',
            say('加重系数', 'Ratchet in force'),
            {
              definition: say(
                '不可用比例超过界限时扣减加重，否则为 1。',
                'Above the threshold the deduction is multiplied; 1 below it.',
              ),
              source: GUIDE,
            },
          ),
        ]),
  ];
}

/** Penalty points over the years counted, and whether they would let the payer end the contract. */
function pointLines(writing: Writing<Availability>): LineDef[] {
  const { subsidy, line } = writing;
  if (subsidy.penalty_points === undefined) return [];
  const years = subsidy.points_years === undefined ? '1' : 'points_years';
  return [
    line(
      'points',
      `${payingShare(writing)} * penalty_points * 100 * unavailable / timeline.periods_per_year`,
      '1',
      'flow',
      say('违约扣分', 'Penalty points'),
      {
        emphasis: 'memo',
        definition: say(
          '不可用比例每 1 个百分点全年的扣分。',
          'Points for each percent not available over a year.',
        ),
      },
    ),
    line(
      'points_window',
      `max(1, round(${years} * timeline.periods_per_year))`,
      'period',
      'count',
      say('扣分累计期数', 'Periods over which points count'),
      { definition: say('扣分累计年限 × 每年期数。', 'Years over which points count × periods per year.') },
    ),
    line('points_total', 'cum(points)', '1', 'stock', say('历次扣分合计', 'Points since the start'), {
      definition: say('各期扣分累计。', 'The points of all periods so far.'),
    }),
    line(
      'points_counted',
      'points_total - prev(points_total, points_window)',
      '1',
      'stock',
      say('计入的扣分', 'Points counted'),
      {
        emphasis: 'memo',
        definition: say(
          '最近约定年限内的扣分，含本期。',
          'Points of the years counted, this period included.',
        ),
      },
    ),
    ...(subsidy.termination_points === undefined
      ? []
      : [
          line(
            'termination_trigger',
            'points_counted > termination_points',
            '1',
            'flag',
            say('触发终止权', 'Right to terminate arises'),
            {
              emphasis: 'memo',
              definition: say(
                '计入的扣分超过约定数时为 1；仅作提示，不产生现金流。',
                '1 when the points counted exceed the limit; a signal, no cash follows from it.',
              ),
            },
          ),
        ]),
  ];
}
