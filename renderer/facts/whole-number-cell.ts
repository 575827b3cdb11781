import { getAt } from '../engine/engine';
import { put } from '../engine/put';
import type { SheetCell } from '../sheet/sheet-vm';
import type { RowContext } from './context';
import { done, no } from './writes';

/** A plain number of the file that is no input: a year, a mark. */
export function wholeNumberCell(
  ctx: RowContext,
  path: string,
  least: number,
  most: number,
  whole = true,
): SheetCell {
  const value = getAt(ctx.project, path);
  const text = value === undefined ? '' : String(value);
  return {
    kind: 'text',
    text,
    edit: text,
    key: path,
    write: (project, typed) => {
      const number = Number(typed.normalize('NFKC').trim());
      const fits = typed.trim() !== '' && number >= least && number <= most;
      if (!fits || (whole && !Number.isInteger(number)))
        return no(ctx.t('fiscalFacts.notBetween', { least, most }));
      return done(put(project, path, number));
    },
  };
}
