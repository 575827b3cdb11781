import type { ConcessionPayment } from '../project/schema-sharing';
import type { BuildContext } from './context';
import { type LineWriter, say } from './part';
import type { Ruled } from './sharing-bands';
import { baseLine } from './sharing-base';
import { atYearEnd, type Counted, dueOf, toDate } from './sharing-window';

type GreaterOf = Extract<ConcessionPayment, { type: 'greater_of' }>;

/** The greater of a guarantee and a share: of each period, of the project year, or of everything so far. */
export function greaterOfRule(rule: GreaterOf, context: BuildContext, line: LineWriter, due: string): Ruled {
  const index = rule.guarantee_index === undefined ? '' : ` * indices.${rule.guarantee_index}`;
  const amounts = [
    baseLine(rule.base, context, line),
    line(
      'guarantee_due',
      `${context.inTerm} * guarantee${index} / timeline.periods_per_year`,
      'money',
      'flow',
      say('保底金额', 'Minimum guarantee'),
      {
        definition: say(
          '运营期内按年计的最低付费，逐期平均。',
          'The yearly minimum during operation, even over the periods.',
        ),
      },
    ),
    line('share_due', 'max(0, rate * base)', 'money', 'flow', say('分成金额', 'Share'), {
      definition: say('分成比例 × 基数，不为负。', 'Rate × base, never negative.'),
    }),
  ];
  const counted = countedOf(rule, context);
  if (counted === undefined) {
    return {
      lines: amounts,
      formula: 'max(guarantee_due, share_due)',
      definition: say('保底与分成逐期取其高。', 'The greater of guarantee and share, period by period.'),
    };
  }
  const guarantee = toDate(
    context,
    line,
    counted,
    'guarantee_due',
    'guaranteed',
    'money',
    say('保底金额', 'Minimum guarantee'),
  );
  const share = toDate(context, line, counted, 'share_due', 'shared_out', 'money', say('分成金额', 'Share'));
  const greater = `max(${guarantee.name}, ${share.name})`;
  const yearly = rule.settled === 'year' && context.periodsPerYear > 1;
  const rest = dueOf(context, line, counted, 'entitled', due);
  return {
    lines: [
      ...amounts,
      ...guarantee.lines,
      ...share.lines,
      line(
        'entitled',
        yearly ? atYearEnd(greater, share.name) : greater,
        'money',
        'stock',
        say('应付至今', 'Due to date'),
        {
          definition: yearly
            ? say(
                '年末取保底与分成的较高者，年内先按分成支付。',
                'The greater of guarantee and share at the end of the year; within the year the share alone.',
              )
            : say('保底与分成的较高者。', 'The greater of guarantee and share.'),
        },
      ),
      ...rest.lines,
    ],
    formula: rest.formula,
    definition:
      counted === 'cumulative'
        ? say(
            '累计保底与累计分成取其高，减以前各期已计，不为负。',
            'The greater of all guarantees and all shares so far, less what fell due before; never negative.',
          )
        : say(
            '全年保底与全年分成取其高：年内付分成，年末补足。',
            'The greater of the year: the share within it, a true-up in its last period.',
          ),
  };
}

/** Over what guarantee and share are compared; undefined is each period for itself. */
function countedOf({ true_up, settled }: GreaterOf, { periodsPerYear }: BuildContext): Counted | undefined {
  if (true_up === 'cumulative') return 'cumulative';
  return settled === 'year' && periodsPerYear > 1 ? 'year' : undefined;
}
