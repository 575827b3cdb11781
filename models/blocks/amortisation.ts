import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { chargesFees, newDebtOf, sumOver } from './debt-list';
import { hasLoan } from './loan';
import { type LineWriter, type Part, part, say, writerOf } from './part';

/** Interest during construction and the loan's fee: capitalised, then written off evenly over the operating phase. */
export function amortisationBlock({ option }: BuildContext): Part {
  if (!hasLoan(option)) return part({});
  const line = writerOf('amortisation');
  const replaced = (newDebtOf(option)?.replaced ?? []).filter(chargesFees);
  const written = replaced.length > 0;
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
        written
          ? 'timeline.operation * (capitalised - refinancing.after_date * fees_replaced) / timeline.operation_periods + written_off'
          : 'timeline.operation * capitalised / timeline.operation_periods',
        'money',
        'flow',
        say('融资费用摊销', 'Amortisation of financing costs'),
        {
          emphasis: 'subtotal',
          definition: written
            ? say(
                '在运营期内平均摊销；所偿还债务的融资费用在再融资日一次转销。',
                'Even over the operating phase; the fees of debt that is replaced are written off at the date.',
              )
            : say('在运营期内平均摊销。', 'Even over the operating phase.'),
        },
      ),
      ...(written ? writtenOff(line, sumOver(replaced, 'fees', '')) : []),
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

/** What is left of the capitalised fees of debt that a refinancing repays. */
function writtenOff(line: LineWriter, fees: string): LineDef[] {
  return [
    line(
      'fees_replaced',
      `prev(fees_replaced) + timeline.construction * (${fees})`,
      'money',
      'stock',
      say('所偿还债务已资本化的费用', 'Fees capitalised of the debt replaced'),
    ),
    line(
      'written_off',
      'refinancing.at_date * fees_replaced * (timeline.construction_periods + timeline.operation_periods - timeline.period) / timeline.operation_periods',
      'money',
      'flow',
      say('转销的融资费用', 'Financing costs written off'),
      {
        definition: say(
          '再融资日尚未摊销的原债务费用。',
          'Fees of the old debt not yet amortised at the date of refinancing.',
        ),
      },
    ),
  ];
}
