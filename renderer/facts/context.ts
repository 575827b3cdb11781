import type { TFunction } from 'i18next';
import type { Problem } from '../engine/compute';
import { listInputs, openDebt, type Project, type ProjectInput, type RunResult } from '../engine/engine';
import type { NumberStyle } from '../format/unit-vm';
import { valueText } from '../solve/solve-vm';

/** What the rows of facts and terms are made from. */
export interface RowContext {
  readonly project: Project;
  readonly t: TFunction;
  readonly style: NumberStyle;
  readonly inputs: ReadonlyMap<string, ProjectInput>;
  /** Whether the model of the last result has the input but reads it nowhere. */
  readonly unused: (input: ProjectInput) => boolean;
  readonly problems: readonly Problem[];
  readonly drafts: ReadonlyMap<string, string>;
  /** The contracted value of each input that has one, in words. */
  readonly contracted: ReadonlyMap<string, string>;
}

/** Gather what rows are made from. */
export function rowContext(
  project: Project,
  option: string,
  result: RunResult | null,
  more: Pick<RowContext, 't' | 'style' | 'problems' | 'drafts'>,
): RowContext {
  const model = result?.run.model;
  return {
    ...more,
    project,
    contracted: contractedWords(project, option, more.style, more.t),
    inputs: new Map(listInputs(project, option).map((input) => [input.path, input])),
    // The timeline makes the calendar itself, which is not a line.
    unused: ({ id, section }) =>
      section !== 'timeline' &&
      model?.inputs.has(id) === true &&
      (model.dependents.get(id)?.length ?? 0) === 0,
  };
}

function contractedWords(
  project: Project,
  option: string,
  style: NumberStyle,
  t: TFunction,
): ReadonlyMap<string, string> {
  const at = project.options.findIndex(({ id }) => id === option);
  const entries = project.options[at]?.contracted ?? [];
  if (entries.length === 0) return new Map();
  const units = new Map(listInputs(openDebt(project, at), option).map(({ id, unit }) => [id, unit]));
  const many = (count: number): string => t('grid.values', { count });
  return new Map(
    entries.map(({ input, value }) => [
      input,
      t('financing.contractedChip', { value: valueText(value, units.get(input) ?? '1', style, many) }),
    ]),
  );
}
