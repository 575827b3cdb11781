import { nearestName } from '../language/nearest';
import type { ModelSession } from '../language/session';
import type { Bilingual, ModelError, Result } from '../language/types';
import { faultOf } from '../project/check-inputs';
import { fieldOf } from '../project/fields';
import { type InputValue, setInput } from '../project/inputs';
import { applyScenario } from '../project/overrides';
import { getAt, setAt } from '../project/pointer';
import type { Option, Project } from '../project/schema';
import { assembleScheme } from '../schemes';
import { assembleOnce } from './assembled';
import type { KeptModels } from './kept-models';
import { times } from './sensitivity-evaluator';
import {
  type FactorPlan,
  type FactorSubject,
  factorSubject,
  inputFactor,
  STANDARD_FACTORS,
  standardFactor,
  withHiddenNumbers,
} from './sensitivity-factors';
import { bad, figuresOf, type WantedFigure } from './sensitivity-figures';
import type {
  FactorLeftOut,
  SensitivityFailure,
  SensitivityFigureRequest,
  SensitivityRequest,
  StandardFactor,
} from './sensitivity-types';
import { changeWords } from './sensitivity-words';
import { settleProject } from './settle';

export const USUAL_CHANGES: readonly number[] = [-0.2, -0.15, -0.1, -0.05, 0.05, 0.1, 0.15, 0.2];
/** From nearly nothing to four times today's value. */
export const USUAL_REACH: readonly [number, number] = [-0.95, 3];

/** A request understood: what moves, what is watched, and the model to move it in. */
export interface PreparedSensitivity {
  readonly option: string;
  readonly scenario: string;
  /** The settled project with the hidden numbers in it. */
  readonly project: Project;
  readonly contracts: 'kept' | 'solved_again';
  /** Whether the option keeps values by contract. */
  readonly agreed: boolean;
  readonly plans: readonly FactorPlan[];
  readonly leftOut: readonly FactorLeftOut[];
  readonly figures: readonly WantedFigure[];
  readonly session: ModelSession;
}

/** Understand who is computed, what moves and which figures are watched. */
export function prepareSensitivity(
  project: Project,
  request: Pick<SensitivityRequest, 'option' | 'scenario' | 'factors' | 'contracts'>,
  figures: readonly SensitivityFigureRequest[] | undefined,
  kept: KeptModels,
): Result<PreparedSensitivity, SensitivityFailure> {
  const { contracts = 'kept' } = request;
  const { option: optionId, scenario: scenarioId } = request;
  const settled = settleProject(project, {
    ...(optionId === undefined ? {} : { option: optionId }),
    ...(scenarioId === undefined ? {} : { scenario: scenarioId }),
  });
  if (!settled.ok) return cannot(settled.error);
  const { option, scenario } = settled.value;
  const assembled = assembleOnce(settled.value.project, option);
  const today = kept.session(assembled.spec);
  if (!today.ok) return cannot(today.error);
  today.value.evaluate();
  const subject = factorSubject(
    contracts === 'kept' ? settled.value.project : flattened(project, scenario),
    option.id,
    buildsIn(today.value),
  );
  const chosen = plansOf(request.factors, subject);
  if (!chosen.ok) return chosen;
  const { plans, leftOut } = chosen.value;
  const headlines = new Set(assembled.metrics.map(({ id }) => id));
  const wanted = figuresOf(figures, headlines, today.value.model, settled.value.project, option);
  if (!wanted.ok) return wanted;
  const hidden = withHiddenNumbers(subject.project, plans);
  const session = kept.session(specOf(withHiddenNumbers(settled.value.project, plans), option.id));
  if (!session.ok) return cannot(session.error);
  session.value.evaluate();
  return {
    ok: true,
    value: {
      option: option.id,
      scenario,
      project: hidden,
      contracts,
      agreed: (project.options.find(({ id }) => id === option.id)?.contracted ?? []).length > 0,
      plans,
      leftOut,
      figures: wanted.value,
      session: session.value,
    },
  };
}

/** The changes asked for, ascending, each once; or what is wrong with them. */
export function changesOf(
  asked: readonly number[] | undefined,
  place = 'changes',
): Result<readonly number[], SensitivityFailure> {
  const changes = asked ?? USUAL_CHANGES;
  if (changes.length === 0)
    return { ok: false, error: bad('请至少给出一个变化率。', 'Give at least one change.', place) };
  for (const [i, change] of changes.entries()) {
    const at = `${place}/${i}`;
    if (!Number.isFinite(change))
      return { ok: false, error: bad('变化率应为一个有限的数。', 'A change must be a finite number.', at) };
    if (change <= -1) {
      const shown = changeWords(change);
      return {
        ok: false,
        error: bad(
          `变化率须大于 −100%，现为 ${shown}：降到零或以下不是同一因素的按比例变动。`,
          `A change must be above −100 %, and this one is ${shown}: at nothing or less the factor is no longer the same.`,
          at,
        ),
      };
    }
  }
  const moving = [...new Set(changes)].filter((change) => change !== 0).sort((a, b) => a - b);
  if (moving.length > 0) return { ok: true, value: moving };
  return {
    ok: false,
    error: bad('变化率不能全为零。', 'At least one change must differ from zero.', place),
  };
}

