import type { Bilingual, LineDef } from '../language/types';
import type { Termination } from '../project/schema-exit';
import type { BuildContext } from './context';
import { type Part, part, say, writerOf } from './part';
import { basisLines, claimLines, equityLines } from './termination-claims';

/** The causes an option may name, each with its own payment. */
export const CAUSES = ['authority', 'force_majeure', 'company'] as const;

export type Cause = (typeof CAUSES)[number];

export const CAUSE_NAMES: Readonly<Record<Cause, Bilingual>> = {
  authority: say(
    '政府方违约、主动终止或法律变更',
    'Authority default, voluntary termination or change in law',
  ),
  force_majeure: say('持续不可抗力', 'Prolonged force majeure'),
  company: say('项目公司违约', 'Company default'),
};

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

function causeLines(cause: Cause, termination: Termination): LineDef[] {
  const own = writerOf(`termination.${cause}`, [], CAUSE_NAMES[cause]);
  const failed = cause === 'company';
  const equity = failed ? undefined : termination[cause]?.equity;
  const kept = failed && termination.company?.remainder === 'kept';
  const owed = `termination.lenders${equity === undefined || equity === 'none' ? '' : ' + equity'}`;
  const gross = failed ? 'termination.company_value' : owed;
  return [
    ...(equity === undefined || equity === 'none'
      ? []
      : [
          own('equity', `termination.${equity}`, 'money', 'flow', say('应付投资人', 'Owed to the sponsor'), {
            source: SOURCE,
          }),
        ]),
    own(
      'payment',
      kept
        ? `min(termination.lenders, max(0, ${gross} - termination.deducted))`
        : `max(0, ${gross} - termination.deducted)`,
      'money',
      'flow',
      say('终止补偿', 'Termination payment'),
      {
        emphasis: 'total',
        definition: definitionOf(failed, kept),
        source: SOURCE,
      },
    ),
    own(
      'to_lenders',
      'min(termination.lenders, payment)',
      'money',
      'flow',
      say('其中付给贷款人', 'Of it to lenders'),
      { definition: say('补偿先付贷款人。', 'Lenders are paid first.') },
    ),
    own('to_sponsor', 'payment - to_lenders', 'money', 'flow', say('其中付给投资人', 'Of it to the sponsor')),
    own(
      'lenders_short',
      'max(0, termination.lenders - payment - max(0, termination.held_cash) - termination.held_reserves)',
      'money',
      'flow',
      say('贷款人未获清偿', 'Lenders left unpaid'),
      {
        definition: say(
          '补偿与公司全部现金不足以清偿的债务。',
          'Debt that the payment and all the cash of the company leave unpaid.',
        ),
      },
    ),
    own(
      'chosen',
      'at(payment, termination.at_index)',
      'money',
      'flow',
      say('假定终止年的补偿', 'Payment in the year chosen'),
      {
        emphasis: 'total',
        definition: say(
          '合同在假定终止年年末终止时政府须付的金额；不计入现金流。',
          'What the government would pay if the contract ended at the end of the year chosen; not part of the cash flow.',
        ),
      },
    ),
    own(
      'chosen_lenders_share',
      'ratio(at(to_lenders, termination.at_index), chosen)',
      '%',
      'rate',
      say('假定终止年贷款人所得比例', "Lenders' share in the year chosen"),
      { definition: say('付给贷款人的部分 ÷ 终止补偿。', 'Part paid to lenders ÷ termination payment.') },
    ),
    own(
      'chosen_lenders_short',
      'at(lenders_short, termination.at_index)',
      'money',
      'flow',
      say('假定终止年贷款人未获清偿', 'Lenders left unpaid in the year chosen'),
    ),
    own('peak', 'max_of(payment)', 'money', 'flow', say('补偿峰值', 'Largest payment'), {
      definition: say('各期终止补偿的最大值。', 'The largest payment of any period.'),
    }),
  ];
}

const SOURCE = say(
  '英国 PF2 标准合同：终止补偿',
  'UK: Standardisation of PF2 Contracts, compensation on termination',
);

function definitionOf(failed: boolean, kept: boolean): Bilingual {
  if (kept) {
    return say(
      '补偿基数 − 扣除的资金，以应付贷款人的金额为限。',
      'The basis less deductions, at most what lenders are owed.',
    );
  }
  return failed
    ? say('补偿基数 − 扣除的资金，不为负。', 'The basis less deductions, never negative.')
    : say(
        '应付贷款人 + 应付投资人 − 扣除的资金，不为负。',
        'Owed to lenders + owed to the sponsor − deductions, never negative.',
      );
}

/** What the government may have to pay, whatever the cause: a contingent liability. */
function exposureLines(causes: readonly Cause[]): LineDef[] {
  const payments = causes.map((cause) => `termination.${cause}.payment`);
  return [
    line(
      'exposure',
      payments.length === 1 ? payments.join('') : `max(${payments.join(', ')})`,
      'money',
      'flow',
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
