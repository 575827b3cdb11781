import type { SubsidyOf } from '../../project/schema-subsidies';
import { hasLoan } from '../loan';
import { say, ZERO_SERIES } from '../part';
import { DUE, type Writing, type Written } from './writing';

type Guarantee = SubsidyOf<'credit_guarantee'>;

const SOURCE = say(
  '预算法第 35 条：除法律另有规定外，地方政府不得为他人债务提供担保',
  'China: Budget Law art. 35 forbids local governments to guarantee debts of others unless a law allows it',
);

/** Write the fee for a guarantee of the debt; what calls would cost is shown and not paid. */
export function creditGuaranteeLines({ subsidy, line, context }: Writing<Guarantee>): Written {
  const covered = subsidy.covered_share === undefined ? '' : ' * covered_share';
  const called = subsidy.call_probability !== undefined;
  return {
    lines: [
      line(
        'debt',
        hasLoan(context.option) ? `${context.inTerm} * loan.lenders_opening` : ZERO_SERIES,
        'money',
        'stock',
        say('期初债务余额', 'Debt outstanding'),
        {
          definition: say(
            '运营期期初的外部债务。',
            'Debt of lenders at the start of the period in operation.',
          ),
        },
      ),
      // Debt may be sized on cash after the fee.
      line('guaranteed', `feedback(debt)${covered}`, 'money', 'stock', say('担保余额', 'Debt guaranteed'), {
        definition: say(
          '运营期期初外部债务 × 担保比例。',
          "Lenders' debt at the start of the period in operation × share covered.",
        ),
        source: SOURCE,
      }),
      line('due', '0 * guaranteed', 'money', 'flow', DUE, {
        definition: say('担保人不向公司付款。', 'The guarantor pays the company nothing.'),
      }),
    ],
    returned: {
      formula: 'guaranteed * fee_rate / timeline.periods_per_year',
      label: say('担保费', 'Guarantee fee'),
      definition: say('担保余额 × 年费率 ÷ 每年期数。', 'Debt guaranteed × yearly fee ÷ periods per year.'),
    },
    memo: called
      ? [
          line(
            'expected_call',
            `guaranteed * call_probability${subsidy.loss_share === undefined ? '' : ' * loss_share'} / timeline.periods_per_year`,
            'money',
            'flow',
            say('预期代偿', 'Expected call'),
            {
              emphasis: 'memo',
              definition: say(
                '担保余额 × 年代偿概率 × 损失率；或有负债，不产生现金流。',
                'Debt guaranteed × yearly probability of a call × share lost; a contingent liability, no cash.',
              ),
            },
          ),
        ]
      : [],
  };
}
