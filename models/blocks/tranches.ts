import type { LineDef } from '../language/types';
import type { Tranche } from '../project/schema-funding';
import { bilingual } from '../project/text';
import type { BuildContext } from './context';
import { fundingOf, investsFor, isReplaced, paysBreakCost, worksTranchesOf } from './debt-list';
import { merge, type Part, part, say, writerOf, ZERO_SERIES } from './part';
import { plannedDraws } from './planned-draws';
import { newDebtBlock } from './refinancing-debt';
import { mayGoUnpaid, repaymentLines, termLines } from './repayment';
import { sizingLines } from './sizing';
import { feeLines, TIMELY } from './tranche-fees';

/** Every tranche of debt: how large it is, how it is drawn, what it costs and how it is repaid. */
export function tranchesBlock(context: BuildContext): Part {
  return merge([
    ...worksTranchesOf(context.option).map((tranche) =>
      part({
        blocks: [{ id: `tranches.${tranche.id}`, label: bilingual(tranche.label), group: 'funding' }],
        inputs: context.inputsOf(`tranches.${tranche.id}`),
        lines: [
          ...termLines(tranche),
          ...sizingLines(context, tranche),
          ...drawLines(context, tranche),
          ...feeLines(context, tranche),
          ...interestLines(tranche),
          ...repaymentLines(context, tranche),
          ...paymentLines(context, tranche),
        ],
      }),
    ),
    newDebtBlock(context),
  ]);
}

function drawLines({ option }: BuildContext, tranche: Tranche): LineDef[] {
  const line = writerOf(`tranches.${tranche.id}`, [], bilingual(tranche.label));
  const { company } = option.terms;
  const own = tranche.rank === 'shareholder';
  const { order = 'pro_rata' } = fundingOf(option);
  if (tranche.draw_weights !== undefined) return plannedDraws(line, tranche, company);
  const [whole, needs] = own
    ? ['funding.needs_equity_total', 'funding.needs_equity']
    : order === 'pro_rata'
      ? ['funding.needs_total', 'funding.needs_open']
      : ['funding.debt_amount', 'funding.debt_draw'];
  return [
    // Size, interest and fees hang on what is drawn: the share is read from the last iteration.
    line(
      'share',
      `if(${whole} > 0, net_size / ${whole}, 0)`,
      '%',
      'rate',
      say('提款占比', 'Share of the needs'),
      {
        definition: say('提款总额 ÷ 所分担的资金需求。', 'To be drawn ÷ the needs it shares in.'),
      },
    ),
    line('draw', `feedback(share) * ${needs}`, 'money', 'flow', say('提款', 'Draw'), {
      from: tranche.lender,
      to: company,
      invests: investsFor(tranche),
      definition: say(
        '提款占比 × 当期资金需求；规模与资金需求互为因果，迭代求解。',
        'Share × the needs of the period; size and needs hang on each other and are solved by iteration.',
      ),
    }),
  ];
}

function interestLines(tranche: Tranche): LineDef[] {
  const line = writerOf(`tranches.${tranche.id}`, [], bilingual(tranche.label));
  const timely = TIMELY[tranche.draws ?? 'end'];
  const added = tranche.interest_in_construction === 'capitalised';
  const effective = tranche.compounding === 'effective';
  const grows = tranche.repayment.grace === 'capitalised';
  return [
    line('opening', 'prev(closing)', 'money', 'stock', say('期初余额', 'Opening balance')),
    line(
      'period_rate',
      effective ? '(1 + rate) ^ (1 / timeline.periods_per_year) - 1' : 'rate / timeline.periods_per_year',
      '%/period',
      'rate',
      say('每期利率', 'Rate per period'),
      {
        definition: effective
          ? say('(1 + 年利率)^(1/每年期数) − 1。', '(1 + yearly rate)^(1 / periods per year) − 1.')
          : say('名义年利率 ÷ 每年期数。', 'Nominal yearly rate ÷ periods per year.'),
      },
    ),
    line(
      'interest',
      timely === null ? 'opening * period_rate' : `(opening + ${timely}) * period_rate`,
      'money',
      'flow',
      say('利息', 'Interest'),
      {
        definition: INTEREST[tranche.draws ?? 'end'],
        ...(tranche.draws === 'mid'
          ? {
              source: say(
                '建设期利息 q = (P + A/2)·i',
                'China: interest during construction q = (P + A/2)·i',
              ),
            }
          : {}),
      },
    ),
    line(
      'interest_added_in_works',
      added ? 'timeline.construction * interest' : ZERO_SERIES,
      'money',
      'flow',
      say('计入本金的建设期利息', 'Interest added in construction'),
    ),
    line(
      'interest_due',
      `interest - interest_added_in_works${grows ? ' - in_grace * interest' : ''}`,
      'money',
      'flow',
      say('应付利息', 'Interest due'),
      { definition: say('当期须以现金支付的利息。', 'Interest to be paid in cash in the period.') },
    ),
    line(
      'service',
      'timeline.operation * interest_due + principal_due',
      'money',
      'flow',
      say('应还本付息', 'Debt service due'),
      {
        emphasis: 'subtotal',
        definition: say(
          '运营期应付利息 + 应还本金，不含提前还本。',
          'Interest due in operation + principal due, early repayment not counted.',
        ),
      },
    ),
  ];
}

