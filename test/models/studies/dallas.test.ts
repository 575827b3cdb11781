import { describe, expect, test } from 'vitest';
import { expertReviewOf, valueForMoneyOf } from '../../../models/appraisal/fiscal';
import { contingentIn, errorsApart, yearIn } from '../../support/sample-contingent';
import { figuresOf, publishedIn, soundSample } from '../../support/sound-sample';
import { firstPlace, soundValue } from '../../support/sound-value';

const { sample, value, at } = figuresOf('dallas-traffic-iot');

// The warning on buying services is of Chinese law; the descriptions say that it does not bind Dallas.
soundSample('dallas-traffic-iot', sample);

/** Prices of 2025, the eighth project year. */
const INDEX = 1.02 ** 7;
const CONNECTED = 1400;
const PER_JUNCTION = 800 * CONNECTED;

/** Data income of 2025: providers along a logistic curve, vehicles along a Bass curve six years after the start. */
function dataIncome(): { readonly apps: number; readonly fleet: number } {
  const providers = 60 / (1 + Math.exp(0.9 * (6 - 8)));
  const decay = Math.exp(-(0.03 + 0.5) * 6);
  const vehicles = (50_000 * (1 - decay)) / (1 + (0.5 / 0.03) * decay);
  return { apps: providers * 50_000 * INDEX, fleet: vehicles * 30 * INDEX };
}

describe('the traffic IoT platform', () => {
  test('published is that it works from 2020', () => {
    expect(publishedIn(sample)).toEqual([
      'timeline.construction_years = 2',
      'economics.social_rate = 0.07', // the federal circulars
      'economics.alternative_rate = 0.03',
    ]);
    expect(at('management', 'subsidies.received', 2)).toBe(0);
    expect(at('management', 'subsidies.received', 3)).toBeGreaterThan(0); // 2020
  });

  test('the city’s account of 2025 by hand: old systems saved, price paid, a share of data income back', () => {
    const saved = 1.2e6 * INDEX;
    const { apps, fleet } = dataIncome();
    const income = apps + fleet;
    expect(income).toBeGreaterThan(2e6);
    expect(income).toBeLessThan(4e6);
    const back = 0.1 * 2e6 + 0.2 * (income - 2e6);
    const net = (option: string) => at(option, 'parties.city.net', 8);
    expect(net('management')).toBeCloseTo(saved - (4.9e6 + PER_JUNCTION) * INDEX, 2);
    expect(net('service_platform')).toBeCloseTo(saved - (3.7e6 + PER_JUNCTION) * INDEX + back, 2);
  });

  test('the lender’s account of 2025 by hand: one of eight equal instalments', () => {
    const works = 8000 * CONNECTED + 6e6 + 2.8e6; // 20 million
    // Half of the uses: works and, in the second year, interest on what the first year drew.
    const first = (0.5 * works) / 2;
    const loan = first + 0.5 * (works / 2 + 0.055 * first);
    expect(at('management', 'parties.bank.net', 8)).toBeCloseTo((loan * 0.055) / (1 - 1.055 ** -8), 0);
  });

  test('selling data lowers what the city pays by a third, and is better than building alone', () => {
    const cost = (option: string) => -value(option, 'base', 'fiscal.net_npv');
    expect(cost('service_platform')).toBeLessThan(0.7 * cost('management'));
    expect(cost('service_platform')).toBeLessThan(cost('own'));
    expect(cost('own')).toBeLessThan(cost('management')); // no owners, no interest; all risk
  });

  test('the market is the company’s risk: data bears on its return, hardly on the city', () => {
    const irr = (option: string, scenario: string) => value(option, scenario, 'returns.equity.irr');
    for (const { id } of sample.scenarios) {
      expect(irr('management', id)).toBeCloseTo(irr('management', 'base'), 12);
    }
    const order = ['privacy', 'slow', 'base', 'fast'].map((scenario) => irr('service_platform', scenario));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const city = (scenario: string) => value('service_platform', scenario, 'fiscal.net_npv');
    expect(city('privacy') / city('base')).toBeLessThan(1.1);
  });

  test('returns are plausible and the loan is covered in every scenario', () => {
    for (const option of ['management', 'service_platform']) {
      expect(value(option, 'base', 'returns.equity.irr')).toBeGreaterThan(0.1);
      expect(value(option, 'base', 'returns.equity.irr')).toBeLessThan(0.13);
      for (const { id } of sample.scenarios)
        expect(value(option, id, 'returns.debt.dscr_min')).toBeGreaterThan(1.2);
    }
  });
});

