import type { LineDef } from '../language/types';
import type { Tranche } from '../project/schema-funding';
import { bilingual } from '../project/text';
import { atCost } from './accounting-choice';
import type { BuildContext } from './context';
import { mayDefault } from './debt-list';
import { type LineWriter, say, writerOf } from './part';
import { unitLines } from './repayment-unit';

/** Whether repayment follows the cash flow rather than a plan per unit of debt. */
export function followsCash({ repayment: { type } }: Tranche): boolean {
  return type === 'sculpted' || type === 'full_capacity';
}

/** Whether the period's payment may fall short of what is due. */
export function mayGoUnpaid({ option }: BuildContext, { rank }: Tranche): boolean {
  return rank === 'shareholder' || mayDefault(option);
}

/** Write when a tranche is repaid: first and last instalment and the phases between. */
export function termLines(tranche: Tranche): LineDef[] {
  const line = writerOf(`tranches.${tranche.id}`, [], bilingual(tranche.label));
  const { grace_years, grace } = tranche.repayment;
  return [
    line(
      'repayment_start',
      grace_years === undefined
        ? 'timeline.construction_periods'
        : 'timeline.construction_periods + round(grace_years * timeline.periods_per_year)',
      'period',
      'count',
      say('还本起始期序', 'First period index of repayment'),
    ),
    line(
      'instalments',
      'round(years * timeline.periods_per_year)',
      'period',
      'count',
      say('还款期数', 'Number of instalments'),
    ),
    line('repaying', 'pulse(repayment_start, instalments)', '1', 'flag', say('还本期', 'Repayment phase')),
    line(
      'in_term',
      'timeline.operation and timeline.t < repayment_start + instalments',
      '1',
      'flag',
      say('存续期', 'Life of the debt in operation'),
    ),
    ...fallingDueLines(line, 'repayment_start + instalments'),
    ...(grace === 'capitalised'
      ? [
          line(
            'in_grace',
            'timeline.operation and timeline.t < repayment_start and not timeline.last',
            '1',
            'flag',
            say('宽限期', 'Grace'),
          ),
        ]
      : []),
  ];
}

/** Write what falls due in each period. */
export function repaymentLines(context: BuildContext, tranche: Tranche): LineDef[] {
  const line = writerOf(`tranches.${tranche.id}`, [], bilingual(tranche.label));
  const arrears = mayGoUnpaid(context, tranche) ? ' + prev(arrears)' : '';
  const scheduled = (formula: string): LineDef =>
    line('scheduled', formula, 'money', 'flow', say('计划还本', 'Scheduled principal'), {
      definition: SCHEDULES[tranche.repayment.type],
    });
  return [
    ...(followsCash(tranche) ? [] : unitLines(line, tranche)),
    ...(tranche.repayment.type === 'sculpted'
      ? [
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
          line(
            'limit_capacity',
            'if(timeline.construction_periods > 0, at(capacity, timeline.construction_periods - 1), 0)',
            'money',
            'flow',
            say('建成时可承担的债务', 'Debt it can carry at completion'),
          ),
        ]
      : []),
    scheduled(scheduleFormula(tranche, context)),
    line(
      'principal_due',
      `if(due_in_full, opening, min(opening, scheduled${arrears}))`,
      'money',
      'flow',
      say('应还本金', 'Principal due'),
      {
        definition: say(
          `计划还本${arrears ? '加以前拖欠' : ''}，以余额为限；余额到期时一并还清。`,
          `Scheduled principal${arrears ? ' and arrears' : ''}, at most the balance; all of it when the balance falls due.`,
        ),
      },
    ),
  ];
}

/** What a tranche plans to repay in a period, by its form of repayment. */
export function scheduleFormula({ repayment: { type } }: Tranche, context: BuildContext): string {
  switch (type) {
    case 'sculpted':
      return 'repaying * max(0, cover * feedback(scale) - interest_due)';
    case 'full_capacity':
      return `repaying * max(0, ${atCost(context, 'net_profit')} + depreciation.charge + amortisation.charge)`;
    case 'annuity':
    case 'balloon':
      return 'repaying * max(0, unit_service * base - interest_due)';
    default:
      return 'unit_principal * base';
  }
}

export const SCHEDULES: Readonly<Record<Tranche['repayment']['type'], ReturnType<typeof say>>> = {
  annuity: say('等额本息：每期还本付息额 − 利息。', 'Level instalment − interest.'),
  equal_principal: say('等额还本。', 'Equal principal.'),
  sculpted: say(
    '可用于还本付息额 × 债务占可承担债务的比例 − 利息。',
    'Debt service it can carry × share of the debt it can carry − interest.',
  ),
  bullet: say('到期一次还本。', 'All at maturity.'),
  balloon: say('等额本息至末期一次还本的余额。', 'Level instalments down to the balloon.'),
  table: say('债务 × 当年还本比例。', "Debt × the year's share."),
  full_capacity: say('最大能力还本：净利润 + 折旧 + 摊销。', 'Net profit + depreciation + amortisation.'),
};

/**
 * Write what is left to repay and when the balance falls due: the last instalment is the balance itself, so that no
 * rounding is left to earn interest, and a debt never outlives the concession.
 *
 * @param end the period after the last instalment
 */
export function fallingDueLines(line: LineWriter, end: string): LineDef[] {
  return [
    line(
      'instalments_left',
      `max(1, ${end} - timeline.t)`,
      'period',
      'stock',
      say('剩余还款期数', 'Instalments left'),
      { definition: say('含本期。', 'This period included.') },
    ),
    line(
      'due_in_full',
      'timeline.last or instalments_left == 1',
      '1',
      'flag',
      say('余额到期', 'Balance falls due'),
      {
        definition: say(
          '最后一期还款，或计算期末期。',
          'The last instalment, or the last period of the timeline.',
        ),
      },
    ),
  ];
}
