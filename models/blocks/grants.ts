import type { LineDef } from '../language/types';
import type { Option } from '../project/schema';
import type { Grant } from '../project/schema-funding';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { fundingOf } from './debt-list';
import { type Part, part, say, writerOf, ZERO_SERIES } from './part';

/** Whether an option has capital grants. */
export function hasGrants(option: Option): boolean {
  return (fundingOf(option).grants ?? []).length > 0;
}

/** Capital grants: paid as needed or by a plan, used before debt and equity, and released to income over operation. */
export function grantsBlock({ option, inputsOf }: BuildContext): Part {
  if (!hasGrants(option)) return part({});
  const grants = fundingOf(option).grants ?? [];
  const planned = grants.filter(({ timing }) => timing === 'weights');
  const line = writerOf('grants');
  const { company } = option.terms;
  return part({
    blocks: [
      ...grants.map(({ id, label }) => ({ id: `grants.${id}`, label: bilingual(label), group: 'funding' })),
      { id: 'grants', label: say('建设补助合计', 'Grants in all'), group: 'funding' },
    ],
    inputs: grants.flatMap(({ id }) => inputsOf(`grants.${id}`)),
    lines: [
      ...grants.flatMap((grant, i) => grantLines(grant, grants[i - 1], company)),
      line('received', 'sum_of(grants.*.received)', 'money', 'flow', say('收到的补助', 'Grants received'), {
        emphasis: 'total',
      }),
      line(
        'applied',
        'sum_of(grants.*.applied)',
        'money',
        'flow',
        say('用于建设的补助', 'Grants used for the works'),
      ),
      line(
        'unused',
        'timeline.construction * (prev(unused) + received - applied)',
        'money',
        'stock',
        say('建设期尚未使用的补助', 'Grants held for later needs of construction'),
      ),
      line('opening', 'prev(closing)', 'money', 'stock', say('期初递延补助', 'Opening deferred grants')),
      // Grants paid as needed come in construction only; leaving them out here keeps needs from hanging on income.
      line(
        'received_late',
        planned.length === 0
          ? ZERO_SERIES
          : `timeline.operation * (${planned.map(({ id }) => `grants.${id}.received`).join(' + ')})`,
        'money',
        'flow',
        say('运营期到位的补助', 'Grants received in operation'),
      ),
      line(
        'released',
        'if(timeline.last, opening + received_late, timeline.operation * (opening + received_late) / (timeline.periods - timeline.t))',
        'money',
        'flow',
        say('递延补助转入', 'Grants released to income'),
        {
          definition: say(
            '已收补助的余额在剩余运营期内平均转入损益。',
            'The balance of grants received, even over the operating periods left.',
          ),
          source: say(
            '企业会计准则第 16 号：与资产相关的政府补助',
            'China: ASBE 16, grants related to assets',
          ),
        },
      ),
      line(
        'closing',
        'opening + received - released',
        'money',
        'stock',
        say('期末递延补助', 'Closing deferred grants'),
        {
          emphasis: 'subtotal',
        },
      ),
    ],
  });
}

function grantLines(grant: Grant, before: Grant | undefined, company: string): LineDef[] {
  const line = writerOf(`grants.${grant.id}`, [], bilingual(grant.label));
  const open = line(
    'need',
    before === undefined ? 'funding.needs' : `grants.${before.id}.need - grants.${before.id}.applied`,
    'money',
    'flow',
    say('补助前资金需求', 'Needs before the grant'),
  );
  const flow = {
    from: grant.from,
    to: company,
    invests: { as: 'funding' },
    emphasis: 'subtotal',
  } as const;
  const asUsed = line('received', 'applied', 'money', 'flow', say('到位补助', 'Grant received'), {
    ...flow,
    definition: say('随资金需求到位，即到即用。', 'Paid when it is needed and used at once.'),
  });
  const applied = (formula: string): LineDef =>
    line('applied', formula, 'money', 'flow', say('用于建设', 'Used for the works'));
  switch (grant.timing) {
    case 'first':
      return [
        open,
        line('used', 'cum(applied)', 'money', 'stock', say('累计使用', 'Used to date')),
        applied('min(need, amount - prev(used))'),
        asUsed,
      ];
    case 'pro_rata':
      return [
        open,
        line(
          'share',
          'if(funding.needs_in_all > 0, min(1, amount / funding.needs_in_all), 0)',
          '%',
          'rate',
          say('占资金需求的比例', 'Share of the needs'),
        ),
        applied('min(need, feedback(share) * funding.needs)'),
        asUsed,
      ];
    case 'weights':
      return [
        open,
        line(
          'received',
          'amount * weights / timeline.periods_per_year',
          'money',
          'flow',
          say('到位补助', 'Grant received'),
          {
            ...flow,
            definition: say(
              '补助金额 × 当年到位比例，年内平均。',
              "Grant × the year's share, even within the year.",
            ),
          },
        ),
        applied('timeline.construction * min(need, prev(held) + received)'),
        line(
          'held',
          'prev(held) + received - applied',
          'money',
          'stock',
          say('已到位未使用', 'Received and not yet used'),
        ),
      ];
  }
}
