import type { LineDef } from '../language/types';
import type { Tranche } from '../project/schema-funding';
import type { BuildContext } from './context';
import {
  fundingOf,
  hasReserveAccount,
  sumOver,
  tranchesOfRank,
  worksDraw,
  worksLendersOf,
  worksTranchesOf,
} from './debt-list';
import { hasGrants } from './grants';
import { hasLoan } from './loan';
import { added, type Part, part, say, writerOf } from './part';
import { hasVat } from './vat';
import { refundsLate } from './vat-surplus';

const line = writerOf('funding');

/** Whether the debt service reserve is filled out of the construction funding. */
export function prefundsReserve({ option }: BuildContext): boolean {
  return hasReserveAccount(option) && fundingOf(option).reserves?.dsra?.funding === 'construction';
}

/** Uses and sources of money in the construction phase. */
export function fundingBlock(context: BuildContext): Part {
  const { option, inputsOf } = context;
  const financed = hasLoan(option);
  return part({
    blocks: [{ id: 'funding', label: say('资金使用与筹措', 'Uses and sources'), group: 'funding' }],
    inputs: inputsOf('funding'),
    lines: [
      ...uses(context),
      ...(financed || hasGrants(option) ? needs(context) : []),
      ...(financed ? sharing(context) : []),
      line(
        'sources_equity',
        'timeline.construction * equity.injection',
        'money',
        'flow',
        say('项目资本金', 'Equity in construction'),
      ),
      line(
        'sources',
        added(
          hasGrants(option) && 'grants.applied',
          financed && worksDraw(option),
          financed && 'loan.interest_added_in_works',
          'sources_equity',
        ),
        'money',
        'flow',
        say('建设期资金来源', 'Sources in construction'),
        {
          emphasis: 'total',
          definition: say(
            '补助 + 借款提款 + 计入本金的利息 + 资本金。',
            'Grants + draws + interest added to the debt + equity.',
          ),
        },
      ),
    ],
  });
}

function uses(context: BuildContext): LineDef[] {
  const { option } = context;
  const financed = hasLoan(option);
  const prefunds = prefundsReserve(context);
  const starts = fundingOf(option).initial_working_capital !== undefined;
  const vat = hasVat(context);
  const late = vat && refundsLate(context);
  return [
    line(
      'uses_capex',
      'timeline.construction * capex.spend',
      'money',
      'flow',
      say('建设投资', 'Construction investment'),
    ),
    ...(vat
      ? [
          line(
            'uses_vat',
            late
              ? 'if(timeline.construction, max(-uses_capex - uses_operating, vat.uses - prev(vat_over)), 0)'
              : 'if(timeline.construction, max(0, vat.uses), 0)',
            'money',
            'flow',
            say('建设期增值税', 'VAT in construction'),
            late
              ? {
                  definition: say(
                    '建设期增值税占用；退税抵减当期其他资金需求，用不完的留待下期。',
                    'VAT to fund in construction; a refund pays for the other needs of its period, and what is over for those of the next.',
                  ),
                }
              : {},
          ),
          ...(late
            ? [
                line(
                  'vat_over',
                  'timeline.construction * (prev(vat_over) + uses_vat - vat.uses)',
                  'money',
                  'stock',
                  say('尚未动用的增值税退税', 'VAT refund not yet used'),
                ),
              ]
            : []),
        ]
      : []),
    line(
      'uses_operating',
      // What is collected counts VAT, which stands on a row of its own.
      `timeline.construction * max(0, concession.payment + tax.paid - cash.collected${vat ? ' + vat.cash_net' : ''})`,
      'money',
      'flow',
      say('建设期经营支出净额', 'Operating payments in construction'),
      {
        definition: say(
          '建设期内经营支付超过收款的部分。',
          'What operation pays in construction beyond what it collects.',
        ),
      },
    ),
    ...(starts
      ? [
          line(
            'uses_working_capital',
            'last_of_works * initial_working_capital',
            'money',
            'flow',
            say('铺底流动资金', 'Initial working capital'),
            {
              definition: say(
                '建设期最后一期备足，投产后使用。',
                'Set aside in the last construction period for the start.',
              ),
            },
          ),
        ]
      : []),
    ...(prefunds
      ? [
          line(
            'uses_reserve',
            'reserves.dsra_initial',
            'money',
            'flow',
            say('偿债储备初始资金', 'Initial debt service reserve'),
          ),
        ]
      : []),
    line(
      'uses',
      added(
        'uses_capex',
        vat && 'uses_vat',
        'uses_operating',
        starts && 'uses_working_capital',
        financed && 'loan.interest_capitalised',
        financed && 'loan.fee',
        prefunds && 'uses_reserve',
      ),
      'money',
      'flow',
      say('建设期资金需求', 'Uses in construction'),
      {
        emphasis: 'total',
        definition: say(
          '建设投资、增值税、经营支出、铺底流动资金、建设期利息、融资费用与偿债储备之和。',
          'Investment, VAT, operating payments, initial working capital, interest during construction, fees and reserve funding.',
        ),
        source: say('项目总投资使用计划与资金筹措表', 'China: uses and funding table'),
      },
    ),
    ...(starts || prefunds
      ? [
          line(
            'last_of_works',
            'timeline.period == timeline.construction_periods',
            '1',
            'flag',
            say('建设期末期', 'Last construction period'),
          ),
        ]
      : []),
  ];
}

