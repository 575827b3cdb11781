import { describe, expect, test } from 'vitest';
import { figuresOf, publishedIn, soundSample } from '../../support/sound-sample';
import { firstPlace, soundValue } from '../../support/sound-value';

const { sample, value, at } = figuresOf('shared-scooters');

soundSample('shared-scooters', sample);

/** Rides of a project year: those who would switch or connect, who of them do, and the Bass curve since 2019. */
function ridesIn(year: number): number {
  const decay = Math.exp(-(0.1 + 0.7) * (year - 1));
  const adoption = (1 - decay) / (1 + (0.7 / 0.1) * decay);
  const daily = 400_000 * 0.46 * 0.3 * 0.15 + 60_000 * 0.27 * 0.1; // 8,280 + 1,620
  return daily * adoption * 365;
}

/** What is paid in 2024, the seventh year, of an amount per ride settled so many days later. */
function paidIn2024(perRide: number, days: number): number {
  const rise = ridesIn(7) - ridesIn(6);
  return perRide * (ridesIn(7) - (days / 365) * rise);
}

describe('the shared scooters', () => {
  test('the shares of the survey stand in the sample, cited', () => {
    expect(publishedIn(sample)).toEqual([
      'inputs.short_share = 0.46',
      'inputs.would_switch = 0.3',
      'inputs.would_connect = 0.27',
      'economics.social_rate = 0.07', // the federal circulars
      'economics.alternative_rate = 0.03',
    ]);
  });

  test('rides of 2024 by hand', () => {
    expect(at('free', 'drivers.rides', 7)).toBeCloseTo(ridesIn(7), 3);
    expect(ridesIn(7)).toBeGreaterThan(2e6); // both bands of the fee are reached
  });

  test('the city’s account of 2024 by hand: it pays for order, or earns a fee per ride', () => {
    const order = paidIn2024(100 / (3.5 * 365), 15);
    expect(at('free', 'parties.city.net', 7)).toBeCloseTo(-order, 3);
    const fee = 0.08 * 2e6 + 0.12 * (ridesIn(7) - 2e6);
    expect(at('permit', 'parties.city.net', 7)).toBeCloseTo(fee, 3);
    expect(at('permit_hurdle', 'parties.city.net', 6)).toBeCloseTo(0.04 * 2e6 + 0.06 * (ridesIn(6) - 2e6), 3);
  });

  test('both sides of the platform in 2024 by hand: riders pay, those who charge and move are paid', () => {
    expect(at('permit', 'parties.riders.net', 7)).toBeCloseTo(-paidIn2024(3.05, 3), 3);
    expect(at('permit', 'parties.chargers.net', 7)).toBeCloseTo(paidIn2024(1.1, 15), 3);
  });

  test('a permit turns the city’s cost into income and leaves investors about what they ask', () => {
    expect(value('free', 'base', 'fiscal.net_npv')).toBeLessThan(0);
    expect(value('permit', 'base', 'fiscal.net_npv')).toBeGreaterThan(0);
    expect(value('free', 'base', 'returns.equity.irr')).toBeGreaterThan(0.2);
    expect(value('permit', 'base', 'returns.equity.irr')).toBeCloseTo(0.13, 2);
  });

  test('a hurdle spares the enterprise when adoption is slow and pays the city more when it is fast', () => {
    const irr = (option: string, scenario: string) => value(option, scenario, 'returns.equity.irr');
    const city = (option: string, scenario: string) => value(option, scenario, 'fiscal.net_npv');
    expect(irr('permit_hurdle', 'slow')).toBeGreaterThan(irr('permit', 'slow'));
    expect(irr('permit_hurdle', 'fast')).toBeLessThan(irr('permit', 'fast'));
    expect(city('permit_hurdle', 'slow')).toBeLessThan(city('permit', 'slow'));
    expect(city('permit_hurdle', 'fast')).toBeGreaterThan(city('permit', 'fast'));
  });

  test('vehicles still held at the end count in the return of an enterprise that hands nothing over', () => {
    expect(value('free', 'base', 'retained.equity_irr')).toBeGreaterThan(
      value('free', 'base', 'returns.equity.irr'),
    );
  });
});

soundValue('shared-scooters', sample);

describe('what the scooters are worth', () => {
  test('injuries of 2024 by hand: 20 in 100,000 rides at 2,500 dollars less 15 %, a cost; a tenth fewer under a permit', () => {
    const cost = ridesIn(7) * 0.0002 * 2500 * 0.85;
    expect(at('free', 'kpis.injuries.impact', 7)).toBeCloseTo(-cost, 3);
    expect(at('permit', 'kpis.injuries.impact', 7)).toBeCloseTo(-0.9 * cost, 3);
  });

  test('with harms counted the permits are worth more to everybody than free roaming', () => {
    const enpv = (option: string) => value(option, 'base', 'economics.enpv');
    expect(enpv('permit')).toBeGreaterThan(enpv('free'));
    const fewer = (id: string) =>
      value('permit', 'base', `kpis.${id}.impact_pv`) - value('free', 'base', `kpis.${id}.impact_pv`);
    // What is left of vehicles stays with the enterprise or goes to the city: it counts the same.
    expect(enpv('permit') - enpv('free')).toBeCloseTo(fewer('injuries') + fewer('pavements'), 2);
  });

  test('order on pavements brings free roaming close to the line the city drew, a permit takes little', () => {
    expect(value('free', 'base', 'budgets.streets.ratio_peak')).toBeGreaterThan(0.05);
    expect(value('permit', 'base', 'budgets.streets.ratio_peak')).toBeLessThan(0.03);
    expect(firstPlace(sample).option).toBe('permit');
  });
});
