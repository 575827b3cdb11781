import { expect, test } from '@playwright/test';
import { openApp, openSample, visit } from './app-page.js';

test('flows by year, an account with its figures, and the law that all nets are zero', async ({
  browser,
}) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await visit(page, '结果');
  await page.getByRole('tab', { name: '各方' }).click();

  await expect(page.getByRole('img', { name: /资金流向图/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: '谁付给谁（整个项目期）' })).toBeVisible();
  await page.getByLabel('所示期间').click();
  await page.getByRole('option', { name: '2020' }).click();
  await expect(page.getByRole('heading', { name: '谁付给谁（2020）' })).toBeVisible();

  const matrix = page.getByRole('region', { name: '谁付给谁（2020）' });
  const drawer = page.getByRole('complementary', { name: '为什么是这个数' });
  await matrix
    .getByRole('row', { name: /^\s*广告主/ })
    .getByRole('button')
    .click();
  await expect(drawer).toContainText('来自：广告主');
  await expect(drawer).toContainText('2020');
  await drawer.getByRole('button', { name: '关闭' }).click();

  await page.getByRole('button', { name: /查看CityBridge 股东.*的逐期账户/ }).click();
  const account = page.getByRole('region', { name: /CityBridge 股东.*的账户/ });
  await expect(account.getByText('资金敞口峰值')).toBeVisible();
  await account.getByRole('button', { name: '12.7%' }).click();
  await expect(drawer).toContainText('内部收益率');
  await expect(account.locator('[data-sum-law="true"]')).toBeVisible();
  await expect(account.getByRole('grid').first()).toContainText('付给：CityBridge');
  await app.finish();
});
