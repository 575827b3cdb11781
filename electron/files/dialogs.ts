import path from 'node:path';
import type { ExportType, Language } from '../ipc/contract.js';
import { labels } from '../menu/labels.js';

/** Ask a person for a file; null when they cancel. Paths come from here and never from the page. */
export interface FileDialogs {
  readonly chooseProject: () => Promise<string | null>;
  readonly chooseProjectTarget: (suggestedName: string) => Promise<string | null>;
  readonly chooseExportTarget: (suggestedName: string, type: ExportType) => Promise<string | null>;
}

interface Filter {
  name: string;
  extensions: string[];
}

/** The parts of Electron's dialogs that are used, with the parent window already bound. */
export interface NativeDialogs {
  readonly open: (options: {
    properties: 'openFile'[];
    filters: Filter[];
  }) => Promise<{ canceled: boolean; filePaths: string[] }>;
  readonly save: (options: {
    defaultPath: string;
    filters: Filter[];
    properties: ('showOverwriteConfirmation' | 'createDirectory')[];
  }) => Promise<{ canceled: boolean; filePath: string }>;
}

export const projectExtension = 'citypact';

/** Build the file dialogs in the current language. */
export function createFileDialogs(native: NativeDialogs, language: () => Language): FileDialogs {
  const save = async (suggestedName: string, name: string, extension: string): Promise<string | null> => {
    const answer = await native.save({
      defaultPath: withExtension(plainName(suggestedName), extension),
      filters: [{ name, extensions: [extension] }],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    });
    if (answer.canceled || answer.filePath === '') return null;
    return withExtension(answer.filePath, extension);
  };
  return {
    async chooseProject() {
      const words = labels[language()];
      const answer = await native.open({
        properties: ['openFile'],
        filters: [
          { name: words.projectFiles, extensions: [projectExtension, 'json'] },
          { name: words.allFiles, extensions: ['*'] },
        ],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    chooseProjectTarget: (name) => save(name, labels[language()].projectFiles, projectExtension),
    chooseExportTarget: (name, type) => save(name, type.toUpperCase(), type),
  };
}

/** Reduce a suggestion of the page to a name that no system reads as a place. */
export function plainName(suggested: string): string {
  const name = path.win32
    .basename(suggested)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
    .replace(/[<>:"|?*\u0000-\u001f]/g, '_')
    .replace(/^\.+|[. ]+$/g, '');
  return name === '' ? '城约项目' : name;
}

function withExtension(file: string, extension: string): string {
  return path.extname(file).toLowerCase() === `.${extension}` ? file : `${file}.${extension}`;
}
