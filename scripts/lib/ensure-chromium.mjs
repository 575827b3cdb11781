// Finds a Chromium, or installs one: by Playwright's installer, then by apt where root on Debian.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { run, runNode } from './run.mjs';

const installLimitMs = 300_000;

/**
 * Give the path of a Chromium that starts, or null after saying why there is none.
 * @param {string} root
 * @returns {Promise<string | null>}
 */
export async function ensureChromium(root) {
  const found = findChromium();
  if (found !== null && (await starts(found))) return found;
  if (process.env.CHROMIUM) {
    console.error(`CHROMIUM=${process.env.CHROMIUM} 无法启动 does not start.`);
    return null;
  }
  return (await byPlaywright(root)) ?? (await byApt()) ?? giveUp();
}

/** @param {string} root */
async function byPlaywright(root) {
  console.log('未找到 Chromium，用 Playwright 安装… No Chromium found: installing one with Playwright…');
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  const { code } = await runNode(cli, ['install', 'chromium'], { cwd: root, timeoutMs: installLimitMs });
  if (code !== 0) return null;
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return existsSync(file) && (await starts(file)) ? file : null;
}

async function byApt() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return null;
  console.log('改用 apt-get 安装 Chromium… Installing Chromium with apt-get…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const limit = { env, timeoutMs: installLimitMs, quiet: true };
  await run('apt-get', ['update'], limit);
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], limit);
  const found = findChromium();
  return found !== null && (await starts(found)) ? found : null;
}

function giveUp() {
  console.error(
    '没有可用的 Chromium：请安装 Chrome 或 Chromium，或把环境变量 CHROMIUM 设为其路径。\n' +
      'There is no usable Chromium: install Chrome or Chromium, or set the environment variable CHROMIUM to its path.',
  );
  return null;
}

/** @param {string} file */
async function starts(file) {
  if (process.platform === 'win32') return true; // there it answers --version by opening a window
  const { code } = await run(file, ['--version'], { quiet: true, timeoutMs: 30_000 });
  return code === 0;
}
