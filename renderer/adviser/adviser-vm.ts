import {
  type Advice,
  type Answers,
  CASES,
  type CaseCity,
  type Change,
  type Citation,
  comparedWith,
  namesOf,
  QUESTIONS,
  type QuestionId,
} from '../../models/appraisal/adviser';
import type { Bilingual } from '../../models/language/types';
import { pick } from '../format/text';
import type { Language } from '../host/host';

/** Where a score's bar begins and how long it is, in percent of the track. */
export interface Bar {
  readonly left: number;
  readonly width: number;
}

/** Lay out the bars of all scores on one axis through zero. */
export function barsOf(scores: readonly number[]): { readonly zero: number; readonly bars: readonly Bar[] } {
  const low = Math.min(0, ...scores);
  const high = Math.max(0, ...scores);
  const span = high - low || 1;
  const at = (value: number): number => ((value - low) / span) * 100;
  return {
    zero: at(0),
    bars: scores.map((score) => ({
      left: Math.min(at(0), at(score)),
      width: Math.abs(at(score) - at(0)),
    })),
  };
}

/** Points with their sign, with a true minus. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0';
}

/** A source as a reader would quote it. */
export function citationText({ title, year, number, place }: Citation, language: Language): string {
  const of = number ?? String(year);
  const where = place ? pick(place, language) : '';
  if (language === 'en') return [`${title.en} (${of})`, where].filter((part) => part !== '').join(', ');
  return `${title.zh}（${of}）${where === '' ? '' : `，${where}`}`;
}

/** What an answer is called; `unknown` for none. */
export function answerName(
  question: QuestionId,
  choice: string | undefined,
  language: Language,
  unknown: string,
): string {
  const names: Readonly<Record<string, Bilingual>> = QUESTIONS[question].choices;
  const name = choice === undefined ? undefined : names[choice];
  return name ? pick(name, language) : unknown;
}

/** The answers that would change the first place, question by question. */
export interface Decisive {
  readonly question: QuestionId;
  readonly changes: readonly (Change & { readonly to: string })[];
}

/** Only the questions that matter, with the names of those that would be first; answered ones come first. */
export function decisiveOf({ sensitivity, answers }: Advice, language: Language): Decisive[] {
  const rows = sensitivity
    .filter(({ changes }) => changes.length > 0)
    .map(({ question, changes }) => ({
      question,
      changes: changes.map((change) => ({
        ...change,
        to: namesOf(change.leaders, language === 'en' ? 'en' : 'zh'),
      })),
    }));
  const given = ({ question }: Decisive): boolean => answers[question] !== undefined;
  return [...rows.filter(given), ...rows.filter((row) => !given(row))];
}

/** A case city beside the adviser: what it did, whether that agrees, and whether the answers are still its own. */
export interface ExampleView {
  readonly city: CaseCity;
  readonly agrees: boolean | null;
  readonly sentence: Bilingual;
  readonly edited: boolean;
}

/** Compare the adviser with the case the answers were taken from. */
export function exampleView(id: string, answers: Answers, advice: Advice): ExampleView | null {
  const city = CASES.find((one) => one.id === id);
  if (!city) return null;
  const keys = new Set([...Object.keys(city.answers), ...Object.keys(answers)]) as Set<QuestionId>;
  const edited = [...keys].some((question) => city.answers[question] !== answers[question]);
  return { city, edited, ...comparedWith(city, advice) };
}
