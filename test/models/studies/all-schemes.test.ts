import { describe, expect, test } from 'vitest';
import { expertReviewOf } from '../../../models/appraisal/fiscal';
import { dealOf, SCHEMES } from '../../../models/project/schemes';
import { affordable, comparedWithPublic, lawfulness, scoresOf } from '../../support/sample-appraisal';
import { contingentIn, errorsApart, standsForNothing, yearIn } from '../../support/sample-contingent';
import { resultOf } from '../../support/sample-results';
import { figuresOf, soundSample } from '../../support/sound-sample';

const { sample, value } = figuresOf('all-schemes');
const YEAR_8 = 7;

/** What every party gets less what it pays in 2033, the sixth operating year, in ten thousand yuan. */
function accounts(option: string): Record<string, number> {
  const { run } = resultOf(sample, option, 'base');
  return Object.fromEntries(
    sample.parties.map(({ id }) => [id, (run.series(`parties.${id}.net`)[YEAR_8] ?? Number.NaN) / 1e4]),
  );
}

// The facts of a mature year, ten thousand yuan.
const PARKING = (5000 * 6 * 3 * 360) / 1e4; // 3,240
const CHARGING = (500 * 6000) / 1e4; // 300
const MEDIA = (5000 * 800) / 1e4; // 400
const REVENUE = PARKING + CHARGING + MEDIA; // 3,940
const COST = 400 + 300 + 200 + 100 + 0.01 * REVENUE; // 1,039.4
const EBITDA = REVENUE - COST; // 2,900.6
const WORKS = 10_800 + 3000 + 1800 + 1200; // 16,800
const WRITTEN_OFF = WORKS / 12 + (9000 * 0.5 * 0.04) / 12; // 1,400 of works, 15 of interest while building
const INTEREST = (9000 - 3 * 1000) * 0.04; // 240: three instalments are paid
const DEBT_SERVICE = INTEREST + 1000;
const SAVED = { city: 300, mall: 350, hospital: 250, residents: 100 };

/** Those to whom the scheme makes no difference, and nothing for those it leaves out. */
const ALIKE = {
  parking_company: 0,
  operator: 0,
  bank: 0,
  bondholders: 0,
  motorists: -(PARKING + CHARGING),
  advertisers: -MEDIA,
  ...SAVED,
  builder: 0,
  vendor: 200,
  staff: 400,
  services: 300 + 100 + 0.01 * REVENUE,
  wardens: -(300 + 350 + 250 + 100),
  public: 0,
  tax_office: 0,
};

function expectAccounts(option: string, own: Record<string, number>): void {
  const found = accounts(option);
  const wanted: Record<string, number> = { ...ALIKE, ...own };
  expect(Object.keys(found).toSorted()).toEqual(Object.keys(wanted).toSorted());
  for (const [party, amount] of Object.entries(wanted)) {
    expect([party, found[party]?.toFixed(6)]).toEqual([party, amount.toFixed(6)]);
  }
  expect(Object.values(wanted).reduce((sum, net) => sum + net, 0)).toBeCloseTo(0, 9);
}

soundSample('all-schemes', sample);

describe('the sample under all six schemes', () => {
  test('there is one option of each scheme', () => {
    expect(sample.options.map(({ scheme }) => scheme)).toEqual(SCHEMES.map(({ id }) => id));
  });

  test('the facts are the same: works, costs, traffic and savings; only the pool halves the parking fee', () => {
    const lines = ['capex.spend', 'drivers.spaces', 'drivers.paid_hours', 'revenue.media.gross'];
    const [first, ...others] = sample.options.map(({ id }) => resultOf(sample, id, 'base').run);
    for (const run of others) {
      for (const line of [...lines, 'savings.cash_releasing', 'kpis.search_time.value']) {
        expect([...run.series(line)]).toEqual([...(first?.series(line) ?? [])]);
      }
    }
    const streams = sample.options.map((option) =>
      dealOf(sample, option).project.revenue.map(({ id }) => id),
    );
    const all = ['parking', 'charging', 'media'];
    expect(streams).toEqual([all, all, all, all, ['charging', 'media', 'parking_half'], all]);
    const full = first?.series('revenue.parking.gross') ?? [];
    const half = resultOf(sample, 'pooling', 'base').run.series('revenue.parking_half.gross');
    expect([...half]).toEqual([...full].map((amount) => amount / 2));
  });
});

