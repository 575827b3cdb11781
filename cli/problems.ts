import type { ModelError } from '../models/language/types';
import { getAt, type Language, type Project, type ProjectProblem, placeOf } from '../models/project';
import { plain, width } from './table';
import { WORDS } from './words';

/** Put the problems of a project file into lines: what, where, why. */
export function problemLines(file: string, problems: readonly ProjectProblem[], lang: Language): string {
  return problems
    .map(({ severity, place, message }) =>
      line(file, WORDS[severity][lang], place[lang], message[lang], lang),
    )
    .join('');
}

/** Put the errors of a model into lines, showing the place in a formula a person wrote. */
export function modelErrorLines(
  file: string,
  errors: readonly ModelError[],
  project: Project,
  lang: Language,
): string {
  return errors
    .map((error) => {
      const place = error.path === undefined ? error.line : placeOf(project, error.path)[lang];
      return line(file, WORDS.error[lang], place, error.message[lang], lang) + caret(error, project);
    })
    .join('');
}

/** Put one sentence about a file into a line. */
export function sentenceLine(file: string, sentence: string, lang: Language): string {
  return line(file, WORDS.error[lang], '', sentence, lang);
}

function line(file: string, severity: string, place: string, message: string, lang: Language): string {
  const colon = lang === 'zh' ? '：' : ': ';
  const where = place === '' ? '' : `${place}${colon}`;
  return `${plain(`${file}${colon}${severity}${colon}${where}${message}`)}\n`;
}

function caret({ path, position }: ModelError, project: Project): string {
  const formula = path === undefined ? undefined : getAt(project, path);
  if (position === undefined || typeof formula !== 'string') return '';
  const before = plain(formula.slice(0, position));
  return `    ${plain(formula)}\n    ${' '.repeat(width(before))}^\n`;
}
