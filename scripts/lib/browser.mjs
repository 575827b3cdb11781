import { spawn } from 'node:child_process';

/**
 * Give the command that opens an address in the default browser.
 * @param {NodeJS.Platform} platform
 * @param {string} url
 * @returns {{ command: string, args: string[] }}
 */
export function openCommand(platform, url) {
  if (platform === 'win32') return { command: 'cmd', args: ['/c', 'start', '', url] };
  if (platform === 'darwin') return { command: 'open', args: [url] };
  return { command: 'xdg-open', args: [url] };
}

/**
 * Open an address in the default browser.
 * @param {string} url
 * @returns {Promise<boolean>} whether a browser took it
 */
export function openBrowser(url) {
  const { command, args } = openCommand(process.platform, url);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    const settle = (/** @type {boolean} */ opened) => {
      clearTimeout(timer);
      resolve(opened);
    };
    const timer = setTimeout(() => settle(true), 3_000); // some openers stay while the browser runs
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0));
    child.unref();
  });
}
