import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** `npx vite build --config test/bench/vite.config.ts && node node_modules/.cache/citypact-bench/run.mjs` */
export default defineConfig({
  root: here('../..'),
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: here('../../node_modules/.cache/citypact-bench'),
    emptyOutDir: true,
    target: 'node20',
    ssr: true,
    minify: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: here('./run.ts'),
      output: { format: 'es', entryFileNames: 'run.mjs', chunkFileNames: '[name].mjs' },
    },
  },
});
