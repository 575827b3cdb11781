import type { Undefined } from '../models/language/types';
import { type Language, type Project, type ProjectProblem, placeOf } from '../models/project';
import type { CheckResult, RunResult } from '../models/studies/result';

/** Say what was being computed, and when, where an undefined figure arose. */
export function causeOf({ run, periods }: RunResult, { at }: Undefined, lang: Language): string {
  const label = run.model.lines.get(at.line)?.def.label ?? run.model.inputs.get(at.line)?.label;
  const end = at.period === undefined ? undefined : periods[at.period]?.end;
  const name = label?.[lang] ?? at.line;
  if (end === undefined) return name;
  return lang === 'zh' ? `${name}，${end} 止的一期` : `${name}, period to ${end}`;
}

/** Put failed checks into problems; those that cannot be computed give way to what keeps them from it, said once. */
export function checkProblems(result: RunResult, project: Project): ProjectProblem[] {
  const causes = new Map<string, ProjectProblem>();
  const problems: ProjectProblem[] = [];
  for (const check of result.checks.filter(({ passed }) => !passed)) {
    const severity = check.severity === 'error' ? 'error' : 'warning';
    const value = result.run.value(check.id, check.period);
    if (typeof value === 'number')
      problems.push({ path: '', place: check.label, message: check.sentence, severity });
    else causes.set(keyOf(value), undefinedProblem(result, project, check, value, causes.get(keyOf(value))));
  }
  return [...causes.values(), ...problems];
}

function keyOf({ at }: Undefined): string {
  return `${at.line}@${at.period}`;
}

function undefinedProblem(
  result: RunResult,
  project: Project,
  check: CheckResult,
  value: Undefined,
  before: ProjectProblem | undefined,
): ProjectProblem {
  const path = result.run.model.lines.get(value.at.line)?.def.path;
  const zh = causeOf(result, value, 'zh');
  const en = causeOf(result, value, 'en');
  return {
    path: path ?? '',
    place: path === undefined ? check.label : placeOf(project, path),
    message: {
      zh: `${value.reason.zh}（${zh}），由此得出的结果均无法计算。`,
      en: `${value.reason.en} (${en}); nothing that follows from it can be computed.`,
    },
    severity: before?.severity === 'error' || check.severity === 'error' ? 'error' : 'warning',
  };
}
