import { getAt } from '../engine/engine';
import { put } from '../engine/put';
import type { RowContext } from '../facts/context';
import { fieldRow } from '../facts/rows';
import { done, no } from '../facts/writes';
import { pick } from '../format/text';
import type { Option, SheetCell, SheetRow } from '../sheet/sheet-vm';

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

/** Some of a few values; with none chosen the property goes, where it may. */
export function chosenCell(
  ctx: RowContext,
  path: string,
  options: readonly Option[],
  optional: boolean,
): SheetCell {
  const chosen = (getAt(ctx.project, path) as readonly string[] | undefined) ?? [];
  const label = (id: string): string => options.find((o) => o.value === id)?.label ?? id;
  return {
    kind: 'choice',
    many: true,
    value: chosen.join(','),
    text: optional && chosen.length === 0 ? ctx.t('common.none') : chosen.map(label).join('、'),
    options,
    key: path,
    write: (project, text) => {
      const words = text
        .split(/[,、]/)
        .map((word) => word.trim())
        .filter((word) => word !== '' && !(optional && word === ctx.t('common.none')));
      const known = words.map((word) => options.find((o) => o.value === word || o.label === word)?.value);
      if (known.length === 0)
        return optional ? done(put(project, path, undefined)) : no(ctx.t('grid.required'));
      return known.includes(undefined)
        ? no(ctx.t('grid.notChoice', { text }))
        : done(put(project, path, known));
    },
  };
}
