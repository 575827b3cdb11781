import { columnName } from '../../language/spreadsheet';
import type { Build } from './build';
import { numberFormat } from './formats';
import { formula, type Grid, put, words } from './grid';
import { COLUMN } from './layout';
import type { Look, PlanCell } from './plan-types';
import { VFM_ROWS, type VfmRow } from './vfm-words';
import { sumOf } from './vfm-worth';

type Entry = readonly [number, PlanCell | undefined];

const MONEY = numberFormat('money', 'flow');

/** The sheet of flows while it is written. */
export interface FlowSheet {
  readonly build: Build;
  readonly target: Grid;
  readonly rows: Map<string, number>;
  readonly flows: Map<string, readonly number[]>;
  readonly discount: (flow: readonly number[]) => number;
}

/** The cell in column C of a row of the sheet itself. */
export const own = ({ rows }: FlowSheet, row: string): string => `$C$${rows.get(row) ?? 0}`;
/** The cell of a row in a period's column. */
export const at = ({ rows }: FlowSheet, row: string, column: string): string =>
  `${column}${rows.get(row) ?? 0}`;

/** A cell for every period. */
export function perPeriod(sheet: FlowSheet, cell: (period: number, column: string) => PlanCell): Entry[] {
  return sheet.build.result.periods.map(
    (_, p): Entry => [COLUMN.first + p, cell(p, columnName(COLUMN.first + p))],
  );
}

/** A row of flows: its present value in column C, its sum, its periods. */
export function flowRow(
  sheet: FlowSheet,
  row: VfmRow,
  values: readonly number[],
  cell: (period: number, column: string, value: number) => PlanCell,
  looks: { readonly label: Look; readonly cell: Look } = { label: 'label', cell: 'calculation' },
): void {
  const { build, target, rows, flows, discount } = sheet;
  rows.set(row, target.row);
  flows.set(row, values);
  const { first, last } = build.layout.columns;
  const range = (r: number): string => `$${columnName(first)}$${r}:$${columnName(last)}$${r}`;
  const factors = range(rows.get('factor') ?? 0);
  put(target, [
    [COLUMN.label, words(looks.label, build.text(VFM_ROWS[row]))],
    [
      COLUMN.scalar,
      formula(looks.cell, `SUMPRODUCT(${range(target.row)}, ${factors})`, discount(values), MONEY),
    ],
    [COLUMN.unit, words('unit', build.unit('money'))],
    [COLUMN.total, formula(looks.cell, `SUM(${range(target.row)})`, sumOf(values), MONEY)],
    ...perPeriod(sheet, (p, column) => cell(p, column, values[p] ?? 0)),
  ]);
}
