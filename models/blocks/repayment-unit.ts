import type { LineDef } from '../language/types';
import type { Tranche } from '../project/schema-funding';
import { type LineWriter, say } from './part';

/**
 * The plan for one unit of debt: it gives the instalments of any size, and the size a cover ratio allows.
 *
 * @param begins the period in which the debt starts to run
 */
export function unitLines(
  line: LineWriter,
  { repayment }: Tranche,
  begins = 'timeline.first_operation',
): LineDef[] {
  const grows = repayment.grace === 'capitalised';
  const { type } = repayment;
  const level = type === 'annuity' || type === 'balloon';
  const needsBase = type === 'balloon' || type === 'table';
  const parts: Readonly<Record<string, string>> = {
    annuity: 'unit_opening * principal_share',
    balloon: 'max(0, unit_opening - balloon * unit_base) * principal_share',
    equal_principal: 'unit_opening / instalments_left',
    bullet: '0 * unit_opening',
    table: 'min(unit_opening, unit_base * weights / timeline.periods_per_year)',
  };
  return [
    line(
      'unit_opening',
      `if(${begins}, 1, prev(unit_closing))`,
      '1',
      'stock',
      say('每元债务的期初余额', 'Opening balance per unit of debt'),
      { definition: say('建成时为 1。', '1 at completion.') },
    ),
    line(
      'unit_interest',
      grows ? '(1 - in_grace) * unit_opening * period_rate' : 'unit_opening * period_rate',
      '1',
      'flow',
      say('每元债务的付息', 'Interest per unit of debt'),
    ),
    ...(needsBase
      ? [
          line(
            'unit_base',
            'if(timeline.t <= repayment_start, unit_opening, prev(unit_base))',
            '1',
            'stock',
            say('还本开始时每元债务的余额', 'Balance per unit when repayment begins'),
          ),
        ]
      : []),
    ...(level
      ? [
          line(
            'principal_share',
            'if(period_rate == 0, 1 / instalments_left, period_rate / ((1 + period_rate) ^ instalments_left - 1))',
            '%',
            'rate',
            say('等额本息的还本比例', 'Principal share of a level instalment'),
            {
              definition: say(
                'r ÷ ((1+r)^n − 1)；利率为零时为 1/n。',
                'r ÷ ((1+r)^n − 1); 1/n at a zero rate.',
              ),
            },
          ),
        ]
      : []),
    line(
      'unit_principal',
      `if(due_in_full, unit_opening, repaying * ${parts[type]})`,
      '1',
      'flow',
      say('每元债务的还本', 'Principal per unit of debt'),
    ),
    line(
      'unit_service',
      'unit_interest + unit_principal',
      '1',
      'flow',
      say('每元债务的还本付息', 'Debt service per unit of debt'),
    ),
    line(
      'unit_closing',
      grows
        ? 'unit_opening + in_grace * unit_opening * period_rate - unit_principal'
        : 'unit_opening - unit_principal',
      '1',
      'stock',
      say('每元债务的期末余额', 'Closing balance per unit of debt'),
    ),
    line(
      'base',
      `if(${begins}, prev(closing), prev(base))`,
      'money',
      'stock',
      say('建成时的债务', 'Debt at completion'),
    ),
  ];
}
