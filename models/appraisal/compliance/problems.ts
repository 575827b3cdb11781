import { nearestName } from '../../language/nearest';
import { placeOf } from '../../project/place';
import { errorAt, type Finding, type ProjectProblem, warningAt } from '../../project/problem';
import type { Project } from '../../project/schema';
import { rulesOfProject } from './catalogue';
import { checkExpression } from './expression';
import { FACTS } from './facts';
import { FIGURES } from './figures';
import { QUESTIONS } from './questions';
import { faultWords } from './sentence';

/** Check what a project says of rules: formulas, and names of rules, questions and figures. Nothing stops the model. */
export function complianceProblems(project: Project): ProjectProblem[] {
  const findings = [...formulaFindings(project), ...nameFindings(project)];
  return findings.map((finding) => ({ ...finding, place: placeOf(project, finding.path) }));
}

function formulaFindings(project: Project): Finding[] {
  return rulesOfProject(project).flatMap((rule) => {
    const { path, limits } = rule;
    if (path === undefined || rule.off) return [];
    if (rule.holds === '')
      return [
        errorAt(
          path,
          '自定规则缺少检验式 holds：请写出符合时成立的条件。',
          'A rule of your own needs holds: the condition that is true when it is kept.',
        ),
      ];
    const clashes = Object.keys(limits ?? {}).filter((id) => FACTS.has(id));
    return [
      ...clashes.map((id) =>
        warningAt(
          path,
          `阈值“${id}”与事实同名，公式中按阈值计算。`,
          `The limit "${id}" has the name of a fact; the formula reads the limit.`,
        ),
      ),
      ...(['applies', 'holds'] as const).flatMap((field) => {
        const formula = rule[field];
        if (formula === undefined) return [];
        const checked = checkExpression(formula, limits);
        if (checked.ok) return [];
        const { zh, en } = faultWords(field, checked.error);
        return [errorAt(`${path}/${field}`, zh, en)];
      }),
    ];
  });
}

function nameFindings(project: Project): Finding[] {
  const { answers = [], figures = [], justifications = [] } = project.compliance ?? {};
  const rules = rulesOfProject(project).map(({ id }) => id);
  const questions = QUESTIONS.map(({ id }) => id);
  const known = FIGURES.map(({ id }) => id);
  return [
    ...answers.flatMap(({ question }, i) =>
      unknownName(`/compliance/answers/${i}/question`, question, questions, '问题', 'question'),
    ),
    ...figures.flatMap(({ figure }, i) =>
      unknownName(`/compliance/figures/${i}/figure`, figure, known, '数据', 'figure'),
    ),
    ...justifications.flatMap(({ rule }, i) =>
      unknownName(`/compliance/justifications/${i}/rule`, rule, rules, '规则', 'rule'),
    ),
  ];
}

function unknownName(
  path: string,
  name: string,
  known: readonly string[],
  zh: string,
  en: string,
): Finding[] {
  if (known.includes(name)) return [];
  const near = nearestName(name, known);
  return [
    warningAt(
      path,
      `没有${zh}“${name}”，此项不起作用。${near ? `是否应为“${near}”？` : ''}`,
      `There is no ${en} "${name}", so this does nothing.${near ? ` Did you mean "${near}"?` : ''}`,
    ),
  ];
}
