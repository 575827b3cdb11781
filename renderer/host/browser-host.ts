import { chooseTarget, download, writeHandle } from './browser/file-access.js';
import { createJournal, type StoredDraft } from './browser/journal.js';
import { createProjects, type KnownFile, replying } from './browser/projects.js';
import { createSamples } from './browser/samples.js';
import { openDatabase } from './browser/table.js';
import { createCommandHub } from './commands.js';
import { failure } from './errors.js';
import type { ExportType, Host, Reply, Settings } from './host.js';
import { parseSettings } from './settings.js';
import { listenForShortcuts } from './shortcuts.js';

const appName = '城约 CityPact';
const settingsKey = 'citypact.settings';

const mimeOf: Readonly<Record<ExportType, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
};

/** Make a host of a plain browser: its file dialogs or downloads, its database, its key presses. */
export async function createBrowserHost(): Promise<Host> {
  const table = await openDatabase();
  const hub = createCommandHub();
  listenForShortcuts(() => true, hub.send);
  const unsaved = createUnloadGuard();

  return {
    kind: 'browser',
    appInfo: async () => ({
      ok: true,
      value: { name: appName, version: __APP_VERSION__, platform: 'browser' },
    }),
    settings: {
      get: async () => ({ ok: true, value: readSettings() }),
      set: async (patch) => ({ ok: true, value: changeSettings(patch) }),
    },
    ...createProjects(table<KnownFile>('files')),
    journal: createJournal(table<StoredDraft>('journal')),
    samples: createSamples(document.baseURI),
    files: {
      export: ({ suggestedName, type, bytes }) =>
        replying(async () => {
          const name = suggestedName.toLowerCase().endsWith(`.${type}`)
            ? suggestedName
            : `${suggestedName}.${type}`;
          const target = await chooseTarget(name, mimeOf[type]);
          if (target === null) return { ok: true, value: null };
          const data = new Uint8Array(bytes); // a copy on an ordinary buffer, which is what writers accept
          if (target === 'download') download(name, data, mimeOf[type]);
          else await writeHandle(target, data);
          return {
            ok: true,
            value: { ref: '', name: target === 'download' ? name : target.name, location: '' },
          };
        }),
      reveal: async () => failure('unsupported'),
    },
    window: {
      setState: async ({ dirty, title }) => {
        unsaved.set(dirty);
        document.title = title === '' ? appName : `${dirty ? '● ' : ''}${title} — ${appName}`;
        return done;
      },
      close: async () => {
        unsaved.set(false);
        window.close();
        return done;
      },
    },
    onCommand: hub.listen,
  };
}

const done: Reply<null> = { ok: true, value: null };

function readSettings(): Settings {
  try {
    return parseSettings(JSON.parse(localStorage.getItem(settingsKey) ?? '{}'));
  } catch {
    return parseSettings({}); // damaged, or storage refused: defaults
  }
}

function changeSettings(patch: Partial<Settings>): Settings {
  const next = parseSettings({ ...readSettings(), ...patch });
  try {
    localStorage.setItem(settingsKey, JSON.stringify(next));
  } catch (thrown) {
    console.warn('[host] settings last for this page only', thrown);
  }
  return next;
}

/** Have the browser ask before a page with unsaved changes goes away. */
function createUnloadGuard(): { set: (dirty: boolean) => void } {
  const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
  return {
    set(dirty) {
      window.removeEventListener('beforeunload', warn);
      if (dirty) window.addEventListener('beforeunload', warn);
    },
  };
}
