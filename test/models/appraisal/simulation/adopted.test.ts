import { describe, expect, test } from 'vitest';
import {
  adoptRisk,
  affordabilityOf,
  dropAdoptedRisk,
  valueForMoneyOf,
} from '../../../../models/appraisal/fiscal';
import {
  checkProject,
  type Project,
  parseProject,
  readProject,
  serializeProject,
} from '../../../../models/project';
import { smartParking } from '../smart-parking';
import { studied } from './guaranteed';

const project: Project = {
  ...smartParking(),
  uncertainties: [
    {
      id: 'demand',
      label: 'Demand',
      of: 'revenue.fees',
      distribution: { type: 'lognormal', volatility: { value: 0.2 } },
      path: 'walk',
    },
  ],
};

function affordable(from: Project) {
  const study = affordabilityOf(from);
  if (!study.ok) throw new Error(study.error[0]?.message.en);
  return study.value;
}

describe('simulated liabilities in place of the risk register', () => {
  const study = studied(project, { trials: 2000 });
  const before = affordable(project);
  const year = 5;

  test('the gap subsidy moves with user charges, and only what goes beyond the base case counts', () => {
    expect(study.rows.map(({ id }) => id)).toEqual(['subsidies.gap']);
    const [gap] = study.rows;
    const here = gap?.years[year];
    expect(study.beyondBase.p95[year]).toBeCloseTo((here?.p95 ?? 0) - (here?.base ?? 0), 9);
    expect(here?.committed).toBeUndefined();
  });

  test.each(['expected', 'p95'] as const)(
    '%s takes the place of the ratio method in every line that follows',
    (basis) => {
      const after = affordable(adoptRisk(project, study, basis));
      const risk = study.beyondBase[basis][year] ?? Number.NaN;
      expect(after.liabilities.risk.values[year]).toBeCloseTo(risk, 9);
      const [old, now] = [before.budgets[0], after.budgets[0]];
      const change = risk - (before.liabilities.risk.values[year] ?? 0);
      const [was, is, spending] = [old?.ratio[year], now?.ratio[year], now?.spending[year]];
      expect((is as number) - (was as number)).toBeCloseTo(change / (spending as number), 12);
    },
  );

  test('value for money keeps the register on both sides', () => {
    const amount = (from: Project): number => {
      const found = valueForMoneyOf(from);
      if (!found.ok) throw new Error(found.error.sentence.en);
      return found.value.amount;
    };
    expect(amount(adoptRisk(project, study, 'p95'))).toBe(amount(project));
  });

  test('the file keeps them, and without them the register counts again', () => {
    const adopted = adoptRisk(project, study, 'p95');
    const read = parseProject(serializeProject(adopted));
    expect(read.ok && read.value.contingent).toEqual(adopted.contingent);
    const back = dropAdoptedRisk(adopted, study.option);
    expect(back.contingent).toBeUndefined();
    expect(affordable(back).liabilities.risk.values).toEqual(before.liabilities.risk.values);
  });

  test('they are an input that says where it comes from', () => {
    const { result } = affordable(adoptRisk(project, study, 'p95'));
    const input = result.run.model.inputs.get('liabilities.adopted_risk');
    expect(input?.source?.zh).toContain('2000 次，种子 1');
  });
});

describe('bad input is told by place', () => {
  const [demand] = project.uncertainties ?? [];
  if (!demand) throw new Error('one');
  const sentences = (uncertainties: object[], contingent: object = {}): string[] => {
    const read = readProject({ ...project, uncertainties, contingent });
    return read.ok ? [] : read.error.map(({ place, message }) => `${place.en}: ${message.en}`);
  };
  const triangle = (low: number, likely: number, high: number) => ({
    type: 'triangular',
    low: { value: low },
    likely: { value: likely },
    high: { value: high },
  });

  test.each([
    ['an unknown input', [{ ...demand, of: 'revenue.fee' }], {}, 'Did you mean "revenue.fees"?'],
    [
      'a negative volatility',
      [{ ...demand, distribution: { type: 'lognormal', volatility: { value: -0.1 } } }],
      {},
      'found -0.1',
    ],
    [
      'a triangle whose lowest is above its likeliest',
      [{ ...demand, path: 'once', distribution: triangle(1.2, 1, 1.5) }],
      {},
      'lowest ≤ likeliest ≤ highest; found 1.2, 1, 1.5',
    ],
    [
      'a triangle that walks',
      [{ ...demand, distribution: triangle(0.8, 1, 1.2) }],
      {},
      'Only normal and lognormal',
    ],
    ['a duration', [{ ...demand, of: 'timeline.operation_years' }], {}, 'must be a whole number'],
    ['values for a whole item', [{ ...demand, measure: 'value' }], {}, 'varies by multiples'],
    ['a probability above 1', [demand], { authority_probability: { value: 1.2 } }, 'found 1.2'],
    [
      'probabilities that add up to more than 1',
      [demand],
      { authority_probability: { value: 0.7 }, company_probability: { value: [0.2, 0.4, 0.1] } },
      'add up to 110 %',
    ],
    ['no trials', [demand], { trials: { value: 0 } }, 'found 0'],
    ['half a trial', [demand], { trials: { value: 10.5 } }, 'whole number'],
    [
      'a correlation with itself',
      [{ ...demand, correlated: { with: 'demand', correlation: { value: 0.5 } } }],
      {},
      'no other uncertainty with the id "demand"',
    ],
  ])('%s', (_, uncertainties, contingent, told) => {
    expect(sentences(uncertainties, contingent).join('\n')).toContain(told);
  });

  test('what was adopted for an option that is gone is warned of and keeps nothing from being computed', () => {
    const adopted = [{ option: 'gone', scenario: 'base', basis: 'p95', trials: 1, seed: 1, values: [0] }];
    const read = readProject({ ...project, contingent: { adopted } });
    if (!read.ok) throw new Error(read.error.map(({ message }) => message.en).join('\n'));
    const told = checkProject(read.value).filter(({ path }) => path.startsWith('/contingent/adopted'));
    expect(told.map(({ severity, message }) => [severity, message.en])).toEqual([
      ['warning', 'There is no option with the id "gone", so this does nothing.'],
    ]);
  });

  test('correlations that cannot hold together', () => {
    const linked = (id: string, other: string, correlation: number) => ({
      ...demand,
      id,
      correlated: { with: other, correlation: { value: correlation } },
    });
    const found = sentences([linked('a', 'b', 0.9), linked('b', 'c', 0.9), linked('c', 'a', -0.9)]);
    expect(found.join()).toContain('cannot hold together');
  });

  test('both languages say it, in words without any English left in Chinese', () => {
    const read = readProject({
      ...project,
      uncertainties: [{ ...demand, distribution: triangle(1.2, 1, 1.5), path: 'once' }],
    });
    expect(read.ok).toBe(false);
    if (!read.ok)
      expect(read.error.map(({ message }) => message.zh)).toContain(
        '各点应满足 最低 ≤ 最可能 ≤ 最高，实际为 1.2、1、1.5。',
      );
  });
});
