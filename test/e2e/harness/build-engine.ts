import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Build the engine with its digest as one module that Node and a browser can both load. */
export async function buildEngine(): Promise<{ folder: string; module: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'citypact-engine-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      target: 'es2022',
      reportCompressedSize: false,
      lib: {
        entry: fileURLToPath(new URL('./engine-bytes.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => 'engine.mjs',
      },
    },
  });
  return { folder, module: path.join(folder, 'engine.mjs') };
}
