import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Something that the double reports: `request`, `console-error`, `dialog.showOpenDialog`, `title` … */
export interface Happening {
  readonly what: string;
  readonly detail: unknown;
}

/** The real main bundle and preload, running on the double of Electron. */
export interface DesktopApp {
  readonly page: Page;
  /** Folder that stands for the user's data. */
  readonly userData: string;
  readonly happenings: readonly Happening[];
  /** Details of all happenings of one kind, as text. */
  readonly all: (what: string) => string[];
  /** Decide what the native dialogs answer from now on. */
  readonly answer: (answers: DialogAnswers) => Promise<void>;
  /** Click a menu item by its labels. */
  readonly clickMenu: (...labels: string[]) => Promise<void>;
  /** Give any other order of `test/double/electron.mjs`. */
  readonly order: (name: string, detail?: unknown) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

export interface DialogAnswers {
  readonly showOpenDialog?: { readonly canceled: boolean; readonly filePaths: readonly string[] };
  readonly showSaveDialog?: { readonly canceled: boolean; readonly filePath: string };
  readonly showMessageBox?: { readonly response: number };
}

export interface DesktopOptions {
  /** Keep data from an earlier run; a fresh folder unless told otherwise. It is removed on `stop`. */
  readonly userData?: string;
  /** Words on the command line, for example a project file. */
  readonly words?: readonly string[];
  /** Keep the user's data on `stop`. */
  readonly keepData?: boolean;
}

/** Start the built app on the double and wait until its window shows. Needs `npm run build` before. */
export async function startOnDouble(options: DesktopOptions = {}): Promise<DesktopApp> {
  const userData = options.userData ?? (await mkdtemp(path.join(tmpdir(), 'citypact-')));
  const port = await freePort();
  const child = fork(path.join(root, 'dist-electron/main.mjs'), [...(options.words ?? [])], {
    execArgv: ['--import', path.join(root, 'test/double/register.mjs')],
    env: {
      ...process.env,
      DOUBLE_PORT: String(port),
      DOUBLE_USER_DATA: userData,
      DOUBLE_APP_PATH: root,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const happenings: Happening[] = [];
  const order = createOrders(child);
  child.on('message', (message: Happening) => {
    if ('what' in message) happenings.push(message);
  });
  await untilShown(child, happenings);

  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  return {
    page: appPage(browser),
    userData,
    happenings,
    all: (what) => happenings.filter((one) => one.what === what).map(({ detail }) => asText(detail)),
    answer: async (answers) => void (await order('answer', answers)),
    clickMenu: async (...labels) => void (await order('menu', labels)),
    order,
    async stop() {
      await browser.close();
      await ended(child);
      if (options.keepData !== true) await rm(userData, { recursive: true, force: true });
    },
  };
}

function asText(detail: unknown): string {
  return typeof detail === 'string' ? detail : JSON.stringify(detail);
}

function appPage(browser: Browser): Page {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find((candidate) => candidate.url().includes('app-scheme.test'));
  if (page === undefined) throw new Error(`the app has no page among ${pages.map((one) => one.url())}`);
  return page;
}

function createOrders(child: ChildProcess): (name: string, detail?: unknown) => Promise<unknown> {
  let last = 0;
  return (name, detail) => {
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      const onMessage = (message: { id?: number; result?: unknown; error?: string }): void => {
        if (message.id !== id) return;
        child.off('message', onMessage);
        if (message.error === undefined) resolve(message.result);
        else reject(new Error(`${name}: ${message.error}`));
      };
      child.on('message', onMessage);
      child.send({ id, order: name, detail });
    });
  };
}

function untilShown(child: ChildProcess, happenings: readonly Happening[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => fail('showed no window within 20 s'), 20_000);
    const fail = (why: string): void => {
      clearTimeout(late);
      child.kill();
      reject(new Error(`the app ${why}: ${JSON.stringify(happenings.slice(-5))}`));
    };
    child.once('exit', (code) => fail(`ended with code ${code}`));
    child.on('message', (message: Happening) => {
      if (message.what !== 'show') return;
      clearTimeout(late);
      child.removeAllListeners('exit');
      resolve();
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
    if (child.connected) child.send({ id: 0, order: 'kill' });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(address)));
    });
  });
}
