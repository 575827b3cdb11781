import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import {
  accountBank,
  earnsOnReserves,
  fundingOf,
  hasAccounts,
  hasLetterOfCredit,
  hasMaintenanceReserve,
  hasReserveAccount,
  hasSweep,
  mayDefault,
  tranchesOfRank,
} from './debt-list';
import { prefundsReserve } from './funding';
import { added, type Part, part, say, writerOf } from './part';

const line = writerOf('reserves');

/** Money set aside: for the debt service of the months ahead, and for renewals of the years ahead. */
export function reservesBlock(context: BuildContext): Part {
  const { project, option, inputsOf } = context;
  const account = hasReserveAccount(option);
  const letter = hasLetterOfCredit(option);
  const renewals = hasMaintenanceReserve(option, project);
  if (!(account || letter || renewals)) return part({});
  return part({
    blocks: [{ id: 'reserves', label: say('储备账户', 'Reserve accounts'), group: 'funding' }],
    inputs: [
      ...inputsOf('reserves'),
      ...(account || letter
        ? [
            {
              id: 'reserves.months_in_year',
              unit: 'month',
              kind: 'count' as const,
              label: say('每年月数', 'Months in a year'),
              value: 12,
              block: 'reserves',
              definition: say('十二。', 'Twelve.'),
            },
          ]
        : []),
    ],
    lines: [
      ...(account || letter ? targetLines(context) : []),
      ...(letter ? letterLines(context) : []),
      ...(account ? accountLines(context) : []),
      ...(renewals ? renewalLines(context) : []),
      ...(hasAccounts(option, project)
        ? [
            line(
              'closing',
              added(account && 'dsra_closing', renewals && 'mra_closing'),
              'money',
              'stock',
              say('储备账户余额合计', 'Reserves in all'),
              { emphasis: 'total' },
            ),
          ]
        : []),
      ...(earnsOnReserves(option, project)
        ? [
            line(
              'interest',
              'prev(closing) * interest_rate / timeline.periods_per_year',
              'money',
              'flow',
              say('储备账户利息', 'Interest on reserves'),
              {
                from: accountBank(option) ?? '',
                to: option.terms.company,
                definition: say(
                  '期初余额 × 年利率 ÷ 每年期数。',
                  'Opening balance × yearly rate ÷ periods per year.',
                ),
              },
            ),
          ]
        : []),
    ],
  });
}

/** Whether debt service itself hangs on the reserve, so that the service ahead is read from the last iteration. */
function isCoupled({ project, option }: BuildContext): boolean {
  return (
    earnsOnReserves(option, project) ||
    hasLetterOfCredit(option) ||
    hasSweep(option) ||
    mayDefault(option) ||
    tranchesOfRank(option, 'shareholder').length > 0
  );
}

function targetLines(context: BuildContext): LineDef[] {
  return [
    line(
      'service',
      isCoupled(context) ? 'feedback(loan.senior_service)' : 'loan.senior_service',
      'money',
      'flow',
      say('储备所依据的还本付息', 'Debt service reserved for'),
    ),
    line(
      'to_come',
      'next(to_come) + next(service)',
      'money',
      'stock',
      say('以后各期还本付息之和', 'Debt service to come'),
    ),
    line(
      'periods_ahead',
      'months * timeline.periods_per_year / months_in_year',
      'period',
      'count',
      say('储备期数', 'Periods ahead'),
    ),
    line('whole_ahead', 'floor(periods_ahead)', 'period', 'count', say('储备整期数', 'Whole periods ahead')),
    // A shift reads another period: none at all is the period itself.
    line('shift_ahead', 'max(1, whole_ahead)', 'period', 'count', say('前推期数', 'Periods looked ahead')),
    line('beyond_ahead', 'whole_ahead + 1', 'period', 'count', say('再下一期', 'The period after')),
    line(
      'after_whole',
      'if(whole_ahead > 0, next(to_come, shift_ahead), to_come)',
      'money',
      'stock',
      say('储备整期之后的还本付息', 'Debt service beyond the whole periods'),
    ),
    line(
      'part_after',
      '(periods_ahead - whole_ahead) * (after_whole - next(to_come, beyond_ahead))',
      'money',
      'stock',
      say('储备不足一期的部分', 'Part of a period reserved'),
    ),
    line(
      'target',
      '(timeline.period >= timeline.construction_periods) * (to_come - after_whole + part_after)',
      'money',
      'stock',
      say('偿债储备应有余额', 'Required debt service reserve'),
      {
        emphasis: 'subtotal',
        definition: say(
          '以后若干月的优先级还本付息；不足一期的部分按比例。',
          'Senior debt service of the months ahead; part of a period in proportion.',
        ),
      },
    ),
  ];
}

function letterLines({ option }: BuildContext): LineDef[] {
  const [first] = tranchesOfRank(option, 'senior');
  const rated = fundingOf(option).reserves?.dsra?.fee !== undefined;
  return [
    line(
      'letter_fee',
      rated ? 'timeline.operation * target * fee / timeline.periods_per_year' : '0 * target',
      'money',
      'flow',
      say('信用证费', 'Letter of credit fee'),
      {
        from: option.terms.company,
        to: fundingOf(option).reserves?.bank ?? first?.lender ?? '',
        definition: say(
          '信用证金额 × 年费率 ÷ 每年期数。',
          'Amount of the letter × yearly fee ÷ periods per year.',
        ),
      },
    ),
  ];
}

