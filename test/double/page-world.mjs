// Runs in the page before its own scripts: what a sandboxed preload finds, then the preload itself.

/**
 * Wrap the source of a preload so that it runs in a page with `require('electron')`.
 * @param {string} preload
 */
export function preloadScript(preload) {
  return `(${world.toString()})((require, module, exports) => {${preload}\n});`;
}

/** @param {(require: (name: string) => unknown, module: object, exports: object) => void} preload */
function world(preload) {
  /** @type {any} */
  const page = globalThis;
  const send = page.__ipc;
  if (send === undefined) return; // an embedded frame: preloads run in the top one only
  delete page.__ipc;
  /** @type {Map<string, Function[]>} */
  const listeners = new Map();
  const clone = (/** @type {unknown} */ value) => {
    try {
      return structuredClone(value);
    } catch {
      throw new Error('An object could not be cloned.');
    }
  };
  const ipcRenderer = {
    on(/** @type {string} */ channel, /** @type {Function} */ listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    removeListener(/** @type {string} */ channel, /** @type {Function} */ listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((known) => known !== listener),
      );
    },
    async invoke(/** @type {string} */ channel, /** @type {unknown[]} */ ...args) {
      const reply = await send('invoke', channel, clone(args));
      if ('error' in reply) throw new Error(reply.error);
      return reply.value;
    },
    send(/** @type {string} */ channel, /** @type {unknown[]} */ ...args) {
      void send('send', channel, clone(args));
    },
  };
  Object.defineProperty(page, '__deliver', {
    value: (/** @type {string} */ channel, /** @type {unknown[]} */ args) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
    },
  });
  const contextBridge = {
    exposeInMainWorld(/** @type {string} */ name, /** @type {object} */ api) {
      if (name in page) throw new Error('Cannot bind an API on top of an existing property');
      Object.defineProperty(page, name, { value: Object.freeze({ ...api }), enumerable: true });
    },
  };
  preload(
    (name) => {
      if (name === 'electron') return { contextBridge, ipcRenderer };
      throw new Error(`module not found: ${name}`); // all that a sandboxed preload may require
    },
    { exports: {} },
    {},
  );
}
