import { open, stat } from 'node:fs/promises';
import { failure, failureFrom } from '../errors.js';
import { maxFileBytes, type Reply } from '../ipc/contract.js';

/** Read a text file of at most 64 MB; every way in which it can be something else has its own sentence. */
export async function readTextFile(file: string): Promise<Reply<string>> {
  try {
    const facts = await stat(file); // before opening: opening a pipe would wait for ever
    if (!facts.isFile()) return failure('not_a_file', file);
    if (facts.size > maxFileBytes) return failure('too_large', file);
    const handle = await open(file, 'r');
    try {
      return decodeText(await handle.readFile(), file);
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    return failureFrom(thrown, file);
  }
}

/** Decode UTF-8, dropping a byte-order mark; anything else, and text with NUL characters, is not text. */
export function decodeText(bytes: Uint8Array, file: string): Reply<string> {
  if (bytes.byteLength > maxFileBytes) return failure('too_large', file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? failure('not_text', file) : { ok: true, value: text };
  } catch {
    return failure('not_text', file);
  }
}
