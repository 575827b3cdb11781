import { describe, expect, test } from 'vitest';
import type { Project } from '../../../models/project';
import { contractDebt, releaseDebt, reSolve } from '../../../models/studies/contract';
import { solveFor } from '../../../models/studies/solve';
import { compute, earns, money, span, tiny, works } from '../blocks/tiny';

/** Works of 1000 lent to a cover of 1.5 over five years, and a scenario in which users pay half. */
function project(): Project {
  return tiny(
    {
      timeline: span(5),
      inputs: [money('tariff', 200)],
      revenue: [earns('tariff')],
      capex: [works(1000, 5)],
      scenarios: [
        { id: 'base', label: 'Base', overrides: [] },
        { id: 'half', label: 'Half', overrides: [{ input: 'inputs.tariff', multiply: 0.5 }] },
      ],
    },
    {
      funding: {
        tranches: [
          {
            id: 'senior',
            label: 'Senior',
            lender: 'bank',
            rank: 'senior',
            size: { dscr: { value: 1.5 }, gearing: { value: 0.9 } },
            rate: { value: 0.05 },
            repayment: { type: 'sculpted', years: { value: 5 } },
          },
        ],
      },
    },
  );
}

const size = (of: Project, scenario: string): number =>
  compute(of, { scenario }).value('tranches.senior.size');

function contracted(of: Project): Project {
  const agreed = contractDebt(of, 'concession');
  if (!agreed.ok) throw new Error(agreed.error.map(({ message }) => message.en).join('\n'));
  return agreed.value;
}

describe('contracted debt', () => {
  test('keeps in every scenario the size it has in the base', () => {
    const before = project();
    expect(size(before, 'half')).toBeLessThan(size(before, 'base') * 0.6);
    const agreed = contracted(before);
    expect(size(agreed, 'base')).toBeCloseTo(size(before, 'base'), 9);
    expect(size(agreed, 'half')).toBeCloseTo(size(before, 'base'), 9);
    const { result } = compute(agreed, { scenario: 'half' });
    expect(result.contracted).toMatchObject([{ input: 'tranches.senior.fixed', state: 'elsewhere' }]);
    expect(compute(agreed).result.contracted).toMatchObject([{ state: 'met' }]);
  });

  test('leaves the rules in the file, so that releasing it undoes it', () => {
    const agreed = contracted(project());
    expect(agreed.options[0]?.terms).toEqual(project().options[0]?.terms);
    expect(releaseDebt(agreed, 'concession')).toEqual(project());
  });

  test('is sized anew in another scenario on request', () => {
    const again = reSolve(contracted(project()), { option: 'concession', scenario: 'half' });
    if (!again.ok) throw new Error(again.error.sentence.en);
    expect(size(again.value.project, 'half')).toBeCloseTo(size(project(), 'half'), 9);
    expect(size(again.value.project, 'base')).toBeCloseTo(size(project(), 'half'), 9);
  });
});

test('a debt that stops growing at its gearing is said to be bound by it', () => {
  const answer = solveFor(project(), {
    vary: { input: 'inputs.tariff' },
    target: { line: 'tranches.senior.size', value: 950 },
  });
  if (answer.ok) throw new Error('gearing allows 900');
  expect(answer.error.kind).toBe('no_solution');
  expect(answer.error.closest?.achieved).toBeCloseTo(900, 6);
  expect(answer.error.binding?.map(({ line }) => line)).toContain('tranches.senior.binds_gearing');
  expect(answer.error.plateau?.[1]).toBe(2000);
});
