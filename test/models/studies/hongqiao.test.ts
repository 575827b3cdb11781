import { describe, expect, test } from 'vitest';
import { affordable, lawfulness, scoresOf } from '../../support/sample-appraisal';
import { figuresOf, publishedIn, soundSample } from '../../support/sound-sample';

const { sample, value, at } = figuresOf('hongqiao');

soundSample('hongqiao', sample);

const wan = (option: string, id: string, year: number) => at(option, id, year) / 1e4;

// A mature year, ten thousand yuan.
const ADVERTISING = (8_000_000 * 0.4 * 2.5) / 1e4; // 800
const EXHIBITIONS = 60 * 12; // 720
const BUILDINGS = (2_000_000 * 10) / 1e4; // 2,000
const COST = (40 * 1000 * 60) / 1e4 + 480 + 600 + 120 + 0.2 * ADVERTISING; // 1,600
/** Of 2027: the second Wi-Fi over 5 years, fibre over 20, platform and edge computing over 10. */
const WRITTEN_OFF = 1500 / 5 + 2000 / 20 + 3000 / 10 + 1500 / 10; // 850

describe('the Hongqiao business district', () => {
  test('the two published facts stand in the sample, cited; the rest of what is published is law', () => {
    const published = publishedIn(sample);
    expect(published.slice(0, 2)).toEqual(['inputs.speed = 1000', 'inputs.coverage = 1']);
    for (const one of published.slice(2))
      expect(one).toMatch(/^tax\.|^budgets\.district_budget\.|distribution\.(rate|ceiling) = /);
  });

  test('every party’s account of 2027 by hand, the loan repaid and all in steady use', () => {
    const ebitda = ADVERTISING + EXHIBITIONS + BUILDINGS + 300 - COST; // 2,220
    const tax = 0.25 * (ebitda - WRITTEN_OFF); // 342.5
    const dividend = 0.9 * (ebitda - WRITTEN_OFF - tax); // 924.75: a tenth of the profit is set aside
    const accounts = {
      district: 250 - 300,
      operator: ebitda - tax - dividend,
      group: dividend,
      bank: 0,
      visitors: 0,
      advertisers: -ADVERTISING,
      agencies: 0.2 * ADVERTISING,
      exhibitors: -EXHIBITIONS,
      tenants: 1200 - BUILDINGS,
      telecom: 240,
      vendor: 480,
      staff: 600,
      power: 120 - 1200,
      guards: -250,
      tax_office: tax,
    };
    for (const [party, net] of Object.entries(accounts)) {
      expect([party, wan('anchored', `parties.${party}.net`, 9).toFixed(6)]).toEqual([party, net.toFixed(6)]);
    }
    expect(sample.parties.map(({ id }) => id).toSorted()).toEqual(Object.keys(accounts).toSorted());
  });

  test('a concession returns a tenth of advertising to the district', () => {
    expect(wan('concession', 'parties.district.net', 9)).toBeCloseTo(250 - 300 + 0.1 * ADVERTISING, 6);
    expect(wan('concession', 'parties.group.net', 9)).toBeCloseTo(
      wan('anchored', 'parties.group.net', 9) - 0.9 * 0.75 * 0.1 * ADVERTISING,
      6,
    );
  });

  test('what the owner still holds is worth half the fibre and a fifth of the second Wi-Fi, in no account', () => {
    expect(value('anchored', 'base', 'retained.worth') / 1e4).toBeCloseTo(2000 / 2 + 1500 / 5, 6);
    expect(value('anchored', 'base', 'retained.equity_irr')).toBeGreaterThan(
      value('anchored', 'base', 'returns.equity.irr'),
    );
  });

  test('a purchase of 3 million a year lifts the return over the 10 % asked; without it the return stays below', () => {
    expect(value('anchored', 'base', 'retained.equity_irr')).toBeGreaterThan(0.11);
    expect(value('anchored', 'base', 'retained.equity_irr')).toBeLessThan(0.13);
    expect(value('alone', 'base', 'retained.equity_irr')).toBeLessThan(0.1);
  });

  test('the district never invests; what it buys costs it little more than the guards it saves', () => {
    for (const { id } of sample.options) expect(wan(id, 'fiscal.net', 1)).toBe(0);
    expect(value('anchored', 'base', 'fiscal.net_total') / 1e4).toBeCloseTo(-50 * 10, 6);
    expect(value('concession', 'base', 'fiscal.net_npv')).toBeGreaterThan(0);
  });

  test('the loan is covered in every scenario', () => {
    for (const option of ['anchored', 'concession']) {
      for (const { id } of sample.scenarios)
        expect(value(option, id, 'returns.debt.dscr_min')).toBeGreaterThan(1.5);
    }
  });
});

describe('what the Hongqiao services are worth', () => {
  test('CO2 of offices by hand: 2 million m² × 7.5 kWh × 0.55 kg, and its value in 2027', () => {
    const tonnes = (2_000_000 * 7.5 * 0.55) / 1000; // 8,250
    expect(at('anchored', 'kpis.building_co2.effect', 9)).toBeCloseTo(tonnes, 6);
    expect(at('anchored', 'kpis.building_co2.impact', 9)).toBeCloseTo(tonnes * 80 * 1.03 ** 8, 6);
  });

  test('energy saved is counted once: of ten yuan a square metre only the four beyond it are a benefit', () => {
    const direct = 0.6 * ADVERTISING + EXHIBITIONS + 0.4 * BUILDINGS + 1200 + 0.8 * 250; // 3,400
    expect(wan('anchored', 'economics.direct', 9)).toBeCloseTo(direct, 6);
    expect(value('anchored', 'base', 'economics.eirr')).toBeCloseTo(0.1479, 4);
  });

  test('without a purchase free Wi-Fi is worth less to visitors and to the economy', () => {
    const social = (option: string) => value(option, 'base', 'kpis.free_use.impact_pv');
    expect(social('alone')).toBeCloseTo(0.7 * social('anchored'), 4);
    const enpv = (option: string) => value(option, 'base', 'economics.enpv');
    expect(enpv('concession')).toBeCloseTo(enpv('anchored'), 4);
    expect(enpv('alone')).toBeLessThan(enpv('anchored'));
  });

  test('two options are lawful; alone, nobody has authorised the crowd data', () => {
    expect(sample.options.map(({ id }) => lawfulness(sample, id).state)).toEqual(['pass', 'warn', 'pass']);
    expect(scoresOf(sample).ranking).toEqual(['concession', 'anchored', 'alone']);
    expect(affordable(sample, 'anchored').budgets[0]).toMatchObject({ verdict: 'within', peakYear: 2020 });
  });
});
