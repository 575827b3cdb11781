import { expect, test } from '@playwright/test';
import { cell, fill, openApp, openSample, section, visit } from './app-page.js';

test('a hurdle is added to the terms, and the sharing tab shows what it takes', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await visit(page, '方案条款');
  await section(page, '向政府的支付');
  await page.getByRole('button', { name: '添加支付' }).click();
  await page.getByRole('menuitem', { name: /按收益率门槛分成/ }).click();
  const payment = '/options/0/terms/payments/1';
  await expect(cell(page, `${payment}/tiers/0/hurdle`, 'value')).toContainText('8%');
  await fill(page, `${payment}/tiers/0/tier_share`, '40%');

  await visit(page, '结果');
  await page.getByRole('tab', { name: '收益分配' }).click();
  await expect(page.getByRole('img', { name: '各年收入的去向' })).toBeVisible();
  const row = page.locator('[data-sharing-row="rule.payment_2"]');
  await expect(row).toContainText('按收益率门槛分成');
  const life = await row.innerText();
  await page.getByLabel('期间').click();
  await page.getByRole('option', { name: '2016' }).click();
  await expect(row).toContainText('0.0%');
  expect(await row.innerText()).not.toBe(life);

  const margin = page.getByRole('region', { name: '下一元收入或损失由谁承担' });
  await expect(margin.locator('[data-margin-row="rule.payment_2"]')).toBeVisible();
  await expect(margin.getByRole('row', { name: /用户/ })).toContainText('1.0000');
  await app.finish();
});
