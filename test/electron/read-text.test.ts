import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failure } from '../../electron/errors.js';
import { decodeText as inMain, readTextFile } from '../../electron/files/read-text.js';
import { sentences } from '../../renderer/host/errors.js';
import type { HostErrorKind } from '../../renderer/host/host.js';
import { decodeText as inPage } from '../../renderer/host/text.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const contents: readonly (readonly [string, Uint8Array, string])[] = [
  ['plain text', utf8('{"名称":"滨海"}'), 'ok'],
  ['nothing at all', utf8(''), 'ok'],
  ['a byte-order mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]), 'ok'],
  ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'not_text'],
  ['a zip (a workbook)', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]), 'not_text'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), 'not_text'],
  ['GBK', new Uint8Array([0xb3, 0xc7, 0xd4, 0xbc]), 'not_text'],
  ['a character cut in half', utf8('城').slice(0, 2), 'not_text'],
];

describe('what counts as text', () => {
  it.each(contents)('%s, the same in the app and in a browser', (_name, bytes, outcome) => {
    for (const decode of [inMain, inPage]) {
      const reply = decode(bytes, 'a.citypact');
      expect(reply.ok ? 'ok' : reply.error.kind).toBe(outcome);
    }
  });

  it('loses its byte-order mark', () => {
    const reply = inMain(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]), 'a.citypact');
    expect(reply).toEqual({ ok: true, value: '{}' });
  });
});

describe('reading a file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'citypact-read-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const kind = async (file: string): Promise<string> => {
    const reply = await readTextFile(file);
    return reply.ok ? 'ok' : reply.error.kind;
  };

  it('says what is wrong with what is not there, a folder or a device', async () => {
    expect(await kind(path.join(folder, 'absent'))).toBe('not_found');
    expect(await kind(folder)).toBe('not_a_file');
    expect(await kind(path.join(folder, 'a\0b'))).toBe('failed');
    if (process.platform === 'linux') expect(await kind('/dev/zero')).toBe('not_a_file');
  });

  it('refuses more than 64 MB without reading it', async () => {
    const file = path.join(folder, 'big');
    writeFileSync(file, '');
    truncateSync(file, 64 * 1024 * 1024 + 1);
    expect(await kind(file)).toBe('too_large');
  });

  it('names the file in the error', async () => {
    const file = path.join(folder, 'absent');
    expect(await readTextFile(file)).toMatchObject({ ok: false, error: { path: file } });
  });
});

describe('sentences', () => {
  it('are the same in the app and in a browser', () => {
    for (const [kind, sentence] of Object.entries(sentences)) {
      const reply = failure(kind as Exclude<HostErrorKind, 'failed'>);
      expect(reply.error.message).toEqual(sentence);
    }
  });
});
