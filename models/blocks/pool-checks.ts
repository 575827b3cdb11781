import type { Option } from '../project/schema';
import type { Written } from './checks';
import { say } from './part';
import { hasWorth } from './pool-members';

/** What must hold for a pool: the members bear exactly what it costs, and, as an alert, nobody is worse off. */
export function poolChecks({ terms }: Option): Written[] {
  const { pool } = terms;
  if (pool === undefined) return [];
  return [
    {
      short: 'pool_members',
      formula: 'pool.paid_in - pool.paid_back - (pool.needed - pool.surplus)',
      label: say('成员出资与资金池需要之差', 'Members against what the pool needs'),
      holds: say(
        '每期成员出资减返还恰好等于资金池的需要：成本全部回收。',
        'In each period the members pay exactly what the pool needs: cost is recovered in full.',
      ),
      fails: say('成员出资与资金池的需要不符', 'Members do not pay what the pool needs'),
    },
    ...(pool.members.some(hasWorth)
      ? [
          {
            short: 'pool_worse_off',
            formula: 'pool.overcharge',
            label: say('成员超额承担', 'Borne beyond the limits of members'),
            holds: say(
              '没有成员的净承担超过其单独成本或受益。',
              'No member bears more than its stand-alone cost or benefit.',
            ),
            fails: say(
              '有成员的净承担超过其单独成本或受益（见“利益聚合”）',
              'Members bear more than their stand-alone cost or benefit (see the pool)',
            ),
            severity: 'alert' as const,
          },
        ]
      : []),
  ];
}
