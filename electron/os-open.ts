import path from 'node:path';
import { projectExtension } from './files/dialogs.js';

/** Find the project file among the words a program was started with; undefined when there is none. */
export function projectInArguments(words: readonly string[], workingFolder: string): string | undefined {
  const word = words
    .slice(1)
    .find(
      (candidate) => !candidate.startsWith('-') && isProjectName(candidate) && !candidate.includes('://'),
    );
  return word === undefined ? undefined : path.resolve(workingFolder, word);
}

function isProjectName(file: string): boolean {
  return path.extname(file).toLowerCase() === `.${projectExtension}`;
}
