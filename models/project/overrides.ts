import { nearestName } from '../language/nearest';
import type { Result } from '../language/types';
import { fieldOf } from './fields';
import { type InputValue, listFactInputs, listOptionInputs, type ProjectInput } from './inputs';
import { placeOf } from './place';
import { getAt, setAt } from './pointer';
import { errorAt, type Finding, type ProjectProblem } from './problem';
import type { Project, Scenario } from './schema';
import { bilingual } from './text';

type Override = Scenario['overrides'][number];

/** Give the project as it stands under one scenario: its overrides applied to the facts and to every option's terms. */
export function applyScenario(project: Project, scenarioId: string): Result<Project, ProjectProblem[]> {
  const at = project.scenarios.findIndex(({ id }) => id === scenarioId);
  const scenario = project.scenarios[at];
  if (!scenario) return failure(project, [unknownScenario(project, scenarioId)]);
  const inputs = [...listFactInputs(project), ...listOptionInputs(project)];
  const findings = checkOverrides(scenario, at, inputs);
  if (findings.length > 0) return failure(project, findings);
  const changed = scenario.overrides.reduce(
    (here, override) => applyOne(here, scenario, override, inputs),
    project,
  );
  return { ok: true, value: changed };
}

/** Check the overrides of one scenario: each names an input once and changes it in exactly one way. */
export function checkOverrides(scenario: Scenario, at: number, inputs: readonly ProjectInput[]): Finding[] {
  const path = `/scenarios/${at}/overrides`;
  if (at === 0 && scenario.overrides.length > 0) {
    const first = `第一个情景“${bilingual(scenario.label).zh}”是基准，不能有调整；请把调整移到另一个情景。`;
    const en = `The first scenario, "${bilingual(scenario.label).en}", is the base and may change nothing; move the changes to another.`;
    return [errorAt(path, first, en)];
  }
  return scenario.overrides.flatMap((override, i) => [
    ...checkTarget(override, `${path}/${i}`, inputs),
    ...checkRepeat(scenario.overrides, i, `${path}/${i}`),
  ]);
}

function checkTarget(override: Override, path: string, inputs: readonly ProjectInput[]): Finding[] {
  const target = inputs.find(({ id }) => id === override.input);
  const ways = [override.value, override.multiply, override.add].filter((way) => way !== undefined).length;
  const findings: Finding[] = [];
  if (!target) findings.push(unknownInput(override.input, path, inputs));
  if (ways !== 1) {
    findings.push(
      errorAt(
        path,
        `每项调整须在 value（取值）、multiply（乘）、add（加）中恰好用一个，此处有 ${ways} 个。`,
        `A change uses exactly one of value, multiply and add; this one has ${ways}.`,
      ),
    );
  }
  if (target && Array.isArray(override.value) && !fieldOf(target.field).series) {
    findings.push(
      errorAt(
        `${path}/value`,
        `“${target.label.zh}”不随时间变化，请只给一个数。`,
        `"${target.label.en}" cannot vary over time; give one number.`,
      ),
    );
  }
  return findings;
}

function checkRepeat(overrides: readonly Override[], i: number, path: string): Finding[] {
  const input = overrides[i]?.input ?? '';
  const first = overrides.findIndex((other) => other.input === input);
  if (first === i) return [];
  return [
    errorAt(
      `${path}/input`,
      `“${input}”已在第 ${first + 1} 项调整中改过，同一情景只能改一次。`,
      `"${input}" is already changed by entry ${first + 1}; a scenario changes an input once.`,
    ),
  ];
}

function unknownInput(id: string, path: string, inputs: readonly ProjectInput[]): Finding {
  const near = nearestName(id, new Set(inputs.map((input) => input.id)));
  return errorAt(
    `${path}/input`,
    `没有名为“${id}”的输入。${near ? `是否应为“${near}”？` : '请用“分组.条目.字段”的写法，如 capex.kiosks.life。'}`,
    `There is no input "${id}". ${near ? `Did you mean "${near}"?` : 'Name it as section.item.field, such as capex.kiosks.life.'}`,
  );
}

function unknownScenario(project: Project, id: string): Finding {
  const known = project.scenarios.map((scenario) => scenario.id);
  const near = nearestName(id, known);
  return errorAt(
    '/scenarios',
    `没有标识为“${id}”的情景。${near ? `是否应为“${near}”？` : `已有：${known.join('、')}。`}`,
    `There is no scenario "${id}". ${near ? `Did you mean "${near}"?` : `Known: ${known.join(', ')}.`}`,
  );
}

/** An id can stand in several options: the change reaches each of them. */
function applyOne(
  project: Project,
  scenario: Scenario,
  override: Override,
  inputs: readonly ProjectInput[],
): Project {
  return inputs
    .filter(({ id }) => id === override.input)
    .reduce(
      (here, { path }) =>
        setAt(here, path, changedInput(getAt(here, path) as Changeable, scenario, override)),
      project,
    );
}

type Changeable = ProjectInput['input'];

/** A changed number no longer has the base's evidence: its note says which scenario it comes from. */
function changedInput(input: Changeable, scenario: Scenario, override: Override): Changeable {
  const name = bilingual(scenario.label);
  const note = override.note ?? { zh: `按情景“${name.zh}”调整。`, en: `Changed by scenario "${name.en}".` };
  const { source, ...rest } = input;
  const kept = override.value === undefined && source !== undefined ? { source } : {};
  return {
    ...rest,
    ...kept,
    value: changedValue(input.value, override),
    note,
    confidence: 'assumption',
  };
}

function changedValue(value: InputValue, { value: given, multiply = 1, add = 0 }: Override): InputValue {
  const each = (change: (one: number) => number): InputValue =>
    typeof value === 'number' ? change(value) : value.map(change);
  if (given === undefined) return each((one) => one * multiply + add);
  return typeof given === 'number' ? each(() => given) : given;
}

function failure(project: Project, findings: readonly Finding[]): { ok: false; error: ProjectProblem[] } {
  return {
    ok: false,
    error: findings.map((finding) => ({ ...finding, place: placeOf(project, finding.path) })),
  };
}
