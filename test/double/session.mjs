import { EventEmitter } from 'node:events';

/** @typedef {(details: { url: string }, decide: (answer: { cancel?: boolean }) => void) => void} Judge */

/** Make a session that keeps the policies set on it, so that they can be asked. */
export function createSession() {
  /** @type {Judge | undefined} */
  let judge;
  /** @type {Record<string, Function>} */
  const permission = {};
  return Object.assign(new EventEmitter(), {
    webRequest: {
      onBeforeRequest(/** @type {Judge} */ listener) {
        judge = listener;
      },
    },
    setPermissionRequestHandler(/** @type {Function} */ handler) {
      permission.request = handler;
    },
    setPermissionCheckHandler(/** @type {Function} */ handler) {
      permission.check = handler;
    },
    setDevicePermissionHandler(/** @type {Function} */ handler) {
      permission.device = handler;
    },
    permission,
    /**
     * Ask the request policy; without one everything is let through, as in Electron.
     * @param {string} url
     * @returns {Promise<boolean>}
     */
    lets(url) {
      return new Promise((resolve) => {
        if (judge === undefined) resolve(true);
        else judge({ url }, (answer) => resolve(answer.cancel !== true));
      });
    },
  });
}
