import type { LineDef } from '../language/types';
import type { PoolMember } from '../project/schema-pool';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { added, type LineExtras, type LineWriter, say, ZERO_SERIES } from './part';
import { pooledValue } from './pool-list';
import { savingsOf } from './savings';
import { USER_SCOPE } from './user-formula';

/** What one member would bear without the pool, what the pool is worth to it, and what it pays besides its share. */
export function worthLines(
  member: PoolMember,
  line: LineWriter,
  context: BuildContext,
  business: readonly LineDef[],
): LineDef[] {
  const { stand_alone, benefit, joining_year } = member;
  const value = valueWriter(line, context);
  return [
    ...(joining_year === undefined ? [] : joiningLines(line)),
    ...(stand_alone === undefined
      ? []
      : [
          line(
            'stand_alone',
            aloneFormula(member),
            'money',
            'flow',
            say('免去的单独成本', 'Stand-alone cost saved'),
            {
              ...paid(stand_alone.payee, member.party),
              definition: say(
                '不加入时要承担、加入后免去的成本。有原收款方的，是其减少的收入。',
                'What the member would bear without the pool and no longer does; income forgone by whoever was paid.',
              ),
            },
          ),
          value('alone_value', 'stand_alone', say('单独成本现值', 'Stand-alone cost, present value')),
        ]),
    ...(benefit === undefined
      ? []
      : [
          ...benefitLines(member, line, context),
          value('benefit_value', 'benefit', say('受益现值', 'Benefit, present value')),
        ]),
    line(
      'fees',
      feesFormula(member, context, business),
      'money',
      'flow',
      say('付给运营机构的费用', 'Fees paid to the operator'),
      {
        definition: say(
          '该成员作为付款方的收入项：挂牌费、交易费、会费、数据费等，出资以外。',
          'Revenue streams this member pays: listing, transaction, membership or data fees, besides its contribution.',
        ),
      },
    ),
    value('fees_value', 'fees', say('费用现值', 'Fees, present value')),
    ...(hasWorth(member) ? limitLines(member, line) : []),
  ];
}

/** Whether the register says anything of what the pool is worth to a member. */
export function hasWorth({ stand_alone, benefit }: PoolMember): boolean {
  return stand_alone !== undefined || benefit !== undefined;
}

/** The present value that stands for what the pool is worth to a member: its benefit, else the cost it avoids. */
export function worthName({ party, benefit }: PoolMember): string {
  return `pool.${party}.${benefit === undefined ? 'alone_value' : 'benefit_value'}`;
}

/** The present value of what a member would bear alone: its stand-alone cost, else the benefit it would do without. */
export function aloneName({ party, stand_alone }: PoolMember): string {
  return `pool.${party}.${stand_alone === undefined ? 'benefit_value' : 'alone_value'}`;
}

function limitLines(member: PoolMember, line: LineWriter): LineDef[] {
  const both = member.stand_alone !== undefined && member.benefit !== undefined;
  return [
    line(
      'contributable',
      `${aloneName(member)} - fees_value`,
      'money',
      'flow',
      say('单独成本扣除费用', 'Stand-alone cost less fees'),
      {
        definition: say(
          '单独成本现值（没有时取受益现值）− 费用现值：出资不超过此数，就不比单独办理差。',
          'Stand-alone cost (or, without one, benefit) − fees, present values: contributing less than this beats going alone.',
        ),
      },
    ),
    line(
      'limit',
      both ? 'min(alone_value, benefit_value) - fees_value' : 'contributable',
      'money',
      'flow',
      say('出资上限', 'Most it can contribute'),
      {
        emphasis: 'subtotal',
        definition: say(
          '单独成本与受益现值中较小者 − 费用现值；超过即违反个体理性。',
          'The smaller of stand-alone cost and benefit − fees, present values; above it the member is better off outside.',
        ),
      },
    ),
  ];
}

/** The writer of present values of a member's flows. */
export function valueWriter(line: LineWriter, { project, option }: BuildContext) {
  return (short: string, flow: string, label: ReturnType<typeof say>, extras: LineExtras = {}): LineDef =>
    line(short, pooledValue(project, option, flow), 'money', 'flow', label, extras);
}

