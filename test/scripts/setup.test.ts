import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCommand } from '../../scripts/lib/browser.mjs';
import { fingerprint } from '../../scripts/lib/build.mjs';
import { chromiumCandidates } from '../../scripts/lib/chromium.mjs';
import { isInstalled } from '../../scripts/lib/dependencies.mjs';
import { findElectron } from '../../scripts/lib/electron-binary.mjs';
import { isNodeNewEnough } from '../../scripts/lib/node-version.mjs';
import { readStartOptions } from '../../scripts/lib/start-options.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'citypact-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

describe('Node version', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['24.21.1', true],
    ['20.18.3', false],
    ['18.20.8', false],
    ['9.11.2', false],
  ])('%s is new enough: %s', (version, expected) => {
    expect(isNodeNewEnough(version)).toBe(expected);
  });
});

describe('dependencies', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.2.3' },
      'node_modules/b-win32': { version: '2.0.0', optional: true },
    },
  };
  it('are installed when npm noted the same versions, optional ones of other systems aside', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.2.3' } } })).toBe(true);
  });
  it('are stale when a version differs or a package is missing', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.2.4' } } })).toBe(false);
    expect(isInstalled(lock, { packages: {} })).toBe(false);
  });
  it('are missing when npm never finished', () => {
    expect(isInstalled(lock, null)).toBe(false);
  });
});

describe('build fingerprint', () => {
  it('moves with content and names and with nothing else', () => {
    put('src/a.ts', '1');
    const before = fingerprint(folder, ['src', 'absent']);
    put('src/a.ts', '1');
    expect(fingerprint(folder, ['src', 'absent'])).toBe(before);
    put('src/a.ts', '2');
    expect(fingerprint(folder, ['src', 'absent'])).not.toBe(before);
    put('src/a.ts', '1');
    put('src/b.ts', '');
    expect(fingerprint(folder, ['src', 'absent'])).not.toBe(before);
  });
});

describe('Electron program', () => {
  const complete = (): void => {
    put('node_modules/electron/package.json', '{"version":"45.4.1"}');
    put('node_modules/electron/dist/version', 'v45.4.1');
    put('node_modules/electron/dist/electron', '');
    put('node_modules/electron/path.txt', 'electron');
  };
  it('is found when complete', () => {
    complete();
    expect(findElectron(folder)).toBe(path.join(folder, 'node_modules/electron/dist/electron'));
  });
  it('is not found when absent, of another version, or unpacked halfway', () => {
    expect(findElectron(folder)).toBeNull();
    complete();
    put('node_modules/electron/dist/version', '44.0.0');
    expect(findElectron(folder)).toBeNull();
    complete();
    rmSync(path.join(folder, 'node_modules/electron/path.txt'));
    expect(findElectron(folder)).toBeNull();
  });
});

describe('start options', () => {
  it('open the desktop app and the browser unless told otherwise', () => {
    expect(readStartOptions([])).toEqual({
      options: { open: true, browser: false, electron: false, files: [] },
    });
    expect(readStartOptions(['--browser', '--no-open', 'a.citypact'])).toEqual({
      options: { open: false, browser: true, electron: false, files: ['a.citypact'] },
    });
  });
  it('name what is unknown', () => {
    expect(readStartOptions(['--port=1'])).toEqual({ unknown: '--port=1' });
  });
});

describe('browsers', () => {
  it('are opened the way of each system', () => {
    const url = 'http://127.0.0.1:4680/';
    expect(openCommand('linux', url)).toEqual({ command: 'xdg-open', args: [url] });
    expect(openCommand('darwin', url)).toEqual({ command: 'open', args: [url] });
    expect(openCommand('win32', url)).toEqual({ command: 'cmd', args: ['/c', 'start', '', url] });
  });
  it('are looked for by wish, then in PATH, then in the usual places', () => {
    const linux = chromiumCandidates('linux', { CHROMIUM: '/my/chromium', PATH: '/a:/b' });
    expect(linux[0]).toBe('/my/chromium');
    expect(linux).toContain('/a/chromium');
    expect(linux).toContain('/b/google-chrome');
    expect(linux.at(-1)).toBe('/snap/bin/chromium');
    const windows = chromiumCandidates('win32', { Path: 'C:\\x', ProgramFiles: 'C:\\Program Files' });
    expect(windows).toContain('C:\\x\\msedge.exe');
    expect(windows).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  });
});