const INTEREST = {
  end: say(
    '期初余额 × 每期利率；提款在期末。',
    'Opening balance × rate per period; draws at the end of the period.',
  ),
  mid: say('（期初余额 + 当期提款 ÷ 2）× 每期利率。', '(Opening balance + half the draw) × rate per period.'),
  start: say('（期初余额 + 当期提款）× 每期利率。', '(Opening balance + the draw) × rate per period.'),
} as const;

/** What is paid: all that is due while the sponsor stands behind it, otherwise what the waterfall leaves. */
function paymentLines(context: BuildContext, tranche: Tranche): LineDef[] {
  const { option } = context;
  const line = writerOf(`tranches.${tranche.id}`, [], bilingual(tranche.label));
  const { company } = option.terms;
  const { rank, lender, repayment } = tranche;
  const short = mayGoUnpaid(context, tranche);
  const flow = { from: company, to: lender };
  // A shareholder loan that is left at the end is repaid with money the sponsor pays in for it: capital in its place.
  const toTheEnd = rank === 'shareholder' ? 'timeline.last' : undefined;
  const paid = (what: 'interest' | 'principal'): string => {
    const due = `${what}_due`;
    if (!short) return due;
    const part = `${due} * waterfall.${rank}_${what}_part`;
    const base = what === 'interest' ? `if(timeline.construction, ${due}, ${part})` : part;
    return toTheEnd ? `if(${toTheEnd}, ${due}, ${base})` : base;
  };
  const sweeps = repayment.sweep !== undefined;
  const replaced = isReplaced(option, tranche);
  const least = 'min(opening - principal_due, sweep * waterfall.sweep_base)';
  return [
    line('interest_paid', paid('interest'), 'money', 'flow', say('付息', 'Interest paid'), flow),
    ...(sweeps
      ? [
          line(
            'swept',
            replaced ? `(1 - refinancing.at_date) * ${least}` : least,
            'money',
            'flow',
            say('提前还本', 'Cash sweep'),
            {
              definition: say(
                '还本付息后剩余现金 × 清偿比例，以余额为限，从最后一期倒减。',
                'Cash left after debt service × sweep share, at most the balance; the last instalments fall away first.',
              ),
            },
          ),
        ]
      : []),
    ...(replaced
      ? [
          line(
            'repaid_early',
            'refinancing.at_date * (opening + (interest - interest_paid) - principal_due)',
            'money',
            'flow',
            say('再融资提前偿还', 'Repaid by the refinancing'),
            {
              definition: say(
                '再融资日按期还本之后的余额，全部偿还。',
                'All of what the instalment at the date leaves of the balance.',
              ),
            },
          ),
        ]
      : []),
    ...(paysBreakCost(option, tranche)
      ? [
          line(
            'break_cost',
            'refinancing.break_cost * repaid_early',
            'money',
            'flow',
            say('提前还款成本', 'Cost of repaying early'),
            {
              ...flow,
              definition: say('提前偿还的余额 × 成本率。', 'Balance repaid early × break cost rate.'),
            },
          ),
        ]
      : []),
    line(
      'principal',
      `${paid('principal')}${sweeps ? ' + swept' : ''}${replaced ? ' + repaid_early' : ''}`,
      'money',
      'flow',
      say('还本', 'Principal'),
      flow,
    ),
    line(
      'closing',
      // In this order a balance repaid in full is exactly zero: no rounding is left to look like debt service.
      'opening + draw + (interest - interest_paid) - principal',
      'money',
      'stock',
      say('期末余额', 'Closing balance'),
      {
        emphasis: 'subtotal',
        definition: say(
          '期初余额 + 提款 + 未以现金支付的利息 − 还本。',
          'Opening + draw + interest not paid in cash − principal.',
        ),
      },
    ),
    ...(short
      ? [
          line(
            'arrears',
            'timeline.operation * max(0, prev(arrears) + interest_due - interest_paid + scheduled - principal)',
            'money',
            'stock',
            say('拖欠', 'Arrears'),
            {
              definition: say(
                '到期未付的本息，计入余额继续计息。',
                'Interest and principal due and not paid; it stays in the balance and bears interest.',
              ),
            },
          ),
        ]
      : []),
    line(
      'life_weight',
      'principal * (timeline.period - timeline.construction_periods) / timeline.periods_per_year',
      'money',
      'flow',
      say('还本 × 建成后年数', 'Principal × years since completion'),
      { emphasis: 'memo' },
    ),
    line(
      'average_life',
      'ratio(total(life_weight), total(principal))',
      'year',
      'rate',
      say('平均期限', 'Average life'),
      {
        definition: say(
          'Σ 还本 × 建成后年数 ÷ Σ 还本。',
          'Σ principal × years since completion ÷ Σ principal.',
        ),
      },
    ),
  ];
}
