import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { serveFolder } from '../../../scripts/lib/static-server.mjs';
import { type Record, record } from './record.js';

const builtPage = fileURLToPath(new URL('../../../dist', import.meta.url));

/** The built page in a browser, as `npm start -- --browser` shows it. */
export interface StaticPage extends Record {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Address of the page, with a slash at the end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export interface StaticPageOptions {
  /** Folder to serve; the built page unless told otherwise. */
  readonly folder?: string;
  readonly context?: BrowserContextOptions;
  /**
   * Leave the File System Access API in place. Headless Chromium shows no picker, so that by default it is
   * removed, and opening and saving go through Playwright's `filechooser` and `download` events.
   */
  readonly keepPickers?: boolean;
}

/** Serve the built page on a loopback address and open it in a fresh context. */
export async function openStaticPage(browser: Browser, options: StaticPageOptions = {}): Promise<StaticPage> {
  const server = await serveFolder(options.folder ?? builtPage, 0);
  const context = await browser.newContext({ locale: 'zh-CN', ...options.context });
  if (options.keepPickers !== true) await context.addInitScript(removePickers);
  const page = await context.newPage();
  const recorded = record(page);
  await page.goto(server.url);
  return {
    ...recorded,
    page,
    context,
    url: server.url,
    async stop() {
      await context.close();
      await server.close();
    },
  };
}

function removePickers(): void {
  Reflect.deleteProperty(window, 'showOpenFilePicker');
  Reflect.deleteProperty(window, 'showSaveFilePicker');
}
