import type { Bilingual } from '../../language/types';
import type { CitationId } from './citations';
import type { Answers, ChoiceOf, QuestionId, Rule, When } from './types';

/** Write a reason that hangs on one question. */
export function on<Q extends QuestionId>(
  question: Q,
  choices: readonly ChoiceOf<Q>[],
  effects: Rule['effects'],
  reason: Bilingual,
  cites: readonly CitationId[],
): Rule<CitationId> {
  const id = `${question}.${choices.join('+')}.${Object.keys(effects).join('+')}`;
  return { id, when: { [question]: choices }, effects, reason, cites };
}

/** Whether what is known meets a condition; a question not answered never does. */
export function holds(when: When, answers: Answers): boolean {
  return questionsOf(when).every((question) => {
    const wanted: readonly string[] = when[question] ?? [];
    const given = answers[question];
    return given !== undefined && wanted.includes(given);
  });
}

/** The questions a condition asks about. */
export function questionsOf(when: When): QuestionId[] {
  return Object.keys(when) as QuestionId[];
}
