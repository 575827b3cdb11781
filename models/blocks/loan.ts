import type { LineDef } from '../language/types';
import type { Option } from '../project/schema';
import type { BuildContext } from './context';
import {
  chargesFees,
  earnsOnReserves,
  hasLetterOfCredit,
  lendersOf,
  newDebtOf,
  paysBreakCost,
  sumOver,
  tranchesOf,
  tranchesOfRank,
  worksTranchesOf,
} from './debt-list';
import { added, type Part, part, say, writerOf, ZERO_SERIES } from './part';

/** Whether an option borrows. */
export function hasLoan(option: Option): boolean {
  return tranchesOf(option).length > 0;
}

const line = writerOf('loan');

/** All tranches together: what statements, taxes and ratios read. */
export function loanBlock({ project, option }: BuildContext): Part {
  const tranches = tranchesOf(option);
  if (tranches.length === 0) return part({});
  const all = (short: string): string => sumOver(tranches, short, ZERO_SERIES);
  const forWorks = (short: string): string => sumOver(worksTranchesOf(option), short, ZERO_SERIES);
  const refinanced = newDebtOf(option) !== undefined;
  const withFees = tranches.filter(chargesFees);
  const broken = tranches.filter((tranche) => paysBreakCost(option, tranche));
  const letter = hasLetterOfCredit(option);
  const earns = earnsOnReserves(option, project);
  return part({
    blocks: [{ id: 'loan', label: say('债务合计', 'Debt in all'), group: 'funding' }],
    lines: [
      line('facility', forWorks('size'), 'money', 'flow', say('债务规模合计', 'Debt in all'), {
        emphasis: 'total',
        definition: say(
          '各笔债务规模之和，含计入本金的建设期利息。',
          'All tranches together, interest added in construction included.',
        ),
      }),
      line('opening', 'prev(closing)', 'money', 'stock', say('期初债务余额', 'Opening debt')),
      line('draw', all('draw'), 'money', 'flow', say('提款合计', 'Draws in all')),
      ...(refinanced
        ? [
            line(
              'draw_for_works',
              forWorks('draw'),
              'money',
              'flow',
              say('建设期提款', 'Draws for the works'),
            ),
          ]
        : []),
      line('interest', all('interest'), 'money', 'flow', say('利息合计', 'Interest in all')),
      line(
        'interest_added_in_works',
        all('interest_added_in_works'),
        'money',
        'flow',
        say('计入本金的建设期利息合计', 'Interest added in construction, all debt'),
      ),
      line('interest_paid', all('interest_paid'), 'money', 'flow', say('付息合计', 'Interest paid in all')),
      line(
        'interest_capitalised',
        'timeline.construction * interest',
        'money',
        'flow',
        say('建设期利息', 'Interest during construction'),
      ),
      line(
        'interest_expense',
        'timeline.operation * interest',
        'money',
        'flow',
        say('运营期利息', 'Interest in operation'),
      ),
      line(
        'fees',
        added(sumOver(withFees, 'fees', ZERO_SERIES), broken.length > 0 && sumOver(broken, 'break_cost', '')),
        'money',
        'flow',
        say('融资费用合计', 'Financing fees in all'),
        broken.length > 0 ? { definition: say('含提前还款成本。', 'Costs of repaying early included.') } : {},
      ),
      line(
        'fee',
        refinanced ? feesOfWorks(option) : 'timeline.construction * fees',
        'money',
        'flow',
        say('建设期融资费用', 'Financing fees in construction'),
        {
          definition: say(
            '前端费、承诺费与建设期代理费。',
            'Up-front, commitment and agency fees of construction.',
          ),
        },
      ),
      line(
        'fee_expense',
        `timeline.operation * fees${letter ? ' + reserves.letter_fee' : ''}`,
        'money',
        'flow',
        say('运营期融资费用', 'Financing fees in operation'),
      ),
      line(
        'finance_cost',
        `interest_expense + fee_expense${earns ? ' - reserves.interest' : ''}`,
        'money',
        'flow',
        say('财务费用', 'Finance cost'),
        {
          emphasis: 'subtotal',
          definition: say(
            '运营期利息 + 融资费用 − 储备账户利息收入。',
            'Interest in operation + fees − interest earned on reserves.',
          ),
        },
      ),
      line('principal', all('principal'), 'money', 'flow', say('还本合计', 'Principal in all')),
      line('closing', all('closing'), 'money', 'stock', say('期末债务余额', 'Closing debt'), {
        emphasis: 'total',
      }),
      ...lenderLines(option),
    ],
  });
}

/** Fees of construction where others follow: the cost of breaking debt hangs on its balance and stays out. */
function feesOfWorks(option: Option): string {
  const charged = worksTranchesOf(option).filter(chargesFees);
  return charged.length === 0 ? ZERO_SERIES : `timeline.construction * (${sumOver(charged, 'fees', '')})`;
}

/** Third parties' debt alone: what cover ratios and covenants test. */
function lenderLines(option: Option): LineDef[] {
  const lenders = lendersOf(option);
  const senior = tranchesOfRank(option, 'senior');
  const sum = (short: string): string => sumOver(lenders, short, ZERO_SERIES);
  return [
    line('debt_service', sum('service'), 'money', 'flow', say('还本付息', 'Debt service'), {
      emphasis: 'total',
      definition: say(
        '外部债务的运营期应付利息 + 应还本金；不含股东借款与提前还本。',
        "Interest due in operation + principal due on lenders' debt; shareholder loans and early repayment not counted.",
      ),
    }),
    line(
      'senior_service',
      sumOver(senior, 'service', ZERO_SERIES),
      'money',
      'flow',
      say('优先级还本付息', 'Senior debt service'),
    ),
    line('lenders_opening', sum('opening'), 'money', 'stock', say('期初外部债务', "Opening lenders' debt")),
    line(
      'lenders_interest',
      sum('interest'),
      'money',
      'flow',
      say('外部债务利息', "Interest on lenders' debt"),
    ),
    line('lenders_closing', sum('closing'), 'money', 'stock', say('期末外部债务', "Closing lenders' debt")),
  ];
}
