import { failure, failureFrom } from '../errors.js';
import type { FileInfo, Host, OpenedFile, Reply, SavedFile } from '../host.js';
import { readFileText } from '../text.js';
import {
  type ChosenFile,
  chooseFile,
  chooseTarget,
  download,
  type FileHandle,
  isPermitted,
  writeHandle,
} from './file-access.js';
import type { Table } from './table.js';

/** A file the page may touch: by handle, or as a copy of its text where the browser has no handles. */
export interface KnownFile {
  readonly ref: string;
  readonly name: string;
  readonly usedAt: string;
  readonly handle?: FileHandle;
  readonly text?: string;
}

const projectMime = 'application/json';
const keep = 10;
const now = (): string => new Date().toISOString();

/** Open and save project files, and remember them. */
export function createProjects(table: Table<KnownFile>): Pick<Host, 'project' | 'recents'> {
  const info = ({ ref, name }: KnownFile): FileInfo => ({ ref, name, location: '' });

  const remember = async (row: KnownFile): Promise<void> => {
    await table.put(row.ref, row);
    for (const old of newestFirst(await table.all()).slice(keep)) await table.remove(old.ref);
  };
  const opened = async ({ file, handle }: ChosenFile, known?: KnownFile): Promise<Reply<OpenedFile>> => {
    const text = await readFileText(file);
    if (!text.ok) return text;
    const ref = known?.ref ?? (handle && (await refOf(table, handle))) ?? newRef();
    const row: KnownFile = {
      ref,
      name: file.name,
      usedAt: now(),
      ...(handle ? { handle } : { text: text.value }),
    };
    await remember(row);
    return { ok: true, value: { ...info(row), text: text.value } };
  };
  const saved = async (row: KnownFile, text: string): Promise<Reply<SavedFile>> => {
    if (row.handle) {
      if (!(await isPermitted(row.handle, 'readwrite'))) return failure('no_permission', row.name);
      await writeHandle(row.handle, text);
    } else {
      download(row.name, text, projectMime);
    }
    await remember({ ...row, usedAt: now(), ...(row.handle ? {} : { text }) });
    return { ok: true, value: { ...info(row), savedAt: now() } };
  };

  return {
    project: {
      open: () =>
        replying<OpenedFile | null>(async () => {
          const chosen = await chooseFile();
          return chosen === null ? { ok: true, value: null } : opened(chosen);
        }),
      openRef: (ref) =>
        replying(async () => {
          const row = await table.get(ref);
          if (row === undefined) return failure('unknown_file');
          if (row.handle === undefined) return opened({ file: new File([row.text ?? ''], row.name) }, row);
          if (!(await isPermitted(row.handle, 'read'))) return failure('no_permission', row.name);
          return opened({ file: await row.handle.getFile(), handle: row.handle }, row);
        }),
      save: (ref, text) =>
        replying(async () => {
          const row = await table.get(ref);
          return row === undefined ? failure('unknown_file') : saved(row, text);
        }),
      saveAs: (suggestedName, text) =>
        replying<SavedFile | null>(async () => {
          const name = /\.citypact$/i.test(suggestedName) ? suggestedName : `${suggestedName}.citypact`;
          const target = await chooseTarget(name, projectMime);
          if (target === null) return { ok: true, value: null };
          if (target === 'download') return saved({ ref: newRef(), name, usedAt: now(), text }, text);
          const ref = (await refOf(table, target)) ?? newRef();
          return saved({ ref, name: target.name, usedAt: now(), handle: target }, text);
        }),
    },
    recents: {
      list: () =>
        replying(async () => {
          const rows = newestFirst(await table.all());
          return { ok: true, value: rows.map((row) => ({ ...info(row), usedAt: row.usedAt })) };
        }),
      forget: (ref) =>
        replying(async () => {
          await table.remove(ref);
          return { ok: true, value: null };
        }),
    },
  };
}

/** Turn what a job throws into a failing reply. */
export async function replying<T>(job: () => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await job();
  } catch (thrown) {
    return failureFrom(thrown);
  }
}

async function refOf(table: Table<KnownFile>, handle: FileHandle): Promise<string | undefined> {
  for (const row of await table.all()) {
    if (row.handle && (await row.handle.isSameEntry(handle))) return row.ref;
  }
  return undefined;
}

function newestFirst(rows: readonly KnownFile[]): KnownFile[] {
  return [...rows].sort((a, b) => b.usedAt.localeCompare(a.usedAt));
}

/** `crypto.randomUUID` is missing on a plain-http intranet; this is not. */
function newRef(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
