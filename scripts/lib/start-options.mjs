/**
 * @typedef {object} StartOptions
 * @property {boolean} open Open the browser.
 * @property {boolean} browser Skip Electron.
 * @property {boolean} electron Try to fetch Electron again.
 * @property {readonly string[]} files Project files to open.
 */

const flags = ['--no-open', '--browser', '--electron'];

/**
 * Read the words after `npm start --`.
 * @param {readonly string[]} words
 * @returns {{ options: StartOptions } | { unknown: string }}
 */
export function readStartOptions(words) {
  const unknown = words.find((word) => word.startsWith('-') && !flags.includes(word));
  if (unknown !== undefined) return { unknown };
  return {
    options: {
      open: !words.includes('--no-open'),
      browser: words.includes('--browser'),
      electron: words.includes('--electron'),
      files: words.filter((word) => !word.startsWith('-')),
    },
  };
}
