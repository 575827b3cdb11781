import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serializeProject } from '../../models/project';
import { kioskProject } from '../support/kiosk-project';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'citypact-'));
const file = path.join(folder, 'kiosk.citypact');

beforeAll(async () => {
  writeFileSync(file, serializeProject(kioskProject()));
  copyFileSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  const configFile = path.join(root, 'vite.cli.config.ts');
  await build({ root, configFile, logLevel: 'error', build: { outDir: path.join(folder, 'dist-cli') } });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Run the built program; `hangUp` closes its output after the first bytes, as `head` does. */
function citypact(args: readonly string[], input = '', hangUp = false): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(folder, 'dist-cli', 'citypact.mjs'), ...args], {
      env: { ...process.env, LC_ALL: 'C' },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => {
      out.push(part);
      if (hangUp) child.stdout.destroy();
    });
    child.stderr.on('data', (part: Buffer) => err.push(part));
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

describe('the built program', { timeout: 30_000 }, () => {
  test('computes a file and a project from standard input alike', async () => {
    const fromFile = await citypact(['run', file, '--lang', 'zh']);
    const fromInput = await citypact(['run', '-', '--lang', 'zh'], readFileSync(file, 'utf8'));
    expect(fromFile).toMatchObject({ code: 0, err: '' });
    expect(fromFile.out).toContain('信息亭特许经营');
    expect(fromInput).toEqual(fromFile);
  });

  test('writes a workbook', async () => {
    const book = path.join(folder, 'book.xlsx');
    expect(await citypact(['export', file, '--xlsx', book])).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(book).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  });

  test('ends with 1 on a bad file and 2 on wrong usage', async () => {
    expect(await citypact(['check', '-'], '{"format": "citypact-project"')).toEqual({
      code: 1,
      out: '',
      err: '-: error: Line 1, column 30: The file breaks off here; its end is missing.\n',
    });
    expect((await citypact(['chek', file])).code).toBe(2);
  });

  test('goes quietly when its reader hangs up', async () => {
    const { code, err } = await citypact(['run', file, '--json'], '', true);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
