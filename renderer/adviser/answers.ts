import { create } from 'zustand';
import { type Answers, CASES, type QuestionId, withAnswer } from '../../models/appraisal/adviser';

/** What was answered for one project, and the case it was taken from. */
export interface Questionnaire {
  readonly answers: Answers;
  /** The id of a case city; empty for one's own project. */
  readonly example: string;
}

const EMPTY: Questionnaire = { answers: {}, example: '' };

/** Questionnaires of this session by open document; the empty name is the desk without a project. */
export const useQuestionnaires = create<Readonly<Record<string, Questionnaire>>>(() => ({}));

/** The questionnaire of a document. */
export function questionnaireOf(
  all: Readonly<Record<string, Questionnaire>>,
  document: string,
): Questionnaire {
  return all[document] ?? EMPTY;
}

/** Answer a question; undefined forgets the answer. */
export function answer(document: string, question: QuestionId, choice: string | undefined): void {
  useQuestionnaires.setState((all) => {
    const { answers, example } = questionnaireOf(all, document);
    return { [document]: { answers: withAnswer(answers, question, choice), example } };
  });
}

/** Take over what is known of a case city; an unknown name clears the questionnaire. */
export function takeExample(document: string, id: string): void {
  const city = CASES.find((one) => one.id === id);
  useQuestionnaires.setState({ [document]: city ? { answers: city.answers, example: id } : EMPTY });
}
