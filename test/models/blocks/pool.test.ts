import { describe, expect, test } from 'vitest';
import { compileModel } from '../../../models/language/compile';
import { runModel } from '../../../models/language/run';
import { POOL_RULE_LIST } from '../../../models/project/pool-rule-names';
import type { PoolRule } from '../../../models/project/schema-pool';
import { assembleScheme } from '../../../models/schemes';
import { checksOf } from '../../../models/studies/checks';
import { poolOf } from '../../../models/studies/pool';
import { pooled, sixTowns, threeFirms, towns } from './pool-project';
import { annuity, compute, money, span, works } from './tiny';

/** Young, Okada and Hashimoto (1979), table 8, with the nucleolus of Young (1994) for M and T; million crowns. */
const PRINTED: Partial<Record<PoolRule, readonly number[]>> = {
  scrb: [19.54, 13.28, 5.62, 10.9, 16.66, 17.82],
  shapley: [20.01, 10.71, 6.61, 10.37, 16.94, 19.18],
  nucleolus: [20.35, 12.06, 5.0, 8.61, 18.32, 19.49],
};

describe('six municipalities as a pool', () => {
  test.each(Object.entries(PRINTED))('%s gives each the printed amount', (rule, printed) => {
    const model = compute(sixTowns(rule as PoolRule));
    const paid = towns.map((town) => model.value(`pool.${town}.cost_value`));
    for (const [i, amount] of printed.entries())
      expect(Math.abs((paid[i] ?? 0) - amount)).toBeLessThan(0.0151);
    expect(paid.reduce((sum, one) => sum + one, 0)).toBeCloseTo(83.82, 10);
    expect(model.broken()).toEqual([]);
  });

  test('a table in other money divides alike: all groups are scaled to what the model must recover', () => {
    const project = sixTowns('scrb');
    const doubled = compute({ ...project, capex: [works(2 * 83.82, 2)] });
    const plain = compute(project);
    for (const town of towns)
      expect(doubled.value(`pool.${town}.cost_value`)).toBeCloseTo(
        2 * plain.value(`pool.${town}.cost_value`),
        9,
      );
    expect(doubled.value('pool_game.factor')).toBeCloseTo(2, 12);
  });

  test('sharing by the weight of one member alone makes it worse off, which is an alert and not an error', () => {
    const model = compute(sixTowns('negotiated'));
    expect(model.value('pool.a.cost_value')).toBeCloseTo(83.82, 10);
    expect(model.value('pool.a.overcharge')).toBeCloseTo(83.82 - 21.95, 10);
    expect(model.value('pool.worse_off')).toBe(1);
    const alert = model.result.checks.find(({ id }) => id === 'checks.pool_worse_off');
    expect(alert).toMatchObject({ passed: false, severity: 'alert' });
  });

  test('the cost saved by a member is what its supplier no longer gets', () => {
    const model = compute(sixTowns('equal'));
    expect(model.series('parties.supplier.to_a')).toEqual([21.95, 0, 0]);
    expect(model.sum('parties.a.net')).toBeCloseTo(21.95 - 83.82 / 6, 10);
  });
});

describe('a pool over years', () => {
  test.each(POOL_RULE_LIST)(
    'by %s the members bear exactly what the pool needs, and every check holds',
    (rule) => {
      const model = compute(threeFirms(rule));
      const sum = (short: string) =>
        ['city', 'builder', 'recycler'].reduce(
          (all, party) => all + model.value(`pool.${party}.${short}`),
          0,
        );
      expect(sum('cost_value')).toBeCloseTo(model.value('pool.cost'), 9);
      expect(sum('share')).toBeCloseTo(1, 12);
      expect(model.broken()).toEqual([]);
      expect(Math.min(...model.series('cash.closing'))).toBeGreaterThanOrEqual(0);
    },
  );

  test.each(POOL_RULE_LIST)('what %s gives in the model is what the study shows', (rule) => {
    const project = threeFirms(rule);
    const model = compute(project);
    const study = poolOf(model.result, project);
    const verdict = study?.rules.find((one) => one.rule === rule);
    if (!verdict?.ok) throw new Error(verdict?.reason.en);
    for (const { party, amount, isWorseOff } of verdict.shares) {
      expect(amount).toBeCloseTo(model.value(`pool.${party}.cost_value`), 8);
      expect(isWorseOff).toBe(model.value(`pool.${party}.worse`) === 1);
    }
    expect(verdict.gap).toBeCloseTo(0, 9);
  });

  test('fees lower what a member can still contribute, and what it gives in kind is credited', () => {
    const model = compute(threeFirms('equal'));
    // Fees of 8 and a benefit of 75 a year in four years of operation, stand-alone 60, at 5 % with the first year undiscounted.
    const annuity = (1 - 1.05 ** -4) / 0.05;
    expect(model.value('pool.builder.limit')).toBeCloseTo((60 - 8) * annuity, 9);
    const [first = 0] = model.series('pool.builder.contribution');
    expect(first).toBeCloseTo((120 + 12) / 3 - 12, 10);
    expect(model.series('pool.city.contribution')[0]).toBeCloseTo(44, 10);
  });

  test('a gift in kind beyond the share is made good in cash by the others', () => {
    const project = threeFirms('equal');
    const [option] = project.options;
    const members = option?.terms.pool?.members.map((member) =>
      member.in_kind === undefined
        ? member
        : { ...member, in_kind: { ...member.in_kind, in_kind_value: { value: 120 } } },
    );
    const model = compute(threeFirms('equal', { members: members ?? [] }));
    expect(model.series('pool.builder.contribution')[0]).toBe(0);
    expect(model.series('pool.builder.returned')[0]).toBeCloseTo(120 - 80, 10);
    expect(model.broken()).toEqual([]);
  });

  test('who joins later pays and benefits from then on, and the others bear the whole before', () => {
    const project = threeFirms('equal');
    const members = (project.options[0]?.terms.pool?.members ?? []).map((member) =>
      member.party === 'city' ? { ...member, joining_year: { value: 3 } } : member,
    );
    const model = compute(threeFirms('equal', { members }));
    expect(model.series('pool.city.share')).toEqual([0, 0, 1 / 3, 1 / 3, 1 / 3]);
    expect(model.series('pool.recycler.share').slice(0, 3)).toEqual([1 / 2, 1 / 2, 1 / 3]);
    expect(model.series('pool.city.stand_alone')).toEqual([0, 0, 40, 40, 40]);
    expect(model.broken()).toEqual([]);
  });

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
