// node --import test/double/register.mjs dist-electron/main.mjs: the real main bundle, on the double.
import module from 'node:module';

const target = new URL('./electron.mjs', import.meta.url).href;

/** @type {any} */
const hooks = module; // `registerHooks` came with Node 22.15, the types here are of Node 20
if (hooks.registerHooks) {
  hooks.registerHooks({
    resolve: (
      /** @type {string} */ specifier,
      /** @type {object} */ context,
      /** @type {Function} */ next,
    ) =>
      specifier === 'electron'
        ? { url: target, shortCircuit: true, format: 'module' }
        : next(specifier, context),
  });
} else {
  const hook = `export const resolve = (s, c, next) =>
    s === 'electron' ? { url: ${JSON.stringify(target)}, shortCircuit: true } : next(s, c);`;
  module.register(`data:text/javascript,${encodeURIComponent(hook)}`);
}
