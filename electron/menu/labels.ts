import type { Language } from '../ipc/contract.js';

type Labels = Readonly<Record<LabelKey, string>>;
export type LabelKey =
  | 'file'
  | 'new'
  | 'open'
  | 'save'
  | 'saveAs'
  | 'exportWorkbook'
  | 'quit'
  | 'edit'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'view'
  | 'language'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomReset'
  | 'fullScreen'
  | 'help'
  | 'shortcuts'
  | 'about'
  | 'projectFiles'
  | 'allFiles';

/** Words of the native menus and dialogs. */
export const labels: Readonly<Record<Language, Labels>> = {
  'zh-CN': {
    file: '文件',
    new: '新建项目',
    open: '打开…',
    save: '保存',
    saveAs: '另存为…',
    exportWorkbook: '导出工作簿…',
    quit: '退出',
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    view: '视图',
    language: '语言 Language',
    zoomIn: '放大',
    zoomOut: '缩小',
    zoomReset: '实际大小',
    fullScreen: '全屏',
    help: '帮助',
    shortcuts: '快捷键',
    about: '关于城约',
    projectFiles: '城约项目文件',
    allFiles: '所有文件',
  },
  en: {
    file: 'File',
    new: 'New project',
    open: 'Open…',
    save: 'Save',
    saveAs: 'Save as…',
    exportWorkbook: 'Export workbook…',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    language: 'Language 语言',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Actual size',
    fullScreen: 'Full screen',
    help: 'Help',
    shortcuts: 'Keyboard shortcuts',
    about: 'About CityPact',
    projectFiles: 'CityPact project',
    allFiles: 'All files',
  },
};
