import { getAt } from '../engine/engine';
import { put } from '../engine/put';
import type { Option, SheetCell } from '../sheet/sheet-vm';
import type { RowContext } from './context';
import { done, no } from './writes';

/** Some of a few values; with none chosen the property goes, where it may. */
export function chosenCell(
  ctx: RowContext,
  path: string,
  options: readonly Option[],
  optional: boolean,
  /** What stands where none is chosen. */
  none: string = ctx.t('common.none'),
): SheetCell {
  const chosen = (getAt(ctx.project, path) as readonly string[] | undefined) ?? [];
  const label = (id: string): string => options.find((o) => o.value === id)?.label ?? id;
  return {
    kind: 'choice',
    many: true,
    value: chosen.join(','),
    text: optional && chosen.length === 0 ? none : chosen.map(label).join('、'),
    options,
    key: path,
    write: (project, text) => {
      const words = text
        .split(/[,、]/)
        .map((word) => word.trim())
        .filter((word) => word !== '' && !(optional && word === none));
      const known = words.map((word) => options.find((o) => o.value === word || o.label === word)?.value);
      if (known.length === 0)
        return optional ? done(put(project, path, undefined)) : no(ctx.t('grid.required'));
      return known.includes(undefined)
        ? no(ctx.t('grid.notChoice', { text }))
        : done(put(project, path, known));
    },
  };
}
