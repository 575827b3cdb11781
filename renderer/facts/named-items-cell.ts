import { getAt } from '../engine/engine';
import { put } from '../engine/put';
import type { Option, SheetCell } from '../sheet/sheet-vm';
import type { RowContext } from './context';
import { done, no } from './writes';

/** A list of named items, chosen among some; `none` says what an empty list means. */
export function namedItemsCell(
  ctx: RowContext,
  path: string,
  options: readonly Option[],
  none: string,
): SheetCell {
  const chosen = (getAt(ctx.project, path) as readonly string[] | undefined) ?? [];
  const label = (id: string): string => options.find((o) => o.value === id)?.label ?? id;
  return {
    kind: 'choice',
    many: true,
    value: chosen.join(','),
    text: chosen.length === 0 ? none : chosen.map(label).join('、'),
    options,
    key: path,
    write: (project, text) => {
      const words = text
        .split(/[,、]/)
        .map((word) => word.trim())
        .filter((word) => word !== '' && word !== none);
      const known = words.map((word) => options.find((o) => o.value === word || o.label === word)?.value);
      if (known.includes(undefined)) return no(ctx.t('grid.notChoice', { text }));
      return done(put(project, path, known.length === 0 ? undefined : known));
    },
  };
}
