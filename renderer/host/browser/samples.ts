import { failure } from '../errors.js';
import type { Host } from '../host.js';
import { decodeText } from '../text.js';
import { replying } from './projects.js';

/** Read the sample projects that lie beside the page. */
export function createSamples(base: string): Host['samples'] {
  return {
    list: () =>
      replying(async () => {
        const response = await fetch(new URL('./samples/index.json', base));
        const names: unknown = response.ok ? await response.json() : [];
        const listed = Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
        return { ok: true, value: listed.map((name) => ({ name })) };
      }),
    read: (name) =>
      replying(async () => {
        const response = await fetch(new URL(`./samples/${encodeURIComponent(name)}`, base));
        if (!response.ok) return failure('not_found', name);
        return decodeText(new Uint8Array(await response.arrayBuffer()), name);
      }),
  };
}
