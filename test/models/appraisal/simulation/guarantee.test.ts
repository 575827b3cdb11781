import { describe, expect, test } from 'vitest';
import { normalProbability } from '../../../../models/finance/normal';
import { demand, guaranteed, MEANS, rowOf, studied } from './guaranteed';

const YEARS = [1, 2, 3, 5, 7, 10];
const put = (strike: number, mean: number, sd: number): number => {
  const d1 = (Math.log(mean / strike) + (sd * sd) / 2) / sd;
  return strike * normalProbability(sd - d1) - mean * normalProbability(-d1);
};

describe('a guarantee on lognormal revenue', () => {
  const walk = demand({ type: 'lognormal', volatility: { value: 0.15 } }, 'walk');
  const drawn = rowOf(studied(guaranteed({}, [walk])), 'subsidies.floor');
  const exact = rowOf(studied(guaranteed({ volatility: { value: 0.15 } })), 'subsidies.floor');

  test('is simulated where an uncertainty is listed and computed by formula where it states its own volatility', () => {
    expect([drawn.method, exact.method]).toEqual(['simulated', 'closed_form']);
  });

  test.each(YEARS)('costs what the formula says in year %i, within three standard errors', (t) => {
    const [simulated, formula] = [drawn.years[t], exact.years[t]];
    expect(formula?.expected).toBeCloseTo(put(80 * 1.03 ** t, 100 * 1.03 ** t, 0.15 * t ** 0.5), 8);
    expect(simulated?.standardError).toBeGreaterThan(0);
    expect(Math.abs((simulated?.expected ?? 0) - (formula?.expected ?? 0))).toBeLessThan(
      3 * (simulated?.standardError ?? 0),
    );
    expect(Math.abs((simulated?.p95 ?? 0) - (formula?.p95 ?? 0))).toBeLessThan(
      3 * (simulated?.p95Error ?? 0),
    );
    const p = formula?.probability ?? 0;
    expect(Math.abs((simulated?.probability ?? 0) - p)).toBeLessThan(3 * Math.sqrt((p * (1 - p)) / 10_000));
  });

  test('commits its floor, more than any trial costs', () => {
    for (const { committed = 0, most = 0 } of drawn.years) expect(most).toBeLessThanOrEqual(committed);
    expect(drawn.years[10]?.committed).toBeCloseTo(80 * 1.03 ** 10, 9);
  });
});

describe('a guarantee by plain arithmetic', () => {
  // Revenue evenly between 60 % and 140 %: below 80 % in a quarter of cases, short by 10 % on average: 2.5 % expected.
  // One case in twenty lies below 64 %, so that P95 is 16 %, and at worst 20 % are paid.
  test.each(['once', 'each_year'] as const)('evenly spread revenue, drawn %s', (path) => {
    const spread = demand({ type: 'uniform', low: { value: 0.6 }, high: { value: 1.4 } }, path);
    const row = rowOf(studied(guaranteed({}, [spread])), 'subsidies.floor');
    for (const t of YEARS) {
      const year = row.years[t];
      const mean = MEANS[t] ?? 0;
      expect(Math.abs((year?.expected ?? 0) - 0.025 * mean)).toBeLessThan(3 * (year?.standardError ?? 0));
      expect(Math.abs((year?.p95 ?? 0) - 0.16 * mean)).toBeLessThan(3 * (year?.p95Error ?? 0));
      expect(year?.probability).toBeCloseTo(0.25, 1);
      expect(year?.most).toBeCloseTo(0.2 * mean, 0);
    }
  });

  test('normal revenue: expected shortfall (K − m)·Φ(d) + s·φ(d)', () => {
    const spread = demand({ type: 'normal', spread: { value: 0.2 } }, 'each_year');
    const row = rowOf(studied(guaranteed({}, [spread])), 'subsidies.floor');
    const d = -1; // (0.8 − 1) ÷ 0.2
    const density = Math.exp(-(d * d) / 2) / Math.sqrt(2 * Math.PI);
    for (const t of YEARS) {
      const mean = MEANS[t] ?? 0;
      const shortfall = mean * (-0.2 * normalProbability(d) + 0.2 * density);
      const year = row.years[t];
      expect(Math.abs((year?.expected ?? 0) - shortfall)).toBeLessThan(3 * (year?.standardError ?? 0));
    }
  });
});

describe('caps, clawback and a share of the upside', () => {
  const volatility = { value: 0.15 };

  test('a yearly cap of 10 makes it the difference of two puts', () => {
    const row = rowOf(studied(guaranteed({ volatility, yearly_cap: { value: 10 } })), 'subsidies.floor');
    expect(row.method).toBe('simulated');
    for (const t of YEARS) {
      const [mean, sd] = [100 * 1.03 ** t, 0.15 * t ** 0.5];
      const exact = put(0.8 * mean, mean, sd) - put(0.8 * mean - 10, mean, sd);
      const year = row.years[t];
      expect(Math.abs((year?.expected ?? 0) - exact)).toBeLessThan(3 * (year?.standardError ?? 0));
      expect(year?.most).toBeCloseTo(10, 9);
      expect(year?.committed).toBe(10);
    }
  });

  test('a cap in total lowers every year and no year pays more than it', () => {
    const free = rowOf(studied(guaranteed({ volatility })), 'subsidies.floor');
    const capped = rowOf(studied(guaranteed({ volatility, total_cap: { value: 15 } })), 'subsidies.floor');
    for (const t of YEARS) {
      expect(capped.years[t]?.most).toBeLessThanOrEqual(15);
      expect(capped.years[t]?.expected).toBeLessThan((free.years[t]?.expected ?? 0) + 0.05);
    }
    expect(capped.years[10]?.expected).toBeLessThan((free.years[10]?.expected ?? 0) / 4);
  });

  test('what is paid back later is shown beside what is paid', () => {
    const terms = { volatility, repay_above: { value: 1.05 } };
    const row = rowOf(studied(guaranteed(terms)), 'subsidies.floor');
    expect(row.years[1]?.recovered).toBe(0);
    expect(row.years[5]?.recovered).toBeGreaterThan(0);
    const total = (key: 'recovered' | 'expected'): number =>
      row.years.reduce((sum, year) => sum + (year[key] ?? 0), 0);
    expect(total('recovered')).toBeLessThan(total('expected'));
  });
});
