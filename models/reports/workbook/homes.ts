import type { CompiledModel } from '../../language/model';
import { columnName, type RowHome, sheetPrefix, type TableHome } from '../../language/spreadsheet';
import type { Shape, TableDef } from '../../language/types';
import { COLUMN } from './columns';
import type { Layout, SheetLayout } from './layout';

/** Find every input, line, table and helper by its id in the sheets laid out. */
export function homesOf(
  sheets: readonly (SheetLayout | null)[],
  model: CompiledModel,
): Pick<Layout, 'home' | 'table' | 'pasted' | 'guess' | 'shortfall'> {
  const homes = new Map<string, RowHome>();
  const pasted = new Map<string, RowHome>();
  const guesses = new Map<string, RowHome>();
  const shortfalls = new Map<string, RowHome>();
  const tables = new Map<string, TableHome>();
  for (const sheet of sheets) {
    for (const item of sheet?.items ?? []) {
      const at = { sheet: sheet?.name ?? '', row: item.row };
      if (item.type === 'line') homes.set(item.line.def.id, { ...at, shape: item.line.shape });
      if (item.type === 'guess') guesses.set(item.line.def.id, { ...at, shape: 'scalar' });
      if (item.type === 'shortfall') shortfalls.set(item.line.def.id, { ...at, shape: 'scalar' });
      if (item.type === 'pasted') pasted.set(item.id, { ...at, shape: shapeOf(model, item.id) });
      if (item.type === 'input') {
        homes.set(item.input.id, {
          ...at,
          shape: typeof item.input.value === 'number' ? 'scalar' : 'series',
        });
      }
      if (item.type === 'table' && item.index === 0)
        tables.set(item.table.id, tableHome(at.sheet, item.row, item.table));
    }
  }
  return {
    home: (id) => known(homes.get(id), id),
    table: (id) => known(tables.get(id), id),
    pasted: (id) => known(pasted.get(id), id),
    guess: (id) => guesses.get(id),
    shortfall: (id) => shortfalls.get(id),
  };
}

function shapeOf(model: CompiledModel, id: string): Shape {
  const line = model.lines.get(id);
  return line ? line.shape : typeof model.inputs.get(id)?.value === 'number' ? 'scalar' : 'series';
}

function tableHome(sheet: string, row: number, table: TableDef): TableHome {
  const column = (c: number): string => {
    const name = `$${columnName(c)}$`;
    return `${sheetPrefix(sheet)}${name}${row}:${name}${row + table.keys.length - 1}`;
  };
  return { keys: column(COLUMN.id), values: column(COLUMN.scalar) };
}

function known<T>(home: T | undefined, id: string): T {
  if (home === undefined) throw new Error(`no place in the workbook for ${id}`);
  return home;
}
