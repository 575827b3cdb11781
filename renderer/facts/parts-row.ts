import { getAt } from '../engine/engine';
import { put } from '../engine/put';
import type { SheetRow } from '../sheet/sheet-vm';
import type { RowContext } from './context';
import { fieldRow } from './rows';
import { done, no } from './writes';

/** Something an item may have or not: its place, and what it begins with. */
export interface OptionalPart {
  readonly id: string;
  readonly label: string;
  readonly path: string;
  readonly begin: () => unknown;
}

/** One row that switches the optional parts of an item on and off, so that only those in use take room. */
export function partsRow(
  ctx: RowContext,
  path: string,
  name: string,
  hint: string,
  parts: readonly OptionalPart[],
  depth = 1,
): SheetRow {
  const used = parts.filter((part) => getAt(ctx.project, part.path) !== undefined);
  const row = fieldRow(
    `${path}#parts`,
    name,
    {
      kind: 'choice',
      many: true,
      value: used.map(({ id }) => id).join(','),
      text: used.length === 0 ? ctx.t('common.none') : used.map(({ label }) => label).join('、'),
      options: parts.map(({ id, label }) => ({ value: id, label })),
      key: `${path}#parts:${parts.map(({ id }) => id).join('-')}`,
      write: (project, text) => {
        const words = text
          .split(/[,、]/)
          .map((word) => word.trim())
          .filter((word) => word !== '' && word !== ctx.t('common.none'));
        const wanted = words.map((word) => parts.find(({ id, label }) => id === word || label === word));
        if (wanted.includes(undefined)) return no(ctx.t('grid.notChoice', { text }));
        return done(
          parts.reduce((here, part) => {
            const on = wanted.includes(part);
            if (on === (getAt(here, part.path) !== undefined)) return here;
            return put(here, part.path, on ? part.begin() : undefined);
          }, project),
        );
      },
    },
    depth,
  );
  return { ...row, id: `${path}#parts:${parts.map(({ id }) => id).join('-')}`, path, hint };
}
