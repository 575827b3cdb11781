import { expect, test } from '@playwright/test';
import { cell, fill, openApp, openNamedSample, section, visit } from './app-page.js';

test('shares that do not make a whole are refused in words, and a new whole moves what each owner gets', async ({
  browser,
}) => {
  const app = await openApp(browser);
  const { page } = app;
  await openNamedSample(page, '城市智慧停车：同一事实，六种模式');
  await visit(page, '方案条款');
  await page.getByRole('button', { name: /② 合资/ }).click();
  await visit(page, '结果');
  await page.getByRole('tab', { name: '各方' }).click();
  const city = page.locator('[data-party-row="city"]');
  const before = await city.innerText();

  await visit(page, '方案条款');
  await section(page, '股东');
  const share = (owner: number): string => `/options/1/terms/shareholders/${owner}/share`;
  await fill(page, share(0), '40%');
  await page.getByRole('button', { name: '1 处问题' }).click();
  await expect(page.getByText(/各股东持股比例合计应为 100%，实际为 110%/).first()).toBeVisible();

  await visit(page, '方案条款');
  await section(page, '股东');
  await fill(page, share(1), '60%');
  await expect(cell(page, share(1), 'value')).toHaveText('60%');
  await expect(page.getByRole('button', { name: '1 处问题' })).toHaveCount(0);
  await visit(page, '结果');
  await page.getByRole('tab', { name: '各方' }).click();
  await expect(city).not.toHaveText(before);
  await expect(page.locator('[data-balanced="true"]')).toBeVisible();
  await app.finish();
});

test('a contribution in kind keeps what it is valued at apart from what it costs, and never goes below zero', async ({
  browser,
}) => {
  const app = await openApp(browser);
  const { page } = app;
  await openNamedSample(page, '城市智慧停车：同一事实，六种模式');
  await visit(page, '方案条款');
  await page.getByRole('button', { name: /② 合资/ }).click();
  await section(page, '实物出资');
  const appraised = '/options/1/terms/in_kind/0/appraised';
  await expect(cell(page, appraised, 'value')).toHaveText('3,420');
  await expect(cell(page, '/options/1/terms/in_kind/0/economic', 'value')).toHaveText('2,400');
  await fill(page, appraised, '-100');
  await expect(page.getByText(/不小于 0/).first()).toBeVisible();
  await app.finish();
});
