import path from 'node:path';
import { appHost, appScheme } from './address.js';

/** Which file a request means, or the HTTP status to refuse it with. */
export type Resolved = { readonly file: string } | { readonly status: 400 | 403 | 404 | 405 };

/**
 * Find the file inside `root` that an `app://` request means, without touching the disk.
 *
 * Denies by default: other schemes and hosts, other methods, encoded separators, dot segments, drive letters.
 */
export function resolveRequest(address: string, method: string, root: string): Resolved {
  if (method !== 'GET') return { status: 405 };
  if (!URL.canParse(address)) return { status: 400 };
  const url = new URL(address);
  if (url.protocol !== `${appScheme}:` || url.host !== appHost) return { status: 403 };
  const segments = decodedSegments(url.pathname);
  if (segments === null) return { status: 403 };
  const file = path.join(root, ...(segments.length === 0 ? ['index.html'] : segments));
  return isInside(file, root) ? { file } : { status: 403 };
}

/** Tell whether a path lies strictly inside a folder. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

function decodedSegments(pathname: string): string[] | null {
  const segments: string[] = [];
  const raw = pathname.replace(/^\//, '');
  if (raw === '') return segments;
  for (const part of raw.split('/')) {
    const name = decoded(part);
    if (name === null || name === '' || /^\.\.?$/.test(name) || /[/\\:\0]/.test(name)) return null;
    segments.push(name);
  }
  return segments;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null; // a stray "%" is no file of ours
  }
}
