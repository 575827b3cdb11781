import type { LineDef } from '../language/types';
import { variesOverTime } from '../project/over-time';
import type { Tranche } from '../project/schema-funding';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { lendersOf, worksTranchesOf } from './debt-list';
import { type LineWriter, say, writerOf } from './part';
import { followsCash } from './repayment';

/** The limits a debt's size may have, in the order in which a tie names one. */
export const SIZE_LIMITS = ['gearing', 'dscr', 'llcr', 'cap', 'fixed', 'room'] as const;

export type SizeLimit = (typeof SIZE_LIMITS)[number];

export const SIZE_LIMIT_NAMES: Readonly<Record<SizeLimit, ReturnType<typeof say>>> = {
  gearing: say('债务资金比例', 'gearing'),
  dscr: say('偿债备付率', 'the required DSCR'),
  llcr: say('贷款寿命期备付率', 'the required LLCR'),
  cap: say('债务上限', 'the cap'),
  fixed: say('约定金额', 'the agreed amount'),
  room: say('资金需求', 'what is left to fund'),
};

/** The limits one tranche has: its own rules, and what is left to fund. */
function limitsOf({ size }: Tranche): readonly SizeLimit[] {
  return SIZE_LIMITS.filter((limit) => limit === 'room' || size[limit] !== undefined);
}

/** Write how large a tranche is: the smallest of its limits, and which of them that is. */
export function sizingLines(context: BuildContext, tranche: Tranche): LineDef[] {
  const { option } = context;
  const line = writerOf(`tranches.${tranche.id}`, [], bilingual(tranche.label));
  const own = tranche.rank === 'shareholder';
  const all = worksTranchesOf(option);
  const before = all.slice(0, all.indexOf(tranche)).map(({ id }) => ` - tranches.${id}.size`);
  const limits = limitsOf(tranche);
  const formulas: Readonly<Record<SizeLimit, string>> = {
    gearing: 'gearing * funding.uses_net',
    dscr: followsCash(tranche)
      ? 'if(timeline.construction_periods > 0, at(capacity, timeline.construction_periods - 1), 0)'
      : 'if(timeline.construction_periods > 0, min_of(supported), 0)',
    llcr: 'if(timeline.construction_periods > 0, at(worth, timeline.construction_periods - 1), 0)',
    cap: 'cap',
    fixed: 'fixed',
    room:
      tranche.draw_weights === undefined
        ? `${own ? 'funding.uses_net' : 'funding.room'}${before.join('')}`
        : 'min(funding.room, min_of(plan_room) + total(interest_added_in_works))',
  };
  return [
    ...coverLines(context, tranche),
    ...limitLines(
      line,
      limits.map((limit) => [limit, formulas[limit]]),
      LIMIT_DEFINITIONS,
    ),
    line(
      'net_size',
      tranche.interest_in_construction === 'capitalised'
        ? 'max(0, size - total(interest_added_in_works))'
        : 'size',
      'money',
      'flow',
      say('提款总额', 'To be drawn'),
      { definition: say('债务规模 − 计入本金的建设期利息。', 'Size − interest added in construction.') },
    ),
  ];
}

/** Write each limit of a debt, its size as the smallest of them, and which of them that is. */
export function limitLines(
  line: LineWriter,
  formulas: readonly (readonly [SizeLimit, string])[],
  definitions: Partial<Record<SizeLimit, ReturnType<typeof say>>>,
): LineDef[] {
  const limits = formulas.map(([limit]) => limit);
  return [
    ...formulas.map(([limit, formula]) =>
      line(`limit_${limit}`, formula, 'money', 'flow', LIMIT_LABELS[limit], {
        ...(definitions[limit] ? { definition: definitions[limit] } : {}),
      }),
    ),
    line(
      'size',
      limits.length === 1
        ? `max(0, limit_${limits.join('')})`
        : `max(0, min(${limits.map((limit) => `limit_${limit}`).join(', ')}))`,
      'money',
      'flow',
      say('债务规模', 'Size'),
      {
        emphasis: 'total',
        definition: say(
          '各项限额中的最小者，不为负，也不超过资金需求；含计入本金的建设期利息。',
          'The smallest of the limits, never negative and never above what is to be funded; interest added in construction included.',
        ),
      },
    ),
    ...limits.map((limit) =>
      line(
        `binds_${limit}`,
        `limit_${limit} <= size`,
        '1',
        'flag',
        say(`${SIZE_LIMIT_NAMES[limit].zh}起决定作用`, `Bound by ${SIZE_LIMIT_NAMES[limit].en}`),
      ),
    ),
    line('binding', placeOf(limits), '1', 'count', say('决定规模的限额序号', 'Limit that binds, by number'), {
      definition: say(
        `${limits.map((limit, i) => `${i + 1} ${SIZE_LIMIT_NAMES[limit].zh}`).join('，')}。`,
        `${limits.map((limit, i) => `${i + 1} ${SIZE_LIMIT_NAMES[limit].en}`).join(', ')}.`,
      ),
    }),
  ];
}

