import { describe, expect, test } from 'vitest';
import { compileModel } from '../../../models/language/compile';
import { runModel } from '../../../models/language/run';
import { assembleScheme } from '../../../models/schemes';
import { checksOf } from '../../../models/studies/checks';
import { poolOf } from '../../../models/studies/pool';
import { pooled, sixTowns, threeFirms } from './pool-project';
import { annuity, compute, money, span, works } from './tiny';

describe('a pool in particular cases', () => {
  test('savings of the facts are the benefit where the register says so, and move money once', () => {
    const project = pooled(
      {
        rule: 'benefit',
        members: [
          { party: 'city', benefit: { type: 'savings' } },
          { party: 'builder', benefit: { type: 'amount', benefit_yearly: { value: 30 } } },
        ],
      },
      {
        capex: [works(50, 2)],
        savings: [
          { id: 'watch', label: 'Supervision', beneficiary: 'city', payee: 'staff', formula: '20 * hours' },
        ],
        inputs: [{ id: 'hours', label: 'Hours', kind: 'rate', unit: 'money/year', value: 1 }],
      },
    );
    const model = compute(project);
    expect(model.value('pool.city.share')).toBeCloseTo(0.4, 12);
    expect(model.series('parties.city.from_staff')).toEqual([0, 20, 20]);
  });

  test('with nothing to recover a rule by cost has no share, and says why', () => {
    const project = threeFirms('scrb', {}, { capex: [], opex: [] });
    const { result } = compute(project);
    const share = result.run.value('pool.city.share');
    expect(typeof share === 'number' ? share : share.reason.en).toMatch(/to be recovered.*is 0/);
  });

  test('a rule without a solution keeps its reason: together costs more than alone', () => {
    const project = threeFirms('nucleolus', {}, { capex: [works(5000, 4)] });
    const { result } = compute(project);
    const amount = result.run.value('pool.city.cost_value');
    expect(typeof amount).not.toBe('number');
    expect(result.run.model.inputs.get('pool_game.solved')?.note?.en).toMatch(/costs more than all alone/);
  });

  test('surplus stays as a reserve until the end when nothing is paid out before', () => {
    const fees = (payout: number) => {
      const project = threeFirms('equal', {}, { inputs: [money('gain', 55), money('listing', 80)] });
      const options = project.options.map((option) => ({
        ...option,
        terms: {
          ...option.terms,
          distribution: { payout: { value: payout }, minimum_cash: { value: 0 } },
        },
      }));
      return compute({ ...project, options });
    };
    expect(fees(0).series('pool.surplus')).toEqual([0, 0, 0, 0, 200]);
    expect(fees(1).series('pool.surplus')).toEqual([0, 50, 50, 50, 50]);
    expect(fees(0).series('cash.closing')).toEqual([0, 50, 100, 150, 0]);
  });

  test('the nucleolus is solved anew in every scenario', () => {
    const base = sixTowns('nucleolus');
    const cheap = {
      id: 'cheap',
      label: 'Cheap',
      overrides: [{ input: 'pool_game.h.k.l.coalition_cost', value: 20 }],
    };
    const project = { ...base, scenarios: [...base.scenarios, cheap] };
    const before = compute(project).value('pool.k.cost_value');
    const after = compute(project, { scenario: 'cheap' });
    expect(after.value('pool.k.cost_value')).toBeLessThan(before - 0.5);
    const verdict = poolOf(after.result, project)?.rules.find(({ rule }) => rule === 'nucleolus');
    expect(verdict?.ok && verdict.shares[2]?.amount).toBeCloseTo(after.value('pool.k.cost_value'), 9);
  });

  test('with a loan, quarters and a member that is the government, every law of the accounts holds', () => {
    const project = threeFirms('shapley', {}, { timeline: span(4, 1, 'quarter') });
    const options = project.options.map((option) => ({
      ...option,
      terms: { ...option.terms, funding: { tranches: [annuity(0.5, 0.05, 0, 3)] } },
    }));
    const model = compute({ ...project, options });
    expect(model.broken()).toEqual([]);
    expect(model.sum('pool.city.contribution')).toBeGreaterThan(0);
    const study = poolOf(model.result, { ...project, options });
    const [equal, , , , , , shapley] = study?.rules ?? [];
    if (!equal?.ok || !shapley?.ok) throw new Error('both divide');
    const shift = (equal.shares[0]?.amount ?? 0) - (shapley.shares[0]?.amount ?? 0);
    expect((shapley.governmentNet ?? 0) - (equal.governmentNet ?? 0)).toBeCloseTo(shift, 9);
    expect(shapley.governmentNet).toBeCloseTo(model.value('fiscal.net_npv'), 9);
  });

  test('fourteen members still divide by rules that need only each alone and all but each', () => {
    const many = Array.from({ length: 14 }, (_, i) => ({
      party: `m${i}`,
      stand_alone: { alone_yearly: { value: 10 + i } },
      use: { value: 1 + i },
    }));
    for (const rule of ['scrb', 'gately', 'equal_surplus', 'shapley'] as const) {
      const project = pooled({ rule, members: many }, { capex: [works(200, 4)] }, 4);
      const model = compute(project);
      const verdict = poolOf(model.result, project)?.rules.find((one) => one.rule === rule);
      if (!verdict?.ok) throw new Error(verdict?.reason.en);
      for (const { party, amount } of verdict.shares)
        expect(amount).toBeCloseTo(model.value(`pool.${party}.cost_value`), 8);
    }
  });

  test('a slip in what a member pays is caught: members would no longer bear what the pool needs', () => {
    const project = threeFirms('equal');
    const [option] = project.options;
    if (!option) throw new Error('a project has an option');
    const { spec, checks } = assembleScheme(project, option);
    const lines = spec.lines.map((line) =>
      line.id === 'pool.city.contribution'
        ? { ...line, formula: '0.9 * max(0, due) - min(0, entitled)' }
        : line,
    );
    const compiled = compileModel({ ...spec, lines });
    if (!compiled.ok) throw new Error(compiled.error[0]?.message.en);
    const failed = checksOf(runModel(compiled.value), checks, spec.periods).filter(({ passed }) => !passed);
    expect(failed.map(({ id }) => id)).toContain('checks.pool_members');
  });

  test('a rule whose weights are not all known is not guessed', () => {
    const project = threeFirms('equal');
    const [option] = project.options;
    const members = (option?.terms.pool?.members ?? []).map(({ use: _, ...member }, i) =>
      i === 0 ? member : { ...member, use: { value: 1 } },
    );
    const known = threeFirms('equal', { members });
    const verdict = poolOf(compute(known).result, known)?.rules.find(({ rule }) => rule === 'use');
    expect(verdict).toMatchObject({
      ok: false,
      reason: { en: 'A cost, a benefit or a weight has no value.' },
    });
  });
});
