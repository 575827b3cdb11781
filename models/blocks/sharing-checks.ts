import type { Option } from '../project/schema';
import { rankOf } from '../project/schema-sharing';
import type { Written } from './checks';
import { say } from './part';

/** What must hold for what is shared: the parts make the whole, and nothing is paid that is not there. */
export function sharingChecks({ terms }: Option): Written[] {
  const hurdles = terms.payments.filter(({ type }) => type === 'hurdle');
  const shared = terms.payments.filter((payment) => rankOf(payment) !== 'operating');
  return [
    ...(hurdles.length > 0
      ? [
          {
            short: 'sharing_whole',
            formula: hurdles
              .map(({ id }) => `abs(concession.${id}.base - concession.${id}.due - concession.${id}.kept)`)
              .join(' + '),
            label: say('收益率分档分成之差', 'Parts of distributions against the whole'),
            holds: say(
              '各档分给政府与投资人之和等于拟分配现金。',
              'What the public and the sponsor get makes the cash to be distributed.',
            ),
            fails: say('分成各部分之和不等于整体', 'The parts of what is shared do not make the whole'),
          },
        ]
      : []),
    ...(shared.length > 0
      ? [
          {
            short: 'sharing_overspent',
            formula: shared.map(({ id }) => `min(0, concession.${id}.left)`).join(' + '),
            label: say('分成超过现金', 'Shares beyond the cash there is'),
            holds: say('偿债后分成不超过剩余现金。', 'No share after debt service exceeds the cash left.'),
            fails: say('分成超过剩余现金', 'Shares exceed the cash left after debt service'),
          },
        ]
      : []),
  ];
}
