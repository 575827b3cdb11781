// Electron's package brings no program: it is fetched on first use, which is not possible everywhere.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNode } from './run.mjs';

/** Longest wait for the download. */
export const fetchLimitMs = 60_000;

/**
 * Find Electron's program, complete and of the installed version.
 * @param {string} root
 * @returns {string | null}
 */
export function findElectron(root) {
  const folder = path.join(root, 'node_modules/electron');
  try {
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const present = readFileSync(path.join(folder, 'dist/version'), 'utf8').trim().replace(/^v/, '');
    const program = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8').trim());
    return present === version && existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/**
 * Fetch Electron's program by its own installer, once; a failure is remembered for this version.
 * @param {string} root
 * @param {boolean} force Try again in spite of an earlier failure.
 * @returns {Promise<{ program: string | null, outcome: 'found' | 'fetched' | 'failed' | 'failed-before' }>}
 */
export async function ensureElectron(root, force) {
  const present = findElectron(root);
  if (present !== null) return { program: present, outcome: 'found' };
  const stamp = path.join(root, 'node_modules/.cache/citypact/electron-failed.txt');
  if (!force && existsSync(stamp)) return { program: null, outcome: 'failed-before' };

  const started = Date.now();
  const tell = () => {
    const seconds = Math.round((Date.now() - started) / 1000);
    const line = `正在获取桌面运行环境 Fetching Electron … ${seconds} s / ${fetchLimitMs / 1000} s`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}`);
    else if (seconds % 15 === 0) console.log(line);
  };
  tell();
  const timer = setInterval(tell, 1000);
  await runNode(path.join(root, 'node_modules/electron/install.js'), [], {
    cwd: root,
    timeoutMs: fetchLimitMs,
    quiet: true,
  });
  clearInterval(timer);
  if (process.stdout.isTTY) process.stdout.write('\n');

  const program = findElectron(root);
  if (program !== null) {
    rmSync(stamp, { force: true });
    return { program, outcome: 'fetched' };
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, new Date().toISOString());
  return { program: null, outcome: 'failed' };
}
