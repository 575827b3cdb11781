import type { LineDef } from '../language/types';
import type { Refinancing } from '../project/schema-exit';
import type { BuildContext } from './context';
import { lendersOf, sumOver } from './debt-list';
import { say, writerOf, ZERO_SERIES } from './part';
import { gainLines } from './refinancing-gain';
import { BESIDE, serviceLines, sizeLines } from './refinancing-what-if-debt';
import { yearlyRate } from './return-measures';

const line = writerOf('refinancing');

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
