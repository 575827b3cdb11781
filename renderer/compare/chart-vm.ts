import type { ComparedOption, Comparison } from '../engine/compare';
import type { Project, Value } from '../engine/engine';
import { columnValue, type PeriodColumn, periodColumns } from '../format/period-vm';

/** What may be drawn by year. */
export type ChartFigure = 'net' | 'cumulative' | 'outlay' | 'ratio';

/** A figure by year, of the party or the budget chosen. */
export interface ChartAsk {
  readonly figure: ChartFigure;
  readonly party: string;
  readonly budget: string;
}

/** One line of the chart: an option under a scenario. */
export interface YearlyLine {
  readonly option: string;
  readonly scenario: string;
  readonly name: string;
  /** Its place among the lines, which gives colour and dashes. */
  readonly place: number;
  /** The line of the model a year's figure is explained by. */
  readonly line: string;
  /** By the label of the year. */
  readonly cells: ReadonlyMap<string, YearCell>;
}

export interface YearCell {
  readonly value: Value;
  readonly period: number;
}

/** Whose net cash, whose outlay or whose budget: the figures a project has something to draw for. */
export function chartFigures(project: Project, comparison: Comparison): readonly ChartFigure[] {
  const has = (line: string): boolean =>
    comparison.options.some((option) => option.ok && option.result.run.model.lines.has(line));
  const budgets = (project.budgets ?? []).some(({ id }) => has(`budgets.${id}.ratio`));
  return [
    'net',
    'cumulative',
    ...(has('fiscal.outlay') ? ['outlay'] : []),
    ...(budgets ? ['ratio'] : []),
  ] as readonly ChartFigure[];
}

/** The budgets some option is measured against. */
export function forecastBudgets(project: Project, { options }: Comparison): NonNullable<Project['budgets']> {
  return (project.budgets ?? []).filter(({ id }) =>
    options.some((option) => option.ok && option.result.run.model.lines.has(`budgets.${id}.ratio`)),
  );
}

/** A figure of one option by calendar year; null where the option has no such figure or cannot be computed. */
export function yearlyFigure(
  option: ComparedOption | undefined,
  ask: ChartAsk,
): Pick<YearlyLine, 'line' | 'cells'> | null {
  if (!option?.ok) return null;
  const { run, periods, parties } = option.result;
  const line =
    ask.figure === 'outlay'
      ? 'fiscal.outlay'
      : ask.figure === 'ratio'
        ? `budgets.${ask.budget}.ratio`
        : parties.find(({ id }) => id === ask.party)?.net;
  if (line === undefined || !run.model.lines.has(line)) return null;
  const columns = periodColumns(periods, 'year');
  const values =
    ask.figure === 'ratio'
      ? columns.map(({ last }) => run.value(line, last))
      : flows(run.series(line), columns, ask.figure === 'cumulative');
  return {
    line,
    cells: new Map(
      columns.flatMap(({ label, last }, i) => {
        const value = values[i];
        return value === undefined ? [] : [[label, { value, period: last }] as const];
      }),
    ),
  };
}

function flows(
  series: ArrayLike<number>,
  columns: readonly PeriodColumn[],
  isCumulative: boolean,
): readonly number[] {
  let sum = 0;
  return columns.map((column) => {
    const value = columnValue(series, 'flow', column);
    sum += value;
    return isCumulative ? sum : value;
  });
}

/** Every year some line has a figure for, in order: scenarios may end in different years. */
export function yearsOf(lines: readonly YearlyLine[]): readonly string[] {
  return [...new Set(lines.flatMap(({ cells }) => [...cells.keys()]))].toSorted();
}

/** The limits on a budget's share that apply to the options, each once: an option paid by government has a lower one. */
export function limitsOf(
  options: readonly (ComparedOption | undefined)[],
  budget: string,
): readonly number[] {
  const line = `budgets.${budget}.limit`;
  const limits = options.flatMap((option) => {
    if (!option?.ok || !option.result.run.model.lines.has(line)) return [];
    const value = option.result.run.value(line, 0);
    return typeof value === 'number' ? [value] : [];
  });
  return [...new Set(limits)].toSorted((a, b) => a - b);
}
