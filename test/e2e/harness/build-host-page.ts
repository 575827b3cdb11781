import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { bundledSamples } from '../../../scripts/lib/vite-plugins.mjs';

/** Build the bare host page with one sample into a temporary folder, and give the folder that holds both. */
export async function buildHostPage(): Promise<{ folder: string; page: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'citypact-host-'));
  const samples = path.join(folder, 'samples');
  await mkdir(samples);
  await writeFile(path.join(samples, 'linknyc.citypact'), '\uFEFF{"name":"LinkNYC"}');
  const page = path.join(folder, 'page');
  await build({
    configFile: false,
    root: fileURLToPath(new URL('./host-page', import.meta.url)),
    base: './',
    logLevel: 'warn',
    define: { __APP_VERSION__: '"1.2.3"' },
    plugins: [bundledSamples(samples)],
    build: { outDir: page, emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
  });
  return { folder, page };
}
