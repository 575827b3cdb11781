import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { type NewDebt, sumOver } from './debt-list';
import { say, writerOf } from './part';
import { gainLines } from './refinancing-gain';
import { shareLines } from './refinancing-share';

const line = writerOf('refinancing');

const IN_PLAN = say(
  '再融资在方案中执行：与不再融资的同一方案逐期比较，所得税、储备、锁定与分红均已计入。',
  'The refinancing is carried out: the plan is compared with the same plan without it, taxes, reserves, lock-up and distributions included.',
);

/**
 * What a refinancing in the plan moves at the date, and what it gains.
 *
 * "Before" is the same plan without the refinancing, line by line in the same model (see schemes/unrefinanced.ts): so the
 * gain holds every tax, reserve and covenant effect, stays live in the workbook and in every scenario, and cannot drift
 * away from the plan as an amount copied from another run would.
 */
export function carriedOutLines(context: BuildContext, debt: NewDebt): LineDef[] {
  return [
    ...proceedsLines(debt),
    ...flowLines(debt),
    ...gainLines(debt.terms, {
      own: 'unrefinanced.returns.equity.irr_period',
      note: IN_PLAN,
      worth: worthLines(),
      // The share is paid out of what is distributed, and the gain is what distributions gain: read from the last iteration.
      gain:
        debt.terms.public_share === undefined
          ? 'after_worth - before_worth'
          : 'feedback(after_worth) - before_worth',
    }),
    ...shareLines(context, debt),
    ...resultLines(),
  ];
}

function proceedsLines({ terms, replaced }: NewDebt): LineDef[] {
  const old = (short: string): string => sumOver(replaced, short, '');
  const broken = terms.break_cost !== undefined;
  const feed = terms.fee !== undefined;
  return [
    line('new_debt', 'total(tranches.refinancing.draw)', 'money', 'flow', say('新债务', 'New debt'), {
      emphasis: 'total',
      definition: say(`再融资日提取的新债务。${IN_PLAN.zh}`, `What is drawn at the date. ${IN_PLAN.en}`),
    }),
    line('repaid', old('repaid_early'), 'money', 'flow', say('提前偿还的原债务', 'Old debt repaid early')),
    line('old_debt', 'total(repaid)', 'money', 'flow', say('偿还的原债务', 'Old debt repaid'), {
      definition: say(
        '再融资日按期还本之后的余额。',
        'What the instalment at the date leaves of the old debt.',
      ),
    }),
    line(
      'break_costs',
      broken ? 'total(broken)' : '0 * old_debt',
      'money',
      'flow',
      say('原债务提前还款成本', 'Break costs of the old debt'),
    ),
    ...(broken
      ? [
          line(
            'broken',
            old('break_cost'),
            'money',
            'flow',
            say('提前还款成本合计', 'Costs of repaying early, all debt'),
          ),
        ]
      : []),
    line(
      'fees',
      feed ? 'total(tranches.refinancing.upfront_fee)' : '0 * new_debt',
      'money',
      'flow',
      say('再融资费用', 'Refinancing fees'),
    ),
    line(
      'net_proceeds',
      `tranches.refinancing.draw - repaid${broken ? ' - broken' : ''}${feed ? ' - tranches.refinancing.upfront_fee' : ''}`,
      'money',
      'flow',
      say('再融资净现金', 'Net cash of the refinancing'),
      {
        emphasis: 'subtotal',
        definition: say(
          '新债务 − 偿还的原债务 − 提前还款成本 − 费用，计入偿债前现金；为负由股东补足。',
          'New debt − old debt repaid − break costs − fees, part of the cash before debt service; what it lacks the sponsor pays in.',
        ),
      },
    ),
    line('release', 'total(net_proceeds)', 'money', 'flow', say('再融资释放的资金', 'Net release'), {
      emphasis: 'total',
      definition: say(
        '新债务 − 原债务 − 提前还款成本 − 费用；按现金使用次序支付，为负即由股东补足。',
        'New debt − old debt − break costs − fees; it goes through the waterfall, and what it lacks the sponsor pays in.',
      ),
    }),
  ];
}

function flowLines({ terms }: NewDebt): LineDef[] {
  const shared = terms.public_share !== undefined;
  return [
    line(
      'before',
      'unrefinanced.returns.equity.flow',
      'money',
      'flow',
      say('再融资前资本金流量', 'Equity cash flow before'),
      { definition: say('不再融资的同一方案。', 'The same plan without the refinancing.') },
    ),
    line(
      'after',
      shared ? 'returns.equity.flow + public_paid' : 'returns.equity.flow',
      'money',
      'flow',
      say('再融资后资本金流量', 'Equity cash flow after'),
      {
        emphasis: 'subtotal',
        definition: say(
          '本方案的资本金流量，加回付给政府的分享。',
          "The plan's equity cash flow, before the government's share.",
        ),
      },
    ),
    line(
      'difference',
      '(timeline.t >= at_index) * (after - before)',
      'money',
      'flow',
      say('再融资带来的差额', 'Difference made by the refinancing'),
      { definition: say('再融资后 − 再融资前。', 'After − before.') },
    ),
    line(
      'value',
      'before_worth - at(before, at_index) + old_debt',
      'money',
      'flow',
      say('再融资日的公司价值', 'Value of the company at the date'),
      {
        definition: say(
          '以后分配按基准收益率的现值 + 所偿还的债务。',
          'Distributions to come at the base-case return + the debt repaid.',
        ),
      },
    ),
  ];
}

/** Both paths from the date on, valued at the date. */
function worthLines(): LineDef[] {
  const paths = [
    ['before', say('再融资前', 'before')],
    ['after', say('再融资后', 'after')],
  ] as const;
  return paths.flatMap(([path, { zh, en }]) => [
    line(
      `worth_${path}`,
      `${path} + next(worth_${path}) / (1 + equity_rate)`,
      'money',
      'stock',
      say(`${zh}以后资本金流量的现值`, `Worth of equity cash flow to come, ${en}`),
    ),
    line(
      `${path}_worth`,
      `at(worth_${path}, at_index)`,
      'money',
      'flow',
      say(`${zh}资本金流量在再融资日的价值`, `Worth of equity cash flow at the date, ${en}`),
      {
        definition: say(
          '再融资日起各期按基准收益率折现，含当期。',
          'From the date on, discounted at the base-case return, the period itself included.',
        ),
      },
    ),
  ]);
}

function resultLines(): LineDef[] {
  return [
    line(
      'irr_before',
      'unrefinanced.returns.equity.irr',
      '%/year',
      'rate',
      say('不再融资的资本金内部收益率', 'Equity IRR without the refinancing'),
      {
        emphasis: 'total',
        definition: say(
          '同一方案不再融资时的资本金财务内部收益率。',
          'Equity IRR of the same plan without the refinancing.',
        ),
      },
    ),
    line(
      'dscr_before',
      'unrefinanced.returns.debt.dscr_min',
      'x',
      'rate',
      say('不再融资的最低偿债备付率', 'Minimum DSCR without the refinancing'),
    ),
  ];
}
