import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { lendersOf, newDebtOf } from './debt-list';
import { type Part, part, say, writerOf } from './part';
import { carriedOutLines } from './refinancing-plan';
import { whatIfLines } from './refinancing-what-if';

const line = writerOf('refinancing');

/** Replacing lenders' debt at a date: carried out in the plan, or reckoned beside it. */
export function refinancingBlock(context: BuildContext): Part {
  const { option, inputsOf } = context;
  const { refinancing } = option.terms;
  if (refinancing === undefined || lendersOf(option).length === 0) return part({});
  const added = newDebtOf(option);
  const label =
    added === undefined ? say('再融资测算', 'Refinancing, what if') : say('再融资', 'Refinancing');
  return part({
    blocks: [{ id: 'refinancing', label, group: 'returns' }],
    inputs: inputsOf('refinancing'),
    lines: [
      ...dateLines(),
      ...(added === undefined ? whatIfLines(context, refinancing) : carriedOutLines(context, added)),
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
