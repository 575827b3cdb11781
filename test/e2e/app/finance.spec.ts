import { expect, test } from '@playwright/test';
import { cell, fill, openApp, openSample, section, visit } from './app-page.js';

const tranches = '/options/0/terms/funding/tranches';

test('a second tranche sized by DSCR changes the debt, keeps its cover and says what binds', async ({
  browser,
}) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await page.getByRole('tab', { name: '融资' }).click();
  const facility = page.locator('[data-metric="loan.facility"]');
  const before = await facility.innerText();
  await expect(page.locator('[data-equal="true"]')).toBeVisible();

  await visit(page, '方案条款');
  await section(page, '债务');
  await page.getByRole('button', { name: '添加债务' }).click();
  await expect(page.getByText('新债务')).toBeVisible();
  await expect(cell(page, `${tranches}/1/size/dscr`, 'value')).toHaveText('1.3×');
  // The first tranche goes, so that the new one stands alone.
  await page.getByRole('grid').press('ControlOrMeta+Home');
  await page.locator(`[data-path="${tranches}/0"]`).getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '删除' }).click();

  await visit(page, '结果');
  await page.getByRole('tab', { name: '融资' }).click();
  await expect(facility).not.toHaveText(before);
  const tranche = page.locator('[data-tranche]');
  await expect(tranche).toHaveCount(1);
  await expect(tranche).toContainText('由偿债备付率决定');
  await expect(page.locator('[data-metric="returns.debt.dscr_min"]')).toContainText('1.30×');
  await expect(page.locator('[data-equal="true"]')).toBeVisible();

  await page.getByRole('tab', { name: '报表' }).click();
  await page
    .getByRole('grid', { name: /附表 A/ })
    .locator('[data-column="-1"]')
    .first()
    .click();
  const drawer = page.getByRole('complementary', { name: '为什么是这个数' });
  await expect(drawer).toContainText('现金流入');
  await app.finish();
});

test('statements are chosen, folded and explained', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await page.getByRole('tab', { name: '报表' }).click();
  await page.getByRole('combobox', { name: '报表' }).click();
  await page.getByRole('option', { name: /资产负债表/ }).click();
  const grid = page.getByRole('grid', { name: /资产负债表/ });
  await expect(grid).toBeVisible();
  const rows = grid.getByRole('rowheader');
  const all = await rows.count();
  await page.getByRole('combobox', { name: '显示到' }).click();
  await page.getByRole('option', { name: '1 级' }).click();
  await expect.poll(() => rows.count()).toBeLessThan(all);
  const few = await rows.count();
  await rows.filter({ hasText: '▸' }).first().click();
  await expect.poll(() => rows.count()).toBeGreaterThan(few);
  await app.finish();
});

test('solving finds the input, says so when it cannot, contracts it and lets it go', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await page.locator('[data-metric="returns.equity.irr"]').click();
  await page.getByRole('button', { name: '什么能让它达到目标？' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox', { name: '要达到的指标' })).toHaveValue(/内部收益率/);
  await dialog.getByRole('textbox', { name: /目标值/ }).fill('20');
  const input = dialog.getByRole('combobox', { name: '变动的输入' });
  await input.fill('分成比例');
  await page
    .getByRole('option', { name: /分成比例/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: '求解', exact: true }).click();
  await expect(dialog.locator('[data-solved="true"]')).toContainText('20%');

  await dialog.getByRole('textbox', { name: /范围：从/ }).fill('50');
  await dialog.getByRole('textbox', { name: /^到/ }).fill('55');
  await dialog.getByRole('textbox', { name: /目标值/ }).fill('90');
  await dialog.getByRole('button', { name: '求解', exact: true }).click();
  await expect(dialog.locator('[data-solved="false"]')).toContainText('达不到');

  await dialog.getByRole('textbox', { name: /范围：从/ }).fill('');
  await dialog.getByRole('textbox', { name: /^到/ }).fill('');
  await dialog.getByRole('textbox', { name: /目标值/ }).fill('20');
  await dialog.getByRole('button', { name: '求解', exact: true }).click();
  await dialog.getByRole('button', { name: '写入方案（约定）' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('[data-metric="returns.equity.irr"]')).toContainText('20.0%');

  await visit(page, '方案条款');
  await section(page, '向政府的支付');
  await expect(page.getByText(/^约定 /)).toBeVisible();
  await visit(page, '结果');
  await page.getByRole('tab', { name: '融资' }).click();
  const entry = page.locator('[data-contracted]');
  await expect(entry).toContainText('仍然成立');
  await entry.getByRole('button', { name: '释放' }).click();
  await expect(entry).toHaveCount(0);
  await app.finish();
});

test('the debt is contracted by a switch and kept in another scenario', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await page.getByRole('tab', { name: '融资' }).click();
  const facility = page.locator('[data-metric="loan.facility"]');
  const base = await facility.innerText();
  await page.getByRole('switch', { name: '债务规模按基准情景约定' }).click();
  await expect(page.locator('[data-contracted="tranches.senior.fixed"]')).toContainText('仍然成立');
  await expect(facility).toContainText(base.split('\n')[1] ?? base);
  await page.getByRole('button', { name: /^情景/ }).click();
  await page.getByRole('menuitem').nth(1).click();
  await expect(page.locator('[data-contracted="tranches.senior.fixed"]')).toContainText('本情景保持不变');
  await expect(facility).toContainText(base.split('\n')[1] ?? base);
  await page.getByRole('switch', { name: '债务规模按基准情景约定' }).click();
  await expect(page.locator('[data-contracted]')).toHaveCount(0);
  await app.finish();
});

test('a fixed subsidy and a hand-back reserve are switched on and the results stay valid', async ({
  browser,
}) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  const income = page.locator('[data-metric="returns.equity.irr"]');
  const before = await income.innerText();
  await visit(page, '方案条款');
  await section(page, '政府支付');
  await page.getByRole('button', { name: '添加政府支付' }).click();
  await page.getByRole('menuitem', { name: '固定补贴' }).click();
  await fill(page, '/options/0/terms/subsidies/0/amount', '2');
  await section(page, '期满移交');
  const reserve = '/options/0/terms/end_of_term/hand_back_reserve';
  await cell(page, reserve, 'value').click();
  await page.keyboard.press('F2');
  await page.getByRole('menuitem', { name: '是', exact: true }).click();
  await fill(page, `${reserve}/amount`, '1');
  await expect(cell(page, `${reserve}/saving_years`, 'value')).toContainText('2');
  await visit(page, '结果');
  await expect(page.locator('[data-metric="returns.government.subsidies"]')).toBeVisible();
  await expect(income).not.toHaveText(before);
  await page.getByRole('tab', { name: '融资' }).click();
  await expect(page.locator('[data-equal="true"]')).toBeVisible();
  await app.finish();
});
