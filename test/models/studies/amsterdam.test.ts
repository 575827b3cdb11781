import { describe, expect, test } from 'vitest';
import { poolStudy } from '../../../models/studies/pool';
import { contingentIn, errorsApart, standsForNothing, yearIn } from '../../support/sample-contingent';
import { figuresOf, publishedIn, soundSample } from '../../support/sound-sample';
import { firstPlace, soundValue } from '../../support/sound-value';

const { sample, value, at } = figuresOf('amsterdam');
const MILLION = 1e6;
const MEMBERS = ['city', 'demolition', 'processors', 'temporary'];
const USE = [40, 200, 170, 30];
const OWN = [0.3, 1.4, 0.9, 1.3];

/** What a group would pay by itself, in millions and before scaling: shared, own, and capacity with economies of scale. */
const raw = (group: readonly number[]): number =>
  group.length === 0
    ? 0
    : 4.6 +
      group.reduce((sum, i) => sum + (OWN[i] ?? 0), 0) +
      0.11 * group.reduce((sum, i) => sum + (USE[i] ?? 0), 0) ** 0.75;

const orders = (rest: readonly number[]): number[][] =>
  rest.length === 0
    ? [[]]
    : rest.flatMap((first) => orders(rest.filter((i) => i !== first)).map((others) => [first, ...others]));

/** What each member adds to the cost on average over all orders of joining. */
const shapley = MEMBERS.map((_, member) => {
  const all = orders([0, 1, 2, 3]);
  const added = all.map((order) => {
    const before = order.slice(0, order.indexOf(member));
    return raw([...before, member]) - raw(before);
  });
  return added.reduce((a, b) => a + b, 0) / all.length;
});
const WHOLE = raw([0, 1, 2, 3]);

soundSample('amsterdam', sample);

describe('the Amsterdam sample', () => {
  test('the source has no amounts: published are only the social rates of the official guide', () => {
    expect(publishedIn(sample)).toEqual([
      'economics.social_rate = 0.03',
      'economics.alternative_rate = 0.05',
    ]);
  });

  test('shares are the Shapley value worked out over all 24 orders of joining', () => {
    MEMBERS.forEach((member, i) => {
      const share =
        value('shapley', 'base', `pool.${member}.cost_value`) / value('shapley', 'base', 'pool.cost');
      expect(share).toBeCloseTo((shapley[i] ?? 0) / WHOLE, 9);
    });
  });

  test('the accounts of the fifth year, by hand', () => {
    // Mature: 170,000 tonnes at 12 and 30,000 at 55; 15 % stays with the market. Prices of year 5.
    const sold = 170_000 * 12 + 30_000 * 55;
    const running = 200_000 * 6.5 + 800_000 + 300_000 - 0.15 * sold;
    const prices = 1.02 ** 4;
    const borne = (i: number) => ((shapley[i] ?? 0) / WHOLE) * running;
    const net = {
      city: 1_150_000 - borne(0),
      demolition: 200_000 * 6 + 0.85 * sold - borne(1),
      processors: 170_000 * (21 - 12) - borne(2),
      temporary: 30_000 * (95 - 55) - borne(3),
      market: 0,
    };
    for (const [party, amount] of Object.entries(net)) {
      expect([party, at('shapley', `parties.${party}.net`, 5)]).toEqual([
        party,
        expect.closeTo(amount * prices, 2),
      ]);
    }
  });

  test('nobody is worse off by Shapley value or in equal parts, in any scenario', () => {
    for (const option of ['shapley', 'equal']) {
      for (const { id } of sample.scenarios) expect(value(option, id, 'pool.worse_off')).toBe(0);
    }
  });

  test('in equal parts the city and the builders would leave: 12.1 million together, 11.3 by themselves', () => {
    const cost = value('equal', 'base', 'pool.cost');
    const together =
      value('equal', 'base', 'pool.city.cost_value') + value('equal', 'base', 'pool.temporary.cost_value');
    expect(together).toBeCloseTo(cost / 2, 2);
    expect((raw([0, 3]) * cost) / WHOLE).toBeLessThan(together - 0.8 * MILLION);
  });

  test('private per public money: what the members pay in the year of the works and in that of the renewal', () => {
    const share = (shapley[0] ?? 0) / WHOLE;
    const running = (200_000 * 6.5 + 1_100_000 - 0.15 * (170_000 * 12 + 30_000 * 55)) * 1.02 ** 5;
    // Works of 8.8 million and cash of 0.3; the site of 1.2 is credited to the city and no cash.
    const first = 8.8 * MILLION + 0.3 * MILLION;
    const paid = first + running + 0.9 * MILLION;
    const city = share * (paid + 1.2 * MILLION) - 1.2 * MILLION;
    expect(value('shapley', 'base', 'returns.leverage.public')).toBeCloseTo(city, 2);
    expect(value('shapley', 'base', 'returns.leverage.private')).toBeCloseTo(paid - city, 2);
  });

  test('of the eleven rules, those that let no group leave and make nobody worse off', () => {
    const study = poolStudy(sample, { option: 'shapley' });
    if (!study.ok || study.value === null) throw new Error('The pool cannot be studied');
    const sound = study.value.rules.flatMap((verdict) =>
      verdict.ok && verdict.worseOff.length === 0 && verdict.leaving?.length === 0 ? [verdict.rule] : [],
    );
    expect(sound).toEqual([
      'benefit',
      'scrb',
      'shapley',
      'nucleolus',
      'per_capita_nucleolus',
      'gately',
      'equal_surplus',
    ]);
  });

  test('alone the city pays over 15 million for what the others gain for nothing; in the pool it is better off by the saving', () => {
    expect(value('city_alone', 'base', 'fiscal.net_npv')).toBeLessThan(-15 * MILLION);
    // What it saves, less its share, of which 1.2 million is the site and no cash.
    const limit = value('shapley', 'base', 'pool.city.limit');
    const borne = value('shapley', 'base', 'pool.city.cost_value');
    expect(value('shapley', 'base', 'fiscal.net_npv')).toBeCloseTo(limit - borne + 1.2 * MILLION, 2);
    for (const party of ['demolition', 'processors', 'temporary']) {
      expect(value('city_alone', 'base', `parties.${party}.npv`)).toBeGreaterThan(
        value('shapley', 'base', `parties.${party}.npv`),
      );
    }
  });
});

