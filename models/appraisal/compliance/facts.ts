import type { Option, Project } from '../../project/schema';
import type { RunResult } from '../../studies/result';
import { DEBT_FACTS, declaredFigure } from './facts-debt';
import { FORM_FACTS } from './facts-form';
import { MONEY_FACTS } from './facts-money';
import { OWNER_FACTS } from './facts-owners';
import { PAYMENT_FACTS } from './facts-payments';
import { FIGURES } from './figures';
import { linkedFigure } from './linked';
import { QUESTIONS } from './questions';
import { type ComputedFact, subjectOf } from './subject';
import { type FactDef, type FactValue, type FactValues, say } from './types';

const COMPUTED: readonly ComputedFact[] = [
  ...FORM_FACTS,
  ...MONEY_FACTS,
  ...PAYMENT_FACTS,
  ...OWNER_FACTS,
  ...DEBT_FACTS,
];

/** Every fact a rule may read: computed from the project, answered by people, or stated from documents. */
export const FACTS: ReadonlyMap<string, FactDef> = new Map(
  [...COMPUTED, ...QUESTIONS, ...FIGURES].map((def) => [def.id, def]),
);

const NOT_ANSWERED = say('尚未回答。', 'Not answered yet.');
const NOT_STATED = say('尚未填写。', 'Not stated yet.');

/** Find the value of every fact for one option. */
export function factsOf(project: Project, option: Option, result: RunResult | null): FactValues {
  const subject = subjectOf(project, option, result);
  const computed = COMPUTED.map(({ id, of }): [string, FactValue] => {
    const found = of(subject);
    if (typeof found === 'object') return [id, { known: false, reason: found }];
    return [id, { known: true, value: Number(found) }];
  });
  const answered = QUESTIONS.map(({ id }): [string, FactValue] => {
    const given = answerOf(project, option, id);
    return given === 'yes' || given === 'no'
      ? [id, { known: true, value: given === 'yes' ? 1 : 0 }]
      : [id, { known: false, reason: NOT_ANSWERED }];
  });
  const stated = FIGURES.map(({ id }): [string, FactValue] => {
    const value = declaredFigure(subject, id) ?? linkedFigure(subject, id);
    return [id, value === undefined ? { known: false, reason: NOT_STATED } : { known: true, value }];
  });
  return new Map([...computed, ...answered, ...stated]);
}

/** The answer given for this option, else the one given for all. */
function answerOf(project: Project, option: Option, question: string): string | undefined {
  const given = (project.compliance?.answers ?? []).filter((one) => one.question === question);
  return (given.find((one) => one.option === option.id) ?? given.find((one) => one.option === undefined))
    ?.answer;
}
