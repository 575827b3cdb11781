import type { ModelYear } from '../../appraisal/fiscal/by-year';
import { columnName, sheetPrefix } from '../../language/spreadsheet';
import { type Build, cellAt, periodsAt } from './build';
import { COLUMN, HEAD } from './layout';
import { figureAt } from './links';

/** The place of a year among those of a sheet, and the cell that holds it. */
export interface YearPlace {
  readonly place: number;
  readonly year: string;
}

/** A line's value in one year: a link where a year is a period, otherwise its periods added up, or the last of them. */
export function valueOfYear(build: Build, id: string, { place, year }: YearPlace): string {
  return inOneCell(build, id, place) ?? ofYear(build, id, year);
}

/** The last of a year's values, also of an amount per year that every period repeats. */
export function lastValueOfYear(build: Build, id: string, { place, year }: YearPlace): string {
  const { sheet, row } = build.layout.home(id);
  return inOneCell(build, id, place) ?? lastOfYear(build, sheet, row, year);
}

function inOneCell(build: Build, id: string, place: number): string | undefined {
  const { sheet, row } = build.layout.home(id);
  if (build.result.run.shape(id) === 'scalar') return cellAt(sheet, COLUMN.scalar, row);
  return build.model.spec.periodsPerYear === 1 ? linkToPeriod(build, id, place) : undefined;
}

/** A link to a line's value in a period. */
export function linkToPeriod(build: Build, id: string, period: number): string {
  const { sheet, row } = build.layout.home(id);
  return `${sheetPrefix(sheet)}${columnName(COLUMN.first + period)}${row}`;
}

/** A flow's periods of a year added up, the last value of anything else. */
export function ofYear(build: Build, id: string, year: string): string {
  const { sheet, row } = build.layout.home(id);
  if (build.model.lines.get(id)?.def.kind !== 'flow') return lastOfYear(build, sheet, row, year);
  return `SUMIFS(${periodsAt(build, sheet, row)}, ${periodsAt(build, sheet, HEAD.heading)}, ${year})`;
}

/** The first of a year's values. */
export function firstOfYear(build: Build, id: string, year: string): string {
  const { sheet, row } = build.layout.home(id);
  return `INDEX(${periodsAt(build, sheet, row)}, 1, MATCH(${year}, ${periodsAt(build, sheet, HEAD.heading)}, 0))`;
}

/** Years ascend along a row: the last that is not later is the last period of the year. */
export function lastOfYear(build: Build, sheet: string, row: number, year: string): string {
  return `INDEX(${periodsAt(build, sheet, row)}, 1, MATCH(${year}, ${periodsAt(build, sheet, HEAD.heading)}, 1))`;
}

/** The number, 0 where there is none: what a sum makes of a text. */
export const numberOf = (value: number): number => (Number.isFinite(value) ? value : 0);

/** What a spreadsheet finds: a flow's periods added up, skipping text; the last value of anything else. */
export function yearValue(build: Build, years: readonly ModelYear[], id: string, place: number): number {
  const periods = years[place]?.periods ?? [];
  if (build.model.lines.get(id)?.def.kind !== 'flow' || build.result.run.shape(id) === 'scalar')
    return figureAt(build, id, periods.at(-1) ?? 0);
  if (periods.length === 1) return figureAt(build, id, periods[0]);
  return periods.reduce((sum, p) => sum + numberOf(figureAt(build, id, p)), 0);
}
