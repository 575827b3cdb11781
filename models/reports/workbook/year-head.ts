import type { ModelYear } from '../../appraisal/fiscal/by-year';
import { yearsOf } from '../../appraisal/fiscal/by-year';
import { columnName } from '../../language/spreadsheet';
import { type Build, cellAt } from './build';
import { formula, type Grid, put, words } from './grid';
import { COLUMN, HEAD } from './layout';
import type { PlanCell, PlanSheet } from './plan-types';

type Entry = readonly [number, PlanCell | undefined];

/** Columns of a sheet by calendar year: the first four as on every sheet, then the years. */
export const FIRST_YEAR = 5;

/** The calendar years of a sheet and the row they stand in. */
export interface YearHead {
  readonly years: readonly ModelYear[];
  readonly row: number;
  readonly last: number;
}

/** Write the headings of a table by calendar year, the years live; `value` says what column C holds. */
export function putYearHead(build: Build, target: Grid, value: string): YearHead {
  const years = yearsOf(build.result.periods);
  const row = target.row;
  const start = cellAt(build.layout.timeline.name, COLUMN.first, HEAD.heading);
  put(target, [
    [COLUMN.label, words('heading', build.word('label'))],
    [COLUMN.id, words('heading', build.word('id'))],
    [COLUMN.scalar, words('heading', value)],
    [COLUMN.unit, words('heading', build.word('unit'))],
    ...years.map(({ year }, i): Entry => {
      const before = `${columnName(FIRST_YEAR + i - 1)}${row} + 1`;
      return [FIRST_YEAR + i, formula('year', i === 0 ? start : before, year, '0')];
    }),
  ]);
  return { years, row, last: FIRST_YEAR + years.length - 1 };
}

/** A cell for every year of a table. */
export function perYear({ years }: YearHead, cell: (place: number, column: string) => PlanCell): Entry[] {
  return years.map((_, i): Entry => [FIRST_YEAR + i, cell(i, columnName(FIRST_YEAR + i))]);
}

/** The years of a row, as a fixed range of the same sheet. */
export function yearRange({ last }: YearHead, row: number): string {
  return `$${columnName(FIRST_YEAR)}$${row}:$${columnName(last)}$${row}`;
}

/** The frame of a sheet by calendar year. */
export function yearSheet(
  name: string,
  target: Grid,
  head: YearHead,
  label: number,
  more: Partial<PlanSheet> = {},
): PlanSheet {
  return {
    name,
    tab: 'result',
    widths: [label, 26, 18, 13, ...head.years.map(() => 14)],
    rows: target.rows,
    frozen: { rows: head.row, columns: COLUMN.unit },
    repeated: { rows: head.row, columns: `A:${columnName(COLUMN.unit)}` },
    paper: 'A3',
    fitWidth: head.years.length <= 45,
    checks: ['C2'],
    ...more,
  };
}
