// npm test: set up, then lint, types, unit, build and e2e in this order; `npm test -- unit e2e` runs parts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

requireNode();

const { buildStale } = await import('./lib/build.mjs');
const { ensureDependencies } = await import('./lib/dependencies.mjs');
const { ensureChromium } = await import('./lib/ensure-chromium.mjs');
const { runNode } = await import('./lib/run.mjs');
const { asOne, lastLine, sum, tallyPlaywright, tallyVitest } = await import('./lib/tally.mjs');

/** @typedef {import('./lib/tally.mjs').Tally} Tally */

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(path.join(tmpdir(), 'citypact-test-'));
const none = { passed: 0, failed: 0, skipped: 0 };

/** @type {Record<string, { title: string, go: () => Promise<Tally> }>} */
const parts = {
  lint: { title: '代码规范 Lint', go: lint },
  types: { title: '类型检查 Type check', go: types },
  unit: { title: '单元测试 Unit tests', go: unit },
  build: { title: '构建 Build', go: build },
  e2e: { title: '端到端测试 End-to-end tests', go: e2e },
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in parts));
if (unknown !== undefined) {
  console.error(`不认识的部分 Unknown part: ${unknown} (${Object.keys(parts).join(', ')})`);
  process.exit(2);
}

const total = await runParts();
rmSync(reports, { recursive: true, force: true });
console.log(lastLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;

/** @returns {Promise<Tally>} */
async function runParts() {
  if (!(await ensureDependencies(root))) return asOne(false);
  /** @type {Tally[]} */
  const tallies = [];
  for (const [name, { title, go }] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n── ${title} ──`);
    const started = Date.now();
    const tally = await go();
    tallies.push(tally);
    const outcome = tally === none ? '完成 done' : lastLine(tally);
    console.log(`── ${title}: ${outcome} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
  return sum(tallies);
}

/** @param {string} place @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
function tool(place, args, env) {
  return runNode(path.join(root, place), args, { cwd: root, env: { ...process.env, ...env } });
}

async function lint() {
  const biome = await tool('node_modules/@biomejs/biome/bin/biome', ['ci']);
  const imports = await tool('scripts/check-imports.mjs', []);
  return asOne(biome.code === 0 && imports.code === 0);
}

async function types() {
  const all = await tool('node_modules/typescript/bin/tsc', ['--noEmit']);
  const engine = await tool('node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.models.json']);
  return asOne(all.code === 0 && engine.code === 0);
}

async function unit() {
  const file = path.join(reports, 'vitest.json');
  const { code } = await tool('node_modules/vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return tallyVitest(readReport(file), code);
}

/** A build that works is no test; one that does not is a failure. */
async function build() {
  return (await buildStale(root)) ? none : asOne(false);
}

async function e2e() {
  if (!(await buildStale(root))) return asOne(false);
  const chromium = await ensureChromium(root);
  if (chromium === null) return asOne(false);
  const file = path.join(reports, 'playwright.json');
  const { code } = await tool('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  return tallyPlaywright(readReport(file), code);
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // the tool broke down before it could write
  }
}
