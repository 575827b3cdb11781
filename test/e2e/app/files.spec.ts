import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { fill, openApp, openFile, openSample, section, visit } from './app-page.js';

/** The parts of a project file that are spoilt below. */
interface Parts {
  readonly timeline: object;
}

const sample = new URL('../../../samples/linknyc.citypact', import.meta.url);

test('a file that cannot be opened gets its sentences, and nothing that is open is lost', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const app = await openApp(browser);
  const { page } = app;
  const text = await readFile(sample, 'utf8');
  const changed = (change: (project: Parts) => void): string => {
    const project: Parts = JSON.parse(text);
    change(project);
    return JSON.stringify(project);
  };
  const bad: Readonly<Record<string, string | Buffer>> = {
    'empty.citypact': '',
    'truncated.citypact': text.slice(0, 2000),
    'picture.citypact': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]),
    'book.citypact': Buffer.from('PK\u0003\u0004zzzz'),
    'junk.citypact': 'x'.repeat(50_000_000),
    'other.citypact': '{"a": 1}',
    'newer.citypact': changed((p) => Object.assign(p, { version: 99 })),
    'unknown.citypact': changed((p) => Object.assign(p, { surprise: true })),
  };
  await openSample(page);
  await visit(page, '事实');
  await section(page, '业务量');
  await fill(page, '/drivers/0/form/target', '6000');
  for (const [name, content] of Object.entries(bad)) {
    await openFile(page, name, content);
    const dialog = page.getByRole('dialog', { name: new RegExp(`无法打开 ${name}`) });
    await expect(dialog, name).toBeVisible({ timeout: 20_000 });
    expect(
      (await dialog.getByRole('row').nth(1).getByRole('cell').nth(1).innerText()).length,
      name,
    ).toBeGreaterThan(4);
    await dialog.getByRole('button', { name: '关闭' }).click();
    await expect(page.locator('[data-path="/drivers/0/form/target"]')).toContainText('6,000');
  }
  const prevented = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'dropped.citypact'));
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    return !document.body.dispatchEvent(drop);
  });
  expect(prevented, 'a dropped file does not replace the page').toBe(true);
  await visit(page, '首页');
  await expect(page.getByText('打开或保存过的项目会列在这里')).toBeVisible();
  await app.finish();
});

test('saving writes the change, opening it again shows it, and replacing unsaved work asks first', async ({
  browser,
}) => {
  const app = await openApp(browser);
  const { page } = app;
  await openSample(page);
  await visit(page, '事实');
  await section(page, '业务量');
  await fill(page, '/drivers/0/form/target', '6000');
  await expect(page.getByText('未保存')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.keyboard.press('ControlOrMeta+S');
  const saved = await readFile(await (await download).path(), 'utf8');
  expect(JSON.parse(saved).drivers[0].form.target.value).toBe(6000);
  await expect(page.getByText('未保存')).toHaveCount(0);

  await fill(page, '/drivers/0/form/target', '5000');
  await openFile(page, 'again.citypact', saved);
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await expect(page.locator('[data-path="/drivers/0/form/target"]')).toContainText('5,000');
  await openFile(page, 'again.citypact', saved);
  await page.getByRole('dialog').getByRole('button', { name: '不保存' }).click();
  await expect(page.locator('[data-metric="returns.government.income"]')).toBeVisible();
  await visit(page, '首页');
  await expect(page.getByRole('button', { name: /again\.citypact/ }).first()).toBeVisible();
  await app.finish();
});

test('unsaved work is offered again after its tab is gone, not while another tab has it open', async ({
  browser,
}) => {
  const app = await openApp(browser);
  const { page, context } = app;
  await openSample(page);
  await visit(page, '事实');
  await section(page, '业务量');
  await fill(page, '/drivers/0/form/target', '6000');
  await page.waitForTimeout(2200); // the journal waits a moment after the last change
  const beside = await context.newPage();
  await beside.goto(app.url);
  await expect(beside.getByRole('button', { name: /LinkNYC/ })).toBeVisible();
  await beside.waitForTimeout(500); // longer than a tab waits for another's documents
  await expect(beside.getByText('上次有未保存的修改')).toHaveCount(0); // still open in the first tab
  await page.close();
  const next = await context.newPage();
  await next.goto(app.url);
  await expect(next.getByText('上次有未保存的修改')).toBeVisible();
  await next.getByRole('button', { name: '恢复' }).click();
  await visit(next, '事实');
  await section(next, '业务量');
  await expect(next.locator('[data-path="/drivers/0/form/target"]')).toContainText('6,000');
  await app.finish();
});

test('a new project can be computed as soon as it has a name', async ({ browser }) => {
  const app = await openApp(browser);
  const { page } = app;
  await page
    .getByRole('button', { name: /新建项目/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: '项目名称' }).fill('滨海智慧停车');
  await page.getByRole('textbox', { name: '城市' }).fill('滨海市');
  await page.getByRole('button', { name: '创建' }).click();
  await expect(page.getByRole('grid', { name: '项目概况' })).toContainText('滨海市');
  await visit(page, '结果');
  await expect(page.getByText('项目现在算不出来')).toHaveCount(0);
  await expect(page.getByRole('tab', { name: '概要' })).toBeVisible();
  await app.finish();
});

test('a file that opens but cannot be computed says where and why', async ({ browser }) => {
  test.setTimeout(60_000);
  const app = await openApp(browser);
  const { page } = app;
  const text = await readFile(sample, 'utf8');
  const withFormula = (formula: string): string => {
    const project = JSON.parse(text);
    project.drivers[1].form.formula = formula;
    return JSON.stringify(project);
  };
  const why: Readonly<Record<string, RegExp>> = {
    'kiosks_average + 1': /业务量“年均在用信息亭”.*循环引用/,
    'kiosks * (3': /业务量“年均在用信息亭”.*公式不完整/,
    'national_per_kiosk + 5 / 100': /业务量“年均在用信息亭”.*单位/,
  };
  await openSample(page);
  // A file saved half done opens again and says what it wants.
  const never = JSON.parse(text);
  Object.assign(never.timeline, { operation_years: { value: 0 } });
  await openFile(page, 'never.citypact', JSON.stringify(never));
  await expect(page.getByRole('alert').filter({ hasText: '项目现在算不出来' })).toContainText(
    '运营期 — 应大于 0',
  );
  for (const [formula, sentence] of Object.entries(why)) {
    await openFile(page, 'odd.citypact', withFormula(formula));
    await expect(page.getByRole('alert').filter({ hasText: '项目现在算不出来' }), formula).toContainText(
      sentence,
    );
  }
  await openFile(page, 'zero.citypact', withFormula('kiosks / (prev(kiosks) - prev(kiosks)) * kiosks'));
  await expect(page.locator('[data-metric="returns.government.income"]')).toContainText('—');

  const many = JSON.parse(text);
  for (let i = 0; i < 2000; i++)
    many.revenue.push({ ...many.revenue[1], id: `r${i}`, label: { zh: `收入${i}`, en: `Revenue ${i}` } });
  await openFile(page, 'many.citypact', JSON.stringify(many));
  await expect(page.locator('[data-metric="returns.government.income"]')).toContainText('422,4', {
    timeout: 20_000,
  });
  await page.getByRole('tab', { name: '现金流' }).click();
  await expect(page.getByRole('grid', { name: '现金流' })).toBeVisible();
  await app.finish();
});
