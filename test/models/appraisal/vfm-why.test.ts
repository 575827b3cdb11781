import { describe, expect, test } from 'vitest';
import { type FigureWhy, type VfmFigure, valueForMoneyOf, whyOf } from '../../../models/appraisal/fiscal';
import { FIGURE_NAMES } from '../../../models/appraisal/fiscal/vfm-why-names';
import { smartParking } from './smart-parking';

const project = smartParking();
const found = valueForMoneyOf({
  ...project,
  value_for_money: {
    discount_rate: { value: 0.035 },
    ...project.value_for_money,
    bias_construction: { value: 0.1 },
    bias_operation: { value: 0.05 },
  },
});
if (!found.ok) throw new Error(found.error.sentence.en);
const study = found.value;
const FIGURES = Object.keys(FIGURE_NAMES) as VfmFigure[];
const RATES = [study.rate, ...study.range.map(({ rate }) => rate)];

/** What the explanation itself adds up to. */
function worked({ how }: FigureWhy): number {
  const sum = (parts: readonly { readonly sign: 1 | -1; readonly value: number }[]): number =>
    parts.reduce((total, one) => total + one.sign * one.value, 0);
  switch (how.kind) {
    case 'sum':
    case 'root':
      return sum(how.parts);
    case 'quotient':
      return sum(how.above) / sum(how.below);
    case 'present_value':
      return how.flows.reduce((total, { value }) => total + value, 0);
  }
}

describe('every figure of the comparison says why it is so', () => {
  test.each(FIGURES)('%s is what its explanation adds up to, at every rate of the range', (figure) => {
    for (const rate of RATES) {
      const why = whyOf(study, figure, rate);
      expect(why.value).toBeCloseTo(worked(why), 8);
    }
  });

  test('explanations give the figures of the study itself', () => {
    expect(whyOf(study, 'psc.total').value).toBe(study.psc);
    expect(whyOf(study, 'ppp.total').value).toBe(study.ppp);
    expect(whyOf(study, 'amount').value).toBe(study.amount);
    expect(whyOf(study, 'index').value).toBe(study.index);
    expect(whyOf(study, 'amount_with_receipts').value).toBe(study.amountWithReceipts);
    for (const { rate, psc, amount } of study.range) {
      expect(whyOf(study, 'psc.total', rate).value).toBeCloseTo(psc, 9);
      expect(whyOf(study, 'amount', rate).value).toBeCloseTo(amount, 9);
    }
  });

  test('every part that can be asked about has the value shown for it', () => {
    for (const figure of FIGURES) {
      const { how } = whyOf(study, figure);
      if (how.kind !== 'sum') continue;
      for (const { figure: asked, value } of how.parts)
        if (asked && figure !== 'psc.bias') expect(whyOf(study, asked).value).toBe(value);
    }
  });

  test('a present value shows each period with its flow and its factor', () => {
    const { how } = whyOf(study, 'ppp.subsidy');
    if (how.kind !== 'present_value') throw new Error(how.kind);
    expect(how.flows[4]?.factor).toBeCloseTo(1.035 ** -5, 12);
    expect(how.lines).toEqual([{ id: 'liabilities.subsidy', of: 'own' }]);
  });

  test.each(['retained_share', 'construction_saving', 'payment'] as const)(
    'the turning point by %s is its equation solved',
    (id) => {
      const why = whyOf(study, `indifference.${id}`);
      expect(why.value).toBeCloseTo(worked(why), 12);
      const [at] = study.indifference.find((one) => one.id === id)?.at ?? [];
      // A turning point outside the range searched is still worked out, and said to lie outside.
      if (at !== undefined) expect(why.value).toBe(at);
    },
  );

  test('at the discount rate found the amount is zero', () => {
    const { how } = whyOf(study, 'indifference.discount_rate');
    if (how.kind !== 'root') throw new Error(how.kind);
    for (const { value } of how.parts.slice(0, -1)) expect(value).toBeCloseTo(0, 6);
  });

  test('a reference made of the facts has no lines of its own to go to', () => {
    const { reference: _, ...settings } = project.value_for_money ?? { discount_rate: { value: 0.035 } };
    const virtual = valueForMoneyOf({ ...project, value_for_money: settings });
    if (!virtual.ok) throw new Error(virtual.error.sentence.en);
    const { how } = whyOf(virtual.value, 'psc.construction');
    expect(how.kind === 'present_value' && how.lines).toEqual([]);
  });
});
