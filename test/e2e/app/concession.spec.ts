import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { cell, fill, openApp, openSample, partyTotals, section, visit } from './app-page.js';

test('a changed input moves every party that has money in it, and undo brings all of it back', async ({
  browser,
}) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  const before = await partyTotals(page);
  expect(Object.keys(before).length).toBeGreaterThan(8);

  await visit(page, '事实');
  await section(page, '业务量');
  await fill(page, '/drivers/0/form/target', '6,000');
  await expect(cell(page, '/drivers/0/form/target', 'value')).toHaveText('6,000');
  const after = await partyTotals(page);
  const still = Object.keys(before).filter((party) => after[party] === before[party]);
  expect(still).toEqual(['staff']); // paid a fixed sum a year, however many kiosks there are
  await expect(page.locator('[data-balanced="true"]')).toBeVisible();

  await page.keyboard.press('ControlOrMeta+Z');
  expect(await partyTotals(page)).toEqual(before);
  await page.keyboard.press('ControlOrMeta+Y');
  expect(await partyTotals(page)).toEqual(after);
  await app.finish();
});

test('the city income is explained down to an input and its source, and the way back works', async ({
  browser,
}) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await page.locator('[data-metric="returns.government.income"]').click();
  const drawer = page.getByRole('complementary', { name: '为什么是这个数' });
  await expect(drawer).toContainText('政府特许经营收入合计');
  const from = drawer.getByRole('region', { name: '由此得出' });
  await from.getByRole('button', { name: /特许经营付费/ }).click();
  await from.getByRole('button', { name: /付给政府/ }).click();
  await from.getByRole('button', { name: /保底金额/ }).click();
  await from.getByRole('button', { name: /保底金额.*来自输入/ }).click();
  await expect(drawer).toContainText('华为');
  await expect(drawer).toContainText('公开发表');
  await drawer.getByRole('button', { name: '修改这个输入' }).click();
  await expect(page.getByRole('grid')).toBeFocused();
  await expect(page.locator('[aria-selected="true"]')).toHaveText('17.5');

  await page.goBack();
  await expect(drawer).toContainText('保底金额');
  await page.goBack();
  await page.goBack();
  await expect(drawer).toContainText('付给政府');
  await app.finish();
});

test('the language changes every word of the page and is kept', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  for (const name of ['Summary', 'Cash flow', 'Financing', 'Statements', 'Parties', 'Checks']) {
    await page.getByRole('tab', { name }).click();
    const text = (await page.locator('#root').innerText()).replace('中文', '');
    expect(text, name).not.toMatch(/[\u4e00-\u9fff]/);
  }
  for (const place of ['Facts', 'Terms']) {
    await visit(page, place);
    const text = (await page.locator('#root').innerText()).replace('中文', '');
    expect(text, place).not.toMatch(/[\u4e00-\u9fff]/);
  }
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Start with a project' })).toBeVisible();
  await app.finish();
});

test('a workbook of the option shown is downloaded while the page stays usable', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '文件' }).click();
  await page.getByRole('menuitem', { name: /导出工作簿/ }).click();
  await page.getByRole('tab', { name: '现金流' }).click();
  await expect(page.getByRole('grid', { name: '现金流' })).toBeVisible();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.byteLength).toBeGreaterThan(20_000);
  await expect(page.getByRole('alert')).toContainText('工作簿已导出');
  await app.finish();
});

test('option and scenario change the whole page, and the address keeps them', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  const income = page.locator('[data-metric="returns.government.income"]');
  const base = await income.innerText();
  await page.getByRole('button', { name: /^情景/ }).click();
  await page.getByRole('menuitem').nth(1).click();
  await expect(income).not.toHaveText(base);
  expect(page.url()).toContain('scenario=');
  await page.goBack();
  await expect.poll(() => income.innerText()).toBe(base);
  await app.finish();
});

test('the whole way can be gone by the keyboard, with the focus always to be seen', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  const tabTo = async (text: RegExp): Promise<void> => {
    const focused = page.locator(':focus');
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press('Tab');
      if (text.test((await focused.innerText()) || ((await focused.getAttribute('aria-label')) ?? ''))) break;
    }
    await expect(focused).toHaveText(text);
    await expect(focused).toHaveCSS('outline-style', 'solid');
  };
  await expect(page.getByRole('button', { name: /LinkNYC/ })).toBeVisible();
  await tabTo(/LinkNYC/);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-metric="returns.government.income"]')).toBeVisible();
  await tabTo(/^政府特许经营收入合计/);
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('complementary', { name: '为什么是这个数' });
  await expect(drawer).toBeFocused();
  await tabTo(/特许经营付费/);
  await page.keyboard.press('Enter');
  await expect(drawer).toBeFocused();
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(drawer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(page.locator('[data-metric="returns.government.income"]')).toBeFocused();
  await app.finish();
});
