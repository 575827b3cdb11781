import { getAt } from '../engine/engine';
import { put } from '../engine/put';
import type { RowContext } from '../facts/context';
import { fieldRow } from '../facts/rows';
import { done, no } from '../facts/writes';
import { pick } from '../format/text';
import type { SheetRow } from '../sheet/sheet-vm';

/** The investment items a maintenance reserve pays for; at least one. */
export function itemsCell(ctx: RowContext, path: string): SheetRow {
  const options = ctx.project.capex.map(({ id, label }) => ({
    value: id,
    label: pick(label, ctx.style.language),
  }));
  const chosen = (getAt(ctx.project, path) as readonly string[] | undefined) ?? [];
  const label = (id: string): string => options.find((o) => o.value === id)?.label ?? id;
  return fieldRow(path, ctx.t('fields.reserveItems'), {
    kind: 'choice',
    many: true,
    value: chosen.join(','),
    text: chosen.map(label).join('、'),
    options,
    key: path,
    write: (project, text) => {
      const words = text
        .split(/[,、]/)
        .map((word) => word.trim())
        .filter((word) => word !== '');
      const known = words.map((word) => options.find((o) => o.value === word || o.label === word)?.value);
      if (known.length === 0) return no(ctx.t('grid.required'));
      return known.includes(undefined)
        ? no(ctx.t('grid.notChoice', { text }))
        : done(put(project, path, known));
    },
  });
}
