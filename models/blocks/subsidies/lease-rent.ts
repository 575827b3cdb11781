import type { SubsidyOf } from '../../project/schema-subsidies';
import { say } from '../part';
import { costLines } from './construction-cost';
import { DUE, dueLines, indexed, payingShare, type Writing, type Written, windowLines } from './writing';

type LeaseRent = SubsidyOf<'lease_rent'>;

const SOURCE = say(
  '租赁内含利率：租金与余值的现值等于建设成本',
  'Rate implicit in the lease: rent and residual are worth the cost',
);

/** Write the rent of a build-lease-transfer: agreed, or what recovers the cost less a residual at an implicit rate. */
export function leaseRentLines(writing: Writing<LeaseRent>): Written {
  const { subsidy } = writing;
  const paying = payingShare(writing);
  if (subsidy.basis === 'recovery') return recoveryLines(writing);
  return {
    lines: [
      ...windowLines(writing),
      ...dueLines(
        writing,
        `${paying} * rent${indexed(subsidy.index)} / timeline.periods_per_year`,
        DUE,
        say('约定年租金 × 价格指数 ÷ 每年期数。', 'Agreed yearly rent × price index ÷ periods per year.'),
      ),
    ],
  };
}

function recoveryLines(writing: Writing<LeaseRent>): Written {
  const { subsidy, line, context } = writing;
  const { cost_base = 'with_interest', less_grants, residual_share, from_year } = subsidy;
  const paying = payingShare(writing);
  const windowed = paying === 'paying';
  const start = windowed ? 'window_start' : 'timeline.construction_periods';
  const residual = residual_share !== undefined;
  return {
    lines: [
      ...windowLines(writing),
      ...costLines({ cost_base, less_grants }, line, context),
      line(
        'period_rate',
        '(1 + implicit_rate) ^ (1 / timeline.periods_per_year) - 1',
        '%/period',
        'rate',
        say('每期内含利率', 'Implicit rate per period'),
        {
          definition: say('(1 + 年利率)^(1/每年期数) − 1。', '(1 + yearly rate)^(1 / periods per year) − 1.'),
        },
      ),
      line(
        'rents',
        windowed ? 'window_end - window_start' : 'timeline.operation_periods',
        'period',
        'count',
        say('租金期数', 'Number of rents'),
        { definition: say('租赁期内的计算期数。', 'The model periods of the lease.') },
      ),
      ...(residual
        ? [
            line(
              'residual',
              'cost * residual_share',
              'money',
              'flow',
              say('租赁期末余值', 'Residual at the end of the lease'),
              {
                definition: say('建设成本 × 余值率。', 'Construction cost × residual share.'),
              },
            ),
          ]
        : []),
      line(
        'recovered',
        `${from_year === undefined ? 'cost' : `cost * (1 + period_rate) ^ (${start} - timeline.construction_periods)`}${residual ? ' - residual / (1 + period_rate) ^ rents' : ''}`,
        'money',
        'flow',
        say('租金须收回的金额', 'To be recovered by rent'),
        {
          definition: say(
            '起租时的建设成本 − 余值的现值。',
            'Construction cost at the start of the lease − present value of the residual.',
          ),
          source: SOURCE,
        },
      ),
      line(
        'level_rent',
        'if(period_rate == 0, recovered / rents, recovered * period_rate / (1 - (1 + period_rate) ^ (-rents)))',
        'money',
        'rate',
        say('每期租金', 'Rent per period'),
        {
          definition: say(
            '须收回金额 × i ÷ [1 − (1+i)^(−n)]，期末支付。',
            'To be recovered × i ÷ [1 − (1 + i)^(−n)], paid at the end of each period.',
          ),
          source: SOURCE,
        },
      ),
      ...dueLines(
        writing,
        `${paying} * level_rent`,
        DUE,
        say('租赁期内每期租金。', 'The rent of each period of the lease.'),
      ),
    ],
  };
}
