import type { BuildContext } from './context';
import { type Part, part, say, writerOf } from './part';

const SOURCE = say(
  'Engel, Fischer, Galetovic：最低收入现值招标（LPVR）',
  'Engel, Fischer, Galetovic: least present value of revenue (LPVR)',
);

/** Whether the contract may end before the operating phase does. */
export function endsEarly({ option }: BuildContext): boolean {
  return option.terms.flexible_term !== undefined;
}

/**
 * A term that ends when revenue, counted at its present value at the start of operation, reaches the bid. It is counted
 * on revenue whoever collects it, so nothing is circular; the last period ends part-way.
 */
export function flexibleTermBlock(context: BuildContext): Part {
  if (!endsEarly(context)) return part({});
  const line = writerOf('flexible_term');
  return part({
    blocks: [{ id: 'flexible_term', label: say('弹性期限', 'Flexible term'), group: 'concession' }],
    inputs: context.inputsOf('flexible_term'),
    lines: [
      line(
        'discount',
        '(1 + revenue_rate) ^ (-cum(timeline.operation) / timeline.periods_per_year)',
        '1',
        'index',
        say('折现系数', 'Discount factor'),
        {
          definition: say(
            '(1 + 收入折现率)^(−已运营年数)，以运营期起点为基准、期末计。',
            '(1 + revenue rate)^(−years operated), from the start of operation, at the end of each period.',
          ),
        },
      ),
      line(
        'value',
        `${context.project.revenue.length === 0 ? 'revenue.gross' : 'sum_of(revenue.*.full)'} * discount`,
        'money',
        'flow',
        say('收入现值', 'Present value of revenue'),
      ),
      line('reached', 'cum(value)', 'money', 'stock', say('累计收入现值', 'Present value reached')),
      line(
        'share',
        'if(timeline.operation, if(value > 0, max(0, min(1, ratio(revenue_target - prev(reached), value))), prev(reached) < revenue_target), 0)',
        '1',
        'count',
        say('合同存续比例', 'Part of the period under contract'),
        {
          definition: say(
            '累计收入现值达到目标以前为 1，达到的当期按比例，之后为 0。',
            '1 until the present value reached meets the bid, part of the period in which it does, 0 afterwards.',
          ),
          source: SOURCE,
        },
      ),
      line('active', 'share > 0', '1', 'flag', say('合同存续', 'Contract runs'), {
        definition: say(
          '当期合同至少存续一部分时为 1。',
          '1 when the contract runs for at least a part of the period.',
        ),
      }),
      line(
        'years',
        'total(share) / timeline.periods_per_year',
        'year',
        'count',
        say('实际合同年限', 'Years the contract runs'),
        {
          emphasis: 'total',
          definition: say('合同存续期数折合的年数。', 'The periods under contract, in years.'),
        },
      ),
      line(
        'shortfall',
        'max(0, revenue_target - total(value))',
        'money',
        'flow',
        say('未达到的收入现值', 'Bid not reached'),
        {
          definition: say(
            '运营期结束时仍未达到的部分；为零即已达到。',
            'What is still missing when the operating phase ends; zero when the bid is reached.',
          ),
        },
      ),
    ],
  });
}