/** How many limits come before the first that binds, and one. */
function placeOf(limits: readonly SizeLimit[]): string {
  return limits
    .slice(0, -1)
    .reduceRight((rest, limit) => `1 + (1 - binds_${limit}) * ${rest === '1' ? '1' : `(${rest})`}`, '1');
}

/** The cash flow that covers this tranche, and the debt it can carry. */
function coverLines({ option }: BuildContext, tranche: Tranche): LineDef[] {
  const { size, repayment, rate } = tranche;
  const line = writerOf(`tranches.${tranche.id}`, [], bilingual(tranche.label));
  const lenders = lendersOf(option);
  const before = lenders.slice(0, lenders.indexOf(tranche)).map(({ id }) => ` - tranches.${id}.service`);
  const served = before.join('');
  const nextRate = variesOverTime(rate) ? 'next(period_rate)' : 'period_rate';
  const lines: LineDef[] = [];
  if (size.dscr !== undefined || followsCash(tranche)) {
    lines.push(
      line(
        'cover',
        `in_term * max(0, returns.debt.cfads${size.dscr === undefined ? '' : ' / dscr'}${served})`,
        'money',
        'flow',
        say('可用于本债务的还本付息额', 'Debt service it can carry'),
        {
          definition: say(
            'CFADS ÷ 要求的偿债备付率 − 排在前面的债务的还本付息；负数按零计。',
            'CFADS ÷ required DSCR − debt service of the tranches before it; what is negative counts as zero.',
          ),
        },
      ),
    );
  }
  if (followsCash(tranche)) {
    const capitalised = repayment.grace === 'capitalised';
    const open = capitalised ? 'repaid' : 'if(next(repaying), repaid, next(capacity))';
    const tested = `next(repaying) and ${nextRate} > 0`;
    lines.push(
      line(
        'repayable',
        capitalised ? 'repaying * cover' : 'cover',
        'money',
        'flow',
        say('当期可偿付额', 'Payable in the period'),
      ),
      line(
        'repaid',
        `(next(capacity) + next(repayable)) / (1 + ${nextRate})`,
        'money',
        'stock',
        say('下期还本后可承担的债务', 'Debt it can carry by repaying next period'),
        {
          definition: say(
            '（下期余额 + 下期可偿付额）÷（1 + 利率）。',
            '(Next balance + next payment) ÷ (1 + rate).',
          ),
        },
      ),
      line(
        'capacity',
        `if(${tested}, min(${open}, next(repayable) / ${nextRate}), ${open})`,
        'money',
        'stock',
        say('可承担的债务余额', 'Debt it can carry'),
        {
          definition: say(
            '由末期倒推，还本期内利息不超过可偿付额；宽限期内余额不变，不检验备付率。',
            'Backward from the end, interest never above the payment while principal is repaid; the balance stands still in the grace, where cover is not tested.',
          ),
        },
      ),
    );
  } else if (size.dscr !== undefined) {
    lines.push(
      line(
        'supported',
        'ratio(cover, unit_service * repaying)',
        'money',
        'flow',
        say('当期可支持的债务', 'Debt the period supports'),
        {
          definition: say(
            '可用于还本付息额 ÷ 每一元债务当期的还本付息；无还本付息时无值。',
            'Debt service it can carry ÷ debt service per unit of debt; no value where there is none.',
          ),
        },
      ),
    );
  }
  if (size.llcr !== undefined) {
    lines.push(
      line(
        'llcr_flow',
        `in_term * (returns.debt.cfads / llcr${served})`,
        'money',
        'flow',
        say('按 LLCR 折算的现金流', 'Cash flow ÷ required LLCR'),
      ),
      line(
        'worth',
        `(next(worth) + next(llcr_flow)) / (1 + ${nextRate})`,
        'money',
        'stock',
        say('按 LLCR 可承担的债务', 'Debt carried by the LLCR'),
        {
          definition: say(
            '贷款期内（CFADS ÷ 要求的 LLCR）按贷款利率折现。',
            'CFADS ÷ required LLCR over the life of the debt, at its own rate.',
          ),
        },
      ),
    );
  }
  return lines;
}

const LIMIT_LABELS: Readonly<Record<SizeLimit, ReturnType<typeof say>>> = {
  gearing: say('按债务资金比例的限额', 'Limit by gearing'),
  dscr: say('按偿债备付率的限额', 'Limit by DSCR'),
  llcr: say('按贷款寿命期备付率的限额', 'Limit by LLCR'),
  cap: say('上限', 'Limit by cap'),
  fixed: say('约定金额', 'Limit by agreement'),
  room: say('尚待筹措的资金', 'Left to fund'),
};

const LIMIT_DEFINITIONS: Partial<Record<SizeLimit, ReturnType<typeof say>>> = {
  gearing: say('债务资金比例 × 扣除补助的资金需求。', 'Gearing × uses net of grants.'),
  dscr: say(
    '每一期的偿债备付率都不低于要求时的最大债务。',
    'The largest debt whose cover is at least the required DSCR in every period.',
  ),
  llcr: say(
    '贷款期内现金流现值 ÷ 要求的备付率。',
    'Present value of cash flow over the life ÷ required cover.',
  ),
  room: say('资金需求 − 排在前面的债务。', 'Uses − the tranches before it.'),
};
