import { describe, expect, test } from 'vitest';
import { scoreOptions, scoringSummary } from '../../../models/appraisal/scoring';
import { compareOptions } from '../../../models/studies/compare';
import { contingentIn, errorsApart, yearIn } from '../../support/sample-contingent';
import { figuresOf, publishedIn, soundSample } from '../../support/sound-sample';
import { firstPlace, soundValue } from '../../support/sound-value';

const { sample, value, at } = figuresOf('bonn');
const MILLION = 1e6;
const inWorks = (option: string, id: string, scenario = 'base'): number =>
  at(option, id, 1, scenario) + at(option, id, 2, scenario);

soundSample('bonn', sample);

describe('the Bonn sample', () => {
  test('0.75 million of the city and 2.7 million of 200 companies are cash in the joint company', () => {
    expect(publishedIn(sample).filter((one) => one.includes('shareholders'))).toEqual([
      'shareholders.city.subscribed = 750000',
      'shareholders.firms.subscribed = 2700000',
      'shareholders.city.subscribed = 750000',
      'shareholders.firms.subscribed = 2700000',
    ]);
    expect(inWorks('venture', 'equity.injection')).toBeCloseTo(3.45 * MILLION, 4);
    expect(inWorks('venture', 'parties.city.net')).toBeCloseTo(-0.75 * MILLION, 4);
    expect(inWorks('venture', 'parties.firms.net')).toBeCloseTo(-2.7 * MILLION, 4);
  });

  test('works of 5.4 million and 0.15 of cash are just what shareholders, state and EU put up', () => {
    expect(inWorks('venture', 'capex.spend')).toBeCloseTo(5.4 * MILLION, 4);
    expect(inWorks('venture', 'funding.uses')).toBeCloseTo((0.75 + 2.7 + 0.9 + 1.2) * MILLION, 4);
  });

  test('without the EU the shareholders pay its 1.2 million by what they subscribed', () => {
    expect(inWorks('venture', 'equity.injection', 'no_eu')).toBeCloseTo(4.65 * MILLION, 4);
    const city = (4.65 * MILLION * 0.75) / 3.45;
    expect(inWorks('venture', 'parties.city.net', 'no_eu')).toBeCloseTo(-city, 4);
    expect(value('venture', 'base', 'shareholders.firms.npv')).toBeGreaterThan(0);
    expect(value('venture', 'no_eu', 'shareholders.firms.npv')).toBeLessThan(0);
  });

  test('the smaller project does not depend on the EU and is worth as little to the firms as the whole without it', () => {
    const npv = (option: string, scenario: string) => value(option, scenario, 'shareholders.firms.npv');
    expect(npv('smaller', 'no_eu')).toBe(npv('smaller', 'base'));
    expect(Math.abs(npv('smaller', 'no_eu') - npv('venture', 'no_eu'))).toBeLessThan(0.05 * MILLION);
  });

  test('the account of the city in the third year, by hand', () => {
    // Prices of 2 % a year; it buys the service with VAT of 19 %, the net price after 30 of 365 days.
    const bought = 220_000 * 1.02 ** 2;
    const saved = 260_000 * 1.02 ** 2;
    const paid = bought * (1 - 30 / 365) + 0.19 * bought;
    const dividend = (at('venture', 'parties.firms.net', 3) / 2.7) * 0.75;
    expect(at('venture', 'parties.city.net', 3)).toBeCloseTo(saved - paid + dividend, 2);
  });

  test('alone the city loses members and pays for everything: a refusal costs it all of the EU money', () => {
    const npv = (option: string, scenario: string) => value(option, scenario, 'fiscal.net_npv');
    expect(npv('venture', 'base')).toBeGreaterThan(npv('smaller', 'base'));
    expect(npv('smaller', 'base')).toBeGreaterThan(npv('city_alone', 'base'));
    // Half of 1.2 million at the end of each of the two years of works, at 3 %.
    expect(npv('city_alone', 'base') - npv('city_alone', 'no_eu')).toBeCloseTo(
      0.6 * MILLION * (1 / 1.03 + 1 / 1.03 ** 2),
      2,
    );
  });
});

