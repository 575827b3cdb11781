import { describe, expect, test } from 'vitest';
import { checkProject, newProject, type Project, parseProject, serializeProject } from '../../../../models/project';
import { applyTemplate, TEMPLATES, type Template } from '../../../../models/project/templates';
import { runProject } from '../../../../models/studies/run';
import { readSample } from '../../../support/sample-results';

const HOMES: readonly (readonly [string, Project])[] = [
  ['a new project', newProject({ zh: '新项目', en: 'New project' })],
  ['parking-bot', readSample('parking-bot')],
  ['linknyc', readSample('linknyc')],
  ['ring-road-vgf', readSample('ring-road-vgf')],
];

const errors = (project: Project): string[] =>
  checkProject(project).flatMap(({ severity, path, message }) => (severity === 'error' ? [`${path} ${message.en}`] : []));

/** What goes wrong in an option of a project, if anything: it does not run, or a law of the model is broken. */
function faults(project: Project, option: string): string[] {
  const run = runProject(project, { option });
  if (!run.ok) return run.error.map((error) => `${error.line}: ${error.message.en}`);
  return run.value.checks.flatMap(({ passed, severity, id, sentence }) =>
    passed || severity !== 'error' ? [] : [`${id}: ${sentence.en}`],
  );
}

const firstOption = (project: Project): string => project.options[0]?.id ?? '';

describe.each(HOMES)('in %s', (_, home) => {
  test.each(TEMPLATES.map((template) => [template.id, template] as const))('%s checks and runs', (_id, template) => {
    const { project } = applyTemplate(home, template);
    expect(errors(project)).toEqual([]);
    expect(faults(project, firstOption(project))).toEqual([]);
  });
});
