import { getAt, setAt } from '../engine/engine';
import type { SheetCell } from '../sheet/sheet-vm';
import type { RowContext } from './context';
import { itemOptions } from './rows';
import { done, no } from './writes';

/** The revenue streams something counts; none chosen means all of them. */
export function streamsCell(ctx: RowContext, path: string): SheetCell {
  const options = itemOptions(ctx, 'revenue');
  const chosen = (getAt(ctx.project, path) as readonly string[] | undefined) ?? [];
  const label = (id: string): string => options.find((o) => o.value === id)?.label ?? id;
  return {
    kind: 'choice',
    many: true,
    value: chosen.join(','),
    text: chosen.length === 0 ? ctx.t('common.all') : chosen.map(label).join('、'),
    options,
    key: path,
    write: (project, text) => {
      const ids = text
        .split(/[,、]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
      const known = ids.map((id) => options.find((o) => o.value === id || o.label === id)?.value);
      if (known.includes(undefined)) return no(ctx.t('grid.notChoice', { text }));
      return done(setAt(project, path, known.length === 0 ? undefined : known));
    },
  };
}
