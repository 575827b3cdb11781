// Serves the built page on a loopback address: what `npm start` shows without Electron, and what e2e drives.
import { readFile, realpath } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const typeOf = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.citypact': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The same policy as the desktop app's; a test keeps them in step. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Find the file a request means inside a folder, or null.
 * @param {string} root
 * @param {string} address Path and query as in the request line.
 * @returns {string | null}
 */
export function fileOf(root, address) {
  try {
    const name = decodeURIComponent(new URL(address, 'http://loopback').pathname);
    if (/[\\\0]/.test(name)) return null;
    const file = path.join(root, name.endsWith('/') ? `${name}index.html` : name);
    return file.startsWith(root + path.sep) ? file : null;
  } catch {
    return null; // a stray "%"
  }
}

/**
 * Serve a folder on 127.0.0.1, on the wished port or, when it is taken, on a free one.
 * @param {string} folder
 * @param {number} wishedPort 0 for any free port
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, wishedPort) {
  const root = await realpath(folder);
  const server = http.createServer(async (request, response) => {
    const host = request.headers.host?.replace(/:\d+$/, '');
    // A web page elsewhere must not reach this server by a name that resolves to this machine.
    if (host !== '127.0.0.1' && host !== 'localhost') return void response.writeHead(403).end();
    if (request.method !== 'GET') return void response.writeHead(405).end();
    try {
      const file = await realpath(fileOf(root, request.url ?? '/') ?? '\0');
      if (!file.startsWith(root + path.sep)) return void response.writeHead(403).end();
      const body = await readFile(file);
      response
        .writeHead(200, {
          'content-type': typeOf[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-cache',
        })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const port = await listen(server, wishedPort);
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {http.Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    const onError = (/** @type {NodeJS.ErrnoException} */ error) => {
      if (port !== 0 && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) {
        resolve(listen(server, 0));
      } else {
        reject(error);
      }
    };
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
