import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const neverUnit = ['**/node_modules/**', 'test/e2e/**', 'test/bench/**'];

// `import 'electron'` without its binary starts a download: tests get a stub instead.
const electronStub = { electron: here('./test/double/electron-stub.ts') };

export default defineConfig({
  define: { __APP_VERSION__: '"0.0.0-test"' },
  test: {
    // No test speaks about time; the limit only ends what hangs, also on a slow machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // By default one core is left idle, which on a machine of two doubles the time.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias: electronStub },
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...neverUnit, 'test/renderer/**'],
          server: { deps: { inline: ['electron-store'] } },
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['test/renderer/**/*.test.ts', 'test/renderer/**/*.test.tsx'],
          exclude: neverUnit,
        },
      },
    ],
  },
});
