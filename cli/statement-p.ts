import type { Language, Project } from '../models/project';
import type { RunResult } from '../models/studies/result';
import { sensitivityOf } from '../models/studies/sensitivity';
import { TITLE } from '../models/studies/sensitivity-table';
import { machineSensitivity, sensitivityText } from './sensitivity';

/** Statement P of a result, for its first figure, as text and as data; null where it cannot be computed. */
export function statementP(
  project: Project,
  { option, scenario }: Pick<RunResult, 'option' | 'scenario'>,
  lang: Language,
): { readonly text: string; readonly data: unknown } | null {
  const study = sensitivityOf(project, { option, scenario });
  if (!study.ok) return null;
  const { value } = study;
  return {
    text: sensitivityText({ ...value, figures: value.figures.slice(0, 1) }, project, lang),
    data: { id: 'p', title: TITLE[lang], ...(machineSensitivity(value, lang) as object) },
  };
}