describe('each party’s account in 2033, by hand', () => {
  test('government-funded: fees, wardens saved, running costs and the bond are all the city’s', () => {
    const bond = 1200 + (12_000 - 3 * 1200) * 0.025; // 1,200 + 210
    expectAccounts('government', { city: 300 + EBITDA - bond, bondholders: bond });
  });

  test('joint venture: 30 % of the dividend less three tenths given up is the city’s', () => {
    const inKind = 3420 / 12;
    const tax = 0.25 * (EBITDA - WRITTEN_OFF - inKind - INTEREST); // 240.15
    const dividend = EBITDA - tax - DEBT_SERVICE; // 1,420.45
    const toCity = dividend * 0.3 * (1 - 0.3); // 298.2945
    expectAccounts('joint_venture', {
      city: 300 + toCity,
      operator: dividend - toCity,
      bank: DEBT_SERVICE,
      tax_office: tax,
    });
  });

  test('concession: 10 % of parking is more than the minimum, advertising is shared by bands', () => {
    const fee = Math.max(200, 0.1 * PARKING); // 324
    const share = (350 - 200) * 0.2 + (MEDIA - 350) * 0.4; // 50
    const tax = 0.25 * (EBITDA - fee - share - WRITTEN_OFF - INTEREST); // 217.9
    expectAccounts('concession', {
      city: 300 + fee + share,
      operator: EBITDA - fee - share - tax - DEBT_SERVICE,
      bank: DEBT_SERVICE,
      tax_office: tax,
    });
  });

  test('PPP: fees above cost and agreed profit go back to the city', () => {
    const entitled = (WORKS * 1.08 * 1.05 ** 6) / 12 + COST * 1.08; // 2,026.2 + 1,122.6
    const returned = REVENUE - entitled; // 791.2
    const tax = 0.25 * (EBITDA - returned - WRITTEN_OFF - INTEREST);
    expectAccounts('ppp_legacy', {
      city: 300 + returned,
      operator: EBITDA - returned - tax - DEBT_SERVICE,
      bank: DEBT_SERVICE,
      tax_office: tax,
    });
  });

  test('pooling: half the fee, and the surplus back to the members by their Shapley shares', () => {
    const fees = PARKING / 2 + CHARGING + MEDIA; // 2,320
    const cost = 1000 + 0.01 * fees; // 1,023.2
    const debtService = 500 + (4500 - 3 * 500) * 0.04; // 620
    const surplus = fees - cost - debtService; // 676.8; no tax, the depreciation of 1,400 exceeds what is earned
    // Who joins first pays the shared 1,600: on average a quarter of it each, besides one's own cost; 6,000 in all.
    const share = (own: number): number => (own + 1600 / 4) / 6000;
    expectAccounts('pooling', {
      motorists: -(PARKING / 2 + CHARGING),
      services: 300 + 100 + 0.01 * fees,
      bank: debtService,
      city: SAVED.city + surplus * share(1300),
      mall: SAVED.mall + surplus * share(1700),
      hospital: SAVED.hospital + surplus * share(1200),
      residents: SAVED.residents + surplus * share(200),
    });
  });

  test('enterprise-funded: the city saves the wardens and buys data', () => {
    const profit = EBITDA + 100 - WRITTEN_OFF - INTEREST; // 1,345.6
    const tax = 0.25 * profit; // 336.4
    const dividend = (profit - tax) * 0.9; // 908.28: a tenth of the profit is set aside, cash beyond it stays
    expectAccounts('enterprise', {
      city: 300 - 100,
      operator: dividend,
      parking_company: EBITDA + 100 - tax - DEBT_SERVICE - dividend,
      bank: DEBT_SERVICE,
      tax_office: tax,
    });
  });
});

