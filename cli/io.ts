/** What the commands need of the world; tests give their own. */
export interface Io {
  /** Read a file, or standard input for `-`. */
  readonly read: (file: string) => Promise<ReadReply>;
  /** Write a file whole or not at all. */
  readonly write: (file: string, bytes: Uint8Array) => Promise<WriteReply>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** The time of an export as shown in the workbook. */
  readonly now: () => string;
}

export type ReadFailure = 'missing' | 'directory' | 'forbidden' | 'too_large' | 'not_utf8' | 'unreadable';
export type WriteFailure = 'missing' | 'directory' | 'forbidden' | 'full' | 'unwritable';

export type ReadReply =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: ReadFailure };
export type WriteReply = { readonly ok: true } | { readonly ok: false; readonly reason: WriteFailure };
