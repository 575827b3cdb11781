import { describe, expect, test } from 'vitest';
import { affordable, lawfulness, scoresOf } from '../../support/sample-appraisal';
import { contingentIn, standsForNothing, yearIn } from '../../support/sample-contingent';
import { figuresOf, publishedIn, soundSample } from '../../support/sound-sample';

const { sample, value, at } = figuresOf('street-light-espc');
const wan = (option: string, id: string, year: number, scenario = 'base') =>
  at(option, id, year, scenario) / 1e4;

// Buying services is no way to buy works; the descriptions say why an energy-performance contract is neither.
soundSample('street-light-espc', sample, ['/options/0/variant', '/options/1/variant']);

// Ten thousand yuan; prices of power rise by 1 % a year from the first.
const SAVED = (20_000 * (1000 - 400) * 0.7) / 1e4; // 840
const UPKEEP = (20_000 * 60) / 1e4; // 120
const COST = (20_000 * 40) / 1e4 + 10 + 20; // 110
const WORKS = 2000 + 500 + 200 + 300; // 3,000

describe('the smart street lights', () => {
  test('what is published is the law; everything else is assumed', () => {
    expect(publishedIn(sample).filter((one) => !one.startsWith('budgets.'))).toEqual([
      'tax.rate = 0.25',
      'tax.loss_years = 5',
      'tax.exempt_years = 3',
      'tax.half_years = 3',
    ]);
  });

  test('shared savings in 2030 by hand: 80 % to the company, half the tax rate', () => {
    const saved = SAVED * 1.01 ** 4;
    const share = 0.8 * saved;
    const instalment = (1800 * 0.045) / (1 - 1.045 ** -6);
    const interest = instalment * (1 - 1.045 ** -3); // on what three instalments to come are worth
    const tax = 0.125 * (share - COST - WORKS / 8 - interest);
    expect(wan('shared', 'parties.city.net', 5)).toBeCloseTo(saved - share + UPKEEP, 6);
    expect(wan('shared', 'parties.tax_office.net', 5)).toBeCloseTo(tax, 6);
    expect(wan('shared', 'parties.bank.net', 5)).toBeCloseTo(instalment, 6);
    expect(wan('shared', 'parties.esco_owners.net', 5)).toBeCloseTo(share - COST - instalment - tax, 6);
    expect(wan('shared', 'parties.grid.net', 5)).toBeCloseTo(-saved, 6);
  });

  test('three years free of tax begin with the first payment for savings, though nothing is sold', () => {
    for (const year of [2, 3, 4]) expect(wan('shared', 'tax.paid', year)).toBe(0);
    expect(wan('shared', 'tax.paid', 5)).toBeGreaterThan(0);
  });

  test('guaranteed savings in 2030 by hand: the fee and half of what is above the guarantee', () => {
    const fee = 135 + 0.5 * (SAVED - 0.9 * SAVED); // 135 + 42, at the contract price
    expect(wan('guaranteed', 'parties.city.net', 5)).toBeCloseTo(SAVED * 1.01 ** 4 + UPKEEP - fee, 6);
    const short = 135 - (0.9 - 0.8) * SAVED; // 84 of shortfall is made good
    expect(wan('guaranteed', 'subsidies.received', 5, 'measured_low')).toBeCloseTo(short, 6);
  });

  test('price is shared under one contract and the city’s under the other; measurement the reverse', () => {
    const lost = (option: string, scenario: string) =>
      value(option, 'base', 'fiscal.net_npv') - value(option, scenario, 'fiscal.net_npv');
    expect(lost('guaranteed', 'price_low')).toBeCloseTo(lost('own', 'price_low'), 3);
    expect(lost('shared', 'price_low')).toBeLessThan(lost('own', 'price_low') / 4);
    expect(lost('guaranteed', 'measured_low')).toBeLessThan(lost('own', 'measured_low') / 3);
    expect(value('guaranteed', 'price_low', 'returns.equity.irr')).toBeCloseTo(
      value('guaranteed', 'base', 'returns.equity.irr'),
      12,
    );
  });

  test('the city gains from the first day without paying, or more in all by paying first', () => {
    expect(Math.min(...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((year) => wan('shared', 'fiscal.net', year)))).toBe(0);
    const worth = (option: string) => value(option, 'base', 'fiscal.net_npv');
    expect(worth('own')).toBeGreaterThan(worth('guaranteed'));
    expect(worth('guaranteed')).toBeGreaterThan(worth('shared'));
    expect(value('own', 'base', 'fiscal.payback')).toBeLessThan(5);
  });

  test('returns are plausible and the loan is covered in every scenario', () => {
    for (const option of ['shared', 'guaranteed']) {
      expect(value(option, 'base', 'returns.equity.irr')).toBeGreaterThan(0.1);
      expect(value(option, 'base', 'returns.equity.irr')).toBeLessThan(0.15);
    }
    for (const { id } of sample.scenarios) {
      expect(value('shared', id, 'returns.debt.dscr_min')).toBeGreaterThan(1.1);
    }
  });
});

