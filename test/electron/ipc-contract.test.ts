import { describe, expect, it, vi } from 'vitest';
import { channelNames } from '../../electron/ipc/channels.js';
import { contract, type Handlers } from '../../electron/ipc/contract.js';
import { registerHandlers } from '../../electron/ipc/register.js';
import { isOwnPage } from '../../electron/ipc/sender.js';
import { createIpcMain } from '../double/ipc-main.mjs';

const ownFrame = { url: 'app://citypact/index.html', parent: null };
const ref = '6f1f4c1e-52b0-4f7e-9c3c-0d2f6a1b2c3d';

function handlersWith(own: Partial<Handlers>): Handlers {
  const refuse = (): never => {
    throw new Error('not part of this test');
  };
  const all = Object.fromEntries(channelNames.map((name) => [name, refuse])) as unknown as Handlers;
  return { ...all, ...own };
}

async function ask(own: Partial<Handlers>, channel: string, args: unknown[], frame: unknown = ownFrame) {
  const door = createIpcMain();
  registerHandlers(door, handlersWith(own));
  return door.handlers.get(channel)?.({ senderFrame: frame }, ...args);
}

describe('the IPC contract', () => {
  it('has one entry per channel and nothing else', () => {
    expect(Object.keys(contract).sort()).toEqual([...channelNames].sort());
  });

  it('answers a well-formed request with the value', async () => {
    const own = { 'samples:read': () => ({ ok: true as const, value: '{}' }) };
    expect(await ask(own, 'samples:read', ['linknyc.citypact'])).toEqual({ ok: true, value: '{}' });
  });

  it('refuses malformed arguments without calling the handler', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const save = vi.fn();
    for (const args of [[], ['/etc/passwd', 'x'], [ref, 3], [ref, 'x', 'extra'], [{ ref }, 'x']]) {
      const reply = await ask({ 'project:save': save }, 'project:save', args);
      expect(reply).toMatchObject({ ok: false, error: { kind: 'bad_request' } });
    }
    expect(save).not.toHaveBeenCalled();
  });

  it.each([
    ['another host', { url: 'app://elsewhere/index.html', parent: null }],
    ['another scheme', { url: 'https://citypact/index.html', parent: null }],
    ['a frame inside our page', { url: 'app://citypact/index.html', parent: {} }],
    ['a name that only begins like ours', { url: 'app://citypact.evil/index.html', parent: null }],
    ['a frame that is gone', null],
  ])('refuses a message from %s', async (_who, frame) => {
    const info = vi.fn();
    const reply = await ask({ 'app:info': info }, 'app:info', [], frame);
    expect(reply).toMatchObject({ ok: false, error: { kind: 'bad_request' } });
    expect(info).not.toHaveBeenCalled();
  });

  it('turns what a handler throws, or answers wrongly, into a failing reply', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const throws = {
      'app:info': (): never => {
        throw Object.assign(new Error('x'), { code: 'ENOSPC' });
      },
    };
    expect(await ask(throws, 'app:info', [])).toMatchObject({ ok: false, error: { kind: 'disk_full' } });
    const wrong = { 'app:info': () => ({ ok: true, value: { name: 3 } }) as never };
    expect(await ask(wrong, 'app:info', [])).toMatchObject({ ok: false, error: { kind: 'failed' } });
  });

  it('cannot be registered twice', () => {
    const door = createIpcMain();
    registerHandlers(door, handlersWith({}));
    expect(() => registerHandlers(door, handlersWith({}))).toThrow('second handler');
  });

  it('does not take an unparsable address for its page', () => {
    expect(isOwnPage({ url: '', parent: null })).toBe(false);
    expect(isOwnPage({ url: 'about:blank', parent: null })).toBe(false);
    expect(isOwnPage(undefined)).toBe(false);
  });
});
