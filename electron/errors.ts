import type { HostError, Reply } from './ipc/contract.js';

type Kind = HostError['kind'];
type Sentence = HostError['message'];

/** Say in both languages what went wrong and what to do about it. */
const sentences: Record<Exclude<Kind, 'failed'>, Sentence> = {
  not_found: {
    zh: '找不到这个文件。它可能已被移动、改名或删除。',
    en: 'The file cannot be found. It may have been moved, renamed or deleted.',
  },
  not_a_file: {
    zh: '这不是一个文件（可能是文件夹）。请选择 .citypact 项目文件。',
    en: 'This is not a file (perhaps a folder). Please choose a .citypact project file.',
  },
  no_permission: {
    zh: '系统不允许读写这个文件。请检查文件权限，或另存到其他位置。',
    en: 'The system does not allow access to this file. Check its permissions, or save to another place.',
  },
  too_large: {
    zh: '文件超过 64 MB，不像是项目文件，因此没有打开。',
    en: 'The file is larger than 64 MB, which no project file is, so it was not opened.',
  },
  not_text: {
    zh: '文件内容不是文本，不是项目文件（可能是表格、图片，或下载不完整）。',
    en: 'The content is not text, so this is not a project file (perhaps a spreadsheet, a picture or a broken download).',
  },
  locked: {
    zh: '文件正被其他程序占用，没有保存。请关闭占用它的程序后重试；您的修改仍在。',
    en: 'Another program is using the file, so it was not saved. Close that program and try again; your changes are still here.',
  },
  disk_full: {
    zh: '磁盘空间不足，没有保存；原文件保持不变，您的修改仍在。',
    en: 'The disk is full, so nothing was saved; the old file is unchanged and your changes are still here.',
  },
  unknown_file: {
    zh: '程序不再记得这个文件。请用“打开…”重新选择它。',
    en: 'The program no longer knows this file. Please choose it again with “Open…”.',
  },
  bad_request: {
    zh: '程序内部请求的格式不正确，已被拒绝；数据没有改动。',
    en: 'An internal request was malformed and was refused; no data was changed.',
  },
  unsupported: {
    zh: '此环境不支持这项操作。',
    en: 'This environment does not support that action.',
  },
};

const kindOfCode: Readonly<Record<string, Exclude<Kind, 'failed'>>> = {
  ENOENT: 'not_found',
  ENOTDIR: 'not_found',
  EISDIR: 'not_a_file',
  EACCES: 'no_permission',
  EPERM: 'no_permission',
  EROFS: 'no_permission',
  EBUSY: 'locked',
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EFBIG: 'disk_full',
};

/** Build the failing reply of a known kind. */
export function failure(kind: Exclude<Kind, 'failed'>, path?: string): Extract<Reply<never>, { ok: false }> {
  return { ok: false, error: { kind, message: sentences[kind], ...(path === undefined ? {} : { path }) } };
}

/** Turn whatever was thrown into a failing reply, by its system code where it has one. */
export function failureFrom(thrown: unknown, path?: string): Extract<Reply<never>, { ok: false }> {
  const kind = kindOfCode[errorCode(thrown)];
  if (kind !== undefined) return failure(kind, path);
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  const message = {
    zh: `操作没有完成；数据没有改动。系统提示：${words}`,
    en: `That did not work; no data was changed. The system says: ${words}`,
  };
  return { ok: false, error: { kind: 'failed', message, ...(path === undefined ? {} : { path }) } };
}

/** Give the system's error code (`ENOENT` …), or an empty text. */
export function errorCode(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return '';
  return typeof thrown.code === 'string' ? thrown.code : '';
}