soundValue('dallas-traffic-iot', sample);

describe('what the traffic platform is worth', () => {
  const HOURS = 1400 * 500;

  test('fuel of 2025 by hand: 700,000 hours at 0.35 gallons, fading by 3 % a year, at 2 dollars less 15 %', () => {
    const gallons = HOURS * 0.35 * 0.97 ** 5;
    expect(at('management', 'kpis.fuel.value', 8)).toBeCloseTo(gallons, 4);
    expect(at('management', 'kpis.fuel.impact', 8)).toBeCloseTo(gallons * 2 * 0.85, 4);
  });

  test('time is counted once, as a saving at 16 dollars; the KPI of delay shows hours and no money', () => {
    expect(at('own', 'kpis.delay.value', 8)).toBeCloseTo(HOURS, 4);
    const others = ['fuel', 'carbon', 'injuries'].map((id) => at('own', `kpis.${id}.impact`, 8));
    const time = HOURS * 16; // not indexed
    expect(at('own', 'economics.indirect', 8)).toBeCloseTo(
      others.reduce((a, b) => a + b, time),
      2,
    );
  });

  test('selling data is worth it for the economy by what users pay for it, less the cost of selling', () => {
    const enpv = (option: string) => value(option, 'base', 'economics.enpv');
    expect(enpv('own')).toBeCloseTo(enpv('management'), 2);
    const { apps, fleet } = dataIncome();
    const more = (id: string) => at('service_platform', id, 8) - at('management', id, 8);
    expect(more('economics.net')).toBeCloseTo(0.8 * (apps + fleet), 2);
  });

  test('against its own delivery the city loses a little by buying management alone and gains by sharing data', () => {
    const amount = (option: string) => {
      const study = valueForMoneyOf(sample, { option, scenario: 'base' });
      if (!study.ok) throw new Error(study.error.sentence.en);
      return study.value.amount;
    };
    expect(amount('management')).toBeLessThan(0);
    expect(amount('service_platform')).toBeGreaterThan(5e6);
    expect(firstPlace(sample).option).toBe('service_platform');
  });

  test('eight experts of the eight fields give the service platform 75 points, above the pass mark', () => {
    const review = expertReviewOf(sample);
    expect(review?.missingFields).toEqual([]);
    expect(review?.score).toBeCloseTo(75.2, 1);
    expect(review?.passes).toBe(true);
  });
});

describe('what the city stands for', () => {
  test('fewer junctions make the base service cheaper: 0.6 % less is expected, by hand', () => {
    const first = yearIn(contingentIn(sample, 'management'), 'subsidies.base_service', 2020);
    const connected = (0.85 + 1 + 1.05) / 3; // 96.7 % of the junctions
    const price = 4_900_000 + PER_JUNCTION;
    const expected = (first.base * (4_900_000 + PER_JUNCTION * connected)) / price;
    expect(errorsApart(first, expected)).toBeLessThan(3);
  });

  test('inflation is the city’s, and grows: P95 is further from the plan in 2029 than in 2020', () => {
    const study = contingentIn(sample, 'service_platform');
    const above = [2020, 2029].map((year) => {
      const { p95 = 0, base } = yearIn(study, 'subsidies.base_service', year);
      return p95 / base - 1;
    });
    expect(above[0]).toBeLessThan(0.03);
    expect(above[1]).toBeGreaterThan(0.06);
  });
});
