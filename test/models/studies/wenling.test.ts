import { describe, expect, test } from 'vitest';
import { affordable, lawfulness, scoresOf } from '../../support/sample-appraisal';
import { contingentIn, errorsApart, yearIn } from '../../support/sample-contingent';
import { figuresOf, soundSample } from '../../support/sound-sample';

const { sample, value, at } = figuresOf('wenling');

soundSample('wenling', sample);

describe('the Wenling sample', () => {
  test('is what the source describes: a right granted to a project company, handed over free at the end', () => {
    for (const id of ['boost', 'bot']) {
      const option = sample.options.find((one) => one.id === id);
      expect(option?.scheme).toBe('ppp');
      expect(option?.terms.end_of_term?.transfer_price).toBeUndefined();
    }
    expect(sample.timeline.construction_years.value + sample.timeline.operation_years.value).toBeLessThan(40);
  });

  test('what the city pays in the first operating year, by hand', () => {
    // Its own use at prices of year 3 (1.5 % a year), VAT of 6 % at once, 45 of 360 days still owed at the end.
    const use = 13e6 * 1.015 ** 2;
    const paid = use * (1 - 45 / 360) + 0.06 * use;
    expect(at('bot', 'parties.city.net', 3)).toBeCloseTo(-paid, 2);
    // The subsidy of 8 million, 30 % of it at a score of 0.95.
    const subsidy = 8e6 * (0.7 + 0.3 * 0.95);
    expect(at('boost', 'parties.city.net', 3)).toBeCloseTo(-paid - subsidy, 2);
  });

  test('a grant for the works costs the city no more than the subsidy and brings the investors more', () => {
    expect(value('bot', 'base', 'fiscal.net_npv')).toBeGreaterThan(value('boost', 'base', 'fiscal.net_npv'));
    expect(value('bot', 'base', 'returns.equity.irr')).toBeGreaterThan(
      value('boost', 'base', 'returns.equity.irr'),
    );
    for (const id of ['boost', 'bot']) {
      expect(value(id, 'base', 'returns.equity.irr')).toBeGreaterThan(0.085);
      expect(value(id, 'base', 'returns.equity.irr')).toBeLessThan(0.1);
      expect(value(id, 'base', 'returns.debt.dscr_min')).toBeGreaterThan(1.3);
    }
  });

  test('the city shares in excess return only when use is better than forecast', () => {
    expect(value('bot', 'base', 'returns.government.income')).toBe(0);
    expect(value('bot', 'fast_use', 'returns.government.income')).toBeGreaterThan(0);
    // Past the hurdle 60 % of every distribution is still the investors'.
    expect(value('bot', 'fast_use', 'returns.equity.irr')).toBeGreaterThan(0.1);
  });

  test('with its own money the city is best off when the forecast holds, and alone bears what it misses', () => {
    const npv = (option: string, scenario: string) => value(option, scenario, 'fiscal.net_npv');
    expect(npv('entrusted', 'base')).toBeGreaterThan(npv('bot', 'base'));
    expect(npv('entrusted', 'base') - npv('entrusted', 'slow_use')).toBeGreaterThan(100e6);
    expect(npv('bot', 'base') - npv('bot', 'slow_use')).toBeCloseTo(0, 0);
    expect(value('entrusted', 'base', 'fiscal.outlay_peak')).toBeGreaterThan(
      5 * value('bot', 'base', 'fiscal.outlay_peak'),
    );
  });
});

describe('what the Wenling platform is worth', () => {
  test('queueing saved in 2030 by hand: 6.18 million visits of 15 minutes, leisure 2 % dearer each year', () => {
    const hours = 6e6 * 1.03 ** 2 * 0.25; // the third year of sales, the effect complete
    const found = at('bot', 'kpis.visit_time.impact', 5);
    expect(found).toBeCloseTo(hours * 15 * 1.02 ** 4 * (1 - 0.3), 2);
  });

  test('the economy gains 13.8 % whoever pays, and still above 8 % where adoption is slow', () => {
    const eirr = (option: string, scenario = 'base') => value(option, scenario, 'economics.eirr');
    expect(eirr('bot')).toBeCloseTo(0.1382, 4);
    expect(eirr('boost')).toBeCloseTo(eirr('bot'), 9);
    expect(Math.abs(eirr('entrusted') - eirr('bot'))).toBeLessThan(0.005);
    for (const { id } of sample.scenarios) expect(eirr('bot', id)).toBeGreaterThan(0.08);
  });

  test('BOT stands with a reason, BOOST is out, and the city’s own is lawful; BOT leads, unless the purse is all', () => {
    expect(sample.options.map(({ id }) => [id, lawfulness(sample, id)])).toEqual([
      ['boost', { state: 'fail', blocking: ['NC-01', 'NC-03', 'NC-04', 'NC-08', 'NC-24'] }],
      ['bot', { state: 'warn', blocking: [] }],
      ['entrusted', { state: 'pass', blocking: [] }],
    ]);
    const { ranking, flips, criteria } = scoresOf(sample);
    expect(ranking).toEqual(['bot', 'entrusted', 'boost']);
    const flip = flips.find(({ criterion }) => criteria[criterion]?.id === 'net_npv');
    expect(sample.options[flip?.first ?? 0]?.id).toBe('entrusted');
  });

  test('the budget bears all three; building at once takes most of it, in the first years', () => {
    const [boost, bot, entrusted] = sample.options.map(({ id }) => affordable(sample, id).budgets[0]);
    for (const budget of [boost, bot, entrusted]) expect(budget?.verdict).toBe('within');
    expect(Number(entrusted?.ratioPeak)).toBeGreaterThan(Number(bot?.ratioPeak));
    expect(entrusted?.peakYear).toBeLessThanOrEqual(2027);
  });
});

describe('what the city stands for', () => {
  test('reviews below full marks cost the company 12 of 788 a year, by hand', () => {
    const first = yearIn(contingentIn(sample, 'boost'), 'subsidies.operating_subsidy', 2028);
    const review = (0.6 + 4 * 0.95 + 1) / 6; // 0.9
    expect(first.base).toBeCloseTo(800e4 * (0.7 + 0.3 * 0.95), 4); // 788
    expect(errorsApart(first, 800e4 * (0.7 + 0.3 * review))).toBeLessThan(3); // 776
    expect(first.most).toBeLessThanOrEqual(800e4);
  });

  test('under the new rules there is no subsidy, yet the city buys services and pays if it ends the contract', () => {
    const study = contingentIn(sample, 'bot');
    expect(study.rows.map(({ id }) => id)).toEqual(['revenue.city_use', 'termination']);
    const bought = yearIn(study, 'revenue.city_use', 2029);
    expect(errorsApart(bought, bought.base)).toBeLessThan(3);
    expect(bought.share).toBeLessThan(0.002);
  });
});
