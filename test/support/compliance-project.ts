import { complianceOf, RULE_CATALOGUE, type RuleVerdict } from '../../models/appraisal/compliance';
import type { Option, Project } from '../../models/project';
import type { Compliance } from '../../models/project/schema-compliance';
import { runProject } from '../../models/studies/run';
import { kioskProject } from './kiosk-project';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A small project being written for one rule: kiosks paid by advertising, counted in yuan. */
export interface Draft {
  readonly project: Writable<Project>;
  readonly option: Writable<Option>;
  readonly terms: Writable<Option['terms']>;
  readonly yes: (...questions: readonly string[]) => void;
  readonly no: (...questions: readonly string[]) => void;
  readonly figure: (figure: string, amount: number) => void;
}

export type Setup = (draft: Draft) => void;

/** Write the small project for a rule's regime and set, with what the setup changes. */
export function projectFor(rule: string, setup: Setup = () => {}): Project {
  const def = RULE_CATALOGUE.find(({ id }) => id === rule);
  const project: Writable<Project> = kioskProject();
  const [option] = project.options;
  if (!option) throw new Error('The kiosk project has no option');
  project.identity = { ...project.identity, currency: 'CNY' };
  const answers: NonNullable<Compliance['answers']> = [];
  const figures: NonNullable<Compliance['figures']> = [];
  const answer =
    (given: 'yes' | 'no') =>
    (...questions: readonly string[]) => {
      for (const question of questions) answers.push({ question, answer: given });
    };
  setup({
    project,
    option,
    terms: option.terms,
    yes: answer('yes'),
    no: answer('no'),
    figure: (figure, amount) => figures.push({ figure, amount }),
  });
  project.compliance = {
    set: 'both',
    ...(def ? { regimes: [{ option: option.id, regime: def.regimes[0] ?? 'NEW_CONCESSION' }] } : {}),
    answers,
    figures,
    ...project.compliance,
  };
  return project;
}

/** Judge the small project and give what one rule says. */
export function verdictFor(rule: string, setup?: Setup): RuleVerdict {
  return verdictIn(projectFor(rule, setup), rule);
}

/** Judge a project's first option and give what one rule says. */
export function verdictIn(project: Project, rule: string): RuleVerdict {
  const [option] = project.options;
  if (!option) throw new Error('The project has no option');
  const ran = runProject(project, { option: option.id });
  const found = complianceOf(project, option, ran.ok ? ran.value : null).verdicts.find(
    (verdict) => verdict.rule.id === rule,
  );
  if (!found) throw new Error(`No verdict of ${rule}`);
  return found;
}
