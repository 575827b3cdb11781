import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../electron/protocol/csp.js';
import { resolveRequest } from '../../electron/protocol/resolve.js';
import { serveFolder } from '../../electron/protocol/serve.js';
import { isAllowedRequest } from '../../electron/security.js';
import { contentSecurityPolicy as onLoopback } from '../../scripts/lib/static-server.mjs';

const root = path.resolve('/srv/app/dist');
const at = (address: string, method = 'GET') => resolveRequest(address, method, root);

describe('what an app:// address means', () => {
  it('is a file of the page', () => {
    expect(at('app://citypact/')).toEqual({ file: path.join(root, 'index.html') });
    expect(at('app://citypact/assets/a.js?v=1#x')).toEqual({ file: path.join(root, 'assets/a.js') });
    expect(at('app://citypact/samples/%E5%9F%8E.citypact')).toEqual({
      file: path.join(root, 'samples/城.citypact'),
    });
  });

  it.each([
    'app://citypact/../secret',
    'app://citypact/assets/../../secret',
    'app://citypact/%2e%2e/secret',
    'app://citypact/..%2fsecret',
    'app://citypact/..%5csecret',
    'app://citypact/%2fetc/passwd',
    'app://citypact//etc/passwd',
    'app://citypact/C:/Windows/win.ini',
    'app://citypact/a%00.js',
    'app://citypact/%',
    'app://citypact/%252e%252e/secret',
  ])('never leads out of the folder: %s', (address) => {
    const found = at(address);
    if ('file' in found) expect(found.file.startsWith(root + path.sep)).toBe(true);
    else expect(found.status).toBe(403);
  });

  it('is nothing on another host or scheme, or by another method', () => {
    expect(at('app://elsewhere/index.html')).toEqual({ status: 403 });
    expect(at('file:///etc/passwd')).toEqual({ status: 403 });
    expect(at('not an address')).toEqual({ status: 400 });
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) {
      expect(at('app://citypact/index.html', method)).toEqual({ status: 405 });
    }
  });
});

describe('serving the page', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'citypact-serve-'));
    mkdirSync(path.join(folder, 'dist/assets'), { recursive: true });
    writeFileSync(path.join(folder, 'dist/index.html'), '<!doctype html>');
    writeFileSync(path.join(folder, 'dist/assets/a.js'), 'export {}');
    writeFileSync(path.join(folder, 'secret'), 'secret');
    symlinkSync(path.join(folder, 'secret'), path.join(folder, 'dist/link.json'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const get = (address: string) => serveFolder(path.join(folder, 'dist'))({ url: address, method: 'GET' });

  it('sends type and policy along', async () => {
    const page = await get('app://citypact/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await page.text()).toBe('<!doctype html>');
    const script = await get('app://citypact/assets/a.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('does not follow a link out of the folder, and knows no other file', async () => {
    expect((await get('app://citypact/link.json')).status).toBe(403);
    expect((await get('app://citypact/absent.js')).status).toBe(404);
    expect((await get('app://citypact/assets')).status).toBe(404);
  });
});

describe('the content-security policy', () => {
  it('is strict', () => {
    expect(contentSecurityPolicy).toContain("default-src 'self'; script-src 'self';");
    expect(contentSecurityPolicy).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  it('is the same in the app, on the loopback address and in the page itself', () => {
    expect(onLoopback).toBe(contentSecurityPolicy);
    const html = readFileSync(new URL('../../renderer/index.html', import.meta.url), 'utf8');
    expect(html).toContain(contentSecurityPolicy.replace("; frame-ancestors 'none'", ''));
  });
});

describe('what the page may load', () => {
  it.each([
    ['app://citypact/assets/a.js', true],
    ['blob:app://citypact/0b8a', true],
    ['data:image/png;base64,AA', true],
    ['app://elsewhere/a.js', false],
    ['blob:https://example.invalid/0b8a', false],
    ['https://example.invalid/', false],
    ['http://127.0.0.1:9999/', false],
    ['ws://127.0.0.1/', false],
    ['file:///etc/passwd', false],
    ['nonsense', false],
  ])('%s: %s', (address, allowed) => {
    expect(isAllowedRequest(address)).toBe(allowed);
  });
});
