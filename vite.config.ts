import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bundledSamples, looseCspInDev, onlyWoff2 } from './scripts/lib/vite-plugins.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { version }: { version: string } = JSON.parse(readFileSync(here('./package.json'), 'utf8'));

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(version) },
  root: here('./renderer'),
  base: './',
  plugins: [react(), onlyWoff2(), bundledSamples(here('./samples')), looseCspInDev()],
  worker: { format: 'es' },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // data: fonts and images would break `font-src 'self'`
    chunkSizeWarningLimit: 3000,
    reportCompressedSize: false,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});
