import type { Language } from '../ipc/contract.js';

export type CloseAnswer = 'save' | 'discard' | 'cancel';

/** What the guard needs from the world around it. */
export interface CloseGuardNeeds {
  readonly ask: (question: CloseQuestion) => Promise<CloseAnswer>;
  readonly question: () => CloseQuestion;
  readonly requestSave: () => void;
  readonly discardDrafts: () => Promise<void>;
  readonly close: () => void;
}

export interface CloseGuard {
  /** Tell whether the window may close now; otherwise a question has been put. */
  readonly mayClose: () => boolean;
  readonly setDirty: (dirty: boolean) => void;
  /** Close without asking (the page has saved). */
  readonly closeNow: () => void;
  /** The page is gone and cannot save: nothing to ask about, its journal stays. */
  readonly release: () => void;
}

/** Ask before a window with unsaved changes closes, one question at a time. */
export function createCloseGuard(needs: CloseGuardNeeds): CloseGuard {
  let dirty = false;
  let asking = false;
  let settled = false;

  const closeNow = (): void => {
    settled = true;
    needs.close();
  };
  const put = async (): Promise<void> => {
    asking = true;
    try {
      const answer = await needs.ask(needs.question());
      if (answer === 'save') needs.requestSave();
      if (answer === 'discard') {
        await needs.discardDrafts();
        closeNow();
      }
    } finally {
      asking = false;
    }
  };
  return {
    mayClose() {
      if (settled || !dirty) return true;
      if (!asking) void put();
      return false;
    },
    setDirty(now) {
      dirty = now;
    },
    closeNow,
    release() {
      dirty = false;
    },
  };
}

export interface CloseQuestion {
  readonly message: string;
  readonly detail: string;
  /** In the order save, discard, cancel. */
  readonly buttons: readonly [string, string, string];
}

/** Word the question in the current language. */
export function closeQuestion(language: Language, title: string): CloseQuestion {
  if (language === 'en') {
    return {
      message: `Save the changes to “${title || 'untitled project'}” before closing?`,
      detail: 'If you do not save, the changes since the last save are lost.',
      buttons: ['Save', 'Don’t save', 'Cancel'],
    };
  }
  return {
    message: `关闭前要保存对“${title || '未命名项目'}”的修改吗？`,
    detail: '如果不保存，上次保存之后的修改将会丢失。',
    buttons: ['保存', '不保存', '取消'],
  };
}
