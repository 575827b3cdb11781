import type { ConcessionPayment } from '../project/schema-sharing';
import { atCost } from './accounting-choice';
import type { BuildContext } from './context';
import { type LineWriter, say } from './part';
import type { Ruled } from './sharing-bands';
import { BASES, baseLine } from './sharing-base';
import { dueOf, toDate } from './sharing-window';
import { hasSurcharges } from './surcharges';

type Of<T extends ConcessionPayment['type']> = Extract<ConcessionPayment, { type: T }>;

/** A share of what the base of a project year exceeds a yearly amount by. */
export function thresholdRule(
  rule: Of<'share'>,
  context: BuildContext,
  line: LineWriter,
  due: string,
): Ruled {
  const base = baseLine(rule.base, context, line);
  const year = toDate(
    context,
    line,
    'year',
    'base',
    'measured',
    'money',
    say('分成基数', 'Base of the share'),
  );
  const rest = dueOf(context, line, 'year', 'entitled', due, rule.settled);
  return {
    lines: [
      base,
      ...year.lines,
      line(
        'excess',
        `max(0, ${year.name} - threshold)`,
        'money',
        'stock',
        say('超过门槛的部分', 'Above the threshold'),
        {
          definition: say(
            '本年基数 − 年度门槛，不为负。',
            'Base of the year − yearly threshold, never negative.',
          ),
        },
      ),
      line('entitled', 'rate * excess', 'money', 'stock', say('应分数额', 'Share of the excess')),
      ...rest.lines,
    ],
    formula: rest.formula,
    definition: say(
      '分成比例 × 本年基数超过门槛的部分。',
      'Rate × what the base of the year has above the threshold.',
    ),
  };
}

/** 超额收益分成: a share of the net profit above a return on the capital paid in. */
export function excessReturnRule(
  rule: Of<'excess_return'>,
  context: BuildContext,
  line: LineWriter,
  due: string,
): Ruled {
  const rest = dueOf(context, line, 'year', 'entitled', due, rule.settled);
  return {
    lines: [
      line('base', atCost(context, 'net_profit'), 'money', 'flow', say('分成基数', 'Base of the share'), {
        definition: BASES.net_profit,
      }),
      line(
        'allowed',
        `${context.inTerm} * return_on_capital * balance_sheet.paid_in / timeline.periods_per_year`,
        'money',
        'flow',
        say('约定资本回报', 'Return on capital agreed'),
        {
          definition: say(
            '运营期内：约定回报率 × 累计实缴资本。',
            'In operation: agreed return × capital paid in to date.',
          ),
        },
      ),
      ...excessLines(context, line),
      ...rest.lines,
    ],
    formula: rest.formula,
    definition: say(
      '分成比例 × 本年净利润超过约定资本回报的部分，不为负。',
      'Rate × net profit of the year above the return agreed on capital, never negative.',
    ),
  };
}

/** The return on cost is capped: of revenue above cost with a margin, a part or all goes to the public. */
export function costPlusRule(
  rule: Of<'cost_plus'>,
  context: BuildContext,
  line: LineWriter,
  due: string,
): Ruled {
  const rest = dueOf(context, line, 'year', 'entitled', due, rule.settled);
  const costs = [
    'opex.expense',
    ...(hasSurcharges(context) ? ['surcharges.expense'] : []),
    ...(rule.costs === 'with_depreciation' ? ['depreciation.charge'] : []),
  ].join(' + ');
  return {
    lines: [
      line('base', 'revenue.gross', 'money', 'flow', say('分成基数', 'Base of the share'), {
        definition: say('全部营业收入，不含增值税。', 'All gross revenue, without VAT.'),
      }),
      line('cost', costs, 'money', 'flow', say('计入的成本', 'Cost counted'), {
        definition:
          rule.costs === 'with_depreciation'
            ? say('经营成本、税金及附加与折旧。', 'Operating cost, taxes and surcharges, depreciation.')
            : say('经营成本与税金及附加。', 'Operating cost, taxes and surcharges.'),
      }),
      line('allowed', 'cost * (1 + margin)', 'money', 'flow', say('成本加成上限', 'Cost with its margin')),
      ...excessLines(context, line),
      ...rest.lines,
    ],
    formula: rest.formula,
    definition: say(
      '分成比例 × 本年收入超过成本加成上限的部分，不为负。',
      'Rate × revenue of the year above cost and margin, never negative.',
    ),
  };
}

function excessLines(context: BuildContext, line: LineWriter) {
  const over = line('over', 'base - allowed', 'money', 'flow', say('超出数', 'Base less what is allowed'));
  const year = toDate(
    context,
    line,
    'year',
    'over',
    'measured',
    'money',
    say('超出数', 'Base less what is allowed'),
  );
  return [
    over,
    ...year.lines,
    line('entitled', `rate * max(0, ${year.name})`, 'money', 'stock', say('应分数额', 'Share of the excess')),
  ];
}
