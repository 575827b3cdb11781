import { describe, expect, test } from 'vitest';
import { affordabilityOf } from '../../../models/appraisal/fiscal';
import type { ComparatorFlows, PartnershipFlows } from '../../../models/appraisal/fiscal/comparator';
import { vfmValues } from '../../../models/appraisal/fiscal/vfm-values';
import type { Project } from '../../../models/project';
import { smartParking } from './smart-parking';

/* Published tables of other countries, in present values: one flow at the date of valuation each. */

const psc = (parts: Partial<Record<keyof ComparatorFlows, number>>): ComparatorFlows => ({
  construction: [parts.construction ?? 0],
  operation: [parts.operation ?? 0],
  income: [parts.income ?? 0],
  neutrality: [parts.neutrality ?? 0],
  transferable: [parts.transferable ?? 0],
  retained: [parts.retained ?? 0],
});
const ppp = (parts: Partial<Record<keyof PartnershipFlows, number>>): PartnershipFlows => ({
  equity: [0],
  subsidy: [parts.subsidy ?? 0],
  risk: [parts.risk ?? 0],
  support: [parts.support ?? 0],
  allRisk: [parts.allRisk ?? 0],
  receipts: [0],
  building: [0],
});
const today = {
  rate: 0,
  convention: 'begin',
  periodsPerYear: 1,
  biasConstruction: 0,
  biasOperation: 0,
} as const;

describe('risk-adjusted comparator of a PSC technical guide, $ million (ppponline.affinitext.com book 3117, 317491)', () => {
  // Simulated risk at the 5th percentile, the mean and the 95th percentile beside a raw PSC of 320.6 and neutrality of 15.0.
  test.each([
    ['best case', 46.1, 2.3, 384, 84],
    ['most likely', 116.0, 12.8, 464, 69],
    ['worst case', 188.9, 27.0, 552, 58],
  ])('%s', (_, transferable, retained, printed, rawShare) => {
    const values = vfmValues(
      psc({ construction: 320.6, neutrality: 15, transferable, retained }),
      ppp({}),
      today,
    );
    // Printed in whole millions; the worst case adds up to 551.5.
    expect(Math.abs(values.psc.total - printed)).toBeLessThanOrEqual(0.5);
    // Shares are printed in whole percents; 83.5 % is printed as 84 %.
    expect(Math.abs((values.psc.raw / values.psc.total) * 100 - rawShare)).toBeLessThanOrEqual(0.55);
  });
});

describe('value-for-money table of Partnerships British Columbia, C$ million at 7.70 % (2011, book 1506, figure 4)', () => {
  const values = vfmValues(
    // Capital 463 and upkeep 95 (printed 559 from unrounded parts), project management 59; insurance 38 and provincial tax 10;
    // risk transferred 68, retained 30.
    psc({ construction: 463 + 59, operation: 95, neutrality: 38 + 10, transferable: 68, retained: 30 }),
    // Availability payment 633, project management 48, retained risk 17.
    ppp({ subsidy: 633, support: 48, risk: 17 }),
    today,
  );
  test('the comparator is 763 and the adjusted shadow bid 698', () => {
    expect(values.psc.total).toBe(763);
    expect(values.ppp.total).toBe(698);
  });
  test('the shadow bid is worth 65, or 8.6 % of the comparator', () => {
    expect(values.amount).toBe(65);
    expect(Math.abs((values.amount / values.psc.total) * 100 - 8.6)).toBeLessThanOrEqual(0.1);
  });
});

test('five cases of a cost overrun are expected to cost 129.5 (ppponline.affinitext.com book 1565, table 1, $000)', () => {
  const cases = [
    [60, 0.05],
    [80, 0.2],
    [120, 0.4],
    [170, 0.2],
    [190, 0.15],
  ].map(([cost = 0, probability = 0]) => ({ cost: { value: cost }, probability: { value: probability } }));
  const project: Project = {
    ...smartParking(),
    risks: [
      {
        id: 'overrun',
        label: 'Overrun',
        method: { type: 'scenarios', cases },
        retained_share: { value: 1 },
        to_year: { value: 1 },
      },
    ],
  };
  const study = affordabilityOf(project);
  expect(study.ok && study.value.liabilities.risk.values[0]).toBeCloseTo(129.5, 9);
});
