import type { LineDef } from '../language/types';
import { isGameRule, type PoolMember } from '../project/schema-pool';
import type { BuildContext } from './context';
import { type LineWriter, type Part, part, say, writerOf } from './part';
import { gameLines, groupCounts, memberGameLines } from './pool-game-lines';
import { isWorkedOut } from './pool-list';
import { hasWorth, memberName, valueWriter, worthLines } from './pool-members';
import { presentLines, shareLines, weightLines } from './pool-shares';
import { derivedInputs, wholeLines } from './pool-whole';
import { type WorkedOut, workedOutPart } from './pool-worked-out';

/**
 * Members in place of a sponsor: what cash needs is paid by all in the shares of the rule, what is over goes back likewise.
 *
 * @param business the lines of the operator's business, among which are the fees members pay
 * @param workedOut the division of a rule that is no formula
 */
export function poolBlock(
  context: BuildContext,
  business: readonly LineDef[],
  workedOut: WorkedOut | undefined,
): Part {
  const { pool } = context.option.terms;
  if (pool === undefined) return part({});
  const { members, rule } = pool;
  const written = isGameRule(rule) && !isWorkedOut(pool);
  const worked = isWorkedOut(pool) ? workedOutPart(pool, context, workedOut) : part({});
  return part({
    blocks: [
      { id: 'pool', label: say('利益聚合', 'Benefit pool'), group: 'pool' },
      { id: 'pool_game', label: say('联盟成本', 'Costs of groups'), group: 'pool' },
      ...members.map((member) => ({
        id: `pool.${member.party}`,
        label: memberName(member, context),
        group: 'pool',
      })),
    ],
    inputs: [
      ...derivedInputs(members.length),
      ...context.inputsOf('pool_game'),
      ...groupCounts(pool).filter(() => written),
      ...worked.inputs,
      ...members.flatMap(({ party }) => context.inputsOf(`pool.${party}`)),
    ],
    lines: [
      ...wholeLines(context),
      ...weightLines(pool),
      ...presentLines(pool),
      ...(written ? gameLines(pool) : []),
      ...worked.lines,
      ...members.flatMap((member) => {
        const line = writerOf(`pool.${member.party}`, [], memberName(member, context));
        return [
          ...worthLines(member, line, context, business),
          ...(written ? memberGameLines(pool, member, line) : []),
          ...shareLines(pool, member, line),
          ...moneyLines(member, line, context),
          ...(hasWorth(member) ? verdictLines(member, line, context) : []),
        ];
      }),
    ],
  });
}

function moneyLines({ party, in_kind }: PoolMember, line: LineWriter, context: BuildContext): LineDef[] {
  const { company } = context.option.terms;
  const value = valueWriter(line, context);
  const credited = in_kind === undefined ? '' : ' - in_kind';
  return [
    ...(in_kind === undefined
      ? []
      : [
          line(
            'in_kind',
            'if(timeline.period == (in_kind_year - 1) * timeline.periods_per_year + 1, in_kind_value, 0)',
            'money',
            'flow',
            say('实物出资', 'Given in kind'),
            {
              definition: say(
                '按作价抵减分摊；不是现金，不进入各方账户。',
                'Credited against the share at its value; not cash, and in no account.',
              ),
            },
          ),
        ]),
    line('due', `share * (pool.needed + pool.in_kind)${credited}`, 'money', 'flow', say('应缴出资', 'Due')),
    line('entitled', 'share * pool.surplus', 'money', 'flow', say('应得返还', 'Entitled to')),
    line('contribution', 'max(0, due) - min(0, entitled)', 'money', 'flow', say('出资', 'Contribution'), {
      from: party,
      to: company,
      invests: { as: 'funding', whileBuilding: true },
      emphasis: 'subtotal',
      definition: say(
        '分摊比例 × 资金池所需，扣除已交付的实物出资。',
        'Share × what the pool needs, less what was given in kind.',
      ),
    }),
    line('returned', 'max(0, entitled) - min(0, due)', 'money', 'flow', say('返还', 'Returned'), {
      from: company,
      to: party,
      emphasis: 'subtotal',
      definition: say(
        '分摊比例 × 结余；实物出资超过应缴数时，多出部分由其他成员以现金补还。',
        'Share × surplus; what was given in kind beyond the share is made good in cash by the others.',
      ),
    }),
    line(
      'cost',
      `contribution - returned${in_kind === undefined ? '' : ' + in_kind'}`,
      'money',
      'flow',
      say('净承担', 'Borne, net'),
      {
        emphasis: 'total',
      },
    ),
    value('cost_value', 'cost', say('净承担现值', 'Borne, present value'), { emphasis: 'total' }),
  ];
}

function verdictLines(member: PoolMember, line: LineWriter, context: BuildContext): LineDef[] {
  const { party, benefit } = member;
  const value = valueWriter(line, context);
  const rated = context.project.parties.some(
    ({ id, discount_rate }) => id === party && discount_rate !== undefined,
  );
  const first = context.project.timeline.npv_first_flow;
  const own = `npv(parties.${party}.period_rate, net_benefit)${first === 't0' ? '' : ` / (1 + parties.${party}.period_rate)`}`;
  return [
    line(
      'net_benefit',
      `${benefit === undefined ? 'stand_alone' : 'benefit'} - cost - fees`,
      'money',
      'flow',
      say('净受益', 'Net benefit'),
      {
        emphasis: 'total',
        definition: say(
          '受益（没有时取免去的单独成本）− 净承担 − 费用。',
          'Benefit (or, without one, stand-alone cost saved) − what it bears − fees.',
        ),
      },
    ),
    value('net_value', 'net_benefit', say('净受益现值', 'Net benefit, present value')),
    ...(rated
      ? [
          line(
            'own_value',
            own,
            'money',
            'flow',
            say('净受益现值（本方折现率）', 'Net benefit at its own rate'),
            {
              definition: say('按该成员自己的折现率。', "At the member's own discount rate."),
            },
          ),
        ]
      : []),
    line(
      'worse',
      'cost_value - limit > pool.rounding * abs(pool.cost)',
      '1',
      'flag',
      say('受损', 'Worse off'),
    ),
    line(
      'overcharge',
      'worse * (cost_value - limit)',
      'money',
      'flow',
      say('超额承担', 'Borne beyond its limit'),
      {
        emphasis: 'memo',
        definition: say(
          '净承担现值超过出资上限的部分；为零即满足个体理性。',
          'What it bears above the most it can contribute; zero means individually rational.',
        ),
      },
    ),
  ];
}
