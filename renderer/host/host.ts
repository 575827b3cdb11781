/**
 * What the page may ask of the machine it runs on.
 *
 * Two bodies stand behind this interface, the desktop app and a plain browser; the page cannot tell them
 * apart except by {@link Host.kind}. No method rejects for an expected failure: look at `ok`.
 */

/** A sentence in both languages, ready to be shown. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Why the host could not do what was asked. */
export type HostErrorKind =
  | 'not_found' // the file is gone
  | 'not_a_file' // a folder, a device …
  | 'no_permission' // the system refuses to read or write it
  | 'too_large' // over 64 MB
  | 'not_text' // not UTF-8: a spreadsheet, a picture, a truncated download …
  | 'locked' // another program holds the file
  | 'disk_full'
  | 'unknown_file' // the reference was never given out, or is forgotten
  | 'bad_request' // the arguments do not fit the contract
  | 'unsupported' // this host cannot do it at all
  | 'failed'; // anything else; the sentence carries the system's words

/** An expected failure: a kind to branch on, a sentence to show, the path or file name where known. */
export interface HostError {
  readonly kind: HostErrorKind;
  readonly message: Bilingual;
  readonly path?: string | undefined;
}

/** Either the value or the reason why not. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: HostError };

/** An opaque permission to touch one file; paths themselves never reach the page as something to open. */
export type FileRef = string;

export type Language = 'zh-CN' | 'en';
export type Theme = 'system' | 'light' | 'dark';
/** How money is shown; `project` leaves it to the project file. */
export type MoneyUnit = 'project' | 'one' | 'thousand' | 'wan' | 'million' | 'yi';

/** What a person chose once and expects to find again. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly moneyUnit: MoneyUnit;
}

export interface AppInfo {
  readonly name: string;
  readonly version: string;
  readonly platform: 'linux' | 'mac' | 'windows' | 'browser';
}

/** A file as it can be shown to a person. `location` is a folder to display, empty in a browser. */
export interface FileInfo {
  readonly ref: FileRef;
  readonly name: string;
  readonly location: string;
}

export interface OpenedFile extends FileInfo {
  /** The content as text, without a byte-order mark. */
  readonly text: string;
}

export interface SavedFile extends FileInfo {
  /** ISO date and time. */
  readonly savedAt: string;
}

export interface RecentFile extends FileInfo {
  /** ISO date and time. */
  readonly usedAt: string;
}

/** Unsaved work kept for the case of a crash. `ref` is null for a project that was never saved. */
export interface JournalDraft {
  /** Chosen by the page, one per open document: letters, digits, `-` and `_`, at most 64. */
  readonly id: string;
  readonly name: string;
  readonly ref: FileRef | null;
  readonly text: string;
}

export interface JournalEntry {
  readonly id: string;
  readonly name: string;
  readonly ref: FileRef | null;
  /** ISO date and time. */
  readonly writtenAt: string;
}

export interface SampleFile {
  /** File name, for example `linknyc.citypact`: give it back to `samples.read`. */
  readonly name: string;
}

export type ExportType = 'xlsx' | 'csv' | 'json' | 'pdf' | 'docx' | 'png' | 'svg';

export interface ExportRequest {
  readonly suggestedName: string;
  readonly type: ExportType;
  readonly bytes: Uint8Array;
}

/** What the menus, the operating system or the window ask of the page. */
export type HostCommand =
  | {
      readonly type: 'new' | 'open' | 'save' | 'saveAs' | 'exportWorkbook' | 'undo' | 'redo' | 'shortcuts';
    }
  | { readonly type: 'language'; readonly language: Language }
  /** The operating system wants this file opened: settle unsaved work, then call `project.openRef`. */
  | { readonly type: 'openRef'; readonly ref: FileRef; readonly name: string }
  /** The person chose "save" when closing: save, and if that worked call `window.close`. */
  | { readonly type: 'saveThenClose' };

export interface WindowState {
  /** Unsaved changes exist: closing the window asks first. */
  readonly dirty: boolean;
  /** Name of the open project, empty on the home page. */
  readonly title: string;
}

export interface Host {
  readonly kind: 'electron' | 'browser';

  appInfo(): Promise<Reply<AppInfo>>;

  readonly settings: {
    get(): Promise<Reply<Settings>>;
    /** Change some settings and answer with all of them. */
    set(patch: Partial<Settings>): Promise<Reply<Settings>>;
  };

  readonly recents: {
    /** The newest first, at most ten. */
    list(): Promise<Reply<readonly RecentFile[]>>;
    forget(ref: FileRef): Promise<Reply<null>>;
  };

  /** Project files. A `null` value means the person cancelled the dialog. */
  readonly project: {
    open(): Promise<Reply<OpenedFile | null>>;
    /** Open a file from the recent list, from a dialog before, or from an `openRef` command. */
    openRef(ref: FileRef): Promise<Reply<OpenedFile>>;
    /** Replace the whole content: afterwards the file holds either all of the old or all of the new text. */
    save(ref: FileRef, text: string): Promise<Reply<SavedFile>>;
    saveAs(suggestedName: string, text: string): Promise<Reply<SavedFile | null>>;
  };

  readonly journal: {
    write(draft: JournalDraft): Promise<Reply<null>>;
    /** What an earlier run left unsaved, the newest first. */
    list(): Promise<Reply<readonly JournalEntry[]>>;
    read(id: string): Promise<Reply<string>>;
    discard(id: string): Promise<Reply<null>>;
  };

  readonly samples: {
    list(): Promise<Reply<readonly SampleFile[]>>;
    read(name: string): Promise<Reply<string>>;
  };

  readonly files: {
    /** Ask where, then write the bytes. A `null` value means the person cancelled. */
    export(request: ExportRequest): Promise<Reply<FileInfo | null>>;
    /** Show the file in the system's file manager; `unsupported` in a browser. */
    reveal(ref: FileRef): Promise<Reply<null>>;
  };

  readonly window: {
    setState(state: WindowState): Promise<Reply<null>>;
    /** Close without asking again (after a `saveThenClose` that worked). */
    close(): Promise<Reply<null>>;
  };

  /**
   * Receive commands, also those that came before anyone listened. Answers with the way to stop.
   *
   * The host turns menu items and keys (Ctrl/⌘ O, S, Shift+S, E, Z, Y, Shift+Z, F1) into commands, the same on
   * both hosts, so the page listens for none of these keys. Undo inside a text field stays with the field.
   */
  onCommand(listener: (command: HostCommand) => void): () => void;
}
