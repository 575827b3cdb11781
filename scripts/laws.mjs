// The long run of the laws over random projects: `npm run laws` (20,000) or `npm run laws -- 100000`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const runs = process.argv[2] ?? '20000';
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const done = spawnSync(process.execPath, [vitest, 'run', 'test/laws/thousands.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, CITYPACT_LAW_RUNS: runs },
});
process.exit(done.status ?? 1);
