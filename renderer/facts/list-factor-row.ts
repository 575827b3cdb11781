import { getAt, type Project } from '../engine/engine';
import { put } from '../engine/put';
import type { SheetRow } from '../sheet/sheet-vm';
import type { RowContext } from './context';
import { inputRow } from './rows';

/** A list of factors, each on one thing named by a key of its entries. */
interface FactorList {
  /** Where the list stands. */
  readonly path: string;
  readonly key: 'item' | 'kpi' | 'risk';
  readonly field: string;
  /** The property that holds the number. */
  readonly value?: 'factor' | 'share';
}

type Entries = readonly Readonly<Record<string, unknown>>[];

/** A row for the factor on one thing: typing begins its entry in the list, clearing takes the entry out. */
export function listFactorRow(
  ctx: RowContext,
  list: FactorList,
  named: { readonly name: string; readonly label: string; readonly depth: number },
): SheetRow {
  const { value = 'factor' } = list;
  const entriesOf = (project: Project): Entries => (getAt(project, list.path) as Entries | undefined) ?? [];
  const entries = entriesOf(ctx.project);
  const at = entries.findIndex((one) => one[list.key] === named.name);
  // A new entry stands last, which is where the cell of a thing without one writes.
  const path = `${list.path}/${at < 0 ? entries.length : at}/${value}`;
  const row = inputRow(ctx, path, list.field, { optional: true, depth: named.depth });
  const cell = row.cells.value;
  const id = `${list.path}#${named.name}`;
  const write = (project: Project, text: string) => {
    const before = entriesOf(project);
    const others = before.filter((one) => one[list.key] !== named.name);
    if (text.trim() === '') {
      return {
        ok: true as const,
        project: put(project, list.path, others.length === 0 ? undefined : others),
      };
    }
    const fresh = { [list.key]: named.name, [value]: { value: 1, confidence: 'assumption' } };
    const begun = others.length < before.length ? project : put(project, list.path, [...before, fresh]);
    if (cell === undefined || !('write' in cell)) return { ok: true as const, project };
    return cell.write(begun, text);
  };
  return {
    ...row,
    id,
    path: at < 0 ? id : path,
    cells: {
      ...row.cells,
      name: { kind: 'fixed', text: named.label },
      ...(cell && 'write' in cell ? { value: { ...cell, key: id, write } } : {}),
    },
  };
}
