import type { ModelError, Result } from '../language/types';
import { dropContracted, putContracted } from '../project/contracted';
import { debtInput } from '../project/contracted-debt';
import type { Contracted, Option, Project } from '../project/schema';
import { type KeptModels, keepModels } from './kept-models';
import { runProject } from './run';
import { solveFor } from './solve';
import type { Solution, SolveFailure } from './solve-types';

/** Agree a solved value: every scenario and trial of the option keeps it from now on. */
export function contractValue(
  project: Project,
  option: string,
  solution: Solution,
  note?: Contracted['note'],
): Project {
  const { vary, target, achieved, exact, scenario, inputValue } = solution;
  return putContracted(project, option, {
    input: vary.input,
    value: typeof inputValue === 'number' ? inputValue : [...inputValue],
    solved_for: {
      target: target.line,
      ...(target.period === undefined ? {} : { period: target.period + 1 }),
      // A whole period meets the target only nearly: what it does meet is what can be verified later.
      value: exact ? target.value : achieved,
      scenario,
    },
    ...(note === undefined ? {} : { note }),
  });
}

/** Agree the size every tranche has in the base scenario, so that other scenarios find the debt already lent. */
export function contractDebt(
  project: Project,
  optionId: string,
  kept: KeptModels = keepModels(),
): Result<Project, ModelError[]> {
  return contractDebtIn(project, optionId, project.scenarios[0]?.id ?? '', kept);
}

function contractDebtIn(
  project: Project,
  optionId: string,
  scenario: string,
  kept: KeptModels,
): Result<Project, ModelError[]> {
  const open = releaseDebt(project, optionId);
  const ran = runProject(open, { option: optionId, scenario }, kept);
  if (!ran.ok) return ran;
  let agreed = open;
  for (const { id } of sizedTranches(open, optionId)) {
    const target = `tranches.${id}.size`;
    const value = ran.value.run.value(target);
    if (typeof value !== 'number') {
      const label = ran.value.run.model.lines.get(target)?.def.label;
      const message = {
        zh: `“${label?.zh ?? id}”无法计算，债务规模不能约定：${value.reason.zh}`,
        en: `"${label?.en ?? id}" cannot be computed, so the debt cannot be contracted: ${value.reason.en}`,
      };
      return { ok: false, error: [{ kind: 'bad_input', line: target, message }] };
    }
    const entry = { input: debtInput(id), value, solved_for: { target, value, scenario } };
    agreed = putContracted(agreed, optionId, entry);
  }
  return { ok: true, value: agreed };
}

/** Let every tranche be sized by its own rules again. */
export function releaseDebt(project: Project, optionId: string): Project {
  return sizedTranches(project, optionId).reduce(
    (here, { id }) => dropContracted(here, optionId, debtInput(id)),
    project,
  );
}

/** Solve everything an option has contracted anew in one scenario, one after the other; the debt last. */
export function reSolve(
  project: Project,
  choice: { readonly option: string; readonly scenario?: string },
  kept: KeptModels = keepModels(),
): Result<{ readonly project: Project; readonly solutions: readonly Solution[] }, SolveFailure> {
  const scenario = choice.scenario ?? project.scenarios[0]?.id ?? '';
  const entries = optionOf(project, choice.option)?.contracted ?? [];
  const debts = new Set(sizedTranches(project, choice.option).map(({ id }) => debtInput(id)));
  let here = releaseDebt(project, choice.option);
  const solutions: Solution[] = [];
  for (const { input, value, solved_for, note } of entries) {
    if (debts.has(input)) continue;
    const { target: line, period, value: wanted } = solved_for;
    const solved = solveFor(
      here,
      {
        option: choice.option,
        scenario,
        vary: { input, mode: typeof value === 'number' ? 'value' : 'factor' },
        target: { line, value: wanted, ...(period === undefined ? {} : { period: period - 1 }) },
      },
      kept,
    );
    if (!solved.ok) return solved;
    here = contractValue(here, choice.option, solved.value, note);
    solutions.push(solved.value);
  }
  if (!entries.some(({ input }) => debts.has(input)))
    return { ok: true, value: { project: here, solutions } };
  const lent = contractDebtIn(here, choice.option, scenario, kept);
  if (lent.ok) return { ok: true, value: { project: lent.value, solutions } };
  const [first] = lent.error;
  const sentence = first?.message ?? { zh: '债务规模无法计算。', en: 'The debt cannot be sized.' };
  return { ok: false, error: { kind: 'not_computable', sentence, notes: [], problems: lent.error } };
}

/** The tranches of an option whose size is worked out, not given. */
function sizedTranches(project: Project, optionId: string): { readonly id: string }[] {
  const terms: object = optionOf(project, optionId)?.terms ?? {};
  const funding = 'funding' in terms ? (terms.funding as Funding | undefined) : undefined;
  return (funding?.tranches ?? []).filter(({ size }) => Object.keys(size).some((rule) => rule !== 'fixed'));
}

interface Funding {
  readonly tranches: readonly { readonly id: string; readonly size: object }[];
}

function optionOf(project: Project, id: string): Option | undefined {
  return project.options.find((option) => option.id === id);
}
