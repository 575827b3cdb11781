import type { LineDef } from '../language/types';
import type { Termination } from '../project/schema-exit';
import { added, say, writerOf, ZERO_SERIES } from './part';

const line = writerOf('termination');

type Cause = NonNullable<Termination['insured']>[number];

/** Whether insurers pay if a cause ends the contract. */
function isInsured({ insurance, insured }: Termination, cause: Cause): boolean {
  return insurance !== undefined && (insured?.includes(cause) ?? true);
}

/** The line that is taken off the payment for a cause. */
export function deductedFor(terms: Termination, cause: Cause): string {
  return isInsured(terms, cause) ? 'termination.deducted + termination.insured' : 'termination.deducted';
}

/** The money a company has beside the payment for a cause: its accounts, and what its insurers pay. */
export function heldFor(terms: Termination, cause: Cause): string {
  const accounts = 'max(0, termination.held_cash) + termination.held_reserves';
  return isInsured(terms, cause) ? `${accounts} + termination.insured` : accounts;
}

/** What the contract takes off the payment, each sum once: reserves and cash are different money. */
export function deductionLines({ deduct = [], insurance, claims }: Termination): LineDef[] {
  const kinds = new Set(deduct);
  const sums = added(
    kinds.has('reserves') && 'held_reserves',
    kinds.has('cash') && 'max(0, held_cash)',
    claims !== undefined && 'in_force * claims',
  );
  return [
    ...(insurance === undefined
      ? []
      : [
          line('insured', 'in_force * insurance', 'money', 'stock', say('保险赔款', 'Insurance proceeds'), {
            definition: say(
              '公司所得的保险赔款，先用于清偿债务，从补偿中扣除一次。',
              'What insurers pay the company; it goes to the debt and comes off the payment once.',
            ),
          }),
        ]),
    line(
      'deducted',
      sums === '' ? ZERO_SERIES : sums,
      'money',
      'stock',
      say('补偿中扣除的资金', 'Money deducted from the payment'),
      {
        definition:
          claims === undefined
            ? say(
                '按约定从补偿金额中扣除的公司储备与现金。',
                'Reserves and cash of the company that the contract takes off the payment.',
              )
            : say(
                '按约定从补偿金额中扣除的公司储备、现金与应付政府的款项。',
                'Reserves and cash of the company and what it owes the government, as the contract takes them off the payment.',
              ),
      },
    ),
  ];
}
