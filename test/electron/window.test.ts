import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createFileDialogs, plainName } from '../../electron/files/dialogs.js';
import { menuTemplate } from '../../electron/menu/template.js';
import { projectInArguments } from '../../electron/os-open.js';
import { type CloseAnswer, closeQuestion, createCloseGuard } from '../../electron/window/close-guard.js';
import { createCommandQueue } from '../../electron/window/command-queue.js';

describe('closing', () => {
  function guardAnswering(answer: CloseAnswer) {
    const seen = { save: vi.fn(), discard: vi.fn(async () => undefined), close: vi.fn(), ask: vi.fn() };
    const guard = createCloseGuard({
      question: () => closeQuestion('zh-CN', '滨海'),
      ask: async (question) => {
        seen.ask(question);
        return answer;
      },
      requestSave: seen.save,
      discardDrafts: seen.discard,
      close: seen.close,
    });
    return { guard, seen };
  }

  it('is free while nothing is unsaved', () => {
    const { guard, seen } = guardAnswering('cancel');
    expect(guard.mayClose()).toBe(true);
    expect(seen.ask).not.toHaveBeenCalled();
  });

  it('asks once, and stays open on cancel', async () => {
    const { guard, seen } = guardAnswering('cancel');
    guard.setDirty(true);
    expect(guard.mayClose()).toBe(false);
    expect(guard.mayClose()).toBe(false);
    expect(seen.ask).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(seen.ask).toHaveBeenCalledTimes(1));
    expect(seen.close).not.toHaveBeenCalled();
  });

  it('has the page save first, and closes when the page says so', async () => {
    const { guard, seen } = guardAnswering('save');
    guard.setDirty(true);
    guard.mayClose();
    await vi.waitFor(() => expect(seen.save).toHaveBeenCalled());
    expect(seen.close).not.toHaveBeenCalled();
    guard.closeNow();
    expect(guard.mayClose()).toBe(true);
  });

  it('drops the drafts when the person does not want them', async () => {
    const { guard, seen } = guardAnswering('discard');
    guard.setDirty(true);
    guard.mayClose();
    await vi.waitFor(() => expect(seen.close).toHaveBeenCalled());
    expect(seen.discard).toHaveBeenCalled();
  });
});

describe('commands', () => {
  it('wait until the page listens, and again after a reload', () => {
    const delivered: string[] = [];
    const queue = createCommandQueue((command) => delivered.push(command.type));
    queue.send({ type: 'open' });
    expect(delivered).toEqual([]);
    queue.ready();
    queue.send({ type: 'save' });
    expect(delivered).toEqual(['open', 'save']);
    queue.pause();
    queue.send({ type: 'undo' });
    expect(delivered).toEqual(['open', 'save']);
    queue.ready();
    expect(delivered).toEqual(['open', 'save', 'undo']);
  });
});

describe('the menu', () => {
  const template = (language: 'zh-CN' | 'en', send = vi.fn()) =>
    menuTemplate({ language, send, showAbout: () => undefined });

  it('speaks both languages', () => {
    expect(template('zh-CN').map((item) => item.label)).toEqual(['文件', '编辑', '视图', '帮助']);
    expect(template('en').map((item) => item.label)).toEqual(['File', 'Edit', 'View', 'Help']);
  });

  it('sends typed commands', () => {
    const send = vi.fn();
    const file = template('en', send)[0]?.submenu;
    const items = Array.isArray(file) ? file : [];
    for (const item of items) item.click?.({} as never, undefined, {} as never);
    expect(send.mock.calls.map(([command]) => command.type)).toEqual([
      'new',
      'open',
      'save',
      'saveAs',
      'exportWorkbook',
    ]);
  });
});

describe('file dialogs', () => {
  const answering = (filePath: string) =>
    createFileDialogs(
      {
        open: async () => ({ canceled: false, filePaths: [filePath] }),
        save: async () => ({ canceled: false, filePath }),
      },
      () => 'en',
    );

  it('add the ending a person left out, and keep the one they typed', async () => {
    expect(await answering('/d/a').chooseProjectTarget('a')).toBe('/d/a.citypact');
    expect(await answering('/d/a.CITYPACT').chooseProjectTarget('a')).toBe('/d/a.CITYPACT');
    expect(await answering('/d/v1.2').chooseExportTarget('a', 'xlsx')).toBe('/d/v1.2.xlsx');
  });

  it.each([
    ['滨海示范', '滨海示范'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\x', 'x'],
    ['a/b:c*?.citypact', 'b_c__.citypact'],
    ['...', '城约项目'],
    ['.hidden', 'hidden'],
  ])('suggest a plain name for %s', (suggested, name) => {
    expect(plainName(suggested)).toBe(name);
  });
});

describe('files named by the system', () => {
  it('are found among the words of a command line', () => {
    const find = (...words: string[]) => projectInArguments(['citypact', ...words], '/home/li');
    expect(find('--flag', 'a.citypact')).toBe(path.resolve('/home/li/a.citypact'));
    expect(find('/data/项目.CityPact')).toBe(path.resolve('/data/项目.CityPact'));
    expect(find('.')).toBeUndefined();
    expect(find('--x=a.citypact', 'app://citypact/a.citypact')).toBeUndefined();
  });
});
