import type { InputDef, LineDef } from '../language/types';
import type { BuildContext } from './context';
import { say, writerOf, ZERO_SERIES } from './part';
import { ofMembers, pooledValue } from './pool-list';
import { hasWorth } from './pool-members';

const pooled = writerOf('pool');

/** What follows from the register and is no input of the file. */
export function derivedInputs(count: number): readonly InputDef[] {
  return [
    {
      id: 'pool.members',
      unit: '1',
      kind: 'count',
      label: say('成员数', 'Members'),
      value: count,
      block: 'pool',
      definition: say('登记的成员数。', 'Members in the register.'),
    },
    {
      id: 'pool.rounding',
      unit: '1',
      kind: 'rate',
      label: say('尾差容限', 'Rounding tolerance'),
      value: 1e-9,
      block: 'pool',
      definition: say(
        '小于净成本的这一比例的差额视为计算尾差。',
        'Differences below this part of the net cost are rounding.',
      ),
    },
  ];
}

/** What the pool needs, gives back and costs, all members together. */
export function wholeLines({ project, option }: BuildContext): LineDef[] {
  const { members = [] } = option.terms.pool ?? {};
  const giving = members.filter(({ in_kind }) => in_kind !== undefined);
  const judged = members.filter(hasWorth);
  const every = (short: string, of = members): string => `sum(${ofMembers(of, short)})`;
  return [
    pooled('needed', 'equity.injection', 'money', 'flow', say('资金池所需出资', 'Cash the pool needs'), {
      definition: say(
        '使资金池不低于应保留数所需的现金，由全体成员按比例承担。',
        'What keeps the pool’s cash from falling below what must be kept; all members bear it by their shares.',
      ),
    }),
    pooled('surplus', 'equity.distribution', 'money', 'flow', say('资金池结余返还', 'Surplus returned'), {
      definition: say(
        '按分红比例返还成员的结余；比例为零时留作储备，末期一并返还。',
        'What the payout lets go of cash not needed; with a payout of zero it stays as a reserve until the end.',
      ),
    }),
    pooled(
      'in_kind',
      giving.length > 0 ? every('in_kind', giving) : ZERO_SERIES,
      'money',
      'flow',
      say('实物出资合计', 'Contributions in kind'),
    ),
    pooled(
      'net',
      'needed + in_kind - surplus',
      'money',
      'flow',
      say('成员净承担', 'Borne by the members, net'),
      {
        emphasis: 'subtotal',
      },
    ),
    pooled(
      'cost',
      pooledValue(project, option, 'net'),
      'money',
      'flow',
      say('需回收的净成本现值', 'Net cost to be shared, present value'),
      {
        emphasis: 'total',
        definition: say(
          '成员出资（含实物）− 返还，按政府（没有时按运营机构）的折现率折现；都没有折现率时不折现。',
          'Contributions in cash and kind − surplus returned, at the discount rate of the government, else of the operator; undiscounted where neither has one.',
        ),
      },
    ),
    pooled('to_recover', 'max(0, cost)', 'money', 'flow', say('需回收的净成本', 'Net cost to be recovered')),
    pooled('average', 'cost / members', 'money', 'flow', say('成员平均承担', 'Cost to the average member'), {
      definition: say(
        '需回收的净成本现值 ÷ 成员数；负数为人均净返还。',
        'Present value of the net cost ÷ members; negative where members get more back than they pay.',
      ),
    }),
    pooled('paid_in', every('contribution'), 'money', 'flow', say('成员出资合计', 'Paid in by the members')),
    pooled('paid_back', every('returned'), 'money', 'flow', say('返还成员合计', 'Returned to the members')),
    ...(judged.length > 0
      ? [
          pooled('worse_off', every('worse', judged), '1', 'count', say('受损成员数', 'Members worse off'), {
            emphasis: 'subtotal',
            definition: say(
              '净承担超过单独成本或受益的成员数。',
              'Members who bear more than their stand-alone cost or benefit.',
            ),
          }),
          pooled(
            'overcharge',
            every('overcharge', judged),
            'money',
            'flow',
            say('超额承担合计', 'Borne beyond the limits'),
            {
              definition: say(
                '各成员净承担超过其单独成本或受益的部分之和；为零时无人受损。',
                'What members bear beyond their stand-alone cost or benefit, added up; zero where nobody is worse off.',
              ),
            },
          ),
        ]
      : []),
  ];
}
