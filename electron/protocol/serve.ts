import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy } from './csp.js';
import { isInside, resolveRequest } from './resolve.js';

const typeOf: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.citypact': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

interface AppRequest {
  readonly url: string;
  readonly method: string;
}

/** Answer `app://` requests with files of the built page, and with nothing from outside of it. */
export function serveFolder(root: string): (request: AppRequest) => Promise<Response> {
  return async ({ url, method }) => {
    const resolved = resolveRequest(url, method, root);
    if ('status' in resolved) return refusal(resolved.status);
    try {
      // A link planted inside the folder must not lead out of it either.
      const real = await realpath(resolved.file);
      if (!isInside(real, await realpath(root))) return refusal(403);
      const type = typeOf[path.extname(real).toLowerCase()] ?? 'application/octet-stream';
      return new Response(new Uint8Array(await readFile(real)), { headers: headers(type) });
    } catch {
      return refusal(404);
    }
  };
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: headers('text/plain; charset=utf-8') });
}

function headers(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  };
}
