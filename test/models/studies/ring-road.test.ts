import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expertReviewOf } from '../../../models/appraisal/fiscal';
import { checkProject, listFactInputs, listOptionInputs, serializeProject } from '../../../models/project';
import { affordable, comparedWithPublic, lawfulness, scoresOf } from '../../support/sample-appraisal';
import { contingentIn, errorsApart, yearIn } from '../../support/sample-contingent';
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

describe('what the ring road is worth to the county', () => {
  const twoYears = 1 / 1.05 + 1 / 1.05 ** 2;
  const tenYears = (1 - 1.05 ** -10) / 0.05 / 1.05 ** 2;

  test('raw cost of public delivery by hand: works of 45,000 twice, upkeep of 1,000 less tolls of 2,500', () => {
    const { psc } = comparedWithPublic(sample, 'agreed').values;
    expect(psc.raw / 1e4).toBeCloseTo(45_000 * twoYears + (1000 - 2500) * tenYears, 4); // 73,167.71
  });

  test('who bears an overrun decides: agreed cost saves 4.2 %, actual cost loses 6.4 %', () => {
    const [formula, agreed] = ['formula', 'agreed'].map((option) => comparedWithPublic(sample, option));
    expect([formula?.verdict, agreed?.verdict]).toEqual(['against', 'for']);
    expect(formula?.index).toBeCloseTo(-0.0643, 4);
    expect(agreed?.index).toBeCloseTo(0.0423, 4);
    // The whole difference: 12 % of the works, of which the county keeps all or a twentieth.
    const apart = ((agreed?.amount ?? 0) - (formula?.amount ?? 0)) / 1e4;
    expect(apart).toBeCloseTo(0.12 * 45_000 * (1 - 0.05) * twoYears, 4); // 9,538.78
    expect(lawfulness(sample, 'formula')).toEqual({ state: 'warn', blocking: [] });
  });

  test('tolls are part of what users save and not counted again; the road pays the economy 9.8 %', () => {
    expect(value('formula', 'base', 'economics.benefits_pv')).toBeCloseTo(
      value('formula', 'base', 'economics.sroi.value_pv'),
      4,
    );
    expect(value('formula', 'base', 'economics.eirr')).toBeCloseTo(0.0979, 4);
    for (const { id } of sample.options)
      expect(value(id, 'base', 'economics.enpv')).toBeCloseTo(value('formula', 'base', 'economics.enpv'), 4);
  });

  test('the budget is warned of in 2020: 7.22 % by hand, from five years of expenditure', () => {
    const [budget] = affordable(sample, 'agreed').budgets;
    const growth = (28.1 / 21.4) ** (1 / 4);
    const spending = 281_000 * growth ** 3; // 2017 to 2020
    const traffic = 0.3 * 500 + 0.1 * 1000;
    const policy = (0.05 * (500 + 4 * 1500 + 2500)) / 6;
    const disaster = 0.5 * 0.5 * ((0.02 * (500 + 4 * 1500 + 5000)) / 6);
    const upkeep = 0.1 * 0.15 * 1000;
    const liabilities = 9044.4582 + traffic + policy + disaster + upkeep + 15_500;
    expect(budget).toMatchObject({ verdict: 'warning', peakYear: 2020 });
    expect(budget?.ratioPeak).toBeCloseTo(liabilities / spending, 6);
    expect(affordable(sample, 'public').budgets[0]).toMatchObject({ verdict: 'above' });
  });

  test('eight experts let it pass, and the agreed cost leads under the county’s weights', () => {
    expect(expertReviewOf(sample)).toMatchObject({ passes: true, missingFields: [], notes: [] });
    expect(scoresOf(sample).ranking).toEqual(['agreed', 'formula', 'public']);
  });
});

describe('what the county stands for', () => {
  test('on actual cost the subsidy rises with the works: 584 more in 2020, by hand', () => {
    const first = yearIn(contingentIn(sample, 'formula'), 'subsidies.operating_subsidy', 2020);
    const overrun = (0.95 + 4 * 1 + 1.4) / 6 - 1; // mean of the cost of works: 5.83 %
    const more = (90_000e4 * overrun * 1.06 * 1.05) / 10;
    expect(more / 1e4).toBeCloseTo(584.3, 1);
    expect(errorsApart(first, first.base + more)).toBeLessThan(3);
    expect(first.probability).toBeGreaterThan(0.6);
  });

  test('on agreed cost tolls and upkeep alone move it, either way', () => {
    const first = yearIn(contingentIn(sample, 'agreed'), 'subsidies.operating_subsidy', 2020);
    expect(errorsApart(first, first.base)).toBeLessThan(3);
    expect(Math.abs((first.probability ?? 0) - 0.5)).toBeLessThan(0.06);
  });

  test('an early end in 2020 has a chance of 2.2 %: P95 is nothing, and yet 890 million are committed', () => {
    expect(resultOf(sample, 'formula', 'base').run.series('contingent.chance')[2]).toBeCloseTo(0.022, 12);
    const first = yearIn(contingentIn(sample, 'formula'), 'termination', 2020);
    expect(first.p95).toBe(0);
    expect(first.committed).toBeGreaterThan(8.9e8);
  });
});
