// A double of Electron's main-process module: windows are pages of a real Chromium, dialogs answer as told.
// What it cannot show (real isolation, native menus, fuses …) stays with test/e2e/electron.real.ts.
import { EventEmitter } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { createBrowserWindowClass } from './browser-window.mjs';
import { createIpcMain } from './ipc-main.mjs';
import { report } from './report.mjs';
import { createSession } from './session.mjs';

Object.defineProperty(process, 'type', { value: 'browser' });
Object.defineProperty(process.versions, 'electron', { value: '45.4.1' });

const userData = process.env.DOUBLE_USER_DATA ?? os.tmpdir();

/** @type {Promise<import('@playwright/test').Browser> | undefined} */
let running;
const browser = () => {
  const found = findChromium();
  running ??= chromium.launch({
    ...(found === null ? {} : { executablePath: found }),
    args: [`--remote-debugging-port=${process.env.DOUBLE_PORT ?? 0}`],
  });
  return running;
};

/** @param {number} code */
async function leave(code) {
  await (await running)?.close();
  process.exit(code);
}

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  commandLine: { appendSwitch: () => undefined },
  whenReady: async () => undefined,
  getAppPath: () => process.env.DOUBLE_APP_PATH ?? process.cwd(),
  getPath: (/** @type {string} */ name) => (name === 'userData' ? userData : path.join(userData, name)),
  getVersion: () => '0.0.1',
  getName: () => 'citypact',
  requestSingleInstanceLock: () => process.env.DOUBLE_SECOND_INSTANCE !== '1',
  async quit() {
    for (const window of [...BrowserWindow.getAllWindows()]) if (!window.close()) return;
    report('quit');
    await leave(0);
  },
  exit: leave,
});

export const ipcMain = createIpcMain();
/** @type {Map<string, (request: Request) => Promise<Response>>} */
const schemes = new Map();
export const protocol = {
  registerSchemesAsPrivileged: () => undefined,
  handle: (/** @type {string} */ scheme, /** @type {(request: Request) => Promise<Response>} */ handler) => {
    schemes.set(scheme, handler);
  },
};
export const session = { defaultSession: createSession() };
export const BrowserWindow = createBrowserWindowClass({
  browser,
  app,
  ipcMain,
  session: session.defaultSession,
  schemes,
});
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};

/** @type {Record<string, unknown>} */
const answers = {
  showOpenDialog: { canceled: true, filePaths: [] },
  showSaveDialog: { canceled: true, filePath: '' },
  showMessageBox: { response: 0 },
};
const ask =
  (/** @type {string} */ kind) =>
  async (/** @type {unknown[]} */ ...args) => {
    report(`dialog.${kind}`, args.at(-1));
    return answers[kind];
  };
export const dialog = {
  showOpenDialog: ask('showOpenDialog'),
  showSaveDialog: ask('showSaveDialog'),
  showMessageBox: ask('showMessageBox'),
  showErrorBox: (/** @type {string} */ title, /** @type {string} */ text) =>
    report('error-box', `${title}: ${text}`),
};
export const shell = {
  showItemInFolder: (/** @type {string} */ file) => report('reveal', file),
};

/** @typedef {{ label?: string, submenu?: MenuItem[], click?: (...args: unknown[]) => void }} MenuItem */
/** @type {{ items: MenuItem[] } | null} */
let menu = null;
export const Menu = {
  buildFromTemplate: (/** @type {MenuItem[]} */ items) => ({ items }),
  setApplicationMenu(/** @type {typeof menu} */ next) {
    menu = next;
    report(
      'menu',
      next?.items.map((item) => item.label),
    );
  },
};

/** @param {string[]} labels */
function clickMenu(labels) {
  let items = menu?.items ?? [];
  /** @type {MenuItem | undefined} */
  let chosen;
  for (const label of labels) {
    chosen = items.find((item) => item.label === label);
    if (chosen === undefined) throw new Error(`double: no menu item ${label}`);
    items = chosen.submenu ?? [];
  }
  chosen?.click?.(chosen, BrowserWindow.getAllWindows()[0], {});
}

/**
 * Orders of the test.
 * @type {Record<string, (detail: any) => unknown>}
 */
const orders = {
  answer: (detail) => Object.assign(answers, detail),
  menu: clickMenu,
  emit: ([name, ...args]) => app.emit(name, { preventDefault: () => undefined }, ...args),
  emitContents: ([name, ...args]) => BrowserWindow.getAllWindows()[0]?.webContents.emit(name, {}, ...args),
  lets: (url) => session.defaultSession.lets(url),
  permits: (permission) =>
    new Promise((resolve) => session.defaultSession.permission.request?.(null, permission, resolve)),
  closeWindow: () => BrowserWindow.getAllWindows()[0]?.close(),
  kill: () => leave(0),
};
process.on('message', async (/** @type {{ id: number, order: string, detail: unknown }} */ message) => {
  const { id, order, detail } = message;
  try {
    process.send?.({ id, result: (await orders[order]?.(detail)) ?? null });
  } catch (thrown) {
    process.send?.({ id, error: String(thrown) });
  }
});
process.on('disconnect', () => leave(0)); // the test is gone: leave no browser behind

export default { app, ipcMain, protocol, session, screen, dialog, shell, Menu, BrowserWindow };
