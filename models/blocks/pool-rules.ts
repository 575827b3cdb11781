import type { LineDef } from '../language/types';
import type { Pool, PoolMember } from '../project/schema-pool';
import { type LineWriter, say, writerOf } from './part';
import { groupCosts, groupsOf } from './pool-groups';
import { ofMembers } from './pool-list';

const NEGLIGIBLE = 'pool.rounding * abs(pool.cost)';
const ALLOCATED = say('按规则分摊的金额', 'Borne by the rule');

/** What a rule adds up over the members before it divides. */
export function ruleLines({ rule, members }: Pool): LineDef[] {
  const line = writerOf('pool_game');
  const separable = `sum(${ofMembers(members, 'separable')})`;
  switch (rule) {
    case 'scrb':
      return [
        line(
          'non_separable',
          `pool.cost - ${separable}`,
          'money',
          'flow',
          say('不可分离成本', 'Non-separable cost'),
          {
            definition: say('净成本 − 各成员可分离成本之和。', 'Net cost − all separable costs.'),
          },
        ),
        line(
          'remaining',
          `sum(${ofMembers(members, 'remaining')})`,
          'money',
          'flow',
          say('剩余受益合计', 'Remaining benefits'),
        ),
      ];
    case 'gately':
      return [
        line(
          'span',
          `if(gain < -${NEGLIGIBLE}, 0, sum(${ofMembers(members, 'alone')}) - ${separable})`,
          'money',
          'flow',
          say('单独成本与可分离成本之差合计', 'Stand-alone less separable costs'),
          {
            definition: say(
              '合作反而更贵时取零，分摊无解。',
              'Zero where the pool costs more than all alone: then nothing can be divided.',
            ),
          },
        ),
      ];
    default:
      return [];
  }
}

/** What one member bears by the rule chosen, as formulas. */
export function allocatedLines(pool: Pool, member: PoolMember, line: LineWriter): LineDef[] {
  switch (pool.rule) {
    case 'scrb':
      return remainingLines(member, line);
    case 'gately':
      return [
        line(
          'allocated',
          `if(abs(pool_game.gain) <= ${NEGLIGIBLE}, alone, alone - ratio(pool_game.gain, pool_game.span) * (alone - separable))`,
          'money',
          'flow',
          ALLOCATED,
          {
            emphasis: 'total',
            definition: say(
              '从单独成本向可分离成本走同样的比例，使各成员退出的倾向相等。',
              'Each goes the same part of the way from its stand-alone to its separable cost: all are equally tempted to leave.',
            ),
            source: GATELY,
          },
        ),
      ];
    case 'equal_surplus':
      return [
        line('allocated', 'alone - pool_game.gain / pool.members', 'money', 'flow', ALLOCATED, {
          emphasis: 'total',
          definition: say(
            '单独成本 − 合作节省的平均数。',
            'Stand-alone cost − an equal part of what is saved together.',
          ),
          source: SURPLUS,
        }),
      ];
    case 'shapley':
      return pool.game === undefined ? [meetingShapley(line)] : joiningLines(pool, member, line);
    default:
      return [];
  }
}

function remainingLines({ stand_alone, benefit }: PoolMember, line: LineWriter): LineDef[] {
  const capped = stand_alone !== undefined && benefit !== undefined;
  return [
    line(
      'ceiling',
      capped ? 'min(alone, benefit_value - fees_value)' : 'alone',
      'money',
      'flow',
      say('分摊上限', 'Ceiling'),
      {
        definition: say(
          '单独成本与受益中较小者，扣除费用。',
          'The smaller of stand-alone cost and benefit, less fees.',
        ),
      },
    ),
    line('remaining', 'ceiling - separable', 'money', 'flow', say('剩余受益', 'Remaining benefit'), {
      definition: say('分摊上限 − 可分离成本。', 'Ceiling − separable cost.'),
    }),
    line(
      'allocated',
      `separable + if(abs(pool_game.non_separable) <= ${NEGLIGIBLE}, 0, pool_game.non_separable * ratio(remaining, pool_game.remaining))`,
      'money',
      'flow',
      ALLOCATED,
      {
        emphasis: 'total',
        definition: say(
          '可分离成本 + 不可分离成本 × 剩余受益占比。',
          'Separable cost + non-separable cost in proportion to remaining benefits.',
        ),
        source: SCRB,
      },
    ),
  ];
}

function meetingShapley(line: LineWriter): LineDef {
  return line('allocated', 'alone - pair_share * pool_game.gain', 'money', 'flow', ALLOCATED, {
    emphasis: 'total',
    definition: say(
      '单独成本 − 合作节省 × 相遇占比：每次相遇的节省由双方各得一半，即沙普利值。',
      'Stand-alone cost − the member’s part of what is saved: each meeting is halved between the two, which is the Shapley value.',
    ),
    source: SHAPLEY,
  });
}

/** The average of what the member adds as the first, second … to join. */
function joiningLines(pool: Pool, member: PoolMember, line: LineWriter): LineDef[] {
  const { nameOf, whole } = groupCosts(pool);
  const scaled = whole === undefined ? '' : ' * pool_game.factor';
  const others = pool.members.map(({ party }) => party).filter((party) => party !== member.party);
  const joins = pool.members.map((_, size) => {
    const groups = groupsOf(others, size);
    const after = groups.map((group) => nameOf([...group, member.party])).toSorted();
    const before = size === 0 ? '' : ` - sum(${groups.map(nameOf).toSorted().join(', ')})`;
    return line(
      `joining_${size + 1}`,
      `(sum(${after.join(', ')})${before}) / pool_game.groups_${size}${scaled}`,
      'money',
      'flow',
      say(`第 ${size + 1} 个加入时平均新增的成本`, `Average cost added as number ${size + 1} to join`),
    );
  });
  return [
    ...joins,
    line(
      'allocated',
      `sum(${pool.members.map((_, size) => `joining_${size + 1}`).join(', ')}) / pool.members`,
      'money',
      'flow',
      ALLOCATED,
      {
        emphasis: 'total',
        definition: say(
          '按所有加入次序平均，该成员新增的成本（沙普利值）。',
          'What the member adds on average over all orders of joining: the Shapley value.',
        ),
        source: SHAPLEY,
      },
    ),
  ];
}

const SCRB = say(
  '可分离成本—剩余受益法：Young、Okada 与 Hashimoto（1979），IIASA WP-79-77',
  'Separable costs–remaining benefits: Young, Okada and Hashimoto (1979), IIASA WP-79-77',
);
const SHAPLEY = say('沙普利值：Shapley（1953）', 'Shapley value: Shapley (1953)');
const GATELY = say('Gately 点：Gately（1974）', 'Gately point: Gately (1974)');
const SURPLUS = say('节省均分：Driessen 与 Funaki（1991）', 'Equal surplus: Driessen and Funaki (1991)');
