import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Reply } from '../../renderer/host/host.js';
import { type DesktopApp, startOnDouble } from './harness/double.js';
import { foreignRequests } from './harness/record.js';
import { openStaticPage } from './harness/static-page.js';

// The window with its real main process and preload; what the page shows is the business of other tests.

let app: DesktopApp;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  app = await startOnDouble();
});
test.afterAll(async () => {
  await app.stop();
});

type Verb = keyof NonNullable<Window['citypact']>;

/** Call the bridge from inside the page, as any script there could. */
async function call(verb: Verb, ...args: unknown[]): Promise<Reply<never>> {
  return app.page.evaluate(
    ({ name, given }) => {
      const bridge = window.citypact as unknown as Record<
        string,
        (...all: unknown[]) => Promise<Reply<never>>
      >;
      const method = bridge[name];
      if (method === undefined) throw new Error(`no ${name} on the bridge`);
      return method(...given);
    },
    { name: verb, given: args },
  );
}
const value = async <T>(verb: Verb, ...args: unknown[]): Promise<T> => {
  const reply = await call(verb, ...args);
  if (!reply.ok) throw new Error(`${verb}: ${reply.error.message.en}`);
  return reply.value;
};
const kindOf = async (verb: Verb, ...args: unknown[]): Promise<string> => {
  const reply = await call(verb, ...args);
  return reply.ok ? 'ok' : reply.error.kind;
};

test('the page loads from the app alone, without an error', async () => {
  await expect(app.page.locator('#root')).not.toBeEmpty();
  expect(app.all('console-error')).toEqual([]);
  expect(foreignRequests(app.all('request'), 'app://citypact/')).toEqual([]);
  expect(app.all('refused')).toEqual([]);
});

test('the page holds no Node and no Electron, only the bridge', async () => {
  const found = await app.page.evaluate(() =>
    ['require', 'process', 'module', 'ipcRenderer', '__ipc'].filter((name) => name in globalThis),
  );
  expect(found).toEqual([]);
  expect(await app.page.evaluate(() => Object.isFrozen(window.citypact))).toBe(true);
});

test('files are saved and opened through the native dialogs, and saved again by reference', async () => {
  const file = path.join(app.userData, '滨海示范.citypact');
  await app.answer({ showSaveDialog: { canceled: false, filePath: file } });
  const saved = await value<{ ref: string; name: string }>('project:save-as', '滨海示范', '{"a":1}');
  expect(saved.name).toBe('滨海示范.citypact');
  expect(await readFile(file, 'utf8')).toBe('{"a":1}');

  await app.answer({ showOpenDialog: { canceled: false, filePaths: [file] } });
  expect(await value('project:open')).toEqual({
    ref: saved.ref,
    name: '滨海示范.citypact',
    location: app.userData,
    text: '{"a":1}',
  });
  await value('project:save', saved.ref, '{"a":2}');
  expect(await value('project:open-ref', saved.ref)).toMatchObject({ text: '{"a":2}' });
  expect(await value('recents:list')).toMatchObject([{ ref: saved.ref, name: '滨海示范.citypact' }]);
  expect((await readdir(app.userData)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a cancelled dialog is not an error', async () => {
  await app.answer({ showOpenDialog: { canceled: true, filePaths: [] } });
  expect(await value('project:open')).toBeNull();
});

test('what is no project text gets a sentence', async () => {
  const file = path.join(app.userData, 'picture.citypact');
  await writeFile(file, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]));
  await app.answer({ showOpenDialog: { canceled: false, filePaths: [file] } });
  expect(await kindOf('project:open')).toBe('not_text');
  await app.answer({ showOpenDialog: { canceled: false, filePaths: [app.userData] } });
  expect(await kindOf('project:open')).toBe('not_a_file');
});

test('a path or a made-up reference opens nothing', async () => {
  expect(await kindOf('project:open-ref', '/etc/passwd')).toBe('bad_request');
  expect(await kindOf('project:open-ref', '00000000-0000-4000-8000-000000000000')).toBe('unknown_file');
  expect(await kindOf('samples:read', '../../package.json')).toBe('bad_request');
  expect(await kindOf('journal:read', '../settings')).toBe('bad_request');
});

test('a workbook arrives on disk byte for byte', async () => {
  const file = path.join(app.userData, 'book.xlsx');
  await app.answer({ showSaveDialog: { canceled: false, filePath: file } });
  const reply = await app.page.evaluate(() =>
    window.citypact?.['files:export']({
      suggestedName: 'book',
      type: 'xlsx',
      bytes: new Uint8Array([80, 75, 3, 4, 0, 255]),
    }),
  );
  expect(reply).toMatchObject({ ok: true, value: { name: 'book.xlsx' } });
  expect([...(await readFile(file))]).toEqual([80, 75, 3, 4, 0, 255]);
});

