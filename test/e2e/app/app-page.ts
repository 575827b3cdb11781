import type { Browser, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { foreignRequests } from '../harness/record.js';
import { openStaticPage, type StaticPage } from '../harness/static-page.js';

/** The app in a browser, and the assertion every journey ends with. */
export interface App extends StaticPage {
  readonly finish: () => Promise<void>;
}

/** Open the app; `finish` asserts a quiet console and no network beyond the app's own address. */
export async function openApp(browser: Browser): Promise<App> {
  const app = await openStaticPage(browser, { context: { viewport: { width: 1440, height: 900 } } });
  return {
    ...app,
    async finish() {
      expect(app.errors).toEqual([]);
      expect(foreignRequests(app.requests, app.url)).toEqual([]);
      await app.stop();
    },
  };
}

/** Open the LinkNYC sample from the gallery. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /LinkNYC/ }).click();
  await expect(page.locator('[data-metric="returns.government.income"]')).toBeVisible();
}

/** Open a sample from the gallery by its name. */
export async function openNamedSample(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await expect(page.getByRole('tab', { name: '概要' })).toBeVisible();
}

/** Choose from the list of a cell. */
export async function choose(page: Page, path: string, name: string | RegExp): Promise<void> {
  await cell(page, path, 'value').click();
  await page.keyboard.press('F2');
  await page.getByRole('menuitem', { name }).click();
}

/** Open a page of the rail. */
export async function visit(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: /主导航|Main navigation/ })
    .getByRole('button', { name })
    .click();
}

/** Open a section of the facts or terms. */
export async function section(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: /分组|Sections/ })
    .getByRole('button', { name })
    .click();
}

/** A cell of the row that shows a place of the project file. */
export function cell(page: Page, path: string, column: 'name' | 'value' | 'source' | 'note'): Locator {
  const at = { name: 0, value: 1, source: 3, note: 5 }[column];
  return page.locator(`[data-path="${path}"]`).getByRole('gridcell').nth(at);
}

/** Type a new content into a cell. */
export async function fill(page: Page, path: string, text: string): Promise<void> {
  await cell(page, path, 'value').click();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Every party's received, paid and net over the whole life, by party. */
export async function partyTotals(page: Page): Promise<Record<string, string>> {
  await visit(page, '结果');
  await page.getByRole('tab', { name: '各方' }).click();
  const rows = page.locator('[data-party-row]');
  await expect(rows.first()).toBeVisible();
  const totals: Record<string, string> = {};
  for (const row of await rows.all()) {
    totals[(await row.getAttribute('data-party-row')) ?? ''] = (await row.innerText()).replace(/\s+/g, ' ');
  }
  return totals;
}

/** Put text on the clipboard of the page by a paste event, as the system would. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** Open a file through the menu. */
export async function openFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+O');
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}
