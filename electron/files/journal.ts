import { mkdir, readdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { errorCode, failure, failureFrom } from '../errors.js';
import type { JournalDraft, JournalEntry, Reply } from '../ipc/contract.js';
import { writeFileAtomic } from './atomic-write.js';
import type { FileRefs } from './file-refs.js';
import { createQueues } from './in-order.js';
import { readTextFile } from './read-text.js';

const storedSchema = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(/^[\w-]{1,64}$/),
  name: z.string(),
  path: z.string().nullable(),
  writtenAt: z.iso.datetime(),
  text: z.string(),
});
type Stored = z.infer<typeof storedSchema>;

/** Unsaved work, kept outside of the project's own file until it is saved or given up. */
export interface Journal {
  readonly write: (draft: JournalDraft) => Promise<Reply<null>>;
  readonly list: () => Promise<Reply<JournalEntry[]>>;
  readonly read: (id: string) => Promise<Reply<string>>;
  readonly discard: (id: string) => Promise<Reply<null>>;
  /** Forget what this run wrote: the person chose not to save. */
  readonly discardThisRun: () => Promise<void>;
}

/** Keep the journal as one file per document in a folder of the user's data. */
export function createJournal(folder: string, refs: FileRefs, now: () => Date): Journal {
  const inOrder = createQueues();
  const ofThisRun = new Set<string>();
  const fileOf = (id: string): string => path.join(folder, `${id}.json`);

  const discard = (id: string): Promise<Reply<null>> =>
    inOrder(id, async () => {
      ofThisRun.delete(id);
      try {
        await unlink(fileOf(id));
      } catch (thrown) {
        if (errorCode(thrown) !== 'ENOENT') return failureFrom(thrown);
      }
      return { ok: true, value: null };
    });

  return {
    write: ({ id, name, ref, text }) =>
      inOrder(id, async () => {
        const stored: Stored = {
          version: 1,
          id,
          name,
          path: ref === null ? null : (refs.pathOf(ref) ?? null),
          writtenAt: now().toISOString(),
          text,
        };
        try {
          await mkdir(folder, { recursive: true });
          await writeFileAtomic(fileOf(id), JSON.stringify(stored));
          ofThisRun.add(id);
          return { ok: true, value: null };
        } catch (thrown) {
          return failureFrom(thrown);
        }
      }),

    async list() {
      const entries: JournalEntry[] = [];
      for (const name of await namesIn(folder)) {
        const stored = await readStored(path.join(folder, name));
        if (stored === null || `${stored.id}.json` !== name) continue; // damaged: kept on disk, not offered
        const ref = stored.path === null ? null : refs.grant(stored.path);
        entries.push({ id: stored.id, name: stored.name, ref, writtenAt: stored.writtenAt });
      }
      entries.sort((a, b) => b.writtenAt.localeCompare(a.writtenAt));
      return { ok: true, value: entries };
    },

    async read(id) {
      const stored = await readStored(fileOf(id));
      return stored === null ? failure('not_found') : { ok: true, value: stored.text };
    },

    discard,
    async discardThisRun() {
      await Promise.all([...ofThisRun].map(discard));
    },
  };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json'));
  } catch {
    return []; // no folder yet: nothing was ever written
  }
}

async function readStored(file: string): Promise<Stored | null> {
  const text = await readTextFile(file);
  if (!text.ok) return null;
  try {
    return storedSchema.parse(JSON.parse(text.value));
  } catch {
    return null;
  }
}
