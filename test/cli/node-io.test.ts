import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { nodeIo } from '../../cli/node-io';

const folder = mkdtempSync(path.join(tmpdir(), 'citypact-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const io = nodeIo();

describe('reading', () => {
  test('gives the text of a file', async () => {
    writeFileSync(at('good'), '城约\n');
    expect(await io.read(at('good'))).toEqual({ ok: true, text: '城约\n' });
  });

  test('tells a missing file, a folder and a text in another encoding apart', async () => {
    mkdirSync(at('folder'));
    writeFileSync(at('gbk'), Uint8Array.of(0xd6, 0xd0, 0xb9, 0xfa)); // 中国 in GBK
    expect(await io.read(at('nowhere'))).toEqual({ ok: false, reason: 'missing' });
    expect(await io.read(path.join(at('good'), 'below'))).toEqual({ ok: false, reason: 'missing' });
    expect(await io.read(at('folder'))).toEqual({ ok: false, reason: 'directory' });
    expect(await io.read(at('gbk'))).toEqual({ ok: false, reason: 'not_utf8' });
  });

  test('stops at a size no project reaches', async () => {
    writeFileSync(at('huge'), Buffer.alloc(50_000_000, 'x'));
    expect(await io.read(at('huge'))).toEqual({ ok: false, reason: 'too_large' });
  });

  test.skipIf(process.getuid?.() === 0)('says when a file may not be read', async () => {
    writeFileSync(at('secret'), 'x');
    chmodSync(at('secret'), 0);
    expect(await io.read(at('secret'))).toEqual({ ok: false, reason: 'forbidden' });
  });
});

describe('writing', () => {
  test('replaces a file whole and leaves nothing beside it', async () => {
    mkdirSync(at('out'));
    writeFileSync(at('out/book.xlsx'), 'old');
    expect(await io.write(at('out/book.xlsx'), Uint8Array.of(1, 2, 3))).toEqual({ ok: true });
    expect([...readFileSync(at('out/book.xlsx'))]).toEqual([1, 2, 3]);
    expect(readdirSync(at('out'))).toEqual(['book.xlsx']);
  });

  test('says when the folder is missing or a folder is in the way', async () => {
    mkdirSync(at('taken'));
    expect(await io.write(at('nowhere/book.xlsx'), Uint8Array.of(1))).toEqual({
      ok: false,
      reason: 'missing',
    });
    expect(await io.write(at('taken'), Uint8Array.of(1))).toEqual({ ok: false, reason: 'directory' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

test('the version is that of the package, and the time has no seconds', () => {
  expect(io.version).toMatch(/^\d+\.\d+\.\d+/);
  expect(io.now()).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
});
