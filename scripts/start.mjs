// npm start: set up, build what is stale, open the desktop app or, without Electron, the same app in a browser.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

requireNode();

const { openBrowser } = await import('./lib/browser.mjs');
const { buildStale } = await import('./lib/build.mjs');
const { ensureDependencies } = await import('./lib/dependencies.mjs');
const { ensureElectron } = await import('./lib/electron-binary.mjs');
const { run } = await import('./lib/run.mjs');
const { readStartOptions } = await import('./lib/start-options.mjs');
const { serveFolder } = await import('./lib/static-server.mjs');

const root = fileURLToPath(new URL('..', import.meta.url));
const preferredPort = 4680;
/** An Electron that ends with an error this soon never showed a window. */
const stillbornMs = 5_000;

const read = readStartOptions(process.argv.slice(2));
if ('unknown' in read) {
  console.error(`不认识的选项 Unknown option: ${read.unknown} (--browser, --no-open, --electron)`);
  process.exit(2);
}
const { options } = read;

if (!(await ensureDependencies(root)) || !(await buildStale(root))) process.exit(1);
if (options.browser || !(await startDesktop())) await startInBrowser();

/** @returns {Promise<boolean>} whether the desktop app ran */
async function startDesktop() {
  const { program, outcome } = await ensureElectron(root, options.electron);
  if (program === null) {
    console.log(
      outcome === 'failed'
        ? '未能获取桌面运行环境，改在浏览器中打开同一程序。Electron could not be fetched, so the same app opens in your browser.'
        : '上次未能获取桌面运行环境，直接在浏览器中打开（npm start -- --electron 可重试）。Electron could not be fetched before, so the same app opens in your browser (npm start -- --electron tries again).',
    );
    return false;
  }
  console.log('正在打开城约 Opening CityPact …');
  const ignoreInterrupt = () => undefined; // Ctrl-C reaches Electron too: let it end first
  process.on('SIGINT', ignoreInterrupt);
  const started = Date.now();
  const files = options.files.map((file) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file));
  const { code } = await run(program, [root, ...files], { cwd: root, env: withoutNodeMode() });
  process.off('SIGINT', ignoreInterrupt);
  if (code === 0 || Date.now() - started > stillbornMs) return true;
  console.log(
    '桌面程序在此处无法启动，改在浏览器中打开同一程序。The desktop app cannot start here, so the same app opens in your browser.',
  );
  return false;
}

/** Inherited from a terminal inside an Electron editor, this would make Electron a plain Node. */
function withoutNodeMode() {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return env;
}

async function startInBrowser() {
  const server = await serveFolder(path.join(root, 'dist'), preferredPort);
  console.log(`城约已就绪，地址 CityPact is ready at: ${server.url}`);
  console.log('数据只留在本机；按 Ctrl-C 结束。Nothing leaves this computer; press Ctrl-C to end.');
  const end = async () => {
    await server.close();
    process.exit(0);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  if (options.open && !(await openBrowser(server.url))) {
    console.log(
      '没能自动打开浏览器，请手动打开上面的地址。No browser opened by itself: please open the address above.',
    );
  }
}
