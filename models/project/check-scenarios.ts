import { checkInputs } from './check-inputs';
import { checkTiming } from './check-timing';
import { listFactInputs, listOptionInputs, type ProjectInput } from './inputs';
import { applyScenario, checkOverrides } from './overrides';
import { placeOf } from './place';
import { getAt } from './pointer';
import { errorAt, type Finding, warningAt } from './problem';
import type { Project } from './schema';
import { projectYears } from './years';

/** Check every scenario: its overrides, and the project that results from them. */
export function checkScenarios(project: Project): Finding[] {
  const inputs = [...listFactInputs(project), ...listOptionInputs(project)];
  let known: ReadonlySet<string> | undefined;
  return project.scenarios.flatMap((scenario, at) => {
    const findings = checkOverrides(scenario, at, inputs);
    if (findings.length > 0 || scenario.overrides.length === 0) return findings;
    known ??= new Set(valueFindings(project).map(keyOf));
    const applied = applyScenario(project, scenario.id);
    if (!applied.ok) return [];
    const changed = new Set(scenario.overrides.map(({ input }) => input));
    const moved = inputs.filter(({ id }) => changed.has(id));
    return valueFindings(applied.value, withNumbersOf(applied.value, project, moved))
      .filter((finding) => !known?.has(keyOf(finding)))
      .map((finding) => underScenario(project, at, finding, inputs));
  });
}

function valueFindings(project: Project, inputs?: readonly ProjectInput[]): Finding[] {
  return [...checkInputs(project, inputs), ...checkTiming(project)];
}

/** Inputs with the numbers of a changed project; nothing where its years have changed, which every input has to fit. */
function withNumbersOf(
  changed: Project,
  before: Project,
  inputs: readonly ProjectInput[],
): readonly ProjectInput[] | undefined {
  if (projectYears(before) !== projectYears(changed)) return undefined;
  return inputs.map((one) => ({ ...one, input: getAt(changed, one.path) as ProjectInput['input'] }));
}

/** A fault that arises only under a scenario is shown at the change that causes it, where one does alone. */
function underScenario(
  project: Project,
  at: number,
  finding: Finding,
  inputs: readonly ProjectInput[],
): Finding {
  const input = inputs.find(({ path }) => finding.path === path || finding.path.startsWith(`${path}/`));
  const overrides = project.scenarios[at]?.overrides ?? [];
  const change = overrides.findIndex((override) => override.input === input?.id);
  const path = change < 0 ? `/scenarios/${at}` : `/scenarios/${at}/overrides/${change}`;
  const place = placeOf(project, finding.path);
  const make = finding.severity === 'error' ? errorAt : warningAt;
  return make(path, `${place.zh}：${finding.message.zh}`, `${place.en}: ${finding.message.en}`);
}

function keyOf({ path, message }: Finding): string {
  return `${path}\n${message.en}`;
}
