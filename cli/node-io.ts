import { createReadStream, readFileSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { LARGEST_PROJECT } from '../models/project';
import type { Io, ReadFailure, ReadReply, WriteFailure, WriteReply } from './io';

/** A character takes up to four bytes; reading stops there, so that no file or endless pipe fills the memory. */
const MOST_BYTES = LARGEST_PROJECT * 4;

/** The files and streams of this process. */
export function nodeIo(): Io {
  return {
    read: readText,
    write: writeWhole,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    version: ownVersion(),
    now: () => new Date().toISOString().slice(0, 16).replace('T', ' '),
  };
}

async function readText(file: string): Promise<ReadReply> {
  try {
    if (file !== '-' && (await stat(file)).isDirectory()) return { ok: false, reason: 'directory' };
    const bytes = await readBytes(file === '-' ? process.stdin : createReadStream(file));
    return bytes === null ? { ok: false, reason: 'too_large' } : decode(bytes);
  } catch (thrown) {
    return { ok: false, reason: READ_FAILURES[codeOf(thrown)] ?? 'unreadable' };
  }
}

async function readBytes(stream: AsyncIterable<Buffer | string>): Promise<Uint8Array | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    size += bytes.length;
    if (size > MOST_BYTES) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function decode(bytes: Uint8Array): ReadReply {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, reason: 'not_utf8' };
  }
}

/** A reader of the old file, or a crash half-way, never sees a half-written one. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<WriteReply> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    if (await isDirectory(file)) return { ok: false, reason: 'directory' };
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    return { ok: true };
  } catch (thrown) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return { ok: false, reason: WRITE_FAILURES[codeOf(thrown)] ?? 'unwritable' };
  }
}

async function isDirectory(file: string): Promise<boolean> {
  return stat(file).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}

const READ_FAILURES: Readonly<Record<string, ReadFailure>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'directory',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
};

const WRITE_FAILURES: Readonly<Record<string, WriteFailure>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'directory',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  ENOSPC: 'full',
};

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}

/** The package file stands one folder above both the source and the bundle. */
function ownVersion(): string {
  const file: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof file === 'object' && file !== null && 'version' in file ? String(file.version) : '';
}