test('settings are checked, kept, and turn the menu', async () => {
  expect(await kindOf('settings:set', { language: 'tlh' })).toBe('bad_request');
  expect(await value('settings:set', { language: 'en' })).toMatchObject({ language: 'en' });
  await expect.poll(() => app.all('menu').at(-1)).toBe('["File","Edit","View","Help"]');
  await value('settings:set', { language: 'zh-CN' });
  await expect.poll(() => app.all('menu').at(-1)).toBe('["文件","编辑","视图","帮助"]');
});

test('the network is refused by the page and by the session', async () => {
  const blocked = await app.page.evaluate(() =>
    fetch('https://example.invalid/').then(
      () => 'reached',
      () => 'blocked',
    ),
  );
  expect(blocked).toBe('blocked');
  for (const address of [
    'https://example.invalid/',
    'http://127.0.0.1/',
    'wss://a.invalid',
    'file:///etc/passwd',
  ]) {
    expect(await app.order('lets', address)).toBe(false);
  }
  expect(await app.order('lets', 'app://citypact/index.html')).toBe(true);
  expect(await app.order('lets', 'app://elsewhere/index.html')).toBe(false);
  expect(await app.order('permits', 'geolocation')).toBe(false);
  expect(app.all('let-through')).toEqual([]);
});

test('windows do not open and links do not lead away', async () => {
  const before = app.page.url();
  await app.page.evaluate(() => {
    window.open('https://example.invalid/');
    const link = document.createElement('a');
    link.href = 'https://example.invalid/away';
    document.body.append(link);
    link.click();
  });
  await expect.poll(() => app.all('window-open')).toEqual(['deny']);
  await expect.poll(() => app.all('refused')).toContain('https://example.invalid/away');
  expect(app.page.url()).toBe(before);
});

test('menu items and files from the system reach the page as commands', async () => {
  await app.page.evaluate(() => {
    const received: unknown[] = [];
    Object.assign(window, { received });
    window.citypact?.onCommand((command) => received.push(command));
  });
  const received = (): Promise<unknown> => app.page.evaluate(() => Reflect.get(window, 'received'));
  await app.clickMenu('文件', '保存');
  await expect.poll(received).toEqual([{ type: 'save' }]);
  await app.order('emit', ['second-instance', ['citypact', 'b.citypact'], app.userData]);
  await expect.poll(received).toMatchObject([{ type: 'save' }, { type: 'openRef', name: 'b.citypact' }]);
});

test('closing with unsaved changes asks, keeps the window on cancel, and saves before closing', async () => {
  await value('window:set-state', { dirty: true, title: '滨海示范' });
  expect(app.all('title').at(-1)).toContain('滨海示范');
  await app.answer({ showMessageBox: { response: 2 } });
  expect(await app.order('closeWindow')).toBe(false);
  await expect.poll(() => app.all('dialog.showMessageBox').at(-1)).toContain('滨海示范');

  await app.answer({ showMessageBox: { response: 0 } });
  await app.order('closeWindow');
  await expect.poll(() => app.all('sent').at(-1)).toContain('saveThenClose');
});

test('in a plain browser the same page loads without an error, from its own address alone', async ({
  browser,
}) => {
  const inBrowser = await openStaticPage(browser);
  await expect(inBrowser.page.locator('#root')).not.toBeEmpty();
  expect(inBrowser.errors).toEqual([]);
  expect(foreignRequests(inBrowser.requests, inBrowser.url)).toEqual([]);
  await inBrowser.stop();
});

test('a file named at start waits for the page, and a page that dies can be loaded again', async () => {
  const second = await startOnDouble({ words: ['/nowhere/x.citypact'] });
  await expect.poll(() => second.all('sent').join()).toContain('x.citypact');
  await second.answer({ showMessageBox: { response: 0 } });
  await second.order('emitContents', ['render-process-gone', { reason: 'crashed' }]);
  await expect.poll(() => second.all('dialog.showMessageBox').join()).toContain('页面意外停止');
  const loads = (): number => second.all('request').filter((url) => url.endsWith('/index.html')).length;
  await expect.poll(loads).toBe(2);
  await second.page.waitForLoadState();
  await expect(second.page.locator('#root')).not.toBeEmpty();
  const info = await second.page.evaluate(() => window.citypact?.['app:info']());
  expect(info).toMatchObject({ ok: true });
  expect(second.all('error-box')).toEqual([]);
  await second.stop();
});
