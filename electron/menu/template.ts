import type { MenuItemConstructorOptions } from 'electron';
import type { HostCommand, Language } from '../ipc/contract.js';
import { labels } from './labels.js';

export interface MenuWishes {
  readonly language: Language;
  readonly send: (command: HostCommand) => void;
  readonly showAbout: () => void;
}

type Item = MenuItemConstructorOptions;
type PlainCommand = Exclude<HostCommand, { language: unknown } | { ref: unknown }>['type'];

/** Describe the whole application menu in one language. */
export function menuTemplate({ language, send, showAbout }: MenuWishes): Item[] {
  const words = labels[language];
  const item = (type: PlainCommand & keyof typeof words, accelerator: string): Item => ({
    label: words[type],
    accelerator,
    click: () => send({ type }),
  });
  // Text fields have an undo of their own: the page hears these keys itself and decides which one is meant.
  const inPage = (type: 'undo' | 'redo', accelerator: string): Item => ({
    ...item(type, accelerator),
    registerAccelerator: false,
  });
  const languageItem = (to: Language, label: string): Item => ({
    label,
    type: 'radio',
    checked: to === language,
    click: () => send({ type: 'language', language: to }),
  });
  const bar: Item = { type: 'separator' };

  return [
    {
      label: words.file,
      submenu: [
        item('new', 'CmdOrCtrl+N'),
        item('open', 'CmdOrCtrl+O'),
        bar,
        item('save', 'CmdOrCtrl+S'),
        item('saveAs', 'CmdOrCtrl+Shift+S'),
        bar,
        item('exportWorkbook', 'CmdOrCtrl+E'),
        bar,
        { label: words.quit, role: 'quit' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        inPage('undo', 'CmdOrCtrl+Z'),
        inPage('redo', 'CmdOrCtrl+Y'),
        bar,
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        {
          label: words.language,
          submenu: [languageItem('zh-CN', '简体中文'), languageItem('en', 'English')],
        },
        bar,
        { label: words.zoomIn, role: 'zoomIn' },
        { label: words.zoomOut, role: 'zoomOut' },
        { label: words.zoomReset, role: 'resetZoom' },
        { label: words.fullScreen, role: 'togglefullscreen' },
      ],
    },
    {
      label: words.help,
      submenu: [item('shortcuts', 'F1'), { label: words.about, click: showAbout }],
    },
  ];
}
