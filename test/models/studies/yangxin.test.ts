import { describe, expect, test } from 'vitest';
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
