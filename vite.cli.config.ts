import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  publicDir: false,
  build: {
    outDir: here('./dist-cli'),
    emptyOutDir: true,
    target: 'node20',
    ssr: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: here('./cli/citypact.ts'),
      external: [/^node:/],
      output: {
        format: 'es',
        entryFileNames: 'citypact.mjs',
        chunkFileNames: '[name].mjs',
        banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
  ssr: { noExternal: true },
});
