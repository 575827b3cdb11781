import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DiskSteps, writeFileAtomic } from '../../electron/files/atomic-write.js';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'citypact-write-'));
  file = path.join(folder, '项目.citypact');
  writeFileSync(file, 'old');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const coded = (code: string): Error => Object.assign(new Error(code), { code });
const steps = (own: Partial<DiskSteps>): DiskSteps => ({
  write: (handle, data) => handle.writeFile(data),
  rename,
  pause: async () => undefined,
  ...own,
});
const onlyTheFile = (): void => expect(readdirSync(folder)).toEqual(['项目.citypact']);

describe('saving a file', () => {
  it('replaces the content and leaves nothing else behind', async () => {
    await writeFileAtomic(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    onlyTheFile();
  });

  it('creates a file that was not there', async () => {
    await writeFileAtomic(path.join(folder, 'b.citypact'), new Uint8Array([1, 2]));
    expect([...readFileSync(path.join(folder, 'b.citypact'))]).toEqual([1, 2]);
  });

  it('keeps the old content when it dies between writing and renaming', async () => {
    const dies = steps({ rename: () => Promise.reject(coded('EIO')) });
    await expect(writeFileAtomic(file, 'new', dies)).rejects.toThrow('EIO');
    expect(readFileSync(file, 'utf8')).toBe('old');
    onlyTheFile();
  });

  it('keeps the old content when the disk fills up halfway', async () => {
    const full = steps({
      write: async (handle, data) => {
        await handle.writeFile(String(data).slice(0, 1));
        throw coded('ENOSPC');
      },
    });
    await expect(writeFileAtomic(file, 'new', full)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readFileSync(file, 'utf8')).toBe('old');
    onlyTheFile();
  });

  it('waits for a program that holds the file', async () => {
    let held = 3;
    const busy = steps({
      rename: (from, to) => {
        held -= 1;
        return held >= 0 ? Promise.reject(coded('EBUSY')) : rename(from, to);
      },
    });
    await writeFileAtomic(file, 'new', busy);
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  it('gives up on a file held for good, old content intact', async () => {
    const held = steps({ rename: () => Promise.reject(coded('EPERM')) });
    await expect(writeFileAtomic(file, 'new', held)).rejects.toMatchObject({ code: 'EPERM' });
    expect(readFileSync(file, 'utf8')).toBe('old');
    onlyTheFile();
  });

  it('keeps the permissions, and a link stays a link', async () => {
    await chmod(file, 0o640);
    const link = path.join(folder, 'link.citypact');
    await symlink(file, link);
    await writeFileAtomic(link, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('refuses to replace a folder', async () => {
    await mkdir(path.join(folder, 'c.citypact'));
    await expect(writeFileAtomic(path.join(folder, 'c.citypact'), 'x')).rejects.toMatchObject({
      code: 'EISDIR',
    });
  });
});
