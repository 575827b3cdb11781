import Store from 'electron-store';
import type { KeyValueStore } from './preferences.js';

/**
 * Open the settings file of a folder.
 *
 * A damaged file is started afresh; where the folder cannot be used at all, settings last for this run only.
 */
export function openStore(folder: string): KeyValueStore {
  try {
    const store = new Store<Record<string, unknown>>({ cwd: folder, clearInvalidConfig: true });
    return guarded(store);
  } catch (thrown) {
    console.warn('[settings] not available on disk', thrown);
    return inMemory();
  }
}

/** A full disk must not turn "remember this window's size" into a failure of the app. */
function guarded(store: Store<Record<string, unknown>>): KeyValueStore {
  return {
    get: (key) => store.get(key),
    set(key, value) {
      try {
        store.set(key, value);
      } catch (thrown) {
        console.warn(`[settings] ${key} not saved`, thrown);
      }
    },
  };
}

function inMemory(): KeyValueStore {
  const values = new Map<string, unknown>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => {
      values.set(key, value);
    },
  };
}
