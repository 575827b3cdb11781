import { describe, expect, test } from 'vitest';
import { appraise } from '../../cli/appraise';
import { readArguments } from '../../cli/arguments';
import { demand, guaranteed } from '../models/appraisal/simulation/guaranteed';
import { smartParking } from '../models/appraisal/smart-parking';

const project = guaranteed({}, [demand({ type: 'lognormal', volatility: { value: 0.15 } }, 'walk')]);

describe('citypact appraise --part contingent', () => {
  test.each(['zh', 'en'] as const)('prints every instrument by year in %s', (lang) => {
    const { text, failed } = appraise({ project, lang, trials: 500, seed: 4 }, 'contingent');
    expect(failed).toBe(false);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    expect(text).toContain(lang === 'zh' ? '模拟次数 500, 种子 4' : 'Trials 500, seed 4');
    expect(text).toContain('2036');
  });

  test('gives data for other programs, the same for the same seed', () => {
    const data = (seed: number) =>
      JSON.stringify(appraise({ project, lang: 'en', trials: 500, seed }, 'contingent').data);
    expect(data(4)).toBe(data(4));
    expect(data(4)).not.toBe(data(5));
    const { contingent } = appraise({ project, lang: 'en', trials: 500 }, 'contingent').data as {
      contingent: { rows: { id: string; method: string; years: { committed: number }[] }[] };
    };
    expect(contingent.rows[0]).toMatchObject({ id: 'subsidies.floor', method: 'simulated' });
  });

  test('an option that stands for nothing has no such part', () => {
    expect(appraise({ project: smartParking(), lang: 'en' }, 'contingent').data).toEqual({});
  });
});

describe('what it may be asked', () => {
  const read = (...rest: string[]) => readArguments(['appraise', 'a.citypact', ...rest], {});
  test('trials and seed are whole numbers', () => {
    expect(read('--trials', '500', '--seed', '0')).toMatchObject({
      ok: true,
      value: { trials: 500, seed: 0 },
    });
    for (const bad of ['0', '-5', '1.5', 'many', '']) {
      const answer = read(`--trials=${bad}`);
      expect(!answer.ok && answer.error.en).toContain('--trials is a whole number');
      expect(!answer.ok && answer.error.zh).toContain('应为 1 到 200000 之间的整数');
    }
  });
  test('the liability of risk is the register, the expected value or the P95', () => {
    expect(read('--risk', 'p95')).toMatchObject({ ok: true, value: { risk: 'p95' } });
    const answer = read('--risk', 'p99');
    expect(!answer.ok && answer.error.en).toBe('--risk is register, expected or p95.');
  });
});

describe('--risk and --why', () => {
  const uncertain = {
    ...smartParking(),
    uncertainties: [demand({ type: 'lognormal', volatility: { value: 0.2 } }, 'walk')],
  };
  test('affordability counts what is simulated in place of the register', () => {
    const risk = (basis: 'register' | 'p95') =>
      (
        appraise({ project: uncertain, lang: 'en', risk: basis, trials: 500 }, 'affordability').data as {
          affordability: { risk: number[] };
        }
      ).affordability.risk;
    expect(risk('p95')[6]).toBeGreaterThan(risk('register')[6] ?? Number.NaN);
  });
  test('a figure of value for money says why it is so', () => {
    const { text } = appraise({ project: smartParking(), lang: 'zh', why: 'psc.total' }, 'value');
    expect(text).toContain('初始 PSC + 竞争性中立调整 + 可转移风险 + 自留风险。');
    expect(text).toContain('psc.neutrality');
    const periods = appraise({ project: smartParking(), lang: 'en', why: 'ppp.subsidy' }, 'value').text;
    expect(periods).toContain('0.966184');
  });
  test('a name that is no figure is answered with those there are', () => {
    const { text } = appraise({ project: smartParking(), lang: 'en', why: 'psc.everything' }, 'value');
    expect(text).toContain('There is no figure "psc.everything"; known: psc.construction');
  });
});
