import { failure } from './errors.js';
import type { Reply } from './host.js';

/** Largest file that is opened, in bytes. */
export const maxFileBytes = 64 * 1024 * 1024;

/** Decode UTF-8, dropping a byte-order mark; anything else, and text with NUL characters, is not text. */
export function decodeText(bytes: Uint8Array, name: string): Reply<string> {
  if (bytes.byteLength > maxFileBytes) return failure('too_large', name);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? failure('not_text', name) : { ok: true, value: text };
  } catch {
    return failure('not_text', name);
  }
}

/** Read a file of the person's choice as text. */
export async function readFileText(file: File): Promise<Reply<string>> {
  if (file.size > maxFileBytes) return failure('too_large', file.name);
  return decodeText(new Uint8Array(await file.arrayBuffer()), file.name);
}
