import path from 'node:path';
import { BrowserWindow, dialog, screen } from 'electron';
import type { Language } from '../ipc/contract.js';
import { pageAddress } from '../protocol/address.js';
import type { KeyValueStore } from '../settings/preferences.js';
import { readBounds, writeBounds } from '../settings/window-bounds.js';

const smallest = { minWidth: 960, minHeight: 600 };

/** Create the one window, where it was last time, locked down, not yet shown. */
export function createMainWindow(store: KeyValueStore): BrowserWindow {
  const bounds = readBounds(
    store,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const place = bounds
    ? { x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height }
    : { width: 1360, height: 860 };
  const window = new BrowserWindow({
    ...place,
    ...smallest,
    show: false,
    title: '城约 CityPact',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false, // its dictionaries would be downloaded
    },
  });
  if (bounds?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => writeBounds(store, window.getNormalBounds(), window.isMaximized()));
  return window;
}

/** Load the page into the window. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(pageAddress);
}

/** Show which project is open and whether it has unsaved changes. */
export function showTitle(window: BrowserWindow, title: string, dirty: boolean): void {
  window.setTitle(title === '' ? '城约 CityPact' : `${dirty ? '● ' : ''}${title} — 城约 CityPact`);
  window.setDocumentEdited(dirty);
}

/** Offer to reload after the page process died; the journal brings unsaved work back. */
export async function askReload(window: BrowserWindow, language: Language): Promise<boolean> {
  const zh = language === 'zh-CN';
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: zh ? '页面意外停止。' : 'The page stopped unexpectedly.',
    detail: zh
      ? '重新载入后可以恢复自动保存的修改。'
      : 'After reloading you can recover the changes that were kept automatically.',
    buttons: zh ? ['重新载入', '退出'] : ['Reload', 'Quit'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** Bring the window to the front. */
export function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