describe('what the six schemes show', () => {
  const city = (option: string, scenario: string) => value(option, scenario, 'fiscal.net_npv') / 1e4;

  test('a city that builds itself keeps most and risks most', () => {
    const kept = sample.options.map(({ id }) => [id, city(id, 'base')] as const);
    expect(kept.toSorted(([, a], [, b]) => b - a).map(([id]) => id)).toEqual([
      'government',
      'ppp_legacy',
      'concession',
      'joint_venture',
      'enterprise',
      'pooling',
    ]);
    const atRisk = (option: string) => city(option, 'base') - city(option, 'low_use');
    expect(atRisk('government')).toBeGreaterThan(3 * atRisk('joint_venture'));
    expect(atRisk('concession')).toBeLessThan(400);
    expect(atRisk('enterprise')).toBeCloseTo(0, 6);
  });

  test('under the formula of 2015 traffic is the city’s risk, under a concession the enterprise’s', () => {
    const swing = (option: string) =>
      value(option, 'high_use', 'returns.equity.irr') - value(option, 'low_use', 'returns.equity.irr');
    expect(Math.abs(swing('ppp_legacy'))).toBeLessThan(0.001);
    expect(swing('concession')).toBeGreaterThan(0.05);
    expect(city('ppp_legacy', 'base') - city('ppp_legacy', 'low_use')).toBeGreaterThan(2500);
  });

  test('in the pool nobody bears more than it saves, even with low use or dear works', () => {
    for (const { id } of sample.scenarios) expect(value('pooling', id, 'pool.worse_off')).toBe(0);
    expect(value('pooling', 'base', 'pool.cost') / 1e4).toBeCloseTo(5902.7, 1);
  });

  test('returns are plausible and debt is covered', () => {
    for (const option of ['joint_venture', 'concession', 'ppp_legacy', 'enterprise']) {
      expect(value(option, 'base', 'returns.equity.irr')).toBeGreaterThan(0.07);
      expect(value(option, 'base', 'returns.equity.irr')).toBeLessThan(0.14);
      for (const { id } of sample.scenarios)
        expect(value(option, id, 'returns.debt.dscr_min')).toBeGreaterThan(1.1);
    }
    expect(value('joint_venture', 'base', 'shareholders.city.irr_with_in_kind')).toBeGreaterThan(0.04);
    expect(value('enterprise', 'base', 'retained.worth') / 1e4).toBeCloseTo(2 * (EBITDA + 100), 6);
  });
});