describe('what the street lights are worth', () => {
  test('net benefit of 2030 by hand: power at its price, crews at eight tenths, carbon and fewer hurt', () => {
    const power = SAVED * 1.01 ** 4;
    const crews = 0.8 * UPKEEP - 0.8 * 80 - 10 - 20;
    const carbon = (20_000 * 600 * 0.00055 * 80) / 1e4; // 6,600 t at 80 yuan
    const hurt = (60 - 54) * 30 * (1 - 0.2) * (1 - 0.3); // people at 300,000 yuan
    expect(wan('shared', 'economics.net', 5)).toBeCloseTo(power + crews + carbon + hurt, 6);
  });

  test('the contract changes who pays and nothing else: the economy earns 29 % in each', () => {
    for (const { id } of sample.options)
      expect(value(id, 'base', 'economics.eirr')).toBeCloseTo(value('own', 'base', 'economics.eirr'), 9);
    expect(value('own', 'base', 'economics.eirr')).toBeCloseTo(0.2938, 4);
  });

  test('shared savings lead: no outlay, four fifths of the risk gone, though the city keeps less', () => {
    expect(scoresOf(sample).ranking).toEqual(['shared', 'guaranteed', 'own']);
    for (const { id } of sample.options)
      expect(lawfulness(sample, id)).toEqual({ state: 'pass', blocking: [] });
    const [budget] = affordable(sample, 'shared').budgets;
    // The city pays for all of it, so the line of 5 % applies and not that of 10 %.
    expect(budget).toMatchObject({ verdict: 'within', limitIs: 'government_pays', peakYear: 2027 });
  });
});

describe('what the city pays once savings are measured', () => {
  test('guaranteed savings: never more than the fee and half of 8 % above, the same in every year', () => {
    const study = contingentIn(sample, 'guaranteed');
    const years = [2027, 2034].map((year) => yearIn(study, 'subsidies.guarantee', year));
    const most = 135e4 + 0.5 * (SAVED * 1e4 * 1.08 - 756e4); // 209.6
    expect(years[0]?.base).toBeCloseTo(135e4 + 0.5 * (SAVED * 1e4 - 756e4), 4); // 177
    expect(years[0]?.most).toBeLessThanOrEqual(most);
    expect([years[1]?.expected, years[1]?.p95]).toEqual([years[0]?.expected, years[0]?.p95]);
    expect(years[0]?.expected).toBeLessThan(years[0]?.base ?? 0);
  });

  test('shared savings: the price is shared too, so that the payment spreads more from year to year', () => {
    const study = contingentIn(sample, 'shared');
    const above = [2027, 2031].map((year) => {
      const { p95 = 0, base } = yearIn(study, 'subsidies.share', year);
      return p95 / base - 1;
    });
    expect(above[0]).toBeLessThan(0.1);
    expect(above[1]).toBeGreaterThan(0.13);
    expect(standsForNothing(sample, 'own')).toBe(true);
  });
});
