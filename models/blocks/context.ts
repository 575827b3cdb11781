import type { InputDef, PeriodDef } from '../language/types';
import type { Option, Project } from '../project/schema';
import { periodsOf, periodsPerYear } from './calendar';
import { inputDefs } from './input-defs';

/** What every block reads: one project, one option, the calendar and the inputs cut to periods. */
export interface BuildContext {
  readonly project: Project;
  readonly option: Option;
  readonly periods: readonly PeriodDef[];
  readonly periodsPerYear: number;
  /** The inputs of the facts and of this option's terms, by the block they belong to. */
  readonly inputsOf: (block: string) => readonly InputDef[];
}

/** Prepare what the blocks read. */
export function buildContext(project: Project, option: Option): BuildContext {
  const periods = periodsOf(project);
  const perYear = periodsPerYear(project.timeline.step);
  const byBlock = new Map<string, InputDef[]>();
  for (const input of inputDefs(project, option, periods.length, perYear)) {
    const known = byBlock.get(input.block);
    if (known) known.push(input);
    else byBlock.set(input.block, [input]);
  }
  return { project, option, periods, periodsPerYear: perYear, inputsOf: (block) => byBlock.get(block) ?? [] };
}
