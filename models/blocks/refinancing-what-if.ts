import type { LineDef } from '../language/types';
import { variesOverTime } from '../project/over-time';
import type { Refinancing } from '../project/schema-exit';
import type { BuildContext } from './context';
import { lendersOf, sumOver } from './debt-list';
import { say, writerOf, ZERO_SERIES } from './part';
import { gainLines } from './refinancing-gain';
import { yearlyRate } from './return-measures';

const line = writerOf('refinancing');

const BESIDE = say(
  '测算，不改变本方案现金流；所得税、储备与锁定按原债务不变，偿债差额直接归投资人。',
  'A calculation beside the plan, which it does not change; taxes, reserves and lock-up stay as with the old debt, and what debt service differs by goes straight to the sponsor.',
);

/** Both paths side by side, the cash account as it is. */
export function whatIfLines(context: BuildContext, refinancing: Refinancing): LineDef[] {
  return [
    ...sizeLines(refinancing),
    ...serviceLines(),
    ...releaseLines(context, refinancing),
    ...flowLines(),
    ...gainLines(refinancing, {
      own: 'returns.equity.irr_period',
      note: BESIDE,
      worth: [
        line(
          'worth',
          'difference + next(worth) / (1 + equity_rate)',
          'money',
          'stock',
          say('以后差额的现值', 'Present value of the difference to come'),
        ),
      ],
      gain: 'at(worth, at_index)',
    }),
    ...resultLines(refinancing),
  ];
}

/** The new debt: what the cash flow to come carries, reckoned backward from its end. */
function sizeLines({ rate }: Refinancing): LineDef[] {
  const ahead = variesOverTime(rate) ? 'next(period_rate)' : 'period_rate';
  return [
    line(
      'period_rate',
      'rate / timeline.periods_per_year',
      '%/period',
      'rate',
      say('新债务每期利率', 'Rate of the new debt per period'),
    ),
    line(
      'cover',
      'repaying * max(0, returns.debt.cfads / dscr)',
      'money',
      'flow',
      say('可用于新债务的还本付息额', 'Debt service the new debt can take'),
      { definition: say('CFADS ÷ 要求的偿债备付率。', 'CFADS ÷ required DSCR.') },
    ),
    line(
      'repaid',
      `(next(capacity) + next(cover)) / (1 + ${ahead})`,
      'money',
      'stock',
      say('下期还本后可承担的新债务', 'New debt it can carry by repaying next period'),
    ),
    line(
      'capacity',
      `if(next(repaying) and ${ahead} > 0, min(repaid, next(cover) / ${ahead}), repaid)`,
      'money',
      'stock',
      say('可承担的新债务', 'New debt it can carry'),
      {
        definition: say(
          '由末期倒推：（下期余额 + 下期可偿付额）÷（1 + 利率），利息不超过可偿付额。',
          'Backward from the end: (next balance + next payment) ÷ (1 + rate), interest never above the payment.',
        ),
      },
    ),
    line('new_debt', 'at(capacity, at_index)', 'money', 'flow', say('新债务', 'New debt'), {
      emphasis: 'total',
      definition: say(
        `再融资日之后的 CFADS 按要求的备付率所能承担的债务。${BESIDE.zh}`,
        `What the CFADS after the date carries at the required DSCR. ${BESIDE.en}`,
      ),
    }),
  ];
}

function serviceLines(): LineDef[] {
  return [
    line('opening', 'prev(closing)', 'money', 'stock', say('新债务期初余额', 'Opening new debt')),
    line('draw', 'at_date * new_debt', 'money', 'flow', say('新债务提款', 'New debt drawn')),
    line('interest', 'opening * period_rate', 'money', 'flow', say('新债务利息', 'Interest on the new debt')),
    line(
      'principal',
      'if(timeline.t == at_index + instalments, opening, repaying * min(opening, max(0, cover - interest)))',
      'money',
      'flow',
      say('新债务还本', 'Principal of the new debt'),
      {
        definition: say(
          '可用于新债务的还本付息额 − 利息，以余额为限；最后一期还清。',
          'Debt service it can take less interest, at most the balance; all of it in the last instalment.',
        ),
      },
    ),
    line(
      'service',
      'interest + principal',
      'money',
      'flow',
      say('新债务还本付息', 'Service of the new debt'),
      { emphasis: 'subtotal', definition: say('利息 + 本金。', 'Interest + principal.') },
    ),
    line(
      'closing',
      'opening + draw - principal',
      'money',
      'stock',
      say('新债务期末余额', 'Closing new debt'),
      {
        emphasis: 'subtotal',
        definition: say('期初余额 + 提款 − 还本。', 'Opening balance + draw − principal.'),
      },
    ),
  ];
}

