import path from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { createFileDialogs } from './files/dialogs.js';
import { createFileRefs } from './files/file-refs.js';
import { createJournal } from './files/journal.js';
import { commandChannel, readyChannel } from './ipc/channels.js';
import type { AppInfo } from './ipc/contract.js';
import { createHandlers } from './ipc/handlers.js';
import { registerHandlers } from './ipc/register.js';
import { isOwnPage } from './ipc/sender.js';
import { menuTemplate } from './menu/template.js';
import { projectInArguments } from './os-open.js';
import { appScheme } from './protocol/address.js';
import { serveFolder } from './protocol/serve.js';
import { lockContents, lockSession } from './security.js';
import { readSettings } from './settings/preferences.js';
import { createRecents } from './settings/recents.js';
import { openStore } from './settings/store.js';
import { closeQuestion, createCloseGuard } from './window/close-guard.js';
import { createCommandQueue } from './window/command-queue.js';
import { askReload, createMainWindow, loadPage, raise, showTitle } from './window/main-window.js';

const productName = '城约 CityPact';
const now = (): Date => new Date();

protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND'); // not even a name is looked up
app.on('web-contents-created', (_event, contents) => lockContents(contents));
app.on('window-all-closed', () => app.quit());

// Files the system asks for may come before there is a window.
const refs = createFileRefs();
let window: BrowserWindow | undefined;
const commands = createCommandQueue((command) => window?.webContents.send(commandChannel, command));
const openFromSystem = (file: string | undefined): void => {
  if (file !== undefined)
    commands.send({ type: 'openRef', ref: refs.grant(file), name: path.basename(file) });
};
app.on('open-file', (event, file) => {
  event.preventDefault();
  openFromSystem(file);
  if (window) raise(window);
});
app.on('second-instance', (_event, words, folder) => {
  openFromSystem(projectInArguments(words, folder));
  if (window) raise(window);
});

if (app.requestSingleInstanceLock()) {
  reportCrashes();
  start().catch((thrown: unknown) => {
    console.error(thrown);
    dialog.showErrorBox(productName, `程序无法启动。The program could not start.\n\n${String(thrown)}`);
    app.exit(1);
  });
} else {
  app.quit();
}

async function start(): Promise<void> {
  await app.whenReady();
  const store = openStore(app.getPath('userData'));
  const recents = createRecents(store, refs, now);
  const journal = createJournal(path.join(app.getPath('userData'), 'journal'), refs, now);
  const language = (): 'zh-CN' | 'en' => readSettings(store).language;
  const pageFolder = path.join(app.getAppPath(), 'dist');

  lockSession(session.defaultSession);
  protocol.handle(appScheme, serveFolder(pageFolder));

  const win = createMainWindow(store);
  window = win;
  let title = '';
  const guard = createCloseGuard({
    question: () => closeQuestion(language(), title),
    ask: async ({ message, detail, buttons }) => {
      const { response } = await dialog.showMessageBox(win, {
        type: 'warning',
        message,
        detail,
        buttons: [...buttons],
        defaultId: 0,
        cancelId: 2,
        noLink: true,
      });
      return (['save', 'discard'] as const)[response] ?? 'cancel';
    },
    requestSave: () => commands.send({ type: 'saveThenClose' }),
    discardDrafts: () => journal.discardThisRun(),
    close: () => win.close(),
  });
  const rebuildMenu = (): void => {
    const template = menuTemplate({ language: language(), send: commands.send, showAbout });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };

  registerHandlers(
    ipcMain,
    createHandlers({
      info: { name: productName, version: app.getVersion(), platform: platformName() },
      store,
      refs,
      recents,
      journal,
      dialogs: createFileDialogs(
        {
          open: (options) => dialog.showOpenDialog(win, options),
          save: (options) => dialog.showSaveDialog(win, options),
        },
        language,
      ),
      samplesFolder: path.join(pageFolder, 'samples'),
      now,
      reveal: (file) => shell.showItemInFolder(file),
      settingsChanged: rebuildMenu,
      windowStateChanged: (state) => {
        title = state.title;
        guard.setDirty(state.dirty);
        showTitle(win, state.title, state.dirty);
      },
      closeWindow: () => guard.closeNow(),
    }),
  );
  ipcMain.on(readyChannel, (event) => {
    if (isOwnPage(event.senderFrame)) commands.ready();
  });

  win.on('close', (event) => {
    if (!guard.mayClose()) event.preventDefault();
  });
  win.on('closed', () => {
    window = undefined;
  });
  win.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) commands.pause(); // a reload: the page will say when it listens again
  });
  win.webContents.on('render-process-gone', async () => {
    guard.release();
    commands.pause();
    if (await askReload(win, language())) await loadPage(win);
    else guard.closeNow();
  });

  rebuildMenu();
  openFromSystem(projectInArguments(process.argv, process.cwd()));
  await loadPage(win);
}

function platformName(): AppInfo['platform'] {
  if (process.platform === 'win32') return 'windows';
  return process.platform === 'darwin' ? 'mac' : 'linux';
}

function showAbout(): void {
  const detail = `${app.getVersion()}\n离线运行，不联网。Works offline; nothing leaves this computer.`;
  void dialog.showMessageBox({ type: 'info', message: productName, detail, buttons: ['OK'] });
}

/** An unforeseen error must not close a window with unsaved work in it: log it, say it once, go on. */
function reportCrashes(): void {
  let said = false;
  const report = (thrown: unknown): void => {
    console.error('[main]', thrown);
    if (said) return;
    said = true;
    dialog.showErrorBox(
      productName,
      `出现意外错误，请保存后重新启动程序。Something unexpected happened: please save and restart.\n\n${String(thrown)}`,
    );
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}
