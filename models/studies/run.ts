import { compileModel } from '../language/compile';
import type { ModelRun } from '../language/model';
import { runModel } from '../language/run';
import type { ModelError, ModelSpec, Result } from '../language/types';
import type { Option, Project } from '../project/schema';
import { assembleScheme } from '../schemes';
import { assembleOnce } from './assembled';
import { checksOf } from './checks';
import { contractedOf } from './contracted-of';
import { convergenceFaults } from './convergence';
import type { KeptModels } from './kept-models';
import { metricsOf } from './metrics';
import { partiesOf } from './parties';
import type { RunResult } from './result';
import { type RunChoice, settleProject } from './settle';
import { statementsOf } from './statements';

export type { RunChoice } from './settle';

/** Put together the lines of one option, before they are compiled. */
export function assembleModel(project: Project, option: Option): ModelSpec {
  return assembleScheme(project, option).spec;
}

/**
 * Compute one option under one scenario: apply the overrides and the contracted values, assemble, compile, evaluate,
 * judge.
 *
 * @param kept models of earlier runs: a run that differs from one of them in numbers only is not put together again
 */
export function runProject(
  project: Project,
  choice: RunChoice = {},
  kept?: KeptModels,
): Result<RunResult, ModelError[]> {
  const settled = settleProject(project, choice);
  if (!settled.ok) return settled;
  const { option, scenario } = settled.value;
  const assembled = (kept?.assembled ?? assembleOnce)(settled.value.project, option);
  const ran = kept ? runKept(assembled.spec, kept) : runOnce(assembled.spec);
  if (!ran.ok) return ran;
  const run = ran.value;
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
      parties: partiesOf(run, settled.value.project, periodsPerYear),
      statements: statementsOf(run, assembled.statements),
      statementsLeftOut: assembled.statementsLeftOut,
      feedback: run.feedback,
      chart: assembled.chart,
      contracted: choice.contracts === 'released' ? [] : contractedOf(project, option.id, scenario, run),
    },
  };
}

function runOnce(spec: ModelSpec): Result<ModelRun, ModelError[]> {
  const compiled = compileModel(spec);
  return compiled.ok ? { ok: true, value: runModel(compiled.value) } : compiled;
}

function runKept(spec: ModelSpec, kept: KeptModels): Result<ModelRun, ModelError[]> {
  const session = kept.session(spec);
  if (!session.ok) return session;
  session.value.evaluate();
  return { ok: true, value: session.value.run() };
}
