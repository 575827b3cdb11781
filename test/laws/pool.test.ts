import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkProject } from '../../models/project';
import { POOL_RULE_LIST } from '../../models/project/pool-rule-names';
import type { Pool, PoolMember } from '../../models/project/schema-pool';
import { poolOf } from '../../models/studies/pool';
import { pooled } from '../models/blocks/pool-project';
import { compute, costs, works } from '../models/blocks/tiny';

const amount = fc.integer({ min: 1, max: 400 });

const member = (party: string): fc.Arbitrary<PoolMember> =>
  fc
    .record({
      yearly: amount,
      benefit: fc.option(amount, { nil: undefined }),
      weight: fc.integer({ min: 1, max: 9 }),
      gift: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    })
    .map(({ yearly, benefit, weight, gift }) => ({
      party,
      stand_alone: { alone_yearly: { value: yearly }, payee: 'supplier' },
      ...(benefit === undefined
        ? {}
        : { benefit: { type: 'amount' as const, benefit_yearly: { value: benefit } } }),
      use: { value: weight },
      ability: { value: 10 - weight },
      weight: { value: weight },
      ...(gift === undefined
        ? {}
        : { in_kind: { in_kind_value: { value: gift }, in_kind_year: { value: 1 } } }),
    }));

/** Pools of two to five with estimated or computed costs of groups, and cash to spare or not. */
const pools = fc
  .record({
    size: fc.integer({ min: 2, max: 5 }),
    rule: fc.constantFrom(...POOL_RULE_LIST),
    formula: fc.boolean(),
    invested: fc.integer({ min: 10, max: 900 }),
    yearly: fc.integer({ min: 0, max: 200 }),
  })
  .chain((facts) =>
    fc
      .tuple(...Array.from({ length: facts.size }, (_, i) => member(`m${i}`)))
      .map((members) => ({ ...facts, members })),
  );

describe('laws of pools', () => {
  test('members bear the cost exactly, cash is never negative, and the study agrees with the model', () => {
    fc.assert(
      fc.property(pools, ({ rule, formula, members, invested, yearly }) => {
        const game: Pool['game'] = formula
          ? { form: 'formula', fixed_cost: { value: 50 }, scale: { value: 10 }, exponent: { value: 0.7 } }
          : undefined;
        const project = pooled(
          { rule, members, ...(game ? { game } : {}) },
          { capex: [works(invested, 3)], opex: [costs(yearly)] },
          3,
        );
        expect(checkProject(project).filter(({ severity }) => severity === 'error')).toEqual([]);
        const { result, series } = compute(project);
        const study = poolOf(result, project);
        if (!study) throw new Error('the option has a pool');
        for (const verdict of study.rules) {
          if (!verdict.ok) continue;
          expect(Math.abs(verdict.gap)).toBeLessThan(1e-9 * study.cost);
          // Nobody beyond its limit and no group better off by itself go together: a group of one is a group.
          const alone = new Set(
            verdict.leaving?.filter(({ parties }) => parties.length === 1).flatMap((g) => g.parties),
          );
          if (!formula) for (const party of alone) expect(verdict.worseOff).toContain(party);
        }
        const chosen = study.rules.find(({ isChosen }) => isChosen);
        if (!chosen?.ok) {
          expect(typeof result.run.value('pool.m0.cost_value')).not.toBe('number');
          return;
        }
        for (const { party, amount: bears } of chosen.shares)
          expect(series(`pool.${party}.cost_value`)[0]).toBeCloseTo(bears, 6);
        expect(result.checks.filter(({ passed, severity }) => !passed && severity === 'error')).toEqual([]);
        expect(Math.min(...series('cash.closing'))).toBeGreaterThan(-1e-9);
        if (study.core.known && !study.core.isEmpty && chosen.rule === 'nucleolus')
          expect(chosen.leaving).toEqual([]);
      }),
      { numRuns: 40, seed: 20260311 },
    );
  });

  test('the order of members never changes what one bears', () => {
    fc.assert(
      fc.property(pools, ({ rule, members }) => {
        const facts = { capex: [works(300, 3)] };
        const there = compute(pooled({ rule, members }, facts, 3));
        const back = compute(pooled({ rule, members: members.toReversed() }, facts, 3));
        for (const { party } of members) {
          const before = there.series(`pool.${party}.cost_value`)[0] ?? 0;
          const after = back.series(`pool.${party}.cost_value`)[0] ?? 0;
          if (Number.isFinite(before)) expect(after).toBeCloseTo(before, 6);
          else expect(Number.isFinite(after)).toBe(false);
        }
      }),
      { numRuns: 25, seed: 20260312 },
    );
  });
});
