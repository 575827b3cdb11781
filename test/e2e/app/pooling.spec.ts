import { expect, test } from '@playwright/test';
import { openApp, openNamedSample, visit } from './app-page.js';

test('rules stand side by side with who would leave, and another rule is adopted by a click', async ({
  browser,
}) => {
  const app = await openApp(browser);
  const { page } = app;
  await openNamedSample(page, '阿姆斯特丹建筑材料循环市场');
  await page.getByRole('tab', { name: '利益聚合' }).click();
  const rule = (id: string) => page.locator(`[data-pool-row="${id}"]`);
  await expect(rule('shapley')).toContainText('本方案');
  await expect(rule('shapley')).toContainText('稳定（在核中）');
  await expect(rule('equal')).toContainText('个联盟会退出');
  await expect(rule('ability')).toContainText('受损：阿姆斯特丹市政府');

  const wanted = await rule('nucleolus').getByRole('cell').allInnerTexts();
  await rule('nucleolus').getByRole('button', { name: '采用' }).click();
  await expect(rule('nucleolus')).toContainText('本方案');
  await expect(rule('shapley').getByRole('button', { name: '采用' })).toBeVisible();
  const adopted = await rule('nucleolus').getByRole('cell').allInnerTexts();
  expect(adopted.slice(0, -1)).toEqual(wanted.slice(0, -1)); // what it would cost is what it costs

  await page.keyboard.press('ControlOrMeta+Z');
  await expect(rule('shapley')).toContainText('本方案');
  await visit(page, '方案条款');
  await page.getByRole('button', { name: '市政府独自举办' }).click();
  await visit(page, '结果');
  await expect(page.getByRole('tab', { name: '利益聚合' })).toHaveCount(0);
  await app.finish();
});
