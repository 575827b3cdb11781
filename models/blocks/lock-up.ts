import type { Option } from '../project/schema';
import type { BuildContext } from './context';
import { fundingOf, lendersOf } from './debt-list';
import { type Part, part, say, writerOf } from './part';

/** Whether a covenant can stop payments to shareholders. */
export function hasLockUp(option: Option): boolean {
  return fundingOf(option).lock_up !== undefined && lendersOf(option).length > 0;
}

/** The covenant that keeps cash in the company while debt is thinly covered. */
export function lockUpBlock({ option, inputsOf }: BuildContext): Part {
  const lockUp = fundingOf(option).lock_up;
  if (lockUp === undefined || !hasLockUp(option)) return part({});
  const line = writerOf('lock_up');
  const { test = 'historic', default_dscr } = lockUp;
  const behind = test !== 'forward';
  const ahead = test !== 'historic';
  return part({
    blocks: [{ id: 'lock_up', label: say('分红锁定', 'Lock-up'), group: 'cash' }],
    inputs: [
      ...inputsOf('lock_up'),
      {
        id: 'lock_up.tolerance',
        unit: '1',
        kind: 'rate',
        label: say('备付率检验容差', 'Tolerance of cover tests'),
        value: 1e-9,
        block: 'lock_up',
        definition: say(
          '恰好等于界限的备付率视为达标。',
          'Cover that equals the threshold but for rounding passes.',
        ),
      },
    ],
    lines: [
      ...(behind
        ? [
            line(
              'covered',
              'returns.debt.cfads >= dscr * loan.debt_service * (1 - tolerance)',
              '1',
              'flag',
              say('本期备付率达标', 'Cover of the period passes'),
              {
                definition: say(
                  'CFADS 不低于 锁定线 × 还本付息。',
                  'CFADS at least lock-up cover × debt service.',
                ),
              },
            ),
          ]
        : []),
      ...(ahead
        ? [
            line(
              'found_ahead',
              'if(timeline.last, 1, next(returns.debt.cfads) >= dscr * next(loan.debt_service) * (1 - tolerance))',
              '1',
              'flag',
              say('下期备付率达标（测算）', 'Cover of the next period passes (as found)'),
            ),
            line(
              'covered_ahead',
              'feedback(found_ahead)',
              '1',
              'flag',
              say('下期备付率达标', 'Cover of the next period passes'),
            ),
          ]
        : []),
      line(
        'passed',
        behind && ahead
          ? 'covered and covered_ahead'
          : behind
            ? 'covered and covered'
            : 'covered_ahead and covered_ahead',
        '1',
        'flag',
        say('达标', 'Test passed'),
      ),
      line(
        'streak',
        'if(passed, prev(streak) + 1, 0)',
        'period',
        'count',
        say('连续达标期数', 'Passes in a row'),
      ),
      line(
        'locked',
        'timeline.operation and loan.lenders_closing > 0 and (not passed or (prev(locked) > 0 and streak < passes))',
        '1',
        'flag',
        say('锁定', 'Locked'),
        {
          emphasis: 'subtotal',
          definition: say(
            '未达标即锁定，连续达标足够期数后解除；债务还清后不再锁定。',
            'Locked when the test fails, released after enough passes in a row; nothing is locked once the debt is repaid.',
          ),
        },
      ),
      line(
        'trapped',
        'locked * max(0, waterfall.left - cash.required)',
        'money',
        'stock',
        say('锁定的现金', 'Cash locked up'),
        { emphasis: 'total' },
      ),
      line('trapped_peak', 'max_of(trapped)', 'money', 'stock', say('锁定现金峰值', 'Most cash locked up'), {
        definition: say('各期锁定现金的最大值。', 'The most cash locked up in any period.'),
      }),
      line('locked_periods', 'total(locked)', 'period', 'count', say('锁定期数', 'Periods locked')),
      ...(default_dscr === undefined
        ? []
        : [
            line(
              'in_default',
              'loan.debt_service > 0 and returns.debt.cfads < default_dscr * loan.debt_service * (1 - tolerance)',
              '1',
              'flag',
              say('违约', 'In default'),
              {
                definition: say(
                  'CFADS 低于 违约线 × 还本付息。',
                  'CFADS below default cover × debt service.',
                ),
              },
            ),
            line(
              'default_gap',
              'in_default * (default_dscr * loan.debt_service - returns.debt.cfads)',
              'money',
              'flow',
              say('距违约线的差额', 'Short of the default cover'),
            ),
          ]),
    ],
  });
}
