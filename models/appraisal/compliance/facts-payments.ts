import type { Bilingual } from '../../language/types';
import type { Input } from '../../project/schema';
import type { Subsidy } from '../../project/schema-subsidies';
import { type ComputedFact, flag, number, type Subject } from './subject';
import { say } from './types';

/* Facts of what the government promises: payments, guarantees, and how far they hang on performance. */

const payments = ({ terms }: Subject): readonly Subsidy[] => terms.subsidies ?? [];

const paidBy = (subject: Subject, payment: Subsidy): boolean =>
  subject.isPublic(payment.payer ?? subject.terms.government);

const hasType = (types: readonly Subsidy['type'][]) => (subject: Subject) =>
  payments(subject).some((payment) => types.includes(payment.type) && paidBy(subject, payment));

const isPositive = (input: Input | undefined): boolean =>
  input !== undefined && [input.value].flat().some((value) => value > 0);

const ofType = (id: string, types: readonly Subsidy['type'][], zh: string, en: string): ComputedFact =>
  flag(
    id,
    say(zh, en),
    say('取自条款“政府支付”中的类型。', 'From the types among the government payments of the terms.'),
    hasType(types),
  );

/** Payments by which the government gives the cost of the works back. */
const WORKS_PAID: readonly Subsidy['type'][] = ['mof_formula', 'availability', 'instalments', 'lease_rent'];

/** The least share of a construction payment that hangs on performance. */
function linkedShare(subject: Subject): number | Bilingual {
  const shares = payments(subject)
    .filter((payment) => WORKS_PAID.includes(payment.type) && paidBy(subject, payment))
    .map((payment): number | undefined => {
      if (!('performance' in payment) && !('linked_share' in payment)) {
        return payment.type === 'availability' && payment.availability ? 1 : undefined;
      }
      const { linked_share, performance } = payment as {
        linked_share?: { value: number };
        performance?: Input;
      };
      return linked_share?.value ?? (performance === undefined ? undefined : 1);
    });
  if (shares.length === 0) return say('没有可用性付费。', 'There is no payment for the works.');
  const known = shares.filter((share) => share !== undefined);
  if (known.length < shares.length)
    return say('条款没有写明与绩效挂钩的比例。', 'The terms do not say which share hangs on performance.');
  return Math.min(...known);
}

/** The government's share of what is earned above a return or a hurdle. */
function excessShare({ terms, isPublic }: Subject): number {
  const rates = terms.payments
    .filter(({ to }) => isPublic(to ?? terms.government))
    .flatMap((payment) => {
      if (payment.type === 'excess_return') return [payment.rate.value].flat();
      if (payment.type === 'hurdle')
        return payment.tiers.flatMap(({ tier_share }) => [tier_share.value].flat());
      return [];
    });
  const upside = (terms.subsidies ?? []).flatMap((payment) =>
    payment.type === 'revenue_guarantee' && payment.upside_share ? [payment.upside_share.value] : [],
  );
  return Math.max(0, ...rates, ...upside);
}

export const PAYMENT_FACTS: readonly ComputedFact[] = [
  ofType(
    'pays_construction_cost',
    WORKS_PAID,
    '政府付费补偿建设成本',
    'payments give back the cost of works',
  ),
  ofType('has_gap_payment', ['mof_formula'], '可行性缺口补助或公式补贴', 'viability gap or formula subsidy'),
  ofType('has_availability_payment', ['availability'], '可用性付费', 'availability payment'),
  ofType('has_bt_instalments', ['instalments'], '分期回购款', 'instalments of a build-transfer'),
  ofType('has_lease_rent', ['lease_rent'], '政府支付租金', 'rent paid by the government'),
  ofType(
    'shares_tax_or_land',
    ['tax_increment', 'land_value_capture'],
    '以税收或土地收入分成',
    'shares tax or land revenue',
  ),
  ofType(
    'government_credit_guarantee',
    ['credit_guarantee'],
    '政府为债务担保',
    'the government guarantees debt',
  ),
  flag(
    'guarantees_revenue',
    say('最低收入保障', 'minimum revenue guaranteed'),
    say(
      '条款中有下限大于零的最低收入保障，由政府支付。',
      'The terms hold a revenue guarantee of the government with a floor above zero.',
    ),
    (subject) =>
      payments(subject).some(
        (payment) =>
          payment.type === 'revenue_guarantee' &&
          paidBy(subject, payment) &&
          isPositive(payment.floor_share) &&
          payment.guarantee_share?.value !== 0,
      ),
  ),
  flag(
    'has_take_or_pay',
    say('保底量', 'take or pay'),
    say('政府按最低使用量付服务费。', 'The government pays for a minimum volume.'),
    (subject) =>
      payments(subject).some(
        (payment) =>
          payment.type === 'service_price' && paidBy(subject, payment) && isPositive(payment.minimum_volume),
      ),
  ),
  number(
    'linked_share',
    '%',
    say('与绩效挂钩的比例', 'share linked to performance'),
    say(
      '补偿建设成本的各项付费中，与绩效考核挂钩的最低比例。',
      'The least share linked to the review among payments for the works.',
    ),
    linkedShare,
  ),
  number(
    'excess_share_government',
    '%',
    say('超额收益政府分成', 'government’s share of excess'),
    say(
      '超额收益分成、收益率分档和收入上限分享中政府的最高比例。',
      'The government’s highest share in excess return, hurdles and upside sharing.',
    ),
    excessShare,
  ),
];
