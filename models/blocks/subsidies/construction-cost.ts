import type { Bilingual, LineDef } from '../../language/types';
import type { BuildContext } from '../context';
import { hasGrants } from '../grants';
import { hasLoan } from '../loan';
import { type LineWriter, say } from '../part';

/** Which cost of construction is paid for. */
export interface CostTerms {
  readonly cost_base: 'with_interest' | 'without_interest' | 'agreed';
  readonly less_grants?: boolean | undefined;
  readonly government_equity?: unknown;
}

/** Write the investment that is paid for. Interest and grants hang on what is drawn, and that may hang on the subsidy. */
export function costLines(
  terms: CostTerms,
  line: LineWriter,
  { option }: BuildContext,
  source?: Bilingual,
): LineDef[] {
  const { cost_base, less_grants, government_equity } = terms;
  const interest = cost_base === 'with_interest' && hasLoan(option);
  const granted = less_grants === true && hasGrants(option);
  const sum = [
    cost_base === 'agreed' ? 'agreed_cost' : 'total(funding.uses_capex)',
    interest ? ' + feedback(interest_in_works)' : '',
    granted ? ' - feedback(grants_used)' : '',
    government_equity === undefined ? '' : ' - government_equity',
  ].join('');
  return [
    ...(interest
      ? [
          line(
            'interest_in_works',
            'total(loan.interest_capitalised)',
            'money',
            'flow',
            say('计入建设成本的利息', 'Interest counted as cost'),
            { definition: say('建设期利息合计。', 'Interest during construction, total.') },
          ),
        ]
      : []),
    ...(granted
      ? [
          line(
            'grants_used',
            'total(grants.applied)',
            'money',
            'flow',
            say('扣除的建设补助', 'Grants taken off'),
          ),
        ]
      : []),
    line('cost', `max(0, ${sum})`, 'money', 'flow', say('建设成本', 'Construction cost'), {
      emphasis: 'subtotal',
      definition: COSTS[cost_base],
      ...(source === undefined ? {} : { source }),
    }),
  ];
}

const COSTS: Readonly<Record<CostTerms['cost_base'], Bilingual>> = {
  with_interest: say(
    '建设投资 + 建设期利息，减约定扣除的补助与政府出资；不含增值税与融资手续费。',
    'Construction investment + interest during construction, less grants and government equity where agreed; without VAT and financing fees.',
  ),
  without_interest: say(
    '建设投资，减约定扣除的补助与政府出资；不含利息、增值税与融资手续费。',
    'Construction investment, less grants and government equity where agreed; without interest, VAT and fees.',
  ),
  agreed: say(
    '合同约定的建设成本，减约定扣除的补助与政府出资。',
    'The construction cost of the contract, less grants and government equity where agreed.',
  ),
};
