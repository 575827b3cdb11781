import type { Bilingual, Value } from '../models/language/types';
import type { Language } from '../models/project';
import type { AppraisalAsk, AppraisalReport } from './appraise';
import { plain } from './table';

/** The option and scenario asked for, where they are. */
export function choice({ option, scenario }: AppraisalAsk) {
  return { ...(option === undefined ? {} : { option }), ...(scenario === undefined ? {} : { scenario }) };
}

/** A part that cannot be computed, with its sentences. */
export function failure(sentences: readonly Bilingual[], lang: Language): AppraisalReport {
  const told = sentences.map((sentence) => plain(sentence[lang]));
  return { text: `${told.join('\n')}\n`, data: { errors: told }, failed: true };
}

/** A figure, or a dash where it has no value. */
export function known(value: Value | undefined, write: (value: number) => string): string {
  return typeof value === 'number' ? write(value) : '—';
}