/** What must be paid in cash, before and after grants. */
function needs({ option }: BuildContext): LineDef[] {
  const financed = hasLoan(option);
  const granted = hasGrants(option);
  return [
    line(
      'needs',
      financed ? 'uses - loan.interest_added_in_works' : 'uses',
      'money',
      'flow',
      say('现金资金需求', 'Needs in cash'),
      { definition: say('资金需求 − 计入本金的利息。', 'Uses − interest added to the debt.') },
    ),
    line('needs_in_all', 'total(needs)', 'money', 'flow', say('现金资金需求合计', 'Needs in cash, total')),
    line(
      'needs_net',
      granted ? 'needs - grants.applied' : 'needs',
      'money',
      'flow',
      say('补助后资金需求', 'Needs after grants'),
      { emphasis: 'subtotal' },
    ),
    line(
      'uses_net',
      granted ? 'total(uses) - total(grants.applied)' : 'total(uses)',
      'money',
      'flow',
      say('扣除补助的资金需求合计', 'Uses net of grants, total'),
      { definition: say('债务资金比例的基数。', 'What gearing is a share of.') },
    ),
  ];
}

/** How debt and equity share the needs over the construction phase. */
function sharing({ option }: BuildContext): LineDef[] {
  const { order = 'pro_rata', debt_from_year } = fundingOf(option);
  const lenders = worksLendersOf(option);
  const late = debt_from_year !== undefined;
  const ownersLend = worksTranchesOf(option).length > lenders.length;
  const addedInterest = ({ id }: Tranche) => `total(tranches.${id}.interest_added_in_works)`;
  const open = line(
    'needs_open',
    late ? 'needs_net * (timeline.year_index >= debt_from_year)' : 'needs_net',
    'money',
    'flow',
    say('债务可承担的资金需求', 'Needs open to debt'),
    {
      definition: say('债务提款起始年以后的资金需求。', 'Needs from the first year in which debt is drawn.'),
    },
  );
  const lines = [
    open,
    line(
      'needs_total',
      'total(needs_open)',
      'money',
      'flow',
      say('债务可承担的资金需求合计', 'Needs open to debt, total'),
    ),
    line(
      'room',
      // Interest added to the owners' own loans is no need that a lender could pay for.
      late || ownersLend ? ['needs_total', ...lenders.map(addedInterest)].join(' + ') : 'uses_net',
      'money',
      'flow',
      say('债务规模上限', 'Most that debt can pay'),
      {
        definition: say(
          '债务可承担的资金需求 + 计入本金的利息。',
          'Needs open to debt + interest added to it.',
        ),
      },
    ),
    line(
      'needs_equity',
      `max(0, needs_net - (${sumOver(lenders, 'draw', '0 * needs_net')}))`,
      'money',
      'flow',
      say('股东承担的资金需求', 'Needs met by shareholders'),
      {
        definition: say('补助后资金需求 − 外部债务提款。', "Needs after grants − lenders' draws."),
      },
    ),
    ...(tranchesOfRank(option, 'shareholder').length > 0
      ? [
          line(
            'needs_equity_total',
            'total(needs_equity)',
            'money',
            'flow',
            say('股东承担的资金需求合计', 'Needs met by shareholders, total'),
          ),
        ]
      : []),
  ];
  if (order === 'pro_rata' || lenders.length === 0) return lines;
  const debt = sumOver(lenders, 'net_size', '0');
  return [
    ...lines,
    line('needs_to_date', 'cum(needs_open)', 'money', 'stock', say('累计资金需求', 'Needs to date')),
    line('debt_amount', debt, 'money', 'flow', say('债务提款总额', 'Debt to draw')),
    line(
      'equity_amount',
      'max(0, needs_total - debt_amount)',
      'money',
      'flow',
      say('资本金总额', 'Equity to pay in'),
    ),
    line(
      'debt_to_date',
      order === 'equity_first'
        ? 'max(0, needs_to_date - feedback(equity_amount))'
        : 'min(needs_to_date, feedback(debt_amount))',
      'money',
      'stock',
      say('累计债务提款', 'Debt drawn to date'),
      {
        definition:
          order === 'equity_first'
            ? say('资本金用完后才提款。', 'Drawn once equity is spent.')
            : say('先提款，用完后才注入资本金。', 'Drawn first, equity only when it is used up.'),
      },
    ),
    line('debt_draw', 'debt_to_date - prev(debt_to_date)', 'money', 'flow', say('债务提款', 'Debt drawn')),
  ];
}
