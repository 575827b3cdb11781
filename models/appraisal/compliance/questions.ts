import { COMPANY_QUESTIONS } from './questions-company';
import { CONCESSION_QUESTIONS } from './questions-concession';
import { PUBLIC_QUESTIONS } from './questions-public';
import { type FactDef, say } from './types';

/** Matters people answer with yes or no, by the flag rules read. */
export const QUESTIONS: readonly FactDef[] = [
  ...CONCESSION_QUESTIONS,
  ...PUBLIC_QUESTIONS,
  ...COMPANY_QUESTIONS,
].map(([id, zh, en, nameZh, nameEn]) => ({
  id,
  label: say(nameZh, nameEn),
  unit: '1',
  kind: 'flag',
  origin: 'answer',
  question: say(zh, en),
  definition: say('由使用人回答：是、否或未知。', 'Answered by the user: yes, no or not known.'),
}));
