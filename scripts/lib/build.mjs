// Builds what is out of date: a build is fresh while the content it was made from is the same.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNode } from './run.mjs';

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string} label
 * @property {readonly string[]} from Files and folders it is made from.
 * @property {readonly string[]} makes Files that must exist afterwards.
 * @property {readonly (readonly string[])[]} vite Arguments, one list per run.
 * @property {string} [unless] Skip while this source is absent.
 */

const shared = ['package.json', 'package-lock.json', 'tsconfig.json'];

/** @type {readonly Target[]} */
export const targets = [
  {
    name: 'page',
    label: '页面 page',
    from: [...shared, 'models', 'renderer', 'samples', 'vite.config.ts', 'scripts/lib/vite-plugins.mjs'],
    makes: ['dist/index.html'],
    vite: [['build']],
  },
  {
    name: 'electron',
    label: '桌面程序 desktop shell',
    from: [...shared, 'models', 'electron', 'vite.electron.config.ts'],
    makes: ['dist-electron/main.mjs', 'dist-electron/preload.cjs'],
    vite: [
      ['build', '--config', 'vite.electron.config.ts', '--mode', 'main'],
      ['build', '--config', 'vite.electron.config.ts', '--mode', 'preload'],
    ],
  },
  {
    name: 'cli',
    label: '命令行 command line',
    from: [...shared, 'models', 'cli', 'vite.cli.config.ts'],
    makes: ['dist-cli/citypact.mjs'],
    vite: [['build', '--config', 'vite.cli.config.ts']],
    unless: 'cli/citypact.ts',
  },
];

/**
 * Fingerprint files and folders by name and content; absent ones count as absent.
 * @param {string} root
 * @param {readonly string[]} places
 * @returns {string}
 */
export function fingerprint(root, places) {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of filesIn(root, place)) {
      hash.update(`${file.replaceAll(path.sep, '/')}\0`);
      hash.update(readFileSync(path.join(root, file)));
      hash.update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * Build every target that is out of date.
 * @param {string} root
 * @returns {Promise<boolean>} whether everything is up to date now
 */
export async function buildStale(root) {
  for (const target of targets) {
    if (target.unless !== undefined && !existsSync(path.join(root, target.unless))) continue;
    const print = fingerprint(root, target.from);
    const isMade = target.makes.every((file) => existsSync(path.join(root, file)));
    if (isMade && readPrint(root, target.name) === print) continue;
    console.log(`正在构建 Building: ${target.label} …`);
    for (const args of target.vite) {
      const { code } = await runNode(
        path.join(root, 'node_modules/vite/bin/vite.js'),
        [...args, '--logLevel', 'warn'],
        {
          cwd: root,
        },
      );
      if (code !== 0) {
        console.error(`构建失败 The build failed: ${target.label}`);
        return false;
      }
    }
    writePrint(root, target.name, print);
  }
  return true;
}

/** @param {string} root @param {string} name */
const printFile = (root, name) => path.join(root, 'node_modules/.cache/citypact', `build-${name}.txt`);

/** @param {string} root @param {string} name */
function readPrint(root, name) {
  const file = printFile(root, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** @param {string} root @param {string} name @param {string} print */
function writePrint(root, name, print) {
  const file = printFile(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, print);
}

/**
 * @param {string} root
 * @param {string} place
 * @returns {string[]}
 */
function filesIn(root, place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [place];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}
