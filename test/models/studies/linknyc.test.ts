import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkProject, listFactInputs, listOptionInputs, serializeProject } from '../../../models/project';
import { computed, readSample } from '../../laws/subjects';
import { firstPlace, soundValue } from '../../support/sound-value';

const sample = readSample('linknyc');
const figure = (option: string, scenario: string, id: string): number => {
  const value = computed(sample, { option, scenario }).metrics.find((metric) => metric.id === id)?.value;
  if (typeof value !== 'number') throw new Error(`${id} has no value`);
  return value;
};

test('the sample file is as the app would save it, and nothing in it asks for judgement', () => {
  const file = new URL('../../../samples/linknyc.citypact', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(serializeProject(sample));
  expect(checkProject(sample)).toEqual([]);
});

describe('the published figures of LinkNYC', () => {
  const inputs = [...listFactInputs(sample), ...listOptionInputs(sample)];

  test('each stands in the sample, cited', () => {
    const published = inputs.filter(({ input }) => input.confidence === 'published');
    expect(published.map(({ id, input }) => `${id} = ${input.value}`)).toEqual([
      'timeline.operation_years = 12',
      'inputs.users_sept_2018 = 5000000',
      'inputs.income_published_low = 500000000',
      'inputs.income_published_high = 1000000000',
      'drivers.kiosks.target = 7500',
      'drivers.kiosks.years = 7.5',
      'economics.social_rate = 0.07',
      'economics.alternative_rate = 0.03',
      'concession.city_share.guarantee = 17500000',
      'concession.city_share.rate = 0.5',
      'concession.city_share.guarantee = 17500000',
      'concession.city_share.rate = 0.5',
    ]);
    for (const { id, input } of published) {
      // The social rates are those of the federal circulars.
      if (id.startsWith('economics.')) continue;
      expect(input.source).toMatchObject({
        zh: expect.stringContaining('智慧城市未来的关键：经济活力与系统性规划'),
      });
    }
  });

  test('every other input is marked as an assumption with a reason in both languages', () => {
    const others = inputs.filter(({ input }) => input.confidence !== 'published');
    for (const { id, input } of others) {
      expect([id, input.confidence]).toEqual([id, 'assumption']);
      expect([id, input.note]).toEqual([id, { zh: expect.any(String), en: expect.any(String) }]);
    }
  });

  test('7,500 kiosks stand by the end of 2022 and 5 million users are registered by September 2018', () => {
    const byYear = computed(sample);
    const in2022 = byYear.periods.findIndex(({ end }) => end === '2022-12-31');
    expect(byYear.run.series('drivers.kiosks')[in2022]).toBeCloseTo(7500, 6);
    const byQuarter = computed({ ...sample, timeline: { ...sample.timeline, step: 'quarter' } });
    const sept2018 = byQuarter.periods.findIndex(({ end }) => end === '2018-09-30');
    const users = byQuarter.run.series('drivers.users')[sept2018] ?? 0;
    expect(users).toBeGreaterThan(5e6);
    expect(users).toBeLessThan(5.05e6);
  });

  test('in the stated reading the city earns 0.5–1.0 billion USD in 12 years, never less than the minimum', () => {
    const { run, option } = computed(sample);
    expect(option).toBe('gross_revenue');
    const income = run.value('returns.government.income') as number;
    expect(income).toBeGreaterThan(0.5e9);
    expect(income).toBeLessThan(1e9);
    expect(run.value('drivers.income_as_published')).toBe(1);
    expect(Math.min(...run.series('concession.payment').slice(1))).toBe(17.5e6);
    expect(run.value('returns.government.floor_periods')).toBe(1);
  });
});

describe('what the options and scenarios show', () => {
  test('the base of the share decides: gross revenue gives the city more, operating profit the shareholders', () => {
    const [gross, profit] = ['gross_revenue', 'operating_profit'].map((option) => ({
      city: figure(option, 'base', 'returns.government.income'),
      equity: figure(option, 'base', 'returns.equity.irr'),
    }));
    expect(gross?.city).toBeGreaterThan((profit?.city ?? 0) * 1.3);
    expect(gross?.equity).toBeLessThan((profit?.equity ?? 0) / 2);
  });

  test('slow roll-out and weak advertising cost both the city and the shareholders', () => {
    for (const scenario of ['slow_rollout', 'weak_advertising']) {
      for (const id of ['returns.government.income', 'returns.equity.irr', 'returns.debt.dscr_min']) {
        expect(figure('gross_revenue', scenario, id)).toBeLessThan(figure('gross_revenue', 'base', id));
      }
    }
  });

  test('the shareholders earn a plausible return and the loan is covered in the base case', () => {
    expect(figure('gross_revenue', 'base', 'returns.equity.irr')).toBeCloseTo(0.127, 3);
    expect(figure('gross_revenue', 'base', 'returns.debt.dscr_min')).toBeGreaterThan(1.2);
    expect(figure('gross_revenue', 'base', 'returns.government.income')).toBeCloseTo(792_023_442, -1);
  });
});

soundValue('linknyc', sample);

describe('what LinkNYC is worth', () => {
  const { run } = computed(sample, { option: 'gross_revenue', scenario: 'base' });
  const total = (id: string): number => run.series(id).reduce((a, b) => a + b, 0);

  test('free use by hand: 4 dollars a user and year, less 30 % who had it anyway and 10 % due to others, at 7 %', () => {
    const users = [...run.series('drivers.users')];
    const worth = users.reduce((sum, count, year) => sum + (count * 4 * 0.7 * 0.9) / 1.07 ** year, 0);
    expect(run.value('kpis.wifi_users.impact_pv')).toBeCloseTo(worth, 2);
    expect(worth).toBeCloseTo(146.83e6, -4);
  });

  test('of national advertising four tenths count for the economy, of local six, the rest comes from other media', () => {
    const counted =
      0.4 * total('revenue.national.gross') +
      0.6 * total('revenue.local.gross') +
      total('revenue.sponsorship.gross');
    expect(total('economics.direct')).toBeCloseTo(counted, 0);
  });

  test('power by hand: 7,500 kiosks at 6,000 kWh and 0.3 kg make 13,500 tonnes a year, a cost', () => {
    expect(run.series('kpis.kiosk_carbon.value').at(-1)).toBeCloseTo(7500 * 6000 * 0.0003, 6);
    expect(total('economics.indirect_cost')).toBeGreaterThan(5e6);
  });

  test('a share of profit leaves the city disputes over costs: one year in four, some 1.75 million each', () => {
    const kept = (option: string) =>
      computed(sample, { option, scenario: 'base' })
        .run.series('risks.retained')
        .reduce((a, b) => a + b, 0);
    const aYear = (0.25 * (0.5 + 4 * 1.5 + 4) * 1e6) / 6;
    // Running cost and the works are the same, so nothing else of the register differs.
    expect(kept('operating_profit') - kept('gross_revenue')).toBeCloseTo(12 * aYear, 2);
    expect(firstPlace(sample).option).toBe('gross_revenue');
  });
});
