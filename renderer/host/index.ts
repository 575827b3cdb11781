import { createBrowserHost } from './browser-host.js';
import { createElectronHost } from './electron-host.js';
import type { Host } from './host.js';

export type * from './host.js';

/** Find out where the page runs and give the matching host. */
export async function createHost(): Promise<Host> {
  return window.citypact ? createElectronHost(window.citypact) : createBrowserHost();
}
