import { expect, test } from '@playwright/test';
import { cell, fill, openApp, openSample, partyTotals, paste, section, visit } from './app-page.js';

test('what cannot be read stays where it was typed, with a sentence, and the last good value counts', async ({
  browser,
}) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await visit(page, '方案条款');
  await section(page, '向政府的支付');
  const path = '/options/0/terms/payments/0/guarantee';
  await fill(page, path, '一千七百万');
  await expect(cell(page, path, 'value')).toHaveText('一千七百万');
  await expect(page.getByText('不是数字')).toBeVisible();
  await fill(page, path, '(５)');
  await expect(cell(page, path, 'value')).toHaveText('−5');
  await expect(page.getByText(/应不小于 0/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(cell(page, path, 'value')).toHaveText('17.5');
  await expect(page.getByText(/应不小于 0/)).toHaveCount(0);
  await app.finish();
});

test('a block copied from a spreadsheet lands cell by cell in one undoable step', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await visit(page, '事实');
  await section(page, '流动资金');
  await cell(page, '/working_capital/receivable_days', 'value').click();
  await paste(page, '１２\r\n1,000.5\r\n');
  await expect(cell(page, '/working_capital/receivable_days', 'value')).toHaveText('12');
  await expect(cell(page, '/working_capital/payable_days', 'value')).toHaveText('1,000.5');
  await page.getByRole('grid').press('ControlOrMeta+Z');
  await expect(cell(page, '/working_capital/receivable_days', 'value')).not.toHaveText('12');
  await expect(cell(page, '/working_capital/payable_days', 'value')).not.toHaveText('1,000.5');
  await app.finish();
});

test('a formula is checked while it is typed and offers the nearest name', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await visit(page, '事实');
  await section(page, '收入');
  const formula = cell(page, '/revenue/0/formula', 'value');
  const old = await formula.innerText();
  await formula.click();
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: '公式' });
  await field.fill('kiosk_average * 2');
  await expect(page.getByRole('button', { name: /改成/ })).toBeVisible();
  await page.getByRole('button', { name: /改成/ }).click();
  await expect(field).toHaveValue(/kiosks_average/);
  await page.getByRole('button', { name: '取消' }).click();
  await expect(formula).toHaveText(old);
  await app.finish();
});

test('a cycle written into a formula names the way round, keeps the last result and can be undone', async ({
  browser,
}) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await visit(page, '事实');
  await section(page, '业务量');
  await cell(page, '/drivers/1/form/formula', 'value').click();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: '公式' }).fill('kiosks_average + 1');
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.getByText(/循环|互相引用|引用自己/).first()).toBeVisible();
  await visit(page, '结果');
  await expect(page.getByText('项目现在算不出来')).toBeVisible();
  await expect(page.locator('[data-metric="returns.government.income"]')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByText('项目现在算不出来')).toHaveCount(0);
  await app.finish();
});

test('yearly values are edited in a table beside their curve', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await visit(page, '事实');
  await section(page, '自定义假设');
  await cell(page, '/inputs/0', 'value').click();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toHaveCount(13);
  await dialog.getByRole('textbox').nth(1).fill('30000');
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(cell(page, '/inputs/0', 'value')).toContainText('30,000');
  await app.finish();
});

test('items are added, duplicated and removed, but not while something needs them', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await visit(page, '事实');
  await section(page, '业务量');
  const rows = page.locator('[data-path^="/drivers/"]');
  const menu = (path: string) =>
    page.locator(`[data-path="${path}"]`).getByRole('button', { name: '更多操作' });
  await menu('/drivers/0').click();
  await page.getByRole('menuitem', { name: '删除' }).click();
  await expect(page.getByRole('alert')).toContainText('还被其他地方引用');
  await page.getByRole('button', { name: '添加业务量' }).click();
  await expect(page.getByText('新业务量')).toBeVisible();
  await expect(rows.first()).toBeVisible();
  await app.finish();
});

test('Ctrl D fills the cells below with the first one, and one step undoes it', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await visit(page, '事实');
  await section(page, '流动资金');
  const days = ['receivable_days', 'payable_days', 'inventory_days'].map((name) =>
    cell(page, `/working_capital/${name}`, 'value'),
  );
  const before = await Promise.all(days.map((one) => one.innerText()));
  await days[0]?.click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ControlOrMeta+D');
  for (const one of days) await expect(one).toHaveText(before[0] ?? '');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => Promise.all(days.map((one) => one.innerText()))).toEqual(before);
  await app.finish();
});

test('Delete clears what may be empty and keeps what may not', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await visit(page, '事实');
  await section(page, '流动资金');
  const path = '/working_capital/receivable_days';
  await expect(cell(page, path, 'note')).not.toHaveText('');
  await cell(page, path, 'note').click();
  await page.keyboard.press('Delete');
  await expect(cell(page, path, 'note')).toHaveText('');
  const days = await cell(page, path, 'value').innerText();
  await cell(page, path, 'value').click();
  await page.keyboard.press('Delete');
  await expect(cell(page, path, 'value')).toHaveText(days);
  await expect(page.getByRole('alert')).toContainText('不能为空');
  await app.finish();
});

test('a loan is removed and added: its lender has no money in between', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await visit(page, '方案条款');
  await section(page, '债务');
  const loan = '/options/0/terms/funding/tranches/0';
  await page.locator(`[data-path="${loan}"]`).getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '删除' }).click();
  await expect(cell(page, `${loan}/rate`, 'value')).toHaveCount(0);
  expect(await partyTotals(page)).not.toHaveProperty('lenders');
  await visit(page, '方案条款');
  await section(page, '债务');
  await page.getByRole('button', { name: '添加债务' }).click();
  await expect(cell(page, `${loan}/rate`, 'value')).toHaveText(/%$/);
  expect(await partyTotals(page)).toHaveProperty('lenders');
  await app.finish();
});

test('a scenario changes an input it is given, by the words of the section the input is in', async ({
  browser,
}) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  const income = page.locator('[data-metric="returns.government.income"]');
  const base = await income.innerText();
  await visit(page, '方案条款');
  await section(page, '情景');
  await page.getByRole('button', { name: '添加情景' }).click();
  await page.getByRole('combobox', { name: '添加改动' }).click();
  await expect(page.getByRole('listbox')).toContainText('运营成本');
  await page.getByRole('option', { name: /目标数量/ }).click();
  const row = page.locator('[data-path$="/overrides/0"]');
  await expect(row).toContainText('7,500');
  await row.getByRole('gridcell').nth(3).click();
  await page.keyboard.type('3000');
  await page.keyboard.press('Enter');
  await expect(row.getByRole('gridcell').nth(3)).toHaveText('3,000');
  await visit(page, '结果');
  await expect(income).not.toHaveText(base);
  await page.goBack();
  await row.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '删除' }).click();
  await visit(page, '结果');
  await expect.poll(() => income.innerText()).toBe(base);
  await app.finish();
});
