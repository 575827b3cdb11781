import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { toChromium, toElectron } from './address.mjs';
import { preloadScript } from './page-world.mjs';
import { report } from './report.mjs';

/** @import { BrowserContext, Page, Route } from '@playwright/test' */

/**
 * What a window needs from the rest of the double.
 * @typedef {object} House
 * @property {() => Promise<import('@playwright/test').Browser>} browser
 * @property {EventEmitter} app
 * @property {ReturnType<typeof import('./ipc-main.mjs').createIpcMain>} ipcMain
 * @property {ReturnType<typeof import('./session.mjs').createSession>} session
 * @property {Map<string, (request: Request) => Promise<Response>>} schemes
 */

const event = () => ({
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true;
  },
});

/** @param {import('@playwright/test').Request} request */
function frameOf(request) {
  try {
    return request.frame();
  } catch {
    return null; // the first request of a window that is not a page yet
  }
}

/**
 * Make the class that Electron exports as `BrowserWindow`, each window a Chromium page.
 * @param {House} house
 */
export function createBrowserWindowClass(house) {
  /** @type {any[]} */
  const windows = [];

  return class BrowserWindow extends EventEmitter {
    static getAllWindows() {
      return windows;
    }

    /** @type {Page | undefined} */
    #page;
    #closed = false;
    #options;

    /** @param {any} options */
    constructor(options = {}) {
      super();
      this.#options = options;
      const { nodeIntegration, contextIsolation, sandbox, webSecurity } = options.webPreferences ?? {};
      if (nodeIntegration || contextIsolation === false || sandbox === false || webSecurity === false) {
        throw new Error('double: insecure webPreferences');
      }
      this.webContents = this.#createContents();
      windows.push(this);
      house.app.emit('web-contents-created', event(), this.webContents);
    }

    #createContents() {
      /** @type {(details: { url: string }) => { action: string }} */
      let openHandler = () => ({ action: 'allow' });
      return Object.assign(new EventEmitter(), {
        session: house.session,
        getURL: () => toElectron(this.#page?.url() ?? ''),
        send: (/** @type {string} */ channel, /** @type {unknown[]} */ ...args) => {
          const deliver = (/** @type {any} */ message) =>
            /** @type {any} */ (globalThis).__deliver?.(message.channel, message.args);
          report('sent', { channel, args });
          void this.#page?.evaluate(deliver, { channel, args: structuredClone(args) });
        },
        setWindowOpenHandler(/** @type {typeof openHandler} */ handler) {
          openHandler = handler;
        },
        askToOpen: (/** @type {string} */ url) => openHandler({ url }),
      });
    }

    /** @param {string} address */
    async loadURL(address) {
      this.#page ??= await this.#createPage();
      await this.#page.goto(toChromium(address));
      this.emit('ready-to-show');
      this.webContents.emit('did-finish-load');
    }

    async #createPage() {
      const { width = 800, height = 600, webPreferences } = this.#options;
      const context = await (await house.browser()).newContext({
        viewport: { width, height },
        serviceWorkers: 'block',
        locale: 'zh-CN',
      });
      await context.route('**/*', (route) => this.#answer(route));
      await context.routeWebSocket(/.*/, (socket) => {
        report('refused', socket.url());
        void socket.close();
      });
      await this.#connectIpc(context);
      if (webPreferences?.preload) {
        await context.addInitScript({ content: preloadScript(readFileSync(webPreferences.preload, 'utf8')) });
      }
      const page = await context.newPage();
      context.on('page', (popup) => {
        const { action } = this.webContents.askToOpen(popup.url());
        report('window-open', action);
        if (action !== 'allow') void popup.close();
      });
      page.on('console', (message) => {
        if (message.type() === 'error') report('console-error', message.text());
      });
      page.on('pageerror', (error) => report('console-error', String(error)));
      page.on('request', (request) => report('request', toElectron(request.url())));
      page.on('close', () => this.#gone());
      return page;
    }

    /** @param {Route} route */
    async #answer(route) {
      const request = route.request();
      const address = toElectron(request.url());
      const frame = frameOf(request);
      if (frame === null) return route.abort('blockedbyclient'); // a new window, refused further down
      const isMainFrame = request.isNavigationRequest() && frame === this.#page?.mainFrame();
      if (isMainFrame && this.#page?.url() !== 'about:blank' && request.url() !== this.#page?.url()) {
        const attempt = event();
        this.webContents.emit('will-navigate', attempt, address);
        if (attempt.defaultPrevented) {
          report('refused', address);
          return route.abort('aborted');
        }
      }
      const handler = house.schemes.get(new URL(address).protocol.slice(0, -1));
      const allowed = await house.session.lets(address);
      if (!allowed || handler === undefined) {
        report(allowed ? 'let-through' : 'refused', address);
        return route.abort('blockedbyclient');
      }
      if (isMainFrame) {
        this.webContents.emit('did-start-navigation', { isMainFrame, isSameDocument: false });
      }
      const body = request.postDataBuffer();
      const response = await handler(
        new Request(address, { method: request.method(), ...(body ? { body: new Uint8Array(body) } : {}) }),
      );
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
    }

    /** @param {BrowserContext} context */
    async #connectIpc(context) {
      await context.exposeBinding('__ipc', async ({ frame }, kind, channel, args) => {
        const call = {
          sender: this.webContents,
          senderFrame: { url: toElectron(frame.url()), parent: frame.parentFrame() },
        };
        if (kind === 'send') {
          house.ipcMain.emit(channel, call, ...args);
          return {};
        }
        const handler = house.ipcMain.handlers.get(channel);
        const prefix = `Error invoking remote method '${channel}'`;
        if (handler === undefined) return { error: `${prefix}: no handler registered` };
        try {
          return { value: structuredClone(await handler(call, ...args)) };
        } catch (thrown) {
          return { error: `${prefix}: ${thrown}` };
        }
      });
    }

    #gone() {
      if (this.#closed) return;
      this.#closed = true;
      windows.splice(windows.indexOf(this), 1);
      this.emit('closed');
      if (windows.length === 0) house.app.emit('window-all-closed');
    }

    close() {
      const attempt = event();
      this.emit('close', attempt);
      report('close', { prevented: attempt.defaultPrevented });
      if (attempt.defaultPrevented) return false;
      void this.#page?.close();
      this.#gone();
      return true;
    }

    show() {
      report('show');
    }
    setTitle(/** @type {string} */ title) {
      report('title', title);
    }
    getNormalBounds() {
      const { x = 0, y = 0, width = 800, height = 600 } = this.#options;
      return { x, y, width, height };
    }
    isDestroyed() {
      return this.#closed;
    }
    isMaximized() {
      return false;
    }
    isMinimized() {
      return false;
    }
    maximize() {}
    restore() {}
    focus() {
      report('focus');
    }
    setDocumentEdited() {}
  };
}
