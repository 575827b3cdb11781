import { describe, expect, test } from 'vitest';
import { complianceOf } from '../../models/appraisal/compliance';
import { affordabilityOf } from '../../models/appraisal/fiscal';
import { scoreOptions } from '../../models/appraisal/scoring';
import type { Project } from '../../models/project';
import { compareOptions } from '../../models/studies/compare';
import { resultOf } from './sample-results';

const DIMENSIONS = ['cultural', 'economic', 'environmental', 'governance', 'social'];

/** What a sample with its value told owes a committee: every dimension, figures that can be true, no rule left unsaid. */
export function soundValue(name: string, sample: Project): void {
  describe(`the value of ${name}`, () => {
    test('KPIs of all five dimensions, each with a source or a reason in both languages', () => {
      const kpis = sample.kpis ?? [];
      expect(kpis.length).toBeGreaterThanOrEqual(5);
      expect(kpis.length).toBeLessThanOrEqual(9);
      expect([...new Set(kpis.map(({ dimension }) => dimension))].toSorted()).toEqual(DIMENSIONS);
      for (const { id, source, note, target } of kpis) {
        expect([id, source ?? note ?? target?.note]).toEqual([
          id,
          { zh: expect.any(String), en: expect.any(String) },
        ]);
      }
    });

    test.each(sample.options.map(({ id }) => id))('%s: ENPV, EIRR, BCR and SROI are plausible', (option) => {
      const { run } = resultOf(sample, option, 'base');
      expect(run.value('economics.bcr')).toBeGreaterThan(1);
      expect(run.value('economics.bcr')).toBeLessThan(3);
      expect(run.value('economics.eirr')).toBeGreaterThan(0);
      expect(run.value('economics.eirr')).toBeLessThan(0.6);
      expect(run.value('economics.enpv')).toBeGreaterThan(0);
      expect(run.value('economics.sroi.ratio')).toBeLessThan(3);
    });

    test('what people gain and pay adds up to the economic NPV', () => {
      for (const { id } of sample.options) {
        const { run } = resultOf(sample, id, 'base');
        const parts = sample.parties.map((party) => run.value(`economics.party.${party.id}.total_pv`));
        const sum = parts.reduce<number>((a, b) => a + (typeof b === 'number' ? b : Number.NaN), 0);
        const enpv = run.value('economics.enpv') as number;
        expect(Math.abs(sum - enpv)).toBeLessThan(1e-6 * enpv);
      }
    });

    test('international practice: nothing is broken without a written reason, and every answer says why', () => {
      expect(sample.compliance?.set).toBe('international');
      for (const option of sample.options) {
        const judged = complianceOf(sample, option, resultOf(sample, option.id, 'base'));
        expect([option.id, judged.counts.fail]).toEqual([option.id, 0]);
      }
      for (const { question, note } of sample.compliance?.answers ?? []) {
        expect([question, note]).toEqual([question, { zh: expect.any(String), en: expect.any(String) }]);
      }
    });

    test('all options are ranked, by weights that hold', () => {
      const comparison = compareOptions(sample, { scenario: 'base' });
      const scoring = scoreOptions(sample, comparison, { trials: 100 });
      expect(scoring?.ranks.every((rank) => rank !== null)).toBe(true);
      expect(scoring?.problems).toEqual([]);
      if (sample.weighting?.method === 'ahp') expect(scoring?.consistency?.ratio).toBeLessThan(0.1);
    });

    test('every budget has a share in every year', () => {
      for (const { id } of sample.options) {
        const study = affordabilityOf(sample, { option: id, scenario: 'base' });
        if (!study.ok) throw new Error(id);
        for (const { verdict, notes } of study.value.budgets) {
          expect([id, verdict]).not.toEqual([id, 'unknown']);
          expect(notes).toEqual([]);
        }
      }
    });
  });
}

/** The option a sample's criteria put first under the base scenario, and how far ahead of the next in points of 100. */
export function firstPlace(sample: Project): { readonly option: string | undefined; readonly lead: number } {
  const scoring = scoreOptions(sample, compareOptions(sample, { scenario: 'base' }), { trials: 100 });
  const totals = (scoring?.totals ?? []).map((total) => total ?? 0);
  const [best = 0, next = 0] = totals.toSorted((a, b) => b - a);
  return { option: scoring?.options[totals.indexOf(best)]?.id, lead: 100 * (best - next) };
}
