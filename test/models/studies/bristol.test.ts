import { describe, expect, test } from 'vitest';
import { figuresOf, publishedIn, soundSample } from '../../support/sound-sample';
import { firstPlace, soundValue } from '../../support/sound-value';

const { sample, value, at } = figuresOf('bristol');
const MILLION = 1e6;

soundSample('bristol', sample);

describe('the published figures of the operations centre', () => {
  test('investment, saving and what is managed stand in the sample', () => {
    expect(publishedIn(sample)).toEqual([
      'parties.council.discount_rate = 0.035',
      'inputs.phase_one = 11260000',
      'inputs.saving_per_year = 2000000',
      'drivers.cameras.values = 700',
      'drivers.junctions.values = 200',
      'drivers.signs.values = 40',
      'economics.social_rate = 0.035',
    ]);
  });

  test('the items of phase 1 add up to 11.26 million, the running costs to what the saving is net of', () => {
    const works = at('own', 'capex.spend', 1) + at('own', 'capex.spend', 2);
    expect(works).toBeCloseTo(11.26 * MILLION, 4);
    expect(at('own', 'opex.expense', 3)).toBeCloseTo(3 * MILLION, 4);
    expect(at('own', 'savings.cash_releasing', 3)).toBeCloseTo(5 * MILLION, 4); // 2 net + 3
  });
});

describe('what the operations centre shows', () => {
  test('public money is paid back early in the ninth year from the start: 11.26 of works and 1.4 of renewal', () => {
    // Years 3–7 bring 2.0 each, year 8 0.6; 0.66 of the 2.0 of year 9 are still wanted.
    expect(value('own', 'base', 'fiscal.payback')).toBeCloseTo(8 + (11.26 + 1.4 - 6 * 2) / 2, 6);
  });

  test('the council’s account of 2020 by hand', () => {
    expect(at('own', 'parties.council.net', 5)).toBeCloseTo((5 - 3) * MILLION, 4);
    expect(at('entrusted', 'parties.council.net', 5)).toBeCloseTo((5 - 3.2 * 0.98) * MILLION, 4);
    expect(at('entrusted', 'parties.agent.net', 5)).toBeCloseTo((3.2 * 0.98 - 3) * MILLION, 4);
    expect(at('own', 'parties.staff.net', 5)).toBeCloseTo((2 - 5 * 0.6) * MILLION, 4); // posts merged
  });

  test('an agent takes 4 % of phase 1', () => {
    expect(at('agent', 'parties.agent.net', 1)).toBeCloseTo(0.04 * 5.63 * MILLION, 4);
    expect(at('agent', 'parties.agent.net', 8)).toBe(0);
  });

  test('time gained on the road is a value and pays nothing back', () => {
    expect(at('own', 'savings.travel_time.amount', 5)).toBeCloseTo(1.6 * MILLION, 4);
    expect(at('own', 'parties.road_users.net', 5)).toBe(0);
  });

  test('dear running is the council’s when it runs the centre, and the contractor’s under a fixed price', () => {
    const loss = (option: string) =>
      value(option, 'base', 'fiscal.net_total') - value(option, 'running_dear', 'fiscal.net_total');
    expect(loss('own')).toBeCloseTo(0.3 * 10 * MILLION, 3);
    expect(loss('entrusted')).toBeCloseTo(0, 3);
    expect(at('entrusted', 'parties.agent.net', 5, 'running_dear')).toBeLessThan(0);
  });

  test('with a saving of 60 % public money is never paid back', () => {
    expect(value('own', 'saves_less', 'fiscal.net_total')).toBeLessThan(0);
  });
});

soundValue('bristol', sample);

describe('what the operations centre is worth', () => {
  test('casualties by hand: 15 fewer from the third year on at 60,000 pounds, less 20 % and 30 %', () => {
    expect(at('own', 'kpis.casualties.effect', 6)).toBeCloseTo(15, 9);
    expect(at('own', 'kpis.casualties.impact', 6)).toBeCloseTo(15 * 60_000 * 0.8 * 0.7, 4);
  });

  test('an operating contract is a price: the economy counts the work behind it once', () => {
    expect(at('entrusted', 'economics.operating', 5)).toBeCloseTo(3 * MILLION, 4);
    expect(value('entrusted', 'base', 'economics.enpv')).toBeCloseTo(
      value('own', 'base', 'economics.enpv'),
      2,
    );
  });

  test('the economy of 2020 by hand: 5 million of old centres and travel time, casualties and carbon, for 3 million', () => {
    const carbon = 160_000 * 0.0025 * 0.97 ** 2 * 64 * 1.015 ** 4 * 0.9;
    const benefits = 5 * MILLION + 160_000 * 10 + 15 * 60_000 * 0.8 * 0.7 + carbon;
    expect(at('own', 'economics.net', 5)).toBeCloseTo(benefits - 3 * MILLION, 3);
  });

  test('running cost is the council’s risk but under contract, and what was done comes first by a little', () => {
    expect(at('own', 'risks.running.cost', 5)).toBeCloseTo(0.05 * 3 * MILLION, 4);
    expect(() => value('entrusted', 'base', 'risks.running.cost')).toThrow();
    const { option, lead } = firstPlace(sample);
    expect(option).toBe('own');
    expect(lead).toBeLessThan(5);
  });
});
