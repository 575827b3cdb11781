import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFileRefs } from '../../electron/files/file-refs.js';
import { changeSettings, defaultSettings, readSettings } from '../../electron/settings/preferences.js';
import { createRecents } from '../../electron/settings/recents.js';
import { openStore } from '../../electron/settings/store.js';
import { readBounds, writeBounds } from '../../electron/settings/window-bounds.js';
import { parseSettings } from '../../renderer/host/settings.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'citypact-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const stored = (content: string): void => writeFileSync(path.join(folder, 'config.json'), content);

describe('settings', () => {
  it('are kept on disk and found again', () => {
    changeSettings(openStore(folder), { language: 'en' });
    expect(readSettings(openStore(folder))).toEqual({ ...defaultSettings, language: 'en' });
    expect(JSON.parse(readFileSync(path.join(folder, 'config.json'), 'utf8'))).toHaveProperty('settings');
  });

  it.each([
    ['truncated', '{"settings": {"lang'],
    ['binary', '\u0000\u0001\u0002'],
    ['empty', ''],
    ['of another shape', '{"settings": 7}'],
    ['a list', '[]'],
  ])('fall back to the defaults when the file is %s', (_how, content) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    stored(content);
    expect(readSettings(openStore(folder))).toEqual(defaultSettings);
  });

  it('lose only the damaged one', () => {
    stored('{"settings": {"language": "en", "theme": 3, "surprise": true}}');
    expect(readSettings(openStore(folder))).toEqual({ ...defaultSettings, language: 'en' });
  });

  it('work for this run when the file cannot be had at all', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    mkdirSync(path.join(folder, 'config.json'));
    const store = openStore(folder);
    changeSettings(store, { theme: 'dark' });
    expect(readSettings(store).theme).toBe('dark');
  });

  it('are read the same way in a browser', () => {
    const cases = [
      undefined,
      null,
      7,
      [],
      {},
      { language: 'en', theme: 3 },
      { moneyUnit: 'wan', surprise: 1 },
    ];
    for (const value of cases) {
      const store = { get: () => value, set: () => undefined };
      expect(parseSettings(value)).toEqual(readSettings(store));
    }
  });
});

describe('recent files', () => {
  let time = 0;
  const now = (): Date => new Date(Date.UTC(2026, 0, 1) + 1000 * time++);

  it('are listed newest first, once each, ten at most, and open again after a restart', () => {
    const store = openStore(folder);
    const refs = createFileRefs();
    const recents = createRecents(store, refs, now);
    for (let i = 0; i < 12; i += 1) recents.touch(refs.grant(`/data/${i}.citypact`), `/data/${i}.citypact`);
    recents.touch(refs.grant('/data/5.citypact'), '/data/5.citypact');
    const names = recents.list().map((file) => file.name);
    expect(names).toEqual([5, 11, 10, 9, 8, 7, 6, 4, 3, 2].map((i) => `${i}.citypact`));

    const again = createFileRefs();
    const [first] = createRecents(openStore(folder), again, now).list();
    expect(again.pathOf(first?.ref ?? '')).toBe(path.resolve('/data/5.citypact'));
  });

  it('are an empty list when damaged, and forget on request', () => {
    const store = openStore(folder);
    const refs = createFileRefs();
    store.set('recents', [{ path: 3 }]);
    const recents = createRecents(store, refs, now);
    expect(recents.list()).toEqual([]);
    const ref = refs.grant('/data/a.citypact');
    recents.touch(ref, '/data/a.citypact');
    recents.forget(ref);
    expect(recents.list()).toEqual([]);
  });
});

describe('window bounds', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
  it('come back, unless damaged or on a screen that is gone', () => {
    const store = openStore(folder);
    expect(readBounds(store, screens)).toBeUndefined();
    writeBounds(store, { x: 10, y: 20, width: 1200, height: 800 }, true);
    expect(readBounds(store, screens)).toMatchObject({ x: 10, width: 1200, maximized: true });
    writeBounds(store, { x: 4000, y: 20, width: 1200, height: 800 }, false);
    expect(readBounds(store, screens)).toBeUndefined();
    store.set('window', { x: 'left' });
    expect(readBounds(store, screens)).toBeUndefined();
  });
});
