import path from 'node:path';
import { failure, failureFrom } from '../errors.js';
import { writeFileAtomic } from '../files/atomic-write.js';
import type { FileDialogs } from '../files/dialogs.js';
import { type FileRefs, fileInfo } from '../files/file-refs.js';
import { createQueues } from '../files/in-order.js';
import type { Journal } from '../files/journal.js';
import { readTextFile } from '../files/read-text.js';
import { listSamples, readSample } from '../files/samples.js';
import { changeSettings, type KeyValueStore, readSettings } from '../settings/preferences.js';
import type { Recents } from '../settings/recents.js';
import type { AppInfo, Handlers, OpenedFile, Reply, SavedFile, Settings, WindowState } from './contract.js';

/** Everything the handlers work with, put together in the composition root. */
export interface Services {
  readonly info: AppInfo;
  readonly store: KeyValueStore;
  readonly refs: FileRefs;
  readonly recents: Recents;
  readonly journal: Journal;
  readonly dialogs: FileDialogs;
  readonly samplesFolder: string;
  readonly now: () => Date;
  readonly reveal: (file: string) => void;
  readonly settingsChanged: (settings: Settings) => void;
  readonly windowStateChanged: (state: WindowState) => void;
  readonly closeWindow: () => void;
}

const done: Reply<null> = { ok: true, value: null };

/** Implement the contract. */
export function createHandlers(services: Services): Handlers {
  const { store, refs, recents, journal, dialogs } = services;
  const inOrder = createQueues();

  const openAt = async (file: string): Promise<Reply<OpenedFile>> => {
    const text = await inOrder(file, () => readTextFile(file));
    if (!text.ok) return text;
    const ref = refs.grant(file);
    recents.touch(ref, file);
    return { ok: true, value: { ...fileInfo(ref, file), text: text.value } };
  };
  const saveAt = async (file: string, text: string): Promise<Reply<SavedFile>> => {
    try {
      await inOrder(file, () => writeFileAtomic(file, text));
    } catch (thrown) {
      return failureFrom(thrown, file);
    }
    const ref = refs.grant(file);
    recents.touch(ref, file);
    return { ok: true, value: { ...fileInfo(ref, file), savedAt: services.now().toISOString() } };
  };

  return {
    'app:info': () => ({ ok: true, value: services.info }),
    'settings:get': () => ({ ok: true, value: readSettings(store) }),
    'settings:set': (patch) => {
      const settings = changeSettings(store, patch);
      services.settingsChanged(settings);
      return { ok: true, value: settings };
    },
    'recents:list': () => ({ ok: true, value: recents.list() }),
    'recents:forget': (ref) => {
      recents.forget(ref);
      return done;
    },
    'project:open': async () => {
      const file = await dialogs.chooseProject();
      return file === null ? done : openAt(path.resolve(file));
    },
    'project:open-ref': (ref) => {
      const file = refs.pathOf(ref);
      return file === undefined ? failure('unknown_file') : openAt(file);
    },
    'project:save': (ref, text) => {
      const file = refs.pathOf(ref);
      return file === undefined ? failure('unknown_file') : saveAt(file, text);
    },
    'project:save-as': async (suggestedName, text) => {
      const file = await dialogs.chooseProjectTarget(suggestedName);
      return file === null ? done : saveAt(path.resolve(file), text);
    },
    'journal:write': (draft) => journal.write(draft),
    'journal:list': () => journal.list(),
    'journal:read': (id) => journal.read(id),
    'journal:discard': (id) => journal.discard(id),
    'samples:list': () => listSamples(services.samplesFolder),
    'samples:read': (name) => readSample(services.samplesFolder, name),
    'files:export': async ({ suggestedName, type, bytes }) => {
      const file = await dialogs.chooseExportTarget(suggestedName, type);
      if (file === null) return done;
      try {
        await inOrder(file, () => writeFileAtomic(file, bytes));
        return { ok: true, value: fileInfo(refs.grant(file), path.resolve(file)) };
      } catch (thrown) {
        return failureFrom(thrown, file);
      }
    },
    'files:reveal': (ref) => {
      const file = refs.pathOf(ref);
      if (file === undefined) return failure('unknown_file');
      services.reveal(file);
      return done;
    },
    'window:set-state': (state) => {
      services.windowStateChanged(state);
      return done;
    },
    'window:close': () => {
      services.closeWindow();
      return done;
    },
  };
}
