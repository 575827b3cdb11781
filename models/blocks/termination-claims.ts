import type { LineDef } from '../language/types';
import type { Termination } from '../project/schema-exit';
import type { BuildContext } from './context';
import { hasAccounts, lendersOf } from './debt-list';
import { hasHandBackReserve } from './end-of-term';
import { hasLoan } from './loan';
import { say, writerOf, ZERO_SERIES } from './part';

const line = writerOf('termination');

/** What lenders are owed and what the company holds against it. */
export function claimLines(context: BuildContext, { break_cost }: Termination): LineDef[] {
  const { option, project } = context;
  const lends = lendersOf(option).length > 0;
  const broken = lends && break_cost !== undefined;
  const accounts = [
    hasLoan(option) && hasAccounts(option, project) && 'reserves.closing',
    hasHandBackReserve(option) && 'end_of_term.reserve_closing',
  ].filter((name) => typeof name === 'string');
  const held = accounts.join(' + ');
  const free = ['cash.closing', ...accounts].join(' - ');
  return [
    line(
      'debt',
      lends ? 'if(in_force, loan.lenders_closing, 0)' : ZERO_SERIES,
      'money',
      'stock',
      say('未偿债务及应计利息', 'Debt outstanding with interest accrued'),
      {
        definition: say(
          '期末外部债务余额，含未付利息；当期应付的已付。股东借款不计，列入资本金。',
          "Lenders' debt at the end of the period, unpaid interest included; what fell due is paid. Shareholder loans count as equity.",
        ),
      },
    ),
    ...(broken
      ? [
          line('break_costs', 'break_cost * debt', 'money', 'stock', say('提前还款成本', 'Break costs'), {
            definition: say('未偿债务 × 提前还款成本率。', 'Debt outstanding × break cost rate.'),
          }),
        ]
      : []),
    line(
      'lenders',
      broken ? 'debt + break_costs' : 'debt',
      'money',
      'stock',
      say('应付贷款人', 'Owed to lenders'),
      {
        emphasis: 'subtotal',
        definition: say('未偿债务 + 提前还款成本。', 'Debt outstanding + break costs.'),
      },
    ),
    line(
      'held_reserves',
      held === '' ? ZERO_SERIES : `if(in_force, ${held}, 0)`,
      'money',
      'stock',
      say('公司储备账户余额', 'Reserves held by the company'),
    ),
    line(
      'held_cash',
      `if(in_force, ${free}, 0)`,
      'money',
      'stock',
      say('公司其他现金', 'Other cash held by the company'),
    ),
  ];
}

/** What the sponsor would be paid, by each way the causes use; without a return it is unknown in every period. */
export function equityLines({ authority, force_majeure, equity_return }: Termination): LineDef[] {
  const used = new Set([authority?.equity, force_majeure?.equity]);
  const rated = ['return_to_date', 'future_distributions', 'base_distributions'] as const;
  return [
    ...(rated.some((way) => used.has(way))
      ? [
          line(
            'equity_rate',
            equity_return === undefined
              ? 'returns.equity.irr_period'
              : '(1 + equity_return) ^ (1 / timeline.periods_per_year) - 1',
            '%/period',
            'rate',
            say('每期基准资本金收益率', 'Base-case equity return per period'),
          ),
        ]
      : []),
    ...(used.has('return_to_date')
      ? [
          line(
            'return_to_date_balance',
            'prev(return_to_date_balance) * (1 + equity_rate) - returns.equity.flow',
            'money',
            'stock',
            say('按基准收益率滚存的资本金', 'Equity rolled up at the base-case return'),
            {
              definition: say(
                '−Σ 资本金净现金流量 × (1 + 基准收益率)^(T*−t)，逐期滚存。',
                '−Σ equity cash flow × (1 + base-case return)^(T*−t), rolled up period by period.',
              ),
            },
          ),
          line(
            'return_to_date',
            'in_force * max(0, return_to_date_balance)',
            'money',
            'stock',
            say('至终止日达到基准收益率的补偿', 'Compensation for the base-case return to date'),
            {
              definition: say(
                '使终止日前的资本金流量恰好达到基准收益率的一次付款，不为负。',
                'The lump sum that gives the flows to date exactly the base-case return, never negative.',
              ),
            },
          ),
        ]
      : []),
    ...(used.has('future_distributions')
      ? [
          line(
            'future_worth',
            '(next(future_worth) + next(returns.equity.flow)) / (1 + equity_rate)',
            'money',
            'stock',
            say('未来资本金流量的现值', 'Present value of equity cash flow to come'),
          ),
          line(
            'future_distributions',
            'in_force * max(0, future_worth)',
            'money',
            'stock',
            say('未来分配的补偿', 'Compensation for future distributions'),
            {
              definition: say(
                '终止日之后的资本金净现金流量按基准收益率折现，不为负。',
                'Equity cash flow after the date, discounted at the base-case return, never negative.',
              ),
            },
          ),
        ]
      : []),
    ...(used.has('base_distributions')
      ? [
          line(
            'base_flow',
            'timeline.operation * base_distributions / timeline.periods_per_year',
            'money',
            'flow',
            say('合同基准分配', 'Base-case distributions of the contract'),
          ),
          line(
            'base_worth',
            '(next(base_worth) + next(base_flow)) / (1 + equity_rate)',
            'money',
            'stock',
            say('以后基准分配的现值', 'Present value of base-case distributions to come'),
          ),
          line(
            'base_distributions_lost',
            'in_force * max(0, base_worth)',
            'money',
            'stock',
            say('合同基准分配的补偿', 'Compensation for base-case distributions'),
            {
              definition: say(
                '终止日之后的合同基准分配按约定收益率折现，不随本方案或情景变化。',
                'What the base case of the contract promised after the date, at the contract return; the same whatever the plan or scenario.',
              ),
            },
          ),
        ]
      : []),
    ...(used.has('paid_in')
      ? [
          line(
            'paid_in',
            'in_force * max(0, -returns.equity.cumulative)',
            'money',
            'stock',
            say('未收回的投入', 'Money paid in and not yet returned'),
            {
              definition: say(
                '股东投入 − 已分配，不计收益，不为负。',
                'Paid in less distributions to date, without a return, never negative.',
              ),
            },
          ),
        ]
      : []),
  ];
}
