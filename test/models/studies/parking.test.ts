import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expertReviewOf } from '../../../models/appraisal/fiscal';
import { checkProject, listFactInputs, listOptionInputs, serializeProject } from '../../../models/project';
import { affordable, lawfulness, scoresOf } from '../../support/sample-appraisal';
import { contingentIn, yearIn } from '../../support/sample-contingent';
import { casesOf, readSample, resultOf } from '../../support/sample-results';

const sample = readSample('parking-bot');
const value = (option: string, scenario: string, id: string): number => {
  const found = resultOf(sample, option, scenario).run.value(id);
  if (typeof found !== 'number') throw new Error(`${id} has no value`);
  return found;
};

describe('the smart parking sample', () => {
  test('the file is as the app would save it, and nothing in it asks for judgement', () => {
    const file = new URL('../../../samples/parking-bot.citypact', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(serializeProject(sample));
    expect(checkProject(sample)).toEqual([]);
  });

  test('every input has a source or a reason in both languages', () => {
    for (const { id, input } of [...listFactInputs(sample), ...listOptionInputs(sample)]) {
      const told = input.confidence === 'published' ? input.source : input.note;
      expect([id, told]).toEqual([id, { zh: expect.any(String), en: expect.any(String) }]);
      expect(['published', 'assumption']).toContain(input.confidence);
    }
  });

  test.each(casesOf(sample))('every check holds: $name', ({ option, scenario }) => {
    const { checks } = resultOf(sample, option, scenario);
    expect(checks.filter((check) => !check.passed)).toEqual([]);
  });

  test('returns are those of such projects: 6–9 % before tax, revenue worth more than all costs', () => {
    for (const { id } of sample.options) {
      const irr = value(id, 'base', 'returns.project.irr_pre_tax');
      expect(irr).toBeGreaterThan(0.06);
      expect(irr).toBeLessThan(0.09);
    }
    // Users pay for works and operation with a return (concession rules of 2024): the grant comes on top.
    expect(value('gap_grant', 'base', 'returns.project.npv_pre_tax')).toBeGreaterThan(0);
    const equity = value('gap_grant', 'base', 'returns.equity.irr');
    expect(equity).toBeGreaterThan(0.09);
    expect(equity).toBeLessThan(0.1);
  });

  test('equity stays above 20 % of what is not granted and cover is never below 1.3', () => {
    for (const { option, scenario } of casesOf(sample)) {
      const { run } = resultOf(sample, option, scenario);
      const uses = run.series('funding.uses').reduce((a, b) => a + b, 0);
      const debt = run.value('loan.facility') as number;
      const granted = option === 'gap_grant' ? 4500e4 : 0;
      expect(debt).toBeLessThanOrEqual((uses - granted) * 0.8 + 1);
      expect(run.value('returns.debt.dscr_min')).toBeGreaterThan(1.3 - 1e-9);
    }
  });

  test('the limit that sizes the commercial loan: its gearing in the base case, cover when use is low', () => {
    const bound = (scenario: string, limit: string) =>
      value('gap_grant', scenario, `tranches.senior.binds_${limit}`);
    expect([bound('base', 'gearing'), bound('base', 'dscr')]).toEqual([1, 0]);
    expect([bound('low_use', 'gearing'), bound('low_use', 'dscr')]).toEqual([0, 1]);
  });

  test('to the city the grant and the subsidy are worth the same; to shareholders the grant is worth more', () => {
    const { run } = resultOf(sample, 'gap_grant', 'base');
    const grant = run.series('grants.received').reduce((sum, flow, t) => sum + flow / 1.03 ** (t + 1), 0);
    const subsidy = value('operating_subsidy', 'base', 'returns.government.subsidies_npv');
    expect(Math.abs(subsidy / grant - 1)).toBeLessThan(0.01);
    expect(value('gap_grant', 'base', 'returns.equity.irr')).toBeGreaterThan(
      value('operating_subsidy', 'base', 'returns.equity.irr'),
    );
  });

  test('VAT of 13, 9 and 6 % is collected and credited; nothing is paid until the works are used up', () => {
    const { run } = resultOf(sample, 'gap_grant', 'base');
    const year = 8;
    const at = (id: string) => run.series(id)[year] ?? Number.NaN;
    expect(at('vat.output')).toBeCloseTo(
      0.09 * at('revenue.parking.gross') +
        0.13 * at('revenue.charging.gross') +
        0.06 * at('revenue.media.gross'),
      4,
    );
    const paid = [...run.series('vat.payable')];
    expect(paid.slice(0, 10).every((x) => x === 0)).toBe(true);
    expect(paid.at(-1)).toBeGreaterThan(0);
    expect(run.series('vat.credit').at(-1)).toBe(0);
  });

  test('the tax holiday is off by default and worth little: the years free of tax are the years of losses', () => {
    expect(sample.tax.holiday).toMatchObject({ exempt_years: { value: 0 }, half_years: { value: 0 } });
    const irr = (scenario: string) => value('gap_grant', scenario, 'returns.project.irr_post_tax');
    expect(irr('tax_holiday')).toBeGreaterThan(irr('base'));
    expect(irr('tax_holiday') - irr('base')).toBeLessThan(0.002);
  });

  test('low use hurts most, then frozen prices, then a cost overrun', () => {
    const irr = (scenario: string) => value('gap_grant', scenario, 'returns.equity.irr');
    const order = ['low_use', 'price_freeze', 'cost_overrun', 'base'].map(irr);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('a loan repaid in full is exactly nothing: no rounding is left to look like debt service', () => {
    for (let grant = 4000; grant <= 8000; grant += 250) {
      const changed = structuredClone(sample);
      const [first] = changed.options[0]?.terms.funding?.grants ?? [];
      Object.assign(first?.amount as object, { value: grant * 1e4 });
      const { run } = resultOf(changed, 'gap_grant', 'cost_overrun');
      const slivers = [...run.series('loan.debt_service')].filter((due) => due !== 0 && Math.abs(due) < 1);
      expect([grant, slivers]).toEqual([grant, []]);
    }
  });
});

describe('what smart parking is worth to the city', () => {
  test('time not spent looking by hand: 650,000 hours at 25 yuan in 2026, 2 % dearer each year, after corrections', () => {
    const found =
      resultOf(sample, 'gap_grant', 'base').run.series('kpis.search_time.impact')[7] ?? Number.NaN;
    expect(found).toBeCloseTo(650_000 * 25 * 1.02 ** 7 * (1 - 0.15) * (1 - 0.05), 4);
  });

  test('the economy gains whoever fills the gap, in every scenario', () => {
    for (const { id } of sample.scenarios) {
      const enpv = (option: string) => value(option, id, 'economics.enpv');
      expect(enpv('gap_grant')).toBeGreaterThan(0);
      expect(enpv('operating_subsidy')).toBeCloseTo(enpv('gap_grant'), 4);
    }
    expect(value('gap_grant', 'base', 'economics.eirr')).toBeCloseTo(0.121, 3);
    expect(value('gap_grant', 'base', 'economics.bcr')).toBeCloseTo(1.277, 3);
  });

  test('the grant is lawful without reserve; a subsidy made for one project is not, and loses under the weights', () => {
    expect(lawfulness(sample, 'gap_grant')).toEqual({ state: 'pass', blocking: [] });
    expect(lawfulness(sample, 'operating_subsidy')).toEqual({
      state: 'fail',
      blocking: ['NC-01', 'NC-04', 'NC-08', 'NC-24'],
    });
    expect(scoresOf(sample).ranking).toEqual(['gap_grant', 'operating_subsidy']);
  });

  test('the budget bears it: 5.6 % in 2026, and eight experts let it pass', () => {
    const [budget] = affordable(sample, 'gap_grant').budgets;
    expect(budget).toMatchObject({ verdict: 'within', peakYear: 2026 });
    expect(budget?.ratioPeak).toBeCloseTo(0.0557, 4);
    expect(expertReviewOf(sample)).toMatchObject({ passes: true, missingFields: [], notes: [] });
  });
});

describe('what the city stands for', () => {
  test('the grant and the subsidy are fixed: only an early end depends on the outcome', () => {
    for (const { id } of sample.options)
      expect(contingentIn(sample, id).rows.map((row) => row.id)).toEqual(['termination']);
  });

  test('three contracts in ten end early, at 1.6 % a year; what is committed falls with the debt', () => {
    const { run } = resultOf(sample, 'gap_grant', 'base');
    const ended = run.series('contingent.chance').reduce((sum, chance) => sum + chance, 0);
    expect(ended).toBeCloseTo(1 - (1 - 0.016) ** 24, 10); // 24 years in which it can end: 32.1 %
    const study = contingentIn(sample, 'gap_grant');
    const [early, late] = [2028, 2050].map((year) => yearIn(study, 'termination', year));
    expect(late?.committed).toBeLessThan((early?.committed ?? 0) / 5);
    expect(early?.probability).toBeLessThan(0.05);
  });
});
