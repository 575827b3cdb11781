// Chromium refuses to navigate to app://, so that the page lives on a made-up https host instead:
// app://NAME/path <-> https://NAME.app-scheme.test/path. Main process code only ever sees app://.

/** @param {string} address */
export function toChromium(address) {
  return address.replace(/^(\w+):\/\/([\w-]+)\//, 'https://$2.$1-scheme.test/');
}

/** @param {string} address */
export function toElectron(address) {
  return address.replace(/^((?:blob:)?)https:\/\/([\w-]+)\.(\w+)-scheme\.test\//, '$1$3://$2/');
}
