import type { LineDef } from '../language/types';
import { isGameRule, type Pool, type PoolMember, type PoolRule } from '../project/schema-pool';
import { type LineWriter, say, writerOf } from './part';
import { isWorkedOut, ofMembers } from './pool-list';
import { worthName } from './pool-members';

const WEIGHTS: Partial<Record<PoolRule, keyof PoolMember>> = {
  use: 'use',
  ability: 'ability',
  negotiated: 'weight',
};

/** The name of what a member weighs under a proportional rule. */
function weightName(rule: PoolRule, member: PoolMember): string {
  return rule === 'benefit' ? worthName(member) : `pool.${member.party}.${WEIGHTS[rule] ?? 'weight'}`;
}

/** The sum of the weights, where the rule is one of proportion. */
export function weightLines({ rule, members }: Pool): LineDef[] {
  if (isGameRule(rule) || rule === 'equal') return [];
  const names = members.map((member) => weightName(rule, member)).toSorted();
  return [
    writerOf('pool')(
      'weights',
      `sum(${names.join(', ')})`,
      rule === 'benefit' ? 'money' : '1',
      rule === 'benefit' ? 'flow' : 'rate',
      say('权重合计', 'Sum of the weights'),
    ),
  ];
}

/** The part of the pool's cost one member bears, by the rule chosen; of those who take part where some join later. */
export function shareLines(pool: Pool, member: PoolMember, line: LineWriter): LineDef[] {
  const later = pool.members.some(({ joining_year }) => joining_year !== undefined);
  const agreed = later ? 'agreed_share' : 'share';
  const [formula, definition] = agreedShare(pool, member);
  const label = later ? say('约定分摊比例', 'Share agreed') : say('分摊比例', 'Share');
  const own = line(agreed, formula, '%', 'rate', label, { definition });
  if (!later) return [own];
  return [
    own,
    ...(member.joining_year === undefined
      ? []
      : [
          line(
            'present_share',
            'agreed_share * joined',
            '%',
            'rate',
            say('加入后的约定比例', 'Share agreed, once it takes part'),
          ),
        ]),
    line(
      'share',
      `ratio(${presentName(member)}, pool.present_shares)`,
      '%',
      'rate',
      say('分摊比例', 'Share'),
      {
        definition: say(
          '约定比例在已加入的成员之间折算为 100%。',
          'The share agreed, over the shares of all who take part in the period.',
        ),
      },
    ),
  ];
}

/** What the shares of those who take part add up to, where some members join later. */
export function presentLines({ members }: Pool): LineDef[] {
  if (members.every(({ joining_year }) => joining_year === undefined)) return [];
  return [
    writerOf('pool')(
      'present_shares',
      `sum(${members.map(presentName).toSorted().join(', ')})`,
      '%',
      'rate',
      say('已加入成员的比例合计', 'Shares of those who take part'),
    ),
  ];
}

function presentName({ party, joining_year }: PoolMember): string {
  return `pool.${party}.${joining_year === undefined ? 'agreed_share' : 'present_share'}`;
}

function agreedShare(pool: Pool, member: PoolMember): readonly [string, ReturnType<typeof say>] {
  const { rule, members } = pool;
  if (rule === 'equal') return ['1 / pool.members', say('各成员均摊。', 'All members bear the same.')];
  if (!isGameRule(rule)) {
    return [
      `ratio(${weightName(rule, member)}, pool.weights)`,
      say('该成员的权重 ÷ 各成员权重合计。', "The member's weight ÷ the sum of all weights."),
    ];
  }
  if (isWorkedOut(pool)) {
    return [
      `ratio(allocated, sum(${ofMembers(members, 'allocated')}))`,
      say('事先算出的分摊额 ÷ 其合计。', 'The amount worked out beforehand ÷ the sum of all.'),
    ];
  }
  return [
    'ratio(allocated, pool.to_recover)',
    say('按规则分摊的金额 ÷ 需回收的净成本。', 'The amount by the rule ÷ the net cost to be recovered.'),
  ];
}
