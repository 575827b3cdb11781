import type { Result } from '../models/language/types';
import type { Language, Project } from '../models/project';
import { sensitivityOf } from '../models/studies/sensitivity';
import { sensitivityGrid } from '../models/studies/sensitivity-grid';
import type { SensitivityFailure } from '../models/studies/sensitivity-types';
import type { Io } from './io';
import { modelErrorLines, sentenceLine } from './problems';
import { gridText, machineGrid, machineSensitivity, sensitivityCsv, sensitivityText } from './sensitivity';
import type { SensitivityAsk } from './sensitivity-arguments';

/** Vary factors of one option and print what the figures do; false when it cannot be done. */
export function sensitivityCommand(
  { request, grid, as, file, lang }: SensitivityAsk & { readonly file: string; readonly lang: Language },
  project: Project,
  io: Io,
): boolean {
  const study = told(sensitivityOf(project, request), file, project, lang, io);
  if (study === null) return false;
  const { changes } = study;
  const [figure] = study.figures;
  const both =
    grid && figure
      ? told(
          sensitivityGrid(project, {
            ...request,
            factors: grid,
            changes: [changes, changes],
            figure: request.figures?.[0] ?? { line: figure.line },
          }),
          file,
          project,
          lang,
          io,
        )
      : undefined;
  if (both === null) return false;
  if (as === 'csv') io.out(sensitivityCsv(study, lang));
  else if (as === 'json') {
    const data = machineSensitivity(study, lang) as Record<string, unknown>;
    io.out(`${JSON.stringify({ ...data, ...(both ? { grid: machineGrid(both, lang) } : {}) }, null, 2)}\n`);
  } else {
    io.out(sensitivityText(study, project, lang));
    if (both) io.out(`\n${gridText(both, project, lang)}`);
  }
  return true;
}

function told<T>(
  answer: Result<T, SensitivityFailure>,
  file: string,
  project: Project,
  lang: Language,
  io: Io,
): T | null {
  if (answer.ok) return answer.value;
  const { problems, sentence, place } = answer.error;
  if (problems) io.err(modelErrorLines(file, problems, project, lang));
  else io.err(sentenceLine(place === undefined ? file : `${file} ${place}`, sentence[lang], lang));
  return null;
}
