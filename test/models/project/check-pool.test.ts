import { describe, expect, test } from 'vitest';
import { checkProject, type Project } from '../../../models/project';
import type { Pool } from '../../../models/project/schema-pool';
import { pooled, printedTable, sixTowns, threeFirms } from '../blocks/pool-project';
import { works } from '../blocks/tiny';

/** What is said of the pool, as "severity place: sentence". */
function said(project: Project): string[] {
  return checkProject(project)
    .filter(({ path }) => path.includes('/pool'))
    .map(({ severity, place, message }) => `${severity} ${place.en}: ${message.en}`);
}

const alone = (party: string, cost: number) => ({ party, stand_alone: { alone_once: { value: cost } } });
const pair = (more: Partial<Pool>): Project =>
  pooled({ rule: 'equal', members: [alone('one', 5), alone('two', 6)], ...more }, { capex: [works(8, 2)] });
const group = (members: string, cost: number) => ({ members: [...members], coalition_cost: { value: cost } });

describe('what is wrong with a pool is said in a sentence', () => {
  test('a sound pool has nothing to be judged', () => {
    expect(said(sixTowns('nucleolus'))).toEqual([]);
    expect(said(threeFirms('scrb'))).toEqual([]);
    expect(said(pair({}))).toEqual([]);
  });

  test.each<[string, Project, RegExp]>([
    ['one member alone', pair({ members: [alone('one', 5)] }), /at least two members; it has 1/],
    [
      'a member twice',
      pair({ members: [alone('one', 5), alone('one', 6)] }),
      /Member "ONE" › party: "one" is already member 1/,
    ],
    [
      'the operator as a member',
      pair({ members: [alone('one', 5), alone('company', 6)] }),
      /would pay itself/,
    ],
    [
      'nobody there at the start',
      pair({
        members: [alone('one', 5), alone('two', 6)].map((one) => ({ ...one, joining_year: { value: 2 } })),
      }),
      /Nobody takes part in year 1/,
    ],
    ['a weight that is missing', pair({ rule: 'use' }), /needs a weight of every member; "ONE" has none/],
    [
      'weights of nothing',
      pair({
        rule: 'use',
        members: [alone('one', 5), alone('two', 6)].map((one) => ({ ...one, use: { value: 0 } })),
      }),
      /All weights are zero/,
    ],
    [
      'a rule that asks what nobody said',
      pair({ rule: 'scrb', members: [alone('one', 5), { party: 'two' }] }),
      /"TWO" has neither a stand-alone cost nor a benefit/,
    ],
    [
      'a gift in kind below nothing',
      pair({
        members: [
          alone('one', 5),
          { ...alone('two', 6), in_kind: { in_kind_value: { value: -1 }, in_kind_year: { value: 1 } } },
        ],
      }),
      /contribution in kind: Expected a value of at least 0, found -1/,
    ],
    [
      'paid by itself',
      pair({
        members: [alone('one', 5), { party: 'two', stand_alone: { alone_once: { value: 1 }, payee: 'two' } }],
      }),
      /"two" cannot pay itself/,
    ],
    [
      'savings nobody has',
      pair({ members: [alone('one', 5), { party: 'two', benefit: { type: 'savings' } }] }),
      /No saving of the facts names this member/,
    ],
    [
      'a formula of nothing',
      pair({ rule: 'shapley', game: { form: 'formula', fixed_cost: { value: 0 } } }),
      /Every cost of the formula is zero/,
    ],
  ])('%s', (_, project, sentence) => {
    expect(said(project).join('\n')).toMatch(sentence);
  });

  test('a table with a gap names the groups that are missing', () => {
    const game = {
      ...printedTable,
      values: 'values' in printedTable ? printedTable.values.slice(0, 60) : [],
    } as Pool['game'];
    const sentences = said(sixTowns('shapley', { game: game ?? printedTable }));
    expect(sentences.join('\n')).toMatch(/lacks 2 groups: A \+ K \+ L \+ M \+ T; H \+ K \+ L \+ M \+ T/);
  });

  test('a table repeats no group and knows every member', () => {
    const rows = [group('a', 1), group('a', 2)];
    const names = { members: [alone('a', 5), alone('b', 6)] };
    expect(said(pair({ ...names, game: { form: 'table', values: rows } })).join()).toMatch(/repeats row 1/);
    expect(said(pair({ ...names, game: { form: 'table', values: [group('az', 1)] } })).join()).toMatch(
      /"z" is not a member/,
    );
  });

  test('an empty core is a warning that names the groups which rule each other out', () => {
    const members = ['a', 'b', 'c'].map((party) => alone(party, 10));
    // Any two cost 12, all three 21: the pairs would together pay 36 for what costs 42.
    const values = ['a', 'b', 'c'].map((one) => group(one, 10));
    values.push(group('ab', 12), group('ac', 12), group('bc', 12), group('abc', 21));
    const project = pooled(
      { rule: 'shapley', members, game: { form: 'table', values } },
      { capex: [works(21, 2)] },
    );
    expect(said(project)).toEqual([
      'warning Option "Concession" › benefit pool › costs of groups: The core is empty: however cost is divided, some group would save at least 2 by itself (in the money of the table). Groups that rule each other out: A + B; A + C; B + C.',
    ]);
  });

  test('more than twelve members have too many groups for the nucleolus', () => {
    const members = Array.from({ length: 13 }, (_, i) => alone(`m${i}`, 5 + i));
    const project = pooled({ rule: 'nucleolus', members }, { capex: [works(21, 2)] });
    expect(said(project).join()).toMatch(/at most 12 members \(4095 groups\); there are 13/);
  });
});
