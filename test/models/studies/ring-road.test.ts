import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkProject, listFactInputs, listOptionInputs, serializeProject } from '../../../models/project';
import { casesOf, readSample, resultOf } from '../../support/sample-results';

const sample = readSample('ring-road-vgf');
const value = (option: string, scenario: string, id: string): number => {
  const found = resultOf(sample, option, scenario).run.value(id);
  if (typeof found !== 'number') throw new Error(`${id} has no value`);
  return found;
};

describe('the ring road sample', () => {
  test('the file is as the app would save it, and nothing in it asks for judgement', () => {
    const file = new URL('../../../samples/ring-road-vgf.citypact', import.meta.url);
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

  test('a profit rate of 6 % is a mark-up, not a return: the project earns 6.49 % before tax, shareholders far less', () => {
    expect(value('formula', 'base', 'returns.project.irr_pre_tax')).toBeCloseTo(0.0648855, 6);
    expect(value('formula', 'base', 'returns.equity.irr')).toBeLessThan(0.05);
  });

  test('traffic risk is the government’s: the formula pays what users do not', () => {
    const paid = (scenario: string) => value('formula', scenario, 'returns.government.subsidies') / 1e4;
    expect(paid('low_traffic') - paid('base')).toBeCloseTo(2500 * 0.3 * 10, 4);
    const irr = (scenario: string) => value('formula', scenario, 'returns.project.irr_post_tax');
    expect(irr('low_traffic')).toBeCloseTo(irr('base'), 12);
  });

  test('an overrun is the government’s on actual cost and the company’s on agreed cost', () => {
    const paid = (option: string, scenario: string) =>
      value(option, scenario, 'returns.government.subsidies');
    expect(paid('agreed', 'base')).toBeCloseTo(paid('formula', 'base'), 2);
    expect(paid('agreed', 'cost_overrun')).toBeCloseTo(paid('agreed', 'base'), 2);
    expect(paid('formula', 'cost_overrun')).toBeGreaterThan(paid('formula', 'base') * 1.1);
    const irr = (option: string) => value(option, 'cost_overrun', 'returns.project.irr_pre_tax');
    expect(irr('formula') - irr('agreed')).toBeGreaterThan(0.02);
  });

  test('debt of 70,000 stands, cover starts thin and rises with the subsidy', () => {
    const { run } = resultOf(sample, 'formula', 'base');
    expect(run.value('loan.facility')).toBe(70_000e4);
    const cover = run.series('returns.debt.dscr').slice(2);
    expect(cover[0]).toBeCloseTo((9044.46 + 2500 - 1000) / 9510.757, 4); // 70000·6%/(1−1.06^−10) = 9510.757
    for (const [i, now] of cover.slice(1, 7).entries()) expect(now).toBeGreaterThan(cover[i] ?? 0);
  });

  test('a second run gives the very same numbers', () => {
    const [a, b] = [resultOf(sample, 'formula', 'base'), resultOf(sample, 'formula', 'base')];
    expect([...a.run.series('cash.closing')]).toEqual([...b.run.series('cash.closing')]);
  });
});
