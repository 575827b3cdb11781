import { describe, expect, test } from 'vitest';
import { runProject } from '../../../models/studies/run';
import { type Sharing, sharingOf } from '../../../models/studies/sharing';
import { sharingMargins } from '../../../models/studies/sharing-margin';
import { sharingProject } from '../../support/sharing-project';
import { earns, money, span, tiny } from '../blocks/tiny';

const half = (measure: 'gross_revenue' | 'distributions', rate: number) => ({
  id: measure,
  label: measure,
  type: 'share' as const,
  rate: { value: rate },
  base: { measure },
});

/** Sales of 100 and 200, a quarter of them to the city, then tax of 20 %, then a tenth of distributions. */
const simple = tiny(
  {
    timeline: span(2),
    inputs: [money('sales', [0, 100, 200])],
    revenue: [earns('sales')],
    tax: { rate: { value: 0.2 }, loss_carry_forward: true },
  },
  { payments: [half('gross_revenue', 0.25), half('distributions', 0.1)] },
);

function split(project: ReturnType<typeof tiny>): Sharing {
  const result = runProject(project);
  if (!result.ok) throw new Error(result.error[0]?.message.en);
  return sharingOf(result.value, project);
}

const of = (sharing: Sharing): Record<string, readonly number[]> =>
  Object.fromEntries(
    sharing.parts
      .map(({ key, values }) => [key, values.map((one) => Math.round(one * 1e9) / 1e9)] as const)
      .filter(([, values]) => values.some((one) => one !== 0)),
  );

describe('who gets what of revenue', () => {
  test('by rule, by party, and what stays', () => {
    // 100 − 25 = 75 profit, 15 tax, 60 to distribute, 6 of them to the city.
    expect(of(split(simple))).toEqual({
      'rule.gross_revenue': [0, 25, 50],
      'rule.distributions': [0, 6, 12],
      'party.tax_office': [0, 15, 30],
      'party.sponsor': [0, 54, 108],
    });
  });

  test('in every period the parts make the whole, with every rule, debt, VAT and credit at work', () => {
    const project = sharingProject('half_year');
    const { whole, parts } = split(project);
    const worst = whole.map((sum, t) =>
      Math.abs(sum - parts.reduce((all, { values }) => all + (values[t] ?? 0), 0)),
    );
    expect(Math.max(...worst)).toBeLessThan(1e-6);
    expect(parts.find(({ key }) => key === 'party.bank')?.values.some((one) => one < 0)).toBe(true);
  });

  test('what stays in the company is the change in its cash', () => {
    const project = sharingProject('year');
    const result = runProject(project);
    if (!result.ok) throw new Error(result.error[0]?.message.en);
    const kept = sharingOf(result.value, project).parts.find(({ key }) => key === 'company');
    const net = [...result.value.run.series('cash.net')];
    kept?.values.forEach((value, t) => {
      expect(value).toBeCloseTo(net[t] ?? 0, 4);
    });
  });
});

describe('who bears the next yuan', () => {
  test('of a simple sheet: 25 to the city, 15 of tax, 6 and 54 of the rest', () => {
    const margins = sharingMargins(simple);
    if (!margins.ok) throw new Error(margins.error[0]?.message.en);
    const { parts, more, less } = margins.value;
    expect(more).toBeCloseTo(3, 9);
    expect(less).toBeCloseTo(3, 9);
    const gains = Object.fromEntries(parts.map(({ key, gain }) => [key, gain]));
    expect(gains['rule.gross_revenue']).toBeCloseTo(0.25, 9);
    expect(gains['party.tax_office']).toBeCloseTo(0.15, 9);
    expect(gains['rule.distributions']).toBeCloseTo(0.06, 9);
    expect(gains['party.sponsor']).toBeCloseTo(0.54, 9);
  });

  test('a guarantee bears nothing of a loss that a share would bear of a gain', () => {
    const project = tiny(
      { timeline: span(1), inputs: [money('sales', [0, 100])], revenue: [earns('sales')] },
      {
        payments: [
          {
            id: 'fee',
            label: 'Fee',
            type: 'greater_of',
            guarantee: { value: 10 },
            rate: { value: 0.1 },
            base: { measure: 'gross_revenue' },
          },
        ],
      },
    );
    const margins = sharingMargins(project);
    if (!margins.ok) throw new Error(margins.error[0]?.message.en);
    const fee = margins.value.parts.find(({ key }) => key === 'rule.fee');
    expect(fee?.gain).toBeCloseTo(0.1, 9);
    expect(fee?.loss).toBeCloseTo(0, 9);
  });

  test('the parts make one, in each direction, with every rule and debt', () => {
    const margins = sharingMargins(sharingProject('year'));
    if (!margins.ok) throw new Error(margins.error[0]?.message.en);
    const { parts } = margins.value;
    expect(parts.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(1, 9);
    expect(parts.reduce((sum, { loss }) => sum + loss, 0)).toBeCloseTo(1, 9);
  });
});