soundValue('amsterdam', sample);

describe('what the Amsterdam loop is worth', () => {
  test('carbon of a mature year by hand: 170,000 t at 20 kg and 30,000 at 250, at 100 euros and 2 % a year', () => {
    const tonnes = 170_000 * 0.02 + 30_000 * 0.25;
    expect(at('shapley', 'kpis.carbon.value', 5)).toBeCloseTo(tonnes, 6);
    expect(at('shapley', 'kpis.carbon.impact', 5)).toBeCloseTo(tonnes * 100 * 1.02 ** 4 * 0.6 * 0.9, 4);
  });

  test('prices between members are no benefit: the economy counts what is saved, once', () => {
    // Mature, prices of year 5: supervision, disposal, virgin material and new parts.
    const saved = 1_150_000 + 200_000 * 6 + 170_000 * 21 + 30_000 * 95;
    expect(at('shapley', 'economics.direct', 5)).toBeCloseTo(saved * 1.02 ** 4, 2);
    expect(at('shapley', 'economics.operating', 5)).toBeCloseTo((200_000 * 6.5 + 1_100_000) * 1.02 ** 4, 2);
    for (const option of ['equal', 'city_alone']) {
      expect(value(option, 'base', 'economics.enpv')).toBeCloseTo(
        value('shapley', 'base', 'economics.enpv'),
        2,
      );
    }
  });

  test('alone the market takes 18 % of the department in its first year, in the pool under 4 %', () => {
    // Works of 8.8 million, cash and risk of 12 % of the works, 2 million of others, on 65.3 million growing as before.
    const budget = 65.3e6 * (65.3 / 58) ** (1 / 4);
    const alone = 8.8e6 * 1.12 + 2e6;
    expect(value('city_alone', 'base', 'budgets.environment.ratio_peak')).toBeGreaterThan(alone / budget);
    expect(value('city_alone', 'base', 'budgets.environment.ratio_peak')).toBeCloseTo(0.18, 2);
    expect(value('shapley', 'base', 'budgets.environment.ratio_peak')).toBeLessThan(0.04);
    expect(firstPlace(sample).option).toBe('shapley');
  });
});

describe('what the city stands for', () => {
  test('in equal parts it pays a quarter of what the site costs more: 45 thousand in 2026', () => {
    const first = yearIn(contingentIn(sample, 'equal'), 'pool.city', 2026);
    const overrun = (0.95 + 4 + 1.3) / 6 - 1;
    const more = (4_300_000 * overrun) / 4;
    expect(more).toBeCloseTo(44_792, 0);
    expect(errorsApart(first, first.base + more)).toBeLessThan(3);
  });

  test('alone it promises nobody anything', () => {
    expect(standsForNothing(sample, 'city_alone')).toBe(true);
  });
});