function accountLines(context: BuildContext): LineDef[] {
  const initial = prefundsReserve(context);
  return [
    line(
      'dsra_opening',
      'prev(dsra_closing)',
      'money',
      'stock',
      say('偿债储备期初余额', 'Opening debt service reserve'),
    ),
    ...(initial
      ? [
          line(
            'dsra_first',
            'if(timeline.construction_periods > 0, at(target, timeline.construction_periods - 1), 0)',
            'money',
            'stock',
            say('建成时的偿债储备', 'Debt service reserve at completion'),
          ),
          // The reserve is a use that the debt pays for, and the debt sets the reserve: read from the last iteration.
          line(
            'dsra_initial',
            'funding.last_of_works * feedback(dsra_first)',
            'money',
            'flow',
            say('偿债储备初始存入', 'Debt service reserve funded at completion'),
          ),
        ]
      : []),
    line(
      'dsra_draw',
      'min(dsra_opening, max(0, waterfall.senior_due - max(0, waterfall.before_debt)))',
      'money',
      'flow',
      say('动用偿债储备', 'Drawn from the debt service reserve'),
      {
        definition: say(
          '现金不足以支付优先级债务时动用。',
          'What senior debt is short of, as far as the account goes.',
        ),
      },
    ),
    line(
      'dsra_release',
      'timeline.operation * max(0, dsra_opening - dsra_draw - target)',
      'money',
      'flow',
      say('偿债储备释放', 'Released from the debt service reserve'),
    ),
    line(
      'dsra_needed',
      'timeline.operation * max(0, target - (dsra_opening - dsra_draw))',
      'money',
      'flow',
      say('偿债储备应补足额', 'Debt service reserve to fill'),
    ),
    line(
      'dsra_closing',
      `dsra_opening${initial ? ' + dsra_initial' : ''} + waterfall.dsra_paid - dsra_draw - dsra_release`,
      'money',
      'stock',
      say('偿债储备期末余额', 'Closing debt service reserve'),
      { emphasis: 'subtotal' },
    ),
  ];
}

function renewalLines({ project, option }: BuildContext): LineDef[] {
  const items = (fundingOf(option).reserves?.mra?.items ?? []).filter((id) =>
    project.capex.some((item) => item.id === id),
  );
  return [
    line(
      'renewals',
      `timeline.operation * (${items.map((id) => `capex.${id}.spend`).join(' + ')})`,
      'money',
      'flow',
      say('大修支出', 'Renewals'),
      { definition: say('运营期内所列投资项的支出。', 'Spending in operation on the items named.') },
    ),
    line(
      'renewals_to_come',
      'next(renewals_to_come) + next(renewals)',
      'money',
      'stock',
      say('以后的大修支出', 'Renewals to come'),
    ),
    line(
      'renewals_stacked',
      'next(renewals_stacked) + next(renewals_to_come)',
      'money',
      'stock',
      say('以后各期大修支出余额之和', 'Renewals to come, summed over later periods'),
    ),
    line(
      'periods_saved',
      'round(look_forward * timeline.periods_per_year)',
      'period',
      'count',
      say('积存期数', 'Periods of saving'),
    ),
    line(
      'mra_target',
      'timeline.operation * (renewals_to_come - (renewals_stacked - next(renewals_stacked, periods_saved)) / periods_saved)',
      'money',
      'stock',
      say('大修储备应有余额', 'Required maintenance reserve'),
      {
        emphasis: 'subtotal',
        definition: say(
          '下一期的大修支出存足 100%，再往后每期少存 1/n。',
          'All of the next period’s renewals, 1/n less for each period further away.',
        ),
      },
    ),
    line(
      'mra_opening',
      'prev(mra_closing)',
      'money',
      'stock',
      say('大修储备期初余额', 'Opening maintenance reserve'),
    ),
    line(
      'mra_draw',
      'min(mra_opening, renewals)',
      'money',
      'flow',
      say('动用大修储备', 'Drawn from the maintenance reserve'),
    ),
    line(
      'mra_deposit',
      'timeline.operation * min(max(0, mra_target - (mra_opening - mra_draw)), max(0, cash.operating))',
      'money',
      'flow',
      say('大修储备存入', 'Paid into the maintenance reserve'),
      {
        definition: say(
          '应有余额与现有余额之差，以当期经营现金为限。',
          'What the account lacks, at most the operating cash of the period.',
        ),
      },
    ),
    line(
      'mra_release',
      'timeline.operation * max(0, mra_opening - mra_draw - mra_target)',
      'money',
      'flow',
      say('大修储备释放', 'Released from the maintenance reserve'),
    ),
    line(
      'mra_closing',
      'mra_opening + mra_deposit - mra_draw - mra_release',
      'money',
      'stock',
      say('大修储备期末余额', 'Closing maintenance reserve'),
      { emphasis: 'subtotal' },
    ),
  ];
}
