import { expect, test } from '@playwright/test';
import { openApp, openSample } from './app-page.js';

test('factors are ranked, a figure and the changes are chosen, and statement P follows', async ({
  browser,
}) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await page.getByRole('tab', { name: '敏感性' }).click();
  const ranking = page.getByRole('region', { name: '按敏感程度排列' });
  await expect(ranking.locator('[data-sensitivity-factor]').first()).toHaveAttribute(
    'data-sensitivity-factor',
    'price',
  );
  await expect(ranking).toContainText('建设期投资合计');
  await expect(page.getByRole('img', { name: /龙卷风图/ })).toBeVisible();
  const statement = page.getByRole('table', { name: '附表 P 敏感性分析表' });
  await expect(statement.locator('[data-statement-row]')).toHaveCount(1 + 5 * 8);

  // Another figure is drawn without computing anything anew.
  await page.getByRole('combobox', { name: '指标' }).click();
  await page.getByRole('option', { name: '资本金财务内部收益率', exact: true }).click();
  await expect(statement).toContainText('资本金财务内部收益率');

  await page.getByRole('textbox', { name: '变化率' }).fill('-30%, 30%');
  await page.keyboard.press('Enter');
  await expect(statement.locator('[data-statement-row]')).toHaveCount(1 + 5 * 2);
  await page.getByRole('textbox', { name: '变化率' }).fill('-100%');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/变化率须大于 −100%/)).toBeVisible();
  await page.getByRole('textbox', { name: '变化率' }).fill('-10%, 10%');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/变化率须大于 −100%/)).toBeHidden();

  // Any input may be a factor.
  await page.getByRole('combobox', { name: '不确定因素' }).fill('capex.kiosks.unit_cost');
  await page.getByRole('option').first().click();
  await expect(ranking.locator('[data-sensitivity-factor="capex.kiosks.unit_cost"]')).toBeVisible();
  await expect(page.getByRole('table', { name: /×/ })).toBeVisible();
  await app.finish();
});

test('statement P stands among the standard statements', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await page.getByRole('tab', { name: '报表' }).click();
  await page.getByRole('combobox', { name: '报表' }).click();
  await page.getByRole('option', { name: '附表 P 敏感性分析表' }).click();
  const statement = page.getByRole('table', { name: '附表 P 敏感性分析表' });
  await expect(statement.locator('[data-statement-row="base:0%"]')).toContainText('基本方案');
  await expect(statement.locator('[data-statement-row="price:+20%"]')).toBeVisible();
  await page.getByRole('button', { name: '打开敏感性分析' }).click();
  await expect(page.getByRole('region', { name: '龙卷风图' })).toBeVisible();
  await app.finish();
});
