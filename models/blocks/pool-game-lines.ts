import type { InputDef, LineDef } from '../language/types';
import type { Pool, PoolMember } from '../project/schema-pool';
import { type LineWriter, say, writerOf } from './part';
import { groupCosts, groupFormula, groupLine, groupsOf } from './pool-groups';
import { ofMembers } from './pool-list';
import { aloneName } from './pool-members';
import { allocatedLines, ruleLines } from './pool-rules';

const PAIRS = say(
  '没有联盟成本表时的估算：合作的节省来自成员两两相遇，按双方单独成本的乘积分布。单个成员的成本即其单独成本，全体的成本即模型需回收的净成本。',
  'Estimated without a table: what is saved together arises between each two members, in proportion to the product of their stand-alone costs. One member costs its stand-alone cost, all together the net cost the model must recover.',
);

/** What all members need in common to divide by the cost of groups. */
export function gameLines(pool: Pool): LineDef[] {
  const { members, game } = pool;
  const line = writerOf('pool_game');
  const alone = `sum(${ofMembers(members, 'alone')})`;
  const { whole } = groupCosts(pool);
  return [
    ...(game === undefined
      ? [
          line(
            'worth',
            `sum(${members.map(aloneName).toSorted().join(', ')})`,
            'money',
            'flow',
            say('单独成本合计（含费用）', 'Stand-alone costs, fees included'),
          ),
          line(
            'pairs',
            `sum(${ofMembers(members, 'meets')})`,
            '1',
            'rate',
            say('两两相遇合计', 'Meetings in all'),
          ),
        ]
      : []),
    ...(game?.form === 'formula' ? groupLines(pool) : []),
    ...(whole === undefined
      ? []
      : [
          line('factor', `ratio(pool.cost, ${whole})`, 'x', 'rate', say('折算系数', 'Scale of the table'), {
            definition: say(
              '模型需回收的净成本 ÷ 表中全体成员的成本；各联盟成本都乘以此系数，联盟之间的比例不变。',
              'The net cost the model must recover ÷ the cost of all in the table; every group is scaled by it, so their proportions stay.',
            ),
          }),
        ]),
    line('gain', `${alone} - pool.cost`, 'money', 'flow', say('合作节省', 'Saved together'), {
      emphasis: 'subtotal',
      definition: say(
        '各成员单独成本之和 − 合作的净成本。',
        'What all would bear alone − the net cost of the pool.',
      ),
    }),
    ...ruleLines(pool),
  ];
}

/** What one member costs alone and adds when it joins last, and what it bears by the rule. */
export function memberGameLines(pool: Pool, member: PoolMember, line: LineWriter): LineDef[] {
  return [...cornerLines(pool, member, line), ...allocatedLines(pool, member, line)];
}

function cornerLines(pool: Pool, member: PoolMember, line: LineWriter): LineDef[] {
  const alone = say('单独成本', 'Cost alone');
  const last = say('可分离成本', 'Separable cost');
  const whatLast = say('该成员最后加入时新增的成本。', 'What the member adds when it joins last.');
  if (pool.game === undefined) {
    return [
      line(
        'part',
        `ratio(${aloneName(member)}, pool_game.worth)`,
        '%',
        'rate',
        say('单独成本占比', 'Part of stand-alone costs'),
      ),
      line('meets', 'part * (1 - part)', '1', 'rate', say('与其他成员相遇', 'Meetings with others')),
      line(
        'pair_share',
        'ratio(meets, pool_game.pairs)',
        '%',
        'rate',
        say('相遇占比', 'Part of all meetings'),
      ),
      line('alone', 'contributable', 'money', 'flow', alone),
      line('separable', 'alone - (pair_share + pair_share) * pool_game.gain', 'money', 'flow', last, {
        definition: PAIRS,
      }),
    ];
  }
  const { nameOf, whole } = groupCosts(pool);
  const scaled = whole === undefined ? '' : ' * pool_game.factor';
  const everyone = pool.members.map(({ party }) => party);
  const others = everyone.filter((party) => party !== member.party);
  return [
    line('alone', `${nameOf([member.party])}${scaled}`, 'money', 'flow', alone),
    line('separable', `(${nameOf(everyone)} - ${nameOf(others)})${scaled}`, 'money', 'flow', last, {
      definition: whatLast,
    }),
  ];
}

/** The groups whose cost a rule reads: each alone, all, all but each; every group for the Shapley value. */
export function groupsRead({ rule, members }: Pool): readonly (readonly string[])[] {
  const n = members.length;
  const parties = members.map(({ party }) => party);
  const sizes = rule === 'shapley' ? Array.from({ length: n }, (_, s) => s + 1) : [1, n - 1, n];
  return [...new Set(sizes)].filter((size) => size > 0).flatMap((size) => groupsOf(parties, size));
}

function groupLines(pool: Pool): LineDef[] {
  const line = writerOf('pool_game');
  return groupsRead(pool).map((group) =>
    line(
      groupLine(group),
      groupFormula(pool, group),
      'money',
      'flow',
      say(`联盟成本：${group.join('、')}`, `Cost of a group: ${group.join(', ')}`),
    ),
  );
}

/** How many groups of each size lack a given member: C(n − 1, s), for averages. */
export function groupCounts({ rule, members, game }: Pool): readonly InputDef[] {
  if (rule !== 'shapley' || game === undefined) return [];
  const n = members.length;
  let count = 1;
  return members.map((_, s): InputDef => {
    if (s > 0) count = (count * (n - s)) / s;
    return {
      id: `pool_game.groups_${s}`,
      unit: '1',
      kind: 'count',
      label: say(`由 ${s} 名其他成员组成的联盟数`, `Groups of ${s} other members`),
      value: Math.round(count),
      block: 'pool_game',
      definition: say('由成员数算出。', 'Follows from the number of members.'),
    };
  });
}