/** The project with some factors moved, each by its proportion. */
export function movedProject(
  project: Project,
  moves: readonly { readonly plan: FactorPlan; readonly change: number }[],
): Project {
  return moves.reduce((here, { plan, change }) => {
    // A second factor may move an input that the first has moved already.
    const inputs = plan.inputs.reduce((moved, { path }) => {
      const { value } = getAt(moved, path) as { readonly value: InputValue };
      return setInput(moved, path, { value: times(value, 1 + change) });
    }, here);
    const at = inputs.inputs.findIndex(({ id }) => id === plan.hidden);
    return at < 0 ? inputs : setAt(inputs, `/inputs/${at}/value`, 1 + change);
  }, project);
}

/** Why a factor may not move so far; undefined when it may. */
export function refusalOf(plan: FactorPlan, change: number, project: Project): Bilingual | undefined {
  for (const input of plan.inputs) {
    for (const value of [times(input.input.value, 1 + change)].flat()) {
      const fault = faultOf(value, input, project);
      if (fault) return { zh: `“${input.label.zh}”${fault.zh}`, en: `"${input.label.en}": ${fault.en}` };
    }
  }
  return undefined;
}

/** Whether a factor comes in whole steps only. */
export function isStepped({ inputs }: FactorPlan): boolean {
  return inputs.some(({ field }) => {
    const { integer, wholePeriods } = fieldOf(field);
    return integer === true || wholePeriods === true;
  });
}

/** The lines of one option of a project. */
export function specOf(project: Project, option: string) {
  return assembleScheme(project, project.options.find(({ id }) => id === option) as Option).spec;
}

function plansOf(
  asked: readonly string[] | undefined,
  subject: FactorSubject,
): Result<{ plans: FactorPlan[]; leftOut: FactorLeftOut[] }, SensitivityFailure> {
  const names = asked ?? STANDARD_FACTORS;
  if (names.length === 0)
    return { ok: false, error: bad('请至少选择一个不确定因素。', 'Choose at least one factor.', 'factors') };
  const plans: FactorPlan[] = [];
  const leftOut: FactorLeftOut[] = [];
  for (const [i, name] of [...new Set(names)].entries()) {
    const standard = STANDARD_FACTORS.find((one) => one === name);
    const input = subject.inputs.find(({ id }) => id === name);
    if (standard === undefined && !input)
      return { ok: false, error: unknownFactor(name, subject, `factors/${i}`) };
    const found = standard ? standardFactor(standard, subject) : input ? inputFactor(input) : undefined;
    if (found && 'reason' in found) leftOut.push(found);
    else if (found) plans.push(found);
  }
  return { ok: true, value: { plans, leftOut } };
}

function unknownFactor(name: string, { inputs }: FactorSubject, place: string): SensitivityFailure {
  const near = nearestName(name, new Set<string>([...STANDARD_FACTORS, ...inputs.map(({ id }) => id)]));
  const known: readonly StandardFactor[] = STANDARD_FACTORS;
  return bad(
    `没有名为“${name}”的不确定因素。${near ? `是否应为“${near}”？` : `可用：${known.join('、')}，或任一输入的标识，如 capex.kiosks.unit_cost。`}`,
    `There is no factor "${name}". ${near ? `Did you mean "${near}"?` : `Use ${known.join(', ')}, or the id of any input, such as capex.kiosks.unit_cost.`}`,
    place,
  );
}

/** Construction investment is what is spent on while building; where nothing is, all of it counts. */
function buildsIn(session: ModelSession): (item: string) => boolean {
  const { model } = session;
  const building = model.spec.periods.filter(({ phase }) => phase === 'construction');
  const spends = (item: string): boolean => {
    const line = `capex.${item}.spend`;
    return model.lines.has(line) && building.some(({ index }) => session.read(line, index) !== 0);
  };
  const items = [...model.lines.keys()].flatMap((id) => /^capex\.(\w+)\.spend$/.exec(id)?.[1] ?? []);
  const known = new Set(items.filter(spends));
  return (item) => known.size === 0 || known.has(item);
}

/** The project under one scenario, with its contracted values still to be solved and nothing left for scenarios to change. */
function flattened(project: Project, scenario: string): Project {
  const changed = applyScenario(project, scenario);
  const here = changed.ok ? changed.value : project;
  return { ...here, scenarios: here.scenarios.map((one) => ({ ...one, overrides: [] })) };
}

function cannot(problems: readonly ModelError[]): Result<never, SensitivityFailure> {
  const first = problems[0]?.message;
  const sentence = {
    zh: `项目无法计算：${first?.zh ?? ''}`,
    en: `The project cannot be computed: ${first?.en ?? ''}`,
  };
  return { ok: false, error: { kind: 'not_computable', sentence, problems } };
}
