import { columnName, sheetPrefix } from '../../language/spreadsheet';
import { type Build, cellAt, periodsAt } from './build';
import { numberFormat } from './formats';
import { formula } from './grid';
import { COLUMN } from './layout';
import type { Look, PlanCell } from './plan-types';

/** Whether the model exported has a line or input of this name. */
export function isThere({ model }: Build, id: string): boolean {
  return model.lines.has(id) || model.inputs.has(id);
}

/** The unit of a line or input. */
export function unitOf({ model }: Build, id: string): string {
  return (model.lines.get(id)?.def ?? model.inputs.get(id))?.unit ?? '1';
}

/** The number format of a line or input. */
export function formatOf({ model, result }: Build, id: string): string {
  const def = model.lines.get(id)?.def ?? model.inputs.get(id);
  return numberFormat(def?.unit ?? '1', def?.kind ?? 'rate', result.run.series(id));
}

/** What a line or input is worth in a period; NaN where it has no value. */
export function figureAt({ result: { run } }: Build, id: string, period = 0): number {
  const values = run.series(id);
  return (run.shape(id) === 'scalar' ? values[0] : values.at(period)) ?? Number.NaN;
}

/** Every value of a line, also of one that is the same in all periods. */
export function seriesOf(build: Build, id: string): readonly number[] {
  return build.result.periods.map((_, p) => figureAt(build, id, p));
}

/** The place of the single value of a line or input. */
export function cellOf(build: Build, id: string): string {
  const { sheet, row } = build.layout.home(id);
  return cellAt(sheet, COLUMN.scalar, row);
}

/** The place of a line's value in a period; -1 is the last. */
export function periodCell(build: Build, id: string, period: number): string {
  if (build.result.run.shape(id) === 'scalar') return cellOf(build, id);
  const { sheet, row } = build.layout.home(id);
  const { first, last } = build.layout.columns;
  return `${sheetPrefix(sheet)}$${columnName(period < 0 ? last : first + period)}$${row}`;
}

/** Every period of a line, as a fixed range. */
export function rangeOf(build: Build, id: string): string {
  const { sheet, row } = build.layout.home(id);
  return periodsAt(build, sheet, row);
}

/** A live link to a line's single value; nothing where the model has no such line. */
export function linked(build: Build, id: string, look: Look = 'link'): PlanCell | undefined {
  if (!isThere(build, id)) return undefined;
  return formula(look, cellOf(build, id), figureAt(build, id), formatOf(build, id));
}

/** A live link to a line's value in the last period. */
export function linkedLast(build: Build, id: string): PlanCell | undefined {
  if (!isThere(build, id)) return undefined;
  return formula('link', periodCell(build, id, -1), figureAt(build, id, -1), formatOf(build, id));
}

/** A live link to what a flow adds up to over all periods. */
export function linkedTotal(build: Build, id: string, look: Look = 'link'): PlanCell | undefined {
  if (!isThere(build, id)) return undefined;
  const { sheet, row } = build.layout.home(id);
  const sum = seriesOf(build, id).reduce((total, v) => total + (Number.isFinite(v) ? v : 0), 0);
  return formula(look, cellAt(sheet, COLUMN.total, row), sum, formatOf(build, id));
}
