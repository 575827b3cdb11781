import { EventEmitter } from 'node:events';

/** @typedef {(event: any, ...args: any[]) => unknown} Listener */

/** Make what Electron exports as `ipcMain`; like there, a second handler for a channel throws. */
export function createIpcMain() {
  /** @type {Map<string, Listener>} */
  const handlers = new Map();
  return Object.assign(new EventEmitter(), {
    handlers,
    /**
     * @param {string} channel
     * @param {Listener} listener
     */
    handle(channel, listener) {
      if (handlers.has(channel)) {
        throw new Error(`Attempted to register a second handler for '${channel}'`);
      }
      handlers.set(channel, listener);
    },
  });
}
