import { describe, expect, test } from 'vitest';
import { expertReviewOf } from '../../../models/appraisal/fiscal';
import { affordable, comparedWithPublic, lawfulness, scoresOf } from '../../support/sample-appraisal';
import { contingentIn, errorsApart, yearIn } from '../../support/sample-contingent';
import { figuresOf, soundSample } from '../../support/sound-sample';

const { sample, value, at } = figuresOf('yangxin');

soundSample('yangxin', sample);

describe('the smart-county PPP sample', () => {
  test('the existing PPP began before the end of 2024 and the public side holds 10–20 %', () => {
    expect(sample.timeline.start < '2025-01-01').toBe(true);
    for (const id of ['availability_and_gap', 'gap_for_all']) {
      const { terms } = sample.options.find((option) => option.id === id) ?? {};
      const shares = terms?.shareholders?.map(({ party, share }) => [party, share?.value]);
      expect(shares).toEqual([
        ['investor', 0.8],
        ['platform', 0.2],
      ]);
    }
  });

  test('both payments of the first operating year, by hand', () => {
    // 1 % not available costs 2 %; of the rest 30 % is multiplied with the score of 0.96.
    const availability = 25.6e6 * (1 - 2 * 0.01) * (0.7 + 0.3 * 0.96);
    expect(at('availability_and_gap', 'subsidies.availability.due', 3)).toBeCloseTo(availability, 2);
    const fees = ['hosting', 'tracing', 'card', 'data']
      .map((id) => at('availability_and_gap', `revenue.${id}.gross`, 3))
      .reduce((a, b) => a + b, 0);
    // Wages, lines of 4,000 cameras and maintenance at prices of year 3; promotion is a tenth of the fees.
    const operation = (3.6e6 + 4000 * 900 + 5.4e6 + 3.2e6 + 3.8e6) * 1.02 ** 2 + 0.1 * fees;
    const works = ((120e6 - 17e6) * 1.08 * 1.062) / 13;
    const gap = (works + operation * 1.08 - fees) * (0.7 + 0.3 * 0.96);
    expect(at('availability_and_gap', 'subsidies.gap.due', 3)).toBeCloseTo(gap, 2);
  });

  test('who bears few users: under the formula the county, in the concession the operator', () => {
    const change = (option: string, id: string) => value(option, 'few_users', id) - value(option, 'base', id);
    for (const id of ['availability_and_gap', 'gap_for_all']) {
      expect(change(id, 'fiscal.net_npv')).toBeLessThan(-40e6);
      expect(Math.abs(change(id, 'shareholders.investor.irr'))).toBeLessThan(0.002);
    }
    expect(change('split', 'fiscal.net_npv')).toBeGreaterThan(-5e6);
    expect(change('split', 'returns.equity.irr')).toBeLessThan(-0.05);
  });

  test('who bears an overrun: on an agreed cost the company, on the real cost the county, and at a profit', () => {
    const change = (option: string, id: string) =>
      value(option, 'cost_overrun', id) - value(option, 'base', id);
    expect(change('availability_and_gap', 'fiscal.net_npv')).toBeCloseTo(0, 0);
    expect(change('availability_and_gap', 'shareholders.investor.irr')).toBeLessThan(-0.01);
    expect(change('gap_for_all', 'fiscal.net_npv')).toBeLessThan(-15e6);
    expect(change('gap_for_all', 'shareholders.investor.irr')).toBeGreaterThan(0);
  });

  test('equal terms earn equal returns; dividends waived lift the private partner above the whole', () => {
    expect(value('availability_and_gap', 'base', 'shareholders.investor.irr')).toBeCloseTo(
      value('availability_and_gap', 'base', 'shareholders.platform.irr'),
      8,
    );
    expect(value('gap_for_all', 'base', 'shareholders.investor.irr')).toBeGreaterThan(
      value('gap_for_all', 'base', 'returns.equity.irr') + 0.015,
    );
    // Past the hurdle of 6.5 % the platform is paid again, too late to see its money back.
    expect(value('gap_for_all', 'base', 'shareholders.platform.returned')).toBeGreaterThan(0);
    expect(value('gap_for_all', 'base', 'shareholders.platform.multiple')).toBeLessThan(1);
  });

  test('returns and cover are those of such projects', () => {
    for (const { id } of sample.options) {
      const irr = value(id, 'base', 'returns.equity.irr');
      expect(irr).toBeGreaterThan(0.05);
      expect(irr).toBeLessThan(0.12);
      expect(value(id, 'base', 'returns.debt.dscr_min')).toBeGreaterThan(1.3);
    }
  });
});

