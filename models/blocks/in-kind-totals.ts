import type { LineDef } from '../language/types';
import type { BuildContext } from './context';
import { say, writerOf } from './part';
import { hasUndeductedInKind, paysForInKind } from './shareholders-list';

export const APPRAISAL = say(
  '公司法第 48 条：实物、知识产权、土地使用权等可以货币估价并依法转让的非货币财产可作价出资，应当评估作价',
  'China: Company Law art. 48, contributions other than money must be appraised',
);

/** What all contributions in kind come to: capital, charge to profit, and book value. */
export function totalLines({ option }: BuildContext): LineDef[] {
  const line = writerOf('in_kind');
  return [
    line(
      'contributed',
      'sum_of(in_kind.*.contributed)',
      'money',
      'flow',
      say('实物作价入股', 'Contributed in kind'),
      { emphasis: 'total', source: APPRAISAL },
    ),
    line(
      'charge',
      'sum_of(in_kind.*.charge)',
      'money',
      'flow',
      say('实物出资摊销', 'Contributions in kind: amortisation'),
      { emphasis: 'total' },
    ),
    ...(paysForInKind(option)
      ? [
          line(
            'recovered',
            'sum_of(in_kind.*.paid_back)',
            'money',
            'flow',
            say('实物出资期末收回价款', 'Contributions in kind: price at the end'),
          ),
        ]
      : []),
    ...(hasUndeductedInKind(option)
      ? [
          line(
            'not_deducted',
            'sum_of(in_kind.*.not_deducted)',
            'money',
            'flow',
            say('不得税前扣除的实物摊销', 'Contributions in kind: amortisation not deducted'),
          ),
        ]
      : []),
    line(
      'closing',
      'sum_of(in_kind.*.closing)',
      'money',
      'stock',
      say('实物出资净值', 'Contributions in kind: book value'),
      { emphasis: 'total' },
    ),
  ];
}
