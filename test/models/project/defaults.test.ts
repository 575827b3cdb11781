import { expect, test } from 'vitest';
import { checkProject, newProject, parseProject, serializeProject } from '../../../models/project';
import { kioskProject } from '../../support/kiosk-project';

test('a new project is valid, without a warning', () => {
  const project = newProject({ zh: '新项目', en: 'New project' });
  expect(checkProject(project)).toEqual([]);
  expect(parseProject(serializeProject(project))).toEqual({ ok: true, value: project });
});

test('two new projects share nothing that an edit could reach', () => {
  const [a, b] = [newProject('A'), newProject('B')];
  a.tax.rate.value = 0.99;
  expect(b.tax.rate.value).toBe(0.25);
});

test('the kiosk project of the tests is valid, without a warning', () => {
  expect(checkProject(kioskProject())).toEqual([]);
});