function joiningLines(line: LineWriter): LineDef[] {
  return [
    line(
      'joined',
      'timeline.period > (joining_year - 1) * timeline.periods_per_year',
      '1',
      'flag',
      say('已加入', 'Takes part'),
    ),
    line(
      'joins',
      'timeline.period == (joining_year - 1) * timeline.periods_per_year + 1',
      '1',
      'flag',
      say('加入当期', 'Joins'),
    ),
  ];
}

function aloneFormula({ stand_alone, joining_year }: PoolMember): string {
  const { alone_yearly, alone_once, index } = stand_alone ?? {};
  const joins = joining_year === undefined ? 'timeline.period == 1' : 'joins';
  return (
    added(
      alone_yearly !== undefined && inOperation('alone_yearly', index, joining_year !== undefined),
      alone_once !== undefined && `if(${joins}, alone_once, 0)`,
    ) || ZERO_SERIES
  );
}

function inOperation(yearly: string, index: string | undefined, joins: boolean): string {
  const priced = index === undefined ? yearly : `${yearly} * indices.${index}`;
  return `if(timeline.operation${joins ? ' and joined' : ''}, ${priced} / timeline.periods_per_year, 0)`;
}

function benefitLines(member: PoolMember, line: LineWriter, context: BuildContext): LineDef[] {
  const { benefit, party } = member;
  const label = say('受益', 'Benefit');
  const joins = member.joining_year !== undefined;
  const definition = say(
    '利益聚合给该成员带来的全部好处，包括免去的成本，尚未扣除出资与费用。',
    'All the pool is worth to the member, the cost it avoids included, before its contribution and fees.',
  );
  if (benefit === undefined) return [];
  switch (benefit.type) {
    case 'amount':
      return [
        line('benefit', inOperation('benefit_yearly', benefit.index, joins), 'money', 'flow', label, {
          ...paid(benefit.payer, party),
          definition,
        }),
      ];
    case 'formula':
      return [
        line(
          'benefit_annual',
          benefit.formula,
          'money/year',
          'rate',
          say('年受益（使用者公式）', "Yearly benefit (user's formula)"),
          {
            scope: USER_SCOPE,
            path: formulaPath(member, context),
          },
        ),
        line('benefit', inOperation('benefit_annual', benefit.index, joins), 'money', 'flow', label, {
          ...paid(benefit.payer, party),
          definition,
        }),
      ];
    case 'savings': {
      const own = savingsOf(context)
        .filter(({ beneficiary }) => beneficiary === party)
        .map(({ id }) => `savings.${id}.amount`)
        .toSorted();
      return [
        line('benefit', own.length > 0 ? `sum(${own.join(', ')})` : ZERO_SERIES, 'money', 'flow', label, {
          definition: say(
            '以该成员为受益方的各节约项之和。',
            'The savings of the facts that name this member.',
          ),
        }),
      ];
    }
  }
}

function formulaPath({ party }: PoolMember, { project, option }: BuildContext): string {
  const at = project.options.findIndex(({ id }) => id === option.id);
  const j = (option.terms.pool?.members ?? []).findIndex((member) => member.party === party);
  return `/options/${at}/terms/pool/members/${j}/benefit/formula`;
}

function paid(from: string | undefined, to: string) {
  return from === undefined ? {} : { from, to };
}

function feesFormula({ party }: PoolMember, { option }: BuildContext, business: readonly LineDef[]): string {
  const fees = business.filter(
    ({ from, to, block }) => from === party && to === option.terms.company && block.startsWith('revenue.'),
  );
  return fees.length === 0
    ? ZERO_SERIES
    : `sum(${fees
        .map(({ id }) => id)
        .toSorted()
        .join(', ')})`;
}

/** A member by the name of its party. */
export function memberName({ party }: PoolMember, { project }: BuildContext) {
  return bilingual(project.parties.find(({ id }) => id === party)?.label ?? party);
}
