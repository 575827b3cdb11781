import { tmpdir } from 'node:os';

const nothing = (): void => undefined;

/** Stand in for Electron's `app` where a unit test only needs the module to load. */
export const app = {
  getPath: (): string => tmpdir(),
  getVersion: (): string => '0.0.0',
  getName: (): string => 'citypact',
};
/** Stand in for Electron's `ipcMain`. */
export const ipcMain = { on: nothing, handle: nothing };
/** Stand in for Electron's `shell`. */
export const shell = { showItemInFolder: nothing };

export default { app, ipcMain, shell };