describe('what the six schemes are worth', () => {
  test('for the economy the scheme makes no difference: the same works and traffic, only the money changes hands', () => {
    const enpv = (option: string) => value(option, 'base', 'economics.enpv') / 1e4;
    for (const option of ['joint_venture', 'concession', 'ppp_legacy', 'enterprise'])
      expect(enpv(option)).toBeCloseTo(enpv('government'), 6);
    // Half the fee saves the pool half the charge of the payment channel, and that is all.
    const spared =
      value('pooling', 'base', 'economics.costs_pv') - value('government', 'base', 'economics.costs_pv');
    expect(enpv('pooling') - enpv('government')).toBeCloseTo(-spared / 1e4, 6);
    expect(value('government', 'base', 'economics.eirr')).toBeCloseTo(0.1757, 4);
    expect(value('government', 'base', 'economics.bcr')).toBeCloseTo(1.4656, 4);
  });

  test('the net benefit of 2033 by hand: fees at nine tenths, labour at eight, time and CO2 after corrections', () => {
    const direct = 0.9 * PARKING + CHARGING + MEDIA + 0.8 * (300 + 350 + 250 + 100); // 4,416
    const hours = (5000 * 72) / 1e4; // 36 ten thousand hours
    const time = hours * 25 * (1 - 0.15) * (1 - 0.05); // 726.75
    const carbon = hours * 0.003 * 0.96 ** 4 * 80 * 1.03 ** 7; // four years faded, seven years dearer
    const cost = 0.8 * 400 + 300 + 200 + 100 + 0.01 * REVENUE; // 959.4
    const net = resultOf(sample, 'concession', 'base').run.series('economics.net')[YEAR_8] ?? Number.NaN;
    expect(net / 1e4).toBeCloseTo(direct + time + carbon - cost, 6);
  });

  test('two options are clean, three stand with a written reason, the gap formula is out', () => {
    expect(sample.options.map(({ id }) => [id, lawfulness(sample, id)])).toEqual([
      ['government', { state: 'warn', blocking: [] }],
      ['joint_venture', { state: 'warn', blocking: [] }],
      ['concession', { state: 'warn', blocking: [] }],
      ['ppp_legacy', { state: 'fail', blocking: ['NC-01', 'NC-05', 'NC-06', 'NC-24'] }],
      ['pooling', { state: 'pass', blocking: [] }],
      ['enterprise', { state: 'pass', blocking: [] }],
    ]);
  });

  test('pairwise weights agree, the concession leads, and cheaper parking would put the pool first', () => {
    const { consistency, ranking, flips, criteria } = scoresOf(sample);
    expect(consistency?.ratio).toBeLessThan(0.1);
    expect(ranking.slice(0, 2)).toEqual(['concession', 'pooling']);
    const flip = flips.find(({ criterion }) => criteria[criterion]?.id === 'user_payment');
    expect(sample.options[flip?.first ?? 0]?.id).toBe('pooling');
  });

  test('eight experts pass the concession; public delivery earns money, so the index of savings has no meaning', () => {
    const review = expertReviewOf(sample);
    expect(review).toMatchObject({ passes: true, missingFields: [], notes: [] });
    const study = comparedWithPublic(sample, 'concession');
    expect(study.psc).toBeLessThan(0);
    expect(study.index).toMatchObject({ kind: 'undefined' });
    expect(study.amount).toBeLessThan(0);
    expect(study.amountWithReceipts).toBeGreaterThan(0);
  });

  test('the city’s budget bears every option: at worst 6.4 % of expenditure, in 2027, when it builds itself', () => {
    const peaks = sample.options.map(({ id }) => affordable(sample, id).budgets[0]);
    for (const budget of peaks) expect(budget).toMatchObject({ verdict: 'within' });
    const worst = Math.max(...peaks.map((budget) => Number(budget?.ratioPeak)));
    expect(worst).toBe(Number(peaks[0]?.ratioPeak));
    expect(worst).toBeCloseTo(0.0636, 4);
    expect(peaks[0]?.peakYear).toBe(2027);
  });
});

describe('what the city stands for under each scheme', () => {
  test('the formula pays nothing in 2039 as planned, and is expected to pay once use is uncertain', () => {
    const last = yearIn(contingentIn(sample, 'ppp_legacy'), 'subsidies.gap', 2039);
    expect(last.base).toBe(0);
    expect(last.expected).toBeGreaterThan(0);
    expect(last.probability).toBeGreaterThan(0.3);
    expect(last.probability).toBeLessThan(0.7);
  });

  test('in the pool the city pays its share of the 225 the decks are expected to cost more in 2026', () => {
    const first = yearIn(contingentIn(sample, 'pooling'), 'pool.city', 2026);
    const overrun = (0.95 + 4 + 1.3) / 6 - 1; // 4.17 % of half of 10,800
    const share = value('pooling', 'base', 'pool.city.share');
    expect(errorsApart(first, first.base + share * overrun * 5400e4)).toBeLessThan(3);
  });

  test('a concession ends with 1.6 % a year; a fixed price and an own account stand for nothing', () => {
    expect(contingentIn(sample, 'concession').rows.map(({ id }) => id)).toEqual(['termination']);
    expect(resultOf(sample, 'concession', 'base').run.series('contingent.chance')[2]).toBeCloseTo(0.016, 12);
    for (const option of ['government', 'enterprise', 'joint_venture'])
      expect([option, standsForNothing(sample, option)]).toEqual([option, true]);
  });
});
