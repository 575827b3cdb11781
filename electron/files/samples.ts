import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { failure } from '../errors.js';
import type { Reply } from '../ipc/contract.js';
import { readTextFile } from './read-text.js';

/** List the bundled sample projects by file name. */
export async function listSamples(folder: string): Promise<Reply<{ name: string }[]>> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.citypact')).sort();
    return { ok: true, value: names.map((name) => ({ name })) };
  } catch {
    return { ok: true, value: [] }; // built without samples
  }
}

/** Read one bundled sample; only names from the list are known. */
export async function readSample(folder: string, name: string): Promise<Reply<string>> {
  const listed = await listSamples(folder);
  if (!listed.ok || !listed.value.some((sample) => sample.name === name)) return failure('not_found', name);
  return readTextFile(path.join(folder, name));
}
