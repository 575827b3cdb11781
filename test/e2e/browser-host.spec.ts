import { readFile, rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { HostCommand } from '../../renderer/host/host.js';
import { buildHostPage } from './harness/build-host-page.js';
import { foreignRequests } from './harness/record.js';
import { openStaticPage, type StaticPage } from './harness/static-page.js';

// The browser body of the host interface, on a bare page under the app's own policy.

let built: { folder: string; page: string };
let app: StaticPage;
test.beforeAll(async () => {
  built = await buildHostPage();
});
test.afterAll(() => rm(built.folder, { recursive: true, force: true }));
test.afterEach(() => app.stop());

async function open(browser: Parameters<typeof openStaticPage>[0], keepPickers = false): Promise<void> {
  app = await openStaticPage(browser, { folder: built.page, keepPickers });
  await app.page.waitForSelector('[data-ready]');
}
const noTrouble = (): void => {
  expect(app.errors).toEqual([]);
  expect(foreignRequests(app.requests, app.url)).toEqual([]);
};

test('settings and samples', async ({ browser }) => {
  await open(browser);
  const { page } = app;
  expect(await page.evaluate(() => window.host.appInfo())).toMatchObject({
    ok: true,
    value: { version: '1.2.3', platform: 'browser' },
  });
  await page.evaluate(() => window.host.settings.set({ language: 'en' }));
  await page.reload();
  await page.waitForSelector('[data-ready]');
  expect(await page.evaluate(() => window.host.settings.get())).toMatchObject({ value: { language: 'en' } });
  expect(await page.evaluate(() => window.host.samples.list())).toEqual({
    ok: true,
    value: [{ name: 'linknyc.citypact' }],
  });
  expect(await page.evaluate(() => window.host.samples.read('linknyc.citypact'))).toEqual({
    ok: true,
    value: '{"name":"LinkNYC"}',
  });
  noTrouble();
  expect(await page.evaluate(() => window.host.samples.read('../secret'))).toMatchObject({
    error: { kind: 'not_found' },
  });
});

test('open by upload, save by download, recent files after a reload', async ({ browser }) => {
  await open(browser);
  const { page } = app;
  const chooser = page.waitForEvent('filechooser');
  const opening = page.evaluate(() => window.host.project.open());
  await (await chooser).setFiles({
    name: '滨海.citypact',
    mimeType: 'application/json',
    buffer: Buffer.from('{"a":1}'),
  });
  const opened = await opening;
  expect(opened).toMatchObject({ ok: true, value: { name: '滨海.citypact', text: '{"a":1}' } });
  const ref = opened.ok ? (opened.value?.ref ?? '') : '';

  const downloading = page.waitForEvent('download');
  await page.evaluate((known) => window.host.project.save(known, '{"a":2}'), ref);
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('滨海.citypact');
  expect(await readFile(await download.path(), 'utf8')).toBe('{"a":2}');

  await page.reload();
  await page.waitForSelector('[data-ready]');
  expect(await page.evaluate(() => window.host.recents.list())).toMatchObject({
    value: [{ ref, name: '滨海.citypact' }],
  });
  expect(await page.evaluate((known) => window.host.project.openRef(known), ref)).toMatchObject({
    value: { text: '{"a":2}' },
  });
  await page.evaluate((known) => window.host.recents.forget(known), ref);
  expect(await page.evaluate((known) => window.host.project.openRef(known), ref)).toMatchObject({
    error: { kind: 'unknown_file' },
  });
  noTrouble();
});

test('what is no project text gets a sentence, a workbook comes out byte for byte', async ({ browser }) => {
  await open(browser);
  const { page } = app;
  const chooser = page.waitForEvent('filechooser');
  const opening = page.evaluate(() => window.host.project.open());
  await (await chooser).setFiles({
    name: 'picture.citypact',
    mimeType: 'image/png',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47]),
  });
  expect(await opening).toMatchObject({ ok: false, error: { kind: 'not_text', path: 'picture.citypact' } });

  const downloading = page.waitForEvent('download');
  await page.evaluate(() =>
    window.host.files.export({
      suggestedName: '测算',
      type: 'xlsx',
      bytes: new Uint8Array([80, 75, 0, 255]),
    }),
  );
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('测算.xlsx');
  expect([...(await readFile(await download.path()))]).toEqual([80, 75, 0, 255]);
  noTrouble();
});

test('with the File System Access API a file is saved in place', async ({ browser }) => {
  await open(browser, true);
  const { page } = app;
  // Headless Chromium shows no picker; the browser's private file system has handles of the same kind.
  await page.evaluate(() => {
    const handle = async (): Promise<FileSystemFileHandle> =>
      (await navigator.storage.getDirectory()).getFileHandle('甲.citypact', { create: true });
    Object.assign(window, { showSaveFilePicker: handle, showOpenFilePicker: async () => [await handle()] });
  });
  const saved = await page.evaluate(() => window.host.project.saveAs('甲', '{"a":1}'));
  const ref = saved.ok ? (saved.value?.ref ?? '') : '';
  await page.evaluate((known) => window.host.project.save(known, '{"a":2}'), ref);
  expect(await page.evaluate(() => window.host.project.open())).toMatchObject({
    value: { ref, name: '甲.citypact', text: '{"a":2}' },
  });
  expect(await page.evaluate((known) => window.host.project.openRef(known), ref)).toMatchObject({ ok: true });

  await page.evaluate(() => {
    const cancel = (): Promise<never> => Promise.reject(new DOMException('no', 'AbortError'));
    Object.assign(window, { showOpenFilePicker: cancel, showSaveFilePicker: cancel });
  });
  expect(await page.evaluate(() => window.host.project.open())).toEqual({ ok: true, value: null });
  expect(await page.evaluate(() => window.host.project.saveAs('乙', ''))).toEqual({ ok: true, value: null });
  noTrouble();
});

test('the journal outlives the page', async ({ browser }) => {
  await open(browser);
  const { page } = app;
  await page.evaluate(() => window.host.journal.write({ id: 'd1', name: '滨海', ref: null, text: 'draft' }));
  await page.reload();
  await page.waitForSelector('[data-ready]');
  expect(await page.evaluate(() => window.host.journal.list())).toMatchObject({
    value: [{ id: 'd1', ref: null }],
  });
  expect(await page.evaluate(() => window.host.journal.read('d1'))).toEqual({ ok: true, value: 'draft' });
  await page.evaluate(() => window.host.journal.discard('d1'));
  expect(await page.evaluate(() => window.host.journal.list())).toEqual({ ok: true, value: [] });
  noTrouble();
});

test('keys are commands, except for undo while typing', async ({ browser }) => {
  await open(browser);
  const { page } = app;
  for (const key of ['Control+s', 'Control+Shift+S', 'Control+z', 'Control+y', 'Control+e', 'F1']) {
    await page.keyboard.press(key);
  }
  await page.locator('#field').fill('abc');
  await page.keyboard.press('Control+z');
  const types = await page.evaluate(() => window.commands.map((command: HostCommand) => command.type));
  expect(types).toEqual(['save', 'saveAs', 'undo', 'redo', 'exportWorkbook', 'shortcuts']);
  noTrouble();
});

test('unsaved changes hold the page back from closing', async ({ browser }) => {
  await open(browser);
  const { page } = app;
  await page.locator('#field').click(); // browsers ask only on pages that were used
  await page.evaluate(() => window.host.window.setState({ dirty: true, title: '滨海' }));
  expect(await page.title()).toBe('● 滨海 — 城约 CityPact');
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await page.evaluate(() => window.host.window.setState({ dirty: false, title: '' }));
  noTrouble();
});
