import type { Option } from '../project/schema';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { type LineWriter, type Part, part, say, writerOf, ZERO_SERIES } from './part';

/** Whether an option borrows; it needs both the terms and a lender. */
export function hasLoan({ terms }: Option): boolean {
  return terms.loan !== undefined && terms.lender !== undefined;
}

/** One annuity loan: drawn with the construction spending, interest only in the grace, then level instalments. */
export function loanBlock({ option, inputsOf }: BuildContext): Part {
  const { loan, lender, company } = option.terms;
  if (loan === undefined || lender === undefined) return part({});
  const write = writerOf('loan', [], bilingual(loan.label));
  return part({
    blocks: [{ id: 'loan', label: bilingual(loan.label), group: 'funding' }],
    inputs: inputsOf('loan'),
    lines: [
      ...drawing(write, company, lender, loan.fee_rate !== undefined),
      ...repaying(write, company, lender),
    ],
  });
}

function drawing(line: LineWriter, company: string, lender: string, hasFee: boolean) {
  return [
    line('facility', 'total(draw)', 'money', 'flow', say('贷款总额', 'Facility'), {
      definition: say('建设期各期提款之和。', 'All draws of the construction phase.'),
    }),
    line(
      'fee',
      // The fee is part of the needs that the facility covers, so the facility is read from the last iteration.
      hasFee ? '(timeline.t == 0) * fee_rate * feedback(facility)' : ZERO_SERIES,
      'money',
      'flow',
      say('贷款手续费', 'Up-front fee'),
      {
        from: company,
        to: lender,
        definition: say(
          '贷款总额 × 费率，首期支付；贷款总额又含手续费本身，故迭代求解。',
          'Facility × fee rate, paid in the first period; the facility in turn covers the fee, so it is solved by iteration.',
        ),
      },
    ),
    line('draw', 'gearing * funding.uses', 'money', 'flow', say('提款', 'Draw'), {
      from: lender,
      to: company,
      definition: say('债务资金比例 × 建设期资金需求。', 'Gearing × funding need of the construction phase.'),
    }),
  ];
}

function repaying(line: LineWriter, company: string, lender: string) {
  return [
    line('opening', 'prev(closing)', 'money', 'stock', say('期初借款余额', 'Opening balance')),
    line(
      'period_rate',
      'rate / timeline.periods_per_year',
      '%/period',
      'rate',
      say('每期利率', 'Rate per period'),
      {
        definition: say('名义年利率 ÷ 每年期数。', 'Nominal yearly rate ÷ periods per year.'),
      },
    ),
    line('interest', 'opening * period_rate', 'money', 'flow', say('付息', 'Interest'), {
      from: company,
      to: lender,
      definition: say(
        '期初余额 × 每期利率；建设期利息计入资金需求。',
        'Opening balance × rate per period; during construction it is part of the funding need.',
      ),
    }),
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
    line('finance_cost', 'interest_expense', 'money', 'flow', say('财务费用', 'Finance cost')),
    line(
      'repayment_start',
      'timeline.construction_periods + round(grace_years * timeline.periods_per_year)',
      'period',
      'count',
      say('还本起始期序', 'First period index of repayment'),
    ),
    line(
      'instalments',
      'round(repayment_years * timeline.periods_per_year)',
      'period',
      'count',
      say('还款期数', 'Number of instalments'),
    ),
    line('repaying', 'pulse(repayment_start, instalments)', '1', 'flag', say('还本期', 'Repayment phase')),
    line(
      'instalments_left',
      'max(1, repayment_start + instalments - timeline.t)',
      'period',
      'stock',
      say('剩余还款期数', 'Instalments left'),
      { definition: say('含本期。', 'This period included.') },
    ),
    line(
      'principal_share',
      'if(period_rate == 0, 1 / instalments_left, period_rate / ((1 + period_rate) ^ instalments_left - 1))',
      '%',
      'rate',
      say('等额本息的还本比例', 'Principal share of a level instalment'),
      { definition: say('r ÷ ((1+r)^n − 1)；利率为零时为 1/n。', 'r ÷ ((1+r)^n − 1); 1/n at a zero rate.') },
    ),
    // The last instalment is the balance itself: no rounding is left to earn interest. A loan never outlives the concession.
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
    line(
      'principal',
      'if(due_in_full, opening, repaying * opening * principal_share)',
      'money',
      'flow',
      say('还本', 'Principal'),
      {
        from: company,
        to: lender,
        definition: say(
          '期初余额 × 等额本息的还本比例；余额到期时一并还清。',
          'Opening balance × principal share of a level instalment; all of it when the balance falls due.',
        ),
      },
    ),
    line('closing', 'opening + draw - principal', 'money', 'stock', say('期末借款余额', 'Closing balance'), {
      emphasis: 'subtotal',
    }),
    line('debt_service', 'interest_expense + principal', 'money', 'flow', say('还本付息', 'Debt service'), {
      emphasis: 'total',
      definition: say('运营期利息 + 还本。', 'Interest in operation + principal.'),
    }),
  ];
}
