import { type Answers, CHOICES, type QuestionId, type SchemeId } from './types';

/** Another answer to a question, and who would then be first. */
export interface Change {
  /** The other answer; undefined for "not known". */
  readonly choice: string | undefined;
  readonly leaders: readonly SchemeId[];
}

/** What one question can change about the first place. */
export interface QuestionSensitivity {
  readonly question: QuestionId;
  /** The answers that put something else first; empty when the question is not decisive. */
  readonly changes: readonly Change[];
}

/** Try every other answer to every question, one at a time. */
export function sensitivityOf(
  answers: Answers,
  leadersWith: (answers: Answers) => readonly SchemeId[],
): QuestionSensitivity[] {
  const now = leadersWith(answers).join();
  return (Object.keys(CHOICES) as QuestionId[]).map((question) => ({
    question,
    changes: [...CHOICES[question], undefined]
      .filter((choice) => choice !== answers[question])
      .map((choice) => ({ choice, leaders: leadersWith(withAnswer(answers, question, choice)) }))
      .filter(({ leaders }) => leaders.join() !== now),
  }));
}

/** Answer one question otherwise; undefined forgets the answer. */
export function withAnswer(answers: Answers, question: QuestionId, choice: string | undefined): Answers {
  const { [question]: _, ...rest } = answers;
  const known: readonly string[] = CHOICES[question];
  return choice === undefined || !known.includes(choice) ? rest : { ...rest, [question]: choice };
}
