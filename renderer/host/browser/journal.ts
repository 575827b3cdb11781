import { failure } from '../errors.js';
import type { Host, JournalDraft } from '../host.js';
import { createClaims } from './claims.js';
import { replying } from './projects.js';
import type { Table } from './table.js';

export interface StoredDraft extends JournalDraft {
  readonly writtenAt: string;
}

/** Keep unsaved work in the browser's database; what another tab still holds open is not listed as left behind. */
export function createJournal(table: Table<StoredDraft>): Host['journal'] {
  const claims = createClaims();
  return {
    write: (draft) =>
      replying(async () => {
        await claims.hold(draft.id);
        await table.put(draft.id, { ...draft, writtenAt: new Date().toISOString() });
        return { ok: true, value: null };
      }),
    list: () =>
      replying(async () => {
        const all = await table.all();
        const left = await Promise.all(all.map(({ id }) => claims.isFree(id)));
        const rows = all.filter((_, i) => left[i]).sort((a, b) => b.writtenAt.localeCompare(a.writtenAt));
        const value = rows.map(({ id, name, ref, writtenAt }) => ({ id, name, ref, writtenAt }));
        return { ok: true, value };
      }),
    read: (id) =>
      replying(async () => {
        const row = await table.get(id);
        return row === undefined ? failure('not_found') : { ok: true, value: row.text };
      }),
    discard: (id) =>
      replying(async () => {
        await table.remove(id);
        claims.drop(id);
        return { ok: true, value: null };
      }),
  };
}
