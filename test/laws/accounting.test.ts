import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../models/project';
import { arbitraryProject, FUZZ_SEED } from '../support/arbitrary-project';
import { computed, moneyScale } from './subjects';

type Terms = Project['options'][number]['terms'];

const RUNS = 80;
const SEED = FUZZ_SEED + 11;

/** What must not change with the accounts; distributions too, unless company law ties them to profit. */
const CASH = ['cash.operating', 'cash.investing', 'tax.paid', 'returns.project.post_tax', 'loan.closing'];

const MODELS: readonly (readonly [string, NonNullable<Terms['accounting']>])[] = [
  ['by the rule', {}],
  ['by the rule, with margins', { construction_margin: { value: 0.08 }, operation_margin: { value: 0.05 } }],
  ['as a financial asset', { model: 'financial_asset' }],
  ['as an intangible asset with a margin', { model: 'intangible', construction_margin: { value: 0.1 } }],
];

const projects = fc
  .sample(arbitraryProject({ mostYears: 12 }), { seed: SEED, numRuns: RUNS })
  .map((project) => ({ ...project, scenarios: project.scenarios.slice(0, 1) }));

function accounted(project: Project, accounting: Terms['accounting']): Project {
  return {
    ...project,
    options: project.options.slice(0, 1).map((option) => ({
      ...option,
      terms: {
        ...option.terms,
        accounting,
        distribution: { ...option.terms.distribution, dividends: 'cash' as const },
      },
    })),
  };
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, v) => total + v, 0);

describe(`the accounting model over ${RUNS} projects (seed ${SEED})`, () => {
  test.each(MODELS)('%s: cash stays, profit over the term stays, every check holds', (_, accounting) => {
    let restated = 0;
    const wrong = projects.flatMap((project, i) => {
      const plain = computed(accounted(project, { model: 'intangible' }));
      const shown = computed(accounted(project, accounting));
      const near = 1e-8 * moneyScale(plain);
      if (shown.run.model.lines.has('income.profit_at_cost')) restated++;
      const moved = CASH.filter((id) => plain.run.model.lines.has(id)).filter((id) =>
        plain.run.series(id).some((v, t) => Math.abs(v - (shown.run.series(id)[t] ?? 0)) > near),
      );
      const profit = 'income.profit_before_tax';
      const gap = sum(shown.run.series(profit)) - sum(plain.run.series(profit));
      const failed = shown.checks.filter(({ passed, severity }) => !passed && severity === 'error');
      return [
        ...moved.map((id) => `${i}: ${id} moves`),
        ...(Math.abs(gap) <= near ? [] : [`${i}: profit differs by ${gap}`]),
        ...failed.map(({ id, sentence }) => `${i}: ${id} ${sentence.en}`),
      ];
    });
    expect(wrong).toEqual([]);
    expect(restated).toBeGreaterThan(RUNS / 10);
  });
});
