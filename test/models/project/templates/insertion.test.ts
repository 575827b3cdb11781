import { describe, expect, test } from 'vitest';
import {
  checkProject,
  getAt,
  newProject,
  type Project,
  parseProject,
  serializeProject,
} from '../../../../models/project';
import { addOption, SCHEMES } from '../../../../models/project/schemes';
import { applyTemplate, TEMPLATES } from '../../../../models/project/templates';
import { runProject } from '../../../../models/studies/run';
import { readSample } from '../../../support/sample-results';

const HOMES: readonly (readonly [string, Project])[] = [
  ['a new project', newProject({ zh: '新项目', en: 'New project' })],
  ['parking-bot', readSample('parking-bot')],
  ['linknyc', readSample('linknyc')],
  ['ring-road-vgf', readSample('ring-road-vgf')],
];
const CASES = TEMPLATES.map((template) => [template.id, template] as const);

const errors = (project: Project): string[] =>
  checkProject(project).flatMap(({ severity, path, message }) =>
    severity === 'error' ? [`${path} ${message.en}`] : [],
  );

/** What a law of the model says against an option, and what parties gain or lose together in any period. */
function faults(project: Project, option: string): string[] {
  const computed = runProject(project, { option });
  if (!computed.ok) return computed.error.map((error) => `${error.line}: ${error.message.en}`);
  const { checks, parties, periods, run } = computed.value;
  // Cover that is too thin is for judgement (an alert); a law of the model is an error.
  const broken = checks.filter(({ passed, severity }) => !passed && severity === 'error');
  const sums = periods.map(({ index }) =>
    parties.reduce((sum, { net }) => sum + Number(run.value(net, index)), 0),
  );
  const created = sums.filter((sum) => !(Math.abs(sum) < 0.01));
  return [
    ...broken.map(({ sentence }) => sentence.en),
    ...created.map((sum) => `parties together get ${sum}`),
  ];
}

const firstOption = (project: Project): string => project.options[0]?.id ?? '';

describe.each(HOMES)('inserted into %s', (_, home) => {
  test.each(CASES)(
    '%s brings no error, runs, keeps every law and moves money only between parties',
    (_id, template) => {
      const { project, added } = applyTemplate(home, template);
      expect(errors(project)).toEqual([]);
      expect(faults(project, firstOption(project))).toEqual([]);
      expect(added.length).toBeGreaterThan(0);
      for (const path of added) expect(getAt(project, path), path).toBeDefined();
    },
  );

  test('every template twice, facts and then the option’s own, collides with nothing', () => {
    const option = firstOption(home);
    const once = TEMPLATES.reduce((project, template) => applyTemplate(project, template).project, home);
    const twice = TEMPLATES.reduce(
      (project, template) => applyTemplate(project, template, { option }).project,
      once,
    );
    expect(errors(twice)).toEqual([]);
    expect(faults(twice, option)).toEqual([]);
    const read = parseProject(serializeProject(twice));
    expect(read.ok && read.value).toEqual(twice);
  });
});

describe('under every scheme', () => {
  const parking = readSample('parking-bot');
  const forms = SCHEMES.flatMap(({ id, variants }) =>
    variants.map((form) => [`${id} ${form.id ?? ''}`, id, form.id] as const),
  );

  test.each(forms)('%s takes every instrument without an error', (_, scheme, variant) => {
    const { project, id } = addOption(parking, { scheme, variant });
    const before = errors(project);
    for (const [, template] of CASES.filter(([, { kind }]) => kind === 'instrument')) {
      const filled = applyTemplate(project, template, { option: id });
      expect(errors(filled.project), template.id).toEqual(before);
      expect(faults(filled.project, id), template.id).toEqual([]);
    }
  });
});

describe('a project of odd lengths', () => {
  const fresh = newProject('New');
  test.each([
    ['quarter', 1.5, 8.5],
    ['month', 0, 3],
    ['half_year', 1, 0.5],
  ] as const)('in steps of a %s, %s years of works and %s of operation', (step, works, operation) => {
    const home: Project = {
      ...fresh,
      timeline: {
        ...fresh.timeline,
        step,
        construction_years: { value: works },
        operation_years: { value: operation },
      },
    };
    for (const [id, template] of CASES) {
      const { project } = applyTemplate(home, template);
      expect(errors(project), id).toEqual([]);
      expect(faults(project, 'concession'), id).toEqual([]);
    }
  });
});
