import { nearestName } from '../../language/nearest';
import type { Bilingual, Result } from '../../language/types';
import { withAnswer } from './sensitivity';
import { type Answers, CHOICES, type QuestionId } from './types';

/** The word for an answer that is not known. */
export const UNKNOWN = 'unknown';

const QUESTION_IDS = Object.keys(CHOICES) as QuestionId[];

/** Read answers given as pairs of names; every pair that cannot be understood is told with the nearest name. */
export function readAnswers(
  pairs: Iterable<readonly [question: string, choice: unknown]>,
): Result<Answers, readonly Bilingual[]> {
  let answers: Answers = {};
  const problems: Bilingual[] = [];
  const seen = new Set<string>();
  for (const [name, choice] of pairs) {
    const question = QUESTION_IDS.find((id) => id === name);
    if (question === undefined) problems.push(unknownQuestion(name));
    else if (seen.has(question)) problems.push(twice(question));
    else if (typeof choice !== 'string' || !accepts(question, choice))
      problems.push(unknownChoice(question, choice));
    else answers = withAnswer(answers, question, choice === UNKNOWN ? undefined : choice);
    seen.add(name);
  }
  return problems.length > 0 ? { ok: false, error: problems } : { ok: true, value: answers };
}

function accepts(question: QuestionId, choice: string): boolean {
  return choice === UNKNOWN || (CHOICES[question] as readonly string[]).includes(choice);
}

function unknownQuestion(name: string): Bilingual {
  const near = nearestName(name, QUESTION_IDS);
  return {
    zh: `没有问题“${name}”${near ? `，是否应为“${near}”` : ''}；可选：${QUESTION_IDS.join('、')}。`,
    en: `There is no question "${name}"${near ? `; did you mean "${near}"?` : '.'} Choose from: ${QUESTION_IDS.join(', ')}.`,
  };
}

function unknownChoice(question: QuestionId, choice: unknown): Bilingual {
  const known = [...CHOICES[question], UNKNOWN];
  const given = typeof choice === 'string' ? choice : JSON.stringify(choice);
  const near = typeof choice === 'string' ? nearestName(choice, known) : undefined;
  return {
    zh: `问题“${question}”没有答案“${given}”${near ? `，是否应为“${near}”` : ''}；可选：${known.join('、')}。`,
    en: `The question "${question}" has no answer "${given}"${near ? `; did you mean "${near}"?` : '.'} Choose from: ${known.join(', ')}.`,
  };
}

function twice(question: QuestionId): Bilingual {
  return {
    zh: `问题“${question}”回答了两次。`,
    en: `The question "${question}" is answered twice.`,
  };
}
