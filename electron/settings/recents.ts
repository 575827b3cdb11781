import { z } from 'zod';
import { type FileRefs, fileInfo } from '../files/file-refs.js';
import type { RecentFile } from '../ipc/contract.js';
import type { KeyValueStore } from './preferences.js';

const storedSchema = z.array(z.strictObject({ ref: z.uuid(), path: z.string(), usedAt: z.iso.datetime() }));
type Stored = z.infer<typeof storedSchema>;

const keep = 10;

/** Files used lately; the list is what lets the page open them again after a restart. */
export interface Recents {
  readonly list: () => RecentFile[];
  readonly touch: (ref: string, file: string) => void;
  readonly forget: (ref: string) => void;
}

/** Keep the recent list in the settings store and grant its files at start. */
export function createRecents(store: KeyValueStore, refs: FileRefs, now: () => Date): Recents {
  const read = (): Stored => storedSchema.catch([]).parse(store.get('recents'));
  for (const { ref, path } of read()) refs.grant(path, ref);
  return {
    list: () => read().map(({ ref, path, usedAt }) => ({ ...fileInfo(ref, path), usedAt })),
    touch(ref, file) {
      const others = read().filter((entry) => entry.path !== file);
      store.set('recents', [{ ref, path: file, usedAt: now().toISOString() }, ...others].slice(0, keep));
    },
    forget(ref) {
      store.set(
        'recents',
        read().filter((entry) => entry.ref !== ref),
      );
    },
  };
}
