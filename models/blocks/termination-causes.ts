import type { Bilingual, LineDef } from '../language/types';
import type { Termination } from '../project/schema-exit';
import { say, writerOf } from './part';
import { deductedFor, heldFor } from './termination-deductions';

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

/** What is paid for one cause, to whom, and in the year chosen. */
export function causeLines(cause: Cause, termination: Termination): LineDef[] {
  const own = writerOf(`termination.${cause}`, [], CAUSE_NAMES[cause]);
  const failed = cause === 'company';
  const equity = failed ? undefined : termination[cause]?.equity;
  const kept = failed && termination.company?.remainder === 'kept';
  const owed = `termination.lenders${equity === undefined || equity === 'none' ? '' : ' + equity'}`;
  const gross = failed ? 'termination.company_value' : owed;
  const deducted = deductedFor(termination, cause);
  const floored = termination.floor !== 'none';
  const net = floored ? `max(0, ${gross} - (${deducted}))` : `${gross} - (${deducted})`;
  return [
    ...(equity === undefined || equity === 'none'
      ? []
      : [
          own(
            'equity',
            `termination.${EQUITY_LINES[equity]}`,
            'money',
            'stock',
            say('应付投资人', 'Owed to the sponsor'),
            {
              source: SOURCE,
            },
          ),
        ]),
    own(
      'payment',
      kept ? `min(termination.lenders, ${net})` : net,
      'money',
      'stock',
      say('终止补偿', 'Termination payment'),
      {
        emphasis: 'total',
        definition: definitionOf(failed, kept, floored),
        source: SOURCE,
      },
    ),
    own(
      'to_lenders',
      floored ? 'min(termination.lenders, payment)' : 'max(0, min(termination.lenders, payment))',
      'money',
      'stock',
      say('其中付给贷款人', 'Of it to lenders'),
      { definition: say('补偿先付贷款人。', 'Lenders are paid first.') },
    ),
    own(
      'to_sponsor',
      'payment - to_lenders',
      'money',
      'stock',
      say('其中付给投资人', 'Of it to the sponsor'),
      {
        ...(floored
          ? {}
          : {
              definition: say(
                '为负即公司尚欠政府的金额。',
                'Negative is what the company still owes the government.',
              ),
            }),
      },
    ),
    own(
      'held',
      heldFor(termination, cause),
      'money',
      'stock',
      say('公司自有资金', 'Money of the company itself'),
      {
        definition: say(
          '储备、现金与该事由下的保险赔款。',
          'Reserves, cash and what insurers pay for this cause.',
        ),
      },
    ),
    own(
      'sponsor_in_all',
      'max(0, payment + held - termination.lenders)',
      'money',
      'stock',
      say('投资人最终所得', 'What the sponsor has in the end'),
      {
        definition: say(
          '补偿 + 公司自有资金 − 应付贷款人，不为负。',
          'Payment + money of the company − owed to lenders, never negative.',
        ),
      },
    ),
    own(
      'lenders_short',
      'max(0, termination.lenders - payment - held)',
      'money',
      'stock',
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

/** The line of what the sponsor is paid for, by the way the contract names. */
const EQUITY_LINES = {
  return_to_date: 'return_to_date',
  future_distributions: 'future_distributions',
  base_distributions: 'base_distributions_lost',
  paid_in: 'paid_in',
} as const;

function definitionOf(failed: boolean, kept: boolean, floored: boolean): Bilingual {
  const bound = floored
    ? say('不为负', 'never negative')
    : say('为负即公司欠付政府', 'negative is owed to the government');
  if (kept) {
    return say(
      '补偿基数 − 扣除的资金，以应付贷款人的金额为限。',
      'The basis less deductions, at most what lenders are owed.',
    );
  }
  return failed
    ? say(`补偿基数 − 扣除的资金，${bound.zh}。`, `The basis less deductions, ${bound.en}.`)
    : say(
        `应付贷款人 + 应付投资人 − 扣除的资金，${bound.zh}。`,
        `Owed to lenders + owed to the sponsor − deductions, ${bound.en}.`,
      );
}
