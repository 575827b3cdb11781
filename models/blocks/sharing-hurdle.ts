import type { LineDef } from '../language/types';
import type { ConcessionPayment } from '../project/schema-sharing';
import type { BuildContext } from './context';
import { tranchesOfRank } from './debt-list';
import { type LineWriter, say } from './part';
import type { Ruled } from './sharing-bands';
import { BASES } from './sharing-base';
import { heldForYear } from './sharing-window';

type Hurdle = Extract<ConcessionPayment, { type: 'hurdle' }>;

/**
 * Distributions split by what the sponsor has earned. One account for each hurdle:
 * `H_t = H_{t−1}·(1 + h) + contributions − distributions`; nothing is shared while the first is owed something.
 *
 * @param before the line that says what is left to distribute when this rule's turn comes
 */
export function hurdleRule(rule: Hurdle, context: BuildContext, line: LineWriter, before: string): Ruled {
  const own = tranchesOfRank(context.option, 'shareholder').length > 0;
  const lines = [
    line('base', before, 'money', 'flow', say('分成基数', 'Base of the share'), {
      definition: BASES.distributions,
    }),
    line(
      'contributed',
      `equity.injection${own ? ' + returns.equity.own_draws' : ''}`,
      'money',
      'flow',
      say('投资人投入', 'Paid in by the sponsor'),
    ),
    ...(own
      ? [
          line(
            'served',
            'returns.equity.own_service',
            'money',
            'flow',
            say('股东借款本息', 'Service of his loans'),
          ),
        ]
      : []),
  ];
  const paidIn = own ? ' + contributed - served' : ' + contributed';
  const rates = rule.tiers.map((_, i) =>
    line(
      `hurdle_rate_${i + 1}`,
      `(1 + hurdle_${i + 1}) ^ (1 / timeline.periods_per_year) - 1`,
      '%/period',
      'rate',
      say(`第 ${i + 1} 档每期门槛收益率`, `Hurdle ${i + 1} per period`),
    ),
  );
  const split = rule.timing === 'lagged' ? laggedSplit : exactSplit;
  const { lines: steps, formula, definition } = split(rule.tiers.length, line, paidIn, context);
  return { lines: [...lines, ...rates, ...steps], formula, definition };
}

/** Exact within the period: each account is paid off before the next share applies; no rate of return is solved for. */
function exactSplit(tiers: number, line: LineWriter, paidIn: string): Ruled {
  const all = Array.from({ length: tiers }, (_, i) => i + 1);
  const owed = all.map((n) =>
    line(
      `owed_${n}`,
      `max(0, prev(account_${n}) * (1 + hurdle_rate_${n})${paidIn})`,
      'money',
      'stock',
      say(`第 ${n} 档账户：分配前`, `Account ${n} before distributions`),
      {
        definition: say(
          '上期末账户 × (1 + 每期门槛收益率) + 当期投入；不低于零，已超额得到的不再抵扣以后的投入。',
          'Account of the period before × (1 + hurdle) + what is paid in; not below zero: what was earned beyond the hurdle does not count against later contributions.',
        ),
      },
    ),
  );
  const steps = all.flatMap((n): LineDef[] => [
    line(
      `rest_${n}`,
      n === 1 ? 'base - preferred' : `rest_${n - 1} - slice_${n - 1}`,
      'money',
      'flow',
      say(`达第 ${n} 档后剩余`, `Left above hurdle ${n}`),
    ),
    line(
      `slice_${n}`,
      n === tiers
        ? `rest_${n}`
        : `if(tier_share_${n} < 1, min(rest_${n}, max(0, owed_${n + 1} - ${n === 1 ? 'preferred' : `received_${n - 1}`}) / (1 - tier_share_${n})), rest_${n})`,
      'money',
      'flow',
      say(`按第 ${n} 档分配`, `Split by tier ${n}`),
      n === tiers
        ? {}
        : {
            definition: say('直至投资人达到下一档门槛收益率。', 'Until the sponsor reaches the next hurdle.'),
          },
    ),
    line(
      `received_${n}`,
      `${n === 1 ? 'preferred' : `received_${n - 1}`} + (1 - tier_share_${n}) * slice_${n}`,
      'money',
      'flow',
      say(`投资人至第 ${n} 档所得`, `The sponsor's, through tier ${n}`),
    ),
  ]);
  return {
    lines: [
      ...owed,
      line('preferred', 'min(base, owed_1)', 'money', 'flow', say('先归投资人', "The sponsor's first"), {
        definition: say('直至首档账户归零。', 'Until the first account is nil.'),
      }),
      ...steps,
      line('kept', `received_${tiers}`, 'money', 'flow', say('归投资人', 'Kept by the sponsor')),
      ...all.map((n) =>
        line(
          `account_${n}`,
          `max(0, owed_${n} - kept)`,
          'money',
          'stock',
          say(`第 ${n} 档账户`, `Account ${n}`),
          {
            definition: say(
              '投资人尚需得到多少才达到该档门槛收益率。',
              'What the sponsor still has to get to have earned the hurdle.',
            ),
          },
        ),
      ),
    ],
    formula: all.map((n) => `tier_share_${n} * slice_${n}`).join(' + '),
    definition: say('Σ 各档分配额 × 该档分成比例。', 'Σ what is split in each tier × its share.'),
  };
}

/** By lag: the share follows from what had been earned by the end of the project year before. */
function laggedSplit(tiers: number, line: LineWriter, paidIn: string, context: BuildContext): Ruled {
  const all = Array.from({ length: tiers }, (_, i) => i + 1);
  const share = (n: number): string =>
    n === 1 ? 'tier_share_1 * on_1' : `(tier_share_${n} - tier_share_${n - 1}) * on_${n}`;
  return {
    lines: [
      ...all.flatMap((n) => [
        line(
          `on_${n}`,
          heldForYear(`met_${n}`, `on_${n}`, context),
          '1',
          'flag',
          say(`第 ${n} 档本年适用`, `Tier ${n} applies this year`),
          {
            definition: say(
              '上一项目年末已达门槛，则本年全年适用。',
              'The whole year, when the hurdle had been reached by the end of the year before.',
            ),
          },
        ),
      ]),
      line('share_now', all.map(share).join(' + '), '%', 'rate', say('本期分成比例', 'Share that applies')),
      line('kept', '(1 - share_now) * base', 'money', 'flow', say('归投资人', 'Kept by the sponsor')),
      line('invested', 'prev(invested) + contributed', 'money', 'stock', say('累计投入', 'Paid in to date')),
      ...all.flatMap((n) => [
        line(
          `account_${n}`,
          `prev(account_${n}) * (1 + hurdle_rate_${n})${paidIn} - kept`,
          'money',
          'stock',
          say(`第 ${n} 档账户`, `Account ${n}`),
          {
            definition: say(
              '至今现金流按门槛收益率的终值（反号）；不大于零即内部收益率已达门槛。',
              'Minus the value of the flows to date at the hurdle; at or below zero the return to date has reached it.',
            ),
          },
        ),
        line(
          `met_${n}`,
          `account_${n} <= 0 and invested > 0`,
          '1',
          'flag',
          say(`第 ${n} 档已达到`, `Hurdle ${n} reached`),
          {
            definition: say(
              '至今内部收益率不低于门槛时为 1；尚无投入、收益率无定义时为 0。',
              '1 when the return to date is at least the hurdle; 0 while there is none, as before anything was paid in.',
            ),
          },
        ),
      ]),
    ],
    formula: 'share_now * base',
    definition: say(
      '拟分配现金 × 本年适用的分成比例。',
      'Cash about to be distributed × the share that applies this year.',
    ),
  };
}
