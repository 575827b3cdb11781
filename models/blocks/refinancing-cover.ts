import type { LineDef } from '../language/types';
import { variesOverTime } from '../project/over-time';
import type { BuildContext } from './context';
import { NEW_DEBT, type NewDebt, tranchesOfRank } from './debt-list';
import { type LineWriter, say } from './part';
import { unitLines } from './repayment-unit';

/** The cash flow that covers it from the next period on, and the debt that this carries. */
export function coverLines(
  line: LineWriter,
  { option }: BuildContext,
  { tranche, terms, replaced }: NewDebt,
): LineDef[] {
  const kept = tranchesOfRank(option, 'senior').filter(
    (old) => old.id !== NEW_DEBT && !replaced.some(({ id }) => id === old.id),
  );
  const served = kept.map(({ id }) => ` - tranches.${id}.service`).join('');
  const ahead = variesOverTime(terms.rate) ? 'next(period_rate)' : 'period_rate';
  const cover = line(
    'cover',
    `repaying * max(0, returns.debt.cfads / refinancing.dscr${served})`,
    'money',
    'flow',
    say('可用于本债务的还本付息额', 'Debt service it can carry'),
    {
      definition: say(
        'CFADS ÷ 要求的偿债备付率 − 保留的优先债务的还本付息；负数按零计。',
        'CFADS ÷ required DSCR − debt service of senior debt that is kept; what is negative counts as zero.',
      ),
    },
  );
  if (tranche.repayment.type !== 'sculpted') {
    return [
      cover,
      ...unitLines(line, tranche, 'timeline.t == refinancing.first_index'),
      line(
        'supported',
        'ratio(cover, unit_service * repaying)',
        'money',
        'flow',
        say('当期可支持的债务', 'Debt the period supports'),
        {
          definition: say(
            '可用于还本付息额 ÷ 每一元债务当期的还本付息。',
            'Debt service it can carry ÷ debt service per unit of debt.',
          ),
        },
      ),
    ];
  }
  return [
    cover,
    line(
      'carried',
      `(next(capacity) + next(cover)) / (1 + ${ahead})`,
      'money',
      'stock',
      say('下期还本后可承担的债务', 'Debt it can carry by repaying next period'),
    ),
    line(
      'capacity',
      `if(next(repaying) and ${ahead} > 0, min(carried, next(cover) / ${ahead}), carried)`,
      'money',
      'stock',
      say('可承担的债务余额', 'Debt it can carry'),
      {
        definition: say(
          '由末期倒推：（下期余额 + 下期可偿付额）÷（1 + 利率），利息不超过可偿付额。',
          'Backward from the end: (next balance + next payment) ÷ (1 + rate), interest never above the payment.',
        ),
      },
    ),
    line(
      'limit_capacity',
      'at(capacity, refinancing.at_index)',
      'money',
      'flow',
      say('再融资日可承担的债务', 'Debt it can carry at the date'),
    ),
    line(
      'scale',
      'if(limit_capacity > 0, size / limit_capacity, 0)',
      'x',
      'rate',
      say('债务与可承担债务之比', 'Debt as a share of what it can carry'),
      {
        definition: say(
          '偿债备付率不是决定限额时，保持还款形状按比例缩减。',
          'Where another limit binds, the shape of repayment is kept and scaled.',
        ),
      },
    ),
  ];
}
