import type { LineDef } from '../language/types';
import type { Refinancing } from '../project/schema-exit';
import type { BuildContext } from './context';
import { lendersOf, sumOver } from './debt-list';
import { type Part, part, say, writerOf, ZERO_SERIES } from './part';
import { yearlyRate } from './return-measures';

const line = writerOf('refinancing');

const BESIDE = say(
  '测算，不改变本方案现金流；所得税、储备与锁定按原债务不变，偿债差额直接归投资人。',
  'A calculation beside the plan, which it does not change; taxes, reserves and lock-up stay as with the old debt, and what debt service differs by goes straight to the sponsor.',
);

/** What replacing lenders' debt at a date would bring: both paths side by side, the cash account as it is. */
export function refinancingBlock(context: BuildContext): Part {
  const { option, inputsOf } = context;
  const { refinancing } = option.terms;
  if (refinancing === undefined || lendersOf(option).length === 0) return part({});
  return part({
    blocks: [{ id: 'refinancing', label: say('再融资测算', 'Refinancing, what if'), group: 'returns' }],
    inputs: inputsOf('refinancing'),
    lines: [
      ...dateLines(),
      ...sizeLines(refinancing),
      ...serviceLines(),
      ...releaseLines(context, refinancing),
      ...flowLines(),
      ...gainLines(refinancing),
      ...resultLines(refinancing),
    ],
  });
}

function dateLines(): LineDef[] {
  return [
    line(
      'at_index',
      'year * timeline.periods_per_year - 1',
      '1',
      'count',
      say('再融资的期序', 'Period index of the refinancing'),
      { definition: say('再融资年的最后一期。', 'The last period of the year chosen.') },
    ),
    line('at_date', 'timeline.t == at_index', '1', 'flag', say('再融资期', 'Period of the refinancing')),
    line(
      'first_index',
      'at_index + 1',
      '1',
      'count',
      say('新债务首期的期序', 'Index of the first instalment'),
    ),
    line(
      'instalments',
      'round(years * timeline.periods_per_year)',
      'period',
      'count',
      say('新债务还款期数', 'Instalments of the new debt'),
    ),
    line(
      'repaying',
      'pulse(first_index, instalments)',
      '1',
      'flag',
      say('新债务还本期', 'Life of the new debt'),
    ),
    line('after_date', 'timeline.t > at_index', '1', 'flag', say('再融资之后', 'After the date')),
  ];
}

/** The new debt: what the cash flow to come carries, reckoned backward from its end. */
function sizeLines({ rate }: Refinancing): LineDef[] {
  const ahead = typeof rate.value === 'number' ? 'period_rate' : 'next(period_rate)';
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

/** The gain at the base-case return, and what of it is shared. */
function gainLines({ equity_return, public_share }: Refinancing): LineDef[] {
  return [
    line(
      'equity_rate',
      equity_return === undefined
        ? 'returns.equity.irr_period'
        : '(1 + equity_return) ^ (1 / timeline.periods_per_year) - 1',
      '%/period',
      'rate',
      say('再融资测算的每期基准收益率', 'Base-case equity return per period, refinancing'),
    ),
    line(
      'worth',
      'difference + next(worth) / (1 + equity_rate)',
      'money',
      'stock',
      say('以后差额的现值', 'Present value of the difference to come'),
    ),
    line('gain', 'at(worth, at_index)', 'money', 'flow', say('再融资收益', 'Refinancing gain'), {
      emphasis: 'total',
      definition: say(
        `Σ（再融资后 − 再融资前的资本金流量）÷（1 + 基准资本金收益率）^(t−t*)。${BESIDE.zh}`,
        `Σ (equity cash flow after − before) ÷ (1 + base-case equity return)^(t−t*). ${BESIDE.en}`,
      ),
      source: SOURCE,
    }),
    line(
      'base_gap',
      equity_return === undefined
        ? '0 * gain'
        : 'max(0, -npv(equity_rate, before)) * (1 + equity_rate) ^ at_index',
      'money',
      'flow',
      say('低于基准收益的缺口', 'Shortfall below the base case'),
      {
        definition: say(
          '现有流量未达基准资本金收益率的差额，折至再融资日；先由收益弥补，不参与分享。',
          'What the flows as they stand lack to give the base-case return, at the date; the gain makes it up first and that part is not shared.',
        ),
      },
    ),
    line(
      'shared_gain',
      'max(0, gain - base_gap)',
      'money',
      'flow',
      say('可分享的收益', 'Gain that is shared'),
    ),
    line(
      'public_gain',
      public_share === undefined ? '0 * shared_gain' : 'public_share * shared_gain',
      'money',
      'flow',
      say('政府分享的收益', 'Public share of the gain'),
      {
        emphasis: 'total',
        definition: say(
          '可分享的收益 × 政府分享比例，在再融资日一次支付；弥补基准缺口的部分不分享。',
          'Gain shared × public share, a lump sum at the date; what makes up a base-case shortfall is not shared.',
        ),
        source: SOURCE,
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

const SOURCE = say(
  '英国 PF2 标准合同：再融资收益分享',
  'UK: Standardisation of PF2 Contracts, refinancing gain',
);
