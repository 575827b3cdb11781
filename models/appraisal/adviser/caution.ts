import type { Bilingual } from '../../language/types';
import type { CitationId } from './citations';
import type { Rule, Severity, When } from './types';

/*
 * Matters of law. A scheme that the law bars as described is marked and loses points, and stays in the ranking:
 * the answer that bars it may be the one to change. Register numbers are those of the compliance rules.
 */

/** Write a matter of law. */
export function caution(
  register: string,
  severity: Severity,
  when: When,
  effects: Rule['effects'],
  reason: Bilingual,
  cites: readonly CitationId[],
): Rule<CitationId> {
  const asked = Object.values(when).map((choices) => choices.join('+'));
  const id = ['law', register, ...asked, Object.keys(effects).join('+')].join('.');
  return { id, when, effects, reason, cites, caution: { severity, register } };
}
