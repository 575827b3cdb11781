import type { BuildContext } from './context';
import { hasLoan } from './loan';
import { type Part, part, say, writerOf } from './part';

/** Interest during construction and the loan's fee: capitalised, then written off evenly over the operating phase. */
export function amortisationBlock({ option }: BuildContext): Part {
  if (!hasLoan(option)) return part({});
  const line = writerOf('amortisation');
  return part({
    blocks: [
      {
        id: 'amortisation',
        label: say('融资费用摊销', 'Capitalised financing costs'),
        group: 'depreciation',
      },
    ],
    lines: [
      line(
        'opening',
        'prev(closing)',
        'money',
        'stock',
        say('期初未摊销融资费用', 'Opening capitalised financing costs'),
      ),
      line(
        'additions',
        'loan.interest_capitalised + loan.fee',
        'money',
        'flow',
        say('资本化的融资费用', 'Financing costs capitalised'),
        {
          definition: say('建设期利息与贷款手续费。', "Interest during construction and the loan's fee."),
          source: say(
            '企业所得税法实施条例第 37 条：建设期利息资本化',
            'China: CIT Implementing Regulations art. 37, interest during construction is capitalised',
          ),
        },
      ),
      line(
        'capitalised',
        'cum(additions)',
        'money',
        'stock',
        say('累计资本化融资费用', 'Capitalised to date'),
      ),
      line(
        'charge',
        'timeline.operation * capitalised / timeline.operation_periods',
        'money',
        'flow',
        say('融资费用摊销', 'Amortisation of financing costs'),
        { emphasis: 'subtotal', definition: say('在运营期内平均摊销。', 'Even over the operating phase.') },
      ),
      line(
        'closing',
        'opening + additions - charge',
        'money',
        'stock',
        say('期末未摊销融资费用', 'Closing capitalised financing costs'),
        {
          emphasis: 'subtotal',
        },
      ),
    ],
  });
}
