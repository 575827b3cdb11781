import { put } from '../engine/put';
import type { SheetRow } from '../sheet/sheet-vm';
import type { RowContext } from './context';
import { fieldRow } from './rows';
import { done, no } from './writes';

const MOST = 60;

/** A row that says how many entries a list without names has; more are added at the end, fewer cut from it. */
export function countRow<Item>(
  ctx: RowContext,
  path: string,
  name: string,
  items: readonly Item[],
  begin: (before: Item | undefined) => Item,
): SheetRow {
  const text = String(items.length);
  return {
    ...fieldRow(`${path}#count`, name, {
      kind: 'text',
      text,
      edit: text,
      key: `${path}#count`,
      write: (project, typed) => {
        const wanted = Number(typed.normalize('NFKC').trim());
        if (!Number.isInteger(wanted) || wanted < 0 || wanted > MOST)
          return no(ctx.t('fiscalFacts.notCount', { most: MOST }));
        const list = [...items];
        while (list.length < wanted) list.push(begin(list.at(-1)));
        list.length = wanted;
        return done(put(project, path, list.length === 0 ? undefined : list));
      },
    }),
    path,
  };
}
