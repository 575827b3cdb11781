import { createCommandHub } from './commands.js';
import type {
  AppInfo,
  ExportRequest,
  FileInfo,
  Host,
  HostCommand,
  JournalDraft,
  JournalEntry,
  OpenedFile,
  RecentFile,
  Reply,
  SampleFile,
  SavedFile,
  Settings,
  WindowState,
} from './host.js';
import { isTyping, listenForShortcuts } from './shortcuts.js';

type Answer<T> = Promise<Reply<T>>;

/** The bridge that the desktop app's preload puts on the window; `test/electron` holds it equal to the contract. */
export interface ElectronBridge {
  readonly 'app:info': () => Answer<AppInfo>;
  readonly 'settings:get': () => Answer<Settings>;
  readonly 'settings:set': (patch: Partial<Settings>) => Answer<Settings>;
  readonly 'recents:list': () => Answer<readonly RecentFile[]>;
  readonly 'recents:forget': (ref: string) => Answer<null>;
  readonly 'project:open': () => Answer<OpenedFile | null>;
  readonly 'project:open-ref': (ref: string) => Answer<OpenedFile>;
  readonly 'project:save': (ref: string, text: string) => Answer<SavedFile>;
  readonly 'project:save-as': (suggestedName: string, text: string) => Answer<SavedFile | null>;
  readonly 'journal:write': (draft: JournalDraft) => Answer<null>;
  readonly 'journal:list': () => Answer<readonly JournalEntry[]>;
  readonly 'journal:read': (id: string) => Answer<string>;
  readonly 'journal:discard': (id: string) => Answer<null>;
  readonly 'samples:list': () => Answer<readonly SampleFile[]>;
  readonly 'samples:read': (name: string) => Answer<string>;
  readonly 'files:export': (request: ExportRequest) => Answer<FileInfo | null>;
  readonly 'files:reveal': (ref: string) => Answer<null>;
  readonly 'window:set-state': (state: WindowState) => Answer<null>;
  readonly 'window:close': () => Answer<null>;
  readonly onCommand: (listener: (command: HostCommand) => void) => () => void;
}

declare global {
  interface Window {
    readonly citypact?: ElectronBridge;
  }
}

/** Make a host of the desktop app's bridge. */
export function createElectronHost(bridge: ElectronBridge): Host {
  const hub = createCommandHub();
  bridge.onCommand((command) => {
    const undoes = command.type === 'undo' || command.type === 'redo';
    // Reached by the menu while typing: the text field's own undo is meant, and this is the only way to it.
    if (undoes && isTyping(document.activeElement)) document.execCommand(command.type);
    else hub.send(command);
  });
  // The other keys are native accelerators; these two are left to the page because of text fields.
  listenForShortcuts((type) => type === 'undo' || type === 'redo', hub.send);

  return {
    kind: 'electron',
    appInfo: bridge['app:info'],
    settings: { get: bridge['settings:get'], set: bridge['settings:set'] },
    recents: { list: bridge['recents:list'], forget: bridge['recents:forget'] },
    project: {
      open: bridge['project:open'],
      openRef: bridge['project:open-ref'],
      save: bridge['project:save'],
      saveAs: bridge['project:save-as'],
    },
    journal: {
      write: bridge['journal:write'],
      list: bridge['journal:list'],
      read: bridge['journal:read'],
      discard: bridge['journal:discard'],
    },
    samples: { list: bridge['samples:list'], read: bridge['samples:read'] },
    files: { export: bridge['files:export'], reveal: bridge['files:reveal'] },
    window: { setState: bridge['window:set-state'], close: bridge['window:close'] },
    onCommand: hub.listen,
  };
}