soundValue('bonn', sample);

describe('what the Bonn company is worth', () => {
  test('3.6 euros of companies for one of the city, and none where the city stands alone', () => {
    expect(at('venture', 'kpis.private_money.value', 12)).toBeCloseTo(2.7 / 0.75, 12);
    expect(() => value('city_alone', 'base', 'kpis.private_money.average')).toThrow();
  });

  test('carbon of the first year of operation by hand: 260,000 euros at 0.20 are 1.3 GWh, at 0.3 kg 390 t', () => {
    const tonnes = (260_000 / 0.2) * 0.0003;
    expect(at('venture', 'kpis.carbon.value', 3)).toBeCloseTo(tonnes, 6);
    expect(at('venture', 'kpis.carbon.impact', 3)).toBeCloseTo(tonnes * 200 * 1.01 ** 2 * 0.8, 6);
    expect(at('venture', 'kpis.carbon.value', 12)).toBeCloseTo(tonnes * 0.97 ** 9, 6);
  });

  test('without parking guidance nobody is spared the search, and most of the social value goes', () => {
    expect(at('venture', 'kpis.search.value', 12)).toBeCloseTo(1900 * 45, 6);
    const social = (option: string) => value(option, 'base', 'economics.sroi.value_pv');
    expect(social('smaller')).toBeCloseTo(value('smaller', 'base', 'kpis.carbon.impact_pv'), 4);
    expect(social('smaller')).toBeLessThan(0.2 * social('venture'));
  });

  test('alone the city would pass the tenth of its budget it allows itself', () => {
    expect(value('city_alone', 'base', 'budgets.digital.ratio_peak')).toBeGreaterThan(0.1);
    expect(value('venture', 'base', 'budgets.digital.ratio_peak')).toBeLessThan(0.05);
    expect(firstPlace(sample).option).toBe('venture');
  });

  test('the summary tells no weight a committee would never give: nothing turns at 100 %', () => {
    const comparison = compareOptions(sample, { scenario: 'base' });
    const scoring = scoreOptions(sample, comparison, { trials: 100 });
    if (!scoring) throw new Error('Bonn has criteria');
    expect(scoring.flips.some(({ at: weight }) => weight > 0.995)).toBe(true);
    const told = scoringSummary(scoring, comparison, sample).map(({ text }) => text.en);
    expect(told.some((sentence) => sentence.includes('becomes first'))).toBe(true);
    expect(told.some((sentence) => sentence.includes('100%'))).toBe(false);
  });
});

describe('what the city stands for', () => {
  test('what the EU does not pay the owners do: 78 thousand more are expected of the city, by hand', () => {
    const study = contingentIn(sample, 'venture');
    const years = [2026, 2027].map((year) => yearIn(study, 'support', year));
    const sum = (of: (year: (typeof years)[number]) => number) =>
      years.reduce((total, year) => total + of(year), 0);
    const more = (1 - (0 + 1 + 1.1) / 3) * 1.2 * MILLION * (0.75 / 3.45);
    expect(more).toBeCloseTo(78_261, 0);
    const found = sum(({ expected = 0, base }) => expected - base);
    expect(Math.abs(found - more)).toBeLessThan(3 * sum(({ standardError }) => standardError));
  });

  test('without the EU nothing of it moves, and the study says so', () => {
    const study = contingentIn(sample, 'smaller');
    expect(study.rows.map(({ id }) => id)).toEqual(['revenue.city_platform']);
    expect(study.notes.map(({ en }) => en).join()).toContain('This option has no EU grant');
    const bought = yearIn(study, 'revenue.city_platform', 2030);
    expect(errorsApart(bought, bought.base)).toBeLessThan(3);
  });
});
