// npm run e2e:electron: the smoke test on real Electron, for machines that have its program.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStale } from './lib/build.mjs';
import { findElectron } from './lib/electron-binary.mjs';
import { runNode } from './lib/run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = findElectron(root);
if (program === null) {
  console.error(
    '本机没有 Electron 程序，未运行此测试（可先执行 npx install-electron）。\n' +
      'Electron’s program is not on this machine, so this test did not run (try npx install-electron first).',
  );
  process.exit(1);
}
if (!(await buildStale(root))) process.exit(1);
const { code } = await runNode(path.join(root, 'node_modules/@playwright/test/cli.js'), ['test'], {
  cwd: root,
  env: { ...process.env, CITYPACT_REAL_ELECTRON: program },
});
process.exitCode = code;
