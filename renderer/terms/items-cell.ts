import { chosenCell } from '../facts/chosen-cell';
import type { RowContext } from '../facts/context';
import { fieldRow } from '../facts/rows';
import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';

/** The investment items a reserve pays for; at least one, unless there may be none. */
export function itemsCell(
  ctx: RowContext,
  path: string,
  name: string = ctx.t('fields.reserveItems'),
  optional = false,
): SheetRow {
  const options = ctx.project.capex.map(({ id, label }) => ({
    value: id,
    label: pick(label, ctx.style.language),
  }));
  return fieldRow(path, name, chosenCell(ctx, path, options, optional));
}
