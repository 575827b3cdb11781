import type { LineDef } from '../language/types';
import { type ConcessionPayment, rankOf } from '../project/schema-sharing';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { sharesRefinancingGain } from './debt-list';
import { type LineWriter, type Part, part, rollUp, say, writerOf, ZERO_SERIES } from './part';
import { sharedLines, sharedTotals, whatIsLeftBefore } from './sharing-after-debt';
import { bandRule, type Ruled } from './sharing-bands';
import { baseLine } from './sharing-base';
import { costPlusRule, excessReturnRule, thresholdRule } from './sharing-excess';
import { greaterOfRule } from './sharing-guarantee';
import { hurdleRule } from './sharing-hurdle';
import {
  PAID_LINE,
  paymentsOf,
  paysGovernmentAlone,
  publicPayments,
  recipientOf,
  sharesAfterDebt,
} from './sharing-ranks';

/** Payments for the concession and shares of what it earns, each by its rule, in the order of the term sheet. */
export function concessionBlock(context: BuildContext): Part {
  const { option, inputsOf } = context;
  const { payments } = option.terms;
  return part({
    blocks: [
      ...payments.map(({ id, label }) => ({
        id: `concession.${id}`,
        label: bilingual(label),
        group: 'concession',
      })),
      { id: 'concession', label: say('特许经营付费合计', 'Concession payments in all'), group: 'concession' },
    ],
    inputs: payments.flatMap(({ id }) => inputsOf(`concession.${id}`)),
    lines: [...payments.flatMap((payment) => paymentLines(payment, context)), ...totalLines(context)],
  });
}

function totalLines(context: BuildContext): LineDef[] {
  const { option } = context;
  const line = writerOf('concession');
  const floors = option.terms.payments.filter(({ type }) => type === 'greater_of');
  return [
    line(
      'payment',
      rollUp('concession.*.payment', paymentsOf(option, 'operating').length),
      'money',
      'flow',
      say('特许经营付费', 'Concession payments'),
      {
        emphasis: 'total',
        definition: sharesAfterDebt(option)
          ? say(
              '当期作为经营成本付出的固定费与分成之和；偿债后支付的分成另列。',
              'Fixed fees and shares of the period that are costs of operation; what is shared after debt service stands apart.',
            )
          : say(
              '公司当期付给政府的固定费与分成之和。',
              'Fixed fees and shares the company pays the government in the period.',
            ),
      },
    ),
    ...sharedTotals(option, line),
    ...publicLines(context, line),
    ...(floors.length > 0
      ? [
          line(
            'floor_binding',
            'sum_of(concession.*.binding) > 0',
            '1',
            'flag',
            say('有保底生效', 'A guarantee binds'),
            {
              definition: say(
                '当期至少一项付费由保底金额决定时为 1。',
                '1 when a minimum sets at least one payment of the period.',
              ),
            },
          ),
        ]
      : []),
  ];
}

/** What the government and its departments get of all payments, where not everything goes to it at once. */
function publicLines(context: BuildContext, line: LineWriter): LineDef[] {
  if (paysGovernmentAlone(context)) return [];
  const paid = [
    ...publicPayments(context).map((payment) => `concession.${payment.id}.${PAID_LINE[rankOf(payment)]}`),
    ...(sharesRefinancingGain(context.option) ? ['refinancing.public_paid'] : []),
  ];
  return [
    line(
      'public',
      paid.length === 0 ? ZERO_SERIES : paid.toSorted().join(' + '),
      'money',
      'flow',
      say('政府所得付费与分成', 'Payments and shares the government gets'),
      {
        definition: say(
          '付给政府及其部门的全部付费与分成，含偿债后支付的。',
          'All payments and shares that go to the government and its departments, those after debt service included.',
        ),
      },
    ),
  ];
}

function paymentLines(payment: ConcessionPayment, context: BuildContext): LineDef[] {
  const { option } = context;
  const line = writerOf(`concession.${payment.id}`, [], bilingual(payment.label));
  const operating = rankOf(payment) === 'operating';
  const due = operating ? 'payment' : 'due';
  const { lines, formula, definition } = ruleOf(payment, context, line, due);
  const parties = { from: option.terms.company, to: recipientOf(payment, option) };
  return [
    ...lines,
    operating
      ? line(due, formula, 'money', 'flow', paidLabel(payment), {
          ...parties,
          emphasis: 'subtotal',
          definition,
        })
      : line(due, formula, 'money', 'flow', say('当期应付', 'Due'), { definition }),
    ...(keeps(payment)
      ? [line('kept', `base - ${due}`, 'money', 'flow', say('基数中留存部分', 'Part of the base kept'))]
      : []),
    ...(payment.type === 'greater_of'
      ? [
          line('binding', 'guarantee_due > share_due', '1', 'flag', say('保底生效', 'Guarantee binds'), {
            definition: say('保底金额高于分成时为 1。', '1 when the guarantee exceeds the share.'),
          }),
        ]
      : []),
    ...(operating ? [] : sharedLines(payment, option, line)),
  ];
}

/** The rules that split an amount of money, but for those whose own lines say so. */
function keeps({ type, ...rule }: ConcessionPayment): boolean {
  if (type === 'share') return 'threshold' in rule && rule.threshold !== undefined;
  return type === 'bands' || type === 'excess_return' || type === 'cost_plus';
}

function paidLabel({ to }: ConcessionPayment) {
  return to === undefined
    ? say('付给政府', 'Paid to the government')
    : say('付给对方', 'Paid to the recipient');
}

function ruleOf(payment: ConcessionPayment, context: BuildContext, line: LineWriter, due: string): Ruled {
  switch (payment.type) {
    case 'fixed':
      return {
        lines: [],
        formula: `${context.inTerm} * amount${payment.index === undefined ? '' : ` * indices.${payment.index}`} / timeline.periods_per_year`,
        definition: say('运营期内的固定年费。', 'A fixed yearly fee during operation.'),
      };
    case 'share':
      return payment.threshold !== undefined
        ? thresholdRule(payment, context, line, due)
        : {
            lines: [baseLine(payment.base, context, line)],
            formula: 'max(0, rate * base)',
            definition: say('分成比例 × 基数，不为负。', 'Rate × base, never negative.'),
          };
    case 'greater_of':
      return greaterOfRule(payment, context, line, due);
    case 'bands':
    case 'volume_bands':
      return bandRule(payment, context, line, due);
    case 'excess_return':
      return excessReturnRule(payment, context, line, due);
    case 'cost_plus':
      return costPlusRule(payment, context, line, due);
    case 'hurdle':
      return hurdleRule(payment, context, line, whatIsLeftBefore(payment, context.option));
  }
}
