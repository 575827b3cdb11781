import { randomBytes } from 'node:crypto';
import { access, constants, type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from '../errors.js';

/** The steps that can fail on a real disk, replaceable so that tests can make them fail. */
export interface DiskSteps {
  readonly write: (file: FileHandle, data: string | Uint8Array) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

const realSteps: DiskSteps = {
  write: (file, data) => file.writeFile(data),
  rename,
  pause: (milliseconds) => pause(milliseconds),
};

const lockCodes = new Set(['EBUSY', 'EPERM', 'EACCES']);
const retryAfterMs = [20, 40, 80, 160, 320, 640];

/**
 * Replace a file's whole content.
 *
 * Guarantee: a reader, also one after a crash or power cut, sees either all of the old content or all of the
 * new; and nothing else is left in the folder.
 */
export async function writeFileAtomic(
  file: string,
  data: string | Uint8Array,
  steps: DiskSteps = realSteps,
): Promise<void> {
  const target = await existingTarget(file);
  const mode = await modeOf(target);
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target).slice(0, 80)}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    await writeDurably(temporary, data, mode, steps);
    await renameWhenFree(temporary, target, steps);
  } catch (thrown) {
    await unlink(temporary).catch(() => undefined); // it may never have come to exist
    throw thrown;
  }
  await syncFolder(path.dirname(target));
}

/** Follow a symbolic link, so that the link stays one and its target is what changes. */
async function existingTarget(file: string): Promise<string> {
  try {
    const target = await realpath(file);
    await access(target, constants.W_OK); // a write-protected file stays protected
    return target;
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return file;
    throw thrown;
  }
}

async function modeOf(file: string): Promise<number> {
  try {
    const facts = await stat(file);
    if (facts.isDirectory()) throw Object.assign(new Error(`is a folder: ${file}`), { code: 'EISDIR' });
    return facts.mode & 0o777;
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return 0o666; // narrowed by the umask as for any new file
    throw thrown;
  }
}

async function writeDurably(
  file: string,
  data: string | Uint8Array,
  mode: number,
  steps: DiskSteps,
): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await steps.write(handle, data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Virus scanners and sync clients hold a fresh file for a moment: wait for them, about 1.3 s in all. */
async function renameWhenFree(from: string, to: string, steps: DiskSteps): Promise<void> {
  for (const wait of retryAfterMs) {
    try {
      await steps.rename(from, to);
      return;
    } catch (thrown) {
      if (!lockCodes.has(errorCode(thrown))) throw thrown;
    }
    await steps.pause(wait);
  }
  await steps.rename(from, to);
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // folders cannot be opened there, and renames are journalled
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Some network file systems refuse this; the new content is in place all the same.
  }
}
