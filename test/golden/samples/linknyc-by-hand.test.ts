import { describe, expect, test } from 'vitest';
import { computed, readSample } from '../../laws/subjects';

/*
 * LinkNYC computed a second time, year by year in plain loops, from the numbers in the sample's file and the contract's
 * words: an oracle that shares nothing with the formula language.
 */

const YEARS = 13;
const sample = readSample('linknyc');

interface Case {
  readonly option: 'gross_revenue' | 'operating_profit';
  readonly scenario: 'base' | 'slow_rollout' | 'weak_advertising';
}

const cases: Case[] = (['gross_revenue', 'operating_profit'] as const).flatMap((option) =>
  (['base', 'slow_rollout', 'weak_advertising'] as const).map((scenario) => ({ option, scenario })),
);

describe('LinkNYC by hand', () => {
  test.each(cases)('$option, $scenario', ({ option, scenario }) => {
    const { run } = computed(sample, { option, scenario });
    const hand = byHand(option, scenario);
    for (const [id, expected] of Object.entries(hand)) {
      const found = [...run.series(id)];
      expected.forEach((value, year) => {
        expect([id, year, (found[year] ?? Number.NaN) / 1e6]).toEqual([
          id,
          year,
          expect.closeTo(value / 1e6, 7),
        ]);
      });
    }
  });
});

function byHand(option: Case['option'], scenario: Case['scenario']): Record<string, number[]> {
  const weak = scenario === 'weak_advertising' ? 0.7 : 1;
  const pace = scenario === 'slow_rollout' ? 600 : 1000;
  const national = [0, 27000, 20000, 17500, 16000, 15000, 14500, 14000, 14000, 14000, 14000, 14000, 14000];
  const kiosksAt = (year: number): number => (year < 0 ? 0 : Math.min(7500, pace * (year + 0.5)));

  const revenue: number[] = [];
  const opex: number[] = [];
  const capexKiosks: number[] = [];
  const city: number[] = [];
  const tax: number[] = [];
  const injection: number[] = [];
  const distribution: number[] = [];

  // Loan: half of the construction year's needs, which include its own fee of 1.5 %.
  const works = 18e6 + 20000 * kiosksAt(0);
  const facility = (0.5 * works) / (1 - 0.5 * 0.015);
  const fee = 0.015 * facility;
  const instalment = (facility * 0.06) / (1 - 1.06 ** -7);
  let debt = 0;

  let cash = 0;
  let losses = 0;
  let receivable = 0;
  let payable = 0;
  let stock = 0;
  let bookKiosks = 0;
  for (let year = 0; year < YEARS; year++) {
    const prices = 1.02 ** year;
    const last = year === YEARS - 1;
    const operating = year > 0;
    const average = (kiosksAt(year) + kiosksAt(year - 1)) / 2;
    const age = Math.max(0, year + 1 - 1);
    const decay = Math.exp(-0.8 * age);
    const users = (5e6 * 2 * (1 - decay)) / (1 + 7 * decay);
    const ads = operating ? average * ((national[year] ?? 0) + 5500) * weak * prices : 0;
    revenue[year] = operating ? ads + users * 0.3 * prices : 0;
    opex[year] = operating ? (average * 2500 + 5e6) * prices + 0.1 * ads : 0;
    capexKiosks[year] = (kiosksAt(year) - kiosksAt(year - 1)) * 20000 * prices;

    // Depreciation: eight years from the year after the spending; the platform over ten; the rest at hand-over.
    let depreciation = 0;
    for (let bought = 0; bought < year; bought++)
      if (year - bought <= 8) depreciation += (capexKiosks[bought] ?? 0) / 8;
    bookKiosks += capexKiosks[year] ?? 0;
    bookKiosks -= depreciation;
    if (operating && year <= 10) depreciation += 1.8e6;
    if (last) depreciation += bookKiosks;

    const profit = (revenue[year] ?? 0) - (opex[year] ?? 0) - depreciation;
    const base = option === 'gross_revenue' ? (revenue[year] ?? 0) : profit;
    city[year] = operating ? Math.max(17.5e6, 0.5 * base) : 0;

    const interest = debt * 0.06;
    const principal = year >= 4 && year <= 10 ? instalment - interest : 0;
    const taxable = operating ? profit - (city[year] ?? 0) - fee / 12 - interest : 0;
    const used = Math.min(losses, Math.max(0, taxable));
    losses += Math.max(0, -taxable) - used;
    tax[year] = (Math.max(0, taxable) - used) * (year < 3 ? 0.45 : 0.33);

    const owed = last ? 0 : ((revenue[year] ?? 0) * 45) / 365;
    const owing = last ? 0 : ((opex[year] ?? 0) * 30) / 365;
    const goods = last ? 0 : ((opex[year] ?? 0) * 10) / 365;
    cash +=
      (revenue[year] ?? 0) - (owed - receivable) - (opex[year] ?? 0) + (owing - payable) - (goods - stock);
    cash -= (city[year] ?? 0) + (tax[year] ?? 0) + (capexKiosks[year] ?? 0) + interest + principal;
    if (year === 0) cash += facility - fee - 18e6;
    [receivable, payable, stock] = [owed, owing, goods];
    debt += (year === 0 ? facility : 0) - principal;

    const keep = operating && !last ? 2e6 : 0;
    injection[year] = Math.max(0, keep - cash);
    distribution[year] = operating ? Math.max(0, cash - keep) : 0;
    cash += (injection[year] ?? 0) - (distribution[year] ?? 0);
  }
  return {
    'revenue.gross': revenue,
    'opex.expense': opex,
    'capex.kiosks.spend': capexKiosks,
    'concession.payment': city,
    'tax.paid': tax,
    'equity.injection': injection,
    'equity.distribution': distribution,
  };
}
