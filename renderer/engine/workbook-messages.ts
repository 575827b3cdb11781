import type { Language } from '../host/host';

/** What the workbook worker is asked: the project as text, so that it computes everything itself. */
export interface WorkbookRequest {
  readonly text: string;
  readonly option: string;
  readonly scenario: string;
  readonly language: Language;
  /** When, for the cover: the engine has no clock. */
  readonly exported: string;
}

/** The workbook's bytes, or why there are none. */
export type WorkbookReply =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly reason: string };
