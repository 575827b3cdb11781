import { describe, expect, test } from 'vitest';
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
    expect(publishedIn(sample)).toEqual([
      'inputs.speed = 1000',
      'inputs.coverage = 1',
      'tax.rate = 0.25',
      'tax.loss_years = 5',
    ]);
  });

  test('every party’s account of 2027 by hand, the loan repaid and all in steady use', () => {
    const ebitda = ADVERTISING + EXHIBITIONS + BUILDINGS + 300 - COST; // 2,220
    const tax = 0.25 * (ebitda - WRITTEN_OFF); // 342.5
    const accounts = {
      district: 250 - 300,
      operator: 0,
      group: ebitda - tax,
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
      wan('anchored', 'parties.group.net', 9) - 0.75 * 0.1 * ADVERTISING,
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
    expect(value('anchored', 'base', 'retained.equity_irr')).toBeGreaterThan(0.13);
    expect(value('anchored', 'base', 'retained.equity_irr')).toBeLessThan(0.15);
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
