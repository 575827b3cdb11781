import type { Bilingual, HostErrorKind, Reply } from './host.js';

type Failed = Extract<Reply<never>, { ok: false }>;

/** The sentences a browser can need; where the desktop app has the same kind, a test keeps the words equal. */
export const sentences: Partial<Record<HostErrorKind, Bilingual>> = {
  not_found: {
    zh: '找不到这个文件。它可能已被移动、改名或删除。',
    en: 'The file cannot be found. It may have been moved, renamed or deleted.',
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
  unsupported: {
    zh: '此环境不支持这项操作。',
    en: 'This environment does not support that action.',
  },
};

const kindOfName: Readonly<Record<string, HostErrorKind>> = {
  NotFoundError: 'not_found',
  NotAllowedError: 'no_permission',
  SecurityError: 'no_permission',
  NoModificationAllowedError: 'locked',
  InvalidStateError: 'locked',
  QuotaExceededError: 'disk_full',
};

/** Build the failing reply of a kind. */
export function failure(kind: HostErrorKind, path?: string): Failed {
  return failed(kind, sentences[kind] ?? wordsOf('unknown reason'), path);
}

/** Turn whatever the browser threw into a failing reply. */
export function failureFrom(thrown: unknown, path?: string): Failed {
  const kind = thrown instanceof Error ? kindOfName[thrown.name] : undefined;
  if (kind !== undefined) return failure(kind, path);
  return failed('failed', wordsOf(thrown instanceof Error ? thrown.message : String(thrown)), path);
}

/** Tell whether a dialog was cancelled. */
export function isCancelled(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'AbortError';
}

function failed(kind: HostErrorKind, message: Bilingual, path?: string): Failed {
  return { ok: false, error: { kind, message, ...(path === undefined ? {} : { path }) } };
}

function wordsOf(words: string): Bilingual {
  return {
    zh: `操作没有完成；数据没有改动。系统提示：${words}`,
    en: `That did not work; no data was changed. The system says: ${words}`,
  };
}
