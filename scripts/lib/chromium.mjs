// Finds a Chromium for the end-to-end tests.
import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

/**
 * List where a Chromium may be, the best first.
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 * @returns {string[]}
 */
export function chromiumCandidates(platform, env) {
  const isWindows = platform === 'win32';
  const at = isWindows ? path.win32 : path.posix;
  const folders = (env.PATH ?? env.Path ?? '').split(isWindows ? ';' : ':').filter((folder) => folder !== '');
  const inPath = folders.flatMap((folder) =>
    names.map((name) => at.join(folder, isWindows ? `${name}.exe` : name)),
  );
  return [...(env.CHROMIUM ? [env.CHROMIUM] : []), ...inPath, ...usualPlaces(platform, env)];
}

/**
 * Find a Chromium on this machine, or null.
 * @returns {string | null}
 */
export function findChromium() {
  return chromiumCandidates(process.platform, process.env).find((file) => existsSync(file)) ?? null;
}

/**
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 * @returns {string[]}
 */
function usualPlaces(platform, env) {
  if (platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (one) => one !== undefined,
    );
    return roots.flatMap((root) => [
      path.win32.join(root, 'Google/Chrome/Application/chrome.exe'),
      path.win32.join(root, 'Chromium/Application/chrome.exe'),
      path.win32.join(root, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  }
  return ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}
