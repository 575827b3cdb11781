import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { buildEngine } from './harness/build-engine.js';

// What the terminal computes in Node, the app computes in Chromium: the same numbers, bit by bit.

type Digest = (text: string) => Record<string, string>;
const SAMPLES = new URL('../../samples/', import.meta.url);
const HERE = 'https://engine.test/';

let built: { folder: string; module: string };
test.beforeAll(async () => {
  built = await buildEngine();
});
test.afterAll(() => rm(built.folder, { recursive: true, force: true }));

test('every line of every sample has the same bytes in Node and in Chromium', async ({ page }) => {
  const { engineBytes } = (await import(pathToFileURL(built.module).href)) as { engineBytes: Digest };
  await page.route(`${HERE}**`, (route) =>
    route.request().url().endsWith('engine.mjs')
      ? route.fulfill({ path: built.module, contentType: 'text/javascript' })
      : route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }),
  );
  await page.goto(HERE);
  for (const file of readdirSync(SAMPLES).filter((name) => name.endsWith('.citypact'))) {
    const text = readFileSync(new URL(file, SAMPLES), 'utf8');
    const there = await page.evaluate(
      async ([module, project]) => ((await import(module)) as { engineBytes: Digest }).engineBytes(project),
      [`${HERE}engine.mjs`, text] as const,
    );
    const here = engineBytes(text);
    expect(Object.keys(here).length, file).toBeGreaterThan(500);
    expect(
      Object.keys(here).filter((line) => here[line] !== there[line]),
      file,
    ).toEqual([]);
  }
});
