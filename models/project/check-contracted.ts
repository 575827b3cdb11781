import { nearestName } from '../language/nearest';
import { checkInputs } from './check-inputs';
import { checkTiming } from './check-timing';
import { openDebt } from './contracted-debt';
import { fieldOf } from './fields';
import { listInputs, type ProjectInput, setInput } from './inputs';
import { errorAt, type Finding, warningAt } from './problem';
import type { Contracted, Project } from './schema';

/** Check every option's contracted values: each names an input once, and the input may have that value. */
export function checkContracted(project: Project): Finding[] {
  const scenarios = project.scenarios.map(({ id }) => id);
  return project.options.flatMap(({ id, contracted = [] }, at) => {
    if (contracted.length === 0) return [];
    const open = openDebt(project, at);
    const inputs = listInputs(open, id);
    const findings = checkEntries(contracted, at, inputs);
    return [
      ...findings,
      ...contracted.flatMap((entry, i) => checkScenario(entry, `/options/${at}/contracted/${i}`, scenarios)),
      ...(findings.length > 0 ? [] : checkValues(open, contracted, at, inputs)),
    ];
  });
}

/** Check what keeps one option's contracted values from being applied. */
export function checkEntries(
  entries: readonly Contracted[],
  option: number,
  inputs: readonly ProjectInput[],
): Finding[] {
  return entries.flatMap((entry, i) => {
    const path = `/options/${option}/contracted/${i}`;
    return [
      ...checkTarget(entry, path, inputs),
      ...checkRepeat(entries, i, path),
      ...checkPeriod(entry, path),
    ];
  });
}

function checkTarget(entry: Contracted, path: string, inputs: readonly ProjectInput[]): Finding[] {
  const input = inputs.find(({ id }) => id === entry.input);
  if (!input) {
    const near = nearestName(entry.input, new Set(inputs.map(({ id }) => id)));
    return [
      errorAt(
        `${path}/input`,
        `没有名为“${entry.input}”的输入，该约定值无处可用。${near ? `是否应为“${near}”？` : '请删去此项，或重新求解。'}`,
        `There is no input "${entry.input}" for this contracted value. ${near ? `Did you mean "${near}"?` : 'Remove it or solve again.'}`,
      ),
    ];
  }
  if (!Array.isArray(entry.value) || fieldOf(input.field).series) return [];
  return [
    errorAt(
      `${path}/value`,
      `“${input.label.zh}”不随时间变化，请只给一个数。`,
      `"${input.label.en}" cannot vary over time; give one number.`,
    ),
  ];
}

function checkRepeat(entries: readonly Contracted[], i: number, path: string): Finding[] {
  const input = entries[i]?.input ?? '';
  const first = entries.findIndex((other) => other.input === input);
  if (first === i) return [];
  return [
    errorAt(
      `${path}/input`,
      `“${input}”已在第 ${first + 1} 项中约定过，同一方案只能约定一次。`,
      `"${input}" is already contracted by entry ${first + 1}; an option contracts an input once.`,
    ),
  ];
}

function checkPeriod({ solved_for: { period } }: Contracted, path: string): Finding[] {
  if (period === undefined || (Number.isInteger(period) && period >= 1)) return [];
  return [
    errorAt(
      `${path}/solved_for/period`,
      `期数应为不小于 1 的整数，实际为 ${period}。`,
      `A period is a whole number from 1, found ${period}.`,
    ),
  ];
}

/** Nothing is computed from the scenario's name: without it the value only cannot be solved again as it was. */
function checkScenario(entry: Contracted, path: string, scenarios: readonly string[]): Finding[] {
  const { scenario } = entry.solved_for;
  if (scenarios.includes(scenario)) return [];
  const near = nearestName(scenario, scenarios);
  return [
    warningAt(
      `${path}/solved_for/scenario`,
      `求解所用的情景“${scenario}”已不存在，无法核对该约定值。${near ? `是否应为“${near}”？` : ''}`,
      `The scenario "${scenario}" it was solved in no longer exists, so the contracted value cannot be verified.${near ? ` Did you mean "${near}"?` : ''}`,
    ),
  ];
}

/** A value the input may not have is shown at the contracted value, not at the input, which is in order. */
function checkValues(
  project: Project,
  entries: readonly Contracted[],
  option: number,
  inputs: readonly ProjectInput[],
): Finding[] {
  const known = new Set(valueFindings(project).map(keyOf));
  return entries.flatMap((entry, i) => {
    const input = inputs.find(({ id }) => id === entry.input);
    if (!input) return [];
    return valueFindings(setInput(project, input.path, { value: entry.value }))
      .filter((finding) => !known.has(keyOf(finding)))
      .map(({ severity, message }) => {
        const make = severity === 'error' ? errorAt : warningAt;
        const path = `/options/${option}/contracted/${i}/value`;
        return make(path, `${input.label.zh}：${message.zh}`, `${input.label.en}: ${message.en}`);
      });
  });
}

function valueFindings(project: Project): Finding[] {
  return [...checkInputs(project), ...checkTiming(project)];
}

function keyOf({ path, message }: Finding): string {
  return `${path}\n${message.en}`;
}
