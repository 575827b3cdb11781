// Are the dependencies installed exactly as package-lock.json says? npm's own stamp tells.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { npmCommand, run } from './run.mjs';

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} Lock */

/**
 * Compare the lock file with what npm noted down when it last finished an installation.
 * @param {Lock} lock package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json, null when there is none
 * @returns {boolean}
 */
export function isInstalled(lock, installed) {
  if (installed === null) return false; // never finished: npm writes its stamp last
  return Object.entries(lock.packages ?? {}).every(([place, wanted]) => {
    if (place === '') return true;
    const found = installed.packages?.[place];
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
    return found.version === wanted.version;
  });
}

/**
 * Install the dependencies if they are missing or differ from the lock file.
 * @param {string} root
 * @returns {Promise<boolean>} whether they are there now
 */
export async function ensureDependencies(root) {
  const lock = readJson(path.join(root, 'package-lock.json'));
  if (lock === null) {
    console.error(
      '找不到 package-lock.json，下载的文件不完整。package-lock.json is missing: the copy is incomplete.',
    );
    return false;
  }
  if (isInstalled(lock, readJson(path.join(root, 'node_modules/.package-lock.json')))) return true;
  console.log('正在安装依赖（npm ci），约一分钟… Installing dependencies (npm ci), about a minute…');
  const { code } = await run(npmCommand(), ['ci', '--no-audit', '--no-fund'], { cwd: root });
  if (code === 0) return true;
  console.error(
    '依赖安装失败，请检查网络或 npm 镜像设置后重试。The dependencies could not be installed: check the network or the npm registry setting and try again.',
  );
  return false;
}

/**
 * @param {string} file
 * @returns {any}
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
