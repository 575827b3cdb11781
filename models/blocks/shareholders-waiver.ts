import type { LineDef } from '../language/types';
import type { Preference } from '../project/schema-shareholders';
import type { BuildContext } from './context';
import { type LineWriter, say } from './part';
import { accountLines, lessGotBefore, ordinaryOf } from './shareholders-claims';

type Waiver = Extract<Preference, { type: 'waiver' }>;

/** 让渡分红: until the beneficiary has his return, part of another's dividend goes to him; exact within the period. */
export function waiverLines(
  line: LineWriter,
  { party, beneficiary, put_off }: Waiver,
  earlier: readonly Preference[],
  context: BuildContext,
): LineDef[] {
  const giver = ordinaryOf(party, context);
  const taker = ordinaryOf(beneficiary, context);
  const got = lessGotBefore(beneficiary, earlier, context);
  return [
    ...accountLines(line, beneficiary, 'hurdle', context),
    line(
      'needed',
      `max(0, account${got})`,
      'money',
      'flow',
      say('距收益率门槛', "Short of the beneficiary's hurdle"),
    ),
    line(
      'rate_taken',
      `${taker} + part * ${giver}`,
      '%',
      'rate',
      say('让渡期受让方比例', "Beneficiary's part while it lasts"),
    ),
    line(
      'cash',
      'if(rate_taken > 0, min(before, needed / rate_taken), 0)',
      'money',
      'flow',
      say('让渡期分红', 'Distributed while it lasts'),
      {
        definition: say(
          '达到门槛前的分红；期内恰好达到时只计到达到为止的部分。',
          'Distributions up to the hurdle; within a period, exactly as much as reaches it.',
        ),
      },
    ),
    line('waived', `part * ${giver} * cash`, 'money', 'flow', say('让渡的分红', 'Dividend given up'), {
      emphasis: 'subtotal',
      definition: say(
        '让渡方应得分红 × 让渡比例，归受让方。',
        'The dividend of who gives it up × the part given up; it goes to the beneficiary.',
      ),
    }),
    ...(put_off === undefined
      ? [line('left', 'before - cash', 'money', 'flow', say('其后可分配', 'Left after it'))]
      : madeGoodLines(line, taker, put_off.interest !== undefined)),
  ];
}

/** What was put off is made good out of the beneficiary's part of what is distributed beyond his hurdle. */
function madeGoodLines(line: LineWriter, taker: string, bears: boolean): LineDef[] {
  const grown = bears ? 'prev(put_off) * (1 + interest) ^ (1 / timeline.periods_per_year)' : 'prev(put_off)';
  return [
    line(
      'beyond',
      'before - cash',
      'money',
      'flow',
      say('达到门槛后可分配', 'Distributed beyond the hurdle'),
    ),
    line('owed_back', `${grown} + waived`, 'money', 'stock', say('应补回的分红', 'Put off so far')),
    line('made_good', `min(${taker} * beyond, owed_back)`, 'money', 'flow', say('补回的分红', 'Made good'), {
      emphasis: 'subtotal',
      definition: say(
        '受让方达到收益率后，以其应得分红补回让渡方。',
        "Out of the beneficiary's dividend once he has his return.",
      ),
    }),
    line('put_off', 'owed_back - made_good', 'money', 'stock', say('期末递延分红', 'Still put off')),
    line(
      'left',
      `if(${taker} > 0, beyond - made_good / ${taker}, beyond)`,
      'money',
      'flow',
      say('其后可分配', 'Left after it'),
    ),
  ];
}
