import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The main process is ESM; a sandboxed preload can only be CommonJS. Hence two runs, `--mode main|preload`.
export default defineConfig(({ mode }) => ({
  publicDir: false,
  build: {
    outDir: here('./dist-electron'),
    emptyOutDir: false,
    target: 'node24',
    ssr: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions:
      mode === 'preload'
        ? {
            input: here('./electron/preload.ts'),
            external: ['electron'],
            output: { format: 'cjs' as const, entryFileNames: 'preload.cjs' },
          }
        : {
            input: here('./electron/main.ts'),
            external: ['electron', /^node:/],
            output: { format: 'es' as const, entryFileNames: 'main.mjs', chunkFileNames: '[name].mjs' },
          },
  },
  ssr: { noExternal: true as const },
}));
