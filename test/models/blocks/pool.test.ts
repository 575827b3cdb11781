import { describe, expect, test } from 'vitest';
import { POOL_RULE_LIST } from '../../../models/project/pool-rule-names';
import type { PoolRule } from '../../../models/project/schema-pool';
import { poolOf } from '../../../models/studies/pool';
import { sixTowns, threeFirms, towns } from './pool-project';
import { compute, works } from './tiny';

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
});
