import { compileModel } from '../language/compile';
import { nearestName } from '../language/nearest';
import { runModel } from '../language/run';
import type { ModelError, ModelSpec, Result } from '../language/types';
import { checkProject } from '../project/check';
import { applyScenario } from '../project/overrides';
import type { ProjectProblem } from '../project/problem';
import type { Option, Project } from '../project/schema';
import { assembleScheme } from '../schemes';
import { checksOf } from './checks';
import { convergenceFaults } from './convergence';
import { metricsOf } from './metrics';
import { partiesOf } from './parties';
import type { RunResult } from './result';

/** Which option and which scenario to compute; the first of each when not named. */
export interface RunChoice {
  readonly option?: string;
  readonly scenario?: string;
}

/** Put together the lines of one option, before they are compiled. */
export function assembleModel(project: Project, option: Option): ModelSpec {
  return assembleScheme(project, option).spec;
}

/** Compute one option under one scenario: apply the overrides, assemble, compile, evaluate, judge. */
export function runProject(project: Project, choice: RunChoice = {}): Result<RunResult, ModelError[]> {
  const scenario = choice.scenario ?? project.scenarios[0]?.id ?? '';
  const changed = applyScenario(project, scenario);
  if (!changed.ok) return { ok: false, error: changed.error.map(asModelError) };
  // A project under edit, or one a scenario has lengthened, may not be valid as it stands.
  const settled = { ...changed.value, scenarios: changed.value.scenarios.slice(0, 1) };
  const faults = checkProject(settled).filter(({ severity }) => severity === 'error');
  if (faults.length > 0) return { ok: false, error: faults.map(asModelError) };
  const { options } = changed.value;
  const option = choice.option === undefined ? options[0] : options.find(({ id }) => id === choice.option);
  if (!option) return { ok: false, error: [unknownOption(project, choice.option ?? '')] };

  const assembled = assembleScheme(changed.value, option);
  const compiled = compileModel(assembled.spec);
  if (!compiled.ok) return compiled;
  const run = runModel(compiled.value);
  const unsettled = convergenceFaults(run);
  if (unsettled.length > 0) return { ok: false, error: unsettled };
  const { periods, periodsPerYear } = assembled.spec;
  return {
    ok: true,
    value: {
      option: option.id,
      scenario,
      periods,
      run,
      metrics: metricsOf(run, assembled.metrics, periodsPerYear),
      checks: checksOf(run, assembled.checks, periods),
      parties: partiesOf(compiled.value, changed.value),
      feedback: run.feedback,
      chart: assembled.chart,
    },
  };
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
