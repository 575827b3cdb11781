import { getAt, type Project } from '../engine/engine';
import { put } from '../engine/put';
import type { SheetRow } from '../sheet/sheet-vm';
import type { RowContext } from './context';
import { choiceRow } from './rows';

/** A row that says whether something is there at all. */
export function switchRow(
  ctx: RowContext,
  path: string,
  name: string,
  hint: string,
  begin: () => unknown,
  depth = 0,
): SheetRow {
  const on = getAt(ctx.project, path) !== undefined;
  const options = [
    { value: 'true', label: ctx.t('common.yes') },
    { value: 'false', label: ctx.t('common.no') },
  ];
  const row = choiceRow(ctx, path, name, options, (project: Project, value) =>
    (value === 'true') === on ? project : put(project, path, value === 'true' ? begin() : undefined),
  );
  const cell = row.cells.value;
  return {
    ...row,
    id: `${path}#switch`,
    depth,
    hint,
    cells: {
      ...row.cells,
      value:
        cell?.kind === 'choice'
          ? {
              ...cell,
              value: String(on),
              text: ctx.t(on ? 'common.yes' : 'common.no'),
              key: `${path}#switch`,
            }
          : { kind: 'blank' },
    },
  };
}
