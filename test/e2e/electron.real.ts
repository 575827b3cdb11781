import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, test } from '@playwright/test';

// What the double cannot show: the real scheme, isolation, sandbox and window. Run by `npm run e2e:electron`.

const root = fileURLToPath(new URL('../../', import.meta.url));

test('the real desktop app starts, is isolated and reaches its main process', async () => {
  const userData = await mkdtemp(path.join(tmpdir(), 'citypact-real-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: process.env.CITYPACT_REAL_ELECTRON ?? '',
    args: [...asRoot, `--user-data-dir=${userData}`, root],
  });
  try {
    const page = await app.firstWindow();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await expect(page.locator('#root')).not.toBeEmpty();
    expect(page.url()).toBe('app://citypact/index.html');
    expect(await page.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false);
    expect(await page.evaluate(() => window.citypact?.['app:info']())).toMatchObject({ ok: true });
    const reached = await page.evaluate(() =>
      fetch('https://example.invalid/').then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
    expect(errors.filter((text) => !text.includes('example.invalid'))).toEqual([]);
  } finally {
    await app.close();
    await rm(userData, { recursive: true, force: true });
  }
});
