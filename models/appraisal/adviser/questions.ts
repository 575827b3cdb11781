import { MONEY_QUESTIONS } from './questions-money';
import { PEOPLE_QUESTIONS } from './questions-people';
import type { QuestionId, QuestionText } from './types';

/** The questionnaire, in the order it is asked. */
export const QUESTIONS: { readonly [Q in QuestionId]: QuestionText<Q> } = {
  ...MONEY_QUESTIONS,
  ...PEOPLE_QUESTIONS,
};

/** Questions that belong together on a page. */
export const QUESTION_GROUPS = [
  {
    id: 'project',
    label: { zh: '项目', en: 'The project' },
    questions: ['rules', 'domain', 'asset', 'operating_target'],
  },
  {
    id: 'money',
    label: { zh: '资金', en: 'The money' },
    questions: ['payer', 'charging_point', 'revenue_cost', 'users', 'pooling'],
  },
  {
    id: 'parties',
    label: { zh: '政府与企业', en: 'Government and enterprise' },
    questions: ['fiscal_room', 'control', 'experience', 'in_kind', 'private_interest'],
  },
] as const satisfies readonly {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly questions: readonly QuestionId[];
}[];
