import type { Bilingual, Result } from '../models/language/types';

/** What is asked of the adviser. */
export interface AdviseRequest {
  /** Answers of the command line, as typed. */
  readonly pairs: readonly (readonly [question: string, answer: string])[];
  /** A JSON file with answers by question; `-` is standard input. */
  readonly file?: string;
  /** List the questions and their answers instead. */
  readonly questions: boolean;
  readonly json: boolean;
}

/** Read the answers of a command line; what is not `question=answer` is refused. */
export function readAdvise(values: Readonly<Record<string, unknown>>): Result<AdviseRequest, Bilingual> {
  const given: readonly unknown[] = Array.isArray(values.answer) ? values.answer : [];
  const pairs: [string, string][] = [];
  for (const text of given) {
    const [, question, answer] = /^\s*([^=\s]+)\s*=\s*(\S+)\s*$/.exec(String(text)) ?? [];
    if (question === undefined || answer === undefined)
      return {
        ok: false,
        error: {
          zh: `看不懂回答“${String(text)}”，请写成 问题=答案，如 payer=market。`,
          en: `The answer "${String(text)}" cannot be read; write QUESTION=ANSWER, such as payer=market.`,
        },
      };
    pairs.push([question, answer]);
  }
  return {
    ok: true,
    value: {
      pairs,
      ...(typeof values.answers === 'string' ? { file: values.answers } : {}),
      questions: values.questions === true,
      json: values.json === true,
    },
  };
}
