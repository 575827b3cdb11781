import { expect, test } from '@playwright/test';
import { cell, choose, fill, openApp, openNamedSample, section, visit } from './app-page.js';

const PARKING = '城市智慧停车：同一事实，六种模式';

test('another scheme keeps every term, says what it lacks and what it leaves alone, and fills in assumptions', async ({
  browser,
}) => {
  const app = await openApp(browser);
  const { page } = app;
  await openNamedSample(page, PARKING);
  await visit(page, '方案条款');
  await page.getByRole('button', { name: /⑥ 企业独资/ }).click();
  const scheme = '/options/5/scheme';
  await choose(page, scheme, '政府和社会资本合作');
  await choose(page, '/options/5/variant', /^BT 建设—移交/);
  const needs = page.getByRole('alert').filter({ hasText: '还需要' });
  await expect(needs).toContainText('政府须分期回购');
  await expect(page.getByRole('alert').filter({ hasText: '变相举债' })).toContainText('财预〔2012〕463号');
  await expect(page.getByText(/不使用的条款/)).toContainText('期末持有价值');
  await expect(page.getByRole('button', { name: '1 处问题' })).toBeVisible();

  await needs.getByRole('button', { name: /假设/ }).click();
  await expect(needs).toHaveCount(0);
  await expect(page.getByRole('button', { name: '1 处问题' })).toHaveCount(0);
  await section(page, '政府支付');
  await expect(page.getByRole('grid')).toContainText('回购款');
  await expect(page.getByRole('grid')).toContainText('起步假设');

  await page
    .getByRole('navigation', { name: '分组' })
    .getByRole('button', { name: '方案', exact: true })
    .click();
  await choose(page, scheme, '企业独资');
  await section(page, '期限与期末价值');
  await expect(cell(page, '/options/5/terms/retained/factor', 'value')).toHaveText('2×');
  await expect(page.getByText(/不使用的条款/)).toHaveCount(0);
  await app.finish();
});

test('a new option begins with what its scheme needs, stands in a column of its own, and goes again', async ({
  browser,
}) => {
  const app = await openApp(browser);
  const { page } = app;
  await openNamedSample(page, PARKING);
  await visit(page, '比较');
  const figures = page.getByRole('region', { name: '主要指标' }).getByRole('table').first();
  await expect(figures.getByRole('columnheader', { name: /[①②③④⑤⑥]/ })).toHaveCount(6);

  await page.getByRole('button', { name: '添加方案' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /BLT 建设—租赁—移交/ }).click();
  await dialog.getByRole('button', { name: /BLT/ }).last().click();
  await expect(page.getByRole('heading', { name: '方案', exact: true })).toBeVisible();
  await fill(page, '/options/6/label', '租回停车场');
  await visit(page, '比较');
  await expect(figures.getByRole('columnheader', { name: /租回停车场/ })).toBeVisible();

  await visit(page, '方案条款');
  await page.getByRole('button', { name: '删除方案' }).click();
  await visit(page, '比较');
  await expect(figures.getByRole('columnheader', { name: /租回停车场/ })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(figures.getByRole('columnheader', { name: /租回停车场/ })).toBeVisible();
  await app.finish();
});

test('a concession longer than the law allows is warned of with its source, and still computed', async ({
  browser,
}) => {
  const app = await openApp(browser);
  const { page } = app;
  await openNamedSample(page, '智慧停车 BOT 项目');
  await visit(page, '事实');
  await section(page, '时间安排');
  await fill(page, '/timeline/operation_years', '39');
  await page.getByRole('button', { name: /留意 2，不通过 0/ }).click();
  await expect(page.getByText(/不超过 40 年.*第 17 号/).first()).toBeVisible();
  await app.finish();
});
