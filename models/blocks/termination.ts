import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { type Part, part, say, writerOf } from './part';
import { CAUSE_NAMES, CAUSES, type Cause, causeLines } from './termination-causes';
import { claimLines, equityLines } from './termination-claims';
import { basisLines } from './termination-company';
import { deductionLines } from './termination-deductions';

const line = writerOf('termination');

/** The causes of early end an option pays for. */
export function causesOf({ termination }: BuildContext['option']['terms']): readonly Cause[] {
  return termination === undefined ? [] : CAUSES.filter((cause) => termination[cause] !== undefined);
}

/** What would be paid if the contract ended at the end of each period, by cause: memo lines that move no cash. */
export function terminationBlock(context: BuildContext): Part {
  const { option, inputsOf } = context;
  const { termination } = option.terms;
  if (termination === undefined) return part({});
  const causes = causesOf(option.terms);
  return part({
    blocks: [
      { id: 'termination', label: say('提前终止', 'Early termination'), group: 'returns' },
      ...causes.map((cause) => ({
        id: `termination.${cause}`,
        label: CAUSE_NAMES[cause],
        group: 'returns',
      })),
    ],
    inputs: inputsOf('termination'),
    lines: [
      ...dateLines(),
      ...claimLines(context, termination),
      ...deductionLines(termination),
      ...equityLines(termination),
      ...(termination.company === undefined ? [] : basisLines(termination.company)),
      ...causes.flatMap((cause) => causeLines(cause, termination)),
      ...exposureLines(causes),
    ],
  });
}

function dateLines(): LineDef[] {
  return [
    line(
      'in_force',
      'timeline.operation and not timeline.last',
      '1',
      'flag',
      say('可提前终止的期间', 'Where an early end is possible'),
      {
        definition: say(
          '运营期各期期末，末期除外（到期即终止）。',
          'At the end of each operating period but the last, when the contract ends anyway.',
        ),
      },
    ),
    line(
      'at_index',
      'year * timeline.periods_per_year - 1',
      '1',
      'count',
      say('假定终止的期序', 'Period index of the termination assumed'),
      { definition: say('假定终止年的最后一期。', 'The last period of the year chosen.') },
    ),
  ];
}

/** What the government may have to pay, whatever the cause: a contingent liability. */
function exposureLines(causes: readonly Cause[]): LineDef[] {
  const payments = causes.map((cause) => `termination.${cause}.payment`);
  return [
    line(
      'exposure',
      payments.length === 1 ? payments.join('') : `max(${payments.join(', ')})`,
      'money',
      'stock',
      say('政府或有负债', 'Contingent liability of the government'),
      {
        emphasis: 'total',
        definition: say(
          '各终止事由中最大的补偿；或有，不计入现金流。',
          'The largest payment of any cause; contingent, not part of the cash flow.',
        ),
      },
    ),
    line('peak', 'max_of(exposure)', 'money', 'flow', say('政府或有负债峰值', 'Peak contingent liability'), {
      emphasis: 'total',
      definition: say(
        '各期、各终止事由中最大的补偿。',
        'The largest payment of any period and any cause of early termination.',
      ),
    }),
    line(
      'at_peak',
      'if(peak > 0, exposure >= peak, 0)',
      '1',
      'flag',
      say('或有负债峰值所在期', 'Where the contingent liability peaks'),
    ),
    line(
      'peak_here',
      'ratio(timeline.period, at_peak)',
      '1',
      'index',
      say('峰值的期数', 'Period, where the contingent liability peaks'),
    ),
    line(
      'peak_period',
      'min_of(peak_here)',
      '1',
      'index',
      say('或有负债峰值的期数', 'Period of the peak contingent liability'),
    ),
  ];
}
