import { nearestName } from '../language/nearest';
import type { ModelError, Result } from '../language/types';
import { checkProject } from '../project/check';
import { applyContracted, releaseContracted } from '../project/contracted';
import { applyScenario } from '../project/overrides';
import { hinders, type ProjectProblem } from '../project/problem';
import type { Option, Project } from '../project/schema';

/** Which option and which scenario to compute; the first of each when not named. */
export interface RunChoice {
  readonly option?: string;
  readonly scenario?: string;
  /**
   * Contracted values are kept in every scenario unless released: then the option's own inputs and the scenario decide,
   * as they do before anything is solved.
   */
  readonly contracts?: 'kept' | 'released';
}

/** A project as it stands for one option under one scenario, ready to be put together. */
export interface Settled {
  readonly project: Project;
  readonly option: Option;
  readonly scenario: string;
}

const known = new WeakMap<Project, Map<string, Result<Settled, ModelError[]>>>();

/** Apply a scenario and an option's contracted values, and check what results; the very same project is settled once. */
export function settleProject(project: Project, choice: RunChoice = {}): Result<Settled, ModelError[]> {
  const choices = known.get(project) ?? new Map<string, Result<Settled, ModelError[]>>();
  known.set(project, choices);
  const key = JSON.stringify([choice.option, choice.scenario, choice.contracts]);
  const before = choices.get(key);
  if (before) return before;
  const settled = settleAnew(project, choice);
  choices.set(key, settled);
  return settled;
}

function settleAnew(project: Project, choice: RunChoice): Result<Settled, ModelError[]> {
  const scenario = choice.scenario ?? project.scenarios[0]?.id ?? '';
  const changed = applyScenario(project, scenario);
  if (!changed.ok) return { ok: false, error: changed.error.map(asModelError) };
  const { options } = changed.value;
  const id = choice.option ?? options[0]?.id ?? '';
  if (!options.some((option) => option.id === id))
    return { ok: false, error: [unknownOption(project, choice.option ?? '')] };
  const agreed =
    choice.contracts === 'released'
      ? { ok: true as const, value: releaseContracted(changed.value, id) }
      : applyContracted(changed.value, id);
  if (!agreed.ok) return { ok: false, error: agreed.error.map(asModelError) };
  const faults = faultsOf(agreed.value, id);
  if (faults.length > 0) return { ok: false, error: faults };
  const option = agreed.value.options.find((one) => one.id === id) as Option;
  return { ok: true, value: { project: agreed.value, option, scenario } };
}

/**
 * What keeps an option from being computed; a project under edit, or one a scenario has lengthened, may not be valid.
 * Faults in the terms of other options are their own.
 */
export function faultsOf(project: Project, option: string): ModelError[] {
  const at = project.options.findIndex(({ id }) => id === option);
  const alone = { ...project, scenarios: project.scenarios.slice(0, 1) };
  return checkProject(alone)
    .filter((problem) => hinders(problem, at))
    .map(asModelError);
}

function asModelError({ path, message }: ProjectProblem): ModelError {
  return { kind: 'bad_input', line: '', message, path };
}

function unknownOption(project: Project, id: string): ModelError {
  const known = project.options.map((option) => option.id);
  const near = nearestName(id, known);
  return {
    kind: 'unknown_name',
    line: '',
    path: '/options',
    message: {
      zh: `没有标识为“${id}”的方案。${near ? `是否应为“${near}”？` : `已有：${known.join('、')}。`}`,
      en: `There is no option "${id}". ${near ? `Did you mean "${near}"?` : `Known: ${known.join(', ')}.`}`,
    },
    ...(near === undefined ? {} : { suggestion: near }),
  };
}
