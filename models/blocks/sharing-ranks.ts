import type { Option } from '../project/schema';
import { type ConcessionPayment, rankOf } from '../project/schema-sharing';
import type { BuildContext } from './context';
import { sharesRefinancingGain } from './debt-list';

/** When a payment is made: as a cost of operation, from cash left after debt service, or of what is distributed. */
export type Rank = ReturnType<typeof rankOf>;

/** The payments of one rank, in the order of the term sheet. */
export function paymentsOf({ terms }: Option, rank: Rank): readonly ConcessionPayment[] {
  return terms.payments.filter((payment) => rankOf(payment) === rank);
}

/** Whether some payments are costs of operation. */
export function paysInOperation(option: Option): boolean {
  return paymentsOf(option, 'operating').length > 0;
}

/** Whether something is paid out of the cash left after debt service, what is distributed included. */
export function sharesAfterDebt(option: Option): boolean {
  return paysBeforeDistributions(option) || sharesDistributions(option);
}

/** Whether something is paid out of the cash left after debt service before distributions are reckoned. */
export function paysBeforeDistributions(option: Option): boolean {
  return paymentsOf(option, 'after_debt').length > 0 || sharesRefinancingGain(option);
}

/** Whether somebody beside the shareholders takes a part of what is distributed. */
export function sharesDistributions(option: Option): boolean {
  return paymentsOf(option, 'distributions').length > 0;
}

/** Who a payment goes to: the government unless the term sheet names another. */
export function recipientOf({ to }: ConcessionPayment, { terms }: Option): string {
  return to ?? terms.government;
}

/** The short name of the line a payment of each rank is paid on. */
export const PAID_LINE: Readonly<Record<Rank, string>> = {
  operating: 'payment',
  after_debt: 'paid_after_debt',
  distributions: 'paid_of_distributions',
};

/** Payments that go to the government or to a department of it. */
export function publicPayments({ project, option }: BuildContext): readonly ConcessionPayment[] {
  const { government, payments } = option.terms;
  const offices = project.parties.filter(({ role }) => role === 'government').map(({ id }) => id);
  return payments.filter((payment) => [government, ...offices].includes(recipientOf(payment, option)));
}

/** Whether every payment is a cost of operation that goes to the government. */
export function paysGovernmentAlone(context: BuildContext): boolean {
  const { payments } = context.option.terms;
  return !sharesAfterDebt(context.option) && publicPayments(context).length === payments.length;
}

/** The line that says what the government is paid in all, of whatever rank. */
export function publicIncome(context: BuildContext): string {
  return paysGovernmentAlone(context) ? 'concession.payment' : 'concession.public';
}