/** What the old debt costs to end and to keep, and what is released at the date. */
function releaseLines({ option }: BuildContext, { break_cost, fee }: Refinancing): LineDef[] {
  const lenders = lendersOf(option);
  const charged = lenders.filter(({ fees }) => fees?.agency !== undefined);
  const fees = charged.length > 0 ? ` + ${sumOver(charged, 'fees', ZERO_SERIES)}` : '';
  return [
    line(
      'old_debt',
      'at(loan.lenders_closing, at_index)',
      'money',
      'flow',
      say('偿还的原债务', 'Old debt repaid'),
      { definition: say('再融资日外部债务余额。', "Lenders' debt outstanding at the date.") },
    ),
    line(
      'old_service',
      `after_date * (${sumOver(lenders, 'interest_paid', ZERO_SERIES)} + ${sumOver(lenders, 'principal', ZERO_SERIES)}${fees})`,
      'money',
      'flow',
      say('原债务以后的本息', 'Service of the old debt after the date'),
      {
        definition: say(
          '原债务在再融资日之后本应支付的利息、本金与代理费。',
          'Interest, principal and agency fees the old debt would have been paid after the date.',
        ),
      },
    ),
    line(
      'break_costs',
      break_cost === undefined ? '0 * old_debt' : 'break_cost * old_debt',
      'money',
      'flow',
      say('原债务提前还款成本', 'Break costs of the old debt'),
    ),
    line(
      'fees',
      fee === undefined ? '0 * new_debt' : 'fee * new_debt',
      'money',
      'flow',
      say('再融资费用', 'Refinancing fees'),
    ),
    line(
      'release',
      'new_debt - old_debt - break_costs - fees',
      'money',
      'flow',
      say('释放给投资人的资金', 'Net release to equity'),
      {
        emphasis: 'total',
        definition: say(
          '新债务 − 原债务 − 提前还款成本 − 费用；为负即须由投资人补足。',
          'New debt − old debt − break costs − fees; negative is to be paid in by the sponsor.',
        ),
      },
    ),
  ];
}

function flowLines(): LineDef[] {
  return [
    line(
      'before',
      'returns.equity.flow',
      'money',
      'flow',
      say('再融资前资本金流量', 'Equity cash flow before'),
    ),
    line(
      'difference',
      'old_service - service + at_date * release',
      'money',
      'flow',
      say('再融资带来的差额', 'Difference made by the refinancing'),
      {
        definition: say(
          '原债务本息 − 新债务本息 + 再融资日释放的资金。',
          'Service of the old debt − service of the new + what is released at the date.',
        ),
      },
    ),
    line(
      'after',
      'before + difference',
      'money',
      'flow',
      say('再融资后资本金流量', 'Equity cash flow after'),
      {
        emphasis: 'subtotal',
        definition: say('尚未扣除政府分享。', "Before the government's share."),
      },
    ),
  ];
}

function resultLines({ public_share }: Refinancing): LineDef[] {
  return [
    line(
      'flow',
      public_share === undefined ? 'after' : 'after - at_date * public_gain',
      'money',
      'flow',
      say('再融资并分享后资本金流量', 'Equity cash flow after refinancing and sharing'),
      {
        emphasis: 'total',
        definition: say(
          '再融资后资本金流量 − 再融资日政府分享的收益。',
          "Equity cash flow after − the government's share at the date.",
        ),
      },
    ),
    line(
      'irr_period',
      'irr(flow)',
      '%/period',
      'rate',
      say('再融资后资本金每期内部收益率', 'Equity IRR per period after refinancing'),
    ),
    line(
      'irr',
      yearlyRate('irr_period'),
      '%/year',
      'rate',
      say('再融资后资本金内部收益率', 'Equity IRR after refinancing'),
      {
        emphasis: 'total',
        definition: say(
          `扣除政府分享后资本金流量的内部收益率，折合为年。${BESIDE.zh}`,
          `IRR of the equity cash flow after the public share, per year. ${BESIDE.en}`,
        ),
      },
    ),
    line(
      'cover_after',
      'ratio(returns.debt.cfads * repaying, service)',
      'x',
      'rate',
      say('再融资后偿债备付率', 'DSCR after refinancing'),
    ),
    line(
      'cover_after_min',
      'min_of(cover_after)',
      'x',
      'rate',
      say('再融资后最低偿债备付率', 'Minimum DSCR after refinancing'),
      { definition: say('各期的最小值。', 'The smallest of any period.') },
    ),
  ];
}
