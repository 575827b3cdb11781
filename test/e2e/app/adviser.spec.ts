import { expect, test } from '@playwright/test';
import { openApp, openNamedSample, visit } from './app-page.js';

test('answers rank the schemes, the first says why, and an option is made from it', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  await openNamedSample(page, '智慧停车 BOT 项目');
  await visit(page, '顾问');
  await page.getByLabel('看看这些城市怎么做').click();
  await page.getByRole('option', { name: /LinkNYC/ }).click();
  const ranking = page.getByRole('region', { name: /排序|排名/ });
  const first = ranking.locator('[data-scheme]').first();
  await expect(first).toHaveAttribute('data-scheme', 'concession');
  await expect(page.getByText('与顾问排第一的一致')).toBeVisible();
  if ((await first.getByRole('button').first().getAttribute('aria-expanded')) !== 'true')
    await first.getByRole('button').first().click();
  await first.getByRole('button', { name: '按此方式新建方案' }).click();

  await expect(page.getByRole('heading', { name: '方案', exact: true })).toBeVisible();
  await expect(page.locator('[data-path="/options/2/scheme"]')).toContainText('特许经营');
  await visit(page, '结果');
  await page.getByRole('tab', { name: '检查' }).click();
  await expect(page.getByRole('button', { name: /不通过 0/ })).toBeVisible();
  await app.finish();
});