describe('what the smart county is worth', () => {
  test('fewer alarms in 2025 by hand: 720 cases at 8,000 yuan, 2 % dearer each year, after corrections', () => {
    const impact = 720 * 8000 * 1.02 ** 6 * (1 - 0.2) * (1 - 0.2);
    expect(at('availability_and_gap', 'kpis.alarms.impact', 7)).toBeCloseTo(impact, 4);
  });

  test('the economy gains 11.4 %, most of it the growers and the people, and little depends on the contract', () => {
    const eirr = (option: string) => value(option, 'base', 'economics.eirr');
    expect(eirr('availability_and_gap')).toBeCloseTo(0.1145, 4);
    expect(eirr('gap_for_all')).toBeCloseTo(eirr('availability_and_gap'), 9);
    expect(Math.abs(eirr('split') - eirr('gap_for_all'))).toBeLessThan(0.001);
    const gain = (party: string) => value('gap_for_all', 'base', `economics.party.${party}.total_pv`);
    expect(gain('growers') + gain('citizens')).toBeGreaterThan(
      value('gap_for_all', 'base', 'economics.enpv'),
    );
  });

  test('both older contracts save a tenth against public delivery, and are lawful as existing ones', () => {
    expect(comparedWithPublic(sample, 'availability_and_gap').index).toBeCloseTo(0.095, 3);
    expect(comparedWithPublic(sample, 'gap_for_all').index).toBeCloseTo(0.109, 3);
    expect(expertReviewOf(sample)).toMatchObject({ passes: true, missingFields: [], notes: [] });
    for (const { id } of sample.options)
      expect(lawfulness(sample, id)).toEqual({ state: 'pass', blocking: [] });
  });

  test('split as the new mechanism asks, the concession carries itself; the county pays for its part at once', () => {
    const peaks = sample.options.map(({ id }) => affordable(sample, id).budgets[0]);
    expect(peaks.map((budget) => budget?.verdict)).toEqual(['within', 'within', 'warning']);
    expect(peaks[0]?.peakYear).toBe(2021);
    expect(Number(peaks[0]?.ratioPeak)).toBeCloseTo(0.0517, 3);
    expect(Number(peaks[2]?.ratioPeak)).toBeGreaterThan(Number(peaks[0]?.ratioPeak));
    expect(scoresOf(sample).ranking[0]).toBe('availability_and_gap');
  });
});

describe('what the county stands for', () => {
  test('what is not available costs the company: 2,437 of 2,479 are expected, by hand', () => {
    const paid = yearIn(contingentIn(sample, 'availability_and_gap'), 'subsidies.availability', 2021);
    const mean = (0.93 + 4 * 0.99 + 1) / 6;
    const payment = (available: number) => 2560e4 * (1 - 2 * (1 - available)) * (1 - 0.3 * 0.04);
    expect(paid.base).toBeCloseTo(payment(0.99), 4);
    expect(errorsApart(paid, payment(mean))).toBeLessThan(3);
  });

  test('the gap grows more than it shrinks: with few users the county pays, with many it does not earn', () => {
    const gap = yearIn(contingentIn(sample, 'availability_and_gap'), 'subsidies.gap', 2028);
    expect(gap.expected).toBeGreaterThan(gap.base + 2 * gap.standardError);
    expect(gap.p95).toBeGreaterThan(2 * gap.base);
  });

  test('an overrun of the works raises the gap of 2021 where the formula takes actual cost', () => {
    const first = (option: string) => yearIn(contingentIn(sample, option), 'subsidies.gap', 2021);
    const actual = first('gap_for_all');
    expect(actual.expected).toBeGreaterThan(actual.base + 3 * actual.standardError);
    const agreed = first('availability_and_gap');
    expect(errorsApart(agreed, agreed.base)).toBeLessThan(3);
  });
});
