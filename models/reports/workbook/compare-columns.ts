import { columnName } from '../../language/spreadsheet';
import type { Comparison } from '../../studies/compare';
import type { Build } from './build';
import { formula, words } from './grid';
import { COLUMN } from './layout';
import type { PlanCell } from './plan-types';

export type Entry = readonly [number, PlanCell | undefined];

/** The option exported stands where every sheet has its values; the others behind the unit, and behind them how they differ from it. */
export const COL = { own: COLUMN.scalar, unit: COLUMN.unit, others: 5 } as const;

/** Places of the options among those compared. */
export interface Sides {
  readonly own: number;
  readonly others: readonly number[];
}

/** The option exported and the others; null where there is nothing to compare with. */
export function sidesOf({ project, result }: Build, { options }: Pick<Comparison, 'options'>): Sides | null {
  if (project.options.length < 2) return null;
  if (!project.scenarios.some(({ id }) => id === result.scenario)) return null;
  const own = options.findIndex(({ id }) => id === result.option);
  if (own < 0) return null;
  return { own, others: options.flatMap((_, i) => (i === own ? [] : [i])) };
}

/** The last column of a comparison. */
export function lastColumn({ others }: Sides): number {
  return COL.others + 2 * others.length - 1;
}

/** A cell for each option, the one exported first. */
export function across({ own, others }: Sides, cell: (at: number) => PlanCell | undefined): Entry[] {
  return [own, ...others].map((at, i): Entry => [i === 0 ? COL.own : COL.others + i - 1, cell(at)]);
}

/** Headings of the options and of their differences. */
export function optionHeads(build: Build, sides: Sides, { options }: Pick<Comparison, 'options'>): Entry[] {
  const label = (at: number): string => build.text(options[at]?.label);
  const less = build.text({ zh: '：与本方案之差', en: ': less this option' });
  return [
    ...across(sides, (at) => words('heading', label(at))),
    ...sides.others.map(
      (at, i): Entry => [differenceColumn(sides, i), words('heading', `${label(at)}${less}`)],
    ),
  ];
}

function differenceColumn({ others }: Sides, i: number): number {
  return COL.others + others.length + i;
}

/** Each option's figure and how the others differ from the one exported, as formulas over the figures of the row. */
export function withDifferences(
  row: number,
  sides: Sides,
  format: string,
  cell: (at: number) => PlanCell | undefined,
): Entry[] {
  const figures = across(sides, cell);
  const base = figures[0]?.[1];
  const own = `$${columnName(COL.own)}${row}`;
  const differences = figures.slice(1).flatMap(([column, figure], i): Entry[] => {
    if (!base || !figure) return [];
    const other = `${columnName(column)}${row}`;
    const text = `IF(AND(ISNUMBER(${other}), ISNUMBER(${own})), ${other} - ${own}, "n/a")`;
    const [a, b] = [figure.value, base.value];
    const value = typeof a === 'number' && typeof b === 'number' ? a - b : Number.NaN;
    return [[differenceColumn(sides, i), formula('calculation', text, value, format)]];
  });
  return [...figures, ...differences];
}

/** Widths of the columns of a comparison behind the labels and ids. */
export function comparedWidths({ others }: Sides): number[] {
  return [22, 13, ...others.map(() => 22), ...others.map(() => 20)];
}
