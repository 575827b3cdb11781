import { sameStructure } from '../language/structure';
import { reSolve } from './contract';
import type { KeptModels } from './kept-models';
import { runProject } from './run';
import {
  batchEvaluator,
  type Evaluator,
  type MovedFactor,
  movesInProportion,
  singleEvaluator,
} from './sensitivity-evaluator';
import type { FactorPlan } from './sensitivity-factors';
import { movedProject, type PreparedSensitivity, specOf } from './sensitivity-request';
import { faultsOf } from './settle';

/** A factor with what evaluates it: side by side where only numbers move, else one place at a time. */
export interface OpenFactor extends MovedFactor {
  readonly plan: FactorPlan;
  readonly evaluator: Evaluator;
}

/** Open every factor of a request. */
export function openFactors(
  prepared: PreparedSensitivity,
  reach: readonly [number, number],
  kept: KeptModels,
): readonly OpenFactor[] {
  const { plans, session, contracts } = prepared;
  const { model } = session;
  const moved = plans.map((plan): MovedFactor & { plan: FactorPlan } => ({
    id: plan.id,
    plan,
    ids: [
      ...plan.inputs.map(({ id }) => id).filter((id) => model.inputs.has(id)),
      ...(plan.hidden === undefined ? [] : [`inputs.${plan.hidden}`]),
    ],
  }));
  const slow = slowEvaluator(prepared, kept);
  if (contracts === 'solved_again') return moved.map((factor) => ({ ...factor, evaluator: slow }));
  const fast = batchEvaluator(model);
  const together = onlyNumbersMove(prepared, moved, reach);
  return moved.map((factor) => ({
    ...factor,
    evaluator: together || onlyNumbersMove(prepared, [factor], reach) ? fast : slow,
  }));
}

/** Both ends of the reach have the structure of today and no other numbers than the factors'. */
function onlyNumbersMove(
  { project, option, session }: PreparedSensitivity,
  factors: readonly (MovedFactor & { readonly plan: FactorPlan })[],
  reach: readonly [number, number],
): boolean {
  const base = session.model.spec;
  return reach.every((change) => {
    const spec = specOf(
      movedProject(
        project,
        factors.map(({ plan }) => ({ plan, change })),
      ),
      option,
    );
    const wanted = new Map<string, number>();
    for (const { ids } of factors) for (const id of ids) wanted.set(id, (wanted.get(id) ?? 1) * (1 + change));
    return sameStructure(base, spec) && movesInProportion(base, spec, wanted);
  });
}

/** One place at a time, each checked and put together anew; contracted values solved again where that is asked. */
export function slowEvaluator(
  { project, plans, option, scenario, contracts }: PreparedSensitivity,
  kept: KeptModels,
): Evaluator {
  return singleEvaluator((place) => {
    const moved = movedProject(
      project,
      place.flatMap(({ factor, change }) => {
        const plan = plans.find(({ id }) => id === factor.id);
        return plan ? [{ plan, change }] : [];
      }),
    );
    if (contracts === 'solved_again') {
      const solved = reSolve(moved, { option, scenario }, kept);
      if (!solved.ok) return solved.error.sentence;
      const ran = runProject(solved.value.project, { option, scenario });
      return ran.ok ? { run: ran.value.run } : ran.error;
    }
    const faults = faultsOf(moved, option);
    if (faults.length > 0) return faults;
    const session = kept.session(specOf(moved, option));
    if (!session.ok) return session.error;
    session.value.evaluate();
    return { run: session.value.run() };
  });
}
